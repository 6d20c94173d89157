import { syscall } from '../runtime/bind-call';
import { constant } from '../runtime/addon';
import { struct, type Init, type int } from '../runtime/struct/define';

/** The time of day since 1970; it can be set, and then jumps. */
export const CLOCK_REALTIME = constant('CLOCK_REALTIME');
/** Time that only goes forward, without the time in which the machine sleeps. */
export const CLOCK_MONOTONIC = constant('CLOCK_MONOTONIC');
/** The processor time of all of the process's threads. */
export const CLOCK_PROCESS_CPUTIME_ID = constant('CLOCK_PROCESS_CPUTIME_ID');
/** The processor time of this thread. */
export const CLOCK_THREAD_CPUTIME_ID = constant('CLOCK_THREAD_CPUTIME_ID');
/** Linux: `CLOCK_MONOTONIC` without NTP's corrections. */
export const CLOCK_MONOTONIC_RAW = constant('CLOCK_MONOTONIC_RAW');
/** Linux: `CLOCK_REALTIME`, faster to read and less exact. */
export const CLOCK_REALTIME_COARSE = constant('CLOCK_REALTIME_COARSE');
/** Linux: `CLOCK_MONOTONIC`, faster to read and less exact. */
export const CLOCK_MONOTONIC_COARSE = constant('CLOCK_MONOTONIC_COARSE');
/** Linux: `CLOCK_MONOTONIC` and the time in which the machine sleeps. */
export const CLOCK_BOOTTIME = constant('CLOCK_BOOTTIME');
/** Linux: `CLOCK_REALTIME` whose timers wake a sleeping machine. */
export const CLOCK_REALTIME_ALARM = constant('CLOCK_REALTIME_ALARM');
/** Linux: `CLOCK_BOOTTIME` whose timers wake a sleeping machine. */
export const CLOCK_BOOTTIME_ALARM = constant('CLOCK_BOOTTIME_ALARM');
/** Linux: the time of day without leap seconds. */
export const CLOCK_TAI = constant('CLOCK_TAI');
/** A timer's time is a time of the clock, not one from now. */
export const TIMER_ABSTIME = constant('TIMER_ABSTIME');

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
  /** From one expiration to the next; zero for a timer that expires once. */
  get it_interval(): timespec;
  set it_interval(interval: Init<timespec_members> | ArrayBufferView);
  /** Until the first expiration; zero for a timer that is off. */
  get it_value(): timespec;
  set it_value(value: Init<timespec_members> | ArrayBufferView);
}

/**
 * `struct itimerspec`: when a timer expires, and how often.
 * @see itimerspec(3type), timerfd_create(2)
 */
export class itimerspec extends struct<itimerspec_members>('itimerspec', {
  it_interval: timespec,
  it_value: timespec,
}) {}

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
 * Sleeps. **Blocks the thread.**
 * @param rem takes what was left of the time where a signal ended the sleep, or `null`.
 * @returns 0, or -1: `EINTR`, `EINVAL` (a time that is none), `EFAULT`.
 * @see nanosleep(2)
 */
export const nanosleep: (req: timespec | null, rem: timespec | null) => int = syscall('nanosleep(req, rem)');
