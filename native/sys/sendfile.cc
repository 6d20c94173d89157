#ifdef __linux__
#include <sys/sendfile.h>

#include "../blocking.h"
#include "../header.h"
#include "../syscall.h"

namespace by_hand {

// The offset is one, whatever the count behind it.
int64_t sendfile(int out_fd, int in_fd, bsd::Memory offset, size_t count) {
  if (offset.data != nullptr && offset.size < sizeof(off_t)) return bsd::fail(EFAULT);
  auto* const from = static_cast<off_t*>(offset.data);
  return bsd::whole({out_fd, SO_SNDTIMEO}, count,
                    [=](size_t sent) { return ::sendfile(out_fd, in_fd, from, count - sent); });
}

}  // namespace by_hand

namespace {

const bsd::Function functions[] = {BY_HAND(sendfile)};

}  // namespace

HEADER({}, functions, {});
#endif
