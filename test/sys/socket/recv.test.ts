import {
  AF_INET,
  AF_UNIX,
  MSG_DONTWAIT,
  MSG_OOB,
  MSG_PEEK,
  MSG_TRUNC,
  MSG_WAITALL,
  SOCK_DGRAM,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  SOL_SOCKET,
  SO_LINGER,
  SO_RCVTIMEO,
  close,
  linger,
  recv,
  send,
  setsockopt,
  sizeof,
  timeval,
} from 'bsd-sockets';
import { runProgram } from '../../support/child-program';
import {
  expectNoData,
  listeningSocket,
  nonblocking,
  openSocket,
  rejectsBadDescriptors,
  release,
  socketPairs,
  streamPairs,
} from '../../support/sockets';
import { bytesIn, detachedView, ResizableBuffer, views } from '../../support/views';

const tcp = streamPairs[0]!.make;

describe('recv', () => {
  rejectsBadDescriptors((s) => recv(s, new Uint8Array(1), 1, 0));

  describe.each(socketPairs)('over $name', ({ make, stream, connection }) => {
    test('returns the bytes that have arrived and leaves the remaining memory unchanged', () => {
      const [a, b] = make();
      send(a, 'abc', 3, 0);
      const buf = Buffer.alloc(8, '.');
      expect(recv(b, buf, 8, 0)).toSucceedWith(3);
      expect(buf.toString()).toBe('abc.....');
    });

    test(`returns two messages ${stream ? 'as one stream' : 'in two calls'} [C17]`, () => {
      const [a, b] = make();
      send(a, 'one', 3, 0);
      send(a, 'two', 3, 0);
      const buf = Buffer.alloc(16);
      const n = recv(b, buf, 16, 0);
      expect(buf.toString('utf8', 0, n)).toBe(stream ? 'onetwo' : 'one');
      if (!stream) expect(recv(b, buf, 16, 0)).toSucceedWith(3);
      expectNoData(b);
    });

    test(`${stream ? 'keeps' : 'discards'} what exceeds the buffer`, () => {
      const [a, b] = make();
      send(a, 'abcdef', 6, 0);
      const buf = Buffer.alloc(6, '.');
      expect(recv(b, buf, 2, 0)).toSucceedWith(2);
      expect(buf.toString()).toBe('ab....');
      if (stream) expect(recv(b, buf, 6, 0)).toSucceedWith(4);
      expectNoData(b);
    });

    test('keeps the data with MSG_PEEK', () => {
      const [a, b] = make();
      send(a, 'abc', 3, 0);
      const [first, second] = [Buffer.alloc(3), Buffer.alloc(3)];
      expect(recv(b, first, 3, MSG_PEEK)).toSucceedWith(3);
      expect(recv(b, second, 3, 0)).toSucceedWith(3);
      expect([first.toString(), second.toString()]).toEqual(['abc', 'abc']);
      expectNoData(b);
    });

    test('fails with EAGAIN without data and O_NONBLOCK, MSG_DONTWAIT or SO_RCVTIMEO', () => {
      const [a, b] = make();
      expect(recv(a, new Uint8Array(1), 1, MSG_DONTWAIT)).toFailWithErrno('EAGAIN');
      expect(recv(nonblocking(a), new Uint8Array(1), 1, 0)).toFailWithErrno('EAGAIN');
      const soon = new timeval({ tv_usec: 1000 });
      expect(setsockopt(b, SOL_SOCKET, SO_RCVTIMEO, soon, sizeof(soon))).toSucceedWith(0);
      expect(recv(b, new Uint8Array(1), 1, 0)).toFailWithErrno('EAGAIN');
    });

    test('fails with EFAULT if len exceeds the view, and the message is kept', () => {
      const [a, b] = make();
      send(a, 'abcd', 4, 0);
      const small = new Uint8Array(4);
      for (const len of [8, -1, 2 ** 53]) expect(recv(b, small, len, 0)).toFailWithErrno('EFAULT');
      expect(recv(b, new Uint8Array(0), 1, 0)).toFailWithErrno('EFAULT');
      expect(recv(b, detachedView(), 1, 0)).toFailWithErrno('EFAULT');
      expect([...small]).toEqual([0, 0, 0, 0]);
      expect(recv(b, small, 4, 0)).toSucceedWith(4);
      expect(Buffer.from(small).toString()).toBe('abcd');
    });

    test('fails with EFAULT for NULL, which reaches the kernel', () => {
      const [a, b] = make();
      send(a, 'abcd', 4, 0);
      expect(recv(b, null, 4, 0)).toFailWithErrno('EFAULT');
    });

    if (connection) {
      test('returns 0 in every call after the peer has closed and everything is read [C19]', () => {
        const [a, b] = make();
        send(a, 'last', 4, 0);
        expect(close(release(a))).toSucceedWith(0);
        const buf = new Uint8Array(8);
        expect(recv(b, buf, 8, 0)).toSucceedWith(4);
        expect(recv(b, buf, 8, 0)).toSucceedWith(0);
        expect(recv(b, buf, 8, 0)).toSucceedWith(0);
      });
    } else {
      test('returns 0 for an empty message, then the next message', () => {
        const [a, b] = make();
        send(a, '', 0, 0);
        send(a, 'x', 1, 0);
        expect(recv(b, new Uint8Array(8), 8, 0)).toSucceedWith(0);
        expect(recv(b, new Uint8Array(8), 8, 0)).toSucceedWith(1);
      });
    }

    if (!stream) {
      test('returns the length of the message with MSG_TRUNC, however small the buffer is', () => {
        const [a, b] = make();
        send(a, 'abcdef', 6, 0);
        const buf = Buffer.alloc(6, '.');
        expect(recv(b, buf, 2, MSG_TRUNC | MSG_PEEK)).toSucceedWith(6);
        expect(recv(b, buf, 2, MSG_TRUNC)).toSucceedWith(6);
        expect(buf.toString()).toBe('ab....');
        expectNoData(b);
      });
    }
  });

  test('discards TCP bytes with MSG_TRUNC and leaves the memory unchanged', () => {
    const [a, b] = tcp();
    send(a, 'abcdef', 6, 0);
    const buf = Buffer.alloc(4, '.');
    expect(recv(b, buf, 4, MSG_TRUNC)).toSucceedWith(4);
    expect(buf.toString()).toBe('....');
    expect(recv(b, buf, 4, 0)).toSucceedWith(2);
    expect(buf.toString()).toBe('ef..');
  });

  test.each(streamPairs)(
    'waits with MSG_WAITALL until the buffer is full or the stream ends: $name',
    async ({ make }) => {
      const [a, b] = make();
      const size = 2 ** 20;
      const writing = runProgram(
        `const buf = new Uint8Array(1000).fill(7);
       for (let left = ${size} + 5; left > 0; ) left -= check('write', write(3, buf, Math.min(left, 1000)));`,
        { fds: [a] },
      );
      expect(close(release(a))).toSucceedWith(0);
      const buf = new Uint8Array(size);
      expect(recv(b, buf, size, MSG_WAITALL)).toSucceedWith(size);
      expect(buf.every((byte) => byte === 7)).toBe(true);
      expect(recv(b, buf, size, MSG_WAITALL)).toSucceedWith(5);
      expect((await writing).code).toBe(0);
    },
  );

  test.each(views)('fills a %s', (_name, make) => {
    const [a, b] = tcp();
    const view = make();
    send(a, '0123456789abcdef', 16, 0);
    expect(recv(b, view, 17, 0)).toFailWithErrno('EFAULT');
    expect(recv(b, view, 16, 0)).toSucceedWith(16);
    expect(Buffer.from(bytesIn(view)).toString()).toBe('0123456789abcdef');
  });

  test('writes nothing outside a subarray', () => {
    const [a, b] = tcp();
    send(a, 'abcd', 4, 0);
    const buf = Buffer.alloc(12, '.');
    expect(recv(b, buf.subarray(4, 8), 4, 0)).toSucceedWith(4);
    expect(buf.toString()).toBe('....abcd....');
  });

  test('uses the current length of a resized buffer', () => {
    const [a, b] = tcp();
    send(a, 'abcdefgh', 8, 0);
    const buffer = new ResizableBuffer(16, { maxByteLength: 32 });
    const [tracking, fixed] = [new Uint8Array(buffer), new Uint8Array(buffer, 8, 8)];
    buffer.resize(4);
    expect(recv(b, tracking, 5, 0)).toFailWithErrno('EFAULT');
    expect(recv(b, fixed, 1, 0)).toFailWithErrno('EFAULT');
    expect(recv(b, tracking, 4, 0)).toSucceedWith(4);
    buffer.resize(32);
    expect(recv(b, tracking, 32, 0)).toSucceedWith(4);
    expect(Buffer.from(buffer, 0, 4).toString()).toBe('efgh');
  });

  test.each([
    ['ENOTCONN', 'TCP', AF_INET, SOCK_STREAM],
    ['EINVAL', 'a unix stream', AF_UNIX, SOCK_STREAM],
    ['ENOTCONN', 'a unix seqpacket', AF_UNIX, SOCK_SEQPACKET],
    ['EAGAIN', 'UDP', AF_INET, SOCK_DGRAM],
  ] as const)('fails with %s for %s without a peer', (name, _what, domain, type) => {
    expect(recv(nonblocking(openSocket(domain, type)), new Uint8Array(1), 1, 0)).toFailWithErrno(name);
  });

  test('fails with ENOTCONN on a listener', () => {
    expect(recv(listeningSocket(), new Uint8Array(1), 1, 0)).toFailWithErrno('ENOTCONN');
  });

  test('fails once with ECONNRESET, then returns 0', () => {
    const [a, b] = tcp();
    const hard = new linger({ l_onoff: 1, l_linger: 0 });
    expect(setsockopt(a, SOL_SOCKET, SO_LINGER, hard, sizeof(hard))).toSucceedWith(0);
    expect(close(release(a))).toSucceedWith(0);
    expect(recv(b, new Uint8Array(1), 1, 0)).toFailWithErrno('ECONNRESET');
    expect(recv(b, new Uint8Array(1), 1, 0)).toSucceedWith(0);
  });

  test('fails with ECONNRESET if the unix peer closed with unread data', () => {
    const [a, b] = streamPairs[2]!.make();
    send(b, 'unread', 6, 0);
    expect(close(release(a))).toSucceedWith(0);
    expect(recv(b, new Uint8Array(1), 1, 0)).toFailWithErrno('ECONNRESET');
  });

  test('fails with EINVAL for MSG_OOB without urgent data', () => {
    const [, b] = tcp();
    expect(recv(b, new Uint8Array(1), 1, MSG_OOB)).toFailWithErrno('EINVAL');
  });
});
