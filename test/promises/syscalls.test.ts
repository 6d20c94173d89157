// The system calls of a socket's life, as strace reports them: those of a non-blocking program in C, and no others.
import { canTrace, trace } from '../support/strace';

// The data passes through unix sockets, which deliver it at once: TCP on a busy machine does not.
const PROGRAM = `
const { AF_INET, AF_UNIX, INADDR_LOOPBACK, SOCK_STREAM, htonl, sockaddr_in } = require('bsd-sockets');
const { socket, socketpair } = require('bsd-sockets/promises');
async function main() {
  const listener = socket(AF_INET, SOCK_STREAM);
  listener.bind(new sockaddr_in({ sin_family: AF_INET, sin_addr: { s_addr: htonl(INADDR_LOOPBACK) } }));
  listener.listen(8);
  const accepted = listener.accept();
  const client = socket(AF_INET, SOCK_STREAM);
  await client.connect(listener.getsockname());
  const { socket: server } = await accepted;
  for (const s of [client, server, listener]) s.close();

  const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
  const buf = new Uint8Array(9);
  await a.write('read');
  await b.read(buf);
  await a.writev([{ iov_base: Buffer.from('readv'), iov_len: 5 }]);
  await b.readv([{ iov_base: buf, iov_len: 9 }]);
  await a.writen('lines\\n');
  for await (const line of b.lines()) break;
  const received = b.recv(buf);
  await a.send('recv');
  await received;
  for (const s of [a, b]) s.close();
}
main();
`;

// `accept4(SOCKET1, POINTER, [128], SOCK_CLOEXEC|SOCK_NONBLOCK) = -1 EAGAIN (...)` is `accept4 SOCK_CLOEXEC|SOCK_NONBLOCK
// = EAGAIN`: the name, the constants and the result.
function summary(line: string): string {
  const [, name, args, result] = /^(\w+)\((.*)\) = (?:-1 )?(\w+)/.exec(line)!;
  const constants = args!
    .replace(/"[^"]*"|sa_family=\w+/g, '')
    .match(/\b(EPOLL|EPOLL_CTL_|SOCK_|MSG_)[A-Z]\w*(\|\w+)*/g);
  return [name, ...(constants ?? []), '=', result].join(' ');
}

/** The calls on one socket without the common wait for events. */
const callsOn = (socket: string, lines: string[]): string[] =>
  lines.filter((line) => new RegExp(`\\b${socket}\\b`).test(line) && !line.startsWith('epoll_wait(')).map(summary);

const WATCHED = 'EPOLLIN|EPOLLPRI|EPOLLRDHUP|EPOLLET';

// EPOLL_CTL_DEL before close(2), as a copy of the descriptor in another process would keep the socket in the epoll set.
test('each call of promises makes one system call, and none only to ask for what is known', async () => {
  const { running, calls } = trace([process.execPath, '-e', PROGRAM]);
  expect(await running.ended).toEqual({ code: 0, signal: null });
  if (!canTrace()) return;
  const [lines] = calls() as [string[]];
  expect(callsOn('SOCKET1', lines)).toEqual([
    'socket SOCK_STREAM|SOCK_CLOEXEC|SOCK_NONBLOCK = SOCKET1',
    'bind = 0',
    'listen = 0',
    'accept4 SOCK_CLOEXEC|SOCK_NONBLOCK = EAGAIN',
    `epoll_ctl EPOLL_CTL_ADD ${WATCHED} = 0`,
    'getsockname = 0',
    'accept4 SOCK_CLOEXEC|SOCK_NONBLOCK = SOCKET3',
    'epoll_ctl EPOLL_CTL_DEL = 0',
    'close = 0',
  ]);
  expect(callsOn('SOCKET2', lines)).toEqual([
    'socket SOCK_STREAM|SOCK_CLOEXEC|SOCK_NONBLOCK = SOCKET2',
    'connect = EINPROGRESS',
    'epoll_ctl EPOLL_CTL_ADD EPOLLIN|EPOLLPRI|EPOLLOUT|EPOLLRDHUP|EPOLLET = 0',
    'connect = 0',
    'epoll_ctl EPOLL_CTL_DEL = 0',
    'close = 0',
  ]);
  expect(callsOn('SOCKET3', lines)).toEqual(['accept4 SOCK_CLOEXEC|SOCK_NONBLOCK = SOCKET3', 'close = 0']);
  expect(callsOn('SOCKET4', lines)).toEqual([
    'socketpair SOCK_STREAM|SOCK_CLOEXEC|SOCK_NONBLOCK = 0',
    'sendto MSG_DONTWAIT = 4',
    'sendmsg MSG_DONTWAIT = 5',
    'sendto MSG_DONTWAIT = 6',
    'sendto MSG_DONTWAIT = 4',
    'close = 0',
  ]);
  expect(callsOn('SOCKET5', lines)).toEqual([
    'socketpair SOCK_STREAM|SOCK_CLOEXEC|SOCK_NONBLOCK = 0',
    'recvfrom MSG_DONTWAIT = 4',
    'recvmsg MSG_DONTWAIT = 5',
    'recvfrom MSG_DONTWAIT = 6',
    'recvfrom MSG_DONTWAIT = EAGAIN',
    `epoll_ctl EPOLL_CTL_ADD ${WATCHED} = 0`,
    'recvfrom MSG_DONTWAIT = 4',
    'epoll_ctl EPOLL_CTL_DEL = 0',
    'close = 0',
  ]);
}, 60_000);
