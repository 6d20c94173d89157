import { syscall } from '../../runtime/bind-call';
import { constant } from '../../runtime/addon';
import { timeval, type timeval_members } from '../../structs/timeval';
import { struct, type Init, type int } from '../../runtime/struct/define';

export { timeval } from '../../structs/timeval';
export * from './select';

/** Runs all the time, and sends `SIGALRM`. */
export const ITIMER_REAL = constant('ITIMER_REAL');
/** Runs while the process computes, and sends `SIGVTALRM`. */
export const ITIMER_VIRTUAL = constant('ITIMER_VIRTUAL');
/** The same, and while the kernel works for it: `SIGPROF`. */
export const ITIMER_PROF = constant('ITIMER_PROF');

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

/**
 * `int gettimeofday(struct timeval *tv, struct timezone *tz)`
 *
 * The time since 1970, in seconds and microseconds.
 * @param tz `null`: obsolete.
 * @returns 0, or -1: `EFAULT`, `EINVAL` (`tz` is not `null`).
 * @see gettimeofday(2)
 */
export const gettimeofday: (tv: timeval, tz: null) => int = syscall('gettimeofday(tv, tz)');

/**
 * `int getitimer(int which, struct itimerval *curr_value)`
 *
 * How long a timer of this process still has.
 * @param which `ITIMER_REAL`, `ITIMER_VIRTUAL` or `ITIMER_PROF`.
 * @returns 0, or -1: `EINVAL` (`which`), `EFAULT`.
 * @see getitimer(2)
 */
export const getitimer: (which: int, curr_value: itimerval) => int = syscall('getitimer(which, curr_value)');

/**
 * `int setitimer(int which, const struct itimerval *new_value, struct itimerval *old_value)`
 *
 * Sets a timer of this process: `alarm` with microseconds. Its signal ends the process unless `process.on('SIGALRM')`
 * listens.
 * @param old_value takes what `getitimer` gives, or `null`.
 * @returns 0, or -1: `EINVAL` (`which`, or a time that is none), `EFAULT`.
 * @see setitimer(2)
 */
export const setitimer: (which: int, new_value: itimerval, old_value: itimerval | null) => int = syscall(
  'setitimer(which, new_value, old_value)',
);
