import { exampleCommand } from '../support/running-program';
import { normalizedCalls } from '../support/strace-calls';
import { canTrace, trace } from '../support/strace';

const TYPESCRIPT = `
socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 18<socket:[901]>
read(19</usr/lib/node.js>, "socket(1<socket:[5]>)", 8192) = 21
getsockname(18<socket:[901]>, {sa_family=AF_INET, sin_port=htons(5001)}, [16]) = 0
epoll_ctl(13<anon_inode:[eventpoll]>, EPOLL_CTL_ADD, 10<anon_inode:[eventfd]>, {events=EPOLLIN, data={u32=10, u64=10}}) = 0
write(0<socket:[7]>, "typed", 5) = 5
accept(18<socket:[901]>, {sin_port=htons(5002)}, [16]) = 20<socket:[902]>
select(21, [18<socket:[901]> 20<socket:[902]>], NULL, NULL, {tv_sec=5, tv_usec=0}) = 1 (in [20], left {tv_sec=4, tv_usec=9})
poll([{fd=20<socket:[902]>, events=POLLIN}], 1, -1) = 1 ([{fd=20, revents=POLLIN}])
epoll_create1(0) = 21<anon_inode:[eventpoll]>
epoll_ctl(21<anon_inode:[eventpoll]>, EPOLL_CTL_ADD, 20<socket:[902]>, {events=EPOLLIN, data={u32=20, u64=20}}) = 0
epoll_wait(21<anon_inode:[eventpoll]>, [{events=EPOLLIN, data={u32=20, u64=20}}], 64, -1) = 1
read(20<socket:[902]>, 0x7ffd0e04f000, 5) = -1 EAGAIN (Resource temporarily unavailable)
recvmsg(20<socket:[902]>, {cmsg_type=SCM_RIGHTS, cmsg_data=[22<socket:[903]>]}, 0) = 1
close(22<socket:[903]>) = 0
close(13<anon_inode:[eventpoll]>) = 0
accept(18<socket:[901]>, 0x7ffd0e04f000, [16]) = ? ERESTARTSYS (To be restarted if SA_RESTART is set)
epoll_wait(21<anon_inode:[eventpoll]>, 0x7ffd0e04f000, 64, -1) = -1 EINTR (Interrupted system call)
`;

const SEEN = [
  'socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = SOCKET1',
  'getsockname(SOCKET1, {sa_family=AF_INET, sin_port=htons(PORT1)}, [16]) = 0',
  'accept(SOCKET1, {sin_port=htons(PORT2)}, [16]) = SOCKET2',
  'select(SOCKET2 + 1, [SOCKET1 SOCKET2], NULL, NULL, {tv_sec=5, tv_usec=0}) = 1 (in [SOCKET2], left {NOW})',
  'poll([{fd=SOCKET2, events=POLLIN}], 1, -1) = 1 ([{fd=SOCKET2, revents=POLLIN}])',
  'epoll_create1(0) = EPOLL1',
  'epoll_ctl(EPOLL1, EPOLL_CTL_ADD, SOCKET2, {events=EPOLLIN, data={u32=SOCKET2, u64=SOCKET2}}) = 0',
  'epoll_wait(EPOLL1, [{events=EPOLLIN, data={u32=SOCKET2, u64=SOCKET2}}], 64, -1) = 1',
  'read(SOCKET2, POINTER, 5) = -1 EAGAIN (Resource temporarily unavailable)',
  'recvmsg(SOCKET2, {cmsg_type=SCM_RIGHTS, cmsg_data=[SOCKET3]}, 0) = 1',
  'close(SOCKET3) = 0',
];

test('the calls of strace are kept without those of Node and without numbers', () => {
  expect(normalizedCalls([TYPESCRIPT])).toEqual([SEEN]);
});

test('a socket has the same name in every thread', () => {
  expect(normalizedCalls([TYPESCRIPT, '+++ exited with 0 +++', 'shutdown(20<socket:[902]>, SHUT_WR) = 0'])).toEqual([
    SEEN,
    ['shutdown(SOCKET2, SHUT_WR) = 0'],
  ]);
});

test('the calls of a program are traced', async () => {
  const { running, calls } = trace(exampleCommand('C', 'shutdown'));
  await running.ended;
  if (!canTrace()) return;
  expect(calls()[0]!.slice(0, 5)).toEqual([
    'socketpair(AF_UNIX, SOCK_STREAM, 0, [SOCKET1, SOCKET2]) = 0',
    'write(SOCKET1, "how much is 6 * 7?", 18) = 18',
    'shutdown(SOCKET1, SHUT_WR) = 0',
    'write(SOCKET1, "more", 4) = -1 EPIPE (Broken pipe)',
    'read(SOCKET2, "how much is 6 * 7?", 64) = 18',
  ]);
});
