#ifdef __linux__
#include <netinet/ip.h>

#include "../../registry.h"

CONSTANTS(IPVERSION, IP_MAXPACKET, IP_RF, IP_DF, IP_MF, IP_OFFMASK, IP_MSS, MAXTTL, IPDEFTTL, IPFRAGTTL, IPTTLDEC);

STRUCT(iphdr, tos, tot_len, id, frag_off, ttl, protocol, check, saddr, daddr);
STRUCT(ip, ip_tos, ip_len, ip_id, ip_off, ip_ttl, ip_p, ip_sum, ip_src, ip_dst);
#endif
