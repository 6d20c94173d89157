import { EFAULT } from '../headers/errno';
import { fail, syscall, variadic } from './bind-call';
import type { int, socklen_t } from './struct/define';
import {
  end,
  flatten,
  flattenAll,
  type mmsghdr,
  type msghdr,
  none,
  on,
  unflatten,
  unflattenAll,
} from '../structs/msghdr';
import type { const_pointer, pointer, size_t, ssize_t } from '../headers/sys/types';

export { mmsghdr, msghdr } from '../structs/msghdr';

/**
 * `int accept4(int sockfd, struct sockaddr *addr, socklen_t *addrlen, int flags)`
 *
 * `accept`, and the new socket has `SOCK_NONBLOCK` and `SOCK_CLOEXEC` where `flags` says so. **Blocks the thread**
 * unless the listening socket has `O_NONBLOCK`.
 * @param addrlen in: the room in `addr`, in bytes; out: the length of the address, more than the room where it was cut.
 * @returns a new descriptor, or -1: as `accept`, and `EINVAL` (`flags`).
 * @see accept4(2)
 */
export const accept4: (sockfd: int, addr: pointer, addrlen: Uint32Array | null, flags: int) => int = syscall(
  'accept4(sockfd, addr, addrlen, flags)',
);

/**
 * `ssize_t sendto(int sockfd, const void *buf, size_t len, int flags, const struct sockaddr *dest_addr, socklen_t addrlen)`
 *
 * Sends to an address. **Blocks the thread** while there is no room, unless `O_NONBLOCK` or `MSG_DONTWAIT` is set.
 * @param len in bytes.
 * @param addrlen in bytes: `sizeof(dest_addr)`.
 * @returns how many bytes were taken, or -1: as `send`, and `EISCONN`, `EAFNOSUPPORT`, `ENETUNREACH`, `EACCES` (broadcast
 * without `SO_BROADCAST`).
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
 * Receives, and tells from whom. **Blocks the thread** unless `O_NONBLOCK` or `MSG_DONTWAIT` is set.
 * @param len the room in `buf`, in bytes: of a datagram, what does not fit is lost.
 * @param addrlen in: the room in `src_addr`, in bytes; out: the length of the address, more than the room where it was cut.
 * @returns how many bytes came, 0 for an empty datagram and at the end of a stream, or -1: as `recv`.
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

const sendmsg3 = variadic('sendmsg(sockfd, msg, flags)');
const recvmsg3 = variadic('recvmsg(sockfd, msg, flags)');

/**
 * `ssize_t sendmsg(int sockfd, const struct msghdr *msg, int flags)`
 *
 * Sends what `msg_iov` gathers to `msg_name`, with the ancillary data in `msg_control`. **Blocks the thread** while there
 * is no room, unless `O_NONBLOCK` or `MSG_DONTWAIT` is set.
 * @returns how many bytes were taken, or -1: as `sendto`, and `EMSGSIZE` (more than `UIO_MAXIOV` pieces), `EINVAL` (the
 * ancillary data), `ENOBUFS` (too much of it), `EFAULT` (a length larger than its memory), `ETOOMANYREFS`.
 * @see sendmsg(2)
 */
export function sendmsg(sockfd: int, msg: msghdr | null, flags: int): ssize_t {
  if (msg === null) return sendmsg3([sockfd, none, flags]);
  try {
    return flatten('sendmsg: msg', 3, msg) ? sendmsg3(on(sockfd, flags)) : fail(EFAULT);
  } finally {
    end();
  }
}

/**
 * `ssize_t recvmsg(int sockfd, struct msghdr *msg, int flags)`
 *
 * Receives into what `msg_iov` lists, with the address in `msg_name` and ancillary data in `msg_control`. **Blocks the
 * thread** unless `O_NONBLOCK` or `MSG_DONTWAIT` is set.
 *
 * `msg_namelen` and `msg_controllen` go in as the room and come out as what was filled; `msg_flags` tells what was cut.
 * @returns how many bytes came, 0 at the end of a stream, or -1: as `recv`, and `EMSGSIZE` (more than `UIO_MAXIOV`
 * pieces), `EFAULT` (a length larger than its memory).
 * @see recvmsg(2)
 */
export function recvmsg(sockfd: int, msg: msghdr | null, flags: int): ssize_t {
  if (msg === null) return recvmsg3([sockfd, none, flags]);
  try {
    if (!flatten('recvmsg: msg', 3, msg)) return fail(EFAULT);
    const result = recvmsg3(on(sockfd, flags));
    if (result >= 0) unflatten(msg);
    return result;
  } finally {
    end();
  }
}

const sendmmsg5 = variadic('sendmmsg(sockfd, msgvec, vlen, vlen, flags)');
const recvmmsg6 = variadic('recvmmsg(sockfd, msgvec, vlen, vlen, flags, timeout)');

function onAll(sockfd: int, vlen: number, iovecs: number, flags: int): unknown[] {
  const args = on(sockfd, vlen);
  args[3] = iovecs;
  args[4] = flags;
  return args;
}

/**
 * `int sendmmsg(int sockfd, struct mmsghdr *msgvec, unsigned int vlen, int flags)`
 *
 * Sends several messages with one call; `msg_len` tells how much of each was taken. **Blocks the thread** while there is
 * no room, unless `O_NONBLOCK` or `MSG_DONTWAIT` is set.
 * @param vlen how many; Linux sends 1024 at the most.
 * @returns how many messages were sent, or -1 where the first one failed: as `sendmsg`.
 * @see sendmmsg(2)
 */
export function sendmmsg(sockfd: int, msgvec: mmsghdr[] | null, vlen: number, flags: int): int {
  if (msgvec === null) return sendmmsg5([sockfd, none, vlen, 0, flags]);
  try {
    const iovecs = flattenAll('sendmmsg: msgvec', 5, msgvec, vlen);
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
 * Receives several messages with one call; `msg_len` tells how long each is. **Blocks the thread** until `vlen` have come,
 * unless `O_NONBLOCK`, `MSG_DONTWAIT` or `MSG_WAITFORONE` (block for the first only) is set.
 * @param vlen how many at the most.
 * @param timeout looked at after each message, and updated; or `null`.
 * @returns how many messages came, or -1 where the first one failed: as `recvmsg`.
 * @see recvmmsg(2)
 */
export function recvmmsg(sockfd: int, msgvec: mmsghdr[] | null, vlen: number, flags: int, timeout: pointer): int {
  if (msgvec === null) return recvmmsg6([sockfd, none, vlen, 0, flags, timeout]);
  try {
    const iovecs = flattenAll('recvmmsg: msgvec', 6, msgvec, vlen);
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
 * Whether the next byte to be read is the one that `MSG_OOB` sent.
 * @returns 1, 0, or -1: `EBADF`, `EINVAL`, `ENOTTY`.
 * @see sockatmark(3)
 */
export const sockatmark: (sockfd: int) => int = syscall('sockatmark(sockfd)');
