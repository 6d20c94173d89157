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
  acceptFrom,
  addressBytes,
  connectTo,
  inet,
  inet6,
  listeningSocket,
  localAddress,
  refusingAddress,
  nonblocking,
  openSocket,
  portOf,
  rejectsBadDescriptors,
  release,
  peerAddress,
  unix,
  unixPath,
  pollUntil,
} from '../../support/sockets';

const families = [
  ['IPv4', AF_INET, inet],
  ['IPv6', AF_INET6, inet6],
] as const;

function error(s: number): number {
  const value = int(-1);
  expect(getsockopt(s, SOL_SOCKET, SO_ERROR, value, socklen_t(sizeof(value)))).toSucceedWith(0);
  return value[0];
}

describe('connect', () => {
  rejectsBadDescriptors((s) => connect(s, ...inet(1)));

  test.each(families)('assigns address and port without a bind (%s) [C10]', (_name, family, address) => {
    const server = listeningSocket(address());
    const s = openSocket(family);
    expect(portOf(localAddress(s))).toBe(0);
    expect(connect(s, ...localAddress(server))).toSucceedWith(0);
    expect(portOf(localAddress(s))).toBeGreaterThan(0);
    expect(addressBytes(peerAddress(s))).toEqual(addressBytes(localAddress(server)));
  });

  test('keeps the address that bind set', () => {
    const server = listeningSocket();
    const s = openSocket(AF_INET);
    expect(bind(s, ...inet(0, '127.0.0.3'))).toSucceedWith(0);
    const bound = addressBytes(localAddress(s));
    expect(connect(s, ...localAddress(server))).toSucceedWith(0);
    expect(addressBytes(localAddress(s))).toEqual(bound);
    expect(addressBytes(peerAddress(acceptFrom(server)))).toEqual(bound);
  });

  test('returns when the connection is queued, before accept [C3]', () => {
    const server = listeningSocket();
    const client = connectTo(server);
    expect(write(client, 'x', 1)).toSucceedWith(1);
  });

  test('makes many connections from one process, each with its own descriptor and port [C23]', () => {
    const server = listeningSocket(inet(), 20);
    const clients = Array.from({ length: 20 }, () => connectTo(server));
    expect(new Set(clients).size).toBe(20);
    expect(new Set(clients.map((client) => portOf(localAddress(client)))).size).toBe(20);
  });

  test.each([
    ['a path', unix],
    ['an abstract name', abstract],
  ])('connects to a unix socket by %s', (_name, address) => {
    const server = listeningSocket(address());
    const client = connectTo(server);
    expect(addressBytes(peerAddress(client))).toEqual(addressBytes(localAddress(server)));
    acceptFrom(server);
  });

  test.each(families)('fails with ECONNREFUSED if no socket listens (%s)', (_name, family, address) => {
    expect(connect(openSocket(family), ...refusingAddress(address()))).toFailWithErrno('ECONNREFUSED');
  });

  test('fails with ECONNREFUSED if the path exists but the listener is gone', () => {
    const server = listeningSocket(unix());
    const address = localAddress(server);
    expect(close(release(server))).toSucceedWith(0);
    expect(connect(openSocket(AF_UNIX), ...address)).toFailWithErrno('ECONNREFUSED');
  });

  test('fails with ENOENT if the path does not exist', () => {
    expect(connect(openSocket(AF_UNIX), ...unix(unixPath()))).toFailWithErrno('ENOENT');
  });

  test('fails with ECONNREFUSED for an unknown abstract name', () => {
    expect(connect(openSocket(AF_UNIX), ...abstract())).toFailWithErrno('ECONNREFUSED');
  });

  test('fails with EPROTOTYPE for a datagram socket and a stream path', () => {
    expect(connect(openSocket(AF_UNIX, SOCK_DGRAM), ...localAddress(listeningSocket(unix())))).toFailWithErrno(
      'EPROTOTYPE',
    );
  });

  test.each(families)('fails with EISCONN if it is already connected (%s)', (_name, _family, address) => {
    const server = listeningSocket(address());
    const client = connectTo(server);
    expect(connect(client, ...localAddress(server))).toFailWithErrno('EISCONN');
  });

  test('fails with EISCONN for a listener', () => {
    const server = listeningSocket();
    expect(connect(server, ...localAddress(listeningSocket()))).toFailWithErrno('EISCONN');
  });

  test('fails with EINPROGRESS on an O_NONBLOCK socket, and SO_ERROR returns the result', () => {
    const server = listeningSocket();
    const s = nonblocking(openSocket(AF_INET));
    expect(connect(s, ...localAddress(server))).toFailWithErrno('EINPROGRESS');
    acceptFrom(server); // blocks until the connection is established
    expect(error(s)).toBe(0);
    expect(connect(s, ...localAddress(server))).toSucceedWith(0); // the first call after the connection is established returns 0
    expect(connect(s, ...localAddress(server))).toFailWithErrno('EISCONN');
  });

  test('fails with EINPROGRESS, then with EALREADY while the listener does not answer', () => {
    const server = listeningSocket(inet(), 0);
    connectTo(server);
    const s = nonblocking(openSocket(AF_INET)); // the queue is full
    expect(connect(s, ...localAddress(server))).toFailWithErrno('EINPROGRESS');
    expect(connect(s, ...localAddress(server))).toFailWithErrno('EALREADY');
    expect(getpeername(s, new sockaddr(), socklen_t(16))).toFailWithErrno('ENOTCONN');
    expect(write(s, 'x', 1)).toFailWithErrno('EAGAIN');
  });

  test('fails with EINPROGRESS, then SO_ERROR returns ECONNREFUSED once', () => {
    const s = nonblocking(openSocket(AF_INET));
    expect(connect(s, ...refusingAddress())).toFailWithErrno('EINPROGRESS');
    let told = 0;
    pollUntil(() => (told = error(s)) !== 0);
    expect(told).toBe(ECONNREFUSED);
    expect(error(s)).toBe(0);
  });

  test('can be repeated after a refusal (Linux)', () => {
    const s = openSocket(AF_INET);
    expect(connect(s, ...refusingAddress())).toFailWithErrno('ECONNREFUSED');
    expect(connect(s, ...localAddress(listeningSocket()))).toSucceedWith(0);
  });

  test('fails with ENETUNREACH for a stream and a broadcast address', () => {
    expect(connect(openSocket(AF_INET), ...inet(9, '127.255.255.255'))).toFailWithErrno('ENETUNREACH');
  });

  test('fails with EACCES for a datagram socket and a broadcast address without SO_BROADCAST', () => {
    const s = openSocket(AF_INET, SOCK_DGRAM);
    expect(connect(s, ...inet(9, '127.255.255.255'))).toFailWithErrno('EACCES');
    expect(setsockopt(s, SOL_SOCKET, SO_BROADCAST, int(1), sizeof(int))).toSucceedWith(0);
    expect(connect(s, ...inet(9, '127.255.255.255'))).toSucceedWith(0);
  });

  test('fails with EAFNOSUPPORT for an address of another family', () => {
    expect(connect(openSocket(AF_INET), ...inet6(1))).toFailWithErrno('EAFNOSUPPORT');
    expect(connect(openSocket(AF_INET6), ...inet(1))).toFailWithErrno('EINVAL'); // too short to have a family
    expect(connect(openSocket(AF_UNIX), ...inet(1))).toFailWithErrno('EINVAL');
  });

  test.each([0, 1, 15, 129])('fails with EINVAL for an addrlen of %d', (addrlen) => {
    const room = new Uint8Array(256);
    room.set(addressBytes(inet(1)));
    expect(connect(openSocket(AF_INET), room, addrlen)).toFailWithErrno('EINVAL');
  });

  test.each([
    ['EINVAL', -1],
    ['EINVAL', 2 ** 31],
    ['EFAULT', 16],
  ] as const)('fails with %s for NULL with an addrlen of %d, which reaches the kernel', (name, addrlen) => {
    expect(connect(openSocket(AF_INET), null, addrlen)).toFailWithErrno(name);
  });

  test('fails with EFAULT if addrlen exceeds the view, and nothing is connected', () => {
    const server = nonblocking(listeningSocket());
    const s = openSocket(AF_INET);
    const [addr, len] = localAddress(server);
    expect(connect(s, addressBytes([addr, len]), len + 1)).toFailWithErrno('EFAULT');
    expect(portOf(localAddress(s))).toBe(0);
    expect(connect(s, addressBytes([addr, len]), len)).toSucceedWith(0);
  });

  describe('on a datagram socket', () => {
    test('sets the peer, and removes it with AF_UNSPEC', () => {
      const [server, s] = [openSocket(AF_INET, SOCK_DGRAM), openSocket(AF_INET, SOCK_DGRAM)];
      expect(bind(server, ...inet())).toSucceedWith(0);
      expect(send(s, 'x', 1, 0)).toFailWithErrno('EDESTADDRREQ');
      expect(connect(s, ...localAddress(server))).toSucceedWith(0);
      expect(addressBytes(peerAddress(s))).toEqual(addressBytes(localAddress(server)));
      expect(send(s, 'x', 1, 0)).toSucceedWith(1);
      expect(connect(s, new sockaddr({ sa_family: AF_UNSPEC }), sizeof(sockaddr))).toSucceedWith(0);
      expect(getpeername(s, new sockaddr_storage(), socklen_t(128))).toFailWithErrno('ENOTCONN');
    });

    test('succeeds for an unbound address, and the next call fails with ECONNREFUSED', () => {
      const s = openSocket(AF_INET, SOCK_DGRAM);
      const gone = openSocket(AF_INET, SOCK_DGRAM);
      expect(bind(gone, ...inet())).toSucceedWith(0);
      const address = localAddress(gone);
      expect(close(release(gone))).toSucceedWith(0);
      expect(connect(s, ...address)).toSucceedWith(0);
      expect(write(s, 'x', 1)).toSucceedWith(1);
      expect(read(s, new Uint8Array(1), 1)).toFailWithErrno('ECONNREFUSED');
    });

    test('changes the peer when it is called again', () => {
      const peers = [openSocket(AF_INET, SOCK_DGRAM), openSocket(AF_INET, SOCK_DGRAM)];
      const s = openSocket(AF_INET, SOCK_DGRAM);
      for (const peer of peers) {
        expect(bind(peer, ...inet())).toSucceedWith(0);
        expect(connect(s, ...localAddress(peer))).toSucceedWith(0);
        expect(write(s, 'x', 1)).toSucceedWith(1);
        expect(read(peer, new Uint8Array(1), 1)).toSucceedWith(1);
      }
    });
  });
});
