import { readFileSync, readdirSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import {
  AF_INET,
  IFF_LOOPBACK,
  IFF_UP,
  SIOCGIFADDR,
  SIOCGIFBRDADDR,
  SIOCGIFCONF,
  SIOCGIFDSTADDR,
  SIOCGIFFLAGS,
  SIOCGIFHWADDR,
  SIOCGIFINDEX,
  SIOCGIFMAP,
  SIOCGIFMETRIC,
  SIOCGIFMTU,
  SIOCGIFNAME,
  SIOCGIFNETMASK,
  SIOCGIFTXQLEN,
  SIOCSIFMTU,
  SOCK_DGRAM,
  array,
  cast,
  check,
  cstr,
  if_indextoname,
  ifconf,
  ifreq,
  inet_ntoa,
  int,
  ioctl,
  sizeof,
  sockaddr_in,
} from 'bsd-sockets';
import { runProgram } from '../../support/child-program';
import { openSocket } from '../../support/sockets';

const socket = (): number => openSocket(AF_INET, SOCK_DGRAM);

const sys = (name: string, file: string): string => readFileSync(`/sys/class/net/${name}/${file}`, 'utf8').trim();

// The interfaces in /sys, without entries that are not interfaces (bonding_masters).
const names = readdirSync('/sys/class/net').filter((name) => name !== 'bonding_masters');

function ask(name: string, request: number): ifreq {
  const ifr = new ifreq({ ifr_name: name });
  check('ioctl', ioctl(socket(), request, ifr));
  expect(cstr(ifr.ifr_name)).toBe(name);
  return ifr;
}

const address = (addr: ArrayBufferView): string => inet_ntoa(cast(sockaddr_in, addr).sin_addr);

describe.each(names)('%s, as /sys has it', (name) => {
  test('SIOCGIFINDEX and SIOCGIFNAME convert between name and index', () => {
    const index = Number(sys(name, 'ifindex'));
    expect(ask(name, SIOCGIFINDEX).ifr_ifindex).toBe(index);
    const ifr = new ifreq({ ifr_ifindex: index });
    expect(ioctl(socket(), SIOCGIFNAME, ifr)).toSucceedWith(0);
    expect(cstr(ifr.ifr_name)).toBe(name);
    expect(if_indextoname(index, new Uint8Array(16))).toBe(name);
  });

  test('SIOCGIFMTU, SIOCGIFTXQLEN and SIOCGIFMETRIC agree with /sys', () => {
    expect(ask(name, SIOCGIFMTU).ifr_mtu).toBe(Number(sys(name, 'mtu')));
    expect(ask(name, SIOCGIFTXQLEN).ifr_qlen).toBe(Number(sys(name, 'tx_queue_len')));
    expect(ask(name, SIOCGIFMETRIC).ifr_metric).toBe(0);
  });

  test('SIOCGIFFLAGS agrees with /sys', () => {
    // /sys has the lower bits, without IFF_RUNNING and other state.
    const told = Number(sys(name, 'flags')) & (IFF_UP | IFF_LOOPBACK);
    expect(ask(name, SIOCGIFFLAGS).ifr_flags & (IFF_UP | IFF_LOOPBACK)).toBe(told);
  });

  test('SIOCGIFHWADDR agrees with /sys', () => {
    const { ifr_hwaddr } = ask(name, SIOCGIFHWADDR);
    expect(ifr_hwaddr.sa_family).toBe(Number(sys(name, 'type')));
    const length = Number(sys(name, 'addr_len'));
    const bytes = [...new Uint8Array(ifr_hwaddr.sa_data.buffer, ifr_hwaddr.sa_data.byteOffset, length)];
    expect(bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(':')).toBe(sys(name, 'address'));
  });
});

describe('the addresses, as os.networkInterfaces has them', () => {
  const ipv4 = Object.entries(networkInterfaces()).flatMap(([name, all]) =>
    all!
      .filter(({ family }) => family === 'IPv4')
      .slice(0, 1)
      .map(({ address, netmask }) => [name, address, netmask] as const),
  );

  test.each(ipv4)('%s has the address %s (SIOCGIFADDR) and the netmask %s (SIOCGIFNETMASK)', (name, addr, netmask) => {
    expect(ask(name, SIOCGIFADDR).ifr_addr.sa_family).toBe(AF_INET);
    expect(address(ask(name, SIOCGIFADDR).ifr_addr)).toBe(addr);
    expect(address(ask(name, SIOCGIFNETMASK).ifr_netmask)).toBe(netmask);
  });

  test('lo has its own address as SIOCGIFDSTADDR and no SIOCGIFBRDADDR', () => {
    expect(address(ask('lo', SIOCGIFDSTADDR).ifr_dstaddr)).toBe('127.0.0.1');
    expect(address(ask('lo', SIOCGIFBRDADDR).ifr_broadaddr)).toBe('0.0.0.0');
  });

  describe('SIOCGIFCONF', () => {
    const expected = ipv4.map(([name, addr]) => `${name} ${addr}`);
    const told = (reqs: Iterable<ifreq>): string[] =>
      [...reqs].map(({ ifr_name, ifr_addr }) => `${cstr(ifr_name)} ${address(ifr_addr)}`);

    test('returns all interfaces', () => {
      const reqs = array(ifreq, 64);
      const ifc = new ifconf({ ifc_len: sizeof(reqs), ifc_buf: reqs });
      expect(ioctl(socket(), SIOCGIFCONF, ifc)).toSucceedWith(0);
      const filled = [...reqs].slice(0, ifc.ifc_len / sizeof(ifreq));
      expect(told(filled)).toEqual(expect.arrayContaining(expected));
    });

    test('returns the required length for NULL', () => {
      const ifc = new ifconf();
      expect(ioctl(socket(), SIOCGIFCONF, ifc)).toSucceedWith(0);
      expect(ifc.ifc_len).toBeGreaterThanOrEqual(expected.length * sizeof(ifreq));
      expect(ifc.ifc_len % sizeof(ifreq)).toBe(0);
    });

    test.each([0, 1, sizeof(ifreq) - 1])(
      'returns nothing and leaves the memory unchanged for a length of %d bytes',
      (room) => {
        const memory = new Uint8Array(128).fill(0xee);
        const ifc = new ifconf({ ifc_len: room, ifc_buf: memory });
        expect(ioctl(socket(), SIOCGIFCONF, ifc)).toSucceedWith(0);
        expect(ifc.ifc_len).toBe(0);
        expect(memory.every((byte) => byte === 0xee)).toBe(true);
      },
    );

    test('returns the first if one fits, and writes nothing past it', () => {
      const memory = new Uint8Array(128).fill(0xee);
      const ifc = new ifconf({ ifc_len: sizeof(ifreq) + 1, ifc_buf: memory });
      expect(ioctl(socket(), SIOCGIFCONF, ifc)).toSucceedWith(0);
      expect(ifc.ifc_len).toBe(sizeof(ifreq));
      expect(expected).toContain(told([cast(ifreq, memory)])[0]);
      expect(memory.subarray(sizeof(ifreq)).every((byte) => byte === 0xee)).toBe(true);
    });

    test.each([41, 2 ** 31 - 1])('fails with EFAULT for an ifc_len of %d with 40 bytes', (ifc_len) => {
      const memory = new Uint8Array(128).fill(0xee);
      const ifc = new ifconf({ ifc_len, ifc_buf: memory.subarray(0, 40) });
      expect(ioctl(socket(), SIOCGIFCONF, ifc)).toFailWithErrno('EFAULT');
      expect([ifc.ifc_len, memory.every((byte) => byte === 0xee)]).toEqual([ifc_len, true]);
    });

    test.each([-1, -(2 ** 31)])('fills nothing for an ifc_len of %d', (ifc_len) => {
      const memory = new Uint8Array(128).fill(0xee);
      const ifc = new ifconf({ ifc_len, ifc_buf: memory });
      ioctl(socket(), SIOCGIFCONF, ifc);
      expect(memory.every((byte) => byte === 0xee)).toBe(true);
    });

    test('an ifconf fails with EFAULT for any other request', () => {
      const ifc = new ifconf({ ifc_len: 40, ifc_buf: new Uint8Array(40) });
      for (const request of [SIOCGIFADDR, SIOCGIFHWADDR, SIOCGIFMAP, 0x7777]) {
        expect(ioctl(socket(), request, ifc)).toFailWithErrno('EFAULT');
      }
      expect(ioctl(socket(), 2 ** 32 + SIOCGIFCONF, ifc)).toSucceedWith(0);
    });

    test('ifconf has the size and members of C', () => {
      expect([sizeof(ifconf), sizeof(new ifconf()), sizeof(ifreq)]).toEqual([16, 16, 40]);
      expect(() => new ifconf({ ifc_req: null } as never)).toThrow(
        /^ifconf: ifc_req must be a member of ifconf \(received null\)$/,
      );
      expect(() => ioctl(socket(), SIOCGIFCONF, new ifconf({ ifc_buf: 4096 as never }))).toThrow(
        /^ioctl: arg.ifc_buf must be/,
      );
    });
  });
});

describe('errors', () => {
  test.each([SIOCGIFINDEX, SIOCGIFADDR, SIOCGIFMTU, SIOCGIFHWADDR])(
    'request 0x%x fails with ENODEV for an unknown interface',
    (request) => {
      expect(ioctl(socket(), request, new ifreq({ ifr_name: 'no such' }))).toFailWithErrno('ENODEV');
    },
  );

  test('SIOCGIFNAME fails with ENODEV for an unknown index', () => {
    expect(ioctl(socket(), SIOCGIFNAME, new ifreq({ ifr_ifindex: 2 ** 30 }))).toFailWithErrno('ENODEV');
  });

  test('a view smaller than an ifreq fails with EFAULT', () => {
    const memory = new Uint8Array(64).fill(0xee);
    memory.set(Buffer.from('lo\0'), 8);
    const before = memory.slice();
    expect(ioctl(socket(), SIOCGIFHWADDR, memory.subarray(8, 8 + sizeof(ifreq) - 1))).toFailWithErrno('EFAULT');
    expect(ioctl(socket(), SIOCGIFHWADDR, int())).toFailWithErrno('EFAULT');
    expect(memory).toEqual(before);
  });

  test('a name that is too long throws a RangeError', () => {
    expect(() => new ifreq({ ifr_name: 'longer than IFNAMSIZ' })).toThrow(RangeError);
  });

  (process.getuid!() === 0 ? test : test.skip)(
    'changing an interface fails with EPERM without privileges',
    async () => {
      const { stdout } = await runProgram(
        `const s = socket(AF_INET, SOCK_DGRAM, 0);
       const r = ioctl(s, SIOCSIFMTU, new ifreq({ ifr_name: 'lo', ifr_mtu: 1500 }));
       process.stdout.write(r + ' ' + strerrorname_np(errno));`,
        { uid: 65534 },
      );
      expect(stdout).toBe('-1 EPERM');
      expect(SIOCSIFMTU).toBe(0x8922);
    },
  );
});
