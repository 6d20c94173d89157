import { CLONE_NEWNET, CLONE_NEWUSER, open, setns, unshare, O_RDONLY } from 'bsd-sockets';
import { canUnshareNetns } from '../support/network-namespace';
import { runProgram } from '../support/child-program';
import { badDescriptors, openDevNull, closeAfterTest } from '../support/sockets';

const may = canUnshareNetns ? test : test.skip;

test('unshare fails with EINVAL and setns with EBADF', () => {
  expect(unshare(1)).toFailWithErrno('EINVAL');
  expect(unshare(CLONE_NEWUSER)).toFailWithErrno('EINVAL'); // fails with several threads
  expect(setns(openDevNull(), CLONE_NEWNET)).toFailWithErrno('EINVAL');
  for (const bad of badDescriptors) expect(setns(bad, 0)).toFailWithErrno('EBADF');
});

may('setns fails with EINVAL for a namespace of another kind', () => {
  expect(setns(closeAfterTest(open('/proc/self/ns/uts', O_RDONLY)), CLONE_NEWNET)).toFailWithErrno('EINVAL');
});

// A worker enters a network namespace with only lo. The main thread stays in its own, and setns returns to it.
may('a worker can enter a network namespace of its own', async () => {
  const { stdout, stderr } = await runProgram(`
    const { Worker } = require('node:worker_threads');
    const names = () => if_nameindex().map(({ if_name }) => if_name).join();
    const ours = names();
    const source = \`
      const bsd = require(process.cwd());
      const names = () => bsd.if_nameindex().map(({ if_name }) => if_name).join();
      const ours = names();
      const s = bsd.socket(bsd.AF_INET, bsd.SOCK_DGRAM, 0);
      const results = [bsd.unshare(bsd.CLONE_NEWNET), bsd.if_nametoindex('eth0') === 0 || names() !== ours];
      const lo = new bsd.ifreq({ ifr_name: 'lo' });
      const inside = bsd.socket(bsd.AF_INET, bsd.SOCK_DGRAM, 0);
      bsd.ioctl(inside, bsd.SIOCGIFFLAGS, lo);
      results.push(lo.ifr_flags & bsd.IFF_UP);
      results.push(bsd.setns(bsd.ioctl(s, bsd.SIOCGSKNS), bsd.CLONE_NEWNET), names() === ours);
      require('node:worker_threads').parentPort.postMessage(results.join());
    \`;
    new Worker(source, { eval: true }).on('message', (results) => console.log(results, names() === ours));
  `);
  expect(stderr).toBe('');
  expect(stdout).toBe('0,true,0,0,true true\n');
});
