#include <time.h>

#include "../binding/syscall.h"
#include "../registry.h"

namespace custom {

// Read without the kernel (vDSO), which does not look at the pointer.
int clock_gettime(clockid_t clockid, timespec* tp) {
  if (tp != nullptr) return ::clock_gettime(clockid, tp);
  return bsd::fail(EFAULT);
}

}  // namespace custom

namespace {

const bsd::Constant constants[] = {
    CONSTANT(CLOCK_REALTIME),
    CONSTANT(CLOCK_MONOTONIC),
    CONSTANT(CLOCK_PROCESS_CPUTIME_ID),
    CONSTANT(CLOCK_THREAD_CPUTIME_ID),
#ifdef __linux__
    CONSTANT(CLOCK_MONOTONIC_RAW),
    CONSTANT(CLOCK_REALTIME_COARSE),
    CONSTANT(CLOCK_MONOTONIC_COARSE),
    CONSTANT(CLOCK_BOOTTIME),
    CONSTANT(CLOCK_REALTIME_ALARM),
    CONSTANT(CLOCK_BOOTTIME_ALARM),
    CONSTANT(CLOCK_TAI),
    CONSTANT(TIMER_ABSTIME),
#endif
};

const bsd::Function functions[] = {CUSTOM(clock_gettime), SYSCALL(nanosleep)};

const bsd::Struct structs[] = {
    STRUCT(timespec, tv_sec, tv_nsec),
#ifdef __linux__
    STRUCT(itimerspec, it_interval, it_value),
#endif
};

}  // namespace

HEADER(constants, functions, structs);
