import { constant } from '../runtime/addon';

/** The time of day since 1970. It jumps when it is set. */
export const CLOCK_REALTIME = constant('CLOCK_REALTIME');
/** Time that never jumps, without the time in which the machine sleeps. */
export const CLOCK_MONOTONIC = constant('CLOCK_MONOTONIC');
/** The CPU time of all threads of the process. */
export const CLOCK_PROCESS_CPUTIME_ID = constant('CLOCK_PROCESS_CPUTIME_ID');
/** The CPU time of this thread. */
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
/** The time of a timer is absolute, not relative. */
export const TIMER_ABSTIME = constant('TIMER_ABSTIME');
