import {
  AF_INET,
  MSG_DONTWAIT,
  SCM_RIGHTS,
  SOCK_DGRAM,
  SOL_SOCKET,
  UIO_MAXIOV,
  bind,
  check,
  close,
  iovec,
  mmsghdr,
  msghdr,
  recv,
  sendmmsg,
  sizeof,
} from 'bsd-sockets';
import {
  expectNoData,
  closeAfterTest,
  inet,
  localAddress,
  openSocket,
  rejectsBadDescriptors,
  socketPairs,
  streamPairs,
} from '../../support/sockets';
import { messageWithAncillary, message, receiveMessage } from '../../support/messages';

const dgram = socketPairs.find(({ name }) => name === 'a unix dgram socketpair')!.make;
const udp = socketPairs.find(({ name }) => name === 'UDP over 127.0.0.1')!.make;

const vector = (...texts: string[]): mmsghdr[] =>
  texts.map((text) => new mmsghdr({ msg_hdr: message(Buffer.from(text)) }));

function text(s: number): string {
  const buf = Buffer.alloc(64);
  return buf.toString('utf8', 0, check('recv', recv(s, buf, 64, 0)));
}

describe('sendmmsg', () => {
  rejectsBadDescriptors((s) => sendmmsg(s, vector('x'), 1, 0));

  describe.each(socketPairs)('over $name', ({ make, stream }) => {
    test('sends messages in order and sets the length of each', () => {
      const [a, b] = make();
      const msgvec = vector('one', '', 'three');
      expect(sendmmsg(a, msgvec, 3, 0)).toSucceedWith(3);
      expect(msgvec.map(({ msg_len }) => msg_len)).toEqual([3, 0, 5]);
      if (stream) expect(text(b)).toBe('onethree');
      else expect([text(b), text(b), text(b)]).toEqual(['one', '', 'three']);
      expectNoData(b);
    });

    test('sends only the first vlen and leaves the others unchanged', () => {
      const [a, b] = make();
      const msgvec = vector('one', 'two', 'three');
      msgvec[2]!.msg_len = 77;
      expect(sendmmsg(a, msgvec, 2, 0)).toSucceedWith(2);
      expect(msgvec[2]!.msg_len).toBe(77);
      expect(text(b)).toBe(stream ? 'onetwo' : 'one');
    });

    test('returns 0 for 0 messages', () => {
      const [a, b] = make();
      expect(sendmmsg(a, vector('one'), 0, 0)).toSucceedWith(0);
      expect(sendmmsg(a, [], 0, 0)).toSucceedWith(0);
      expectNoData(b);
    });

    test('fails with EFAULT if vlen exceeds the array or the array is NULL, and nothing is sent', () => {
      const [a, b] = make();
      expect(sendmmsg(a, vector('one'), 2, 0)).toFailWithErrno('EFAULT');
      expect(sendmmsg(a, vector('one'), -1, 0)).toFailWithErrno('EFAULT');
      expect(sendmmsg(a, null, 1, 0)).toFailWithErrno('EFAULT');
      expectNoData(b);
    });

    test('fails with EFAULT if a view is too small, sends none and sets no msg_len', () => {
      const [a, b] = make();
      const msgvec = vector('one', 'two');
      msgvec[1]!.msg_hdr.msg_iov![0]!.iov_len = 4;
      expect(sendmmsg(a, msgvec, 2, 0)).toFailWithErrno('EFAULT');
      expect(msgvec[0]!.msg_len).toBe(0);
      expectNoData(b);
    });
  });

  test.each([16, 17, UIO_MAXIOV])('sends %d messages of several iovecs, each to its own address', (count) => {
    const to = [0, 1].map(() => {
      const s = openSocket(AF_INET, SOCK_DGRAM);
      check('bind', bind(s, ...inet()));
      return s;
    });
    const msgvec = Array.from({ length: count }, (_, i) => {
      const [msg_name, msg_namelen] = localAddress(to[i % 2]!);
      const msg_hdr = Object.assign(message(Buffer.from('a'), Buffer.from('bc')), { msg_name, msg_namelen });
      return new mmsghdr({ msg_hdr });
    });
    expect(sendmmsg(openSocket(AF_INET, SOCK_DGRAM), msgvec, count, 0)).toSucceedWith(count);
    expect(msgvec.every(({ msg_len }) => msg_len === 3)).toBe(true);
    expect(to.map(text)).toEqual(['abc', 'abc']);
  });

  test('sends at most UIO_MAXIOV messages', () => {
    const [a] = udp();
    const msgvec = vector(...new Array<string>(UIO_MAXIOV + 10).fill('x'));
    expect(sendmmsg(a, msgvec, msgvec.length, 0)).toSucceedWith(UIO_MAXIOV);
    expect(msgvec.map(({ msg_len }) => msg_len).reduce((a, b) => a + b)).toBe(UIO_MAXIOV);
  });

  test('sends messages without iovecs and with many', () => {
    const [a, b] = dgram();
    const many = new mmsghdr({ msg_hdr: message(...Array.from({ length: UIO_MAXIOV }, () => Buffer.from('x'))) });
    expect(sendmmsg(a, [new mmsghdr(), many, new mmsghdr(), ...vector('end')], 4, 0)).toSucceedWith(4);
    const buf = Buffer.alloc(2048);
    const lengths = [1, 2, 3, 4].map(() => recv(b, buf, 2048, 0));
    expect(lengths).toEqual([0, UIO_MAXIOV, 0, 3]);
  });

  test('returns the number of messages before the first error, and the next call fails with it', () => {
    const [a, b] = dgram();
    const msgvec = vector('one', 'two', 'three');
    msgvec[1]!.msg_hdr.msg_iovlen = UIO_MAXIOV + 1;
    expect(sendmmsg(a, msgvec, 3, 0)).toSucceedWith(1);
    expect(msgvec.map(({ msg_len }) => msg_len)).toEqual([3, 0, 0]);
    expect(sendmmsg(a, msgvec.slice(1), 2, 0)).toFailWithErrno('EMSGSIZE');
    expect(text(b)).toBe('one');
    expectNoData(b);
  });

  test('sends what fits with MSG_DONTWAIT, then fails with EAGAIN', () => {
    const [a] = dgram();
    const msgvec = vector(...new Array<string>(UIO_MAXIOV).fill('x'));
    const n = sendmmsg(a, msgvec, UIO_MAXIOV, MSG_DONTWAIT);
    expect(n).toBeGreaterThan(0);
    expect(n).toBeLessThan(UIO_MAXIOV);
    expect(msgvec[n - 1]!.msg_len).toBe(1);
    expect(msgvec[n]!.msg_len).toBe(0);
    expect(sendmmsg(a, msgvec, 1, MSG_DONTWAIT)).toFailWithErrno('EAGAIN');
  });

  test('sends control messages with their message', () => {
    const [a, b] = dgram();
    const rights = new mmsghdr({
      msg_hdr: messageWithAncillary(SOL_SOCKET, SCM_RIGHTS, Int32Array.of(a), Buffer.from('two')),
    });
    expect(sendmmsg(a, [...vector('one'), rights], 2, 0)).toSucceedWith(2);
    const [one, two] = [receiveMessage(b), receiveMessage(b)];
    expect([one.text, one.cmsgs.length, two.text, two.cmsgs.length]).toEqual(['one', 0, 'two', 1]);
    close(closeAfterTest(new Int32Array((two.msg.msg_control as Uint8Array).buffer, 16, 1)[0]!));
  });

  test.each(streamPairs)('sends in order on a stream: $name', ({ make }) => {
    const [a, b] = make();
    expect(sendmmsg(a, vector('a', 'b', 'c', 'd'), 4, 0)).toSucceedWith(4);
    expect(text(b)).toBe('abcd');
  });

  test.each([
    [/^sendmmsg: msgvec must be an array of mmsghdr or null \(received 'x'\)$/, 'x', 1],
    [/^sendmmsg: msgvec\[0\] must be an mmsghdr \(received undefined\)$/, [undefined], 1],
    [/^sendmmsg: msgvec\[1\] must be an mmsghdr \(received 7\)$/, [new mmsghdr(), 7], 2],
    [/^sendmmsg: msgvec\[0\].msg_hdr must be a msghdr \(received null\)$/, [{ msg_hdr: null }], 1],
    [
      /^sendmmsg: msgvec\[0\].msg_hdr.msg_iovlen must be an integer \(received true\)$/,
      [{ msg_hdr: { ...new msghdr(), msg_iovlen: true } }],
      1,
    ],
    [
      /^sendmmsg: msgvec\[0\].msg_hdr.msg_iov\[0\].iov_base must be /,
      [{ msg_hdr: { ...new msghdr(), msg_iov: [new iovec({ iov_base: 'x' as never })], msg_iovlen: 1 } }],
      1,
    ],
    [/^sendmmsg: vlen must be an integer \(received 0.5\)$/, [new mmsghdr()], 0.5],
  ])('throws for arguments that a C compiler rejects: %s', (error, msgvec, vlen) => {
    expect(() => sendmmsg(dgram()[0], msgvec as never, vlen, 0)).toThrow(error);
  });

  test('mmsghdr has the size of C', () => {
    expect([sizeof(mmsghdr), sizeof(new mmsghdr())]).toEqual([64, 64]);
  });
});
