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
  addressBytes,
  connectTo,
  closeAfterTest,
  listeningSocket,
  localAddress,
  nonblocking,
  openSocket,
  rejectsBadDescriptors,
  socketPairs,
} from '../../support/sockets';

describe('accept4', () => {
  rejectsBadDescriptors((s) => accept4(s, null, null, 0));

  test.each([
    ['0', 0, O_RDWR, 0],
    ['SOCK_NONBLOCK', SOCK_NONBLOCK, O_RDWR | O_NONBLOCK, 0],
    ['SOCK_CLOEXEC', SOCK_CLOEXEC, O_RDWR, FD_CLOEXEC],
    ['SOCK_NONBLOCK | SOCK_CLOEXEC', SOCK_NONBLOCK | SOCK_CLOEXEC, O_RDWR | O_NONBLOCK, FD_CLOEXEC],
  ])('sets the flags %s', (_name, flags, status, descriptor) => {
    const server = listeningSocket();
    connectTo(server);
    const s = closeAfterTest(accept4(server, null, null, flags));
    expect(fcntl(s, F_GETFL)).toSucceedWith(status);
    expect(fcntl(s, F_GETFD)).toSucceedWith(descriptor);
    expect(fcntl(server, F_GETFL)).toSucceedWith(O_RDWR);
  });

  test.each([1, O_RDWR, -1])('fails with EINVAL for flags of %d, and the connection stays queued', (flags) => {
    const server = listeningSocket();
    connectTo(server);
    expect(accept4(server, null, null, flags)).toFailWithErrno('EINVAL');
    closeAfterTest(accept4(server, null, null, 0));
  });

  test("returns the peer's address and its length [C6]", () => {
    const server = listeningSocket();
    const client = connectTo(server);
    const addr = new sockaddr_in();
    const len = socklen_t(sizeof(addr));
    closeAfterTest(accept4(server, addr, len, SOCK_CLOEXEC));
    expect(len[0]).toBe(16);
    expect(addressBytes([addr, 16])).toEqual(addressBytes(localAddress(client)));
  });

  test.each([0, 1, 15])('truncates an address to %d bytes and returns its full length [C6]', (room) => {
    const server = listeningSocket();
    const client = connectTo(server);
    const addr = new Uint8Array(32).fill(0xee);
    const len = socklen_t(room);
    closeAfterTest(accept4(server, addr, len, 0));
    expect(len[0]).toBe(16);
    expect(addr.subarray(0, room)).toEqual(addressBytes(localAddress(client)).subarray(0, room));
    expect(addr.subarray(room).every((byte) => byte === 0xee)).toBe(true);
  });

  test('fails with EAGAIN on an O_NONBLOCK socket without a connection', () => {
    expect(accept4(nonblocking(listeningSocket()), null, null, 0)).toFailWithErrno('EAGAIN');
  });

  test('fails with EFAULT if *addrlen exceeds the view, and the connection stays queued', () => {
    const server = listeningSocket();
    connectTo(server);
    expect(accept4(server, new sockaddr_in(), socklen_t(17), 0)).toFailWithErrno('EFAULT');
    expect(accept4(server, new sockaddr_in(), new Uint8Array(3) as never, 0)).toFailWithErrno('EFAULT');
    closeAfterTest(accept4(server, null, null, 0));
  });

  test('fails with EINVAL for a negative *addrlen', () => {
    const server = listeningSocket();
    connectTo(server);
    expect(accept4(server, new sockaddr_in(), socklen_t(-1), 0)).toFailWithErrno('EINVAL');
  });

  test('fails with EINVAL if the socket does not listen', () => {
    expect(accept4(openSocket(AF_INET), null, null, 0)).toFailWithErrno('EINVAL');
  });

  test('fails with EOPNOTSUPP on a datagram socket', () => {
    expect(accept4(openSocket(AF_INET, SOCK_DGRAM), null, null, 0)).toFailWithErrno('EOPNOTSUPP');
  });

  test.each(socketPairs)('fails on a connected socket: $name', ({ make, connection }) => {
    expect(accept4(make()[0], null, null, 0)).toFailWithErrno(connection ? 'EINVAL' : 'EOPNOTSUPP');
  });

  test('throws for arguments that a C compiler rejects', () => {
    expect(() => accept4('3' as never, null, null, 0)).toThrow(/^accept4: sockfd must be an integer \(received '3'\)$/);
    expect(() => accept4(3, null, null, 0.5)).toThrow(/^accept4: flags must be an integer \(received 0.5\)$/);
    expect(() => accept4(3, null, null, 2 ** 40)).toThrow(RangeError);
  });
});
