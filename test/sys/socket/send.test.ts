import {
  AF_INET,
  AF_UNIX,
  ECONNRESET,
  EPIPE,
  MSG_DONTWAIT,
  MSG_NOSIGNAL,
  MSG_OOB,
  SHUT_WR,
  SOCK_DGRAM,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  SOL_SOCKET,
  SO_LINGER,
  SO_SNDBUF,
  bind,
  check,
  close,
  connect,
  errno,
  int,
  linger,
  recv,
  send,
  setsockopt,
  shutdown,
  sizeof,
  strlen,
} from 'bsd-sockets';
import { runProgram } from '../../support/child-program';
import {
  expectNoData,
  inet,
  localAddress,
  nonblocking,
  openSocket,
  receiveText,
  rejectsBadDescriptors,
  release,
  socketPairs,
  streamPairs,
} from '../../support/sockets';
import { bytesIn, detachedView, views } from '../../support/views';

const MEGABYTE = 2 ** 20;

describe('send', () => {
  rejectsBadDescriptors((s) => send(s, 'x', 1, 0));

  describe.each(socketPairs)('over $name', ({ make, stream, connection }) => {
    test('returns the number of bytes, which arrive', () => {
      const [a, b] = make();
      expect(send(a, Buffer.from('to b'), 4, 0)).toSucceedWith(4);
      expect(send(b, Buffer.from('and to a'), 8, 0)).toSucceedWith(8);
      expect(receiveText(b)).toBe('to b');
      expect(receiveText(a)).toBe('and to a');
    });

    test('sends only the first len bytes', () => {
      const [a, b] = make();
      expect(send(a, Buffer.from('abcdef'), 3, 0)).toSucceedWith(3);
      expect(receiveText(b)).toBe('abc');
    });

    test('sends a string as UTF-8', () => {
      const [a, b] = make();
      const text = 'naïve 소켓 \u{1f50c}';
      expect(strlen(text)).toBe(18);
      expect(send(a, text, strlen(text), 0)).toSucceedWith(18);
      expect(receiveText(b)).toBe(text);
    });

    test('can send the NUL of a string, as in C', () => {
      const [a, b] = make();
      expect(send(a, 'abc', 4, 0)).toSucceedWith(4);
      expect(receiveText(b)).toBe('abc\0');
    });

    test('sends an empty message for a len of 0, or nothing on a stream', () => {
      const [a, b] = make();
      expect(send(a, new Uint8Array(0), 0, 0)).toSucceedWith(0);
      expect(send(a, 'x', 1, 0)).toSucceedWith(1);
      if (!stream) expect(receiveText(b)).toBe('');
      expect(receiveText(b)).toBe('x');
    });

    test.each([
      ['a view', new Uint8Array(4), 5],
      ['an empty view', new Uint8Array(0), 1],
      ['a len of -1', new Uint8Array(4), -1],
      ['a len of 2^53', new Uint8Array(4), 2 ** 53],
      ['a string beyond its NUL', 'abc', 5],
      ['a detached view', detachedView(), 16],
    ])('fails with EFAULT if len exceeds the view, and nothing is sent: %s', (_name, buf, len) => {
      const [a, b] = make();
      expect(send(a, buf, len, 0)).toFailWithErrno('EFAULT');
      expectNoData(b);
    });

    test('fails with EFAULT for NULL, which reaches the kernel', () => {
      const [a, b] = make();
      expect(send(a, null, 4, 0)).toFailWithErrno('EFAULT');
      expectNoData(b);
    });

    test('sends NULL with a length of 0', () => {
      const [a] = make();
      expect(send(a, null, 0, 0)).toSucceedWith(0);
    });

    test('fails with EPIPE after SHUT_WR, with or without MSG_NOSIGNAL, and the process lives', () => {
      const [a] = make();
      expect(shutdown(a, SHUT_WR)).toSucceedWith(0);
      expect(send(a, 'x', 1, MSG_NOSIGNAL)).toFailWithErrno('EPIPE');
      expect(send(a, 'x', 1, 0)).toFailWithErrno('EPIPE');
    });

    if (connection) {
      test('sends what fits with MSG_DONTWAIT, then fails with EAGAIN', () => {
        const [a] = make();
        const buf = new Uint8Array(stream ? 4 * MEGABYTE : 1000);
        let taken = 0;
        let n: number;
        while ((n = send(a, buf, buf.length, MSG_DONTWAIT)) !== -1) taken += n;
        expect(n).toFailWithErrno('EAGAIN');
        expect(taken).toBeGreaterThan(0);
        expect(taken).toBeLessThan(16 * MEGABYTE);
      });
    }
  });

  test.each(streamPairs)('returns a partial count, and exactly those bytes arrive: $name [C15]', ({ make }) => {
    const [a, b] = make();
    expect(setsockopt(a, SOL_SOCKET, SO_SNDBUF, int(16384), sizeof(int))).toSucceedWith(0);
    const buf = Buffer.alloc(8 * MEGABYTE);
    for (let i = 0; i < buf.length; i += 4) buf.writeUInt32LE(i, i);
    const n = send(nonblocking(a), buf, buf.length, 0);
    expect(n).toBeGreaterThan(0);
    expect(n).toBeLessThan(buf.length);
    const got = Buffer.alloc(n);
    for (let at = 0; at < n;) at += check('recv', recv(b, got.subarray(at), n - at, 0));
    expect(got.equals(buf.subarray(0, n))).toBe(true);
    expectNoData(b);
  });

  test('blocks until everything is buffered [C13]', async () => {
    const [a, b] = streamPairs[0]!.make();
    const reading = runProgram(
      `const buf = new Uint8Array(50000);
       let n, total = 0;
       while ((n = read(3, buf, buf.length)) > 0) total += n;
       process.stdout.write(String(total));`,
      { fds: [b] },
    );
    expect(close(release(b))).toSucceedWith(0);
    expect(send(a, new Uint8Array(8 * MEGABYTE), 8 * MEGABYTE, 0)).toSucceedWith(8 * MEGABYTE);
    expect(close(release(a))).toSucceedWith(0);
    expect((await reading).stdout).toBe(String(8 * MEGABYTE));
  });

  test.each(views)('accepts a %s', (_name, make) => {
    const [a, b] = socketPairs[0]!.make();
    const view = make();
    bytesIn(view).set(Array.from({ length: 16 }, (_, i) => 200 + i));
    expect(send(a, view, 16, 0)).toSucceedWith(16);
    const got = new Uint8Array(32);
    expect(recv(b, got, 32, 0)).toSucceedWith(16);
    expect(got.subarray(0, 16)).toEqual(new Uint8Array(bytesIn(view)));
    expect(send(a, view, 17, 0)).toFailWithErrno('EFAULT');
  });

  test.each([
    ['ENOTCONN', 'unix stream', AF_UNIX, SOCK_STREAM],
    ['ENOTCONN', 'unix seqpacket', AF_UNIX, SOCK_SEQPACKET],
    ['ENOTCONN', 'unix dgram', AF_UNIX, SOCK_DGRAM],
    ['EPIPE', 'TCP', AF_INET, SOCK_STREAM],
    ['EDESTADDRREQ', 'UDP', AF_INET, SOCK_DGRAM],
  ] as const)('fails with %s for %s without a peer', (name, _what, domain, type) => {
    expect(send(openSocket(domain, type), 'x', 1, 0)).toFailWithErrno(name);
  });

  describe('to a peer that has closed', () => {
    test.each(socketPairs.filter(({ family, connection }) => family === AF_UNIX && connection))(
      'fails with EPIPE: $name',
      ({ make }) => {
        const [a, b] = make();
        expect(close(release(b))).toSucceedWith(0);
        expect(send(a, 'x', 1, 0)).toFailWithErrno('EPIPE');
      },
    );

    test('fails with ECONNREFUSED on a unix datagram socket', () => {
      const [a, b] = socketPairs.find(({ name }) => name === 'unix dgrams by path')!.make();
      expect(close(release(b))).toSucceedWith(0);
      expect(send(a, 'x', 1, 0)).toFailWithErrno('ECONNREFUSED');
    });

    test('makes the next call on a UDP socket fail once with ECONNREFUSED', () => {
      const [a, b] = socketPairs.find(({ name }) => name === 'UDP over 127.0.0.1')!.make();
      expect(close(release(b))).toSucceedWith(0);
      expect(send(a, 'x', 1, 0)).toSucceedWith(1);
      expect(send(a, 'x', 1, 0)).toFailWithErrno('ECONNREFUSED');
      expect(send(a, 'x', 1, 0)).toSucceedWith(1);
    });

    test('succeeds first on TCP, and fails with EPIPE after the reset', () => {
      const [a, b] = streamPairs[0]!.make();
      expect(close(release(b))).toSucceedWith(0);
      expect(send(a, 'x', 1, 0)).toSucceedWith(1);
      expect(send(a, 'x', 1, 0)).toFailWithErrno('EPIPE');
    });

    test('fails once with ECONNRESET on TCP after a reset, then with EPIPE', () => {
      const [a, b] = streamPairs[0]!.make();
      const hard = new linger({ l_onoff: 1, l_linger: 0 });
      expect(setsockopt(b, SOL_SOCKET, SO_LINGER, hard, sizeof(hard))).toSucceedWith(0);
      expect(close(release(b))).toSucceedWith(0);
      const told = [send(a, 'x', 1, 0) === -1 && errno, send(a, 'x', 1, 0) === -1 && errno];
      expect(told).toEqual([ECONNRESET, EPIPE]);
    });
  });

  test('fails with EMSGSIZE for more than a UDP datagram holds', () => {
    const [a] = socketPairs.find(({ name }) => name === 'UDP over 127.0.0.1')!.make();
    expect(send(a, new Uint8Array(65507), 65507, 0)).toSucceedWith(65507);
    expect(send(a, new Uint8Array(65508), 65508, 0)).toFailWithErrno('EMSGSIZE');
  });

  test('fails with EMSGSIZE for a unix message larger than the send buffer', () => {
    const [a] = socketPairs.find(({ name }) => name === 'a unix dgram socketpair')!.make();
    expect(setsockopt(a, SOL_SOCKET, SO_SNDBUF, int(8192), sizeof(int))).toSucceedWith(0);
    expect(send(a, new Uint8Array(MEGABYTE), MEGABYTE, 0)).toFailWithErrno('EMSGSIZE');
  });

  test('fails with EOPNOTSUPP for MSG_OOB on a datagram socket', () => {
    const s = openSocket(AF_INET, SOCK_DGRAM);
    expect(bind(s, ...inet())).toSucceedWith(0);
    expect(connect(s, ...localAddress(s))).toSucceedWith(0);
    expect(send(s, 'x', 1, MSG_OOB)).toFailWithErrno('EOPNOTSUPP');
  });

  test('sends one urgent byte of TCP with MSG_OOB', () => {
    const [a, b] = streamPairs[0]!.make();
    expect(send(a, 'ab!', 3, MSG_OOB)).toSucceedWith(3);
    expect(receiveText(b)).toBe('ab');
    const urgent = Buffer.alloc(1);
    expect(recv(b, urgent, 1, MSG_OOB)).toSucceedWith(1);
    expect(urgent.toString()).toBe('!');
  });
});
