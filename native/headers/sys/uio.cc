#include <sys/uio.h>

#include "../../binding/raw_syscall.h"
#include "../../binding/syscall.h"
#include "../../pointers/message.h"
#include "../../registry.h"

namespace custom {

// Makes a call with an array of iovec from the views and lengths.
template <class F>
static ssize_t vectored(bsd::ViewArgs views, bsd::View lengths, int iovcnt, F call) {
  const auto enter = [=](iovec* iov) { return bsd::interruptible([=] { return call(iov); }); };
  if (iovcnt < 0 || iovcnt > UIO_MAXIOV) return enter(static_cast<iovec*>(bsd::faulting_address()));
  bsd::InlineVector<iovec, 16> iov(iovcnt);
  if (iov.data() == nullptr) return bsd::fail(ENOMEM);
  if (const int error = bsd::Flattened(views, lengths).iovecs(iov.data(), iovcnt)) return bsd::fail(error);
  return enter(iov.data());
}

ssize_t readv(int fd, bsd::View lengths, int iovcnt, bsd::ViewArgs views) {
  return vectored(views, lengths, iovcnt, [=](iovec* iov) { return RAW_SYSCALL(readv)(fd, iov, iovcnt); });
}

ssize_t writev(int fd, bsd::View lengths, int iovcnt, bsd::ViewArgs views) {
  return vectored(views, lengths, iovcnt, [=](iovec* iov) { return RAW_SYSCALL(writev)(fd, iov, iovcnt); });
}

ssize_t preadv(int fd, bsd::View lengths, int iovcnt, off_t offset, bsd::ViewArgs views) {
  return vectored(views, lengths, iovcnt, [=](iovec* iov) { return ::preadv(fd, iov, iovcnt, offset); });
}

ssize_t pwritev(int fd, bsd::View lengths, int iovcnt, off_t offset, bsd::ViewArgs views) {
  return vectored(views, lengths, iovcnt, [=](iovec* iov) { return ::pwritev(fd, iov, iovcnt, offset); });
}

#ifdef __linux__
ssize_t preadv2(int fd, bsd::View lengths, int iovcnt, off_t offset, int flags, bsd::ViewArgs views) {
  return vectored(views, lengths, iovcnt, [=](iovec* iov) { return ::preadv2(fd, iov, iovcnt, offset, flags); });
}

ssize_t pwritev2(int fd, bsd::View lengths, int iovcnt, off_t offset, int flags, bsd::ViewArgs views) {
  return vectored(views, lengths, iovcnt, [=](iovec* iov) { return ::pwritev2(fd, iov, iovcnt, offset, flags); });
}
#endif

}  // namespace custom

CONSTANTS(UIO_MAXIOV);
#ifdef __linux__
CONSTANTS(RWF_HIPRI, RWF_DSYNC, RWF_SYNC, RWF_NOWAIT, RWF_APPEND);
#ifdef RWF_NOAPPEND
CONSTANTS(RWF_NOAPPEND);
#endif
#endif

FUNCTIONS(CUSTOM(readv), CUSTOM(writev), CUSTOM(preadv), CUSTOM(pwritev));
#ifdef __linux__
FUNCTIONS(CUSTOM(preadv2), CUSTOM(pwritev2));
#endif

STRUCT(iovec, iov_base, iov_len);
