// Recipes that reproduce rare network conditions reliably.
import {
  AF_INET,
  F_GETFL,
  F_SETFL,
  IPPROTO_TCP,
  MSG_DONTWAIT,
  O_NONBLOCK,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  SOL_SOCKET,
  SO_RCVBUF,
  SO_SNDBUF,
  TCP_INFO,
  accept,
  connect,
  fcntl,
  getsockopt,
  int,
  read,
  recv,
  setsockopt,
  sizeof,
  socket,
  socklen_t,
  write,
} from 'bsd-sockets';
import {
  withDeadline,
  closeAfterTest,
  listeningSocket,
  localAddress,
  nonblocking,
  openSocket,
} from './support/sockets';

const TCP_ESTABLISHED = 1;
const TCP_SYN_SENT = 2;

// A connection with the smallest buffers that the kernel allows. A receive buffer must be set before the
// connection is made: on the listener, from which accepted sockets inherit it.
function tight(): [client: number, server: number] {
  const small = int(1);
  const server = listeningSocket();
  expect(setsockopt(server, SOL_SOCKET, SO_RCVBUF, small, sizeof(small))).toBe(0);
  const client = openSocket(AF_INET);
  expect(setsockopt(client, SOL_SOCKET, SO_SNDBUF, small, sizeof(small))).toBe(0);
  expect(connect(client, ...localAddress(server))).toBe(0);
  return [client, withDeadline(closeAfterTest(accept(server, null, null)))];
}

function state(s: number): number {
  const info = new Uint8Array(1); // tcpi_state comes first
  expect(getsockopt(s, IPPROTO_TCP, TCP_INFO, info, socklen_t(1))).toBe(0);
  return info[0]!;
}

test('small buffers, O_NONBLOCK and a peer that does not read cause a partial write and EWOULDBLOCK', () => {
  const [client] = tight();
  nonblocking(client);
  const buf = new Uint8Array(1 << 20);
  const taken = write(client, buf, buf.length);
  expect(taken).toBeGreaterThan(0);
  expect(taken).toBeLessThan(buf.length);
  let n = taken;
  while (n > 0) n = write(client, buf, buf.length); // the peer's kernel may still accept some
  expect(n).toFailWithErrno('EWOULDBLOCK');
});

test('reading more than was written returns a short count', () => {
  const [client, server] = tight();
  expect(write(client, 'ab', 2)).toBe(2);
  expect(read(server, new Uint8Array(7), 7)).toBe(2);
});

test('a nonblocking read before any write fails with EWOULDBLOCK', () => {
  const [, server] = tight();
  expect(recv(server, new Uint8Array(7), 7, MSG_DONTWAIT)).toFailWithErrno('EWOULDBLOCK');
});

test('listen(s, 0) queues one connection, and the next stays in SYN_SENT until there is space', () => {
  const server = listeningSocket(undefined, 0);
  const first = openSocket(AF_INET);
  expect(connect(first, ...localAddress(server))).toBe(0);
  const second = withDeadline(closeAfterTest(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0)));
  expect(connect(second, ...localAddress(server))).toFailWithErrno('EINPROGRESS');
  expect([state(first), state(second)]).toEqual([TCP_ESTABLISHED, TCP_SYN_SENT]);

  closeAfterTest(accept(server, null, null));
  fcntl(second, F_SETFL, fcntl(second, F_GETFL) & ~O_NONBLOCK);
  expect(connect(second, ...localAddress(server))).toBe(0); // blocks until the client's kernel has tried again
  expect(state(second)).toBe(TCP_ESTABLISHED);
});
