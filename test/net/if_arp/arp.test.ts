// The kernel's ARP table, in a network namespace of its own.
import { canUnshareNetns } from '../../support/network-namespace';
import { runProgram } from '../../support/child-program';

(canUnshareNetns ? test : test.skip)('SIOCSARP sets, SIOCGARP reads and SIOCDARP deletes an entry', async () => {
  const { stdout, stderr } = await runProgram(
    `
    const { execFileSync } = require('node:child_process');
    execFileSync('ip', 'link add p0 type veth peer name p1'.split(' '));
    execFileSync('ip', 'addr add 10.9.8.1/24 dev p0'.split(' '));
    execFileSync('ip', 'link set p0 up'.split(' '));
    const s = socket(AF_INET, SOCK_DGRAM, 0);
    const arp_pa = new sockaddr_in({ sin_family: AF_INET, sin_addr: { s_addr: inet_addr('10.9.8.7') } });
    const req = new arpreq({ arp_pa, arp_flags: ATF_COM | ATF_PERM, arp_dev: 'p0' });
    req.arp_ha.sa_family = ARPHRD_ETHER;
    req.arp_ha.sa_data.set([2, 0, 0, 1, 2, 3]);
    console.log(check('SIOCSARP', ioctl(s, SIOCSARP, req)));
    const asked = new arpreq({ arp_pa, arp_dev: 'p0' });
    console.log(check('SIOCGARP', ioctl(s, SIOCGARP, asked)), asked.arp_flags === (ATF_COM | ATF_PERM));
    console.log(asked.arp_ha.sa_family === ARPHRD_ETHER, ether_ntoa(asked.arp_ha.sa_data));
    console.log(check('SIOCDARP', ioctl(s, SIOCDARP, asked)));
    console.log(ioctl(s, SIOCGARP, new arpreq({ arp_pa, arp_dev: 'p0' })), strerrorname_np(errno));
  `,
    { netns: true },
  );
  expect(stderr).toBe('');
  expect(stdout).toBe('0\n0 true\ntrue 2:0:0:1:2:3\n0\n-1 ENXIO\n');
});
