import { struct } from '../runtime/struct/define';
import type { Init } from '../runtime/struct/types';
import { timeval, type timeval_members } from './timeval';

interface itimerval_members {
  /** The interval between expirations; zero for a timer that expires once. */
  get it_interval(): timeval;
  set it_interval(interval: Init<timeval_members> | ArrayBufferView);
  /** The time until the first expiration; zero for a timer that is off. */
  get it_value(): timeval;
  set it_value(value: Init<timeval_members> | ArrayBufferView);
}

/**
 * `struct itimerval`: the time and interval of a timer of `setitimer`.
 * @see getitimer(2)
 */
export class itimerval extends struct<itimerval_members>('itimerval', { it_interval: timeval, it_value: timeval }) {}
