import { constant } from '../runtime/addon';
import type { SocketOption } from '../runtime/socket-option';
import type { ip6_mtuinfo } from '../structs/pktinfo';

/** `int`: the even offset in bytes at which the kernel stores the checksum in a raw packet, or -1 for none. */
export const IPV6_CHECKSUM: SocketOption<number> = constant('IPV6_CHECKSUM');
/** `int`: the hop limit of outgoing unicast packets, 0 to 255, or -1 for the default. */
export const IPV6_UNICAST_HOPS: SocketOption<number> = constant('IPV6_UNICAST_HOPS');
/** `int`: the index of the outgoing interface of multicast packets, 0 for any. */
export const IPV6_MULTICAST_IF: SocketOption<number> = constant('IPV6_MULTICAST_IF');
/** `int`: the hop limit of outgoing multicast packets, 0 to 255, or -1 for the default of 1. */
export const IPV6_MULTICAST_HOPS: SocketOption<number> = constant('IPV6_MULTICAST_HOPS');
/** `int`, a boolean: multicast packets are also delivered to this host. On by default. */
export const IPV6_MULTICAST_LOOP: SocketOption<number> = constant('IPV6_MULTICAST_LOOP');
/** `struct ipv6_mreq`: joins a multicast group on an interface. */
export const IPV6_JOIN_GROUP = constant('IPV6_JOIN_GROUP');
/** `struct ipv6_mreq`: leaves a multicast group. */
export const IPV6_LEAVE_GROUP = constant('IPV6_LEAVE_GROUP');
/** `int`, a boolean: the socket uses IPv6 only, so that an IPv4 socket can use the same port. Set it before `bind`. */
export const IPV6_V6ONLY: SocketOption<number> = constant('IPV6_V6ONLY');
/** `int`, a boolean: an `in6_pktinfo` is received as ancillary data with each datagram. */
export const IPV6_RECVPKTINFO: SocketOption<number> = constant('IPV6_RECVPKTINFO');
/**
 * `struct in6_pktinfo`: the source address and interface of outgoing packets. The type of the ancillary data of
 * `IPV6_RECVPKTINFO`.
 */
export const IPV6_PKTINFO = constant('IPV6_PKTINFO');
/** `int`, a boolean: the hop limit of each datagram is received as `IPV6_HOPLIMIT` ancillary data. */
export const IPV6_RECVHOPLIMIT: SocketOption<number> = constant('IPV6_RECVHOPLIMIT');
/** Ancillary data, an `int`: the hop limit of a datagram. */
export const IPV6_HOPLIMIT = constant('IPV6_HOPLIMIT');
/** `int`, a boolean: the hop-by-hop options of each datagram are received as ancillary data. */
export const IPV6_RECVHOPOPTS: SocketOption<number> = constant('IPV6_RECVHOPOPTS');
/** Bytes: the hop-by-hop options header of outgoing packets, with its first two bytes. Requires CAP_NET_RAW. */
export const IPV6_HOPOPTS: SocketOption<Uint8Array> = constant('IPV6_HOPOPTS');
/** Bytes: the destination options header before a routing header. Requires CAP_NET_RAW. */
export const IPV6_RTHDRDSTOPTS: SocketOption<Uint8Array> = constant('IPV6_RTHDRDSTOPTS');
/** `int`, a boolean: the routing header of each datagram is received as ancillary data. */
export const IPV6_RECVRTHDR: SocketOption<number> = constant('IPV6_RECVRTHDR');
/** Bytes: the routing header of outgoing packets. */
export const IPV6_RTHDR: SocketOption<Uint8Array> = constant('IPV6_RTHDR');
/** `int`, a boolean: the destination options of each datagram are received as ancillary data. */
export const IPV6_RECVDSTOPTS: SocketOption<number> = constant('IPV6_RECVDSTOPTS');
/** Bytes: the destination options header of outgoing packets. Requires CAP_NET_RAW. */
export const IPV6_DSTOPTS: SocketOption<Uint8Array> = constant('IPV6_DSTOPTS');
/**
 * `int`, a boolean: a change of the path MTU is reported by an empty message with an `ip6_mtuinfo` as ancillary data.
 */
export const IPV6_RECVPATHMTU: SocketOption<number> = constant('IPV6_RECVPATHMTU');
/** `struct ip6_mtuinfo`, read-only: the path MTU of a connected socket. */
export const IPV6_PATHMTU: SocketOption<ip6_mtuinfo> = constant('IPV6_PATHMTU');
/** `int`, a boolean: a datagram larger than the MTU fails with EMSGSIZE instead of being fragmented. */
export const IPV6_DONTFRAG: SocketOption<number> = constant('IPV6_DONTFRAG');
/** `int`, a boolean: the traffic class of each datagram is received as `IPV6_TCLASS` ancillary data. */
export const IPV6_RECVTCLASS: SocketOption<number> = constant('IPV6_RECVTCLASS');
/**
 * `int`: the traffic class of outgoing packets, 0 to 255, or -1 for the default. As ancillary data, the value for one
 * datagram.
 */
export const IPV6_TCLASS: SocketOption<number> = constant('IPV6_TCLASS');
/** `int`, `AF_INET`: converts a connected socket with an IPv4-mapped peer to an IPv4 socket. */
export const IPV6_ADDRFORM: SocketOption<number> = constant('IPV6_ADDRFORM');
/** `IPV6_RECVPKTINFO`, as in RFC 2292: option and ancillary data share the number. */
export const IPV6_2292PKTINFO = constant('IPV6_2292PKTINFO');
/** `IPV6_RECVHOPOPTS`, as in RFC 2292. */
export const IPV6_2292HOPOPTS = constant('IPV6_2292HOPOPTS');
/** `IPV6_RECVDSTOPTS`, as in RFC 2292. */
export const IPV6_2292DSTOPTS = constant('IPV6_2292DSTOPTS');
/** `IPV6_RECVRTHDR`, as in RFC 2292. */
export const IPV6_2292RTHDR = constant('IPV6_2292RTHDR');
/** Bytes, a list of control messages: all options of RFC 2292 at once. */
export const IPV6_2292PKTOPTIONS: SocketOption<Uint8Array> = constant('IPV6_2292PKTOPTIONS');
/** `IPV6_RECVHOPLIMIT`, as in RFC 2292. */
export const IPV6_2292HOPLIMIT = constant('IPV6_2292HOPLIMIT');
/** The next hop of RFC 3542. Linux rejects it. */
export const IPV6_NEXTHOP = constant('IPV6_NEXTHOP');
/** The authentication header of RFC 2292. Linux does not use it. */
export const IPV6_AUTHHDR = constant('IPV6_AUTHHDR');
/** `int`: a raw socket receives the forwarded packets whose Router Alert option has this value; -1 disables it. */
export const IPV6_ROUTER_ALERT: SocketOption<number> = constant('IPV6_ROUTER_ALERT');
/** `int`, an `IPV6_PMTUDISC_*`: the mode of path MTU discovery. */
export const IPV6_MTU_DISCOVER: SocketOption<number> = constant('IPV6_MTU_DISCOVER');
/** `int`: the MTU to use, in bytes. When read, the path MTU of a connected socket. */
export const IPV6_MTU: SocketOption<number> = constant('IPV6_MTU');
/**
 * `int`, a boolean: errors are queued with their cause, for `MSG_ERRQUEUE`. Its ancillary data is a
 * `sock_extended_err`.
 */
export const IPV6_RECVERR: SocketOption<number> = constant('IPV6_RECVERR');
/** `struct ipv6_mreq`: this host answers for an anycast address. */
export const IPV6_JOIN_ANYCAST = constant('IPV6_JOIN_ANYCAST');
/** `struct ipv6_mreq`: undoes `IPV6_JOIN_ANYCAST`. */
export const IPV6_LEAVE_ANYCAST = constant('IPV6_LEAVE_ANYCAST');
/** `int`, a boolean: a socket bound to any address also receives groups that other sockets on this host have joined. */
export const IPV6_MULTICAST_ALL: SocketOption<number> = constant('IPV6_MULTICAST_ALL');
/** `int`, a boolean: `IPV6_ROUTER_ALERT` receives the packets of its own network namespace only. */
export const IPV6_ROUTER_ALERT_ISOLATE: SocketOption<number> = constant('IPV6_ROUTER_ALERT_ISOLATE');
/** `int`, a boolean: queued ICMP errors include the offset of their extensions (RFC 4884). */
export const IPV6_RECVERR_RFC4884: SocketOption<number> = constant('IPV6_RECVERR_RFC4884');
/** Bytes: the IPsec policy of this socket, in the format of PF_KEY. Requires CAP_NET_ADMIN. */
export const IPV6_IPSEC_POLICY = constant('IPV6_IPSEC_POLICY');
/** Bytes: the IPsec policy of this socket, a `struct xfrm_userpolicy_info`. Requires CAP_NET_ADMIN. */
export const IPV6_XFRM_POLICY = constant('IPV6_XFRM_POLICY');
/** `int`, a boolean: a raw socket's data begins with the IPv6 header, which the program writes itself. */
export const IPV6_HDRINCL: SocketOption<number> = constant('IPV6_HDRINCL');
/** `int`, a boolean: the kernel chooses a flow label for the packets of this socket (RFC 6438). */
export const IPV6_AUTOFLOWLABEL: SocketOption<number> = constant('IPV6_AUTOFLOWLABEL');
/** `int`, flags: the preferred kind of source address: temporary or public, home or care-of (RFC 5014). */
export const IPV6_ADDR_PREFERENCES: SocketOption<number> = constant('IPV6_ADDR_PREFERENCES');
/** `int`: packets with a smaller hop limit are dropped, 0 to 255 (RFC 5082). */
export const IPV6_MINHOPCOUNT: SocketOption<number> = constant('IPV6_MINHOPCOUNT');
/** The type of the ancillary data of `IPV6_RECVORIGDSTADDR`: a `sockaddr_in6`. */
export const IPV6_ORIGDSTADDR = constant('IPV6_ORIGDSTADDR');
/**
 * `int`, a boolean: the original destination address of a datagram, before a proxy rule changed it, is received as
 * ancillary data.
 */
export const IPV6_RECVORIGDSTADDR: SocketOption<number> = constant('IPV6_RECVORIGDSTADDR');
/**
 * `int`, a boolean: binds to, and accepts connections to, addresses of other hosts. Requires CAP_NET_ADMIN or
 * CAP_NET_RAW.
 */
export const IPV6_TRANSPARENT: SocketOption<number> = constant('IPV6_TRANSPARENT');
/** `int`: the index of the outgoing interface of unicast packets, in network byte order. */
export const IPV6_UNICAST_IF: SocketOption<number> = constant('IPV6_UNICAST_IF');
/** `int`, a boolean: the size of the largest fragment of a fragmented datagram is received as ancillary data. */
export const IPV6_RECVFRAGSIZE: SocketOption<number> = constant('IPV6_RECVFRAGSIZE');
/** `int`, a boolean: `bind` accepts an address that this host does not have, or not yet. */
export const IPV6_FREEBIND: SocketOption<number> = constant('IPV6_FREEBIND');
/** `IPV6_JOIN_GROUP`, under its older name. */
export const IPV6_ADD_MEMBERSHIP = constant('IPV6_ADD_MEMBERSHIP');
/** `IPV6_LEAVE_GROUP`, under its older name. */
export const IPV6_DROP_MEMBERSHIP = constant('IPV6_DROP_MEMBERSHIP');
/** `IPV6_HOPOPTS`, under its older name. */
export const IPV6_RXHOPOPTS: SocketOption<Uint8Array> = constant('IPV6_RXHOPOPTS');
/** `IPV6_DSTOPTS`, under its older name. */
export const IPV6_RXDSTOPTS: SocketOption<Uint8Array> = constant('IPV6_RXDSTOPTS');
/** Packets may be fragmented at the interface's MTU: no path MTU discovery. */
export const IPV6_PMTUDISC_DONT = constant('IPV6_PMTUDISC_DONT');
/** Uses the path MTU and fragments if necessary: the default. */
export const IPV6_PMTUDISC_WANT = constant('IPV6_PMTUDISC_WANT');
/** Uses the path MTU: a larger datagram fails with EMSGSIZE. */
export const IPV6_PMTUDISC_DO = constant('IPV6_PMTUDISC_DO');
/** Ignores the path MTU: for programs that measure it. */
export const IPV6_PMTUDISC_PROBE = constant('IPV6_PMTUDISC_PROBE');
/** Uses the interface's MTU and ignores ICMP messages. */
export const IPV6_PMTUDISC_INTERFACE = constant('IPV6_PMTUDISC_INTERFACE');
/** Like `IPV6_PMTUDISC_INTERFACE`, but larger packets are fragmented. */
export const IPV6_PMTUDISC_OMIT = constant('IPV6_PMTUDISC_OMIT');
/** A hop of a routing header need not be a neighbour (RFC 2292). */
export const IPV6_RTHDR_LOOSE = constant('IPV6_RTHDR_LOOSE');
/** A hop of a routing header must be a neighbour (RFC 2292). */
export const IPV6_RTHDR_STRICT = constant('IPV6_RTHDR_STRICT');
/** The type of routing header that lists addresses to visit, deprecated (RFC 5095). */
export const IPV6_RTHDR_TYPE_0 = constant('IPV6_RTHDR_TYPE_0');
