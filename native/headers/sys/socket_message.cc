// sendmsg and similar calls, apart from the rest of sys/socket.h because their structs hold pointers.
#include "../../binding/raw_syscall.h"
#include "../../binding/syscall.h"
#include "../../pointers/message.h"
#include "../../pointers/zerocopy.h"
#include "../../registry.h"

namespace custom {

// The largest length of control data that the kernel accepts: an int for sending, any length for receiving.
static constexpr size_t kMostSent = INT_MAX, kMostReceived = SIZE_MAX;

template <class F>
static ssize_t with_message(bsd::ViewArgs views, bsd::View numbers, size_t most, F call) {
  if (numbers.size == 0) return bsd::interruptible([&] { return call(nullptr); });  // NULL: EFAULT
  bsd::Flattened flat(views, numbers);
  const size_t iovlen = flat.iovlen();
  bsd::InlineVector<iovec, 16> iov(iovlen);
  if (iov.data() == nullptr) return bsd::fail(ENOMEM);
  msghdr msg = {};
  if (const int error = flat.message(&msg, iov.data(), iovlen, most)) return bsd::fail(error);
  const ssize_t result = bsd::interruptible([&] { return call(&msg); });
  flat.rewind();
  flat.store(msg, 0);
  return result;
}

ssize_t sendmsg(int sockfd, bsd::View numbers, int flags, bsd::ViewArgs views) {
  if (bsd::keeps_memory(flags)) return bsd::fail(EOPNOTSUPP);
  return with_message(views, numbers, kMostSent, [=](msghdr* msg) { return RAW_SYSCALL(sendmsg)(sockfd, msg, flags); });
}

ssize_t recvmsg(int sockfd, bsd::View numbers, int flags, bsd::ViewArgs views) {
  return with_message(views, numbers, kMostReceived,
                      [=](msghdr* msg) { return RAW_SYSCALL(recvmsg)(sockfd, msg, flags); });
}

#ifdef __linux__
// `iovcnt` is the number of iovecs of all messages.
template <class F>
static int with_messages(bsd::ViewArgs views, bsd::View numbers, size_t vlen, size_t iovcnt, size_t most, F call) {
  if (numbers.size == 0) return bsd::interruptible([&] { return call(nullptr); });
  if (vlen + iovcnt > numbers.size / sizeof(double)) return bsd::fail(EFAULT);
  bsd::InlineVector<mmsghdr, 16> messages(vlen);
  bsd::InlineVector<iovec, 64> iov(iovcnt);
  if (messages.data() == nullptr || iov.data() == nullptr) return bsd::fail(ENOMEM);
  bsd::Flattened flat(views, numbers);
  size_t used = 0;
  for (unsigned int i = 0; i < vlen; i++) {
    const size_t n = flat.iovlen();
    if (n > iovcnt - used) return bsd::fail(EFAULT);
    const int error = flat.message(&messages.data()[i].msg_hdr, iov.data() + used, n, most);
    if (error != 0) return bsd::fail(error);
    used += n;
  }
  const int result = bsd::interruptible([&] { return call(messages.data()); });
  flat.rewind();
  for (int i = 0; i < result; i++) flat.store(messages.data()[i].msg_hdr, messages.data()[i].msg_len);
  return result;
}

int sendmmsg(int sockfd, bsd::View numbers, unsigned int vlen, unsigned int iovcnt, int flags, bsd::ViewArgs views) {
  if (bsd::keeps_memory(flags)) return bsd::fail(EOPNOTSUPP);
  return with_messages(views, numbers, vlen, iovcnt, kMostSent,
                       [=](mmsghdr* msgvec) { return RAW_SYSCALL(sendmmsg)(sockfd, msgvec, vlen, flags); });
}

// Linux writes the remaining time to the timeout.
int recvmmsg(int sockfd, bsd::View numbers, unsigned int vlen, unsigned int iovcnt, int flags, timespec* timeout,
             bsd::ViewArgs views) {
  return with_messages(views, numbers, vlen, iovcnt, kMostReceived,
                       [=](mmsghdr* msgvec) { return RAW_SYSCALL(recvmmsg)(sockfd, msgvec, vlen, flags, timeout); });
}
#endif

}  // namespace custom

FUNCTIONS(CUSTOM(sendmsg), CUSTOM(recvmsg));
#ifdef __linux__
FUNCTIONS(CUSTOM(sendmmsg), CUSTOM(recvmmsg));
#endif

STRUCT(msghdr, msg_name, msg_namelen, msg_iov, msg_iovlen, msg_control, msg_controllen, msg_flags);
STRUCT(cmsghdr, cmsg_len, cmsg_level, cmsg_type);
#ifdef __linux__
STRUCT(mmsghdr, msg_hdr, msg_len);
STRUCT(ucred, pid, uid, gid);
#endif

namespace bsd {

NUMBERS(kMessageViews, kMessageNameLength, kMessageIovLength, kMessageControlLength, kMessageFlags, kMessageResult,
        kMessageNumbers, kHasName, kHasControl);

}  // namespace bsd
