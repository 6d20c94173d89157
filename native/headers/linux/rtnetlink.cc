#ifdef __linux__
#include <linux/rtnetlink.h>

#include "../../registry.h"

STRUCT(rtmsg, rtm_family, rtm_dst_len, rtm_src_len, rtm_tos, rtm_table, rtm_protocol, rtm_scope, rtm_type, rtm_flags);
STRUCT(rtnexthop, rtnh_len, rtnh_flags, rtnh_hops, rtnh_ifindex);
STRUCT(rta_cacheinfo, rta_clntref, rta_lastuse, rta_expires, rta_error, rta_used, rta_id, rta_ts, rta_tsage);
STRUCT(rtgenmsg, rtgen_family);
STRUCT(ifinfomsg, ifi_family, ifi_type, ifi_index, ifi_flags, ifi_change);
#endif
