import { constant } from '../native';

/** . */
export const IPPROTO_IP = constant('IPPROTO_IP');
/** . */
export const IPPROTO_ICMP = constant('IPPROTO_ICMP');
/** . */
export const IPPROTO_IGMP = constant('IPPROTO_IGMP');
/** . */
export const IPPROTO_IPIP = constant('IPPROTO_IPIP');
/** . */
export const IPPROTO_TCP = constant('IPPROTO_TCP');
/** . */
export const IPPROTO_EGP = constant('IPPROTO_EGP');
/** . */
export const IPPROTO_PUP = constant('IPPROTO_PUP');
/** . */
export const IPPROTO_UDP = constant('IPPROTO_UDP');
/** . */
export const IPPROTO_IDP = constant('IPPROTO_IDP');
/** . */
export const IPPROTO_TP = constant('IPPROTO_TP');
/** . */
export const IPPROTO_DCCP = constant('IPPROTO_DCCP');
/** . */
export const IPPROTO_IPV6 = constant('IPPROTO_IPV6');
/** . */
export const IPPROTO_RSVP = constant('IPPROTO_RSVP');
/** . */
export const IPPROTO_GRE = constant('IPPROTO_GRE');
/** . */
export const IPPROTO_ESP = constant('IPPROTO_ESP');
/** . */
export const IPPROTO_AH = constant('IPPROTO_AH');
/** . */
export const IPPROTO_MTP = constant('IPPROTO_MTP');
/** . */
export const IPPROTO_BEETPH = constant('IPPROTO_BEETPH');
/** . */
export const IPPROTO_ENCAP = constant('IPPROTO_ENCAP');
/** . */
export const IPPROTO_PIM = constant('IPPROTO_PIM');
/** . */
export const IPPROTO_COMP = constant('IPPROTO_COMP');
/** . */
export const IPPROTO_SCTP = constant('IPPROTO_SCTP');
/** . */
export const IPPROTO_UDPLITE = constant('IPPROTO_UDPLITE');
/** . */
export const IPPROTO_MPLS = constant('IPPROTO_MPLS');
/** . */
export const IPPROTO_ETHERNET = constant('IPPROTO_ETHERNET');
/** . */
export const IPPROTO_RAW = constant('IPPROTO_RAW');
/** . */
export const IPPROTO_MPTCP = constant('IPPROTO_MPTCP');
/** . */
export const IPPROTO_HOPOPTS = constant('IPPROTO_HOPOPTS');
/** . */
export const IPPROTO_ROUTING = constant('IPPROTO_ROUTING');
/** . */
export const IPPROTO_FRAGMENT = constant('IPPROTO_FRAGMENT');
/** . */
export const IPPROTO_ICMPV6 = constant('IPPROTO_ICMPV6');
/** . */
export const IPPROTO_NONE = constant('IPPROTO_NONE');
/** . */
export const IPPROTO_DSTOPTS = constant('IPPROTO_DSTOPTS');
/** . */
export const IPPROTO_MH = constant('IPPROTO_MH');
/** . */
export const IN_CLASSA_NET = constant('IN_CLASSA_NET');
/** . */
export const IN_CLASSA_NSHIFT = constant('IN_CLASSA_NSHIFT');
/** . */
export const IN_CLASSA_HOST = constant('IN_CLASSA_HOST');
/** . */
export const IN_CLASSA_MAX = constant('IN_CLASSA_MAX');
/** . */
export const IN_CLASSB_NET = constant('IN_CLASSB_NET');
/** . */
export const IN_CLASSB_NSHIFT = constant('IN_CLASSB_NSHIFT');
/** . */
export const IN_CLASSB_HOST = constant('IN_CLASSB_HOST');
/** . */
export const IN_CLASSB_MAX = constant('IN_CLASSB_MAX');
/** . */
export const IN_CLASSC_NET = constant('IN_CLASSC_NET');
/** . */
export const IN_CLASSC_NSHIFT = constant('IN_CLASSC_NSHIFT');
/** . */
export const IN_CLASSC_HOST = constant('IN_CLASSC_HOST');
/** . */
export const INADDR_ANY = constant('INADDR_ANY');
/** . */
export const INADDR_BROADCAST = constant('INADDR_BROADCAST');
/** . */
export const INADDR_NONE = constant('INADDR_NONE');
/** . */
export const INADDR_DUMMY = constant('INADDR_DUMMY');
/** . */
export const IN_LOOPBACKNET = constant('IN_LOOPBACKNET');
/** . */
export const INADDR_LOOPBACK = constant('INADDR_LOOPBACK');
/** . */
export const INADDR_UNSPEC_GROUP = constant('INADDR_UNSPEC_GROUP');
/** . */
export const INADDR_ALLHOSTS_GROUP = constant('INADDR_ALLHOSTS_GROUP');
/** . */
export const INADDR_ALLRTRS_GROUP = constant('INADDR_ALLRTRS_GROUP');
/** . */
export const INADDR_ALLSNOOPERS_GROUP = constant('INADDR_ALLSNOOPERS_GROUP');
/** . */
export const INADDR_MAX_LOCAL_GROUP = constant('INADDR_MAX_LOCAL_GROUP');
/** . */
export const INET_ADDRSTRLEN = constant('INET_ADDRSTRLEN');
/** . */
export const INET6_ADDRSTRLEN = constant('INET6_ADDRSTRLEN');
/** . */
export const SOL_IP = constant('SOL_IP');
/** . */
export const SOL_IPV6 = constant('SOL_IPV6');
/** . */
export const SOL_ICMPV6 = constant('SOL_ICMPV6');
/** . */
export const IPPORT_RESERVED = constant('IPPORT_RESERVED');
/** . */
export const IPPORT_USERRESERVED = constant('IPPORT_USERRESERVED');
