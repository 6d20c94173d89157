import {
  AF_INET,
  AF_UNIX,
  MSG_CTRUNC,
  MSG_DONTWAIT,
  MSG_EOR,
  MSG_ERRQUEUE,
  MSG_OOB,
  MSG_PEEK,
  MSG_TRUNC,
  MSG_WAITALL,
  SOCK_DGRAM,
  SOCK_STREAM,
  SOL_SOCKET,
  SO_PASSCRED,
  SO_RCVTIMEO,
  SO_TIMESTAMP,
  UIO_MAXIOV,
  bind,
  check,
  close,
  iovec,
  msghdr,
  recvmsg,
  send,
  sendmsg,
  sendto,
  setsockopt,
  sizeof,
  sockaddr_storage,
  timeval,
} from 'bsd-sockets';
import { runProgram } from '../../support/child-program';
import {
  abstract,
  addressBytes,
  expectNoData,
  inet,
  inet6,
  localAddress,
  nonblocking,
  openSocket,
  rejectsBadDescriptors,
  release,
  socketPairs,
  unix,
  familyOf,
} from '../../support/sockets';
import { message, enableOption, overlong, messageWithControl } from '../../support/messages';
import { bytesIn, ResizableBuffer, views } from '../../support/views';

const find = (wanted: string): (() => [number, number]) => socketPairs.find(({ name }) => name === wanted)!.make;
const tcp = find('TCP over 127.0.0.1');
const udp = find('UDP over 127.0.0.1');
const dgram = find('a unix dgram socketpair');
const seqpacket = find('a unix seqpacket socketpair');

describe('recvmsg', () => {
  rejectsBadDescriptors((s) => recvmsg(s, message(new Uint8Array(1)), 0));

  describe.each(socketPairs)('over $name', ({ make, stream, connection }) => {
    test('scatters over msg_iov and leaves the remaining memory unchanged', () => {
      const [a, b] = make();
      send(a, 'abcdef', 6, 0);
      const [one, two, three] = [Buffer.alloc(3, '.'), Buffer.alloc(2, '.'), Buffer.alloc(4, '.')];
      expect(recvmsg(b, message(one, two, three), 0)).toSucceedWith(6);
      expect([one, two, three].map(String)).toEqual(['abc', 'de', 'f...']);
    });

    test('fills iov_len bytes of msg_iovlen iovecs', () => {
      const [a, b] = make();
      send(a, 'abcdef', 6, 0);
      const memory = [Buffer.alloc(4, '.'), Buffer.alloc(4, '.'), Buffer.alloc(4, '.')];
      const msg = message(...memory);
      msg.msg_iov![0]!.iov_len = 1;
      msg.msg_iovlen = 2;
      expect(recvmsg(b, msg, 0)).toSucceedWith(5);
      expect(memory.map(String)).toEqual(['a...', 'bcde', '....']);
      expect(msg.msg_flags).toBe(stream ? 0 : MSG_TRUNC);
    });

    test.each([1, 15, 16, 17, 64, 1023, UIO_MAXIOV])('fills %d iovecs', (count) => {
      const [a, b] = make();
      const memory = Buffer.alloc(2 * count, '.');
      const sent = Buffer.alloc(count, 'x');
      send(a, sent, count, 0);
      const pieces = Array.from({ length: count }, (_, i) => memory.subarray(2 * i, 2 * i + 1));
      expect(recvmsg(b, message(...pieces), 0)).toSucceedWith(count);
      expect(memory.toString()).toBe('x.'.repeat(count));
    });

    test('returns 0 for 0 iovecs', () => {
      const [a, b] = make();
      send(a, 'abc', 3, 0);
      const msg = new msghdr();
      expect(recvmsg(b, msg, MSG_DONTWAIT)).toSucceedWith(0);
      expect(msg.msg_flags).toBe(stream ? 0 : MSG_TRUNC);
      if (!stream) expectNoData(b);
    });

    test.each([UIO_MAXIOV + 1, 2 ** 31, 2 ** 53, -1])(
      'fails with EMSGSIZE for %d iovecs, and the message is kept',
      (count) => {
        const [a, b] = make();
        send(a, 'abc', 3, 0);
        const buf = new Uint8Array(3);
        expect(recvmsg(b, Object.assign(message(buf), { msg_iovlen: count }), 0)).toFailWithErrno('EMSGSIZE');
        expect(recvmsg(b, message(buf), 0)).toSucceedWith(3);
      },
    );

    test.each(overlong)(
      'fails with EFAULT if a length exceeds the view, and the message is kept: %s',
      (_name, piece) => {
        const [a, b] = make();
        send(a, 'abc', 3, 0);
        const buf = Buffer.alloc(3, '.');
        const msg = message(buf, new Uint8Array(0));
        msg.msg_iov![1] = new iovec(piece);
        expect(recvmsg(b, msg, 0)).toFailWithErrno('EFAULT');
        expect(buf.toString()).toBe('...');
        expect(recvmsg(b, message(buf), 0)).toSucceedWith(3);
      },
    );

    test('fails with EAGAIN with MSG_DONTWAIT, O_NONBLOCK or SO_RCVTIMEO, and the struct is unchanged', () => {
      const [a, b] = make();
      const msg = Object.assign(messageWithControl(64, new Uint8Array(1)), { msg_namelen: 7, msg_flags: 99 });
      expect(recvmsg(a, msg, MSG_DONTWAIT)).toFailWithErrno('EAGAIN');
      expect(recvmsg(nonblocking(a), msg, 0)).toFailWithErrno('EAGAIN');
      const soon = new timeval({ tv_usec: 1000 });
      expect(setsockopt(b, SOL_SOCKET, SO_RCVTIMEO, soon, sizeof(soon))).toSucceedWith(0);
      expect(recvmsg(b, msg, 0)).toFailWithErrno('EAGAIN');
      expect([msg.msg_namelen, msg.msg_controllen, msg.msg_flags]).toEqual([7, 64, 99]);
    });

    test('keeps the message with MSG_PEEK', () => {
      const [a, b] = make();
      send(a, 'abc', 3, 0);
      const buf = Buffer.alloc(3);
      expect(recvmsg(b, message(buf), MSG_PEEK)).toSucceedWith(3);
      expect(recvmsg(b, message(buf), 0)).toSucceedWith(3);
      expect(buf.toString()).toBe('abc');
      expectNoData(b);
    });

    test('overwrites msg_flags, and sets msg_controllen to 0 without control messages', () => {
      const [a, b] = make();
      send(a, 'abc', 3, 0);
      const msg = Object.assign(messageWithControl(64, new Uint8Array(3)), { msg_flags: -1 });
      expect(recvmsg(b, msg, 0)).toSucceedWith(3);
      expect([msg.msg_controllen, msg.msg_flags]).toEqual([0, 0]);
      expect(msg.msg_iovlen).toBe(1);
    });

    if (connection) {
      test('returns 0 after the peer has closed', () => {
        const [a, b] = make();
        expect(close(release(a))).toSucceedWith(0);
        expect(recvmsg(b, message(new Uint8Array(3)), 0)).toSucceedWith(0);
      });
    }
  });

  describe('msg_name', () => {
    test.each([
      ['127.0.0.1', inet],
      ['::1', inet6],
      ['a unix path', unix],
      ['an abstract name', abstract],
    ])('is set to the sender, and msg_namelen to its length: %s', (_name, make) => {
      const [from, to] = [make(), make()].map((address) => {
        const s = openSocket(familyOf(address[0]), SOCK_DGRAM);
        check('bind', bind(s, ...address));
        return s;
      }) as [number, number];
      sendto(from, 'abc', 3, 0, ...localAddress(to));
      const addr = new sockaddr_storage();
      const msg = Object.assign(message(new Uint8Array(3)), { msg_name: addr, msg_namelen: sizeof(addr) });
      expect(recvmsg(to, msg, 0)).toSucceedWith(3);
      expect(addressBytes([addr, msg.msg_namelen])).toEqual(addressBytes(localAddress(from)));
    });

    test.each([0, 1, 8, 15])('is truncated to %d bytes, and msg_namelen has the full length', (room) => {
      const [a, b] = udp();
      send(a, 'abc', 3, 0);
      const addr = new Uint8Array(32).fill(0xee);
      const msg = Object.assign(message(new Uint8Array(3)), { msg_name: addr, msg_namelen: room });
      expect(recvmsg(b, msg, 0)).toSucceedWith(3);
      expect(msg.msg_namelen).toBe(16);
      expect(addr.subarray(0, room)).toEqual(addressBytes(localAddress(a)).subarray(0, room));
      expect(addr.subarray(room).every((byte) => byte === 0xee)).toBe(true);
    });

    test('may be NULL, and msg_namelen is ignored', () => {
      const [a, b] = udp();
      send(a, 'abc', 3, 0);
      const msg = Object.assign(message(new Uint8Array(3)), { msg_namelen: 16 });
      expect(recvmsg(b, msg, 0)).toSucceedWith(3);
      expect(msg.msg_namelen).toBe(16);
    });

    test('has a length of 0 for an unnamed sender and on a stream', () => {
      const told = [dgram, tcp].map((make) => {
        const [a, b] = make();
        send(a, 'abc', 3, 0);
        const msg = Object.assign(message(new Uint8Array(3)), { msg_name: new Uint8Array(128), msg_namelen: 128 });
        expect(recvmsg(b, msg, 0)).toSucceedWith(3);
        return msg.msg_namelen;
      });
      expect(told).toEqual([0, 0]);
    });

    test('fails with EFAULT if msg_namelen exceeds the view, and with EINVAL if it is negative', () => {
      const [a, b] = udp();
      send(a, 'abc', 3, 0);
      const msg = Object.assign(message(new Uint8Array(3)), { msg_name: new Uint8Array(16), msg_namelen: 17 });
      expect(recvmsg(b, msg, 0)).toFailWithErrno('EFAULT');
      msg.msg_namelen = -1;
      expect(recvmsg(b, msg, 0)).toFailWithErrno('EINVAL');
      msg.msg_namelen = 16;
      expect(recvmsg(b, msg, 0)).toSucceedWith(3);
    });
  });

  describe('msg_control', () => {
    test.each([25, 2 ** 31, 2 ** 53, -1])(
      'fails with EFAULT for a msg_controllen of %d with 24 bytes, and nothing is lost',
      (length) => {
        const [a, b] = udp();
        enableOption(b, SOL_SOCKET, SO_TIMESTAMP);
        send(a, 'abc', 3, 0);
        const msg = Object.assign(messageWithControl(24, new Uint8Array(3)), { msg_controllen: length });
        expect(recvmsg(b, msg, 0)).toFailWithErrno('EFAULT');
        expect(recvmsg(b, messageWithControl(64, new Uint8Array(3)), 0)).toSucceedWith(3);
      },
    );

    test.each([0, 1, 15])('sets MSG_CTRUNC if %d bytes hold no header', (room) => {
      const [a, b] = udp();
      enableOption(b, SOL_SOCKET, SO_TIMESTAMP);
      send(a, 'abc', 3, 0);
      const control = new Uint8Array(64).fill(0xee);
      const msg = Object.assign(message(new Uint8Array(3)), { msg_control: control, msg_controllen: room });
      expect(recvmsg(b, msg, 0)).toSucceedWith(3);
      expect([msg.msg_flags, msg.msg_controllen]).toEqual([MSG_CTRUNC, 0]);
      expect(control.every((byte) => byte === 0xee)).toBe(true);
    });

    test('is truncated at msg_controllen with MSG_CTRUNC, and later bytes are unchanged', () => {
      const [a, b] = udp();
      enableOption(b, SOL_SOCKET, SO_TIMESTAMP);
      send(a, 'abc', 3, 0);
      const control = new Uint8Array(64).fill(0xee);
      const msg = Object.assign(message(new Uint8Array(3)), { msg_control: control, msg_controllen: 20 });
      expect(recvmsg(b, msg, 0)).toSucceedWith(3);
      expect([msg.msg_flags, msg.msg_controllen]).toEqual([MSG_CTRUNC, 20]);
      expect(control.subarray(20).every((byte) => byte === 0xee)).toBe(true);
      expect(control.subarray(0, 20).every((byte) => byte === 0xee)).toBe(false);
    });

    test('sets MSG_CTRUNC if it is NULL and there are control messages', () => {
      const [a, b] = dgram();
      enableOption(b, SOL_SOCKET, SO_PASSCRED);
      send(a, 'abc', 3, 0);
      const msg = message(new Uint8Array(3));
      expect(recvmsg(b, msg, 0)).toSucceedWith(3);
      expect(msg.msg_flags).toBe(MSG_CTRUNC);
    });
  });

  describe('flags', () => {
    test('MSG_TRUNC is set for a truncated datagram, and as an argument returns its full length', () => {
      const [a, b] = udp();
      for (const asked of [0, MSG_TRUNC]) {
        send(a, 'abcdef', 6, 0);
        const buf = Buffer.alloc(4, '.');
        const msg = message(buf.subarray(0, 2));
        expect(recvmsg(b, msg, asked)).toSucceedWith(asked ? 6 : 2);
        expect(msg.msg_flags).toBe(MSG_TRUNC);
        expect(buf.toString()).toBe('ab..');
      }
    });

    test('MSG_EOR is set at the end of a record that the seqpacket sender marked', () => {
      const [a, b] = seqpacket();
      const told = [0, MSG_EOR].map((flags) => {
        const msg = message(Buffer.alloc(8));
        check('sendmsg', sendmsg(a, message(Buffer.from('abc')), flags));
        check('recvmsg', recvmsg(b, msg, 0));
        return msg.msg_flags;
      });
      // Linux marks the end of a unix seqpacket record by its boundary only.
      expect(told).toEqual([0, 0]);
    });

    test('MSG_WAITALL waits until all iovecs are full', async () => {
      const [a, b] = tcp();
      const writing = runProgram(`for (let i = 0; i < 50; i++) check('write', write(3, new Uint8Array(1000), 1000));`, {
        fds: [a],
      });
      expect(close(release(a))).toSucceedWith(0);
      expect(recvmsg(b, message(new Uint8Array(20_000), new Uint8Array(20_000)), MSG_WAITALL)).toSucceedWith(40_000);
      expect(recvmsg(b, message(new Uint8Array(20_000), new Uint8Array(20_000)), MSG_WAITALL)).toSucceedWith(10_000);
      expect((await writing).code).toBe(0);
    });

    test('MSG_OOB returns the urgent byte and is set in msg_flags', () => {
      const [a, b] = tcp();
      const [buf, msg] = [Buffer.alloc(4, '.'), new msghdr()];
      Object.assign(msg, message(buf));
      expect(recvmsg(b, msg, MSG_OOB)).toFailWithErrno('EINVAL');
      send(a, 'ab!', 3, MSG_OOB);
      expect(recvmsg(b, msg, MSG_OOB)).toSucceedWith(1);
      expect(msg.msg_flags & MSG_OOB).toBe(MSG_OOB);
      expect(buf.toString()).toBe('!...');
    });

    test('MSG_ERRQUEUE fails with EAGAIN without an error', () => {
      const [, b] = udp();
      expect(recvmsg(b, messageWithControl(64, new Uint8Array(8)), MSG_ERRQUEUE)).toFailWithErrno('EAGAIN');
    });
  });

  describe('errors', () => {
    test('EFAULT is set if the message is NULL', () => {
      expect(recvmsg(dgram()[0], null, 0)).toFailWithErrno('EFAULT');
    });

    test('EFAULT is set if an iovec is NULL, and the datagram is discarded (Linux)', () => {
      const [a, b] = dgram();
      send(a, 'abc', 3, 0);
      const msg = new msghdr({ msg_iov: [new iovec({ iov_base: null, iov_len: 3 })], msg_iovlen: 1 });
      expect(recvmsg(b, msg, MSG_DONTWAIT)).toFailWithErrno('EFAULT');
    });

    test('ENOTCONN is set for TCP without a connection, and EINVAL for a unix stream', () => {
      expect(recvmsg(openSocket(AF_INET), message(new Uint8Array(1)), 0)).toFailWithErrno('ENOTCONN');
      expect(recvmsg(openSocket(AF_UNIX, SOCK_STREAM), message(new Uint8Array(1)), 0)).toFailWithErrno('EINVAL');
    });

    test('ECONNREFUSED is set if the peer of a connected UDP socket is unreachable', () => {
      const [a, b] = udp();
      expect(close(release(b))).toSucceedWith(0);
      expect(send(a, 'x', 1, 0)).toSucceedWith(1);
      expect(recvmsg(a, message(new Uint8Array(1)), 0)).toFailWithErrno('ECONNREFUSED');
    });
  });

  test.each(views)('accepts a %s in an iovec', (_name, make) => {
    const [a, b] = dgram();
    const view = make();
    send(a, '0123456789abcdef', 16, 0);
    expect(recvmsg(b, message(view), 0)).toSucceedWith(16);
    expect(Buffer.from(bytesIn(view)).toString()).toBe('0123456789abcdef');
  });

  test('uses the current length of a resized buffer', () => {
    const [a, b] = dgram();
    send(a, 'abcdefgh', 8, 0);
    const buffer = new ResizableBuffer(16, { maxByteLength: 32 });
    const piece = new iovec({ iov_base: new Uint8Array(buffer), iov_len: 16 });
    buffer.resize(4);
    const msg = new msghdr({ msg_iov: [piece], msg_iovlen: 1 });
    expect(recvmsg(b, msg, 0)).toFailWithErrno('EFAULT');
    piece.iov_len = 4;
    expect(recvmsg(b, msg, 0)).toSucceedWith(4);
    expect(Buffer.from(buffer).toString()).toBe('abcd');
  });

  test('throws for arguments that a C compiler rejects, and the message is kept', () => {
    const [a, b] = dgram();
    send(a, 'abc', 3, 0);
    expect(() => recvmsg(b, 'x' as never, 0)).toThrow(/^recvmsg: msg must be a msghdr or null \(received 'x'\)$/);
    expect(() => recvmsg(b, message('abc' as never), 0)).toThrow(TypeError);
    expect(() => recvmsg(b, message(new Uint8Array(3)), '0' as never)).toThrow(
      /^recvmsg: flags must be an integer \(received '0'\)$/,
    );
    expect(recvmsg(b, message(new Uint8Array(3)), 0)).toSucceedWith(3);
  });
});
