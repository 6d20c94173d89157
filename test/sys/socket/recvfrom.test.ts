import {
  AF_INET,
  AF_UNIX,
  IPPROTO_IP,
  IP_RECVERR,
  MSG_DONTWAIT,
  MSG_ERRQUEUE,
  MSG_OOB,
  MSG_PEEK,
  MSG_TRUNC,
  MSG_WAITALL,
  SOCK_DGRAM,
  SOCK_STREAM,
  SOL_SOCKET,
  SO_RCVTIMEO,
  cast,
  check,
  close,
  connect,
  htons,
  recvfrom,
  send,
  sendto,
  setsockopt,
  sizeof,
  sockaddr_in,
  sockaddr_storage,
  sockaddr_un,
  socklen_t,
  timeval,
} from 'bsd-sockets';
import {
  abstract,
  type Address,
  boundSocket,
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
  streamPairs,
  unix,
} from '../../support/sockets';
import { enableOption } from '../../support/messages';
import { bytesIn, detachedView, views } from '../../support/views';

/** Two bound sockets that are not connected. */
function strangers(make: () => Address): [number, number] {
  return [boundSocket(make()), boundSocket(make())];
}

const addresses: [name: string, make: () => Address][] = [
  ['127.0.0.1', inet],
  ['::1', inet6],
  ['a unix path', unix],
  ['an abstract name', abstract],
];

describe('recvfrom', () => {
  rejectsBadDescriptors((s) => recvfrom(s, new Uint8Array(1), 1, 0, null, null));

  describe.each(addresses)('from %s', (_name, make) => {
    test('returns the datagram and its sender', () => {
      const [a, b] = strangers(make);
      sendto(a, 'hello', 5, 0, ...localAddress(b));
      const [buf, addr, len] = [Buffer.alloc(8, '.'), new sockaddr_storage(), socklen_t(128)];
      expect(recvfrom(b, buf, 8, 0, addr, len)).toSucceedWith(5);
      expect(buf.toString()).toBe('hello...');
      expect(addressBytes([addr, len[0]])).toEqual(addressBytes(localAddress(a)));
    });

    test.each([0, 1, 3])('truncates the address to %d bytes and returns its full length', (room) => {
      const [a, b] = strangers(make);
      sendto(a, 'x', 1, 0, ...localAddress(b));
      const addr = new Uint8Array(128).fill(0xee);
      const len = socklen_t(room);
      expect(recvfrom(b, new Uint8Array(1), 1, 0, addr, len)).toSucceedWith(1);
      expect(len[0]).toBe(localAddress(a)[1]);
      expect(addr.subarray(0, room)).toEqual(addressBytes(localAddress(a)).subarray(0, room));
      expect(addr.subarray(room).every((byte) => byte === 0xee)).toBe(true);
    });

    test('accepts NULL for address and length', () => {
      const [a, b] = strangers(make);
      sendto(a, 'x', 1, 0, ...localAddress(b));
      expect(recvfrom(b, new Uint8Array(1), 1, 0, null, null)).toSucceedWith(1);
    });

    test('fails with EFAULT if the length exceeds the view, and the datagram is kept', () => {
      const [a, b] = strangers(make);
      sendto(a, 'abcd', 4, 0, ...localAddress(b));
      const [buf, addr] = [new Uint8Array(4), new sockaddr_storage()];
      for (const len of [5, -1, 2 ** 53])
        expect(recvfrom(b, buf, len, 0, addr, socklen_t(128))).toFailWithErrno('EFAULT');
      expect(recvfrom(b, detachedView(), 1, 0, addr, socklen_t(128))).toFailWithErrno('EFAULT');
      expect(recvfrom(b, buf, 4, 0, addr, socklen_t(129))).toFailWithErrno('EFAULT');
      expect(recvfrom(b, buf, 4, 0, addr, new Uint8Array(3) as never)).toFailWithErrno('EFAULT');
      expect([...buf]).toEqual([0, 0, 0, 0]);
      expect(recvfrom(b, buf, 4, 0, addr, socklen_t(128))).toSucceedWith(4);
    });
  });

  test('returns the sender of each datagram', () => {
    const to = boundSocket(inet());
    const senders = [boundSocket(inet()), boundSocket(inet()), boundSocket(inet())];
    for (const s of senders) sendto(s, 'x', 1, 0, ...localAddress(to));
    const told = senders.map(() => {
      const addr = new sockaddr_in();
      check('recvfrom', recvfrom(to, new Uint8Array(1), 1, 0, addr, socklen_t(sizeof(addr))));
      return addressBytes([addr, 16]);
    });
    expect(told).toEqual(senders.map((s) => addressBytes(localAddress(s))));
  });

  test('sets the length to 0 for an unnamed unix sender and leaves the memory unchanged', () => {
    const to = boundSocket(unix());
    sendto(openSocket(AF_UNIX, SOCK_DGRAM), 'x', 1, 0, ...localAddress(to));
    const [addr, len] = [new sockaddr_un({ sun_family: 77 }), socklen_t(sizeof(sockaddr_un))];
    expect(recvfrom(to, new Uint8Array(1), 1, 0, addr, len)).toSucceedWith(1);
    expect(len[0]).toBe(0);
    expect(addr.sun_family).toBe(77);
  });

  test('sets the length to 0 on a stream', () => {
    const told = [streamPairs[0]!, streamPairs[2]!].map(({ make }) => {
      const [a, b] = make();
      send(a, 'x', 1, 0);
      const len = socklen_t(128);
      check('recvfrom', recvfrom(b, new Uint8Array(1), 1, 0, new sockaddr_storage(), len));
      return len[0];
    });
    expect(told).toEqual([0, 0]);
  });

  test.each(socketPairs)('equals recv with NULL, over $name', ({ make, stream }) => {
    const [a, b] = make();
    send(a, 'abcdef', 6, 0);
    const buf = Buffer.alloc(8, '.');
    expect(recvfrom(b, buf, 4, MSG_PEEK, null, null)).toSucceedWith(4);
    expect(buf.toString()).toBe('abcd....');
    expect(recvfrom(b, buf, 4, stream ? MSG_WAITALL : MSG_TRUNC, null, null)).toSucceedWith(stream ? 4 : 6);
    if (stream) expect(recvfrom(b, buf, 4, 0, null, null)).toSucceedWith(2);
    expectNoData(b);
  });

  test.each(views)('fills a %s', (_name, make) => {
    const [a, b] = strangers(inet);
    const view = make();
    sendto(a, '0123456789abcdef', 16, 0, ...localAddress(b));
    expect(recvfrom(b, view, 17, 0, null, null)).toFailWithErrno('EFAULT');
    expect(recvfrom(b, view, 16, 0, null, null)).toSucceedWith(16);
    expect(Buffer.from(bytesIn(view)).toString()).toBe('0123456789abcdef');
  });

  test('writes nothing outside a subarray, neither data nor address', () => {
    const [a, b] = strangers(inet);
    sendto(a, 'abcdefgh', 8, 0, ...localAddress(b));
    const memory = Buffer.alloc(40, '.');
    const len = socklen_t(16);
    expect(recvfrom(b, memory.subarray(4, 8), 4, 0, memory.subarray(12, 28), len)).toSucceedWith(4);
    expect(memory.toString('latin1', 0, 12)).toBe('....abcd....');
    expect(memory.toString('latin1', 28)).toBe('............');
    expect(cast(sockaddr_in, memory.subarray(12, 28)).sin_port).toBe(
      htons(new DataView(addressBytes(localAddress(a)).slice().buffer).getUint16(2)),
    );
  });

  describe('flags', () => {
    test('MSG_PEEK keeps the datagram and its sender', () => {
      const [a, b] = strangers(inet);
      sendto(a, 'abc', 3, 0, ...localAddress(b));
      const told = [MSG_PEEK, 0].map((flags) => {
        const [buf, addr] = [Buffer.alloc(3), new sockaddr_in()];
        check('recvfrom', recvfrom(b, buf, 3, flags, addr, socklen_t(16)));
        return [buf.toString(), ...addressBytes([addr, 16])];
      });
      expect(told[0]).toEqual(told[1]);
      expectNoData(b);
    });

    test('MSG_TRUNC returns the length of the datagram, however small the buffer is', () => {
      const [a, b] = strangers(inet);
      sendto(a, 'abcdef', 6, 0, ...localAddress(b));
      const buf = Buffer.alloc(6, '.');
      expect(recvfrom(b, buf, 2, MSG_TRUNC, null, null)).toSucceedWith(6);
      expect(buf.toString()).toBe('ab....');
      expectNoData(b);
    });

    test('MSG_DONTWAIT, O_NONBLOCK and SO_RCVTIMEO fail with EAGAIN', () => {
      const [a, b] = strangers(inet);
      expect(recvfrom(a, new Uint8Array(1), 1, MSG_DONTWAIT, null, null)).toFailWithErrno('EAGAIN');
      expect(recvfrom(nonblocking(a), new Uint8Array(1), 1, 0, null, null)).toFailWithErrno('EAGAIN');
      const soon = new timeval({ tv_usec: 1000 });
      expect(setsockopt(b, SOL_SOCKET, SO_RCVTIMEO, soon, sizeof(soon))).toSucceedWith(0);
      expect(recvfrom(b, new Uint8Array(1), 1, 0, null, null)).toFailWithErrno('EAGAIN');
    });

    test('MSG_OOB returns the urgent byte of TCP, and otherwise fails with EINVAL or EOPNOTSUPP', () => {
      const [a, b] = streamPairs[0]!.make();
      expect(recvfrom(b, new Uint8Array(1), 1, MSG_OOB, null, null)).toFailWithErrno('EINVAL');
      send(a, '!', 1, MSG_OOB);
      const urgent = Buffer.alloc(1);
      expect(recvfrom(b, urgent, 1, MSG_OOB, null, null)).toSucceedWith(1);
      expect(urgent.toString()).toBe('!');
      expect(recvfrom(boundSocket(unix()), urgent, 1, MSG_OOB, null, null)).toFailWithErrno('EOPNOTSUPP');
    });

    test('MSG_ERRQUEUE fails with EAGAIN, or returns the failed datagram and its destination', () => {
      const [s, gone] = strangers(inet);
      const to = localAddress(gone);
      expect(close(release(gone))).toSucceedWith(0);
      enableOption(s, IPPROTO_IP, IP_RECVERR);
      expect(recvfrom(s, new Uint8Array(8), 8, MSG_ERRQUEUE, null, null)).toFailWithErrno('EAGAIN');
      expect(sendto(s, 'lost', 4, 0, ...to)).toSucceedWith(4);
      const [buf, addr, len] = [Buffer.alloc(8), new sockaddr_in(), socklen_t(16)];
      expect(recvfrom(s, buf, 8, MSG_ERRQUEUE, addr, len)).toSucceedWith(4);
      expect(buf.toString('utf8', 0, 4)).toBe('lost');
      expect(addressBytes([addr, 8])).toEqual(addressBytes(to).subarray(0, 8));
    });
  });

  describe('errors', () => {
    test('ENOTCONN is set for TCP without a connection, and EINVAL for a unix stream', () => {
      expect(recvfrom(openSocket(AF_INET), new Uint8Array(1), 1, 0, null, null)).toFailWithErrno('ENOTCONN');
      expect(recvfrom(openSocket(AF_UNIX, SOCK_STREAM), new Uint8Array(1), 1, 0, null, null)).toFailWithErrno('EINVAL');
    });

    test('ECONNREFUSED is set if the peer of a connected UDP socket is unreachable', () => {
      const [a, b] = strangers(inet);
      expect(connect(a, ...localAddress(b))).toSucceedWith(0);
      expect(close(release(b))).toSucceedWith(0);
      expect(send(a, 'x', 1, 0)).toSucceedWith(1);
      expect(recvfrom(a, new Uint8Array(1), 1, 0, null, null)).toFailWithErrno('ECONNREFUSED');
    });

    test('EINVAL is set for a negative *addrlen, which the kernel rejects', () => {
      const [a, b] = strangers(inet);
      sendto(a, 'x', 1, 0, ...localAddress(b));
      expect(recvfrom(b, new Uint8Array(1), 1, 0, new sockaddr_in(), socklen_t(-1))).toFailWithErrno('EINVAL');
    });

    test('EFAULT is set for NULL in place of data, and the datagram is discarded (Linux)', () => {
      const [a, b] = strangers(inet);
      sendto(a, 'x', 1, 0, ...localAddress(b));
      expect(recvfrom(b, null, 1, 0, null, null)).toFailWithErrno('EFAULT');
      expectNoData(b);
    });
  });

  test('throws for arguments that a C compiler rejects', () => {
    const call = recvfrom as (...args: unknown[]) => number;
    const s = boundSocket(inet());
    expect(() => call(s, 'x', 1, 0, null, null)).toThrow(
      /^recvfrom: buf must be an ArrayBufferView or null \(received 'x'\)$/,
    );
    expect(() => call(s, null, 1, 0, null, 16)).toThrow(
      /^recvfrom: addrlen must be an ArrayBufferView or null: socklen_t\(16\) makes a pointer to it \(received 16\)$/,
    );
    expect(() => call(s, null, NaN, 0, null, null)).toThrow(/^recvfrom: len must be an integer \(received NaN\)$/);
  });
});
