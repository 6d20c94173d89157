#include <sys/socket.h>

#include <algorithm>
#include <vector>

#include "../../binding/raw_syscall.h"
#include "../../binding/syscall.h"
#include "../../pointers/sockopt.h"
#include "../../registry.h"

namespace custom {

// As declared: what bounds optval is in the prototype.
int setsockopt(int sockfd, int level, int optname, const void* optval, socklen_t optlen) {
  if (optval != nullptr && bsd::set_reaches_out(level, optname, optlen)) return bsd::fail(EFAULT);
  return ::setsockopt(sockfd, level, optname, optval, optlen);
}

namespace {

// By a copy, in which no other thread can change the count.
int get_filter(int sockfd, int level, int optname, void* optval, socklen_t* optlen) {
  auto* bytes = static_cast<char*>(optval);
  std::vector<char> copy(bytes, bytes + *optlen);
  if (bsd::filter_size(level, optname, copy.data(), copy.size()) > copy.size()) return bsd::fail(EFAULT);
  const int result = ::getsockopt(sockfd, level, optname, copy.data(), optlen);
  if (result == 0) std::copy_n(copy.data(), std::min<size_t>(*optlen, copy.size()), bytes);
  return result;
}

}  // namespace

int getsockopt(int sockfd, int level, int optname, void* optval, socklen_t* optlen) {
  if (optval == nullptr || optlen == nullptr) return ::getsockopt(sockfd, level, optname, optval, optlen);
  if (bsd::get_reaches_out(level, optname)) return bsd::fail(EFAULT);
  if (bsd::filter_size(level, optname, optval, *optlen) == 0)
    return ::getsockopt(sockfd, level, optname, optval, optlen);
  return get_filter(sockfd, level, optname, optval, optlen);
}

// Not system calls of their own where Node runs: the C library makes them of these.
ssize_t send(int sockfd, const void* buf, size_t len, int flags) {
  return RAW_SYSCALL(sendto)(sockfd, buf, len, flags, nullptr, 0);
}
ssize_t recv(int sockfd, void* buf, size_t len, int flags) {
  return RAW_SYSCALL(recvfrom)(sockfd, buf, len, flags, nullptr, nullptr);
}

int socketpair(int domain, int type, int protocol, int (&sv)[2]) { return ::socketpair(domain, type, protocol, sv); }

}  // namespace custom

namespace {

const bsd::Function functions[] = {
    SYSCALL(socket),      SYSCALL(bind),       SYSCALL(listen),    RAW(accept),
    SYSCALL(connect),     CUSTOM(send),        CUSTOM(recv),       RAW(sendto),
    RAW(recvfrom),        SYSCALL(sockatmark), SYSCALL(shutdown),  SYSCALL(getsockname),
    SYSCALL(getpeername), CUSTOM(getsockopt),  CUSTOM(setsockopt), CUSTOM(socketpair),
#ifdef __linux__
    RAW(accept4),
#endif

};

const bsd::Struct structs[] = {
    STRUCT(sockaddr, sa_family, sa_data),
    STRUCT(sockaddr_storage, ss_family),
    STRUCT(linger, l_onoff, l_linger),
};

}  // namespace

HEADER({}, functions, structs);
