import {
  AF_INET,
  AF_INET6,
  AF_UNIX,
  F_GETFL,
  O_NONBLOCK,
  O_RDWR,
  SOCK_DGRAM,
  SOL_SOCKET,
  SO_LINGER,
  SO_RCVTIMEO,
  accept,
  cast,
  check,
  close,
  fcntl,
  linger,
  read,
  setsockopt,
  sizeof,
  sockaddr_in,
  sockaddr_in6,
  sockaddr_storage,
  sockaddr_un,
  socklen_t,
  timeval,
  write,
} from 'bsd-sockets';
import { runProgram } from '../../support/child-program';
import {
  abstract,
  acceptFrom,
  addressBytes,
  connectTo,
  closeAfterTest,
  inet,
  inet6,
  listeningSocket,
  localAddress,
  nonblocking,
  openSocket,
  rejectsBadDescriptors,
  release,
  peerAddress,
  socketPairs,
  unix,
} from '../../support/sockets';

describe('accept', () => {
  rejectsBadDescriptors((s) => accept(s, null, null));

  test("returns the peer's address and its length [C6]", () => {
    const server = listeningSocket();
    const client = connectTo(server);
    const addr = new sockaddr_in();
    const len = socklen_t(sizeof(addr));
    closeAfterTest(accept(server, addr, len));
    expect(len[0]).toBe(16);
    expect(addr.sin_family).toBe(AF_INET);
    expect(addressBytes([addr, 16])).toEqual(addressBytes(localAddress(client)));
  });

  test('returns 28 bytes for an IPv6 address [C6]', () => {
    const server = listeningSocket(inet6());
    const client = connectTo(server);
    const addr = new sockaddr_storage();
    const len = socklen_t(sizeof(addr));
    closeAfterTest(accept(server, addr, len));
    expect(len[0]).toBe(28);
    expect(cast(sockaddr_in6, addr).sin6_family).toBe(AF_INET6);
    expect(addressBytes([addr, 28])).toEqual(addressBytes(localAddress(client)));
  });

  test('returns only the family for an unnamed unix peer', () => {
    const server = listeningSocket(unix());
    connectTo(server);
    const addr = new sockaddr_un();
    const len = socklen_t(sizeof(addr));
    closeAfterTest(accept(server, addr, len));
    expect(len[0]).toBe(2);
    expect(addr.sun_family).toBe(AF_UNIX);
  });

  test.each([0, 1, 8, 15])('truncates an address to %d bytes and returns its full length [C6]', (room) => {
    const server = listeningSocket();
    const client = connectTo(server);
    const addr = new Uint8Array(32).fill(0xee);
    const len = socklen_t(room);
    closeAfterTest(accept(server, addr, len));
    expect(len[0]).toBe(16);
    expect(addr.subarray(0, room)).toEqual(addressBytes(localAddress(client)).subarray(0, room));
    expect(addr.subarray(room).every((byte) => byte === 0xee)).toBe(true);
  });

  test('accepts NULL for address and length', () => {
    const server = listeningSocket();
    const client = connectTo(server);
    expect(addressBytes(peerAddress(acceptFrom(server)))).toEqual(addressBytes(localAddress(client)));
  });

  test('ignores the length if the address is NULL', () => {
    const server = listeningSocket();
    connectTo(server);
    const len = socklen_t(99);
    closeAfterTest(accept(server, null, len));
    expect(len[0]).toBe(99);
  });

  test('keeps data that was written before accept [C3]', () => {
    const server = listeningSocket();
    const client = connectTo(server);
    expect(write(client, 'early', 5)).toSucceedWith(5);
    expect(close(release(client))).toSucceedWith(0);
    const s = acceptFrom(server);
    const buf = Buffer.alloc(16);
    expect(read(s, buf, 16)).toSucceedWith(5);
    expect(buf.toString('utf8', 0, 5)).toBe('early');
    expect(read(s, buf, 16)).toSucceedWith(0);
  });

  test('returns connections in order of arrival [C4]', () => {
    const server = listeningSocket();
    const clients = [connectTo(server), connectTo(server), connectTo(server)];
    const peers = clients.map(() => addressBytes(peerAddress(acceptFrom(server))));
    expect(peers).toEqual(clients.map((client) => addressBytes(localAddress(client))));
  });

  test('returns a new socket with both addresses, and the listener still listens [C5, C24]', () => {
    const server = listeningSocket();
    const client = connectTo(server);
    const s = acceptFrom(server);
    expect(s).not.toBe(server);
    expect(addressBytes(localAddress(s))).toEqual(addressBytes(localAddress(server)));
    expect(addressBytes(localAddress(s))).toEqual(addressBytes(peerAddress(client)));
    expect(addressBytes(peerAddress(s))).toEqual(addressBytes(localAddress(client)));
    connectTo(server);
    acceptFrom(server);
  });

  test('fails with EAGAIN on an O_NONBLOCK socket without a connection, and the flag is not inherited (Linux)', () => {
    const server = nonblocking(listeningSocket());
    expect(accept(server, null, null)).toFailWithErrno('EAGAIN');
    connectTo(server);
    const s = closeAfterTest(accept(server, null, null));
    expect(fcntl(server, F_GETFL)).toSucceedWith(O_RDWR | O_NONBLOCK);
    expect(fcntl(s, F_GETFL)).toSucceedWith(O_RDWR);
  });

  test('fails with EAGAIN if SO_RCVTIMEO expires', () => {
    const server = listeningSocket();
    const soon = new timeval({ tv_usec: 1000 });
    expect(setsockopt(server, SOL_SOCKET, SO_RCVTIMEO, soon, sizeof(soon))).toSucceedWith(0);
    expect(accept(server, null, null)).toFailWithErrno('EAGAIN');
  });

  test('blocks until a client connects [C12]', async () => {
    const server = listeningSocket();
    const ended = runProgram(
      `const addr = new sockaddr_in(), len = socklen_t(sizeof(addr));
       process.stdout.write('accepting');
       const s = accept(3, addr, len);
       write(s, 'hello', 5);
       process.stdout.write(' ' + ntohs(addr.sin_port));`,
      { fds: [server], onOutput: () => connecting() },
    );
    let port = 0;
    const connecting = (): void => {
      if (port !== 0) return;
      const client = connectTo(server);
      port = Buffer.from(addressBytes(localAddress(client))).readUInt16BE(2);
      const buf = Buffer.alloc(8);
      expect(read(client, buf, 8)).toSucceedWith(5);
    };
    expect((await ended).stdout).toBe(`accepting ${port}`);
  });

  test.each([
    ['IPv4', inet],
    ['an abstract name', abstract],
  ])('fails with EFAULT if *addrlen exceeds the view, and the connection stays queued (%s)', (_name, address) => {
    const server = listeningSocket(address());
    connectTo(server);
    expect(accept(server, new sockaddr_in(), socklen_t(17))).toFailWithErrno('EFAULT');
    expect(accept(server, new Uint8Array(0), socklen_t(1))).toFailWithErrno('EFAULT');
    expect(accept(server, new sockaddr_in(), new Uint8Array(3) as never)).toFailWithErrno('EFAULT');
    closeAfterTest(accept(server, null, null));
    expect(accept(nonblocking(server), null, null)).toFailWithErrno('EAGAIN');
  });

  test('fails with EFAULT if only the length is NULL, and the kernel discards the connection (Linux)', () => {
    const server = listeningSocket();
    connectTo(server);
    expect(accept(server, new sockaddr_in(), null)).toFailWithErrno('EFAULT');
    expect(accept(nonblocking(server), null, null)).toFailWithErrno('EAGAIN');
  });

  test('fails with EINVAL for a negative *addrlen, which the kernel rejects', () => {
    const server = listeningSocket();
    connectTo(server);
    expect(accept(server, new sockaddr_in(), socklen_t(-1))).toFailWithErrno('EINVAL');
    expect(accept(nonblocking(server), null, null)).toFailWithErrno('EAGAIN');
  });

  test('fails with EINVAL if the socket does not listen', () => {
    expect(accept(openSocket(AF_INET), null, null)).toFailWithErrno('EINVAL');
    expect(accept(openSocket(AF_UNIX), null, null)).toFailWithErrno('EINVAL');
  });

  test.each(socketPairs)('fails on a connected socket: $name', ({ make, connection }) => {
    expect(accept(make()[0], null, null)).toFailWithErrno(connection ? 'EINVAL' : 'EOPNOTSUPP');
  });

  test('fails with EOPNOTSUPP on a datagram socket', () => {
    expect(accept(openSocket(AF_INET, SOCK_DGRAM), null, null)).toFailWithErrno('EOPNOTSUPP');
  });

  test('returns a connection that was reset while queued, and read fails with ECONNRESET (Linux)', () => {
    const server = listeningSocket();
    const client = connectTo(server);
    const hard = new linger({ l_onoff: 1, l_linger: 0 });
    check('setsockopt', setsockopt(client, SOL_SOCKET, SO_LINGER, hard, sizeof(hard)));
    expect(close(release(client))).toSucceedWith(0);
    expect(read(acceptFrom(server), new Uint8Array(1), 1)).toFailWithErrno('ECONNRESET');
  });

  test('fails with EMFILE if no descriptor is free, and the connection stays queued', async () => {
    const server = listeningSocket();
    connectTo(server);
    const { stdout } = await runProgram(
      `const fds = [];
       for (let s; (s = socket(AF_INET, SOCK_STREAM, 0)) !== -1; ) fds.push(s);
       const refused = accept(3, null, null) + ' ' + strerrorname_np(errno);
       close(fds.pop());
       const taken = accept(3, null, null) > 0;
       process.stdout.write(refused + ' ' + taken);`,
      { fds: [server], files: 100 },
    );
    expect(stdout).toBe('-1 EMFILE true');
  });
});
