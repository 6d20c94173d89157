import { struct } from '../runtime/struct/define';
import type { Init } from '../runtime/struct/types';

/** A clock: `CLOCK_MONOTONIC`, ... */
export type clockid_t = number;

interface timespec_members {
  /** Seconds. */
  tv_sec: number;
  /** Nanoseconds, below 1,000,000,000. */
  tv_nsec: number;
}

/**
 * `struct timespec`: a time in seconds and nanoseconds.
 * @see timespec(3type)
 */
export class timespec extends struct<timespec_members>('timespec') {}

interface itimerspec_members {
  /** The interval between expirations; zero for a timer that expires once. */
  get it_interval(): timespec;
  set it_interval(interval: Init<timespec_members> | ArrayBufferView);
  /** The time until the first expiration; zero for a timer that is off. */
  get it_value(): timespec;
  set it_value(value: Init<timespec_members> | ArrayBufferView);
}

/**
 * `struct itimerspec`: the time and interval of a timer.
 * @see itimerspec(3type), timerfd_create(2)
 */
export class itimerspec extends struct<itimerspec_members>('itimerspec', {
  it_interval: timespec,
  it_value: timespec,
}) {}
