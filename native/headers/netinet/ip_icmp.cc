#ifdef __linux__
#include <netinet/ip_icmp.h>

#include "../../registry.h"

// C leaves these without a name.
using icmphdr_un = decltype(icmphdr::un);
using icmphdr_echo = decltype(icmphdr_un::echo);
using icmphdr_frag = decltype(icmphdr_un::frag);

STRUCT(icmphdr, type, code, checksum, un);
TYPE(icmphdr_un, echo, gateway, frag);
TYPE(icmphdr_echo, id, sequence);
TYPE(icmphdr_frag, mtu);
STRUCT(icmp_ra_addr, ira_addr, ira_preference);
STRUCT(icmp, icmp_type, icmp_code, icmp_cksum, icmp_pptr, icmp_gwaddr, icmp_id, icmp_seq, icmp_void, icmp_nextmtu,
       icmp_num_addrs, icmp_wpa, icmp_lifetime, icmp_otime, icmp_rtime, icmp_ttime, icmp_mask, icmp_data);
#endif
