import { EFAULT } from '../../constants/errno';
import { syscall, variadic } from '../../runtime/bind-call';
import type { const_pointer, int, pointer, size_t, socklen_t, ssize_t } from '../../runtime/c-types';
import { fail } from '../../runtime/errno';
import type { value_to_get, value_to_set } from '../../runtime/socket-option';
import { array } from '../../runtime/struct/array';
import { sock_filter, sock_fprog } from '../../structs/bpf-filter';
import { end, flatten, flattenAll, none, on, unflatten, unflattenAll, type Place } from '../../structs/message-encoder';
import type { mmsghdr, msghdr } from '../../structs/msghdr';

export * from '../../constants/address-families';
export * from '../../constants/socket';
export * from '../../constants/socket-options';
export { socklen_t } from '../../runtime/c-types';
export * from '../../structs/cmsghdr';
export * from '../../structs/linger';
export * from '../../structs/msghdr';
export * from '../../structs/sockaddr';

/**
 * `int socket(int domain, int type, int protocol)`
 *
 * Creates a socket. `type` may include `SOCK_NONBLOCK` and `SOCK_CLOEXEC`.
 * @returns the lowest free descriptor, or -1: `EAFNOSUPPORT`, `EPROTONOSUPPORT`, `EINVAL`, `EACCES` or `EPERM` (raw
 * sockets), `EMFILE` and `ENFILE` (too many open).
 * @see socket(2)
 */
export const socket: (domain: int, type: int, protocol: int) => int = syscall('socket(domain, type, protocol)');

/**
 * `int socketpair(int domain, int type, int protocol, int sv[2])`
 *
 * Creates two connected sockets and stores their descriptors in `sv`, an `array(int, 2)`.
 * @returns 0, or -1: `EOPNOTSUPP` (a family without pairs), `EFAULT` (`sv` has fewer than two elements), `EMFILE`.
 * @see socketpair(2)
 */
export const socketpair: (domain: int, type: int, protocol: int, sv: Int32Array) => int = syscall(
  'socketpair(domain, type, protocol, sv)',
);

/**
 * `int bind(int sockfd, const struct sockaddr *addr, socklen_t addrlen)`
 *
 * Assigns a local address to the socket. Port 0 selects a free port, which `getsockname` returns.
 * @param addrlen in bytes: `sizeof(addr)`.
 * @returns 0, or -1: `EADDRINUSE`, `EADDRNOTAVAIL` (not an address of this host), `EACCES` (a port below 1024),
 * `EINVAL` (already bound), `EAFNOSUPPORT`, `EBADF`, `ENOTSOCK`.
 * @see bind(2), ip(7), unix(7)
 */
export const bind: (sockfd: int, addr: pointer, addrlen: socklen_t) => int = syscall('bind(sockfd, addr, addrlen)');

/**
 * `int listen(int sockfd, int backlog)`
 *
 * Makes the socket a listener, which accepts connections.
 * @param backlog the maximum number of connections in the queue for `accept`, limited by /proc/sys/net/core/somaxconn.
 * Linux allows one more.
 * @returns 0, or -1: `EADDRINUSE`, `EOPNOTSUPP` (the socket type has no connections), `EBADF`, `ENOTSOCK`.
 * @see listen(2)
 */
export const listen: (sockfd: int, backlog: int) => int = syscall('listen(sockfd, backlog)');

/**
 * `int accept(int sockfd, struct sockaddr *addr, socklen_t *addrlen)`
 *
 * Removes the first connection from the queue and returns a new descriptor for it. **Blocks the calling thread** while
 * the queue is empty, unless the listener has `O_NONBLOCK`. The new socket does not inherit `O_NONBLOCK` (Linux).
 * @param addr receives the peer's address, or `null`.
 * @param addrlen in: the capacity of `addr` in bytes; out: the length of the address, which exceeds the capacity if it
 * was truncated.
 * @returns a new descriptor, or -1: `EAGAIN` (the queue is empty, and `O_NONBLOCK` is set), `EINTR`, `EINVAL` (not
 * listening), `ECONNABORTED`, `EMFILE`, `ENFILE`, `EBADF`, `ENOTSOCK`.
 * @see accept(2)
 */
export const accept: (sockfd: int, addr: pointer, addrlen: Uint32Array | null) => int = syscall(
  'accept(sockfd, addr, addrlen)',
);

/**
 * `int connect(int sockfd, const struct sockaddr *addr, socklen_t addrlen)`
 *
 * Connects the socket, or sets the peer of a datagram socket. **Blocks the calling thread** until the connection is
 * established, unless the socket has `O_NONBLOCK`: then wait until it is writable, and read `SO_ERROR`.
 * @param addrlen in bytes: `sizeof(addr)`.
 * @returns 0, or -1: `EINPROGRESS` (`O_NONBLOCK` is set), `ECONNREFUSED` (no listener), `ETIMEDOUT`, `ENETUNREACH`,
 * `EALREADY`, `EISCONN`, `EINTR`, `EADDRNOTAVAIL` (no free port), `EBADF`, `ENOTSOCK`; unix sockets: `ENOENT`, `EAGAIN`
 * (the backlog is full).
 * @see connect(2)
 */
export const connect: (sockfd: int, addr: pointer, addrlen: socklen_t) => int = syscall(
  'connect(sockfd, addr, addrlen)',
);

/**
 * `ssize_t send(int sockfd, const void *buf, size_t len, int flags)`
 *
 * Sends to the connected peer. **Blocks the calling thread** while the send buffer is full, unless `O_NONBLOCK` or
 * `MSG_DONTWAIT` is set.
 * @param len in bytes.
 * @returns the number of bytes sent, possibly fewer than `len` with `O_NONBLOCK`, or -1: `EAGAIN` (the send buffer is
 * full), `EPIPE` (the socket is shut down for writing; Node ignores SIGPIPE), `ECONNRESET`, `EMSGSIZE`, `ENOTCONN`,
 * `EDESTADDRREQ`, `EINTR`, `EBADF`, `ENOTSOCK`, `EOPNOTSUPP` (`MSG_ZEROCOPY`).
 * @see send(2)
 */
export const send: (sockfd: int, buf: const_pointer, len: number, flags: int) => ssize_t = syscall(
  'send(sockfd, buf, len, flags)',
);

/**
 * `ssize_t recv(int sockfd, void *buf, size_t len, int flags)`
 *
 * Receives available data. **Blocks the calling thread** while no data is available, unless `O_NONBLOCK` or
 * `MSG_DONTWAIT` is set.
 * @param len the capacity of `buf`, in bytes.
 * @returns the number of bytes received, 0 at the end of the stream, or -1: `EAGAIN` (no data, or `SO_RCVTIMEO` has
 * passed), `ECONNRESET`, `ECONNREFUSED`, `ENOTCONN`, `EINTR`, `EBADF`, `ENOTSOCK`.
 * @see recv(2)
 */
export const recv: (sockfd: int, buf: pointer, len: number, flags: int) => ssize_t = syscall(
  'recv(sockfd, buf, len, flags)',
);

/**
 * `int shutdown(int sockfd, int how)`
 *
 * Ends one or both directions of a connection. After `SHUT_WR` the peer reads the end of the stream, and can continue
 * to write.
 * @param how `SHUT_RD`, `SHUT_WR` or `SHUT_RDWR`.
 * @returns 0, or -1: `ENOTCONN`, `EINVAL` (`how`), `EBADF`, `ENOTSOCK`.
 * @see shutdown(2)
 */
export const shutdown: (sockfd: int, how: int) => int = syscall('shutdown(sockfd, how)');

/**
 * `int getsockname(int sockfd, struct sockaddr *addr, socklen_t *addrlen)`
 *
 * Returns the socket's own address.
 * @param addrlen in: the capacity of `addr` in bytes; out: the length of the address, which exceeds the capacity if it
 * was truncated.
 * @returns 0, or -1: `EBADF`, `ENOTSOCK`, `EINVAL`, `EFAULT`.
 * @see getsockname(2)
 */
export const getsockname: (sockfd: int, addr: pointer, addrlen: Uint32Array | null) => int = syscall(
  'getsockname(sockfd, addr, addrlen)',
);

/**
 * `int getpeername(int sockfd, struct sockaddr *addr, socklen_t *addrlen)`
 *
 * Returns the peer's address.
 * @param addrlen in: the capacity of `addr` in bytes; out: the length of the address, which exceeds the capacity if it
 * was truncated.
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
 * @param optlen in: the capacity of `optval`, in bytes; out: the length of the value.
 * @returns 0, or -1: `ENOPROTOOPT` (no such option at that level), `EOPNOTSUPP`, `EFAULT` (also: the option writes more than
 * `optlen` bytes, or its value holds an address, as that of `TCP_ZEROCOPY_RECEIVE`), `EINVAL`, `EBADF`, `ENOTSOCK`.
 * @see getsockopt(2), socket(7), tcp(7), ip(7)
 */
export const getsockopt: <O extends int>(
  sockfd: int,
  level: int,
  optname: O,
  optval: value_to_get<O, pointer>,
  optlen: Uint32Array | null,
) => int = syscall('getsockopt(sockfd, level, optname, optval, optlen)');

/**
 * `int setsockopt(int sockfd, int level, int optname, const void *optval, socklen_t optlen)`
 *
 * Sets a socket option: `const on = int(1); setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, on, sizeof(on))`.
 * @param optval the value. `SO_ATTACH_FILTER`, `SO_ATTACH_REUSEPORT_CBPF` and `PACKET_FANOUT_DATA` accept a
 * `sock_fprog`. Bytes whose option expects an address in them fail with `EFAULT`, as does a `sock_fprog` for any other
 * option.
 * @param optlen the length of `optval`, in bytes.
 * @returns 0, or -1: `ENOPROTOOPT` (no such option at that level), `EINVAL` (an invalid length or value), `EDOM`,
 * `EPERM`, `EFAULT`, `EBADF`, `ENOTSOCK`.
 * @see setsockopt(2), socket(7), tcp(7), ip(7)
 */
export function setsockopt<O extends int>(
  sockfd: int,
  level: int,
  optname: O,
  optval: value_to_set<O, const_pointer | sock_fprog>,
  optlen: socklen_t,
): int {
  if (!(optval instanceof sock_fprog)) return setsockopt5(sockfd, level, optname, optval, optlen);
  return setsockopt_fprog(sockfd, level, optname, filterOf(optval), optval.len, optlen);
}

// A plain array becomes one piece of memory.
const filterOf = ({ filter }: sock_fprog): pointer =>
  Array.isArray(filter) ? array(sock_filter, filter as sock_filter[]) : (filter as pointer);

type Setsockopt<T extends unknown[]> = (sockfd: int, level: int, optname: int, ...optval: T) => int;

const setsockopt5: Setsockopt<[optval: const_pointer, optlen: socklen_t]> = syscall(
  'setsockopt(sockfd, level, optname, optval, optlen)',
  'setsockopt',
  setsockopt,
);
const setsockopt_fprog: Setsockopt<[filter: pointer, len: number, optlen: socklen_t]> = syscall(
  'setsockopt(sockfd, level, optname, optval.filter, optval.len, optlen)',
  'setsockopt_fprog',
  setsockopt,
);

/**
 * `int accept4(int sockfd, struct sockaddr *addr, socklen_t *addrlen, int flags)`
 *
 * Accepts a connection as `accept` does, and sets `SOCK_NONBLOCK` and `SOCK_CLOEXEC` of the new socket if they are in
 * `flags`. **Blocks the calling thread** while the queue is empty, unless the listener has `O_NONBLOCK`.
 * @param addrlen in: the capacity of `addr` in bytes; out: the length of the address, which exceeds the capacity if it
 * was truncated.
 * @returns a new descriptor, or -1: as `accept`, and `EINVAL` (`flags`).
 * @see accept4(2)
 */
export const accept4: (sockfd: int, addr: pointer, addrlen: Uint32Array | null, flags: int) => int = syscall(
  'accept4(sockfd, addr, addrlen, flags)',
);

/**
 * `ssize_t sendto(int sockfd, const void *buf, size_t len, int flags, const struct sockaddr *dest_addr, socklen_t
 * addrlen)`
 *
 * Sends to an address. **Blocks the calling thread** while the send buffer is full, unless `O_NONBLOCK` or
 * `MSG_DONTWAIT` is set.
 * @param len in bytes.
 * @param addrlen in bytes: `sizeof(dest_addr)`.
 * @returns the number of bytes sent, or -1: as `send`, and `EISCONN`, `EAFNOSUPPORT`, `ENETUNREACH`, `EACCES`
 * (broadcast without `SO_BROADCAST`).
 * @see sendto(2)
 */
export const sendto: (
  sockfd: int,
  buf: const_pointer,
  len: size_t,
  flags: int,
  dest_addr: pointer,
  addrlen: socklen_t,
) => ssize_t = syscall('sendto(sockfd, buf, len, flags, dest_addr, addrlen)');

/**
 * `ssize_t recvfrom(int sockfd, void *buf, size_t len, int flags, struct sockaddr *src_addr, socklen_t *addrlen)`
 *
 * Receives available data and the sender's address. **Blocks the calling thread** while no data is available, unless
 * `O_NONBLOCK` or `MSG_DONTWAIT` is set.
 * @param len the capacity of `buf`, in bytes. The rest of a longer datagram is lost.
 * @param addrlen in: the capacity of `src_addr` in bytes; out: the length of the address, which exceeds the capacity if
 * it was truncated.
 * @returns the number of bytes received, 0 for an empty datagram and at the end of a stream, or -1: as `recv`.
 * @see recvfrom(2)
 */
export const recvfrom: (
  sockfd: int,
  buf: pointer,
  len: size_t,
  flags: int,
  src_addr: pointer,
  addrlen: Uint32Array | null,
) => ssize_t = syscall('recvfrom(sockfd, buf, len, flags, src_addr, addrlen)');

const SENDMSG: Place = { called: sendmsg, parameter: 'msg' };
const sendmsg3 = variadic('sendmsg(sockfd, msg, flags)', sendmsg);
const RECVMSG: Place = { called: recvmsg, parameter: 'msg' };
const recvmsg3 = variadic('recvmsg(sockfd, msg, flags)', recvmsg);

/**
 * `ssize_t sendmsg(int sockfd, const struct msghdr *msg, int flags)`
 *
 * Sends the buffers in `msg_iov` to `msg_name`, with the ancillary data in `msg_control`. **Blocks the calling thread**
 * while the send buffer is full, unless `O_NONBLOCK` or `MSG_DONTWAIT` is set.
 * @returns the number of bytes sent, or -1: as `sendto`, and `EMSGSIZE` (more than `UIO_MAXIOV` buffers), `EINVAL` (the
 * ancillary data), `ENOBUFS` (too much of it), `EFAULT` (a length that exceeds its memory), `ETOOMANYREFS`.
 * @see sendmsg(2)
 */
export function sendmsg(sockfd: int, msg: msghdr | null, flags: int): ssize_t {
  if (msg === null) return sendmsg3([sockfd, none, flags]);
  try {
    return flatten(SENDMSG, 3, msg) ? sendmsg3(on(sockfd, flags)) : fail(EFAULT);
  } finally {
    end();
  }
}

/**
 * `ssize_t recvmsg(int sockfd, struct msghdr *msg, int flags)`
 *
 * Receives into the buffers of `msg_iov`, with the address in `msg_name` and ancillary data in `msg_control`. **Blocks
 * the calling thread** while no data is available, unless `O_NONBLOCK` or `MSG_DONTWAIT` is set.
 *
 * `msg_namelen` and `msg_controllen` are in/out: in, the capacity; out, the length. `msg_flags` reports truncation.
 * @returns the number of bytes received, 0 at the end of a stream, or -1: as `recv`, and `EMSGSIZE` (more than
 * `UIO_MAXIOV` buffers), `EFAULT` (a length that exceeds its memory).
 * @see recvmsg(2)
 */
export function recvmsg(sockfd: int, msg: msghdr | null, flags: int): ssize_t {
  if (msg === null) return recvmsg3([sockfd, none, flags]);
  try {
    if (!flatten(RECVMSG, 3, msg)) return fail(EFAULT);
    const result = recvmsg3(on(sockfd, flags));
    if (result >= 0) unflatten(msg);
    return result;
  } finally {
    end();
  }
}

const SENDMMSG: Place = { called: sendmmsg, parameter: 'msgvec' };
const sendmmsg5 = variadic('sendmmsg(sockfd, msgvec, vlen, vlen, flags)', sendmmsg);
const RECVMMSG: Place = { called: recvmmsg, parameter: 'msgvec' };
const recvmmsg6 = variadic('recvmmsg(sockfd, msgvec, vlen, vlen, flags, timeout)', recvmmsg);

function onAll(sockfd: int, vlen: number, iovecs: number, flags: int): unknown[] {
  const args = on(sockfd, vlen);
  args[3] = iovecs;
  args[4] = flags;
  return args;
}

/**
 * `int sendmmsg(int sockfd, struct mmsghdr *msgvec, unsigned int vlen, int flags)`
 *
 * Sends several messages with one call, and sets `msg_len` of each to the number of bytes sent. **Blocks the calling
 * thread** while the send buffer is full, unless `O_NONBLOCK` or `MSG_DONTWAIT` is set.
 * @param vlen the number of messages. Linux sends at most 1024.
 * @returns the number of messages sent, or -1 if the first one failed: as `sendmsg`.
 * @see sendmmsg(2)
 */
export function sendmmsg(sockfd: int, msgvec: mmsghdr[] | null, vlen: number, flags: int): int {
  if (msgvec === null) return sendmmsg5([sockfd, none, vlen, 0, flags]);
  try {
    const iovecs = flattenAll(SENDMMSG, 5, msgvec, vlen);
    if (iovecs < 0) return fail(EFAULT);
    const result = sendmmsg5(onAll(sockfd, vlen, iovecs, flags));
    unflattenAll(msgvec, result);
    return result;
  } finally {
    end();
  }
}

/**
 * `int recvmmsg(int sockfd, struct mmsghdr *msgvec, unsigned int vlen, int flags, struct timespec *timeout)`
 *
 * Receives several messages with one call, and sets `msg_len` of each to its length. **Blocks the calling thread**
 * until `vlen` messages have arrived, unless `O_NONBLOCK`, `MSG_DONTWAIT` or `MSG_WAITFORONE` (wait only for the first)
 * is set.
 * @param vlen the maximum number of messages.
 * @param timeout checked after each message, and updated; or `null`.
 * @returns the number of messages received, or -1 if the first one failed: as `recvmsg`.
 * @see recvmmsg(2)
 */
export function recvmmsg(sockfd: int, msgvec: mmsghdr[] | null, vlen: number, flags: int, timeout: pointer): int {
  if (msgvec === null) return recvmmsg6([sockfd, none, vlen, 0, flags, timeout]);
  try {
    const iovecs = flattenAll(RECVMMSG, 6, msgvec, vlen);
    if (iovecs < 0) return fail(EFAULT);
    const args = onAll(sockfd, vlen, iovecs, flags);
    args[5] = timeout;
    const result = recvmmsg6(args);
    unflattenAll(msgvec, result);
    return result;
  } finally {
    end();
  }
}

/**
 * `int sockatmark(int sockfd)`
 *
 * Checks whether the next byte to be read is the one sent with `MSG_OOB`.
 * @returns 1, 0, or -1: `EBADF`, `EINVAL`, `ENOTTY`.
 * @see sockatmark(3)
 */
export const sockatmark: (sockfd: int) => int = syscall('sockatmark(sockfd)');
