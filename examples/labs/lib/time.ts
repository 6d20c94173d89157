import { check, clock_gettime, timespec, CLOCK_THREAD_CPUTIME_ID } from 'bsd-sockets';

/** The CPU time of this thread, in milliseconds. */
export function cpu_ms(): number {
  const time = new timespec();
  check('clock_gettime', clock_gettime(CLOCK_THREAD_CPUTIME_ID, time));
  return time.tv_sec * 1000 + time.tv_nsec / 1e6;
}
