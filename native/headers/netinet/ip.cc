#ifdef __linux__

#include <netinet/ip.h>

#include "../../registry.h"

namespace {

const bsd::Constant constants[] = {
    CONSTANT(IPVERSION), CONSTANT(IP_MAXPACKET), CONSTANT(IP_RF),  CONSTANT(IP_DF),
    CONSTANT(IP_MF),     CONSTANT(IP_OFFMASK),   CONSTANT(MAXTTL), CONSTANT(IPDEFTTL),
    CONSTANT(IPFRAGTTL), CONSTANT(IPTTLDEC),     CONSTANT(IP_MSS),
};

const bsd::Struct structs[] = {
    STRUCT(iphdr, tos, tot_len, id, frag_off, ttl, protocol, check, saddr, daddr),
    STRUCT(ip, ip_tos, ip_len, ip_id, ip_off, ip_ttl, ip_p, ip_sum, ip_src, ip_dst),
};

}  // namespace

HEADER(constants, {}, structs);

#endif
