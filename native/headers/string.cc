#include <string.h>

#include "../binding/syscall.h"
#include "../registry.h"

namespace custom {

const char* strerror(int errnum) { return ::strerror(errnum); }

}  // namespace custom

namespace {

const bsd::Function functions[] = {CUSTOM(strerror)};

}  // namespace

HEADER({}, functions, {});
