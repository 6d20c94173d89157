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
 * Waits until one of the descriptors is ready. **Blocks the calling thread** until then.
 * @param fds `array(pollfd, n)`, or a single `pollfd`.
 * @param nfds the number of elements.
 * @param timeout in milliseconds; 0 does not wait, a negative number waits without limit.
 * @returns the number of elements with an `revents` other than 0, 0 after the timeout, or -1: `EFAULT` (`fds` has fewer
 * than `nfds` elements), `EINVAL` (`nfds` exceeds RLIMIT_NOFILE), `EINTR`, `ENOMEM`. A bad descriptor is not an error:
 * its `revents` is `POLLNVAL`.
 * @see poll(2)
 */
export const poll: (fds: struct_array<pollfd> | pollfd | null, nfds: nfds_t, timeout: int) => int =
  syscall('poll(fds, nfds, timeout)');

/**
 * `int ppoll(struct pollfd *fds, nfds_t nfds, const struct timespec *tmo_p, const sigset_t *sigmask)`
 *
 * Waits as `poll` does, with a finer timeout and another set of blocked signals meanwhile: a signal that was blocked
 * before the call interrupts it. **Blocks the calling thread.**
 * @param tmo_p the maximum wait; `null` waits without limit. It is not changed.
 * @param sigmask the signals to block meanwhile, or `null` for no change.
 * @returns as `poll`; `EINVAL` also for an invalid time.
 * @see ppoll(2)
 */
export const ppoll: (
  fds: struct_array<pollfd> | pollfd | null,
  nfds: nfds_t,
  tmo_p: timespec | null,
  sigmask: sigset_t | null,
) => int = syscall('ppoll(fds, nfds, tmo_p, sigmask)');
