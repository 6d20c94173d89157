#include <sys/file.h>

#include "../blocking.h"
#include "../header.h"
#include "../syscall.h"

namespace by_hand {

int flock(int fd, int operation) {
  return bsd::interruptible([=] { return ::flock(fd, operation); });
}

}  // namespace by_hand

namespace {

const bsd::Constant constants[] = {CONSTANT(LOCK_SH), CONSTANT(LOCK_EX), CONSTANT(LOCK_NB), CONSTANT(LOCK_UN)};

const bsd::Function functions[] = {BY_HAND(flock)};

}  // namespace

HEADER(constants, functions, {});
