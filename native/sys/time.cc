#include <sys/time.h>

#include "../header.h"
#include "../syscall.h"

namespace by_hand {

// The second argument is obsolete: NULL.
int gettimeofday(timeval& tv, bsd::Memory tz) {
  return tz.data == nullptr ? ::gettimeofday(&tv, nullptr) : bsd::fail(EINVAL);
}

}  // namespace by_hand

namespace {

const bsd::Function functions[] = {BY_HAND(gettimeofday)};

const bsd::Struct structs[] = {STRUCT(timeval, tv_sec, tv_usec)};

}  // namespace

HEADER({}, functions, structs);
