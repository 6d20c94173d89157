#include <string.h>

#include "header.h"
#include "syscall.h"

namespace by_hand {

const char* strerror(int errnum) { return ::strerror(errnum); }

}  // namespace by_hand

namespace {

const bsd::Function functions[] = {BY_HAND(strerror)};

}  // namespace

HEADER({}, functions, {});
