import {
  AF_INET,
  AF_INET6,
  AF_UNIX,
  MSG_DONTWAIT,
  MSG_EOR,
  MSG_MORE,
  MSG_NOSIGNAL,
  MSG_OOB,
  SCM_RIGHTS,
  SHUT_WR,
  SOCK_DGRAM,
  SOCK_STREAM,
  SOL_SOCKET,
  UIO_MAXIOV,
  bind,
  connect,
  iovec,
  msghdr,
  recv,
  sendmsg,
  shutdown,
  sizeof,
  type int,
} from 'bsd-sockets';
import {
  abstract,
  expectNoData,
  inet,
  inet6,
  localAddress,
  nonblocking,
  openSocket,
  receiveText,
  rejectsBadDescriptors,
  socketPairs,
  streamPairs,
  unix,
  familyOf,
} from '../../support/sockets';
import { messageWithAncillary, iov, message, overlong, messageWithControl } from '../../support/messages';
import { bytesIn, detachedView, views } from '../../support/views';

const pair = socketPairs.find(({ name }) => name === 'a unix dgram socketpair')!.make;
const udp = socketPairs.find(({ name }) => name === 'UDP over 127.0.0.1')!.make;

const hello = (): msghdr => message(Buffer.from('hel'), Buffer.from('lo'));

describe('sendmsg', () => {
  rejectsBadDescriptors((s) => sendmsg(s, hello(), 0));

  describe.each(socketPairs)('over $name', ({ make, stream }) => {
    test('gathers msg_iov and leaves the message unchanged', () => {
      const [a, b] = make();
      const msg = hello();
      expect(sendmsg(a, msg, 0)).toSucceedWith(5);
      expect(receiveText(b)).toBe('hello');
      expect(msg).toEqual(hello());
    });

    test('sends iov_len bytes of msg_iovlen iovecs', () => {
      const [a, b] = make();
      const msg = message(Buffer.from('abcdef'), Buffer.from('ghi'), Buffer.from('not sent'));
      msg.msg_iov![0]!.iov_len = 2;
      msg.msg_iovlen = 2;
      expect(sendmsg(a, msg, 0)).toSucceedWith(5);
      expect(receiveText(b)).toBe('abghi');
    });

    test.each([0, 1, 2, 15, 16, 17, 64, 1023, UIO_MAXIOV])('sends %d iovecs', (count) => {
      const [a, b] = make();
      const msg = message(...Array.from({ length: count }, (_, i) => Uint8Array.of(97 + (i % 26))));
      expect(sendmsg(a, msg, 0)).toSucceedWith(count);
      if (!stream || count > 0)
        expect(receiveText(b)).toBe(
          Array.from({ length: count }, (_, i) => String.fromCharCode(97 + (i % 26))).join(''),
        );
      expectNoData(b);
    });

    test.each([UIO_MAXIOV + 1, 2 ** 31, 2 ** 53, -1])('fails with EMSGSIZE for %d iovecs', (count) => {
      const [a, b] = make();
      expect(sendmsg(a, Object.assign(hello(), { msg_iovlen: count }), 0)).toFailWithErrno('EMSGSIZE');
      expectNoData(b);
    });

    test('accepts iovecs without bytes, with an empty view or NULL', () => {
      const [a, b] = make();
      const msg = message(new Uint8Array(0), Buffer.from('x'), new Uint8Array(0));
      msg.msg_iov![2]!.iov_base = null;
      expect(sendmsg(a, msg, 0)).toSucceedWith(1);
      expect(receiveText(b)).toBe('x');
    });

    test.each([...overlong, ['NULL', { iov_base: null, iov_len: 1 }] as const])(
      'fails with EFAULT if a length exceeds the view, and nothing is sent: %s',
      (_name, piece) => {
        const [a, b] = make();
        const msg = hello();
        msg.msg_iov![1] = new iovec(piece);
        expect(sendmsg(a, msg, 0)).toFailWithErrno('EFAULT');
        expectNoData(b);
      },
    );

    test.each([-1, -(2 ** 63), 2 ** 63])(
      'fails with EINVAL for an iov_len of %d, which the kernel rejects',
      (iov_len) => {
        const [a, b] = make();
        const msg = hello();
        msg.msg_iov![1]!.iov_len = iov_len;
        expect(sendmsg(a, msg, 0)).toFailWithErrno('EINVAL');
        expectNoData(b);
      },
    );

    test('fails with EFAULT if msg_iovlen exceeds the array or the array is NULL', () => {
      const [a, b] = make();
      expect(sendmsg(a, Object.assign(hello(), { msg_iovlen: 3 }), 0)).toFailWithErrno('EFAULT');
      expect(sendmsg(a, Object.assign(hello(), { msg_iov: null }), 0)).toFailWithErrno('EFAULT');
      expectNoData(b);
    });

    test('fails with EPIPE after SHUT_WR, with or without MSG_NOSIGNAL, and the process lives', () => {
      const [a] = make();
      expect(shutdown(a, SHUT_WR)).toSucceedWith(0);
      expect(sendmsg(a, hello(), MSG_NOSIGNAL)).toFailWithErrno('EPIPE');
      expect(sendmsg(a, hello(), 0)).toFailWithErrno('EPIPE');
    });
  });

  describe('msg_name', () => {
    test.each([
      ['127.0.0.1', inet],
      ['::1', inet6],
      ['a unix path', unix],
      ['an abstract name', abstract],
    ])('is the destination: %s', (_name, make) => {
      const address = make();
      const to = openSocket(familyOf(address[0]), SOCK_DGRAM);
      expect(bind(to, ...address)).toSucceedWith(0);
      const [msg_name, msg_namelen] = localAddress(to);
      const msg = Object.assign(hello(), { msg_name, msg_namelen });
      expect(sendmsg(openSocket(familyOf(address[0]), SOCK_DGRAM), msg, 0)).toSucceedWith(5);
      expect(receiveText(to)).toBe('hello');
      expect(msg.msg_namelen).toBe(msg_namelen);
    });

    const s = (): int => openSocket(AF_INET, SOCK_DGRAM);
    const to = (addr: ArrayBufferView | null, msg_namelen: number): msghdr =>
      Object.assign(hello(), { msg_name: addr, msg_namelen });

    test('fails with EDESTADDRREQ if it is NULL, whatever the length', () => {
      expect(sendmsg(s(), to(null, 0), 0)).toFailWithErrno('EDESTADDRREQ');
      expect(sendmsg(s(), to(null, 16), 0)).toFailWithErrno('EDESTADDRREQ');
    });

    test('fails with EFAULT if the length exceeds the view', () => {
      expect(sendmsg(s(), to(inet(9)[0], 17), 0)).toFailWithErrno('EFAULT');
    });

    test('fails with EINVAL for a length that is too short or negative, which the kernel rejects', () => {
      expect(sendmsg(s(), to(inet(9)[0], 15), 0)).toFailWithErrno('EINVAL');
      expect(sendmsg(s(), to(inet(9)[0], -1), 0)).toFailWithErrno('EINVAL');
    });

    test('fails with EAFNOSUPPORT for an address of another family', () => {
      expect(sendmsg(s(), to(...inet6(9)), 0)).toFailWithErrno('EAFNOSUPPORT');
    });

    test('fails with EISCONN on a connected unix stream', () => {
      const [a] = streamPairs[2]!.make();
      expect(sendmsg(a, to(...abstract()), 0)).toFailWithErrno('EISCONN');
    });
  });

  describe('msg_control', () => {
    test('may be absent, empty, or NULL with a length of 0', () => {
      const [a, b] = pair();
      for (const msg_control of [null, new Uint8Array(0), new Uint8Array(16)]) {
        expect(sendmsg(a, Object.assign(hello(), { msg_control, msg_controllen: 0 }), 0)).toSucceedWith(5);
        expect(receiveText(b)).toBe('hello');
      }
    });

    test('fails with EFAULT if msg_controllen exceeds the view or it is NULL', () => {
      const [a, b] = pair();
      const control = (msg_control: Uint8Array | null, msg_controllen: number): msghdr =>
        Object.assign(hello(), { msg_control, msg_controllen });
      expect(sendmsg(a, control(new Uint8Array(24), 25), 0)).toFailWithErrno('EFAULT');
      expect(sendmsg(a, control(new Uint8Array(0), 16), 0)).toFailWithErrno('EFAULT');
      expect(sendmsg(a, control(detachedView(), 16), 0)).toFailWithErrno('EFAULT');
      expect(sendmsg(a, control(null, 16), 0)).toFailWithErrno('EFAULT');
      expectNoData(b);
    });

    test.each([2 ** 31, 2 ** 53, -1])(
      'fails with ENOBUFS for a msg_controllen of %d, which the kernel rejects',
      (length) => {
        const [a] = pair();
        expect(
          sendmsg(a, Object.assign(messageWithControl(24, Buffer.from('x')), { msg_controllen: length }), 0),
        ).toFailWithErrno('ENOBUFS');
      },
    );

    test.each([
      ['shorter than its header', 15],
      ['0', 0],
      ['longer than msg_controllen', 21],
      ['2^40', 2 ** 40],
    ])('fails with EINVAL for a cmsg_len %s', (_name, cmsg_len) => {
      const [a, b] = pair();
      const msg = messageWithAncillary(SOL_SOCKET, SCM_RIGHTS, Int32Array.of(0), Buffer.from('x'));
      msg.msg_controllen = 20;
      new DataView((msg.msg_control as Uint8Array).buffer).setBigUint64(0, BigInt(cmsg_len), true);
      expect(sendmsg(a, msg, 0)).toFailWithErrno('EINVAL');
      expectNoData(b);
    });

    test('fails with EINVAL for an unknown type of SOL_SOCKET', () => {
      const [a] = pair();
      expect(
        sendmsg(a, messageWithAncillary(SOL_SOCKET, 0x7777, Int32Array.of(0), Buffer.from('x')), 0),
      ).toFailWithErrno('EINVAL');
    });

    test('fails with EBADF for SCM_RIGHTS with a closed descriptor', () => {
      const [a] = pair();
      expect(
        sendmsg(a, messageWithAncillary(SOL_SOCKET, SCM_RIGHTS, Int32Array.of(-1), Buffer.from('x')), 0),
      ).toFailWithErrno('EBADF');
    });

    test('fails with EINVAL for SCM_RIGHTS with more than 253 descriptors', () => {
      const [a] = pair();
      const msg = messageWithAncillary(SOL_SOCKET, SCM_RIGHTS, new Int32Array(254).fill(a), Buffer.from('x'));
      expect(sendmsg(a, msg, 0)).toFailWithErrno('EINVAL');
    });
  });

  describe('flags', () => {
    test('MSG_DONTWAIT fails with EAGAIN when nothing fits', () => {
      const [a] = streamPairs[0]!.make();
      const msg = message(new Uint8Array(2 ** 20));
      let n: number;
      while ((n = sendmsg(a, msg, MSG_DONTWAIT)) > 0);
      expect(n).toFailWithErrno('EAGAIN');
      expect(sendmsg(nonblocking(a), msg, 0)).toFailWithErrno('EAGAIN');
    });

    test('MSG_MORE joins two calls in one datagram', () => {
      const [a, b] = udp();
      expect(sendmsg(a, hello(), MSG_MORE)).toSucceedWith(5);
      expectNoData(b);
      expect(sendmsg(a, hello(), 0)).toSucceedWith(5);
      expect(receiveText(b)).toBe('hellohello');
    });

    test('MSG_OOB makes the last byte urgent, and fails with EOPNOTSUPP on a datagram socket', () => {
      const [a, b] = streamPairs[0]!.make();
      expect(sendmsg(a, hello(), MSG_OOB)).toSucceedWith(5);
      expect(receiveText(b)).toBe('hell');
      const urgent = Buffer.alloc(1);
      expect(recv(b, urgent, 1, MSG_OOB)).toSucceedWith(1);
      expect(urgent.toString()).toBe('o');
      expect(sendmsg(udp()[0], hello(), MSG_OOB)).toFailWithErrno('EOPNOTSUPP');
    });

    test('flags are those of the call, and msg_flags is ignored', () => {
      const [a, b] = streamPairs[0]!.make();
      expect(sendmsg(a, Object.assign(hello(), { msg_flags: MSG_OOB | MSG_EOR }), 0)).toSucceedWith(5);
      expect(receiveText(b)).toBe('hello');
    });
  });

  describe('errors', () => {
    test('EFAULT is set if the message is NULL', () => {
      expect(sendmsg(pair()[0], null, 0)).toFailWithErrno('EFAULT');
    });

    test.each([
      ['ENOTCONN', AF_UNIX, SOCK_STREAM],
      ['EPIPE', AF_INET, SOCK_STREAM],
      ['EDESTADDRREQ', AF_INET6, SOCK_DGRAM],
    ] as const)('%s is set without a destination', (name, domain, type) => {
      expect(sendmsg(openSocket(domain, type), hello(), 0)).toFailWithErrno(name);
    });

    test('EMSGSIZE is set for more than a datagram holds', () => {
      const [a, b] = udp();
      expect(sendmsg(a, message(new Uint8Array(40000), new Uint8Array(40000)), 0)).toFailWithErrno('EMSGSIZE');
      expectNoData(b);
    });

    test('ECONNREFUSED is set if no socket has the name', () => {
      const [msg_name, msg_namelen] = abstract();
      const msg = Object.assign(hello(), { msg_name, msg_namelen });
      expect(sendmsg(openSocket(AF_UNIX, SOCK_DGRAM), msg, 0)).toFailWithErrno('ECONNREFUSED');
      expect(connect(openSocket(AF_UNIX, SOCK_DGRAM), msg_name, msg_namelen)).toFailWithErrno('ECONNREFUSED');
    });
  });

  test.each(views)('accepts a %s in an iovec', (_name, make) => {
    const [a, b] = pair();
    const view = make();
    bytesIn(view).set(Buffer.from('0123456789abcdef'));
    expect(sendmsg(a, message(view), 0)).toSucceedWith(16);
    expect(receiveText(b)).toBe('0123456789abcdef');
  });

  test.each([
    [/^sendmsg: msg must be a msghdr or null \(received 'hello'\)$/, 'hello'],
    [/^sendmsg: msg must be a msghdr or null \(received undefined\)$/, undefined],
    [/^sendmsg: msg.msg_name must be an ArrayBufferView or null \(received '127.0.0.1'\)$/, { msg_name: '127.0.0.1' }],
    [/^sendmsg: msg.msg_control must be an ArrayBufferView or null \(received 7\)$/, { msg_control: 7 }],
    [/^sendmsg: msg.msg_namelen must be an integer \(received NaN\)$/, { msg_namelen: NaN }],
    [/^sendmsg: msg.msg_iovlen must be an integer \(received 1.5\)$/, { msg_iovlen: 1.5 }],
    [/^sendmsg: msg.msg_controllen must be an integer \(received '24'\)$/, { msg_controllen: '24' }],
    [/^sendmsg: msg.msg_flags must be an integer \(received undefined\)$/, { msg_flags: undefined }],
    [
      /^sendmsg: msg.msg_iov must be an array of iovec or null \(received an instance of Uint8Array\)$/,
      { msg_iov: new Uint8Array(8) },
    ],
    [
      /^sendmsg: msg.msg_iov\[1\] must be an iovec \(received undefined\)$/,
      { msg_iov: [...iov(new Uint8Array(1)), undefined, new iovec()] },
    ],
    [
      /^sendmsg: msg.msg_iov\[1\].iov_base must be an ArrayBufferView or null \(received 4096\)$/,
      { msg_iov: [new iovec(), { iov_base: 4096, iov_len: 8 }] },
    ],
    [
      /^sendmsg: msg.msg_iov\[0\].iov_len must be an integer \(received Infinity\)$/,
      { msg_iov: [{ iov_base: null, iov_len: Infinity }, new iovec()] },
    ],
    [
      /^sendmsg: msg.msg_iov\[0\].iov_len must be a 64-bit integer \(received 18446744073709552000\)$/,
      { msg_iov: [{ iov_base: null, iov_len: 2 ** 64 }, new iovec()] },
    ],
  ])('throws for arguments that a C compiler rejects: %s', (error, wrong) => {
    const [a, b] = pair();
    const msg = typeof wrong === 'object' ? Object.assign(hello(), wrong) : wrong;
    expect(() => sendmsg(a, msg as never, 0)).toThrow(error);
    expectNoData(b);
    expect(sendmsg(a, hello(), 0)).toSucceedWith(5);
    expect(receiveText(b)).toBe('hello');
  });

  test('throws for members that msghdr and iovec lack', () => {
    expect(() => new msghdr({ msg_len: 1 } as never)).toThrow(
      /^msghdr: msg_len must be a member of msghdr \(received 1\)$/,
    );
    expect(() => new iovec({ base: null } as never)).toThrow(
      /^iovec: base must be a member of iovec \(received null\)$/,
    );
  });

  test('msghdr and iovec have the size of C', () => {
    expect([sizeof(iovec), sizeof(msghdr), sizeof(new iovec()), sizeof(new msghdr())]).toEqual([16, 56, 16, 56]);
  });
});
