import { constant } from '../runtime/addon';
import type { SocketOption } from '../runtime/socket-option';
import type { ip6_mtuinfo } from '../structs/pktinfo';

/** `int`: where in a raw packet the kernel puts the checksum, an even offset in bytes, or -1: nowhere. */
export const IPV6_CHECKSUM: SocketOption<number> = constant('IPV6_CHECKSUM');
/** `int`: the hop limit of outgoing unicast packets, 0 to 255, or -1 for the default. */
export const IPV6_UNICAST_HOPS: SocketOption<number> = constant('IPV6_UNICAST_HOPS');
/** `int`: the index of the interface that multicast packets leave by, 0 for any. */
export const IPV6_MULTICAST_IF: SocketOption<number> = constant('IPV6_MULTICAST_IF');
/** `int`: the hop limit of outgoing multicast packets, 0 to 255, or -1 for the default of 1. */
export const IPV6_MULTICAST_HOPS: SocketOption<number> = constant('IPV6_MULTICAST_HOPS');
/** `int`, a truth value: multicast packets also come back to this host. On unless it is set. */
export const IPV6_MULTICAST_LOOP: SocketOption<number> = constant('IPV6_MULTICAST_LOOP');
/** `struct ipv6_mreq`: joins a multicast group on an interface. */
export const IPV6_JOIN_GROUP = constant('IPV6_JOIN_GROUP');
/** `struct ipv6_mreq`: leaves a multicast group. */
export const IPV6_LEAVE_GROUP = constant('IPV6_LEAVE_GROUP');
/** `int`, a truth value: the socket takes IPv6 only, so that IPv4 can have the same port. To be set before `bind`. */
export const IPV6_V6ONLY: SocketOption<number> = constant('IPV6_V6ONLY');
/** `int`, a truth value: an `in6_pktinfo` comes as ancillary data with each datagram. */
export const IPV6_RECVPKTINFO: SocketOption<number> = constant('IPV6_RECVPKTINFO');
/**
 * `struct in6_pktinfo`: source address and interface of what is sent. The type of the ancillary data of
 * `IPV6_RECVPKTINFO`.
 */
export const IPV6_PKTINFO = constant('IPV6_PKTINFO');
/** `int`, a truth value: the hop limit of each datagram comes as `IPV6_HOPLIMIT` ancillary data. */
export const IPV6_RECVHOPLIMIT: SocketOption<number> = constant('IPV6_RECVHOPLIMIT');
/** Ancillary data, an `int`: the hop limit of a datagram. */
export const IPV6_HOPLIMIT = constant('IPV6_HOPLIMIT');
/** `int`, a truth value: the hop-by-hop options of each datagram come as ancillary data. */
export const IPV6_RECVHOPOPTS: SocketOption<number> = constant('IPV6_RECVHOPOPTS');
/** Bytes: the hop-by-hop options header of what is sent, with its first two bytes. Needs CAP_NET_RAW. */
export const IPV6_HOPOPTS: SocketOption<Uint8Array> = constant('IPV6_HOPOPTS');
/** Bytes: the destination options header before a routing header. Needs CAP_NET_RAW. */
export const IPV6_RTHDRDSTOPTS: SocketOption<Uint8Array> = constant('IPV6_RTHDRDSTOPTS');
/** `int`, a truth value: the routing header of each datagram comes as ancillary data. */
export const IPV6_RECVRTHDR: SocketOption<number> = constant('IPV6_RECVRTHDR');
/** Bytes: the routing header of what is sent. */
export const IPV6_RTHDR: SocketOption<Uint8Array> = constant('IPV6_RTHDR');
/** `int`, a truth value: the destination options of each datagram come as ancillary data. */
export const IPV6_RECVDSTOPTS: SocketOption<number> = constant('IPV6_RECVDSTOPTS');
/** Bytes: the destination options header of what is sent. Needs CAP_NET_RAW. */
export const IPV6_DSTOPTS: SocketOption<Uint8Array> = constant('IPV6_DSTOPTS');
/** `int`, a truth value: a changed path MTU is told by an empty message with an `ip6_mtuinfo` as ancillary data. */
export const IPV6_RECVPATHMTU: SocketOption<number> = constant('IPV6_RECVPATHMTU');
/** `struct ip6_mtuinfo`, to be read: the path MTU of a connected socket. */
export const IPV6_PATHMTU: SocketOption<ip6_mtuinfo> = constant('IPV6_PATHMTU');
/** `int`, a truth value: a datagram larger than the MTU is EMSGSIZE instead of fragmented. */
export const IPV6_DONTFRAG: SocketOption<number> = constant('IPV6_DONTFRAG');
/** `int`, a truth value: the traffic class of each datagram comes as `IPV6_TCLASS` ancillary data. */
export const IPV6_RECVTCLASS: SocketOption<number> = constant('IPV6_RECVTCLASS');
/**
 * `int`: the traffic class of outgoing packets, 0 to 255, or -1 for the default. As ancillary data, that of one
 * datagram.
 */
export const IPV6_TCLASS: SocketOption<number> = constant('IPV6_TCLASS');
/** `int`, `AF_INET`: turns a connected socket whose peer is an IPv4-mapped address into an IPv4 socket. */
export const IPV6_ADDRFORM: SocketOption<number> = constant('IPV6_ADDRFORM');
/** `IPV6_RECVPKTINFO`, as RFC 2292 had it: option and ancillary data share the number. */
export const IPV6_2292PKTINFO = constant('IPV6_2292PKTINFO');
/** `IPV6_RECVHOPOPTS`, as RFC 2292 had it. */
export const IPV6_2292HOPOPTS = constant('IPV6_2292HOPOPTS');
/** `IPV6_RECVDSTOPTS`, as RFC 2292 had it. */
export const IPV6_2292DSTOPTS = constant('IPV6_2292DSTOPTS');
/** `IPV6_RECVRTHDR`, as RFC 2292 had it. */
export const IPV6_2292RTHDR = constant('IPV6_2292RTHDR');
/** Bytes, a list of control messages: all options of RFC 2292 at once. */
export const IPV6_2292PKTOPTIONS: SocketOption<Uint8Array> = constant('IPV6_2292PKTOPTIONS');
/** `IPV6_RECVHOPLIMIT`, as RFC 2292 had it. */
export const IPV6_2292HOPLIMIT = constant('IPV6_2292HOPLIMIT');
/** The next hop of RFC 3542; Linux refuses it. */
export const IPV6_NEXTHOP = constant('IPV6_NEXTHOP');
/** The authentication header of RFC 2292; Linux has no use for it. */
export const IPV6_AUTHHDR = constant('IPV6_AUTHHDR');
/** `int`: a raw socket receives the forwarded packets whose Router Alert option has this value; -1 ends it. */
export const IPV6_ROUTER_ALERT: SocketOption<number> = constant('IPV6_ROUTER_ALERT');
/** `int`, an `IPV6_PMTUDISC_*`: whether path MTU discovery is done. */
export const IPV6_MTU_DISCOVER: SocketOption<number> = constant('IPV6_MTU_DISCOVER');
/** `int`: the MTU that is used, in bytes. Read, it is the path MTU of a connected socket. */
export const IPV6_MTU: SocketOption<number> = constant('IPV6_MTU');
/**
 * `int`, a truth value: errors are queued with their cause, for `MSG_ERRQUEUE`. Its ancillary data is a
 * `sock_extended_err`.
 */
export const IPV6_RECVERR: SocketOption<number> = constant('IPV6_RECVERR');
/** `struct ipv6_mreq`: this host answers for an anycast address. */
export const IPV6_JOIN_ANYCAST = constant('IPV6_JOIN_ANYCAST');
/** `struct ipv6_mreq`: takes back `IPV6_JOIN_ANYCAST`. */
export const IPV6_LEAVE_ANYCAST = constant('IPV6_LEAVE_ANYCAST');
/** `int`, a truth value: a socket bound to any address also receives groups that others on this host have joined. */
export const IPV6_MULTICAST_ALL: SocketOption<number> = constant('IPV6_MULTICAST_ALL');
/** `int`, a truth value: `IPV6_ROUTER_ALERT` receives the packets of its own network namespace only. */
export const IPV6_ROUTER_ALERT_ISOLATE: SocketOption<number> = constant('IPV6_ROUTER_ALERT_ISOLATE');
/** `int`, a truth value: queued ICMP errors also tell where their extensions begin (RFC 4884). */
export const IPV6_RECVERR_RFC4884: SocketOption<number> = constant('IPV6_RECVERR_RFC4884');
/** Bytes: the IPsec policy of this socket, as PF_KEY has it. Needs CAP_NET_ADMIN. */
export const IPV6_IPSEC_POLICY = constant('IPV6_IPSEC_POLICY');
/** Bytes: the IPsec policy of this socket, a `struct xfrm_userpolicy_info`. Needs CAP_NET_ADMIN. */
export const IPV6_XFRM_POLICY = constant('IPV6_XFRM_POLICY');
/** `int`, a truth value: a raw socket's data begins with the IPv6 header, which the program writes itself. */
export const IPV6_HDRINCL: SocketOption<number> = constant('IPV6_HDRINCL');
/** `int`, a truth value: the kernel chooses a flow label for the packets of this socket (RFC 6438). */
export const IPV6_AUTOFLOWLABEL: SocketOption<number> = constant('IPV6_AUTOFLOWLABEL');
/** `int`, flags: which kind of source address is preferred: temporary or public, home or care-of (RFC 5014). */
export const IPV6_ADDR_PREFERENCES: SocketOption<number> = constant('IPV6_ADDR_PREFERENCES');
/** `int`: packets with a smaller hop limit are dropped, 0 to 255 (RFC 5082). */
export const IPV6_MINHOPCOUNT: SocketOption<number> = constant('IPV6_MINHOPCOUNT');
/** The type of the ancillary data that `IPV6_RECVORIGDSTADDR` asks for: a `sockaddr_in6`. */
export const IPV6_ORIGDSTADDR = constant('IPV6_ORIGDSTADDR');
/**
 * `int`, a truth value: the address that a datagram was sent to, before a proxy rule changed it, comes as ancillary
 * data.
 */
export const IPV6_RECVORIGDSTADDR: SocketOption<number> = constant('IPV6_RECVORIGDSTADDR');
/** `int`, a truth value: binds to, and accepts for, addresses of others. Needs CAP_NET_ADMIN or CAP_NET_RAW. */
export const IPV6_TRANSPARENT: SocketOption<number> = constant('IPV6_TRANSPARENT');
/** `int`: the index of the interface that unicast packets leave by, in network byte order. */
export const IPV6_UNICAST_IF: SocketOption<number> = constant('IPV6_UNICAST_IF');
/** `int`, a truth value: the size of the largest fragment comes as ancillary data, where a datagram was fragmented. */
export const IPV6_RECVFRAGSIZE: SocketOption<number> = constant('IPV6_RECVFRAGSIZE');
/** `int`, a truth value: `bind` takes an address that is not, or not yet, this host's. */
export const IPV6_FREEBIND: SocketOption<number> = constant('IPV6_FREEBIND');
/** `IPV6_JOIN_GROUP`, by its older name. */
export const IPV6_ADD_MEMBERSHIP = constant('IPV6_ADD_MEMBERSHIP');
/** `IPV6_LEAVE_GROUP`, by its older name. */
export const IPV6_DROP_MEMBERSHIP = constant('IPV6_DROP_MEMBERSHIP');
/** `IPV6_HOPOPTS`, by its older name. */
export const IPV6_RXHOPOPTS: SocketOption<Uint8Array> = constant('IPV6_RXHOPOPTS');
/** `IPV6_DSTOPTS`, by its older name. */
export const IPV6_RXDSTOPTS: SocketOption<Uint8Array> = constant('IPV6_RXDSTOPTS');
/** Packets may be fragmented at the interface's MTU: no path MTU discovery. */
export const IPV6_PMTUDISC_DONT = constant('IPV6_PMTUDISC_DONT');
/** Uses the path MTU and fragments where it asks for it: the default. */
export const IPV6_PMTUDISC_WANT = constant('IPV6_PMTUDISC_WANT');
/** Uses the path MTU: a larger datagram is EMSGSIZE. */
export const IPV6_PMTUDISC_DO = constant('IPV6_PMTUDISC_DO');
/** Pays no heed to the path MTU: for programs that measure it. */
export const IPV6_PMTUDISC_PROBE = constant('IPV6_PMTUDISC_PROBE');
/** Uses the interface's MTU and believes no ICMP. */
export const IPV6_PMTUDISC_INTERFACE = constant('IPV6_PMTUDISC_INTERFACE');
/** Like `IPV6_PMTUDISC_INTERFACE`, but larger packets are fragmented. */
export const IPV6_PMTUDISC_OMIT = constant('IPV6_PMTUDISC_OMIT');
/** A hop of a routing header need not be a neighbour (RFC 2292). */
export const IPV6_RTHDR_LOOSE = constant('IPV6_RTHDR_LOOSE');
/** A hop of a routing header must be a neighbour (RFC 2292). */
export const IPV6_RTHDR_STRICT = constant('IPV6_RTHDR_STRICT');
/** The type of routing header that lists addresses to visit, no longer obeyed (RFC 5095). */
export const IPV6_RTHDR_TYPE_0 = constant('IPV6_RTHDR_TYPE_0');
