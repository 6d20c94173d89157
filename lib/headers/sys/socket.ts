import { family } from '../../runtime/constant-names';
import { syscall } from '../../runtime/bind-call';
import { sock_fprog } from '../linux/filter';
import { hex } from '../../runtime/struct/inspect';
import { struct, type int, type socklen_t } from '../../runtime/struct/define';
import type { const_pointer, pointer, ssize_t } from './types';

export * from '../../constants/socket-options';
export * from '../../constants/address-families';
export * from '../../constants/socket';
export * from '../../structs/cmsghdr';
export * from '../../runtime/socket-message';
export { socklen_t } from '../../runtime/struct/define';
export { iovec } from '../../structs/msghdr';

/** An address family: `AF_INET`, ... */
export type sa_family_t = number;

interface sockaddr_members {
  /** The address family: `AF_INET`, ... */
  sa_family: sa_family_t;
  /** The address, as the family has it. */
  get sa_data(): Uint8Array;
  set sa_data(data: string | ArrayBufferView);
}

/**
 * `struct sockaddr`: an address of any family; `cast(sockaddr_in, addr)` reads it as one of IPv4.
 * @see sockaddr(3type)
 */
export class sockaddr extends struct<sockaddr_members>('sockaddr', { sa_family: family, sa_data: hex }) {}

interface sockaddr_storage_members {
  /** The address family: `AF_INET`, ... */
  ss_family: sa_family_t;
}

/**
 * `struct sockaddr_storage`: room for an address of every family.
 * @see sockaddr(3type)
 */
export class sockaddr_storage extends struct<sockaddr_storage_members>('sockaddr_storage', { ss_family: family }) {}

interface linger_members {
  /** 0 or 1: whether `close` lingers. */
  l_onoff: int;
  /** How long, in seconds. 0 makes `close` reset the connection. */
  l_linger: int;
}

/**
 * `struct linger`: the value of `SO_LINGER`.
 * @see socket(7)
 */
export class linger extends struct<linger_members>('linger') {}

/**
 * `int socket(int domain, int type, int protocol)`
 *
 * Creates a socket. `type` may carry `SOCK_NONBLOCK` and `SOCK_CLOEXEC`.
 * @returns the lowest free descriptor, or -1: `EAFNOSUPPORT`, `EPROTONOSUPPORT`, `EINVAL`, `EACCES` or `EPERM` (raw
 * sockets), `EMFILE` and `ENFILE` (too many open).
 * @see socket(2)
 */
export const socket: (domain: int, type: int, protocol: int) => int = syscall('socket(domain, type, protocol)');

/**
 * `int socketpair(int domain, int type, int protocol, int sv[2])`
 *
 * Creates two sockets that are connected with each other; `sv` is `new Int32Array(2)`.
 * @returns 0, or -1: `EOPNOTSUPP` (a family without pairs), `EFAULT` (`sv` holds less than two), `EMFILE`.
 * @see socketpair(2)
 */
export const socketpair: (domain: int, type: int, protocol: int, sv: Int32Array) => int = syscall(
  'socketpair(domain, type, protocol, sv)',
);

/**
 * `int bind(int sockfd, const struct sockaddr *addr, socklen_t addrlen)`
 *
 * Gives the socket its local address. Port 0 takes a free port: `getsockname` tells which.
 * @param addrlen in bytes: `sizeof(addr)`.
 * @returns 0, or -1: `EADDRINUSE`, `EADDRNOTAVAIL` (not an address of this host), `EACCES` (a port below 1024),
 * `EINVAL` (bound already), `EAFNOSUPPORT`, `EBADF`, `ENOTSOCK`.
 * @see bind(2), ip(7), unix(7)
 */
export const bind: (sockfd: int, addr: pointer, addrlen: socklen_t) => int = syscall('bind(sockfd, addr, addrlen)');

/**
 * `int listen(int sockfd, int backlog)`
 *
 * Makes the socket one that accepts connections.
 * @param backlog how many connections may wait for `accept`, at most /proc/sys/net/core/somaxconn. Linux lets one more in.
 * @returns 0, or -1: `EADDRINUSE`, `EOPNOTSUPP` (a socket without connections), `EBADF`, `ENOTSOCK`.
 * @see listen(2)
 */
export const listen: (sockfd: int, backlog: int) => int = syscall('listen(sockfd, backlog)');

/**
 * `int accept(int sockfd, struct sockaddr *addr, socklen_t *addrlen)`
 *
 * Takes the first connection out of the queue, and waits for one where there is none. **Blocks the thread** unless the
 * listening socket has `O_NONBLOCK`. The new socket does not inherit `O_NONBLOCK` (Linux).
 * @param addr takes the peer's address, or `null`.
 * @param addrlen in: the room in `addr`, in bytes; out: the length of the address, more than the room where it was cut.
 * @returns a new descriptor, or -1: `EAGAIN` (none waits, and `O_NONBLOCK` is set), `EINTR`, `EINVAL` (not listening),
 * `ECONNABORTED`, `EMFILE`, `ENFILE`, `EBADF`, `ENOTSOCK`.
 * @see accept(2)
 */
export const accept: (sockfd: int, addr: pointer, addrlen: Uint32Array | null) => int = syscall(
  'accept(sockfd, addr, addrlen)',
);

/**
 * `int connect(int sockfd, const struct sockaddr *addr, socklen_t addrlen)`
 *
 * Connects the socket, or sets the peer of a datagram socket. **Blocks the thread** until the connection stands, unless
 * the socket has `O_NONBLOCK`: then wait until it is writable, and read `SO_ERROR`.
 * @param addrlen in bytes: `sizeof(addr)`.
 * @returns 0, or -1: `EINPROGRESS` (`O_NONBLOCK`: under way), `ECONNREFUSED` (nobody listens), `ETIMEDOUT`,
 * `ENETUNREACH`, `EALREADY`, `EISCONN`, `EINTR`, `EADDRNOTAVAIL` (no free port), `EBADF`, `ENOTSOCK`; unix sockets:
 * `ENOENT`, `EAGAIN` (the backlog is full).
 * @see connect(2)
 */
export const connect: (sockfd: int, addr: pointer, addrlen: socklen_t) => int = syscall(
  'connect(sockfd, addr, addrlen)',
);

/**
 * `ssize_t send(int sockfd, const void *buf, size_t len, int flags)`
 *
 * Sends to the connected peer. **Blocks the thread** while there is no room, unless `O_NONBLOCK` or `MSG_DONTWAIT` is set.
 * @param len in bytes.
 * @returns how many bytes were taken, possibly fewer than `len` with `O_NONBLOCK`, or -1: `EAGAIN` (no room), `EPIPE`
 * (the socket is shut down for writing; Node ignores SIGPIPE), `ECONNRESET`, `EMSGSIZE`, `ENOTCONN`, `EDESTADDRREQ`,
 * `EINTR`, `EBADF`, `ENOTSOCK`.
 * @see send(2)
 */
export const send: (sockfd: int, buf: const_pointer, len: number, flags: int) => ssize_t = syscall(
  'send(sockfd, buf, len, flags)',
);

/**
 * `ssize_t recv(int sockfd, void *buf, size_t len, int flags)`
 *
 * Receives what is there, and waits where there is nothing. **Blocks the thread** unless `O_NONBLOCK` or `MSG_DONTWAIT` is set.
 * @param len the room in `buf`, in bytes.
 * @returns how many bytes came, 0 at the end of the stream, or -1: `EAGAIN` (nothing there, or `SO_RCVTIMEO` has passed),
 * `ECONNRESET`, `ECONNREFUSED`, `ENOTCONN`, `EINTR`, `EBADF`, `ENOTSOCK`.
 * @see recv(2)
 */
export const recv: (sockfd: int, buf: pointer, len: number, flags: int) => ssize_t = syscall(
  'recv(sockfd, buf, len, flags)',
);

/**
 * `int shutdown(int sockfd, int how)`
 *
 * Ends one half of a connection or both. After `SHUT_WR` the peer reads the end of the stream, and can go on writing.
 * @param how `SHUT_RD`, `SHUT_WR` or `SHUT_RDWR`.
 * @returns 0, or -1: `ENOTCONN`, `EINVAL` (`how`), `EBADF`, `ENOTSOCK`.
 * @see shutdown(2)
 */
export const shutdown: (sockfd: int, how: int) => int = syscall('shutdown(sockfd, how)');

/**
 * `int getsockname(int sockfd, struct sockaddr *addr, socklen_t *addrlen)`
 *
 * The socket's own address.
 * @param addrlen in: the room in `addr`, in bytes; out: the length of the address, more than the room where it was cut.
 * @returns 0, or -1: `EBADF`, `ENOTSOCK`, `EINVAL`, `EFAULT`.
 * @see getsockname(2)
 */
export const getsockname: (sockfd: int, addr: pointer, addrlen: Uint32Array | null) => int = syscall(
  'getsockname(sockfd, addr, addrlen)',
);

/**
 * `int getpeername(int sockfd, struct sockaddr *addr, socklen_t *addrlen)`
 *
 * The peer's address.
 * @param addrlen in: the room in `addr`, in bytes; out: the length of the address, more than the room where it was cut.
 * @returns 0, or -1: `ENOTCONN`, `EBADF`, `ENOTSOCK`, `EINVAL`, `EFAULT`.
 * @see getpeername(2)
 */
export const getpeername: (sockfd: int, addr: pointer, addrlen: Uint32Array | null) => int = syscall(
  'getpeername(sockfd, addr, addrlen)',
);

/**
 * `int getsockopt(int sockfd, int level, int optname, void *optval, socklen_t *optlen)`
 *
 * Reads a socket option: `const on = int(0); getsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, on, socklen_t(sizeof(on)))`.
 * @param optlen in: the room in `optval`, in bytes; out: how much of it was filled.
 * @returns 0, or -1: `ENOPROTOOPT` (no such option at that level), `EOPNOTSUPP`, `EFAULT`, `EINVAL`, `EBADF`, `ENOTSOCK`.
 * @see getsockopt(2), socket(7), tcp(7), ip(7)
 */
export const getsockopt: (sockfd: int, level: int, optname: int, optval: pointer, optlen: Uint32Array | null) => int =
  syscall('getsockopt(sockfd, level, optname, optval, optlen)');

/**
 * `int setsockopt(int sockfd, int level, int optname, const void *optval, socklen_t optlen)`
 *
 * Sets a socket option: `const on = int(1); setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, on, sizeof(on))`.
 * @param optval the value; for `SO_ATTACH_FILTER` a `sock_fprog`, as bytes can't hold its pointer (`EFAULT`).
 * @param optlen the length of `optval`, in bytes.
 * @returns 0, or -1: `ENOPROTOOPT` (no such option at that level), `EINVAL` (a length or value that it does not take),
 * `EDOM`, `EPERM`, `EFAULT`, `EBADF`, `ENOTSOCK`.
 * @see setsockopt(2), socket(7), tcp(7), ip(7)
 */
export function setsockopt(
  sockfd: int,
  level: int,
  optname: int,
  optval: const_pointer | sock_fprog,
  optlen: socklen_t,
): int {
  if (!(optval instanceof sock_fprog)) return setsockopt5(sockfd, level, optname, optval, optlen);
  return setsockopt_fprog(sockfd, level, optname, optval.filter, optval.len, optlen);
}

type Setsockopt<T extends unknown[]> = (sockfd: int, level: int, optname: int, ...optval: T) => int;

const setsockopt5: Setsockopt<[optval: const_pointer, optlen: socklen_t]> = syscall(
  'setsockopt(sockfd, level, optname, optval, optlen)',
);
const setsockopt_fprog: Setsockopt<[filter: pointer, len: number, optlen: socklen_t]> = syscall(
  'setsockopt(sockfd, level, optname, optval.filter, optval.len, optlen)',
  'setsockopt_fprog',
);
