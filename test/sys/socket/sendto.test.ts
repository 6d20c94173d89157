import {
  AF_INET,
  AF_INET6,
  AF_UNIX,
  AF_UNSPEC,
  MSG_CONFIRM,
  MSG_DONTROUTE,
  MSG_DONTWAIT,
  MSG_MORE,
  MSG_NOSIGNAL,
  MSG_OOB,
  SOCK_DGRAM,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  SOL_SOCKET,
  SO_BROADCAST,
  bind,
  cast,
  connect,
  recv,
  send,
  sendto,
  sizeof,
  sockaddr_in,
} from 'bsd-sockets';
import {
  abstract,
  type Address,
  boundSocket,
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
import { enableOption } from '../../support/messages';
import { bytesIn, detachedView, views } from '../../support/views';

const addresses: [name: string, make: () => Address][] = [
  ['127.0.0.1', inet],
  ['::1', inet6],
  ['a unix path', unix],
  ['an abstract name', abstract],
];

describe('sendto', () => {
  rejectsBadDescriptors((s) => sendto(s, 'x', 1, 0, ...inet(9)));

  describe.each(addresses)('to %s', (_name, make) => {
    test('returns the number of bytes, which arrive', () => {
      const to = boundSocket(make());
      const from = openSocket(familyOf(localAddress(to)[0]), SOCK_DGRAM);
      expect(sendto(from, 'hello', 5, 0, ...localAddress(to))).toSucceedWith(5);
      expect(receiveText(to)).toBe('hello');
    });

    test('sends to several destinations from one socket', () => {
      const [one, two] = [boundSocket(make()), boundSocket(make())];
      const from = openSocket(familyOf(localAddress(one)[0]), SOCK_DGRAM);
      expect(sendto(from, 'one', 3, 0, ...localAddress(one))).toSucceedWith(3);
      expect(sendto(from, 'two', 3, 0, ...localAddress(two))).toSucceedWith(3);
      expect([receiveText(two), receiveText(one)]).toEqual(['two', 'one']);
    });

    test('sends an empty datagram', () => {
      const to = boundSocket(make());
      const from = openSocket(familyOf(localAddress(to)[0]), SOCK_DGRAM);
      expect(sendto(from, new Uint8Array(0), 0, 0, ...localAddress(to))).toSucceedWith(0);
      expect(receiveText(to)).toBe('');
    });

    test.each([
      ['a len beyond the view', new Uint8Array(4), 5],
      ['a len of -1', new Uint8Array(4), -1],
      ['a len of 2^53', new Uint8Array(4), 2 ** 53],
      ['a detached view', detachedView(), 16],
    ])('fails with EFAULT for %s, and nothing is sent', (_what, buf, len) => {
      const to = boundSocket(make());
      const from = openSocket(familyOf(localAddress(to)[0]), SOCK_DGRAM);
      expect(sendto(from, buf, len, 0, ...localAddress(to))).toFailWithErrno('EFAULT');
      expectNoData(to);
    });

    test('fails with EFAULT if addrlen exceeds the view, and nothing is sent', () => {
      const to = boundSocket(make());
      const from = openSocket(familyOf(localAddress(to)[0]), SOCK_DGRAM);
      const [addr] = localAddress(to);
      expect(sendto(from, 'x', 1, 0, addr, sizeof(addr) + 1)).toFailWithErrno('EFAULT');
      expectNoData(to);
    });
  });

  test('sends from a connected datagram socket to another destination', () => {
    const [peer, other] = [boundSocket(inet()), boundSocket(inet())];
    const s = openSocket(AF_INET, SOCK_DGRAM);
    expect(connect(s, ...localAddress(peer))).toSucceedWith(0);
    expect(sendto(s, 'x', 1, 0, ...localAddress(other))).toSucceedWith(1);
    expect(sendto(s, 'y', 1, 0, null, 0)).toSucceedWith(1);
    expect([receiveText(other), receiveText(peer)]).toEqual(['x', 'y']);
  });

  test.each(socketPairs)('equals send with NULL and 0, over $name', ({ make }) => {
    const [a, b] = make();
    expect(sendto(a, 'abc', 3, 0, null, 0)).toSucceedWith(3);
    expect(receiveText(b)).toBe('abc');
  });

  test.each(streamPairs)('ignores or rejects the address on a connected stream: $name', ({ make, family }) => {
    const [a, b] = make();
    if (family === AF_UNIX) {
      expect(sendto(a, 'x', 1, 0, ...abstract())).toFailWithErrno('EISCONN');
      expectNoData(b);
    } else {
      expect(sendto(a, 'x', 1, 0, ...inet(9))).toSucceedWith(1);
      expect(receiveText(b)).toBe('x');
    }
  });

  test.each(views)('accepts a %s', (_name, make) => {
    const to = boundSocket(inet());
    const view = make();
    bytesIn(view).set(Array.from({ length: 16 }, (_, i) => 200 + i));
    const s = openSocket(AF_INET, SOCK_DGRAM);
    expect(sendto(s, view, 16, 0, ...localAddress(to))).toSucceedWith(16);
    const got = new Uint8Array(16);
    expect(recv(to, got, 16, 0)).toSucceedWith(16);
    expect(got).toEqual(new Uint8Array(bytesIn(view)));
  });

  describe('errors', () => {
    test('EDESTADDRREQ is set for UDP without an address', () => {
      expect(sendto(openSocket(AF_INET, SOCK_DGRAM), 'x', 1, 0, null, 0)).toFailWithErrno('EDESTADDRREQ');
    });

    test('ENOTCONN is set for a unix datagram without an address', () => {
      expect(sendto(openSocket(AF_UNIX, SOCK_DGRAM), 'x', 1, 0, null, 0)).toFailWithErrno('ENOTCONN');
    });

    test.each([
      ['EPIPE', 'TCP', AF_INET, SOCK_STREAM, inet(9)],
      ['EOPNOTSUPP', 'a unix stream', AF_UNIX, SOCK_STREAM, abstract()],
      ['ENOTCONN', 'a unix seqpacket', AF_UNIX, SOCK_SEQPACKET, abstract()],
    ] as const)('%s is set for %s that is not connected', (name, _what, domain, type, to) => {
      expect(sendto(openSocket(domain, type), 'x', 1, 0, ...to)).toFailWithErrno(name);
    });

    test('EINVAL is set for an addrlen that is too short and for port 0', () => {
      const s = openSocket(AF_INET, SOCK_DGRAM);
      expect(sendto(s, 'x', 1, 0, inet(9)[0], 15)).toFailWithErrno('EINVAL');
      expect(sendto(s, 'x', 1, 0, ...inet(0))).toFailWithErrno('EINVAL');
    });

    test('EINVAL is set for a negative addrlen, which the kernel rejects', () => {
      expect(sendto(openSocket(AF_INET, SOCK_DGRAM), 'x', 1, 0, inet(9)[0], -1)).toFailWithErrno('EINVAL');
    });

    test('EAFNOSUPPORT is set for an address of another family', () => {
      expect(sendto(openSocket(AF_INET, SOCK_DGRAM), 'x', 1, 0, ...inet6(9))).toFailWithErrno('EAFNOSUPPORT');
      expect(sendto(openSocket(AF_INET6, SOCK_DGRAM), 'x', 1, 0, ...abstract())).toFailWithErrno('EINVAL');
    });

    test('AF_UNSPEC is treated as AF_INET (Linux)', () => {
      const to = boundSocket(inet());
      const addr = new Uint8Array(bytesIn(localAddress(to)[0]).slice(0, 16));
      cast(sockaddr_in, addr).sin_family = AF_UNSPEC;
      expect(sendto(openSocket(AF_INET, SOCK_DGRAM), 'x', 1, 0, addr, 16)).toSucceedWith(1);
      expect(receiveText(to)).toBe('x');
    });

    test('ECONNREFUSED is set if no socket has the unix name', () => {
      expect(sendto(openSocket(AF_UNIX, SOCK_DGRAM), 'x', 1, 0, ...abstract())).toFailWithErrno('ECONNREFUSED');
    });

    test('ENOENT is set if the path does not exist', () => {
      expect(sendto(openSocket(AF_UNIX, SOCK_DGRAM), 'x', 1, 0, ...unix())).toFailWithErrno('ENOENT');
    });

    test('EPROTOTYPE is set if the path belongs to a stream', () => {
      const to = openSocket(AF_UNIX, SOCK_STREAM);
      expect(bind(to, ...unix())).toSucceedWith(0);
      expect(sendto(openSocket(AF_UNIX, SOCK_DGRAM), 'x', 1, 0, ...localAddress(to))).toFailWithErrno('EPROTOTYPE');
    });

    test('EACCES is set for a broadcast without SO_BROADCAST', () => {
      const s = openSocket(AF_INET, SOCK_DGRAM);
      expect(sendto(s, 'x', 1, 0, ...inet(9, '127.255.255.255'))).toFailWithErrno('EACCES');
      enableOption(s, SOL_SOCKET, SO_BROADCAST);
      expect(sendto(s, 'x', 1, 0, ...inet(9, '127.255.255.255'))).toSucceedWith(1);
    });

    test('EMSGSIZE is set for more than a datagram holds', () => {
      const to = boundSocket(inet());
      const s = openSocket(AF_INET, SOCK_DGRAM);
      expect(sendto(s, new Uint8Array(65508), 65508, 0, ...localAddress(to))).toFailWithErrno('EMSGSIZE');
      expectNoData(to);
    });

    test("EAGAIN is set with MSG_DONTWAIT or O_NONBLOCK if the receiver's queue is full", () => {
      const to = boundSocket(unix());
      const s = openSocket(AF_UNIX, SOCK_DGRAM);
      let n: number;
      while ((n = sendto(s, 'x', 1, MSG_DONTWAIT, ...localAddress(to))) === 1);
      expect(n).toFailWithErrno('EAGAIN');
      expect(sendto(nonblocking(s), 'x', 1, 0, ...localAddress(to))).toFailWithErrno('EAGAIN');
    });

    test('EOPNOTSUPP is set for MSG_OOB', () => {
      const to = boundSocket(inet());
      const s = openSocket(AF_INET, SOCK_DGRAM);
      expect(sendto(s, 'x', 1, MSG_OOB, ...localAddress(to))).toFailWithErrno('EOPNOTSUPP');
    });
  });

  describe('flags', () => {
    test('MSG_MORE joins several calls in one datagram', () => {
      const to = boundSocket(inet());
      const s = openSocket(AF_INET, SOCK_DGRAM);
      expect(sendto(s, 'one ', 4, MSG_MORE, ...localAddress(to))).toSucceedWith(4);
      expectNoData(to);
      expect(sendto(s, 'two', 3, 0, ...localAddress(to))).toSucceedWith(3);
      expect(receiveText(to)).toBe('one two');
    });

    test('MSG_MORE delays TCP segments, as TCP_CORK does', () => {
      const [a, b] = streamPairs[0]!.make();
      expect(sendto(a, 'one ', 4, MSG_MORE, null, 0)).toSucceedWith(4);
      expectNoData(b);
      expect(send(a, 'two', 3, 0)).toSucceedWith(3);
      expect(receiveText(b)).toBe('one two');
    });

    test.each([
      ['MSG_DONTWAIT', MSG_DONTWAIT],
      ['MSG_NOSIGNAL', MSG_NOSIGNAL],
      ['MSG_CONFIRM', MSG_CONFIRM],
      ['MSG_DONTROUTE', MSG_DONTROUTE],
    ])('%s is accepted', (_name, flags) => {
      const to = boundSocket(inet());
      const s = openSocket(AF_INET, SOCK_DGRAM);
      expect(sendto(s, 'x', 1, flags, ...localAddress(to))).toSucceedWith(1);
      expect(receiveText(to)).toBe('x');
    });
  });

  test('throws for arguments that a C compiler rejects', () => {
    const s = openSocket(AF_INET, SOCK_DGRAM);
    const call = sendto as (...args: unknown[]) => number;
    expect(() => call(s, 7, 1, 0, null, 0)).toThrow(
      /^sendto: buf must be an ArrayBufferView, a string or null \(received 7\)$/,
    );
    expect(() => call(s, 'x', '1', 0, null, 0)).toThrow(/^sendto: len must be an integer \(received '1'\)$/);
    expect(() => call(s, 'x', 1, 0, '127.0.0.1', 0)).toThrow(
      /^sendto: dest_addr must be an ArrayBufferView or null \(received '127.0.0.1'\)/,
    );
    expect(() => call(s, 'x', 1, 0, null)).toThrow(/^sendto: addrlen must be an integer \(received undefined\)$/);
    expect(() => call(s, 'x', 1, 2 ** 33, null, 0)).toThrow(RangeError);
  });
});
