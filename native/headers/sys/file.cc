#include <sys/file.h>

#include "../../binding/syscall.h"
#include "../../interrupt/blocking.h"
#include "../../registry.h"

namespace custom {

int flock(int fd, int operation) {
  return bsd::interruptible([=] { return ::flock(fd, operation); });
}

}  // namespace custom

namespace {

const bsd::Constant constants[] = {CONSTANT(LOCK_SH), CONSTANT(LOCK_EX), CONSTANT(LOCK_NB), CONSTANT(LOCK_UN)};

const bsd::Function functions[] = {CUSTOM(flock)};

}  // namespace

HEADER(constants, functions, {});
