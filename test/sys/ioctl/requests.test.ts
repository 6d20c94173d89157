// Requests accept a view if its bytes hold no address. Others throw, and the message names the alternative.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import {
  AF_INET,
  AF_INET6,
  IPPROTO_IGMP,
  MSG_DONTWAIT,
  O_RDWR,
  SIOCADDRT,
  SIOCETHTOOL,
  SIOCGSTAMPNS,
  SIOCOUTQNSD,
  SOCK_DGRAM,
  SOCK_RAW,
  check,
  fcntl,
  ifreq,
  int,
  ioctl,
  open,
  recv,
  send,
  timespec,
  unsafe_fcntl,
  unsafe_ioctl,
} from 'bsd-sockets';
import { canUnshareNetns, inNetns } from '../../support/network-namespace';
import { sanitized, withoutSanitizer } from '../../support/sanitizer';
import { closeAfterTest, openSocket, socketPairs } from '../../support/sockets';

const asRoot = process.getuid!() === 0 ? test : test.skip;

// From headers that the package does not have, with their numbers on this machine.
const TIOCGWINSZ = 0x5413;
const TIOCSWINSZ = 0x5414;
const TCGETS = 0x5401;
const SIOCGETVIFCNT = 0x89e0;

describe.each([
  ['SIOCETHTOOL', SIOCETHTOOL],
  ['SIOCETHTOOL with bits that the kernel ignores', 2 ** 32 + SIOCETHTOOL],
  ['SIOCETHTOOL as a negative number', SIOCETHTOOL - 2 ** 32],
  ['SIOCADDRT', SIOCADDRT],
  ['SIOCGIFCONF without an ifconf', 0x8912],
  ['SIOCGIFBR', 0x8940],
  ['SIOCWANDEV', 0x894a],
  ['SIOCBONDINFOQUERY', 0x8994],
  ['SIOCSHWTSTAMP', 0x89b0],
  ['SIOCDEVPRIVATE', 0x89f0],
  ['SIOCDEVPRIVATE + 15', 0x89ff],
  ['SIOCGIWESSID', 0x8b1b],
  ['SIOCSIWSCAN', 0x8b18],
  ['PAGEMAP_SCAN', 0xc0606610],
  ['TUNATTACHFILTER', 0x401054d5],
  ['TUNGETFILTER', 0x801054db],
  ['PPPIOCSPASS', 0x40107447],
  ['BLKPG', 0x1269],
  ['ATM_GETNAMES', 0x400c6183],
  ['ATM_ADDADDR', 0x40106188],
  ['SG_IO', 0x2285],
  ['FS_IOC_FIEMAP', 0xc020660b],
  ['a request that no driver has', 0x7777],
])('%s', (_name, request) => {
  test('throws if the argument is a view, and leaves the view as it is', () => {
    const view = new Uint8Array(128).fill(0xee);
    expect(() => ioctl(openSocket(AF_INET, SOCK_DGRAM), request, view)).toThrow(
      new RegExp(`^ioctl: request must be .*unsafe_ioctl.* \\(received ${request}\\)`),
    );
    expect(() => ioctl(-1, request, view)).toThrow(TypeError);
    expect(view.every((byte) => byte === 0xee)).toBe(true);
  });

  test('reaches the kernel with a small number or null', () => {
    const s = openSocket(AF_INET, SOCK_DGRAM);
    for (const arg of [undefined, null, 0, 4095, -1]) expect(ioctl(s, request, arg)).toBe(-1);
    expect(ioctl(-1, request, 0)).toFailWithErrno('EBADF');
    expect(ioctl(-1, request, 4096)).toFailWithErrno('EFAULT');
  });
});

describe('a request whose size depends on the descriptor', () => {
  test('fails with its own errno if the descriptor lacks a request with a smaller type', () => {
    expect(ioctl(openSocket(AF_INET, SOCK_DGRAM), SIOCOUTQNSD, int())).toFailWithErrno('ENOTTY');
  });

  asRoot('writes no further than the view', () => {
    const s = openSocket(AF_INET, SOCK_RAW, IPPROTO_IGMP);
    const memory = new Uint8Array(64).fill(0xee);
    expect(ioctl(s, SIOCGETVIFCNT, memory.subarray(8, 12))).toFailWithErrno('EFAULT');
    expect(memory.every((byte) => byte === 0xee)).toBe(true);
    expect(ioctl(s, SIOCGETVIFCNT, memory.subarray(8, 48))).toFailWithErrno('EINVAL');
  });

  test('is rejected by the kernel on other descriptors', () => {
    for (let n = 0; n < 16; n++) {
      expect(ioctl(openSocket(AF_INET, SOCK_DGRAM), SIOCGETVIFCNT + n, new Uint8Array(40))).toFailWithErrno('ENOTTY');
    }
  });
});

describe('a terminal', () => {
  const terminal = (): number => closeAfterTest(open('/dev/ptmx', O_RDWR));

  test('has the size that TIOCSWINSZ sets', () => {
    const pty = terminal();
    const size = new Uint16Array(4);
    expect(ioctl(pty, TIOCSWINSZ, Uint16Array.of(24, 80, 0, 0))).toSucceedWith(0);
    expect(ioctl(pty, TIOCGWINSZ, size)).toSucceedWith(0);
    expect([...size]).toEqual([24, 80, 0, 0]);
  });

  test('fails with EFAULT if the view is too small for its struct', () => {
    expect(ioctl(terminal(), TCGETS, new Uint8Array(35))).toFailWithErrno('EFAULT');
    expect(ioctl(terminal(), TCGETS, new Uint8Array(36))).toSucceedWith(0);
  });
});

const devices = join(__dirname, 'devices.cjs');
(canUnshareNetns && process.getuid!() === 0 ? test : test.skip)(
  'TAP devices and bridges are created and removed',
  () => {
    const [command, ...args] = inNetns([...sanitized(), process.execPath, devices]);
    const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env: withoutSanitizer });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      made: ['tap7', 'br7'],
      flags: ['IFF_TAP', 'IFF_NO_PI'],
      again: 'EBUSY',
      left: [],
    });
  },
);

test('a request that takes a number by value accepts any number, and throws a TypeError for a view', () => {
  const TUNSETOWNER = 0x400454cc;
  const s = openSocket(AF_INET6, SOCK_DGRAM);
  expect(ioctl(s, TUNSETOWNER, 2 ** 32 - 2)).toFailWithErrno('ENOTTY');
  expect(() => ioctl(s, TUNSETOWNER, int(1))).toThrow(
    'ioctl: arg must be an integer (received an instance of Int32Array)',
  );
});

describe('unsafe_ioctl', () => {
  test('makes any request with a copy of the view, bounded by the view', () => {
    const [a, b] = socketPairs.find(({ name }) => name === 'UDP over 127.0.0.1')!.make();
    ioctl(b, SIOCGSTAMPNS, new timespec());
    check('send', send(a, 'x', 1, 0));
    check('recv', recv(b, new Uint8Array(1), 1, MSG_DONTWAIT));
    const whole = new Uint8Array(16);
    expect(unsafe_ioctl(b, SIOCGSTAMPNS, whole)).toSucceedWith(0);
    const memory = new Uint8Array(32).fill(0xee);
    expect(unsafe_ioctl(b, SIOCGSTAMPNS, memory.subarray(8, 14))).toSucceedWith(0);
    expect(memory.subarray(8, 14)).toEqual(whole.subarray(0, 6));
    expect(memory.subarray(14).every((byte) => byte === 0xee)).toBe(true);
  });

  test('makes a request that ioctl rejects', () => {
    const s = openSocket(AF_INET, SOCK_DGRAM);
    expect(unsafe_ioctl(s, 0x7777, new Uint8Array(4))).toFailWithErrno('ENOTTY');
    expect(unsafe_ioctl(s, SIOCETHTOOL, new ifreq({ ifr_name: 'lo' }))).toFailWithErrno('EFAULT');
    expect(unsafe_ioctl(s, SIOCETHTOOL, null)).toFailWithErrno('EFAULT');
    expect(unsafe_ioctl(-1, SIOCETHTOOL, 2 ** 31)).toFailWithErrno('EBADF');
  });
});

test('fcntl throws for an unknown command with a view, which unsafe_fcntl passes on', () => {
  const s = openSocket(AF_INET, SOCK_DGRAM);
  const view = Uint8Array.from({ length: 5000 }, (_, i) => i);
  expect(() => fcntl(s, 99999, view)).toThrow(/^fcntl: cmd must be .*unsafe_fcntl.* \(received 99999\)$/);
  expect(unsafe_fcntl(s, 99999, view)).toFailWithErrno('EINVAL');
  expect(unsafe_fcntl(s, 99999, null)).toFailWithErrno('EINVAL');
  expect(unsafe_fcntl(s, 99999, 2 ** 20)).toFailWithErrno('EINVAL');
  expect(view).toEqual(Uint8Array.from({ length: 5000 }, (_, i) => i));
});
