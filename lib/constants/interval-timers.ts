import { constant } from '../runtime/addon';

/** Runs all the time, and sends `SIGALRM`. */
export const ITIMER_REAL = constant('ITIMER_REAL');
/** Runs while the process computes, and sends `SIGVTALRM`. */
export const ITIMER_VIRTUAL = constant('ITIMER_VIRTUAL');
/** The same, and while the kernel works for it: `SIGPROF`. */
export const ITIMER_PROF = constant('ITIMER_PROF');
