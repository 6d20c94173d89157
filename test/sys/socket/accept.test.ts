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
import { program } from '../../child';
import {
  abstract,
  accepted,
  bytes,
  connected,
  fd,
  inet,
  inet6,
  listener,
  local,
  nonblocking,
  opened,
  refusesOtherDescriptors,
  release,
  remote,
  socketPairs,
  unix,
} from '../../helpers';

describe('accept', () => {
  refusesOtherDescriptors((s) => accept(s, null, null));

  test('C6: fills in the address of the peer and its length', () => {
    const server = listener();
    const client = connected(server);
    const addr = new sockaddr_in();
    const len = socklen_t(sizeof(addr));
    fd(accept(server, addr, len));
    expect(len[0]).toBe(16);
    expect(addr.sin_family).toBe(AF_INET);
    expect(bytes([addr, 16])).toEqual(bytes(local(client)));
  });

  test('C6: an IPv6 address has 28 bytes', () => {
    const server = listener(inet6());
    const client = connected(server);
    const addr = new sockaddr_storage();
    const len = socklen_t(sizeof(addr));
    fd(accept(server, addr, len));
    expect(len[0]).toBe(28);
    expect(cast(sockaddr_in6, addr).sin6_family).toBe(AF_INET6);
    expect(bytes([addr, 28])).toEqual(bytes(local(client)));
  });

  test('a unix peer without a name has the family only', () => {
    const server = listener(unix());
    connected(server);
    const addr = new sockaddr_un();
    const len = socklen_t(sizeof(addr));
    fd(accept(server, addr, len));
    expect(len[0]).toBe(2);
    expect(addr.sun_family).toBe(AF_UNIX);
  });

  test.each([0, 1, 8, 15])('C6: an address is cut to %d bytes, and its full length is told', (room) => {
    const server = listener();
    const client = connected(server);
    const addr = new Uint8Array(32).fill(0xee);
    const len = socklen_t(room);
    fd(accept(server, addr, len));
    expect(len[0]).toBe(16);
    expect(addr.subarray(0, room)).toEqual(bytes(local(client)).subarray(0, room));
    expect(addr.subarray(room).every((byte) => byte === 0xee)).toBe(true);
  });

  test('NULL, NULL: the peer does not matter', () => {
    const server = listener();
    const client = connected(server);
    expect(bytes(remote(accepted(server)))).toEqual(bytes(local(client)));
  });

  test('NULL with a length: the length is not asked for and stays', () => {
    const server = listener();
    connected(server);
    const len = socklen_t(99);
    fd(accept(server, null, len));
    expect(len[0]).toBe(99);
  });

  test('C3: what was written before the accept arrives', () => {
    const server = listener();
    const client = connected(server);
    expect(write(client, 'early', 5)).toGive(5);
    expect(close(release(client))).toGive(0);
    const s = accepted(server);
    const buf = Buffer.alloc(16);
    expect(read(s, buf, 16)).toGive(5);
    expect(buf.toString('utf8', 0, 5)).toBe('early');
    expect(read(s, buf, 16)).toGive(0);
  });

  test('C4: connections are accepted in the order in which they arrived', () => {
    const server = listener();
    const clients = [connected(server), connected(server), connected(server)];
    const peers = clients.map(() => bytes(remote(accepted(server))));
    expect(peers).toEqual(clients.map((client) => bytes(local(client))));
  });

  test('C5, C24: a new socket with both addresses; the listener stays one', () => {
    const server = listener();
    const client = connected(server);
    const s = accepted(server);
    expect(s).not.toBe(server);
    expect(bytes(local(s))).toEqual(bytes(local(server)));
    expect(bytes(local(s))).toEqual(bytes(remote(client)));
    expect(bytes(remote(s))).toEqual(bytes(local(client)));
    connected(server);
    accepted(server);
  });

  test('EAGAIN: O_NONBLOCK, and nobody waits; the new socket does not inherit it (Linux)', () => {
    const server = nonblocking(listener());
    expect(accept(server, null, null)).toFailWith('EAGAIN');
    connected(server);
    const s = fd(accept(server, null, null));
    expect(fcntl(server, F_GETFL)).toGive(O_RDWR | O_NONBLOCK);
    expect(fcntl(s, F_GETFL)).toGive(O_RDWR);
  });

  test('EAGAIN: SO_RCVTIMEO has passed, and nobody came', () => {
    const server = listener();
    const soon = new timeval({ tv_usec: 1000 });
    expect(setsockopt(server, SOL_SOCKET, SO_RCVTIMEO, soon, sizeof(soon))).toGive(0);
    expect(accept(server, null, null)).toFailWith('EAGAIN');
  });

  test('C12: blocks until somebody connects', async () => {
    const server = listener();
    const ended = program(
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
      const client = connected(server);
      port = Buffer.from(bytes(local(client))).readUInt16BE(2);
      const buf = Buffer.alloc(8);
      expect(read(client, buf, 8)).toGive(5);
    };
    expect((await ended).stdout).toBe(`accepting ${port}`);
  });

  test.each([
    ['IPv4', inet],
    ['an abstract name', abstract],
  ])('EFAULT: *addrlen is larger than the memory, and the connection still waits (%s)', (_name, address) => {
    const server = listener(address());
    connected(server);
    expect(accept(server, new sockaddr_in(), socklen_t(17))).toFailWith('EFAULT');
    expect(accept(server, new Uint8Array(0), socklen_t(1))).toFailWith('EFAULT');
    expect(accept(server, new sockaddr_in(), new Uint8Array(3) as never)).toFailWith('EFAULT');
    fd(accept(server, null, null));
    expect(accept(nonblocking(server), null, null)).toFailWith('EAGAIN');
  });

  test('EFAULT: an address with a length of NULL; the kernel has taken the connection (Linux)', () => {
    const server = listener();
    connected(server);
    expect(accept(server, new sockaddr_in(), null)).toFailWith('EFAULT');
    expect(accept(nonblocking(server), null, null)).toFailWith('EAGAIN');
  });

  test('EINVAL: the kernel refuses a negative *addrlen by itself', () => {
    const server = listener();
    connected(server);
    expect(accept(server, new sockaddr_in(), socklen_t(-1))).toFailWith('EINVAL');
    expect(accept(nonblocking(server), null, null)).toFailWith('EAGAIN');
  });

  test('EINVAL: not listening', () => {
    expect(accept(opened(AF_INET), null, null)).toFailWith('EINVAL');
    expect(accept(opened(AF_UNIX), null, null)).toFailWith('EINVAL');
  });

  test.each(socketPairs)('a connected socket accepts nothing: $name', ({ make, connection }) => {
    expect(accept(make()[0], null, null)).toFailWith(connection ? 'EINVAL' : 'EOPNOTSUPP');
  });

  test('EOPNOTSUPP: datagrams have no connections', () => {
    expect(accept(opened(AF_INET, SOCK_DGRAM), null, null)).toFailWith('EOPNOTSUPP');
  });

  test('a connection that was reset while it waited is accepted, and its read says ECONNRESET (Linux)', () => {
    const server = listener();
    const client = connected(server);
    const hard = new linger({ l_onoff: 1, l_linger: 0 });
    check('setsockopt', setsockopt(client, SOL_SOCKET, SO_LINGER, hard, sizeof(hard)));
    expect(close(release(client))).toGive(0);
    expect(read(accepted(server), new Uint8Array(1), 1)).toFailWith('ECONNRESET');
  });

  test('EMFILE: the connection still waits', async () => {
    const server = listener();
    connected(server);
    const { stdout } = await program(
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
