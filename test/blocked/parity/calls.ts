// Every call that may block, as an expression of both C and JavaScript: subject.c and subject.cjs declare the same variables.
// `group` selects the descriptors of the call, and the events while it is blocked (rounds.ts).

export type Group =
  | 'accept'
  | 'connect'
  | 'counter'
  | 'datagram'
  | 'fifo'
  | 'linger'
  | 'lock'
  | 'pipe'
  | 'receive'
  | 'send'
  | 'sleep'
  | 'wait';

export interface Call {
  /** The exported function. */
  name: string;
  group: Group;
  expression: string;
  /** The system call that the C library makes, as named in <sys/syscall.h>. */
  number: string;
  /** Whether a result is a new descriptor. */
  makes: boolean;
}

const row = (group: Group, expression: string, number?: string, makes = false): Call => {
  const name = /^\w+/.exec(expression)![0];
  return { name, group, expression, number: `SYS_${number ?? name}`, makes };
};

export const calls: Call[] = [
  row('receive', 'read(fd, buf, len)'),
  row('receive', 'readv(fd, iov, 2)'),
  row('receive', 'preadv2(fd, iov, 2, -1, 0)'),
  row('receive', 'recv(fd, buf, len, flags)', 'recvfrom'),
  row('receive', 'recvfrom(fd, buf, len, flags, addr, addrlen)'),
  row('receive', 'recvmsg(fd, msg, flags)'),
  row('receive', 'splice(fd, NULL, p[1], NULL, len, 0)'),
  row('datagram', 'recv(fd, buf, len, flags)', 'recvfrom'),
  row('datagram', 'recvmsg(fd, msg, flags)'),
  row('datagram', 'recvmmsg(fd, msgs, 3, flags, NULL)'),
  row('send', 'write(fd, buf, len)'),
  row('send', 'writev(fd, iov, 2)'),
  row('send', 'pwritev2(fd, iov, 2, -1, 0)'),
  row('send', 'send(fd, buf, len, 0)', 'sendto'),
  row('send', 'sendto(fd, buf, len, 0, NULL, 0)'),
  row('send', 'sendmsg(fd, plain, 0)'),
  row('send', 'sendmmsg(fd, msgs, 3, 0)'),
  row('send', 'sendfile(fd, zero, NULL, len)'),
  row('pipe', 'read(fd, buf, len)'),
  row('pipe', 'tee(fd, p[1], len, 0)'),
  row('wait', 'poll(fds, 1, ms)'),
  row('wait', 'ppoll(fds, 1, ts, NULL)'),
  row('wait', 'select(fd + 1, set, NULL, NULL, tv)', 'pselect6'),
  row('wait', 'pselect(fd + 1, set, NULL, NULL, ts, NULL)', 'pselect6'),
  row('wait', 'epoll_wait(ep, events, 1, ms)'),
  row('wait', 'epoll_pwait(ep, events, 1, ms, NULL)'),
  row('wait', 'epoll_pwait2(ep, events, 1, ts, NULL)'),
  row('accept', 'accept(fd, addr, addrlen)', undefined, true),
  row('accept', 'accept4(fd, addr, addrlen, SOCK_CLOEXEC)', undefined, true),
  row('connect', 'connect(fd, name, namelen)'),
  row('counter', 'eventfd_read(fd, value)', 'read'),
  row('counter', 'eventfd_write(fd, one)', 'write'),
  row('lock', 'flock(fd, LOCK_EX)'),
  row('lock', 'fcntl(fd, F_SETLKW, lock)'),
  row('lock', 'fcntl(fd, F_OFD_SETLKW, lock)'),
  row('fifo', 'open(path, O_RDONLY)', 'openat', true),
  row('linger', 'close(fd)'),
  row('linger', 'dup2(other, fd) == fd ? 0 : -1'),
  row('linger', 'dup3(other, fd, O_CLOEXEC) == fd ? 0 : -1'),
  row('sleep', 'nanosleep(ts, NULL)', 'clock_nanosleep'),
  row('sleep', 'usleep(ms * 1000)', 'clock_nanosleep'),
  // It does not fail, so that the package leaves errno as it was; the C library's sleep sets EINTR.
  row('sleep', 'sleep(ms / 1000) > 0 ? (errno = UNTOUCHED, 1) : 0', 'clock_nanosleep'),
];

/** Returns the table in the format of subject.c. */
export const macro = `#define CALLS ${calls
  .map(({ expression, number, makes }, i) => `X(${i}, (${expression}), ${number}, ${Number(makes)})`)
  .join(' ')}\n`;
