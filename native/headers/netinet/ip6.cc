#include <netinet/ip6.h>

#include "../../registry.h"

CONSTANTS(IP6F_OFF_MASK, IP6OPT_TYPE_SKIP, IP6OPT_TYPE_DISCARD, IP6F_RESERVED_MASK, IP6F_MORE_FRAG);
CONSTANTS(IP6OPT_TYPE_FORCEICMP, IP6OPT_TYPE_ICMP, IP6OPT_TYPE_MUTABLE, IP6OPT_PAD1, IP6OPT_PADN, IP6OPT_JUMBO,
          IP6OPT_NSAP_ADDR, IP6OPT_TUNNEL_LIMIT, IP6OPT_ROUTER_ALERT, IP6OPT_JUMBO_LEN);
CONSTANTS(IP6_ALERT_MLD, IP6_ALERT_RSVP, IP6_ALERT_AN);

STRUCT(ip6_hdr, ip6_vfc, ip6_flow, ip6_plen, ip6_nxt, ip6_hlim, ip6_hops, ip6_src, ip6_dst);
STRUCT(ip6_ext, ip6e_nxt, ip6e_len);
STRUCT(ip6_frag, ip6f_nxt, ip6f_reserved, ip6f_offlg, ip6f_ident);
STRUCT(ip6_rthdr, ip6r_nxt, ip6r_len, ip6r_type, ip6r_segleft);
