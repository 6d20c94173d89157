#ifdef __linux__
#include <sys/sendfile.h>

#include "../../binding/syscall.h"
#include "../../registry.h"

namespace custom {

int64_t sendfile(int out_fd, int in_fd, bsd::Single<off_t> offset, size_t count) {
  return ::sendfile(out_fd, in_fd, offset.data, count);
}

}  // namespace custom

FUNCTIONS(CUSTOM(sendfile));
#endif
