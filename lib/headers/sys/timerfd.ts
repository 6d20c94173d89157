import { syscall } from '../../runtime/bind-call';
import type { int } from '../../runtime/c-types';
import type { clockid_t, itimerspec } from '../../structs/timespec';

export * from '../time';
export * from '../../constants/timerfd';

/**
 * `int timerfd_create(clockid_t clockid, int flags)`
 *
 * Creates a timer that is a descriptor: readable when it has expired. `read` into a `BigUint64Array` of one gives how
 * often it has since the last read.
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
 * Starts the timer, or stops it where `new_value.it_value` is zero.
 * @param flags 0, `TFD_TIMER_ABSTIME`, `TFD_TIMER_CANCEL_ON_SET`.
 * @param old_value takes what was set before, or `null`.
 * @returns 0, or -1: `EINVAL` (not a timer, `flags`, nanoseconds out of range), `EBADF`, `EFAULT`, `ECANCELED`.
 * @see timerfd_settime(2)
 */
export const timerfd_settime: (fd: int, flags: int, new_value: itimerspec | null, old_value: itimerspec | null) => int =
  syscall('timerfd_settime(fd, flags, new_value, old_value)');

/**
 * `int timerfd_gettime(int fd, struct itimerspec *curr_value)`
 *
 * Reads how long it takes until the timer expires, and its interval.
 * @returns 0, or -1: `EINVAL` (not a timer), `EBADF`, `EFAULT`.
 * @see timerfd_gettime(2)
 */
export const timerfd_gettime: (fd: int, curr_value: itimerspec | null) => int = syscall(
  'timerfd_gettime(fd, curr_value)',
);
