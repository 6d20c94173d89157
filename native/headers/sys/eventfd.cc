#ifdef __linux__
#include <sys/eventfd.h>

#include "../../binding/syscall.h"
#include "../../registry.h"

namespace custom {

// A number in JavaScript does not hold every eventfd_t.
int eventfd_write(int fd, const eventfd_t& value) { return ::eventfd_write(fd, value); }

}  // namespace custom

namespace {

const bsd::Constant constants[] = {CONSTANT(EFD_SEMAPHORE), CONSTANT(EFD_CLOEXEC), CONSTANT(EFD_NONBLOCK)};

const bsd::Function functions[] = {SYSCALL(eventfd), SYSCALL(eventfd_read), CUSTOM(eventfd_write)};

}  // namespace

HEADER(constants, functions, {});
#endif
