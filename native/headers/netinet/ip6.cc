#include <netinet/ip6.h>

#include "../../registry.h"

namespace {

const bsd::Constant constants[] = {
    CONSTANT(IP6F_OFF_MASK),       CONSTANT(IP6OPT_TYPE_SKIP),    CONSTANT(IP6OPT_TYPE_DISCARD),
    CONSTANT(IP6F_RESERVED_MASK),  CONSTANT(IP6F_MORE_FRAG),      CONSTANT(IP6OPT_TYPE_FORCEICMP),
    CONSTANT(IP6OPT_TYPE_ICMP),    CONSTANT(IP6OPT_TYPE_MUTABLE), CONSTANT(IP6OPT_PAD1),
    CONSTANT(IP6OPT_PADN),         CONSTANT(IP6OPT_JUMBO),        CONSTANT(IP6OPT_NSAP_ADDR),
    CONSTANT(IP6OPT_TUNNEL_LIMIT), CONSTANT(IP6OPT_ROUTER_ALERT), CONSTANT(IP6OPT_JUMBO_LEN),
    CONSTANT(IP6_ALERT_MLD),       CONSTANT(IP6_ALERT_RSVP),      CONSTANT(IP6_ALERT_AN),
};

const bsd::Struct structs[] = {
    STRUCT(ip6_hdr, ip6_vfc, ip6_flow, ip6_plen, ip6_nxt, ip6_hlim, ip6_hops, ip6_src, ip6_dst),
    STRUCT(ip6_ext, ip6e_nxt, ip6e_len),
    STRUCT(ip6_frag, ip6f_nxt, ip6f_reserved, ip6f_offlg, ip6f_ident),
    STRUCT(ip6_rthdr, ip6r_nxt, ip6r_len, ip6r_type, ip6r_segleft),
};

}  // namespace

HEADER(constants, {}, structs);
