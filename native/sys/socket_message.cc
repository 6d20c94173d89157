// sendmsg and its kin, apart from the rest of sys/socket.h because their structs hold pointers.
#include "../blocking.h"
#include "../header.h"
#include "message.h"

namespace by_hand {

// The largest control data whose length the kernel takes: sending refuses more than an int holds, receiving nothing.
static constexpr size_t kMostSent = INT_MAX, kMostReceived = SIZE_MAX;

template <class F>
static ssize_t with_message(bsd::Pointers views, bsd::Memory numbers, size_t most, F call) {
  if (numbers.size == 0) return call(nullptr);  // NULL: the kernel says what it thinks of it
  bsd::Flattened flat(views, numbers);
  bsd::Room<iovec, 16> iov(flat.iovlen());
  if (iov.data() == nullptr) return bsd::fail(ENOMEM);
  msghdr msg = {};
  if (const int error = flat.message(&msg, iov.data(), most)) return bsd::fail(error);
  const ssize_t result = call(&msg);
  const int error = errno;
  flat.rewind();
  flat.store(msg, 0);
  errno = error;
  return result;
}

// Is there anything to be gone on with, should the call be interrupted?
static bool is_bare(const msghdr* msg) { return !bsd::is_worker() || msg == nullptr || msg->msg_iovlen > UIO_MAXIOV; }

// Sends what is left of a message; its control data went with the first part.
static ssize_t send_rest(int sockfd, const msghdr& msg, size_t sent, int flags) {
  const bsd::Rest rest(msg.msg_iov, msg.msg_iovlen, sent);
  msghdr more = msg;
  more.msg_iov = rest.iov();
  more.msg_iovlen = rest.n();
  more.msg_control = nullptr;
  more.msg_controllen = 0;
  return ::sendmsg(sockfd, &more, flags & ~MSG_FASTOPEN);
}

ssize_t sendmsg(int sockfd, bsd::Pointers views, bsd::Memory numbers, int flags) {
  return with_message(views, numbers, kMostSent, [=](msghdr* msg) {
    if (is_bare(msg)) return ::sendmsg(sockfd, msg, flags);
    return bsd::whole({sockfd, SO_SNDTIMEO}, bsd::total(msg->msg_iov, msg->msg_iovlen), [=](size_t sent) {
      return sent == 0 ? ::sendmsg(sockfd, msg, flags) : send_rest(sockfd, *msg, sent, flags);
    });
  });
}

// Receives what is left of what MSG_WAITALL waits for; `msg` is as the first part left it, `asked` as it was before.
static ssize_t receive_rest(int sockfd, msghdr* msg, const msghdr& asked, size_t received, int flags) {
  if (!bsd::is_stream(sockfd)) return 0;
  const bsd::Rest rest(asked.msg_iov, asked.msg_iovlen, received);
  msghdr more = {};
  more.msg_iov = rest.iov();
  more.msg_iovlen = rest.n();
  const bool has_control = msg->msg_controllen > 0;
  if (!has_control) {
    more.msg_control = asked.msg_control;
    more.msg_controllen = asked.msg_controllen;
  }
  const ssize_t result = ::recvmsg(sockfd, &more, flags);
  if (result != -1) {
    if (!has_control) msg->msg_controllen = more.msg_controllen;
    msg->msg_flags |= more.msg_flags;
  }
  return result;
}

ssize_t recvmsg(int sockfd, bsd::Pointers views, bsd::Memory numbers, int flags) {
  return with_message(views, numbers, kMostReceived, [=](msghdr* msg) {
    if (is_bare(msg)) return ::recvmsg(sockfd, msg, flags);
    const msghdr asked = *msg;
    const size_t wanted = bsd::wanted(bsd::total(msg->msg_iov, msg->msg_iovlen), flags);
    return bsd::whole({sockfd, SO_RCVTIMEO}, wanted, [=](size_t received) {
      return received == 0 ? ::recvmsg(sockfd, msg, flags) : receive_rest(sockfd, msg, asked, received, flags);
    });
  });
}

#ifdef __linux__
// iovcnt is how many iovecs the messages have together.
template <class F>
static int with_messages(bsd::Pointers views, bsd::Memory numbers, size_t vlen, size_t iovcnt, size_t most, F call) {
  if (numbers.size == 0) return call(nullptr);
  if (vlen + iovcnt > numbers.size / sizeof(double)) return bsd::fail(EFAULT);
  bsd::Room<mmsghdr, 16> messages(vlen);
  bsd::Room<iovec, 64> iov(iovcnt);
  if (messages.data() == nullptr || iov.data() == nullptr) return bsd::fail(ENOMEM);
  bsd::Flattened flat(views, numbers);
  size_t used = 0;
  for (unsigned int i = 0; i < vlen; i++) {
    const size_t n = flat.iovlen();
    if (n > iovcnt - used) return bsd::fail(EFAULT);
    if (const int error = flat.message(&messages.data()[i].msg_hdr, iov.data() + used, most)) return bsd::fail(error);
    used += n;
  }
  const int result = call(messages.data());
  const int error = errno;
  flat.rewind();
  for (int i = 0; i < result; i++) flat.store(messages.data()[i].msg_hdr, messages.data()[i].msg_len);
  errno = error;
  return result;
}

// The message at which the call was interrupted may be one of a stream, and sent in part.
static bool is_sent(int sockfd, mmsghdr& message, int flags) {
  const size_t size = bsd::total(message.msg_hdr.msg_iov, message.msg_hdr.msg_iovlen);
  if (message.msg_len >= size) return true;
  const ssize_t more = send_rest(sockfd, message.msg_hdr, message.msg_len, flags);
  if (more > 0) message.msg_len += more;
  if (message.msg_len < size && more != -1) errno = EINTR;
  return message.msg_len >= size;
}

int sendmmsg(int sockfd, bsd::Pointers views, bsd::Memory numbers, unsigned int vlen, unsigned int iovcnt, int flags) {
  return with_messages(views, numbers, vlen, iovcnt, kMostSent, [=](mmsghdr* msgvec) {
    if (msgvec == nullptr) return ::sendmmsg(sockfd, msgvec, vlen, flags);
    return bsd::whole({sockfd, SO_SNDTIMEO}, vlen, [=](size_t sent) {
      if (sent > 0 && !is_sent(sockfd, msgvec[sent - 1], flags)) return -1;
      return ::sendmmsg(sockfd, msgvec + sent, vlen - sent, flags);
    });
  });
}

int recvmmsg(int sockfd, bsd::Pointers views, bsd::Memory numbers, unsigned int vlen, unsigned int iovcnt, int flags,
             timespec* timeout) {
  return with_messages(views, numbers, vlen, iovcnt, kMostReceived, [=](mmsghdr* msgvec) {
    if (msgvec == nullptr) return ::recvmmsg(sockfd, msgvec, vlen, flags, timeout);
    const size_t wanted = (flags & (MSG_WAITFORONE | MSG_DONTWAIT)) != 0 ? 1 : vlen;
    return bsd::whole({sockfd, SO_RCVTIMEO}, wanted, [=](size_t received) {
      return ::recvmmsg(sockfd, msgvec + received, vlen - received, flags, timeout);
    });
  });
}
#endif

}  // namespace by_hand

namespace {

const bsd::Function functions[] = {
    BY_HAND(sendmsg),
    BY_HAND(recvmsg),
#ifdef __linux__
    BY_HAND(sendmmsg),
    BY_HAND(recvmmsg),
#endif
};

const bsd::Struct structs[] = {
    STRUCT(msghdr, msg_name, msg_namelen, msg_iov, msg_iovlen, msg_control, msg_controllen, msg_flags),
    STRUCT(cmsghdr, cmsg_len, cmsg_level, cmsg_type),
#ifdef __linux__
    STRUCT(mmsghdr, msg_hdr, msg_len),
    STRUCT(ucred, pid, uid, gid),
#endif
};

}  // namespace

HEADER({}, functions, structs);
