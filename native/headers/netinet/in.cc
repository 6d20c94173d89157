#include <netinet/in.h>

#include "../../registry.h"

STRUCT(in_addr, s_addr);
STRUCT(in6_addr, s6_addr, s6_addr16, s6_addr32);
STRUCT(sockaddr_in, sin_family, sin_port, sin_addr, sin_zero);
STRUCT(sockaddr_in6, sin6_family, sin6_port, sin6_flowinfo, sin6_addr, sin6_scope_id);
STRUCT(ip_mreq, imr_multiaddr, imr_interface);
STRUCT(ip_mreq_source, imr_multiaddr, imr_interface, imr_sourceaddr);
STRUCT(ipv6_mreq, ipv6mr_multiaddr, ipv6mr_interface);
STRUCT(group_req, gr_interface, gr_group);
STRUCT(group_source_req, gsr_interface, gsr_group, gsr_source);
STRUCT(in_pktinfo, ipi_ifindex, ipi_spec_dst, ipi_addr);
STRUCT(in6_pktinfo, ipi6_addr, ipi6_ifindex);
STRUCT(ip6_mtuinfo, ip6m_addr, ip6m_mtu);
#ifdef __linux__
STRUCT(ip_mreqn, imr_multiaddr, imr_address, imr_ifindex);
STRUCT(ip_msfilter, imsf_multiaddr, imsf_interface, imsf_fmode, imsf_numsrc, imsf_slist);
STRUCT(group_filter, gf_interface, gf_group, gf_fmode, gf_numsrc, gf_slist);
#endif
