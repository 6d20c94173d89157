import { constant } from '../runtime/addon';
import type { SocketOption } from '../runtime/socket-option';
import type { in_addr } from '../structs/sockaddr-in';

/** Bytes: the IP options that every packet carries, at most 40 bytes (RFC 791). */
export const IP_OPTIONS: SocketOption<Uint8Array> = constant('IP_OPTIONS');
/** `int`, a boolean: a raw socket's data begins with the IP header, which the program writes itself. */
export const IP_HDRINCL: SocketOption<number> = constant('IP_HDRINCL');
/**
 * `int`: the type of service that packets carry: DSCP and ECN bits, `IPTOS_*`. As ancillary data, the value of a
 * received packet.
 */
export const IP_TOS: SocketOption<number> = constant('IP_TOS');
/**
 * `int`: the time to live of outgoing unicast packets, 1 to 255, or -1 for the default. As ancillary data, the value of
 * a received packet.
 */
export const IP_TTL: SocketOption<number> = constant('IP_TTL');
/** `int`, a boolean: the options of incoming packets are received as ancillary data. */
export const IP_RECVOPTS: SocketOption<number> = constant('IP_RECVOPTS');
/** `int`, a boolean: like `IP_RECVOPTS`, unprocessed, with timestamp and route record left empty. */
export const IP_RECVRETOPTS: SocketOption<number> = constant('IP_RECVRETOPTS');
/** The type of the ancillary data of `IP_RECVRETOPTS`. */
export const IP_RETOPTS = constant('IP_RETOPTS');
/** `struct in_addr`, `ip_mreq` or `ip_mreqn`: the outgoing interface of multicast packets. */
export const IP_MULTICAST_IF: SocketOption<in_addr> = constant('IP_MULTICAST_IF');
/** `int` or one byte: the time to live of outgoing multicast packets, 1 by default. */
export const IP_MULTICAST_TTL: SocketOption<number> = constant('IP_MULTICAST_TTL');
/** `int` or one byte, a boolean: multicast packets are also delivered to this host. On by default. */
export const IP_MULTICAST_LOOP: SocketOption<number> = constant('IP_MULTICAST_LOOP');
/** `struct ip_mreq` or `ip_mreqn`: joins a multicast group on an interface. */
export const IP_ADD_MEMBERSHIP = constant('IP_ADD_MEMBERSHIP');
/** `struct ip_mreq` or `ip_mreqn`: leaves a multicast group. */
export const IP_DROP_MEMBERSHIP = constant('IP_DROP_MEMBERSHIP');
/** `struct ip_mreq_source`: undoes `IP_BLOCK_SOURCE`. */
export const IP_UNBLOCK_SOURCE = constant('IP_UNBLOCK_SOURCE');
/** `struct ip_mreq_source`: no longer receives the source's packets to the group. */
export const IP_BLOCK_SOURCE = constant('IP_BLOCK_SOURCE');
/** `struct ip_mreq_source`: joins a group for the packets of one source. */
export const IP_ADD_SOURCE_MEMBERSHIP = constant('IP_ADD_SOURCE_MEMBERSHIP');
/** `struct ip_mreq_source`: leaves a group for that source. */
export const IP_DROP_SOURCE_MEMBERSHIP = constant('IP_DROP_SOURCE_MEMBERSHIP');
/** The default of `IP_MULTICAST_TTL`: 1. */
export const IP_DEFAULT_MULTICAST_TTL = constant('IP_DEFAULT_MULTICAST_TTL');
/** The default of `IP_MULTICAST_LOOP`: 1. */
export const IP_DEFAULT_MULTICAST_LOOP = constant('IP_DEFAULT_MULTICAST_LOOP');
/** The default maximum number of groups of a socket: 20 (`net.ipv4.igmp_max_memberships`). */
export const IP_MAX_MEMBERSHIPS = constant('IP_MAX_MEMBERSHIPS');
/** `struct group_req`: joins a group, IPv4 or IPv6, on an interface given by its index (RFC 3678). */
export const MCAST_JOIN_GROUP = constant('MCAST_JOIN_GROUP');
/** `struct group_source_req`: no longer receives the source's packets to the group. */
export const MCAST_BLOCK_SOURCE = constant('MCAST_BLOCK_SOURCE');
/** `struct group_source_req`: undoes `MCAST_BLOCK_SOURCE`. */
export const MCAST_UNBLOCK_SOURCE = constant('MCAST_UNBLOCK_SOURCE');
/** `struct group_req`: leaves a group. */
export const MCAST_LEAVE_GROUP = constant('MCAST_LEAVE_GROUP');
/** `struct group_source_req`: joins a group for the packets of one source. */
export const MCAST_JOIN_SOURCE_GROUP = constant('MCAST_JOIN_SOURCE_GROUP');
/** `struct group_source_req`: leaves a group for that source. */
export const MCAST_LEAVE_SOURCE_GROUP = constant('MCAST_LEAVE_SOURCE_GROUP');
/** `struct ip_msfilter`: the full list of sources that are included or excluded for a group (RFC 3678). */
export const IP_MSFILTER = constant('IP_MSFILTER');
/** `int`, a boolean: a socket bound to any address also receives groups that other sockets on this host have joined. */
export const IP_MULTICAST_ALL: SocketOption<number> = constant('IP_MULTICAST_ALL');
/** `int`: the index of the outgoing interface of unicast packets, in network byte order. */
export const IP_UNICAST_IF: SocketOption<number> = constant('IP_UNICAST_IF');
/** `int`, a boolean: a raw socket receives the forwarded packets with the Router Alert option. */
export const IP_ROUTER_ALERT: SocketOption<number> = constant('IP_ROUTER_ALERT');
/**
 * `int`, a boolean: an `in_pktinfo` is received as ancillary data with each datagram. Sent as ancillary data, it sets
 * the source and the interface.
 */
export const IP_PKTINFO: SocketOption<number> = constant('IP_PKTINFO');
/**
 * The ancillary data of a TCP socket's `IP_PKTINFO`, `IP_RECVTTL` and `IP_RECVTOS`, by `getsockopt`.
 */
export const IP_PKTOPTIONS: SocketOption<Uint8Array> = constant('IP_PKTOPTIONS');
/** `IP_MTU_DISCOVER`, under its old name. */
export const IP_PMTUDISC = constant('IP_PMTUDISC');
/** `int`, an `IP_PMTUDISC_*`: the mode of path MTU discovery, which sets the Don't Fragment bit. */
export const IP_MTU_DISCOVER: SocketOption<number> = constant('IP_MTU_DISCOVER');
/**
 * `int`, a boolean: errors are queued with their cause, for `MSG_ERRQUEUE`. Its ancillary data is a
 * `sock_extended_err`.
 */
export const IP_RECVERR: SocketOption<number> = constant('IP_RECVERR');
/** `int`, a boolean: the time to live of each datagram is received as `IP_TTL` ancillary data, an `int`. */
export const IP_RECVTTL: SocketOption<number> = constant('IP_RECVTTL');
/** `int`, a boolean: the type of service of each datagram is received as `IP_TOS` ancillary data, one byte. */
export const IP_RECVTOS: SocketOption<number> = constant('IP_RECVTOS');
/** `int`, read-only: the path MTU of a connected socket, in bytes. */
export const IP_MTU: SocketOption<number> = constant('IP_MTU');
/** `int`, a boolean: `bind` accepts an address that this host does not have, or not yet. */
export const IP_FREEBIND: SocketOption<number> = constant('IP_FREEBIND');
/** Bytes: the IPsec policy of this socket, in the format of PF_KEY. Requires CAP_NET_ADMIN. */
export const IP_IPSEC_POLICY = constant('IP_IPSEC_POLICY');
/** Bytes: the IPsec policy of this socket, a `struct xfrm_userpolicy_info`. Requires CAP_NET_ADMIN. */
export const IP_XFRM_POLICY = constant('IP_XFRM_POLICY');
/** `int`, a boolean: the peer's security context is received with each datagram. */
export const IP_PASSSEC: SocketOption<number> = constant('IP_PASSSEC');
/**
 * `int`, a boolean: binds to, and accepts connections to, addresses of other hosts: a transparent proxy. Requires
 * CAP_NET_ADMIN or CAP_NET_RAW.
 */
export const IP_TRANSPARENT: SocketOption<number> = constant('IP_TRANSPARENT');
/** The type of the ancillary data of `IP_RECVORIGDSTADDR`: a `sockaddr_in`. */
export const IP_ORIGDSTADDR = constant('IP_ORIGDSTADDR');
/**
 * `int`, a boolean: the original destination address of a datagram, before a proxy rule changed it, is received as
 * ancillary data.
 */
export const IP_RECVORIGDSTADDR: SocketOption<number> = constant('IP_RECVORIGDSTADDR');
/** `int`: packets with a smaller time to live are dropped, 0 to 255 (RFC 5082). */
export const IP_MINTTL: SocketOption<number> = constant('IP_MINTTL');
/** `int`, a boolean: netfilter does not reassemble the packets of a raw socket. */
export const IP_NODEFRAG: SocketOption<number> = constant('IP_NODEFRAG');
/** `int`, a boolean: a UDP datagram's checksum is received as ancillary data. */
export const IP_CHECKSUM: SocketOption<number> = constant('IP_CHECKSUM');
/** `int`, a boolean: `bind` with port 0 defers the choice of the port to `connect`. */
export const IP_BIND_ADDRESS_NO_PORT: SocketOption<number> = constant('IP_BIND_ADDRESS_NO_PORT');
/** `int`, a boolean: the size of the largest fragment of a fragmented datagram is received as ancillary data. */
export const IP_RECVFRAGSIZE: SocketOption<number> = constant('IP_RECVFRAGSIZE');
/** `int`, a boolean: queued ICMP errors include the offset of their extensions (RFC 4884). */
export const IP_RECVERR_RFC4884: SocketOption<number> = constant('IP_RECVERR_RFC4884');
/** Never sets the Don't Fragment bit. */
export const IP_PMTUDISC_DONT = constant('IP_PMTUDISC_DONT');
/** Fragments if the path MTU requires it, and sets the Don't Fragment bit otherwise: the default. */
export const IP_PMTUDISC_WANT = constant('IP_PMTUDISC_WANT');
/** Always sets the Don't Fragment bit: a datagram larger than the path MTU fails with EMSGSIZE. */
export const IP_PMTUDISC_DO = constant('IP_PMTUDISC_DO');
/** Sets the Don't Fragment bit and ignores the path MTU: for programs that measure it. */
export const IP_PMTUDISC_PROBE = constant('IP_PMTUDISC_PROBE');
/** Uses the interface's MTU, ignores ICMP messages and does not set the Don't Fragment bit. */
export const IP_PMTUDISC_INTERFACE = constant('IP_PMTUDISC_INTERFACE');
/** Like `IP_PMTUDISC_INTERFACE`, but larger packets are fragmented. */
export const IP_PMTUDISC_OMIT = constant('IP_PMTUDISC_OMIT');
/** `struct group_filter`: the full list of sources that are included or excluded for a group (RFC 3678). */
export const MCAST_MSFILTER = constant('MCAST_MSFILTER');
/** A source filter's mode: all sources but those in the list. */
export const MCAST_EXCLUDE = constant('MCAST_EXCLUDE');
/** A source filter's mode: only the sources in the list. */
export const MCAST_INCLUDE = constant('MCAST_INCLUDE');
