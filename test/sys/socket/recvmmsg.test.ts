import {
  AF_INET,
  MSG_CTRUNC,
  MSG_DONTWAIT,
  MSG_PEEK,
  MSG_TRUNC,
  MSG_WAITFORONE,
  SOCK_DGRAM,
  SOL_SOCKET,
  SO_RCVTIMEO,
  SO_TIMESTAMP,
  UIO_MAXIOV,
  bind,
  check,
  iovec,
  mmsghdr,
  recvmmsg,
  send,
  sendto,
  setsockopt,
  sizeof,
  sockaddr_in,
  timespec,
  timeval,
} from 'bsd-sockets';
import { runProgram } from '../../support/child-program';
import {
  addressBytes,
  expectNoData,
  inet,
  localAddress,
  openSocket,
  rejectsBadDescriptors,
  socketPairs,
} from '../../support/sockets';
import { message, enableOption, messageWithControl } from '../../support/messages';

const udp = socketPairs.find(({ name }) => name === 'UDP over 127.0.0.1')!.make;

const room = (...sizes: number[]): mmsghdr[] =>
  sizes.map((size) => new mmsghdr({ msg_hdr: message(Buffer.alloc(size, '.')) }));

const texts = (msgvec: mmsghdr[]): string[] =>
  msgvec.map(({ msg_hdr }) => (msg_hdr.msg_iov![0]!.iov_base as Buffer).toString());

const lengths = (msgvec: mmsghdr[]): number[] => msgvec.map(({ msg_len }) => msg_len);

describe('recvmmsg', () => {
  rejectsBadDescriptors((s) => recvmmsg(s, room(1), 1, MSG_DONTWAIT, null));

  describe.each(socketPairs.filter(({ stream }) => !stream))('over $name', ({ make }) => {
    test('returns several messages with the length of each', () => {
      const [a, b] = make();
      for (const text of ['one', 'three', 'x']) send(a, text, text.length, 0);
      const msgvec = room(5, 5, 5);
      expect(recvmmsg(b, msgvec, 3, 0, null)).toSucceedWith(3);
      expect(texts(msgvec)).toEqual(['one..', 'three', 'x....']);
      expect(lengths(msgvec)).toEqual([3, 5, 1]);
      expectNoData(b);
    });

    test('returns the messages that have arrived with MSG_DONTWAIT, and leaves other elements unchanged', () => {
      const [a, b] = make();
      for (const text of ['one', 'two']) send(a, text, text.length, 0);
      const msgvec = room(3, 3, 3, 3);
      Object.assign(msgvec[2]!, { msg_len: 77 }).msg_hdr.msg_flags = 99;
      expect(recvmmsg(b, msgvec, 4, MSG_DONTWAIT, null)).toSucceedWith(2);
      expect(texts(msgvec)).toEqual(['one', 'two', '...', '...']);
      expect([msgvec[2]!.msg_len, msgvec[2]!.msg_hdr.msg_flags]).toEqual([77, 99]);
      expect(recvmmsg(b, msgvec, 4, MSG_DONTWAIT, null)).toFailWithErrno('EAGAIN');
    });

    test('waits for the first message only with MSG_WAITFORONE', () => {
      const [a, b] = make();
      for (const text of ['one', 'two']) send(a, text, text.length, 0);
      expect(recvmmsg(b, room(3, 3, 3, 3), 4, MSG_WAITFORONE, null)).toSucceedWith(2);
    });

    test('fails with EAGAIN after SO_RCVTIMEO, or returns the messages that arrived before', () => {
      const [a, b] = make();
      const soon = new timeval({ tv_usec: 1000 });
      expect(setsockopt(b, SOL_SOCKET, SO_RCVTIMEO, soon, sizeof(soon))).toSucceedWith(0);
      expect(recvmmsg(b, room(3), 1, 0, null)).toFailWithErrno('EAGAIN');
      send(a, 'one', 3, 0);
      expect(recvmmsg(b, room(3, 3), 2, 0, null)).toSucceedWith(1);
    });

    test('sets MSG_TRUNC in each truncated message', () => {
      const [a, b] = make();
      for (const text of ['one', 'three', 'x']) send(a, text, text.length, 0);
      const msgvec = room(3, 3, 3);
      expect(recvmmsg(b, msgvec, 3, 0, null)).toSucceedWith(3);
      expect(msgvec.map(({ msg_hdr }) => msg_hdr.msg_flags)).toEqual([0, MSG_TRUNC, 0]);
      expect(lengths(msgvec)).toEqual([3, 3, 1]);
    });

    test('fails with EFAULT if vlen exceeds the array or the array is NULL, and messages are kept', () => {
      const [a, b] = make();
      send(a, 'one', 3, 0);
      expect(recvmmsg(b, room(3), 2, 0, null)).toFailWithErrno('EFAULT');
      expect(recvmmsg(b, room(3), -1, 0, null)).toFailWithErrno('EFAULT');
      expect(recvmmsg(b, null, 1, 0, null)).toFailWithErrno('EFAULT');
      const msgvec = room(3, 3);
      msgvec[1]!.msg_hdr.msg_iov![0]!.iov_len = 4;
      expect(recvmmsg(b, msgvec, 2, 0, null)).toFailWithErrno('EFAULT');
      expect(recvmmsg(b, room(3), 1, 0, null)).toSucceedWith(1);
    });

    test('returns 0 for 0 messages', () => {
      const [a, b] = make();
      send(a, 'one', 3, 0);
      expect(recvmmsg(b, room(3), 0, 0, null)).toSucceedWith(0);
      expect(recvmmsg(b, [], 0, 0, null)).toSucceedWith(0);
      expect(recvmmsg(b, room(3), 1, 0, null)).toSucceedWith(1);
    });
  });

  test('returns sender, length and control messages of each message', () => {
    const to = enableOption(openSocket(AF_INET, SOCK_DGRAM), SOL_SOCKET, SO_TIMESTAMP);
    check('bind', bind(to, ...inet()));
    const senders = [0, 1, 2].map(() => {
      const s = openSocket(AF_INET, SOCK_DGRAM);
      check('bind', bind(s, ...inet()));
      sendto(s, 'x', 1, 0, ...localAddress(to));
      return s;
    });
    const msgvec = [64, 4, 64].map((controls, i) => {
      const msg_hdr = messageWithControl(controls, new Uint8Array(1));
      const msg_name = i === 2 ? null : new sockaddr_in();
      return new mmsghdr({ msg_hdr: Object.assign(msg_hdr, { msg_name, msg_namelen: i === 2 ? 0 : 16 }) });
    });
    expect(recvmmsg(to, msgvec, 3, 0, null)).toSucceedWith(3);
    const told = msgvec.map(({ msg_hdr }) => [msg_hdr.msg_namelen, msg_hdr.msg_controllen, msg_hdr.msg_flags]);
    expect(told).toEqual([
      [16, 32, 0],
      [16, 0, MSG_CTRUNC],
      [0, 32, 0],
    ]);
    for (const i of [0, 1]) {
      expect(addressBytes([msgvec[i]!.msg_hdr.msg_name as ArrayBufferView, 16])).toEqual(
        addressBytes(localAddress(senders[i]!)),
      );
    }
  });

  test.each([16, 17, 100])('returns %d messages of two iovecs each', (count) => {
    const [a, b] = udp();
    for (let i = 0; i < count; i++) send(a, Uint8Array.of(i, i, i), 3, 0);
    const memory = new Uint8Array(4 * count);
    const msgvec = Array.from(
      { length: count },
      (_, i) =>
        new mmsghdr({ msg_hdr: message(memory.subarray(4 * i, 4 * i + 1), memory.subarray(4 * i + 1, 4 * i + 4)) }),
    );
    expect(recvmmsg(b, msgvec, count, 0, null)).toSucceedWith(count);
    expect([...memory]).toEqual(Array.from({ length: 4 * count }, (_, i) => (i % 4 < 3 ? i >> 2 : 0)));
  });

  test('accepts the same array again', () => {
    const [a, b] = udp();
    const msgvec = room(4, 4);
    for (const text of ['abcd', 'ef', 'g']) {
      send(a, text, text.length, 0);
      send(a, text, text.length, 0);
      expect(recvmmsg(b, msgvec, 2, 0, null)).toSucceedWith(2);
      expect(lengths(msgvec)).toEqual([text.length, text.length]);
    }
  });

  test('returns at most UIO_MAXIOV messages', () => {
    const [a, b] = udp();
    send(a, 'x', 1, 0);
    const msgvec = room(...new Array<number>(UIO_MAXIOV + 1).fill(1));
    expect(recvmmsg(b, msgvec, UIO_MAXIOV + 1, MSG_DONTWAIT, null)).toSucceedWith(1);
  });

  test('ends at a message whose count the kernel rejects', () => {
    const [a, b] = udp();
    for (const text of ['one', 'two']) send(a, text, 3, 0);
    const msgvec = room(3, 3);
    msgvec[1]!.msg_hdr.msg_iovlen = UIO_MAXIOV + 1;
    expect(recvmmsg(b, msgvec, 2, 0, null)).toSucceedWith(1);
    expect(recvmmsg(b, room(3), 1, 0, null)).toFailWithErrno('EMSGSIZE'); // the pending error is returned once
    expect(recvmmsg(b, room(3), 1, 0, null)).toSucceedWith(1);
  });

  test('returns the same message for each element with MSG_PEEK', () => {
    const [a, b] = udp();
    for (const text of ['one', 'two']) send(a, text, 3, 0);
    const msgvec = room(3, 3);
    expect(recvmmsg(b, msgvec, 2, MSG_PEEK, null)).toSucceedWith(2);
    expect(texts(msgvec)).toEqual(['one', 'one']);
  });

  describe('timeout', () => {
    test('is checked after each message, so that 0 returns one', () => {
      const [a, b] = udp();
      for (const text of ['one', 'two']) send(a, text, 3, 0);
      expect(recvmmsg(b, room(3, 3), 2, 0, new timespec())).toSucceedWith(1);
    });

    test('is set to the remaining time', () => {
      const [a, b] = udp();
      for (const text of ['one', 'two']) send(a, text, 3, 0);
      const timeout = new timespec({ tv_sec: 60 });
      expect(recvmmsg(b, room(3, 3), 2, 0, timeout)).toSucceedWith(2);
      expect(timeout.tv_sec).toBeLessThan(60);
    });

    test('fails with EINVAL if it is invalid', () => {
      const [a, b] = udp();
      send(a, 'one', 3, 0);
      expect(recvmmsg(b, room(3), 1, 0, new timespec({ tv_nsec: 1_000_000_000 }))).toFailWithErrno('EINVAL');
      expect(recvmmsg(b, room(3), 1, 0, new timespec({ tv_sec: -1 }))).toFailWithErrno('EINVAL');
    });

    test('fails with EFAULT if it is smaller than a timespec', () => {
      const [a, b] = udp();
      send(a, 'one', 3, 0);
      expect(recvmmsg(b, room(3), 1, 0, new Uint8Array(15))).toFailWithErrno('EFAULT');
      expect(recvmmsg(b, room(3), 1, 0, null)).toSucceedWith(1);
    });
  });

  test('blocks until vlen messages have arrived', async () => {
    const [a, b] = udp();
    const ended = runProgram(
      `const msgvec = [0, 1].map(() => new mmsghdr({ msg_hdr: new msghdr({
         msg_iov: [new iovec({ iov_base: new Uint8Array(3), iov_len: 3 })], msg_iovlen: 1 }) }));
       process.stdout.write('receiving');
       process.stdout.write(' ' + recvmmsg(3, msgvec, 2, 0, null));`,
      { fds: [b], onOutput: (stdout) => stdout === 'receiving' && [1, 2].forEach(() => send(a, 'abc', 3, 0)) },
    );
    expect((await ended).stdout).toBe('receiving 2');
  });

  test('throws for arguments that a C compiler rejects', () => {
    const [, b] = udp();
    expect(() => recvmmsg(b, 'x' as never, 1, 0, null)).toThrow(
      /^recvmmsg: msgvec must be an array of mmsghdr or null \(received 'x'\)$/,
    );
    expect(() => recvmmsg(b, [new iovec()] as never, 1, 0, null)).toThrow(
      /^recvmmsg: msgvec\[0\].msg_hdr must be a msghdr \(received undefined\)$/,
    );
    expect(() => recvmmsg(b, room(1), 1, 0, 5 as never)).toThrow(
      /^recvmmsg: timeout must be an ArrayBufferView or null \(received 5\)$/,
    );
    expect(() => recvmmsg(b, room(1), NaN, 0, null)).toThrow(/^recvmmsg: vlen must be an integer \(received NaN\)$/);
  });
});
