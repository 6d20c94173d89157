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
  bound,
  expectEmpty,
  inet,
  inet6,
  local,
  nonblocking,
  opened,
  received,
  refusesOtherDescriptors,
  socketPairs,
  streamPairs,
  unix,
} from '../../helpers';
import { on } from '../../messages';
import { bytesIn, detached, views } from '../../views';

const addresses: [name: string, make: () => Address][] = [
  ['127.0.0.1', inet],
  ['::1', inet6],
  ['a unix path', unix],
  ['an abstract name', abstract],
];

describe('sendto', () => {
  refusesOtherDescriptors((s) => sendto(s, 'x', 1, 0, ...inet(9)));

  describe.each(addresses)('to %s', (_name, make) => {
    test('gives the number of bytes, and they arrive', () => {
      const to = bound(make());
      const from = opened(local(to)[0].getUint8(0), SOCK_DGRAM);
      expect(sendto(from, 'hello', 5, 0, ...local(to))).toGive(5);
      expect(received(to)).toBe('hello');
    });

    test('one socket sends to several', () => {
      const [one, two] = [bound(make()), bound(make())];
      const from = opened(local(one)[0].getUint8(0), SOCK_DGRAM);
      expect(sendto(from, 'one', 3, 0, ...local(one))).toGive(3);
      expect(sendto(from, 'two', 3, 0, ...local(two))).toGive(3);
      expect([received(two), received(one)]).toEqual(['two', 'one']);
    });

    test('an empty datagram arrives', () => {
      const to = bound(make());
      const from = opened(local(to)[0].getUint8(0), SOCK_DGRAM);
      expect(sendto(from, new Uint8Array(0), 0, 0, ...local(to))).toGive(0);
      expect(received(to)).toBe('');
    });

    test.each([
      ['a len beyond the view', new Uint8Array(4), 5],
      ['a len of -1', new Uint8Array(4), -1],
      ['a len of 2^53', new Uint8Array(4), 2 ** 53],
      ['a detached view', detached(), 16],
    ])('EFAULT: %s, and nothing is sent', (_what, buf, len) => {
      const to = bound(make());
      const from = opened(local(to)[0].getUint8(0), SOCK_DGRAM);
      expect(sendto(from, buf, len, 0, ...local(to))).toFailWith('EFAULT');
      expectEmpty(to);
    });

    test('EFAULT: an addrlen larger than the address, and nothing is sent', () => {
      const to = bound(make());
      const from = opened(local(to)[0].getUint8(0), SOCK_DGRAM);
      const [addr] = local(to);
      expect(sendto(from, 'x', 1, 0, addr, sizeof(addr) + 1)).toFailWith('EFAULT');
      expectEmpty(to);
    });
  });

  test('a connected datagram socket may send elsewhere', () => {
    const [peer, other] = [bound(inet()), bound(inet())];
    const s = opened(AF_INET, SOCK_DGRAM);
    expect(connect(s, ...local(peer))).toGive(0);
    expect(sendto(s, 'x', 1, 0, ...local(other))).toGive(1);
    expect(sendto(s, 'y', 1, 0, null, 0)).toGive(1);
    expect([received(other), received(peer)]).toEqual(['x', 'y']);
  });

  test.each(socketPairs)('NULL, 0: as send, over $name', ({ make }) => {
    const [a, b] = make();
    expect(sendto(a, 'abc', 3, 0, null, 0)).toGive(3);
    expect(received(b)).toBe('abc');
  });

  test.each(streamPairs)('the address is of no use on a connected stream: $name', ({ make, family }) => {
    const [a, b] = make();
    if (family === AF_UNIX) {
      expect(sendto(a, 'x', 1, 0, ...abstract())).toFailWith('EISCONN');
      expectEmpty(b);
    } else {
      expect(sendto(a, 'x', 1, 0, ...inet(9))).toGive(1);
      expect(received(b)).toBe('x');
    }
  });

  test.each(views)('takes a %s', (_name, make) => {
    const to = bound(inet());
    const view = make();
    bytesIn(view).set(Array.from({ length: 16 }, (_, i) => 200 + i));
    const s = opened(AF_INET, SOCK_DGRAM);
    expect(sendto(s, view, 16, 0, ...local(to))).toGive(16);
    const got = new Uint8Array(16);
    expect(recv(to, got, 16, 0)).toGive(16);
    expect(got).toEqual(new Uint8Array(bytesIn(view)));
  });

  describe('errors', () => {
    test('EDESTADDRREQ: UDP without an address', () => {
      expect(sendto(opened(AF_INET, SOCK_DGRAM), 'x', 1, 0, null, 0)).toFailWith('EDESTADDRREQ');
    });

    test('ENOTCONN: a unix datagram without an address', () => {
      expect(sendto(opened(AF_UNIX, SOCK_DGRAM), 'x', 1, 0, null, 0)).toFailWith('ENOTCONN');
    });

    test.each([
      ['EPIPE', 'TCP', AF_INET, SOCK_STREAM, inet(9)],
      ['EOPNOTSUPP', 'a unix stream', AF_UNIX, SOCK_STREAM, abstract()],
      ['ENOTCONN', 'a unix seqpacket', AF_UNIX, SOCK_SEQPACKET, abstract()],
    ] as const)('%s: %s that is not connected', (name, _what, domain, type, to) => {
      expect(sendto(opened(domain, type), 'x', 1, 0, ...to)).toFailWith(name);
    });

    test('EINVAL: an addrlen too short for the family, and port 0', () => {
      const s = opened(AF_INET, SOCK_DGRAM);
      expect(sendto(s, 'x', 1, 0, inet(9)[0], 15)).toFailWith('EINVAL');
      expect(sendto(s, 'x', 1, 0, ...inet(0))).toFailWith('EINVAL');
    });

    test('EINVAL: a negative addrlen, which the kernel refuses by itself', () => {
      expect(sendto(opened(AF_INET, SOCK_DGRAM), 'x', 1, 0, inet(9)[0], -1)).toFailWith('EINVAL');
    });

    test('EAFNOSUPPORT: an address of another family', () => {
      expect(sendto(opened(AF_INET, SOCK_DGRAM), 'x', 1, 0, ...inet6(9))).toFailWith('EAFNOSUPPORT');
      expect(sendto(opened(AF_INET6, SOCK_DGRAM), 'x', 1, 0, ...abstract())).toFailWith('EINVAL');
    });

    test('AF_UNSPEC is taken for AF_INET (Linux)', () => {
      const to = bound(inet());
      const addr = new Uint8Array(bytesIn(local(to)[0]).slice(0, 16));
      cast(sockaddr_in, addr).sin_family = AF_UNSPEC;
      expect(sendto(opened(AF_INET, SOCK_DGRAM), 'x', 1, 0, addr, 16)).toGive(1);
      expect(received(to)).toBe('x');
    });

    test('ECONNREFUSED: nobody has the unix name', () => {
      expect(sendto(opened(AF_UNIX, SOCK_DGRAM), 'x', 1, 0, ...abstract())).toFailWith('ECONNREFUSED');
    });

    test('ENOENT: no such path', () => {
      expect(sendto(opened(AF_UNIX, SOCK_DGRAM), 'x', 1, 0, ...unix())).toFailWith('ENOENT');
    });

    test('EPROTOTYPE: the path belongs to a stream', () => {
      const to = opened(AF_UNIX, SOCK_STREAM);
      expect(bind(to, ...unix())).toGive(0);
      expect(sendto(opened(AF_UNIX, SOCK_DGRAM), 'x', 1, 0, ...local(to))).toFailWith('EPROTOTYPE');
    });

    test('EACCES: a broadcast without SO_BROADCAST', () => {
      const s = opened(AF_INET, SOCK_DGRAM);
      expect(sendto(s, 'x', 1, 0, ...inet(9, '127.255.255.255'))).toFailWith('EACCES');
      on(s, SOL_SOCKET, SO_BROADCAST);
      expect(sendto(s, 'x', 1, 0, ...inet(9, '127.255.255.255'))).toGive(1);
    });

    test('EMSGSIZE: more than a datagram holds', () => {
      const to = bound(inet());
      const s = opened(AF_INET, SOCK_DGRAM);
      expect(sendto(s, new Uint8Array(65508), 65508, 0, ...local(to))).toFailWith('EMSGSIZE');
      expectEmpty(to);
    });

    test('EAGAIN: MSG_DONTWAIT or O_NONBLOCK, and the queue of the receiver is full', () => {
      const to = bound(unix());
      const s = opened(AF_UNIX, SOCK_DGRAM);
      let n: number;
      while ((n = sendto(s, 'x', 1, MSG_DONTWAIT, ...local(to))) === 1);
      expect(n).toFailWith('EAGAIN');
      expect(sendto(nonblocking(s), 'x', 1, 0, ...local(to))).toFailWith('EAGAIN');
    });

    test('EOPNOTSUPP: MSG_OOB', () => {
      const to = bound(inet());
      const s = opened(AF_INET, SOCK_DGRAM);
      expect(sendto(s, 'x', 1, MSG_OOB, ...local(to))).toFailWith('EOPNOTSUPP');
    });
  });

  describe('flags', () => {
    test('MSG_MORE: several calls, one datagram', () => {
      const to = bound(inet());
      const s = opened(AF_INET, SOCK_DGRAM);
      expect(sendto(s, 'one ', 4, MSG_MORE, ...local(to))).toGive(4);
      expectEmpty(to);
      expect(sendto(s, 'two', 3, 0, ...local(to))).toGive(3);
      expect(received(to)).toBe('one two');
    });

    test('MSG_MORE: TCP waits for more before it sends, as with TCP_CORK', () => {
      const [a, b] = streamPairs[0]!.make();
      expect(sendto(a, 'one ', 4, MSG_MORE, null, 0)).toGive(4);
      expectEmpty(b);
      expect(send(a, 'two', 3, 0)).toGive(3);
      expect(received(b)).toBe('one two');
    });

    test.each([
      ['MSG_DONTWAIT', MSG_DONTWAIT],
      ['MSG_NOSIGNAL', MSG_NOSIGNAL],
      ['MSG_CONFIRM', MSG_CONFIRM],
      ['MSG_DONTROUTE', MSG_DONTROUTE],
    ])('%s is taken', (_name, flags) => {
      const to = bound(inet());
      const s = opened(AF_INET, SOCK_DGRAM);
      expect(sendto(s, 'x', 1, flags, ...local(to))).toGive(1);
      expect(received(to)).toBe('x');
    });
  });

  test('what a C compiler would refuse', () => {
    const s = opened(AF_INET, SOCK_DGRAM);
    const call = sendto as (...args: unknown[]) => number;
    expect(() => call(s, 7, 1, 0, null, 0)).toThrow(/^sendto: buf: 7 is not an ArrayBufferView, a string or null$/);
    expect(() => call(s, 'x', '1', 0, null, 0)).toThrow(/^sendto: len: "1" is not an integer$/);
    expect(() => call(s, 'x', 1, 0, '127.0.0.1', 0)).toThrow(
      /^sendto: dest_addr: "127.0.0.1" is not an ArrayBufferView/,
    );
    expect(() => call(s, 'x', 1, 0, null)).toThrow(/^sendto: addrlen: undefined is not an integer$/);
    expect(() => call(s, 'x', 1, 2 ** 33, null, 0)).toThrow(RangeError);
  });
});
