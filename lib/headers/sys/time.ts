import { syscall } from '../../runtime/bind-call';
import type { int } from '../../runtime/c-types';
import type { itimerval } from '../../structs/itimerval';
import type { timeval } from '../../structs/timeval';

export * from './select';
export * from '../../constants/interval-timers';
export * from '../../structs/itimerval';

/**
 * `int gettimeofday(struct timeval *tv, struct timezone *tz)`
 *
 * Returns the time since 1970 in seconds and microseconds.
 * @param tz `null`: obsolete.
 * @returns 0, or -1: `EFAULT`, `EINVAL` (`tz` is not `null`).
 * @see gettimeofday(2)
 */
export const gettimeofday: (tv: timeval, tz: null) => int = syscall('gettimeofday(tv, tz)');

/**
 * `int getitimer(int which, struct itimerval *curr_value)`
 *
 * Returns the remaining time of a timer of this process.
 * @param which `ITIMER_REAL`, `ITIMER_VIRTUAL` or `ITIMER_PROF`.
 * @returns 0, or -1: `EINVAL` (`which`), `EFAULT`.
 * @see getitimer(2)
 */
export const getitimer: (which: int, curr_value: itimerval) => int = syscall('getitimer(which, curr_value)');

/**
 * `int setitimer(int which, const struct itimerval *new_value, struct itimerval *old_value)`
 *
 * Sets a timer of this process, like `alarm` with microseconds. Its signal ends the process unless
 * `process.on('SIGALRM', …)` handles it.
 * @param old_value receives the previous setting, or `null`.
 * @returns 0, or -1: `EINVAL` (`which`, or an invalid time), `EFAULT`.
 * @see setitimer(2)
 */
export const setitimer: (which: int, new_value: itimerval, old_value: itimerval | null) => int = syscall(
  'setitimer(which, new_value, old_value)',
);
