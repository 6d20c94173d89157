import { constant } from '../runtime/addon';

/** Multicast group, a bit of `nl_groups`: interfaces. */
export const RTMGRP_LINK = constant('RTMGRP_LINK');
/** Multicast group: notifications. */
export const RTMGRP_NOTIFY = constant('RTMGRP_NOTIFY');
/** Multicast group: neighbours. */
export const RTMGRP_NEIGH = constant('RTMGRP_NEIGH');
/** Multicast group: traffic control. */
export const RTMGRP_TC = constant('RTMGRP_TC');
/** Multicast group: IPv4 addresses of interfaces. */
export const RTMGRP_IPV4_IFADDR = constant('RTMGRP_IPV4_IFADDR');
/** Multicast group: IPv4 multicast routes. */
export const RTMGRP_IPV4_MROUTE = constant('RTMGRP_IPV4_MROUTE');
/** Multicast group: IPv4 routes. */
export const RTMGRP_IPV4_ROUTE = constant('RTMGRP_IPV4_ROUTE');
/** Multicast group: IPv4 routing rules. */
export const RTMGRP_IPV4_RULE = constant('RTMGRP_IPV4_RULE');
/** Multicast group: IPv6 addresses of interfaces. */
export const RTMGRP_IPV6_IFADDR = constant('RTMGRP_IPV6_IFADDR');
/** Multicast group: IPv6 multicast routes. */
export const RTMGRP_IPV6_MROUTE = constant('RTMGRP_IPV6_MROUTE');
/** Multicast group: IPv6 routes. */
export const RTMGRP_IPV6_ROUTE = constant('RTMGRP_IPV6_ROUTE');
/** Multicast group: IPv6 settings of interfaces. */
export const RTMGRP_IPV6_IFINFO = constant('RTMGRP_IPV6_IFINFO');
/** Multicast group: DECnet addresses (removed). */
export const RTMGRP_DECnet_IFADDR = constant('RTMGRP_DECnet_IFADDR');
/** Multicast group: DECnet routes (removed). */
export const RTMGRP_DECnet_ROUTE = constant('RTMGRP_DECnet_ROUTE');
/** Multicast group: prefixes of IPv6 router advertisements. */
export const RTMGRP_IPV6_PREFIX = constant('RTMGRP_IPV6_PREFIX');
/** Group for `NETLINK_ADD_MEMBERSHIP`: none. */
export const RTNLGRP_NONE = constant('RTNLGRP_NONE');
/** Group for `NETLINK_ADD_MEMBERSHIP`: interfaces. */
export const RTNLGRP_LINK = constant('RTNLGRP_LINK');
/** Group: notifications. */
export const RTNLGRP_NOTIFY = constant('RTNLGRP_NOTIFY');
/** Group: neighbours. */
export const RTNLGRP_NEIGH = constant('RTNLGRP_NEIGH');
/** Group: traffic control. */
export const RTNLGRP_TC = constant('RTNLGRP_TC');
/** Group: IPv4 addresses of interfaces. */
export const RTNLGRP_IPV4_IFADDR = constant('RTNLGRP_IPV4_IFADDR');
/** Group: IPv4 multicast routes. */
export const RTNLGRP_IPV4_MROUTE = constant('RTNLGRP_IPV4_MROUTE');
/** Group: IPv4 routes. */
export const RTNLGRP_IPV4_ROUTE = constant('RTNLGRP_IPV4_ROUTE');
/** Group: IPv4 routing rules. */
export const RTNLGRP_IPV4_RULE = constant('RTNLGRP_IPV4_RULE');
/** Group: IPv6 addresses of interfaces. */
export const RTNLGRP_IPV6_IFADDR = constant('RTNLGRP_IPV6_IFADDR');
/** Group: IPv6 multicast routes. */
export const RTNLGRP_IPV6_MROUTE = constant('RTNLGRP_IPV6_MROUTE');
/** Group: IPv6 routes. */
export const RTNLGRP_IPV6_ROUTE = constant('RTNLGRP_IPV6_ROUTE');
/** Group: IPv6 settings of interfaces. */
export const RTNLGRP_IPV6_IFINFO = constant('RTNLGRP_IPV6_IFINFO');
/** Group: DECnet addresses (removed). */
export const RTNLGRP_DECnet_IFADDR = constant('RTNLGRP_DECnet_IFADDR');
/** Group: not used. */
export const RTNLGRP_NOP2 = constant('RTNLGRP_NOP2');
/** Group: DECnet routes (removed). */
export const RTNLGRP_DECnet_ROUTE = constant('RTNLGRP_DECnet_ROUTE');
/** Group: DECnet routing rules (removed). */
export const RTNLGRP_DECnet_RULE = constant('RTNLGRP_DECnet_RULE');
/** Group: not used. */
export const RTNLGRP_NOP4 = constant('RTNLGRP_NOP4');
/** Group: prefixes of IPv6 router advertisements. */
export const RTNLGRP_IPV6_PREFIX = constant('RTNLGRP_IPV6_PREFIX');
/** Group: IPv6 routing rules. */
export const RTNLGRP_IPV6_RULE = constant('RTNLGRP_IPV6_RULE');
/** Group: options of router advertisements for programs. */
export const RTNLGRP_ND_USEROPT = constant('RTNLGRP_ND_USEROPT');
/** Group: Phonet addresses. */
export const RTNLGRP_PHONET_IFADDR = constant('RTNLGRP_PHONET_IFADDR');
/** Group: Phonet routes. */
export const RTNLGRP_PHONET_ROUTE = constant('RTNLGRP_PHONET_ROUTE');
/** Group: data center bridging. */
export const RTNLGRP_DCB = constant('RTNLGRP_DCB');
/** Group: IPv4 network settings. */
export const RTNLGRP_IPV4_NETCONF = constant('RTNLGRP_IPV4_NETCONF');
/** Group: IPv6 network settings. */
export const RTNLGRP_IPV6_NETCONF = constant('RTNLGRP_IPV6_NETCONF');
/** Group: multicast entries of bridges. */
export const RTNLGRP_MDB = constant('RTNLGRP_MDB');
/** Group: MPLS routes. */
export const RTNLGRP_MPLS_ROUTE = constant('RTNLGRP_MPLS_ROUTE');
/** Group: ids of network namespaces. */
export const RTNLGRP_NSID = constant('RTNLGRP_NSID');
/** Group: MPLS network settings. */
export const RTNLGRP_MPLS_NETCONF = constant('RTNLGRP_MPLS_NETCONF');
/** Group: reports of IPv4 multicast routing. */
export const RTNLGRP_IPV4_MROUTE_R = constant('RTNLGRP_IPV4_MROUTE_R');
/** Group: reports of IPv6 multicast routing. */
export const RTNLGRP_IPV6_MROUTE_R = constant('RTNLGRP_IPV6_MROUTE_R');
/** Group: next hops. */
export const RTNLGRP_NEXTHOP = constant('RTNLGRP_NEXTHOP');
/** Group: VLANs of bridges. */
export const RTNLGRP_BRVLAN = constant('RTNLGRP_BRVLAN');
/** Group: MCTP addresses. */
export const RTNLGRP_MCTP_IFADDR = constant('RTNLGRP_MCTP_IFADDR');
/** Group: tunnel entries. */
export const RTNLGRP_TUNNEL = constant('RTNLGRP_TUNNEL');
/** Group: statistics. */
export const RTNLGRP_STATS = constant('RTNLGRP_STATS');
/** The largest group of this header. */
export const RTNLGRP_MAX = constant('RTNLGRP_MAX');
/** `IFLA_EXT_MASK`: include virtual functions. */
export const RTEXT_FILTER_VF = constant('RTEXT_FILTER_VF');
/** `IFLA_EXT_MASK`: include a bridge's VLANs. */
export const RTEXT_FILTER_BRVLAN = constant('RTEXT_FILTER_BRVLAN');
/** `IFLA_EXT_MASK`: include a bridge's VLANs, as ranges. */
export const RTEXT_FILTER_BRVLAN_COMPRESSED = constant('RTEXT_FILTER_BRVLAN_COMPRESSED');
/** `IFLA_EXT_MASK`: omit the statistics. */
export const RTEXT_FILTER_SKIP_STATS = constant('RTEXT_FILTER_SKIP_STATS');
/** `IFLA_EXT_MASK`: include media redundancy. */
export const RTEXT_FILTER_MRP = constant('RTEXT_FILTER_MRP');
/** `IFLA_EXT_MASK`: include fault management. */
export const RTEXT_FILTER_CFM_CONFIG = constant('RTEXT_FILTER_CFM_CONFIG');
/** `IFLA_EXT_MASK`: include the status of fault management. */
export const RTEXT_FILTER_CFM_STATUS = constant('RTEXT_FILTER_CFM_STATUS');
/** `IFLA_EXT_MASK`: include multiple spanning trees. */
export const RTEXT_FILTER_MST = constant('RTEXT_FILTER_MST');
