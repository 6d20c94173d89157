#include <sys/socket.h>
#ifdef __linux__
#include <linux/if_packet.h>
#include <linux/if_xdp.h>
#include <linux/netfilter_bridge/ebtables.h>
#include <linux/netfilter_ipv4/ip_tables.h>
#include <netinet/tcp.h>
#endif

#include "../header.h"

namespace by_hand {

namespace {

// Options whose value holds an address that the kernel reads from or writes to: bytes from JavaScript can't. A program
// of SO_ATTACH_FILTER comes as a sock_fprog: native/linux/filter.cc.
#ifdef __linux__
bool holds_pointer(int level, int optname, socklen_t optlen) {
  switch (level) {
    case SOL_SOCKET:  // SO_GET_FILTER has the same number; its length counts instructions, so that bytes don't bound it
      return optname == SO_ATTACH_FILTER || optname == SO_ATTACH_REUSEPORT_CBPF;
    case IPPROTO_TCP:
      return optname == TCP_ZEROCOPY_RECEIVE;
    case IPPROTO_IP:
    case IPPROTO_IPV6:
      return optname == IPT_SO_SET_REPLACE || (optname >= EBT_BASE_CTL && optname <= EBT_SO_SET_MAX);
    case SOL_PACKET:
      return optname == PACKET_FANOUT_DATA && optlen > sizeof(int);
    case SOL_XDP:
      return optname == XDP_UMEM_REG;
    case SOL_RDS:
      return true;
    default:
      return false;
  }
}
#else
bool holds_pointer(int, int, socklen_t) { return false; }
#endif

}  // namespace

// As declared: what bounds optval is in the prototype.
int setsockopt(int sockfd, int level, int optname, const void* optval, socklen_t optlen) {
  if (optval == nullptr || !holds_pointer(level, optname, optlen))
    return ::setsockopt(sockfd, level, optname, optval, optlen);
  return bsd::fail(EFAULT);
}

int getsockopt(int sockfd, int level, int optname, void* optval, socklen_t* optlen) {
  if (optval == nullptr || !holds_pointer(level, optname, 0))
    return ::getsockopt(sockfd, level, optname, optval, optlen);
  return bsd::fail(EFAULT);
}

#ifdef __linux__
// Not system calls of their own where Node runs: the C library makes these of them.
ssize_t send(int sockfd, const void* buf, size_t len, int flags) {
  constexpr const sockaddr* kNobody = nullptr;
  return bsd::enter<&::sendto, SYS_sendto, ssize_t>(sockfd, buf, len, flags, kNobody, socklen_t{0});
}

ssize_t recv(int sockfd, void* buf, size_t len, int flags) {
  constexpr sockaddr* kNobody = nullptr;
  constexpr socklen_t* kNoLength = nullptr;
  return bsd::enter<&::recvfrom, SYS_recvfrom, ssize_t>(sockfd, buf, len, flags, kNobody, kNoLength);
}
#else
using ::recv;
using ::send;
#endif

int socketpair(int domain, int type, int protocol, int (&sv)[2]) { return ::socketpair(domain, type, protocol, sv); }

}  // namespace by_hand

namespace {

const bsd::Function functions[] = {
    SYSCALL(socket),      SYSCALL(bind),       SYSCALL(listen),     SYSCALL(accept),
    SYSCALL(connect),     BY_HAND(send),       BY_HAND(recv),       DIRECT(sendto),
    DIRECT(recvfrom),     SYSCALL(sockatmark), SYSCALL(shutdown),   SYSCALL(getsockname),
    SYSCALL(getpeername), BY_HAND(getsockopt), BY_HAND(setsockopt), BY_HAND(socketpair),
#ifdef __linux__
    SYSCALL(accept4),
#endif

};

const bsd::Struct structs[] = {
    STRUCT(sockaddr, sa_family, sa_data),
    STRUCT(sockaddr_storage, ss_family),
    STRUCT(linger, l_onoff, l_linger),
};

}  // namespace

HEADER({}, functions, structs);
