import { syscall } from '../runtime/bind-call';
import type { int } from '../runtime/c-types';
import type { clockid_t, timespec } from '../structs/timespec';

export * from '../constants/clock';
export * from '../structs/timespec';

/**
 * `int clock_gettime(clockid_t clockid, struct timespec *tp)`
 *
 * Reads a clock.
 * @returns 0, or -1: `EINVAL` (no such clock), `EFAULT`.
 * @see clock_gettime(2)
 */
export const clock_gettime: (clockid: clockid_t, tp: timespec | null) => int = syscall('clock_gettime(clockid, tp)');

/**
 * `int nanosleep(const struct timespec *req, struct timespec *rem)`
 *
 * Sleeps. **Blocks the calling thread.**
 * @param rem receives the remaining time if a signal interrupted the sleep, or `null`.
 * @returns 0, or -1: `EINTR`, `EINVAL` (an invalid time), `EFAULT`.
 * @see nanosleep(2)
 */
export const nanosleep: (req: timespec | null, rem: timespec | null) => int = syscall('nanosleep(req, rem)');
