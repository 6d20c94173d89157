import {
  AF_INET,
  AF_INET6,
  AF_PACKET,
  IFF_BROADCAST,
  IFF_LOOPBACK,
  IFF_POINTOPOINT,
  IFF_UP,
  cast,
  freeifaddrs,
  getifaddrs,
  if_nameindex,
  ifaddrs,
  inet_ntoa,
  rtnl_link_stats,
  sizeof,
  sockaddr,
  sockaddr_in,
  sockaddr_in6,
  sockaddr_ll,
} from 'bsd-sockets';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { inspect } from 'node:util';
import { runProgram } from '../support/child-program';

function list(): ifaddrs[] {
  const ifap: [ifaddrs | null] = [null];
  expect(getifaddrs(ifap)).toBe(0);
  const entries: ifaddrs[] = [];
  for (let ifa = ifap[0]; ifa !== null; ifa = ifa.ifa_next) entries.push(ifa);
  freeifaddrs(ifap[0]);
  return entries;
}

const of = (family: number): ifaddrs[] => list().filter(({ ifa_addr }) => ifa_addr?.sa_family === family);

test('each interface has a link-layer entry, even if it is down', () => {
  const links = of(AF_PACKET);
  expect(links.map(({ ifa_name }) => ifa_name).sort()).toEqual(
    if_nameindex()!
      .map(({ if_name }) => if_name)
      .sort(),
  );
  for (const { ifa_name, ifa_addr, ifa_flags, ifa_data } of links) {
    expect(cast(sockaddr_ll, ifa_addr!).sll_ifindex).toBe(
      Number(readFileSync(`/sys/class/net/${ifa_name}/ifindex`, 'utf8')),
    );
    const flags = Number(readFileSync(`/sys/class/net/${ifa_name}/flags`, 'utf8'));
    expect(ifa_flags & (IFF_UP | IFF_LOOPBACK | IFF_BROADCAST | IFF_POINTOPOINT)).toBe(flags & 0x1b);
    expect(cast(rtnl_link_stats, ifa_data!).rx_packets).toEqual(expect.any(Number));
    expect(sizeof(ifa_addr!)).toBe(sizeof(sockaddr_ll));
    expect(inspect(ifa_addr)).toMatch(/^sockaddr_ll /);
  }
});

test('lo has its addresses, flags and netmasks', () => {
  const lo = of(AF_INET).find(({ ifa_name }) => ifa_name === 'lo')!;
  expect(lo.ifa_addr).toBeInstanceOf(sockaddr);
  expect(inet_ntoa(cast(sockaddr_in, lo.ifa_addr!).sin_addr)).toBe('127.0.0.1');
  expect(inet_ntoa(cast(sockaddr_in, lo.ifa_netmask!).sin_addr)).toBe('255.0.0.0');
  expect(lo.ifa_flags & IFF_LOOPBACK).toBe(IFF_LOOPBACK);
  expect(lo.ifa_data).toBeNull();
});

test('the result includes the addresses that Node reports', () => {
  const told = Object.values(networkInterfaces()).flatMap((rows) => rows!.map(({ family }) => family));
  expect(of(AF_INET).length).toBeGreaterThanOrEqual(told.filter((family) => family === 'IPv4').length);
  for (const { ifa_addr, ifa_netmask } of of(AF_INET6)) {
    expect(sizeof(ifa_addr!)).toBe(sizeof(sockaddr_in6));
    expect(sizeof(ifa_netmask!)).toBe(sizeof(sockaddr_in6));
  }
});

test('ifa_dstaddr and ifa_broadaddr are the same member, as in C', () => {
  const ifa = new ifaddrs({ ifa_broadaddr: new sockaddr() });
  expect(ifa.ifa_dstaddr).toBe(ifa.ifa_broadaddr);
  ifa.ifa_dstaddr = null;
  expect(ifa.ifa_broadaddr).toBeNull();
});

test('getifaddrs throws for arguments that a compiler rejects', () => {
  expect(() => getifaddrs(null as never)).toThrow(
    new TypeError('getifaddrs: ifap must be an array that takes the result: [null] (received null)'),
  );
  expect(() => freeifaddrs(5 as never)).toThrow(
    new TypeError('freeifaddrs: ifa must be an ifaddrs or null (received 5)'),
  );
});

const namespaces = spawnSync('unshare', ['-n', 'ip', 'link']).status === 0;
if (!namespaces) console.warn('skipped: interfaces in a network namespace: needs root, unshare(1) and ip(8)');

(namespaces ? test : test.skip)(
  'interfaces in a network namespace have their flags, broadcast and point-to-point addresses',
  async () => {
    const setup = [
      'ip link add v0 type veth peer name v1',
      'ip link set v0 up',
      'ip addr add 192.0.2.1/24 brd 192.0.2.255 dev v0',
      'ip addr add 192.0.2.9 peer 198.51.100.1/32 dev v1',
      'exec "$@"',
    ].join(' && ');
    const source = `
    const { execFileSync } = require('child_process');
    if (!process.env.ISOLATED) {
      const env = { ...process.env, ISOLATED: '1' };
      const shell = ${JSON.stringify(setup)};
      execFileSync('unshare', ['-n', 'sh', '-c', shell, 'sh', process.execPath, ...process.execArgv], { env, stdio: 'inherit' });
    } else {
      const ifap = [null];
      getifaddrs(ifap);
      const text = (a) => a && inet_ntoa(cast(sockaddr_in, a).sin_addr);
      const rows = [];
      for (let i = ifap[0]; i; i = i.ifa_next) {
        const four = i.ifa_addr.sa_family === AF_INET;
        rows.push([i.ifa_name, i.ifa_addr.sa_family, i.ifa_flags & IFF_UP, ...(four ? [i.ifa_addr, i.ifa_netmask, i.ifa_dstaddr].map(text) : [])]);
      }
      console.log(JSON.stringify(rows));
    }`;
    const { stdout, stderr } = await runProgram(source);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(
      expect.arrayContaining([
        ['lo', AF_PACKET, 0],
        ['v0', AF_PACKET, IFF_UP],
        ['v1', AF_PACKET, 0],
        ['v0', AF_INET, IFF_UP, '192.0.2.1', '255.255.255.0', '192.0.2.255'],
        ['v1', AF_INET, 0, '192.0.2.9', '255.255.255.255', '198.51.100.1'],
      ]),
    );
  },
);
