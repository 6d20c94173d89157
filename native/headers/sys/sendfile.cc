#ifdef __linux__
#include <sys/sendfile.h>

#include "../../binding/syscall.h"
#include "../../registry.h"

namespace custom {

// The offset is one, whatever the count behind it.
int64_t sendfile(int out_fd, int in_fd, bsd::View offset, size_t count) {
  if (offset.data != nullptr && offset.size < sizeof(off_t)) return bsd::fail(EFAULT);
  return ::sendfile(out_fd, in_fd, static_cast<off_t*>(offset.data), count);
}

}  // namespace custom

FUNCTIONS(CUSTOM(sendfile));
#endif
