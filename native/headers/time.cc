#include <time.h>

#include "../binding/syscall.h"
#include "../registry.h"

namespace custom {

// The vDSO answers without the kernel and does not check the pointer.
int clock_gettime(clockid_t clockid, timespec* tp) {
  if (tp != nullptr) return ::clock_gettime(clockid, tp);
  return bsd::fail(EFAULT);
}

}  // namespace custom

CONSTANTS(CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID);
#ifdef __linux__
CONSTANTS(CLOCK_MONOTONIC_RAW, CLOCK_REALTIME_COARSE, CLOCK_MONOTONIC_COARSE, CLOCK_BOOTTIME, CLOCK_REALTIME_ALARM,
          CLOCK_BOOTTIME_ALARM, CLOCK_TAI);
CONSTANTS(TIMER_ABSTIME);
#endif

FUNCTIONS(CUSTOM(clock_gettime), SYSCALL(nanosleep));

STRUCT(timespec, tv_sec, tv_nsec);
#ifdef __linux__
STRUCT(itimerspec, it_interval, it_value);
#endif
