// How jest's `toEqual`, node:assert and JSON treat structs. jest considers all DataViews equal, whatever their bytes are.
import assert from 'node:assert';
import {
  AF_INET,
  AF_INET6,
  AF_UNIX,
  array,
  cast,
  epoll_event,
  fd_set,
  FD_SET,
  htonl,
  htons,
  INADDR_LOOPBACK,
  ip_mreq,
  linger,
  pollfd,
  sigaddset,
  SIGINT,
  sigset_t,
  SIGTERM,
  sockaddr,
  sockaddr_in,
  sockaddr_in6,
  sockaddr_un,
  tcphdr,
  timeval,
} from 'bsd-sockets';

const address = (port: number): sockaddr_in => new sockaddr_in({ sin_family: AF_INET, sin_port: htons(port) });

describe.each<[string, (a: unknown, b: unknown) => void]>([
  ['toEqual', (a, b) => expect(a).toEqual(b)],
  ['toStrictEqual', (a, b) => expect(a).toStrictEqual(b)],
  ['toContainEqual', (a, b) => expect([a]).toContainEqual(b)],
  ['toHaveBeenCalledWith', called],
  ['assert.deepEqual', (a, b) => assert.deepEqual(a, b)],
  ['assert.deepStrictEqual', (a, b) => assert.deepStrictEqual(a, b)],
])('%s', (_, compare) => {
  test.each<[string, () => unknown, () => unknown]>([
    ['a member', () => address(80), () => address(81)],
    ['the class', () => new linger(), () => new epoll_event().data],
    ['a set', () => new fd_set(), () => with3(new fd_set())],
    ['an element', () => array(pollfd, 2), () => second(array(pollfd, 2))],
    ['a struct in an object', () => ({ to: address(80) }), () => ({ to: address(81) })],
  ])('toEqual sees a difference in %s', (_, one, other) => {
    compare(one(), one());
    compare(other(), other());
    expect(() => compare(one(), other())).toThrow();
    expect(() => compare(other(), one())).toThrow();
  });

  test('toEqual treats views of other memory with the same bytes as equal', () => {
    const memory = new Uint8Array(64);
    memory.set(new Uint8Array(address(80).buffer), 5);
    compare(cast(sockaddr_in, memory.subarray(5)), address(80));
  });
});

function called(a: unknown, b: unknown): void {
  const f = jest.fn();
  f(a);
  expect(f).toHaveBeenCalledWith(b);
}

function with3(set: fd_set): fd_set {
  FD_SET(3, set);
  return set;
}

function second<T extends ArrayLike<pollfd>>(fds: T): T {
  fds[1]!.fd = 3;
  return fds;
}

test('a failed toEqual prints the members', () => {
  expect(() => expect(address(80)).toEqual(address(81))).toThrow(/-\S*\s*"sin_port": 20736/);
});

test('toEqual works on a struct whose memory was detached', () => {
  const addr = address(80);
  structuredClone(addr.buffer, { transfer: [addr.buffer as ArrayBuffer] });
  expect(Object.prototype.toString.call(addr)).toBe('[object sockaddr_in <>]');
});

describe('JSON', () => {
  const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

  test('includes nested structs, bigints and arrays of numbers', () => {
    expect(json(new ip_mreq({ imr_multiaddr: { s_addr: 1 } }))).toEqual({
      imr_multiaddr: { s_addr: 1 },
      imr_interface: { s_addr: 0 },
    });
    expect(json(new epoll_event({ events: 1, data: { u64: 2n ** 64n - 1n } }))).toMatchObject({
      data: { fd: -1, u64: '18446744073709551615' },
    });
    expect(json(new sockaddr_in6({ sin6_family: AF_INET6 }).sin6_addr)).toMatchObject({ s6_addr: Array(16).fill(0) });
    expect(json(array(timeval, 2))).toEqual(Array(2).fill({ tv_sec: 0, tv_usec: 0 }));
  });

  test('leaves out padding', () => {
    expect(json(new sockaddr_in({ sin_addr: { s_addr: htonl(INADDR_LOOPBACK) } }))).toEqual({
      sin_family: 0,
      sin_port: 0,
      sin_addr: { s_addr: htonl(INADDR_LOOPBACK) },
    });
  });

  test('shows char arrays as strings, including a complete abstract name', () => {
    const path = (sun_path: string): unknown => json(new sockaddr_un({ sun_family: AF_UNIX, sun_path }));
    expect(path('/tmp/s')).toEqual({ sun_family: AF_UNIX, sun_path: '/tmp/s' });
    expect(path('\0a\0b')).toEqual({ sun_family: AF_UNIX, sun_path: '\0a\0b' });
    expect(path('')).toEqual({ sun_family: AF_UNIX, sun_path: '' });
  });

  test('shows an address of any family as bytes', () => {
    const data = [0, 80, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0];
    expect(json(new sockaddr({ sa_family: AF_INET, sa_data: Uint8Array.from(data) }))).toEqual({
      sa_family: AF_INET,
      sa_data: data,
    });
  });

  test('includes bit-fields', () => {
    expect(json(new tcphdr({ doff: 5, syn: 1 }))).toMatchObject({ doff: 5, syn: 1, fin: 0, window: 0 });
  });

  test('lists the members of sets', () => {
    const signals = new sigset_t();
    sigaddset(signals, SIGINT);
    sigaddset(signals, SIGTERM);
    expect(json([with3(new fd_set()), signals])).toEqual([[3], [SIGINT, SIGTERM]]);
  });
});
