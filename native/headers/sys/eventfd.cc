#ifdef __linux__
#include <sys/eventfd.h>

#include "../../binding/syscall.h"
#include "../../registry.h"

namespace custom {

// The value comes as bytes, because a number in JavaScript cannot hold every eventfd_t.
int eventfd_write(int fd, const eventfd_t& value) { return ::eventfd_write(fd, value); }

}  // namespace custom

CONSTANTS(EFD_SEMAPHORE, EFD_CLOEXEC, EFD_NONBLOCK);

FUNCTIONS(SYSCALL(eventfd), SYSCALL(eventfd_read), CUSTOM(eventfd_write));
#endif
