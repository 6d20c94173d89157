import { syscall } from '../libc';
import { struct, type int } from '../struct';

interface Members {
  /** Seconds. */
  tv_sec: number;
  /** Microseconds, below 1,000,000. */
  tv_usec: number;
}

/**
 * `struct timeval`: a time in seconds and microseconds, the value of `SO_RCVTIMEO` and `SO_SNDTIMEO`.
 * @see timeval(3type), socket(7)
 */
export class timeval extends struct<Members>('timeval') {}

/**
 * `int gettimeofday(struct timeval *tv, struct timezone *tz)`
 *
 * The time since 1970, in seconds and microseconds.
 * @param tz `null`: obsolete.
 * @returns 0, or -1: `EFAULT`, `EINVAL` (`tz` is not `null`).
 * @see gettimeofday(2)
 */
export const gettimeofday: (tv: timeval, tz: null) => int = syscall('gettimeofday(tv, tz)');
