import { syscall } from '../runtime/bind-call';
import type { int } from '../runtime/c-types';
import type { struct_array } from '../runtime/struct/array';
import type { pollfd } from '../structs/pollfd';
import type { sigset_t } from '../structs/sigset';
import type { timespec } from '../structs/timespec';

export * from '../constants/poll';
export * from '../structs/pollfd';

/** A number of `pollfd`s. */
export type nfds_t = number;

/**
 * `int poll(struct pollfd *fds, nfds_t nfds, int timeout)`
 *
 * Waits until one of the descriptors is ready. **Blocks the thread** for as long.
 * @param fds `array(pollfd, n)`, or a single `pollfd`.
 * @param nfds how many of them.
 * @param timeout in milliseconds; 0 doesn't wait, a negative number waits without end.
 * @returns how many have an `revents` that is not 0, 0 where the time is over, or -1: `EFAULT` (`fds` holds fewer than
 * `nfds`), `EINVAL` (`nfds` is more than RLIMIT_NOFILE), `EINTR`, `ENOMEM`. A bad descriptor is no error: `POLLNVAL`.
 * @see poll(2)
 */
export const poll: (fds: struct_array<pollfd> | pollfd | null, nfds: nfds_t, timeout: int) => int =
  syscall('poll(fds, nfds, timeout)');

/**
 * `int ppoll(struct pollfd *fds, nfds_t nfds, const struct timespec *tmo_p, const sigset_t *sigmask)`
 *
 * `poll` with a finer timeout and, while it waits, with another set of blocked signals: a signal that was blocked before
 * the call is not lost, but ends it. **Blocks the thread.**
 * @param tmo_p how long; `null` waits without end. It is not changed.
 * @param sigmask the signals blocked meanwhile, or `null` for no change.
 * @returns as `poll`; `EINVAL` also for a time that is none.
 * @see ppoll(2)
 */
export const ppoll: (
  fds: struct_array<pollfd> | pollfd | null,
  nfds: nfds_t,
  tmo_p: timespec | null,
  sigmask: sigset_t | null,
) => int = syscall('ppoll(fds, nfds, tmo_p, sigmask)');
