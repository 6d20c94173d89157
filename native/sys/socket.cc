#include <sys/socket.h>
#ifdef __linux__
#include <linux/if_packet.h>
#include <linux/if_xdp.h>
#include <linux/netfilter_bridge/ebtables.h>
#include <linux/netfilter_ipv4/ip_tables.h>
#include <netinet/tcp.h>
#endif

#include "../blocking.h"
#include "../header.h"
#include "../syscall.h"

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

int accept(int sockfd, sockaddr* addr, socklen_t* addrlen) {
  return bsd::interruptible({sockfd, SO_RCVTIMEO}, [=] { return DIRECT(accept)(sockfd, addr, addrlen); });
}

// Entered again, it waits for the connection that is under way.
int connect(int sockfd, const sockaddr* addr, socklen_t addrlen) {
  return bsd::interruptible({sockfd, SO_SNDTIMEO, EINPROGRESS}, [=] { return ::connect(sockfd, addr, addrlen); });
}

ssize_t sendto(int sockfd, const void* buf, size_t len, int flags, const sockaddr* dest_addr, socklen_t addrlen) {
  return bsd::whole({sockfd, SO_SNDTIMEO}, len, [=](size_t sent) {
    const int rest = sent == 0 ? flags : flags & ~bsd::kOpens;
    return DIRECT(sendto)(sockfd, bsd::after(buf, sent), len - sent, rest, dest_addr, addrlen);
  });
}

ssize_t recvfrom(int sockfd, void* buf, size_t len, int flags, sockaddr* src_addr, socklen_t* addrlen) {
  return bsd::whole({sockfd, SO_RCVTIMEO}, bsd::wanted(len, flags), [=](size_t received) {
    if (received > 0 && !bsd::is_stream(sockfd)) return ssize_t{0};
    return DIRECT(recvfrom)(sockfd, bsd::after(buf, received), len - received, flags, src_addr, addrlen);
  });
}

// Not system calls of their own where Node runs: the C library makes them of these.
ssize_t send(int sockfd, const void* buf, size_t len, int flags) { return sendto(sockfd, buf, len, flags, nullptr, 0); }
ssize_t recv(int sockfd, void* buf, size_t len, int flags) {
  return recvfrom(sockfd, buf, len, flags, nullptr, nullptr);
}

#ifdef __linux__
int accept4(int sockfd, sockaddr* addr, socklen_t* addrlen, int flags) {
  return bsd::interruptible({sockfd, SO_RCVTIMEO}, [=] { return DIRECT(accept4)(sockfd, addr, addrlen, flags); });
}
#endif

int socketpair(int domain, int type, int protocol, int (&sv)[2]) { return ::socketpair(domain, type, protocol, sv); }

}  // namespace by_hand

namespace {

const bsd::Function functions[] = {
    SYSCALL(socket),      SYSCALL(bind),       SYSCALL(listen),     BY_HAND(accept),
    BY_HAND(connect),     BY_HAND(send),       BY_HAND(recv),       BY_HAND(sendto),
    BY_HAND(recvfrom),    SYSCALL(sockatmark), SYSCALL(shutdown),   SYSCALL(getsockname),
    SYSCALL(getpeername), BY_HAND(getsockopt), BY_HAND(setsockopt), BY_HAND(socketpair),
#ifdef __linux__
    BY_HAND(accept4),
#endif

};

const bsd::Struct structs[] = {
    STRUCT(sockaddr, sa_family, sa_data),
    STRUCT(sockaddr_storage, ss_family),
    STRUCT(linger, l_onoff, l_linger),
};

}  // namespace

HEADER({}, functions, structs);
