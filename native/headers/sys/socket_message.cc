// sendmsg and its kin, apart from the rest of sys/socket.h because their structs hold pointers.
#include <utility>

#include "../../binding/syscall.h"
#include "../../interrupt/blocking.h"
#include "../../pointers/message.h"
#include "../../registry.h"

namespace custom {

// The largest control data whose length the kernel takes: sending refuses more than an int holds, receiving nothing.
static constexpr size_t kMostSent = INT_MAX, kMostReceived = SIZE_MAX;

template <class F>
static ssize_t with_message(bsd::ViewArgs views, bsd::View numbers, size_t most, F call) {
  if (numbers.size == 0) return call(nullptr);  // NULL: the kernel says what it thinks of it
  bsd::Flattened flat(views, numbers);
  bsd::InlineVector<iovec, 16> iov(flat.iovlen());
  if (iov.data() == nullptr) return bsd::fail(ENOMEM);
  msghdr msg = {};
  if (const int error = flat.message(&msg, iov.data(), most)) return bsd::fail(error);
  const ssize_t result = call(&msg);
  flat.rewind();
  flat.store(msg, 0);
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
  return RAW_SYSCALL(sendmsg)(sockfd, &more, flags & ~bsd::kOpens);
}

ssize_t sendmsg(int sockfd, bsd::View numbers, int flags, bsd::ViewArgs views) {
  return with_message(views, numbers, kMostSent, [=](msghdr* msg) {
    if (is_bare(msg)) return RAW_SYSCALL(sendmsg)(sockfd, msg, flags);
    return bsd::whole({sockfd, SO_SNDTIMEO}, bsd::total(msg->msg_iov, msg->msg_iovlen), [=](size_t sent) {
      return sent == 0 ? RAW_SYSCALL(sendmsg)(sockfd, msg, flags) : send_rest(sockfd, *msg, sent, flags);
    });
  });
}

// Receives what is left of what MSG_WAITALL waits for; `msg` is as the first part left it, `asked` as it was before.
static ssize_t receive_rest(int sockfd, msghdr* msg, const msghdr& asked, size_t received, int flags) {
  const bsd::Rest rest(asked.msg_iov, asked.msg_iovlen, received);
  msghdr more = {};
  more.msg_iov = rest.iov();
  more.msg_iovlen = rest.n();
  const bool has_control = msg->msg_controllen > 0;
  if (!has_control) {
    more.msg_control = asked.msg_control;
    more.msg_controllen = asked.msg_controllen;
  }
  const ssize_t result = RAW_SYSCALL(recvmsg)(sockfd, &more, flags);
  if (result != -1) {
    if (!has_control) msg->msg_controllen = more.msg_controllen;
    msg->msg_flags |= more.msg_flags;
  }
  return result;
}

ssize_t recvmsg(int sockfd, bsd::View numbers, int flags, bsd::ViewArgs views) {
  return with_message(views, numbers, kMostReceived, [=](msghdr* msg) {
    if (is_bare(msg)) return RAW_SYSCALL(recvmsg)(sockfd, msg, flags);
    const msghdr asked = *msg;
    const size_t wanted = bsd::wanted(bsd::total(msg->msg_iov, msg->msg_iovlen), flags);
    const auto call = [=](size_t received) {
      return received == 0 ? RAW_SYSCALL(recvmsg)(sockfd, msg, flags)
                           : receive_rest(sockfd, msg, asked, received, flags);
    };
    return bsd::whole({sockfd, SO_RCVTIMEO}, wanted, call, [=] { return bsd::is_stream(sockfd); });
  });
}

#ifdef __linux__
// iovcnt is how many iovecs the messages have together.
template <class F>
static int with_messages(bsd::ViewArgs views, bsd::View numbers, size_t vlen, size_t iovcnt, size_t most, F call) {
  if (numbers.size == 0) return call(nullptr);
  if (vlen + iovcnt > numbers.size / sizeof(double)) return bsd::fail(EFAULT);
  bsd::InlineVector<mmsghdr, 16> messages(vlen);
  bsd::InlineVector<iovec, 64> iov(iovcnt);
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
  flat.rewind();
  for (int i = 0; i < result; i++) flat.store(messages.data()[i].msg_hdr, messages.data()[i].msg_len);
  return result;
}

static bool is_whole(const mmsghdr& message) {
  return message.msg_len >= bsd::total(message.msg_hdr.msg_iov, message.msg_hdr.msg_iovlen);
}

// Sends the messages; `part` says whether the first of them, a stream's, is sent in part already, and whether the last
// one is, which is not counted.
static int send_messages(int sockfd, mmsghdr* msgvec, unsigned int vlen, int flags, bool* part) {
  int finished = 0;
  if (*part) {
    const ssize_t more = send_rest(sockfd, msgvec->msg_hdr, msgvec->msg_len, flags);
    if (more == -1) return -1;
    msgvec->msg_len += more;
    if (!is_whole(*msgvec)) return bsd::fail(EINTR);
    *part = false;
    finished = 1;
    if (vlen == 1) return 1;
  }
  const int sent = RAW_SYSCALL(sendmmsg)(sockfd, msgvec + finished, vlen - finished, flags);
  if (sent <= 0) return finished > 0 ? finished : sent;
  *part = !is_whole(msgvec[finished + sent - 1]);
  const int whole = finished + sent - (*part ? 1 : 0);
  return whole > 0 ? whole : bsd::fail(EINTR);
}

int sendmmsg(int sockfd, bsd::View numbers, unsigned int vlen, unsigned int iovcnt, int flags, bsd::ViewArgs views) {
  return with_messages(views, numbers, vlen, iovcnt, kMostSent, [=](mmsghdr* msgvec) {
    if (!bsd::is_worker() || msgvec == nullptr) return RAW_SYSCALL(sendmmsg)(sockfd, msgvec, vlen, flags);
    bool part = false;
    const int sent = bsd::whole({sockfd, SO_SNDTIMEO}, vlen, [&](size_t sent) {
      return send_messages(sockfd, msgvec + sent, vlen - sent, flags, &part);
    });
    return part ? std::max(sent, 0) + 1 : sent;
  });
}

// What ends recvmmsg after the first message, Linux keeps for the next call as the socket's error; a signal as well.
static void forget_interruption(int sockfd) {
  int error = 0;
  socklen_t size = sizeof error;
  ::getsockopt(sockfd, SOL_SOCKET, SO_ERROR, &error, &size);
}

// Linux looks at the timeout after each message, and says then how much of it is left: nothing where it ended the call.
int recvmmsg(int sockfd, bsd::View numbers, unsigned int vlen, unsigned int iovcnt, int flags, timespec* timeout,
             bsd::ViewArgs views) {
  return with_messages(views, numbers, vlen, iovcnt, kMostReceived, [=](mmsghdr* msgvec) {
    if (msgvec == nullptr) return RAW_SYSCALL(recvmmsg)(sockfd, msgvec, vlen, flags, timeout);
    const size_t wanted = (flags & (MSG_WAITFORONE | MSG_DONTWAIT)) != 0 ? 1 : vlen;
    timespec left;
    const timespec* const limit = bsd::copied(timeout, &left);
    const bsd::Deadline deadline = bsd::Deadline::after(limit);
    bool again = false;
    const auto call = [&](size_t received) {
      if (std::exchange(again, true)) deadline.renew(&left);
      if (received > 0) forget_interruption(sockfd);
      return RAW_SYSCALL(recvmmsg)(sockfd, msgvec + received, vlen - received, flags, limit ? &left : nullptr);
    };
    const auto more = [&] { return limit == nullptr || left.tv_sec > 0 || left.tv_nsec > 0; };
    const int result = bsd::whole({sockfd, SO_RCVTIMEO}, wanted, call, more);
    if (result > 0 && limit) std::memcpy(static_cast<void*>(timeout), &left, sizeof left);
    return result;
  });
}
#endif

}  // namespace custom

namespace {

const bsd::Function functions[] = {
    CUSTOM(sendmsg),
    CUSTOM(recvmsg),
#ifdef __linux__
    CUSTOM(sendmmsg),
    CUSTOM(recvmmsg),
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
