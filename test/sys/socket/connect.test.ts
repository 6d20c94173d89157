import {
  AF_INET,
  AF_INET6,
  AF_UNIX,
  AF_UNSPEC,
  ECONNREFUSED,
  SOCK_DGRAM,
  SOL_SOCKET,
  SO_BROADCAST,
  SO_ERROR,
  bind,
  close,
  connect,
  getpeername,
  getsockopt,
  int,
  read,
  send,
  setsockopt,
  sizeof,
  sockaddr,
  sockaddr_storage,
  socklen_t,
  write,
} from 'bsd-sockets';
import {
  abstract,
  accepted,
  bytes,
  connected,
  inet,
  inet6,
  listener,
  local,
  nobody,
  nonblocking,
  opened,
  portOf,
  refusesOtherDescriptors,
  release,
  remote,
  unix,
  unixPath,
  until,
} from '../../helpers';

const families = [
  ['IPv4', AF_INET, inet],
  ['IPv6', AF_INET6, inet6],
] as const;

function error(s: number): number {
  const value = int(-1);
  expect(getsockopt(s, SOL_SOCKET, SO_ERROR, value, socklen_t(sizeof(value)))).toGive(0);
  return value[0]!;
}

describe('connect', () => {
  refusesOtherDescriptors((s) => connect(s, ...inet(1)));

  test.each(families)(
    'C10: a client needs no bind: connect chooses address and port (%s)',
    (_name, family, address) => {
      const server = listener(address());
      const s = opened(family);
      expect(portOf(local(s))).toBe(0);
      expect(connect(s, ...local(server))).toGive(0);
      expect(portOf(local(s))).toBeGreaterThan(0);
      expect(bytes(remote(s))).toEqual(bytes(local(server)));
    },
  );

  test('keeps the address that bind gave', () => {
    const server = listener();
    const s = opened(AF_INET);
    expect(bind(s, ...inet(0, '127.0.0.3'))).toGive(0);
    const bound = bytes(local(s));
    expect(connect(s, ...local(server))).toGive(0);
    expect(bytes(local(s))).toEqual(bound);
    expect(bytes(remote(accepted(server)))).toEqual(bound);
  });

  test('C3: returns when the connection is queued, before any accept', () => {
    const server = listener();
    const client = connected(server);
    expect(write(client, 'x', 1)).toGive(1);
  });

  test('C23: many connections from one process, each with a descriptor and a port of its own', () => {
    const server = listener(inet(), 20);
    const clients = Array.from({ length: 20 }, () => connected(server));
    expect(new Set(clients).size).toBe(20);
    expect(new Set(clients.map((client) => portOf(local(client)))).size).toBe(20);
  });

  test.each([
    ['a path', unix],
    ['an abstract name', abstract],
  ])('to a unix socket by %s', (_name, address) => {
    const server = listener(address());
    const client = connected(server);
    expect(bytes(remote(client))).toEqual(bytes(local(server)));
    accepted(server);
  });

  test.each(families)('ECONNREFUSED: nobody listens (%s)', (_name, family, address) => {
    expect(connect(opened(family), ...nobody(address()))).toFailWith('ECONNREFUSED');
  });

  test('ECONNREFUSED: the path is there, the listener is gone', () => {
    const server = listener(unix());
    const address = local(server);
    expect(close(release(server))).toGive(0);
    expect(connect(opened(AF_UNIX), ...address)).toFailWith('ECONNREFUSED');
  });

  test('ENOENT: no such path', () => {
    expect(connect(opened(AF_UNIX), ...unix(unixPath()))).toFailWith('ENOENT');
  });

  test('ECONNREFUSED: no such abstract name', () => {
    expect(connect(opened(AF_UNIX), ...abstract())).toFailWith('ECONNREFUSED');
  });

  test('EPROTOTYPE: datagrams to a stream', () => {
    expect(connect(opened(AF_UNIX, SOCK_DGRAM), ...local(listener(unix())))).toFailWith('EPROTOTYPE');
  });

  test.each(families)('EISCONN: connected already (%s)', (_name, _family, address) => {
    const server = listener(address());
    const client = connected(server);
    expect(connect(client, ...local(server))).toFailWith('EISCONN');
  });

  test('EISCONN: a listener does not connect', () => {
    const server = listener();
    expect(connect(server, ...local(listener()))).toFailWith('EISCONN');
  });

  test('EINPROGRESS: O_NONBLOCK; when it is writable, SO_ERROR tells', () => {
    const server = listener();
    const s = nonblocking(opened(AF_INET));
    expect(connect(s, ...local(server))).toFailWith('EINPROGRESS');
    accepted(server); // blocks until the connection stands
    expect(error(s)).toBe(0);
    expect(connect(s, ...local(server))).toGive(0); // the first call after it stands says so
    expect(connect(s, ...local(server))).toFailWith('EISCONN');
  });

  test('EINPROGRESS, then EALREADY as long as the listener does not answer', () => {
    const server = listener(inet(), 0);
    connected(server);
    const s = nonblocking(opened(AF_INET)); // the queue is full
    expect(connect(s, ...local(server))).toFailWith('EINPROGRESS');
    expect(connect(s, ...local(server))).toFailWith('EALREADY');
    expect(getpeername(s, new sockaddr(), socklen_t(16))).toFailWith('ENOTCONN');
    expect(write(s, 'x', 1)).toFailWith('EAGAIN');
  });

  test('EINPROGRESS, then ECONNREFUSED in SO_ERROR, once', () => {
    const s = nonblocking(opened(AF_INET));
    expect(connect(s, ...nobody())).toFailWith('EINPROGRESS');
    let told = 0;
    until(() => (told = error(s)) !== 0);
    expect(told).toBe(ECONNREFUSED);
    expect(error(s)).toBe(0);
  });

  test('a refused socket can try again (Linux)', () => {
    const s = opened(AF_INET);
    expect(connect(s, ...nobody())).toFailWith('ECONNREFUSED');
    expect(connect(s, ...local(listener()))).toGive(0);
  });

  test('ENETUNREACH: a stream does not reach a broadcast address', () => {
    expect(connect(opened(AF_INET), ...inet(9, '127.255.255.255'))).toFailWith('ENETUNREACH');
  });

  test('EACCES: datagrams do, with SO_BROADCAST', () => {
    const s = opened(AF_INET, SOCK_DGRAM);
    expect(connect(s, ...inet(9, '127.255.255.255'))).toFailWith('EACCES');
    expect(setsockopt(s, SOL_SOCKET, SO_BROADCAST, int(1), sizeof(int))).toGive(0);
    expect(connect(s, ...inet(9, '127.255.255.255'))).toGive(0);
  });

  test('EAFNOSUPPORT: an address of another family', () => {
    expect(connect(opened(AF_INET), ...inet6(1))).toFailWith('EAFNOSUPPORT');
    expect(connect(opened(AF_INET6), ...inet(1))).toFailWith('EINVAL'); // too short to be asked for its family
    expect(connect(opened(AF_UNIX), ...inet(1))).toFailWith('EINVAL');
  });

  test.each([0, 1, 15, 129])('EINVAL: an addrlen of %d', (addrlen) => {
    const room = new Uint8Array(256);
    room.set(bytes(inet(1)));
    expect(connect(opened(AF_INET), room, addrlen)).toFailWith('EINVAL');
  });

  test.each([
    ['EINVAL', -1],
    ['EINVAL', 2 ** 31],
    ['EFAULT', 16],
  ] as const)('%s: NULL with an addrlen of %d reaches the kernel', (name, addrlen) => {
    expect(connect(opened(AF_INET), null, addrlen)).toFailWith(name);
  });

  test('EFAULT: addrlen is larger than the memory, and nothing is connected', () => {
    const server = nonblocking(listener());
    const s = opened(AF_INET);
    const [addr, len] = local(server);
    expect(connect(s, bytes([addr, len]), len + 1)).toFailWith('EFAULT');
    expect(portOf(local(s))).toBe(0);
    expect(connect(s, bytes([addr, len]), len)).toGive(0);
  });

  describe('of datagrams', () => {
    test('sets the peer, and AF_UNSPEC takes it away again', () => {
      const [server, s] = [opened(AF_INET, SOCK_DGRAM), opened(AF_INET, SOCK_DGRAM)];
      expect(bind(server, ...inet())).toGive(0);
      expect(send(s, 'x', 1, 0)).toFailWith('EDESTADDRREQ');
      expect(connect(s, ...local(server))).toGive(0);
      expect(bytes(remote(s))).toEqual(bytes(local(server)));
      expect(send(s, 'x', 1, 0)).toGive(1);
      expect(connect(s, new sockaddr({ sa_family: AF_UNSPEC }), sizeof(sockaddr))).toGive(0);
      expect(getpeername(s, new sockaddr_storage(), socklen_t(128))).toFailWith('ENOTCONN');
    });

    test('connects to nobody too; the next call tells ECONNREFUSED', () => {
      const s = opened(AF_INET, SOCK_DGRAM);
      const gone = opened(AF_INET, SOCK_DGRAM);
      expect(bind(gone, ...inet())).toGive(0);
      const address = local(gone);
      expect(close(release(gone))).toGive(0);
      expect(connect(s, ...address)).toGive(0);
      expect(write(s, 'x', 1)).toGive(1);
      expect(read(s, new Uint8Array(1), 1)).toFailWith('ECONNREFUSED');
    });

    test('may be changed', () => {
      const peers = [opened(AF_INET, SOCK_DGRAM), opened(AF_INET, SOCK_DGRAM)];
      const s = opened(AF_INET, SOCK_DGRAM);
      for (const peer of peers) {
        expect(bind(peer, ...inet())).toGive(0);
        expect(connect(s, ...local(peer))).toGive(0);
        expect(write(s, 'x', 1)).toGive(1);
        expect(read(peer, new Uint8Array(1), 1)).toGive(1);
      }
    });
  });
});
