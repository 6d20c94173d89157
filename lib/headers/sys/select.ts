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
 * Waits until a descriptor of one of the sets is ready, and keeps only the ready ones in the sets. **Blocks the calling
 * thread** until then.
 * @param nfds the highest descriptor in the sets, plus 1.
 * @param readfds descriptors to check for reading or accepting; `null` for none.
 * @param writefds descriptors to check for writing, or for an established connection.
 * @param exceptfds descriptors to check for urgent data.
 * @param timeout the maximum wait. Linux stores the remaining time in it. Zero does not wait, `null` waits without
 * limit.
 * @returns the number of bits set in all three sets, 0 after the timeout, or -1: `EBADF` (a descriptor in a set is not
 * open), `EINVAL` (`nfds` or `timeout` is negative), `EFAULT` (`nfds` exceeds a set), `EINTR`, `ENOMEM`.
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
 * `int pselect(int nfds, fd_set *readfds, fd_set *writefds, fd_set *exceptfds, const struct timespec *timeout, const
 * sigset_t *sigmask)`
 *
 * Waits as `select` does, with a finer, constant timeout and another set of blocked signals meanwhile: a signal that
 * was blocked before the call interrupts it. **Blocks the calling thread.**
 * @param sigmask the signals to block meanwhile, or `null` for no change.
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
