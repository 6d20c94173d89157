// Options that reach beyond the optlen bytes at optval: by an address in them, or by a count.
#pragma once

#include <netinet/in.h>
#include <sys/socket.h>

#include <cstddef>
#include <cstring>
#ifdef __linux__
#include <linux/if_packet.h>
#include <linux/if_xdp.h>
#include <linux/netfilter_arp/arp_tables.h>
#include <linux/netfilter_bridge/ebtables.h>
#include <linux/netfilter_ipv4/ip_tables.h>
#include <linux/sctp.h>
#include <netinet/tcp.h>
#endif

namespace bsd {

#ifdef __linux__
// Younger than some systems' headers.
inline constexpr int kTcpAoGetKeys = 41, kMptcpFullInfo = 4;

inline bool is_ebtables(int optname) { return optname >= EBT_BASE_CTL && optname <= EBT_SO_SET_MAX; }

// The kernel would read or write where an address in optval says. A program of SO_ATTACH_FILTER comes as a sock_fprog:
// native/headers/linux/filter.cc.
inline bool set_reaches_out(int level, int optname, socklen_t optlen) {
  switch (level) {
    case SOL_SOCKET:
      return optname == SO_ATTACH_FILTER || optname == SO_ATTACH_REUSEPORT_CBPF;
    case IPPROTO_IP:
    case IPPROTO_IPV6:  // IP6T_SO_SET_REPLACE has the number of IPv4's
      return optname == IPT_SO_SET_REPLACE || optname == ARPT_SO_SET_REPLACE || is_ebtables(optname);
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

// The same; or optlen is a number of instructions (SO_GET_FILTER), or the length of one key of many (TCP_AO_GET_KEYS).
inline bool get_reaches_out(int level, int optname) {
  switch (level) {
    case SOL_SOCKET:
      return optname == SO_GET_FILTER;
    case IPPROTO_TCP:
      return optname == TCP_ZEROCOPY_RECEIVE || optname == kTcpAoGetKeys;
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

template <class T>
T copied(const void* bytes) {
  T value;
  std::memcpy(&value, bytes, sizeof value);
  return value;
}

// A multicast filter is as long as the count in it says, whatever optlen does: how long. 0 of any other option, and
// where optval is too short to have a count, which the kernel refuses.
inline size_t filter_size(int level, int optname, const void* optval, size_t optlen) {
  const auto* bytes = static_cast<const char*>(optval);
  if (level == IPPROTO_IP && optname == IP_MSFILTER && optlen >= IP_MSFILTER_SIZE(0)) {
    return IP_MSFILTER_SIZE(size_t{copied<uint32_t>(bytes + offsetof(ip_msfilter, imsf_numsrc))});
  }
  if ((level == IPPROTO_IP || level == IPPROTO_IPV6) && optname == MCAST_MSFILTER && optlen >= GROUP_FILTER_SIZE(0)) {
    return GROUP_FILTER_SIZE(size_t{copied<uint32_t>(bytes + offsetof(group_filter, gf_numsrc))});
  }
  return 0;
}
#else
inline bool set_reaches_out(int, int, socklen_t) { return false; }
inline bool get_reaches_out(int, int) { return false; }
inline size_t filter_size(int, int, const void*, size_t) { return 0; }
#endif

}  // namespace bsd
