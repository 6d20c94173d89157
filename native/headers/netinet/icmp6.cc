#ifdef __linux__
#include <netinet/icmp6.h>

#include "../../registry.h"

STRUCT(icmp6_filter, icmp6_filt);
STRUCT(icmp6_hdr, icmp6_type, icmp6_code, icmp6_cksum, icmp6_data32, icmp6_data16, icmp6_data8, icmp6_pptr, icmp6_mtu,
       icmp6_id, icmp6_seq, icmp6_maxdelay);
STRUCT(nd_router_solicit, nd_rs_hdr);
STRUCT(nd_router_advert, nd_ra_hdr, nd_ra_curhoplimit, nd_ra_flags_reserved, nd_ra_router_lifetime, nd_ra_reachable,
       nd_ra_retransmit);
STRUCT(nd_neighbor_solicit, nd_ns_hdr, nd_ns_target);
STRUCT(nd_neighbor_advert, nd_na_hdr, nd_na_flags_reserved, nd_na_target);
STRUCT(nd_redirect, nd_rd_hdr, nd_rd_target, nd_rd_dst);
STRUCT(nd_opt_hdr, nd_opt_type, nd_opt_len);
STRUCT(mld_hdr, mld_icmp6_hdr, mld_maxdelay, mld_addr);
#endif
