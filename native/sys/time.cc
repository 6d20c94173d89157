#include <sys/time.h>

#include "../header.h"

namespace {

const bsd::Struct structs[] = {STRUCT(timeval, tv_sec, tv_usec)};

}  // namespace

HEADER({}, {}, structs);
