#include <time.h>

#include <cstring>

#include "../binding/syscall.h"
#include "../registry.h"

namespace custom {

// The vDSO answers without the kernel and does not check the pointer.
int clock_gettime(clockid_t clockid, timespec* tp) {
  if (tp != nullptr) return ::clock_gettime(clockid, tp);
  return bsd::fail(EFAULT);
}

// As clock_gettime.
time_t time(bsd::View tloc) {
  const time_t now = ::time(nullptr);
  if (tloc.data == nullptr) return now;
  if (tloc.size < sizeof now) return bsd::fail(EFAULT);
  std::memcpy(tloc.data, &now, sizeof now);
  return now;
}

const char* ctime(const time_t& timep) {
  static thread_local char text[64];
  return ::ctime_r(&timep, text);
}

}  // namespace custom

CONSTANTS(CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID);
#ifdef __linux__
CONSTANTS(CLOCK_MONOTONIC_RAW, CLOCK_REALTIME_COARSE, CLOCK_MONOTONIC_COARSE, CLOCK_BOOTTIME, CLOCK_REALTIME_ALARM,
          CLOCK_BOOTTIME_ALARM, CLOCK_TAI);
CONSTANTS(TIMER_ABSTIME);
#endif

FUNCTIONS(CUSTOM(clock_gettime), SYSCALL(nanosleep), CUSTOM(time), CUSTOM(ctime));

STRUCT(timespec, tv_sec, tv_nsec);
#ifdef __linux__
STRUCT(itimerspec, it_interval, it_value);
#endif
