import { struct } from '../runtime/struct/define';

export interface timeval_members {
  /** Seconds. */
  tv_sec: number;
  /** Microseconds, below 1,000,000. */
  tv_usec: number;
}

/**
 * `struct timeval`: a time in seconds and microseconds, the value of `SO_RCVTIMEO` and `SO_SNDTIMEO`.
 * @see timeval(3type), socket(7)
 */
export class timeval extends struct<timeval_members>('timeval') {}
