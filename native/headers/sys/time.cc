#include <sys/time.h>

#include "../../binding/syscall.h"
#include "../../registry.h"

namespace custom {

// The second argument is obsolete and has to be NULL.
int gettimeofday(timeval& tv, bsd::View tz) {
  return tz.data == nullptr ? ::gettimeofday(&tv, nullptr) : bsd::fail(EINVAL);
}

int getitimer(int which, itimerval& curr_value) { return ::getitimer(which, &curr_value); }

// A reference, because glibc declares that new_value is not NULL.
int setitimer(int which, const itimerval& new_value, itimerval* old_value) {
  return ::setitimer(which, &new_value, old_value);
}

}  // namespace custom

CONSTANTS(ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF);

FUNCTIONS(CUSTOM(gettimeofday), CUSTOM(getitimer), CUSTOM(setitimer));

STRUCT(timeval, tv_sec, tv_usec);
STRUCT(itimerval, it_interval, it_value);
