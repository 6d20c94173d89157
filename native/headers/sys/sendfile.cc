#ifdef __linux__
#include <sys/sendfile.h>
#include <sys/stat.h>

#include "../../binding/syscall.h"
#include "../../interrupt/blocking.h"
#include "../../registry.h"

namespace custom {

// A pipe takes what it has room for.
static bool is_pipe(int fd) {
  struct stat status;
  return fstat(fd, &status) == 0 && S_ISFIFO(status.st_mode);
}

// The offset is one, whatever the count behind it.
int64_t sendfile(int out_fd, int in_fd, bsd::View offset, size_t count) {
  if (offset.data != nullptr && offset.size < sizeof(off_t)) return bsd::fail(EFAULT);
  auto* const from = static_cast<off_t*>(offset.data);
  const auto call = [=](size_t sent) { return ::sendfile(out_fd, in_fd, from, count - sent); };
  return bsd::whole({out_fd, SO_SNDTIMEO}, count, call, [=] { return !is_pipe(out_fd); });
}

}  // namespace custom

namespace {

const bsd::Function functions[] = {CUSTOM(sendfile)};

}  // namespace

HEADER({}, functions, {});
#endif
