import { libcall, syscall } from '../runtime/bind-call';
import type { int, time_t } from '../runtime/c-types';
import { memory } from '../runtime/validate';
import type { clockid_t, timespec } from '../structs/timespec';

export { time_t } from '../runtime/c-types';
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

/**
 * `time_t time(time_t *tloc)`
 *
 * Returns the time in seconds since 1970.
 * @param tloc receives it, too: `time_t()`. Or `null`.
 * @see time(2)
 */
export const time: (tloc: BigInt64Array | null) => time_t = syscall('time(tloc)');

/**
 * `char *ctime(const time_t *timep)`
 *
 * Prints a time in the local time zone: `'Thu Nov 24 18:22:48 1986\n'`.
 * @param timep `const ticks = time_t(); time(ticks); ctime(ticks)`.
 * @returns the text, or `null` if the year does not fit into an `int`.
 * @see ctime(3)
 */
export function ctime(timep: BigInt64Array): string | null {
  return printTime(memory(ctime, 'timep', timep, BigInt64Array.BYTES_PER_ELEMENT));
}

const printTime: (timep: BigInt64Array) => string | null = libcall('ctime(timep)');
