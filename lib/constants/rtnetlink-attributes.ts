import { constant } from '../runtime/addon';

/** Route type: unknown. */
export const RTN_UNSPEC = constant('RTN_UNSPEC');
/** Route type: to a gateway, or direct. */
export const RTN_UNICAST = constant('RTN_UNICAST');
/** Route type: an address of this host. */
export const RTN_LOCAL = constant('RTN_LOCAL');
/** Route type: a broadcast address, received and sent as such. */
export const RTN_BROADCAST = constant('RTN_BROADCAST');
/** Route type: received as broadcast, sent as unicast. */
export const RTN_ANYCAST = constant('RTN_ANYCAST');
/** Route type: multicast. */
export const RTN_MULTICAST = constant('RTN_MULTICAST');
/** Route type: dropped silently. */
export const RTN_BLACKHOLE = constant('RTN_BLACKHOLE');
/** Route type: dropped, with an ICMP "host unreachable". */
export const RTN_UNREACHABLE = constant('RTN_UNREACHABLE');
/** Route type: dropped, with an ICMP "forbidden by the administrator". */
export const RTN_PROHIBIT = constant('RTN_PROHIBIT');
/** Route type: the lookup continues in another table. */
export const RTN_THROW = constant('RTN_THROW');
/** Route type: addresses are translated (no longer done). */
export const RTN_NAT = constant('RTN_NAT');
/** Route type: resolved by a program (not implemented). */
export const RTN_XRESOLVE = constant('RTN_XRESOLVE');
/** The largest route type. */
export const RTN_MAX = constant('RTN_MAX');
/** A route's origin: unknown. */
export const RTPROT_UNSPEC = constant('RTPROT_UNSPEC');
/** A route's origin: an ICMP redirect. */
export const RTPROT_REDIRECT = constant('RTPROT_REDIRECT');
/** A route's origin: the kernel itself. */
export const RTPROT_KERNEL = constant('RTPROT_KERNEL');
/** A route's origin: set while booting. */
export const RTPROT_BOOT = constant('RTPROT_BOOT');
/** A route's origin: the administrator. */
export const RTPROT_STATIC = constant('RTPROT_STATIC');
/** A route's origin: GateD. */
export const RTPROT_GATED = constant('RTPROT_GATED');
/** A route's origin: a router advertisement. */
export const RTPROT_RA = constant('RTPROT_RA');
/** A route's origin: Merit MRT. */
export const RTPROT_MRT = constant('RTPROT_MRT');
/** A route's origin: Zebra. */
export const RTPROT_ZEBRA = constant('RTPROT_ZEBRA');
/** A route's origin: BIRD. */
export const RTPROT_BIRD = constant('RTPROT_BIRD');
/** A route's origin: the DECnet routing daemon. */
export const RTPROT_DNROUTED = constant('RTPROT_DNROUTED');
/** A route's origin: XORP. */
export const RTPROT_XORP = constant('RTPROT_XORP');
/** A route's origin: Netsukuku. */
export const RTPROT_NTK = constant('RTPROT_NTK');
/** A route's origin: a DHCP client. */
export const RTPROT_DHCP = constant('RTPROT_DHCP');
/** A route's origin: a multicast routing daemon. */
export const RTPROT_MROUTED = constant('RTPROT_MROUTED');
/** A route's origin: Keepalived. */
export const RTPROT_KEEPALIVED = constant('RTPROT_KEEPALIVED');
/** A route's origin: Babel. */
export const RTPROT_BABEL = constant('RTPROT_BABEL');
/** A route's origin: Open/R. */
export const RTPROT_OPENR = constant('RTPROT_OPENR');
/** A route's origin: BGP. */
export const RTPROT_BGP = constant('RTPROT_BGP');
/** A route's origin: IS-IS. */
export const RTPROT_ISIS = constant('RTPROT_ISIS');
/** A route's origin: OSPF. */
export const RTPROT_OSPF = constant('RTPROT_OSPF');
/** A route's origin: RIP. */
export const RTPROT_RIP = constant('RTPROT_RIP');
/** A route's origin: EIGRP. */
export const RTPROT_EIGRP = constant('RTPROT_EIGRP');
/** How far a destination is: anywhere. */
export const RT_SCOPE_UNIVERSE = constant('RT_SCOPE_UNIVERSE');
/** How far a destination is: inside this site. */
export const RT_SCOPE_SITE = constant('RT_SCOPE_SITE');
/** How far a destination is: on this link. */
export const RT_SCOPE_LINK = constant('RT_SCOPE_LINK');
/** How far a destination is: on this host. */
export const RT_SCOPE_HOST = constant('RT_SCOPE_HOST');
/** How far a destination is: it does not exist. */
export const RT_SCOPE_NOWHERE = constant('RT_SCOPE_NOWHERE');
/** `rtm_flags`: notify when the route changes. */
export const RTM_F_NOTIFY = constant('RTM_F_NOTIFY');
/** `rtm_flags`: a cached copy of another route. */
export const RTM_F_CLONED = constant('RTM_F_CLONED');
/** `rtm_flags`: balance over several paths (not implemented). */
export const RTM_F_EQUALIZE = constant('RTM_F_EQUALIZE');
/** `rtm_flags`: selects prefix routes. */
export const RTM_F_PREFIX = constant('RTM_F_PREFIX');
/** `rtm_flags`: report the table in which the lookup ended. */
export const RTM_F_LOOKUP_TABLE = constant('RTM_F_LOOKUP_TABLE');
/** `rtm_flags`: report the entry that matched, not the resulting route. */
export const RTM_F_FIB_MATCH = constant('RTM_F_FIB_MATCH');
/** `rtm_flags`: the hardware forwards it. */
export const RTM_F_OFFLOAD = constant('RTM_F_OFFLOAD');
/** `rtm_flags`: the hardware passes its packets to the kernel. */
export const RTM_F_TRAP = constant('RTM_F_TRAP');
/** `rtm_flags`: offloading to the hardware failed. */
export const RTM_F_OFFLOAD_FAILED = constant('RTM_F_OFFLOAD_FAILED');
/** Routing table: unspecified. */
export const RT_TABLE_UNSPEC = constant('RT_TABLE_UNSPEC');
/** Routing table: a number above 255, stored in `RTA_TABLE`. */
export const RT_TABLE_COMPAT = constant('RT_TABLE_COMPAT');
/** Routing table: the last one to be searched, usually empty. */
export const RT_TABLE_DEFAULT = constant('RT_TABLE_DEFAULT');
/** Routing table: the main one. */
export const RT_TABLE_MAIN = constant('RT_TABLE_MAIN');
/** Routing table: the addresses of this host. */
export const RT_TABLE_LOCAL = constant('RT_TABLE_LOCAL');
/** The largest number of a routing table. */
export const RT_TABLE_MAX = constant('RT_TABLE_MAX');
/** Route attribute: none. */
export const RTA_UNSPEC = constant('RTA_UNSPEC');
/** Route attribute: the destination address. */
export const RTA_DST = constant('RTA_DST');
/** Route attribute: the source address. */
export const RTA_SRC = constant('RTA_SRC');
/** Route attribute: the index of the incoming interface. */
export const RTA_IIF = constant('RTA_IIF');
/** Route attribute: the index of the outgoing interface. */
export const RTA_OIF = constant('RTA_OIF');
/** Route attribute: the gateway's address. */
export const RTA_GATEWAY = constant('RTA_GATEWAY');
/** Route attribute: the metric, an unsigned `int`. */
export const RTA_PRIORITY = constant('RTA_PRIORITY');
/** Route attribute: the preferred source address. */
export const RTA_PREFSRC = constant('RTA_PREFSRC');
/** Route attribute: a list of `RTAX_*` attributes. */
export const RTA_METRICS = constant('RTA_METRICS');
/** Route attribute: a list of `rtnexthop`. */
export const RTA_MULTIPATH = constant('RTA_MULTIPATH');
/** Route attribute: no longer used. */
export const RTA_PROTOINFO = constant('RTA_PROTOINFO');
/** Route attribute: the realm. */
export const RTA_FLOW = constant('RTA_FLOW');
/** Route attribute: an `rta_cacheinfo`. */
export const RTA_CACHEINFO = constant('RTA_CACHEINFO');
/** Route attribute: no longer used. */
export const RTA_SESSION = constant('RTA_SESSION');
/** Route attribute: no longer used. */
export const RTA_MP_ALGO = constant('RTA_MP_ALGO');
/** Route attribute: the routing table, an unsigned `int`. */
export const RTA_TABLE = constant('RTA_TABLE');
/** Route attribute: the mark of the packets. */
export const RTA_MARK = constant('RTA_MARK');
/** Route attribute: counters of a multicast route. */
export const RTA_MFC_STATS = constant('RTA_MFC_STATS');
/** Route attribute: a gateway of another family. */
export const RTA_VIA = constant('RTA_VIA');
/** Route attribute: the new destination of packets (MPLS). */
export const RTA_NEWDST = constant('RTA_NEWDST');
/** Route attribute: the preference of an IPv6 router, one byte. */
export const RTA_PREF = constant('RTA_PREF');
/** Route attribute: how packets are encapsulated. */
export const RTA_ENCAP_TYPE = constant('RTA_ENCAP_TYPE');
/** Route attribute: the parameters of the encapsulation. */
export const RTA_ENCAP = constant('RTA_ENCAP');
/** Route attribute: the remaining lifetime of the route in seconds. */
export const RTA_EXPIRES = constant('RTA_EXPIRES');
/** Route attribute: padding to 8 bytes. */
export const RTA_PAD = constant('RTA_PAD');
/** Route attribute: the user of the lookup. */
export const RTA_UID = constant('RTA_UID');
/** Route attribute: the time to live is propagated to MPLS. */
export const RTA_TTL_PROPAGATE = constant('RTA_TTL_PROPAGATE');
/** Route attribute: the protocol of the lookup. */
export const RTA_IP_PROTO = constant('RTA_IP_PROTO');
/** Route attribute: the source port of the lookup. */
export const RTA_SPORT = constant('RTA_SPORT');
/** Route attribute: the destination port of the lookup. */
export const RTA_DPORT = constant('RTA_DPORT');
/** Route attribute: the id of a next hop object. */
export const RTA_NH_ID = constant('RTA_NH_ID');
/** The largest route attribute of this header. */
export const RTA_MAX = constant('RTA_MAX');
/** Attributes begin at a multiple of this many bytes. */
export const RTA_ALIGNTO = constant('RTA_ALIGNTO');
/** A next hop's flags: it is dead. */
export const RTNH_F_DEAD = constant('RTNH_F_DEAD');
/** A next hop's flags: the gateway is looked up in turn. */
export const RTNH_F_PERVASIVE = constant('RTNH_F_PERVASIVE');
/** A next hop's flags: the gateway is on this link, whatever its address. */
export const RTNH_F_ONLINK = constant('RTNH_F_ONLINK');
/** A next hop's flags: the hardware forwards it. */
export const RTNH_F_OFFLOAD = constant('RTNH_F_OFFLOAD');
/** A next hop's flags: its link has no carrier. */
export const RTNH_F_LINKDOWN = constant('RTNH_F_LINKDOWN');
/** A next hop's flags: a multicast route that is not resolved yet. */
export const RTNH_F_UNRESOLVED = constant('RTNH_F_UNRESOLVED');
/** A next hop's flags: the hardware passes its packets to the kernel. */
export const RTNH_F_TRAP = constant('RTNH_F_TRAP');
/** The flags that are ignored when next hops are compared. */
export const RTNH_COMPARE_MASK = constant('RTNH_COMPARE_MASK');
/** Next hops begin at a multiple of this many bytes. */
export const RTNH_ALIGNTO = constant('RTNH_ALIGNTO');
/** `rta_cacheinfo` contains information about the peer. */
export const RTNETLINK_HAVE_PEERINFO = constant('RTNETLINK_HAVE_PEERINFO');
