import { constant } from '../runtime/addon';

/** The level of IPv4's options (ip(7)); as a `protocol`, the default of the type of socket. */
export const IPPROTO_IP = constant('IPPROTO_IP');
/** ICMP: errors and echo for IPv4. RFC 792, icmp(7). */
export const IPPROTO_ICMP = constant('IPPROTO_ICMP');
/** IGMP: membership of multicast groups. RFC 3376. */
export const IPPROTO_IGMP = constant('IPPROTO_IGMP');
/** IPv4 inside IP: tunnels. RFC 2003. */
export const IPPROTO_IPIP = constant('IPPROTO_IPIP');
/** TCP, and the level of its options. RFC 9293, tcp(7). */
export const IPPROTO_TCP = constant('IPPROTO_TCP');
/** EGP, the exterior gateway protocol before BGP. RFC 904. */
export const IPPROTO_EGP = constant('IPPROTO_EGP');
/** PUP, Xerox's universal packets. */
export const IPPROTO_PUP = constant('IPPROTO_PUP');
/** UDP, and the level of its options. RFC 768, udp(7). */
export const IPPROTO_UDP = constant('IPPROTO_UDP');
/** IDP, the datagrams of Xerox's XNS. */
export const IPPROTO_IDP = constant('IPPROTO_IDP');
/** ISO's transport protocol, class 4. RFC 905. */
export const IPPROTO_TP = constant('IPPROTO_TP');
/** DCCP: datagrams with congestion control. RFC 4340. */
export const IPPROTO_DCCP = constant('IPPROTO_DCCP');
/** IPv6 inside IP, and the level of IPv6's options. ipv6(7). */
export const IPPROTO_IPV6 = constant('IPPROTO_IPV6');
/** RSVP: reservation of bandwidth. RFC 2205. */
export const IPPROTO_RSVP = constant('IPPROTO_RSVP');
/** GRE: any protocol inside IP. RFC 2784. */
export const IPPROTO_GRE = constant('IPPROTO_GRE');
/** IPsec's encrypted payload. RFC 4303. */
export const IPPROTO_ESP = constant('IPPROTO_ESP');
/** IPsec's authentication header. RFC 4302. */
export const IPPROTO_AH = constant('IPPROTO_AH');
/** MTP, a multicast transport protocol. RFC 1301. */
export const IPPROTO_MTP = constant('IPPROTO_MTP');
/** The pseudo header that carries IP options in IPsec's BEET mode. */
export const IPPROTO_BEETPH = constant('IPPROTO_BEETPH');
/** The encapsulation header of RFC 1241. */
export const IPPROTO_ENCAP = constant('IPPROTO_ENCAP');
/** PIM: routing of multicast. RFC 7761. */
export const IPPROTO_PIM = constant('IPPROTO_PIM');
/** IPComp: compressed payload. RFC 3173. */
export const IPPROTO_COMP = constant('IPPROTO_COMP');
/** SCTP: messages in several streams. RFC 9260. */
export const IPPROTO_SCTP = constant('IPPROTO_SCTP');
/** UDP-Lite: UDP with a partial checksum. RFC 3828, udplite(7). */
export const IPPROTO_UDPLITE = constant('IPPROTO_UDPLITE');
/** MPLS inside IP. RFC 4023. */
export const IPPROTO_MPLS = constant('IPPROTO_MPLS');
/** Ethernet frames inside IP. RFC 8986. */
export const IPPROTO_ETHERNET = constant('IPPROTO_ETHERNET');
/** IP itself: a raw socket that only sends, and whose packets include the IP header. raw(7). */
export const IPPROTO_RAW = constant('IPPROTO_RAW');
/** Multipath TCP, with `SOCK_STREAM`; a number of Linux only, not of the IP header. RFC 8684. */
export const IPPROTO_MPTCP = constant('IPPROTO_MPTCP');

/** IPv6's hop-by-hop options header. RFC 8200. */
export const IPPROTO_HOPOPTS = constant('IPPROTO_HOPOPTS');
/** IPv6's routing header. RFC 8200. */
export const IPPROTO_ROUTING = constant('IPPROTO_ROUTING');
/** IPv6's fragment header. RFC 8200. */
export const IPPROTO_FRAGMENT = constant('IPPROTO_FRAGMENT');
/** ICMPv6: errors, echo and neighbours for IPv6. RFC 4443. */
export const IPPROTO_ICMPV6 = constant('IPPROTO_ICMPV6');
/** No next header: nothing follows. RFC 8200. */
export const IPPROTO_NONE = constant('IPPROTO_NONE');
/** IPv6's destination options header. RFC 8200. */
export const IPPROTO_DSTOPTS = constant('IPPROTO_DSTOPTS');
/** IPv6's mobility header. RFC 6275. */
export const IPPROTO_MH = constant('IPPROTO_MH');

/** The network's bits of a class A address, in host byte order. */
export const IN_CLASSA_NET = constant('IN_CLASSA_NET');
/** The number of host bits of a class A address. */
export const IN_CLASSA_NSHIFT = constant('IN_CLASSA_NSHIFT');
/** The host's bits of a class A address, in host byte order. */
export const IN_CLASSA_HOST = constant('IN_CLASSA_HOST');
/** One more than the highest class A network number. */
export const IN_CLASSA_MAX = constant('IN_CLASSA_MAX');
/** The network's bits of a class B address, in host byte order. */
export const IN_CLASSB_NET = constant('IN_CLASSB_NET');
/** The number of host bits of a class B address. */
export const IN_CLASSB_NSHIFT = constant('IN_CLASSB_NSHIFT');
/** The host's bits of a class B address, in host byte order. */
export const IN_CLASSB_HOST = constant('IN_CLASSB_HOST');
/** One more than the highest class B network number. */
export const IN_CLASSB_MAX = constant('IN_CLASSB_MAX');
/** The network's bits of a class C address, in host byte order. */
export const IN_CLASSC_NET = constant('IN_CLASSC_NET');
/** The number of host bits of a class C address. */
export const IN_CLASSC_NSHIFT = constant('IN_CLASSC_NSHIFT');
/** The host's bits of a class C address, in host byte order. */
export const IN_CLASSC_HOST = constant('IN_CLASSC_HOST');

/** 0.0.0.0: every address of this host, to `bind` to. Host byte order: `htonl(INADDR_ANY)`. */
export const INADDR_ANY = constant('INADDR_ANY');
/** 255.255.255.255: every host on this link. Host byte order; sending requires `SO_BROADCAST`. */
export const INADDR_BROADCAST = constant('INADDR_BROADCAST');
/** 0xffffffff: the result of `inet_addr` for an invalid address. */
export const INADDR_NONE = constant('INADDR_NONE');
/** 192.0.0.8: the source of ICMP errors from a node without an IPv4 address. RFC 7600. Host byte order. */
export const INADDR_DUMMY = constant('INADDR_DUMMY');
/** 127: the network of the loopback addresses. */
export const IN_LOOPBACKNET = constant('IN_LOOPBACKNET');
/** 127.0.0.1: this host. Host byte order: `htonl(INADDR_LOOPBACK)`. */
export const INADDR_LOOPBACK = constant('INADDR_LOOPBACK');
/** 224.0.0.0: the unspecified multicast group. Host byte order. */
export const INADDR_UNSPEC_GROUP = constant('INADDR_UNSPEC_GROUP');
/** 224.0.0.1: the multicast group of all hosts on the link. Host byte order. */
export const INADDR_ALLHOSTS_GROUP = constant('INADDR_ALLHOSTS_GROUP');
/** 224.0.0.2: the multicast group of all routers on the link. Host byte order. */
export const INADDR_ALLRTRS_GROUP = constant('INADDR_ALLRTRS_GROUP');
/** 224.0.0.106: the multicast group of switches that snoop on IGMP. RFC 4286. Host byte order. */
export const INADDR_ALLSNOOPERS_GROUP = constant('INADDR_ALLSNOOPERS_GROUP');
/** 224.0.0.255: the last of the groups that routers do not forward. Host byte order. */
export const INADDR_MAX_LOCAL_GROUP = constant('INADDR_MAX_LOCAL_GROUP');
/** The size of any IPv4 address as text with its NUL, in bytes. inet_ntop(3). */
export const INET_ADDRSTRLEN = constant('INET_ADDRSTRLEN');
/** The size of any IPv6 address as text with its NUL, in bytes. inet_ntop(3). */
export const INET6_ADDRSTRLEN = constant('INET6_ADDRSTRLEN');

/** The level of IPv4's options: `IPPROTO_IP`. Linux, ip(7). */
export const SOL_IP = constant('SOL_IP');
/** The level of IPv6's options: `IPPROTO_IPV6`. Linux, ipv6(7). */
export const SOL_IPV6 = constant('SOL_IPV6');
/** The level of ICMPv6's options: `IPPROTO_ICMPV6`. Linux. */
export const SOL_ICMPV6 = constant('SOL_ICMPV6');
/** 1024: `bind` to a lower port requires a privilege (`CAP_NET_BIND_SERVICE`). ip(7). */
export const IPPORT_RESERVED = constant('IPPORT_RESERVED');
/** 5000: BSD reserved the ports from here on for servers. Linux uses ip_local_port_range instead. */
export const IPPORT_USERRESERVED = constant('IPPORT_USERRESERVED');
