#ifdef __linux__
#include <sys/eventfd.h>

#include "../blocking.h"
#include "../header.h"
#include "../syscall.h"

namespace by_hand {

// A number in JavaScript does not hold every eventfd_t.
int eventfd_write(int fd, const eventfd_t& value) {
  return bsd::interruptible([&] { return ::eventfd_write(fd, value); });
}

int eventfd_read(int fd, eventfd_t* value) {
  return bsd::interruptible([=] { return ::eventfd_read(fd, value); });
}

}  // namespace by_hand

namespace {

const bsd::Constant constants[] = {CONSTANT(EFD_SEMAPHORE), CONSTANT(EFD_CLOEXEC), CONSTANT(EFD_NONBLOCK)};

const bsd::Function functions[] = {SYSCALL(eventfd), BY_HAND(eventfd_read), BY_HAND(eventfd_write)};

}  // namespace

HEADER(constants, functions, {});
#endif
