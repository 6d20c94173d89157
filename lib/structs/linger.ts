import type { int } from '../runtime/c-types';
import { struct } from '../runtime/struct/define';

interface linger_members {
  /** 0 or 1: whether `close` lingers. */
  l_onoff: int;
  /** The time in seconds. 0 makes `close` reset the connection. */
  l_linger: int;
}

/**
 * `struct linger`: the value of `SO_LINGER`.
 * @see socket(7)
 */
export class linger extends struct<linger_members>('linger') {}
