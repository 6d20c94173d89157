import { struct } from '../runtime/struct/define';
import type { Init } from '../runtime/struct/types';
import { timeval, type timeval_members } from './timeval';

interface itimerval_members {
  /** From one expiration to the next; zero for a timer that expires once. */
  get it_interval(): timeval;
  set it_interval(interval: Init<timeval_members> | ArrayBufferView);
  /** Until the first expiration; zero for a timer that is off. */
  get it_value(): timeval;
  set it_value(value: Init<timeval_members> | ArrayBufferView);
}

/**
 * `struct itimerval`: when a timer of `setitimer` expires, and how often.
 * @see getitimer(2)
 */
export class itimerval extends struct<itimerval_members>('itimerval', { it_interval: timeval, it_value: timeval }) {}
