import { syscall } from '../../runtime/bind-call';
import type { int } from '../../runtime/c-types';
import type { fd_set } from '../../structs/fd-set';
import type { sigset_t } from '../../structs/sigset';
import type { timespec } from '../../structs/timespec';
import type { timeval } from '../../structs/timeval';

export * from '../../constants/select';
export * from '../../structs/fd-set';
export { sigset_t } from '../../structs/sigset';
export { timespec } from '../../structs/timespec';
export { timeval } from '../../structs/timeval';

/**
 * `int select(int nfds, fd_set *readfds, fd_set *writefds, fd_set *exceptfds, struct timeval *timeout)`
 *
 * Waits until a descriptor of one of the sets is ready, and leaves in the sets those that are. **Blocks the thread**
 * for as long.
 * @param nfds the highest descriptor in the sets, plus 1.
 * @param readfds what can be read, or accepted; `null` for no interest.
 * @param writefds what can be written, or has connected.
 * @param exceptfds what has urgent data.
 * @param timeout how long; Linux leaves in it what was left of it. Zero doesn't wait, `null` waits without end.
 * @returns how many bits are set in all three, 0 where the time is over, or -1: `EBADF` (a descriptor in a set is not
 * open), `EINVAL` (`nfds` or `timeout` is negative), `EFAULT` (`nfds` is more than a set holds), `EINTR`, `ENOMEM`.
 * @see select(2)
 */
export const select: (
  nfds: int,
  readfds: fd_set | null,
  writefds: fd_set | null,
  exceptfds: fd_set | null,
  timeout: timeval | null,
) => int = syscall('select(nfds, readfds, writefds, exceptfds, timeout)');

/**
 * `int pselect(int nfds, fd_set *readfds, fd_set *writefds, fd_set *exceptfds, const struct timespec *timeout,
 * const sigset_t *sigmask)`
 *
 * `select` with a timeout that is finer and not changed and, while it waits, with another set of blocked signals: a
 * signal that was blocked before the call is not lost, but ends it. **Blocks the thread.**
 * @param sigmask the signals blocked meanwhile, or `null` for no change.
 * @returns as `select`.
 * @see pselect(2)
 */
export const pselect: (
  nfds: int,
  readfds: fd_set | null,
  writefds: fd_set | null,
  exceptfds: fd_set | null,
  timeout: timespec | null,
  sigmask: sigset_t | null,
) => int = syscall('pselect(nfds, readfds, writefds, exceptfds, timeout, sigmask)');
