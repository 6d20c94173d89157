import { syscall } from '../../runtime/bind-call';
import type { int } from '../../runtime/c-types';
import type { clockid_t, itimerspec } from '../../structs/timespec';

export * from '../time';
export * from '../../constants/timerfd';

/**
 * `int timerfd_create(clockid_t clockid, int flags)`
 *
 * Creates a timer with a descriptor, which is readable when the timer has expired. `read` into a `BigUint64Array` of
 * one element returns the number of expirations since the last read.
 * @param clockid `CLOCK_MONOTONIC`, `CLOCK_REALTIME`, `CLOCK_BOOTTIME`, ...
 * @param flags `TFD_NONBLOCK`, `TFD_CLOEXEC`, or 0.
 * @returns a descriptor, or -1: `EINVAL` (`clockid` or `flags`), `EPERM` (an alarm clock without CAP_WAKE_ALARM),
 * `EMFILE`, `ENFILE`, `ENOMEM`.
 * @see timerfd_create(2)
 */
export const timerfd_create: (clockid: clockid_t, flags: int) => int = syscall('timerfd_create(clockid, flags)');

/**
 * `int timerfd_settime(int fd, int flags, const struct itimerspec *new_value, struct itimerspec *old_value)`
 *
 * Starts the timer, or stops it if `new_value.it_value` is zero.
 * @param flags 0, `TFD_TIMER_ABSTIME`, `TFD_TIMER_CANCEL_ON_SET`.
 * @param old_value receives the previous setting, or `null`.
 * @returns 0, or -1: `EINVAL` (not a timer, `flags`, nanoseconds out of range), `EBADF`, `EFAULT`, `ECANCELED`.
 * @see timerfd_settime(2)
 */
export const timerfd_settime: (fd: int, flags: int, new_value: itimerspec | null, old_value: itimerspec | null) => int =
  syscall('timerfd_settime(fd, flags, new_value, old_value)');

/**
 * `int timerfd_gettime(int fd, struct itimerspec *curr_value)`
 *
 * Returns the time until the timer expires, and its interval.
 * @returns 0, or -1: `EINVAL` (not a timer), `EBADF`, `EFAULT`.
 * @see timerfd_gettime(2)
 */
export const timerfd_gettime: (fd: int, curr_value: itimerspec | null) => int = syscall(
  'timerfd_gettime(fd, curr_value)',
);
