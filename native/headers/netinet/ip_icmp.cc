#ifdef __linux__

#include <netinet/ip_icmp.h>

#include "../../binding/syscall.h"
#include "../../registry.h"

using icmphdr_un = decltype(icmphdr::un);
using icmphdr_echo = decltype(icmphdr_un::echo);
using icmphdr_frag = decltype(icmphdr_un::frag);

// C leaves these without a name; STRUCT wants one.
#define UNNAMED(type, ...)                                          \
  bsd::Struct {                                                     \
#type, sizeof(type), #__VA_ARGS__, [] {                           \
      using Self = type;                                              \
      static constexpr bsd::Member members[] = {BSD_EACH(__VA_ARGS__)}; \
      return std::span<const bsd::Member>(members);                   \
    }() \
  }

namespace {

const bsd::Struct structs[] = {
    STRUCT(icmphdr, type, code, checksum, un),
    UNNAMED(icmphdr_un, echo, gateway, frag),
    UNNAMED(icmphdr_echo, id, sequence),
    UNNAMED(icmphdr_frag, mtu),
    STRUCT(icmp_ra_addr, ira_addr, ira_preference),
    STRUCT(icmp, icmp_type, icmp_code, icmp_cksum, icmp_pptr, icmp_gwaddr, icmp_id, icmp_seq, icmp_void, icmp_nextmtu,
           icmp_num_addrs, icmp_wpa, icmp_lifetime, icmp_otime, icmp_rtime, icmp_ttime, icmp_mask, icmp_data),
};

}  // namespace

HEADER({}, {}, structs);

#endif
