import { constant } from '../runtime/addon';

/** Measures real time, and sends `SIGALRM`. */
export const ITIMER_REAL = constant('ITIMER_REAL');
/** Measures the CPU time of the process in user mode, and sends `SIGVTALRM`. */
export const ITIMER_VIRTUAL = constant('ITIMER_VIRTUAL');
/** Measures the CPU time of the process in user and kernel mode, and sends `SIGPROF`. */
export const ITIMER_PROF = constant('ITIMER_PROF');
