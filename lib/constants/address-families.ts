import { constant } from '../runtime/addon';

/** `AF_UNSPEC`, with the prefix of protocol families. */
export const PF_UNSPEC = constant('PF_UNSPEC');
/** `AF_LOCAL`, with the prefix of protocol families. */
export const PF_LOCAL = constant('PF_LOCAL');
/** `AF_UNIX`, with the prefix of protocol families. */
export const PF_UNIX = constant('PF_UNIX');
/** `AF_FILE`, with the prefix of protocol families. */
export const PF_FILE = constant('PF_FILE');
/** `AF_INET`, with the prefix of protocol families. */
export const PF_INET = constant('PF_INET');
/** `AF_AX25`, with the prefix of protocol families. */
export const PF_AX25 = constant('PF_AX25');
/** `AF_IPX`, with the prefix of protocol families. */
export const PF_IPX = constant('PF_IPX');
/** `AF_APPLETALK`, with the prefix of protocol families. */
export const PF_APPLETALK = constant('PF_APPLETALK');
/** `AF_NETROM`, with the prefix of protocol families. */
export const PF_NETROM = constant('PF_NETROM');
/** `AF_BRIDGE`, with the prefix of protocol families. */
export const PF_BRIDGE = constant('PF_BRIDGE');
/** `AF_ATMPVC`, with the prefix of protocol families. */
export const PF_ATMPVC = constant('PF_ATMPVC');
/** `AF_X25`, with the prefix of protocol families. */
export const PF_X25 = constant('PF_X25');
/** `AF_INET6`, with the prefix of protocol families. */
export const PF_INET6 = constant('PF_INET6');
/** `AF_ROSE`, with the prefix of protocol families. */
export const PF_ROSE = constant('PF_ROSE');
/** `AF_DECnet`, with the prefix of protocol families. */
export const PF_DECnet = constant('PF_DECnet');
/** `AF_NETBEUI`, with the prefix of protocol families. */
export const PF_NETBEUI = constant('PF_NETBEUI');
/** `AF_SECURITY`, with the prefix of protocol families. */
export const PF_SECURITY = constant('PF_SECURITY');
/** `AF_KEY`, with the prefix of protocol families. */
export const PF_KEY = constant('PF_KEY');
/** `AF_NETLINK`, with the prefix of protocol families. */
export const PF_NETLINK = constant('PF_NETLINK');
/** `AF_ROUTE`, with the prefix of protocol families. */
export const PF_ROUTE = constant('PF_ROUTE');
/** `AF_PACKET`, with the prefix of protocol families. */
export const PF_PACKET = constant('PF_PACKET');
/** `AF_ASH`, with the prefix of protocol families. */
export const PF_ASH = constant('PF_ASH');
/** `AF_ECONET`, with the prefix of protocol families. */
export const PF_ECONET = constant('PF_ECONET');
/** `AF_ATMSVC`, with the prefix of protocol families. */
export const PF_ATMSVC = constant('PF_ATMSVC');
/** `AF_RDS`, with the prefix of protocol families. */
export const PF_RDS = constant('PF_RDS');
/** `AF_SNA`, with the prefix of protocol families. */
export const PF_SNA = constant('PF_SNA');
/** `AF_IRDA`, with the prefix of protocol families. */
export const PF_IRDA = constant('PF_IRDA');
/** `AF_PPPOX`, with the prefix of protocol families. */
export const PF_PPPOX = constant('PF_PPPOX');
/** `AF_WANPIPE`, with the prefix of protocol families. */
export const PF_WANPIPE = constant('PF_WANPIPE');
/** `AF_LLC`, with the prefix of protocol families. */
export const PF_LLC = constant('PF_LLC');
/** `AF_IB`, with the prefix of protocol families. */
export const PF_IB = constant('PF_IB');
/** `AF_MPLS`, with the prefix of protocol families. */
export const PF_MPLS = constant('PF_MPLS');
/** `AF_CAN`, with the prefix of protocol families. */
export const PF_CAN = constant('PF_CAN');
/** `AF_TIPC`, with the prefix of protocol families. */
export const PF_TIPC = constant('PF_TIPC');
/** `AF_BLUETOOTH`, with the prefix of protocol families. */
export const PF_BLUETOOTH = constant('PF_BLUETOOTH');
/** `AF_IUCV`, with the prefix of protocol families. */
export const PF_IUCV = constant('PF_IUCV');
/** `AF_RXRPC`, with the prefix of protocol families. */
export const PF_RXRPC = constant('PF_RXRPC');
/** `AF_ISDN`, with the prefix of protocol families. */
export const PF_ISDN = constant('PF_ISDN');
/** `AF_PHONET`, with the prefix of protocol families. */
export const PF_PHONET = constant('PF_PHONET');
/** `AF_IEEE802154`, with the prefix of protocol families. */
export const PF_IEEE802154 = constant('PF_IEEE802154');
/** `AF_CAIF`, with the prefix of protocol families. */
export const PF_CAIF = constant('PF_CAIF');
/** `AF_ALG`, with the prefix of protocol families. */
export const PF_ALG = constant('PF_ALG');
/** `AF_NFC`, with the prefix of protocol families. */
export const PF_NFC = constant('PF_NFC');
/** `AF_VSOCK`, with the prefix of protocol families. */
export const PF_VSOCK = constant('PF_VSOCK');
/** `AF_KCM`, with the prefix of protocol families. */
export const PF_KCM = constant('PF_KCM');
/** `AF_QIPCRTR`, with the prefix of protocol families. */
export const PF_QIPCRTR = constant('PF_QIPCRTR');
/** `AF_SMC`, with the prefix of protocol families. */
export const PF_SMC = constant('PF_SMC');
/** `AF_XDP`, with the prefix of protocol families. */
export const PF_XDP = constant('PF_XDP');
/** `AF_MCTP`, with the prefix of protocol families. */
export const PF_MCTP = constant('PF_MCTP');

/** `AF_MAX`, with the prefix of protocol families: not a family. */
export const PF_MAX = constant('PF_MAX');

/** No particular family: any family in hints. With `connect`, a datagram socket loses its peer. */
export const AF_UNSPEC = constant('AF_UNSPEC');
/** Another name of `AF_UNIX`. */
export const AF_LOCAL = constant('AF_LOCAL');
/** Sockets within one machine, with a path or an abstract name as address. unix(7). */
export const AF_UNIX = constant('AF_UNIX');
/** glibc's oldest name of `AF_UNIX`. */
export const AF_FILE = constant('AF_FILE');
/** IPv4: `sockaddr_in`. ip(7). */
export const AF_INET = constant('AF_INET');
/** AX.25, amateur packet radio. Linux. */
export const AF_AX25 = constant('AF_AX25');
/** Novell's IPX. Removed from Linux. */
export const AF_IPX = constant('AF_IPX');
/** AppleTalk. ddp(7). */
export const AF_APPLETALK = constant('AF_APPLETALK');
/** NET/ROM, routing over `AF_AX25`. Linux. */
export const AF_NETROM = constant('AF_NETROM');
/** Ethernet bridges, in netlink messages; no sockets. Linux. */
export const AF_BRIDGE = constant('AF_BRIDGE');
/** ATM over permanent circuits. Linux. */
export const AF_ATMPVC = constant('AF_ATMPVC');
/** ITU-T X.25 and ISO 8208. x25(7). */
export const AF_X25 = constant('AF_X25');
/** IPv6: `sockaddr_in6`; IPv4 too, unless `IPV6_V6ONLY`. ipv6(7). */
export const AF_INET6 = constant('AF_INET6');
/** ROSE, X.25's packet layer over `AF_AX25`. Linux. */
export const AF_ROSE = constant('AF_ROSE');
/** DECnet. Removed from Linux. */
export const AF_DECnet = constant('AF_DECnet');
/** Reserved for NetBEUI (LLC); no such sockets exist. Linux. */
export const AF_NETBEUI = constant('AF_NETBEUI');
/** Reserved for security callbacks; no such sockets exist. Linux. */
export const AF_SECURITY = constant('AF_SECURITY');
/** Management of IPsec keys: PF_KEY of RFC 2367. */
export const AF_KEY = constant('AF_KEY');
/** Messages to and from the kernel, about routes, interfaces and more. netlink(7). */
export const AF_NETLINK = constant('AF_NETLINK');
/** BSD's routing sockets; on Linux another name of `AF_NETLINK`. */
export const AF_ROUTE = constant('AF_ROUTE');
/** Frames of an interface: `sockaddr_ll`. Linux, packet(7). */
export const AF_PACKET = constant('AF_PACKET');
/** Reserved for Ash; no such sockets exist. Linux. */
export const AF_ASH = constant('AF_ASH');
/** Acorn's Econet. Removed from Linux. */
export const AF_ECONET = constant('AF_ECONET');
/** ATM over switched circuits. Linux. */
export const AF_ATMSVC = constant('AF_ATMSVC');
/** Reliable Datagram Sockets, of Oracle's clusters. Linux, rds(7). */
export const AF_RDS = constant('AF_RDS');
/** Reserved for IBM's SNA; no such sockets exist. */
export const AF_SNA = constant('AF_SNA');
/** Infrared (IrDA). Removed from Linux. */
export const AF_IRDA = constant('AF_IRDA');
/** PPP over other transports: PPPoE, PPTP, L2TP. Linux. */
export const AF_PPPOX = constant('AF_PPPOX');
/** Sangoma's WAN cards. Removed from Linux. */
export const AF_WANPIPE = constant('AF_WANPIPE');
/** IEEE 802.2 logical link control. Linux. */
export const AF_LLC = constant('AF_LLC');
/** InfiniBand's own addresses, for its connection manager; no sockets. Linux. */
export const AF_IB = constant('AF_IB');
/** MPLS labels, in routing messages; no sockets. Linux. */
export const AF_MPLS = constant('AF_MPLS');
/** Controller Area Network, a vehicle bus. Linux. */
export const AF_CAN = constant('AF_CAN');
/** TIPC, messages within a cluster. Linux. */
export const AF_TIPC = constant('AF_TIPC');
/** Bluetooth: L2CAP, RFCOMM, HCI, SCO. Linux. */
export const AF_BLUETOOTH = constant('AF_BLUETOOTH');
/** IUCV between virtual machines of z/VM. Linux on s390. */
export const AF_IUCV = constant('AF_IUCV');
/** RxRPC, the remote calls of AFS. Linux. */
export const AF_RXRPC = constant('AF_RXRPC');
/** ISDN, to the kernel's mISDN drivers. Linux. */
export const AF_ISDN = constant('AF_ISDN');
/** Phonet, to Nokia's modems. Linux. */
export const AF_PHONET = constant('AF_PHONET');
/** IEEE 802.15.4, low-rate radio. Linux. */
export const AF_IEEE802154 = constant('AF_IEEE802154');
/** CAIF, to ST-Ericsson's modems. Linux. */
export const AF_CAIF = constant('AF_CAIF');
/** The kernel's ciphers and hashes as sockets. Linux. */
export const AF_ALG = constant('AF_ALG');
/** Near-field communication. Linux. */
export const AF_NFC = constant('AF_NFC');
/** Between a virtual machine and its host: `sockaddr_vm`. vsock(7). */
export const AF_VSOCK = constant('AF_VSOCK');
/** Messages over TCP, through the kernel's connection multiplexer. Linux. */
export const AF_KCM = constant('AF_KCM');
/** Qualcomm's IPC router, to the modem and other processors. Linux. */
export const AF_QIPCRTR = constant('AF_QIPCRTR');
/** Shared memory communications: TCP's calls over RDMA. Linux. */
export const AF_SMC = constant('AF_SMC');
/** Frames that bypass the kernel's network stack, through rings of shared memory. Linux. */
export const AF_XDP = constant('AF_XDP');
/** MCTP, between a machine's management controllers. Linux. */
export const AF_MCTP = constant('AF_MCTP');

/** One more than the highest family of these headers; not a family. */
export const AF_MAX = constant('AF_MAX');
