#include <sys/time.h>

#include "../header.h"
#include "../syscall.h"

namespace by_hand {

// The second argument is obsolete: NULL.
int gettimeofday(timeval& tv, bsd::Memory tz) {
  return tz.data == nullptr ? ::gettimeofday(&tv, nullptr) : bsd::fail(EINVAL);
}

int getitimer(int which, itimerval& curr_value) { return ::getitimer(which, &curr_value); }

// NULL stops the timer on Linux, and glibc declares that it may not be.
int setitimer(int which, const itimerval& new_value, itimerval* old_value) {
  return ::setitimer(which, &new_value, old_value);
}

}  // namespace by_hand

namespace {

const bsd::Constant constants[] = {CONSTANT(ITIMER_REAL), CONSTANT(ITIMER_VIRTUAL), CONSTANT(ITIMER_PROF)};

const bsd::Function functions[] = {BY_HAND(gettimeofday), BY_HAND(getitimer), BY_HAND(setitimer)};

const bsd::Struct structs[] = {STRUCT(timeval, tv_sec, tv_usec), STRUCT(itimerval, it_interval, it_value)};

}  // namespace

HEADER(constants, functions, structs);
