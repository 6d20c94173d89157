// getsockopt and setsockopt, apart from the rest of sys/socket.h: optlen does not bound what every option reads and
// writes. The kernel gets a copy of the value in front of a guard page (binding/bounce_buffer.h), so an option that
// goes beyond optlen, because of a count in its value or by mistake, fails with EFAULT. A value that holds an address
// fails with EFAULT without a system call: bytes from JavaScript cannot hold one.
#include <netinet/in.h>
#include <sys/socket.h>

#include <climits>
#ifdef __linux__
#include <linux/filter.h>
#include <linux/if_packet.h>
#include <linux/if_xdp.h>
#include <linux/netfilter_arp/arp_tables.h>
#include <linux/netfilter_bridge/ebtables.h>
#include <linux/netfilter_ipv4/ip_tables.h>
#include <linux/sctp.h>
#include <netinet/tcp.h>
#endif

#include "../../binding/bounce_buffer.h"
#include "../../binding/syscall.h"
#include "../../registry.h"

namespace custom {

namespace {

#ifdef __linux__
// MPTCP_FULL_INFO, which the headers of some systems lack.
constexpr int kMptcpFullInfo = 4;

bool is_ebtables(int optname) { return optname >= EBT_BASE_CTL && optname <= EBT_SO_SET_MAX; }

// The options whose value is a sock_fprog, which holds the address of its program.
bool takes_program(int level, int optname) {
  switch (level) {
    case SOL_SOCKET:
      return optname == SO_ATTACH_FILTER || optname == SO_ATTACH_REUSEPORT_CBPF;
    case SOL_PACKET:
      return optname == PACKET_FANOUT_DATA;
    default:
      return false;
  }
}

bool set_holds_address(int level, int optname, socklen_t optlen) {
  switch (level) {
    case IPPROTO_IP:
    case IPPROTO_IPV6:  // IP6T_SO_SET_REPLACE has the number of IPv4's
      return optname == IPT_SO_SET_REPLACE || optname == ARPT_SO_SET_REPLACE || is_ebtables(optname);
    case SOL_XDP:
      return optname == XDP_UMEM_REG;
    case SOL_RDS:
      return true;
    case SOL_PACKET:
      return optname == PACKET_FANOUT_DATA && optlen != sizeof(int);  // an int is the descriptor of an eBPF program
    default:
      return takes_program(level, optname);
  }
}

bool get_holds_address(int level, int optname) {
  switch (level) {
    case IPPROTO_TCP:
      return optname == TCP_ZEROCOPY_RECEIVE;
    case IPPROTO_IP:
    case IPPROTO_IPV6:
      return is_ebtables(optname);
    case IPPROTO_SCTP:
      return optname == SCTP_SOCKOPT_CONNECTX3;
    case SOL_MPTCP:
      return optname == kMptcpFullInfo;
    case SOL_RDS:
      return true;
    default:
      return false;
  }
}

// The size of one unit of optlen: SO_GET_FILTER counts instructions, the others bytes.
size_t unit(int level, int optname) {
  return level == SOL_SOCKET && optname == SO_GET_FILTER ? sizeof(sock_filter) : 1;
}
#else
bool set_holds_address(int, int, socklen_t) { return false; }
bool get_holds_address(int, int) { return false; }
size_t unit(int, int) { return 1; }
#endif

}  // namespace

// The kernel rejects a length that an int does not hold before it reads the value.
int setsockopt(int sockfd, int level, int optname, bsd::ViewOrString optval, socklen_t optlen) {
  if (optval.data == nullptr || optlen > INT_MAX) return ::setsockopt(sockfd, level, optname, nullptr, optlen);
  if (optlen > optval.size || set_holds_address(level, optname, optlen)) return bsd::fail(EFAULT);
  // IPV6_FLOWLABEL_MGR writes the label.
  return bsd::with_copy(optval, optlen, true,
                        [=](void* value) { return ::setsockopt(sockfd, level, optname, value, optlen); });
}

int getsockopt(int sockfd, int level, int optname, bsd::View optval, socklen_t* optlen) {
  if (optval.data == nullptr || optlen == nullptr || *optlen > INT_MAX) {
    return ::getsockopt(sockfd, level, optname, nullptr, optlen);
  }
  const size_t size = *optlen * unit(level, optname);
  if (size > optval.size || get_holds_address(level, optname)) return bsd::fail(EFAULT);
  return bsd::with_copy(optval, size, true,
                        [=](void* value) { return ::getsockopt(sockfd, level, optname, value, optlen); });
}

#ifdef __linux__
// setsockopt() with a sock_fprog. JavaScript passes the program as a view, since it has no addresses.
int setsockopt_fprog(int sockfd, int level, int optname, bsd::View filter, unsigned short len, socklen_t optlen) {
  sock_fprog program;
  std::memset(&program, 0, sizeof program);  // the padding too
  program.len = len;
  program.filter = static_cast<sock_filter*>(filter.data);
  if (!takes_program(level, optname)) return bsd::fail(EFAULT);
  if (filter.data != nullptr && size_t{len} * sizeof(sock_filter) > filter.size) return bsd::fail(EFAULT);
  if (optlen <= INT_MAX && optlen > sizeof program) return bsd::fail(EFAULT);
  return ::setsockopt(sockfd, level, optname, &program, optlen);
}
#endif

}  // namespace custom

FUNCTIONS(CUSTOM(getsockopt), CUSTOM(setsockopt));
#ifdef __linux__
FUNCTIONS(CUSTOM(setsockopt_fprog));
#endif
