import { fstatSync, statSync, writeSync } from 'node:fs';
import {
  AF_INET,
  FD_CLOEXEC,
  FIOASYNC,
  FIOCLEX,
  FIOGETOWN,
  FIONBIO,
  FIONCLEX,
  FIONREAD,
  FIOSETOWN,
  F_GETFD,
  F_GETFL,
  MSG_OOB,
  O_ASYNC,
  O_NONBLOCK,
  SIOCATMARK,
  SIOCGPGRP,
  SIOCGSKNS,
  SIOCGSTAMP,
  SIOCGSTAMPNS,
  SIOCINQ,
  SIOCOUTQ,
  SIOCOUTQNSD,
  SIOCSPGRP,
  SOCK_DGRAM,
  TIOCINQ,
  TIOCOUTQ,
  check,
  fcntl,
  int,
  ioctl,
  pipe,
  recv,
  send,
  timespec,
  timeval,
  write,
} from 'bsd-sockets';
import {
  badDescriptors,
  openDevNull,
  closeAfterTest,
  listeningSocket,
  openSocket,
  socketPairs,
  streamPairs,
  pollUntil,
} from '../../support/sockets';
import { detachedView } from '../../support/views';

const find = (wanted: string): (() => [number, number]) => socketPairs.find(({ name }) => name === wanted)!.make;
const tcp = find('TCP over 127.0.0.1');
const udp = find('UDP over 127.0.0.1');

function ask(s: number, request: number): number {
  const n = int(-77);
  check('ioctl', ioctl(s, request, n));
  return n[0];
}

describe('ioctl', () => {
  test.each(badDescriptors)('fails with EBADF if descriptor %d is not open', (bad) => {
    expect(ioctl(bad, FIONREAD, int())).toFailWithErrno('EBADF');
  });

  test('fails with ENOTTY for a request of another kind of descriptor', () => {
    expect(ioctl(openDevNull(), FIONREAD, int())).toFailWithErrno('ENOTTY');
    expect(ioctl(openDevNull(), SIOCATMARK, int())).toFailWithErrno('ENOTTY');
    expect(ioctl(openSocket(AF_INET), 0x7777, 0)).toFailWithErrno('ENOTTY');
  });

  (process.getuid!() === 0 ? test : test.skip)('SIOCGSKNS returns a descriptor of the network namespace', () => {
    const ns = closeAfterTest(ioctl(openSocket(AF_INET), SIOCGSKNS));
    expect(fstatSync(ns).ino).toBe(statSync('/proc/self/ns/net').ino);
  });

  describe('FIONREAD', () => {
    test.each(streamPairs)('returns the readable bytes, and fewer after each read: $name [C18]', ({ make }) => {
      const [a, b] = make();
      expect(ask(b, FIONREAD)).toBe(0);
      check('send', send(a, new Uint8Array(1000), 1000, 0));
      expect(ask(b, FIONREAD)).toBe(1000);
      check('recv', recv(b, new Uint8Array(300), 300, 0));
      expect([ask(b, FIONREAD), ask(b, SIOCINQ), ask(b, TIOCINQ)]).toEqual([700, 700, 700]);
    });

    test('returns the length of the next datagram for UDP', () => {
      const [a, b] = udp();
      for (const size of [3, 5]) check('send', send(a, new Uint8Array(size), size, 0));
      expect(ask(b, FIONREAD)).toBe(3);
      check('recv', recv(b, new Uint8Array(3), 3, 0));
      expect(ask(b, FIONREAD)).toBe(5);
    });

    test('works on a pipe', () => {
      const fds = new Int32Array(2);
      check('pipe', pipe(fds));
      writeSync(closeAfterTest(fds[1]!), 'abc');
      expect(ask(closeAfterTest(fds[0]!), FIONREAD)).toBe(3);
    });
  });

  describe('SIOCOUTQ and SIOCOUTQNSD', () => {
    test('return the unacknowledged and the unsent bytes as the buffer fills and drains [C15, C18]', () => {
      const [a, b] = tcp();
      expect([ask(a, SIOCOUTQ), ask(a, SIOCOUTQNSD), ask(a, TIOCOUTQ)]).toEqual([0, 0, 0]);
      check('ioctl', ioctl(a, FIONBIO, int(1)));
      let taken = 0;
      for (let n: number; (n = write(a, new Uint8Array(2 ** 20), 2 ** 20)) > 0; taken += n);
      expect(ask(a, SIOCOUTQ)).toBeGreaterThan(0);
      expect(ask(a, SIOCOUTQ)).toBeLessThanOrEqual(taken);
      expect(ask(a, SIOCOUTQNSD)).toBeLessThanOrEqual(ask(a, SIOCOUTQ));
      const buf = new Uint8Array(2 ** 20);
      for (let left = taken; left > 0;) left -= check('recv', recv(b, buf, buf.length, 0));
      pollUntil(() => ask(a, SIOCOUTQ) === 0);
      expect(ask(a, SIOCOUTQNSD)).toBe(0);
    });

    test('fail with EINVAL for a listener', () => {
      expect(ioctl(listeningSocket(), SIOCOUTQ, int())).toFailWithErrno('EINVAL');
    });
  });

  test('SIOCATMARK returns 1 at the urgent byte', () => {
    const [a, b] = tcp();
    check('send', send(a, 'ab!', 3, MSG_OOB));
    expect(ask(b, SIOCATMARK)).toBe(0);
    check('recv', recv(b, new Uint8Array(8), 8, 0));
    expect(ask(b, SIOCATMARK)).toBe(1);
  });

  test.each([
    ['FIONBIO', FIONBIO, O_NONBLOCK],
    ['FIOASYNC', FIOASYNC, O_ASYNC],
  ])('%s switches on and off', (_name, request, flag) => {
    const [a] = tcp();
    const before = fcntl(a, F_GETFL);
    expect(ioctl(a, request, int(1))).toSucceedWith(0);
    expect(fcntl(a, F_GETFL)).toSucceedWith(before | flag);
    expect(ioctl(a, request, int(0))).toSucceedWith(0);
    expect(fcntl(a, F_GETFL)).toSucceedWith(before);
  });

  test('FIOCLEX and FIONCLEX take no argument', () => {
    const [a] = tcp();
    expect(ioctl(a, FIOCLEX)).toSucceedWith(0);
    expect(fcntl(a, F_GETFD)).toSucceedWith(FD_CLOEXEC);
    expect(ioctl(a, FIONCLEX, null)).toSucceedWith(0);
    expect(fcntl(a, F_GETFD)).toSucceedWith(0);
  });

  test.each([
    ['FIOSETOWN', FIOSETOWN, FIOGETOWN],
    ['SIOCSPGRP', SIOCSPGRP, SIOCGPGRP],
  ])('%s sets the receiver of SIGIO', (_name, set, get) => {
    const [a] = tcp();
    expect(ask(a, get)).toBe(0);
    expect(ioctl(a, set, int(process.pid))).toSucceedWith(0);
    expect(ask(a, get)).toBe(process.pid);
    expect(ioctl(a, set, int(2 ** 30))).toFailWithErrno('ESRCH');
  });

  test('SIOCGSTAMP and SIOCGSTAMPNS return the arrival time of the last datagram, or fail with ENOENT', () => {
    const [a, b] = udp();
    expect(ioctl(b, SIOCGSTAMP, new timeval())).toFailWithErrno('ENOENT');
    const before = Math.floor(Date.now() / 1000) - 1;
    check('send', send(a, 'x', 1, 0));
    check('recv', recv(b, new Uint8Array(1), 1, 0));
    const [us, ns] = [new timeval(), new timespec()];
    expect(ioctl(b, SIOCGSTAMP, us)).toSucceedWith(0);
    expect(ioctl(b, SIOCGSTAMPNS, ns)).toSucceedWith(0);
    expect(us.tv_sec).toBeGreaterThanOrEqual(before);
    expect([ns.tv_sec, Math.floor(ns.tv_nsec / 1000)]).toEqual([us.tv_sec, us.tv_usec]);
  });

  describe('the argument', () => {
    test.each([0, 1, 3])('fails with EFAULT for %d bytes in place of an int, and nothing is written', (size) => {
      const [a] = tcp();
      const memory = new Uint8Array(16).fill(0xee);
      for (const request of [FIONREAD, SIOCOUTQ, SIOCATMARK, FIONBIO, FIOASYNC, FIOGETOWN]) {
        expect(ioctl(a, request, memory.subarray(4, 4 + size))).toFailWithErrno('EFAULT');
      }
      expect(memory.every((byte) => byte === 0xee)).toBe(true);
    });

    test('fails with EFAULT for detached memory and NULL', () => {
      const [a] = tcp();
      expect(ioctl(a, FIONREAD, detachedView())).toFailWithErrno('EFAULT');
      expect(ioctl(a, FIONREAD, null)).toFailWithErrno('EFAULT');
    });

    test.each([0, 1, 4095, 4096, 2 ** 20, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, -1, -4096, -(2 ** 31)])(
      'fails with EFAULT for the number %d in place of a pointer',
      (number) => {
        const [a] = tcp();
        for (const request of [FIONREAD, SIOCOUTQ, FIONBIO])
          expect(ioctl(a, request, number)).toFailWithErrno('EFAULT');
      },
    );

    test.each([1, 4, 64])('keeps the bytes around %d bytes unchanged for every request', (size) => {
      const s = openSocket(AF_INET, SOCK_DGRAM);
      const memory = new Uint8Array(size + 128);
      // Requests that read, from the socket layer, interfaces, addresses, a protocol and terminals.
      const requests = [
        0x8901, 0x8903, 0x8904, 0x8905, 0x8910, 0x8913, 0x8927, 0x8933, 0x8942, 0x8954, 0x8970, 0x89e0, 0x89e1, 0x5413,
      ];
      for (const request of requests) {
        memory.fill(0xee);
        memory.fill(0, 64, 64 + size);
        ioctl(s, request, memory.subarray(64, 64 + size));
        const around = [...memory.subarray(0, 64), ...memory.subarray(64 + size)];
        expect(around.every((byte) => byte === 0xee)).toBe(true);
      }
    });

    test('is bounded even if the request has bits that the kernel ignores', () => {
      const [a] = tcp();
      expect(ioctl(a, 2 ** 32 + FIONREAD, new Uint8Array(3))).toFailWithErrno('EFAULT');
      expect(ask(a, 2 ** 32 + FIONREAD)).toBe(0);
    });

    test('throws for arguments that a C compiler rejects', () => {
      const [a] = tcp();
      expect(() => ioctl(a, FIONREAD, 'x' as never)).toThrow(
        /^ioctl: arg must be an integer, an ArrayBufferView or null \(received 'x'\)$/,
      );
      expect(() => ioctl(a, 0.5, int())).toThrow(/^ioctl: request must be an integer \(received 0.5\)$/);
      expect(() => ioctl(a, FIONREAD, 2 ** 40)).toThrow(RangeError);
      expect(() => ioctl(null as never, FIONREAD, int())).toThrow(/^ioctl: fd must be an integer \(received null\)$/);
    });
  });
});
