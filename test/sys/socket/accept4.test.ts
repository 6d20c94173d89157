import {
  AF_INET,
  FD_CLOEXEC,
  F_GETFD,
  F_GETFL,
  O_NONBLOCK,
  O_RDWR,
  SOCK_CLOEXEC,
  SOCK_DGRAM,
  SOCK_NONBLOCK,
  accept4,
  fcntl,
  sizeof,
  sockaddr_in,
  socklen_t,
} from 'bsd-sockets';
import {
  bytes,
  connected,
  fd,
  listener,
  local,
  nonblocking,
  opened,
  refusesOtherDescriptors,
  socketPairs,
} from '../../helpers';

describe('accept4', () => {
  refusesOtherDescriptors((s) => accept4(s, null, null, 0));

  test.each([
    ['0', 0, O_RDWR, 0],
    ['SOCK_NONBLOCK', SOCK_NONBLOCK, O_RDWR | O_NONBLOCK, 0],
    ['SOCK_CLOEXEC', SOCK_CLOEXEC, O_RDWR, FD_CLOEXEC],
    ['SOCK_NONBLOCK | SOCK_CLOEXEC', SOCK_NONBLOCK | SOCK_CLOEXEC, O_RDWR | O_NONBLOCK, FD_CLOEXEC],
  ])('flags of %s', (_name, flags, status, descriptor) => {
    const server = listener();
    connected(server);
    const s = fd(accept4(server, null, null, flags));
    expect(fcntl(s, F_GETFL)).toGive(status);
    expect(fcntl(s, F_GETFD)).toGive(descriptor);
    expect(fcntl(server, F_GETFL)).toGive(O_RDWR);
  });

  test.each([1, O_RDWR, -1])('EINVAL: flags of %d, and the connection still waits', (flags) => {
    const server = listener();
    connected(server);
    expect(accept4(server, null, null, flags)).toFailWith('EINVAL');
    fd(accept4(server, null, null, 0));
  });

  test('C6: fills in the address of the peer and its length', () => {
    const server = listener();
    const client = connected(server);
    const addr = new sockaddr_in();
    const len = socklen_t(sizeof(addr));
    fd(accept4(server, addr, len, SOCK_CLOEXEC));
    expect(len[0]).toBe(16);
    expect(bytes([addr, 16])).toEqual(bytes(local(client)));
  });

  test.each([0, 1, 15])('C6: an address is cut to %d bytes, and its full length is told', (room) => {
    const server = listener();
    const client = connected(server);
    const addr = new Uint8Array(32).fill(0xee);
    const len = socklen_t(room);
    fd(accept4(server, addr, len, 0));
    expect(len[0]).toBe(16);
    expect(addr.subarray(0, room)).toEqual(bytes(local(client)).subarray(0, room));
    expect(addr.subarray(room).every((byte) => byte === 0xee)).toBe(true);
  });

  test('EAGAIN: O_NONBLOCK, and nobody waits', () => {
    expect(accept4(nonblocking(listener()), null, null, 0)).toFailWith('EAGAIN');
  });

  test('EFAULT: *addrlen is larger than the memory, and the connection still waits', () => {
    const server = listener();
    connected(server);
    expect(accept4(server, new sockaddr_in(), socklen_t(17), 0)).toFailWith('EFAULT');
    expect(accept4(server, new sockaddr_in(), new Uint8Array(3) as never, 0)).toFailWith('EFAULT');
    fd(accept4(server, null, null, 0));
  });

  test('EINVAL: a negative *addrlen', () => {
    const server = listener();
    connected(server);
    expect(accept4(server, new sockaddr_in(), socklen_t(-1), 0)).toFailWith('EINVAL');
  });

  test('EINVAL: not listening', () => {
    expect(accept4(opened(AF_INET), null, null, 0)).toFailWith('EINVAL');
  });

  test('EOPNOTSUPP: datagrams have no connections', () => {
    expect(accept4(opened(AF_INET, SOCK_DGRAM), null, null, 0)).toFailWith('EOPNOTSUPP');
  });

  test.each(socketPairs)('a connected socket accepts nothing: $name', ({ make, connection }) => {
    expect(accept4(make()[0], null, null, 0)).toFailWith(connection ? 'EINVAL' : 'EOPNOTSUPP');
  });

  test('what a C compiler would refuse', () => {
    expect(() => accept4('3' as never, null, null, 0)).toThrow(/^accept4: sockfd: "3" is not an integer$/);
    expect(() => accept4(3, null, null, 0.5)).toThrow(/^accept4: flags: 0.5 is not an integer$/);
    expect(() => accept4(3, null, null, 2 ** 40)).toThrow(RangeError);
  });
});
