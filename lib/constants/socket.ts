import { constant } from '../runtime/addon';

/** A stream of bytes between two ends, in order and without loss: TCP. No message boundaries. socket(2). */
export const SOCK_STREAM = constant('SOCK_STREAM');
/** Datagrams: each send is one message of limited length; it may be lost on a network: UDP. socket(2). */
export const SOCK_DGRAM = constant('SOCK_DGRAM');
/** The protocol below, with its headers. Requires `CAP_NET_RAW`. raw(7), packet(7). */
export const SOCK_RAW = constant('SOCK_RAW');
/** Messages that arrive, though not in order. socket(2). */
export const SOCK_RDM = constant('SOCK_RDM');
/** A connection of messages: in order, without loss, with boundaries: unix, SCTP. socket(2). */
export const SOCK_SEQPACKET = constant('SOCK_SEQPACKET');
/** Datagrams with congestion control: DCCP. Linux. */
export const SOCK_DCCP = constant('SOCK_DCCP');
/** Frames of the interface (obsolete). Use `AF_PACKET`. Linux, packet(7). */
export const SOCK_PACKET = constant('SOCK_PACKET');
/** A flag of `type`: the new descriptor is closed on exec. socket(2). */
export const SOCK_CLOEXEC = constant('SOCK_CLOEXEC');
/** A flag of `type`: the new socket has `O_NONBLOCK`. socket(2). */
export const SOCK_NONBLOCK = constant('SOCK_NONBLOCK');

/** Receive no more. Later data is dropped or rejected, depending on the protocol. shutdown(2). */
export const SHUT_RD = constant('SHUT_RD');
/** Send no more: the peer reads the sent data, then the end of the stream. shutdown(2). */
export const SHUT_WR = constant('SHUT_WR');
/** Neither receive nor send. The descriptor still has to be closed. shutdown(2). */
export const SHUT_RDWR = constant('SHUT_RDWR');

/** Send or receive urgent data, out of band: TCP has one urgent byte. send(2), tcp(7). */
export const MSG_OOB = constant('MSG_OOB');
/** Receive without removing: the next call returns the same data. recv(2). */
export const MSG_PEEK = constant('MSG_PEEK');
/** Send only to hosts on the same link, without a gateway. send(2). */
export const MSG_DONTROUTE = constant('MSG_DONTROUTE');
/** DECnet's name for `MSG_DONTROUTE`. Linux. */
export const MSG_TRYHARD = constant('MSG_TRYHARD');
/** In received `msg_flags`: `msg_control` was too small, and some control data was dropped. recvmsg(2). */
export const MSG_CTRUNC = constant('MSG_CTRUNC');
/** Supplies or requests a second address. No protocol of Linux uses it. */
export const MSG_PROXY = constant('MSG_PROXY');
/** In received `msg_flags`: the datagram was truncated. As a flag of `recv`: return its full length. recv(2). */
export const MSG_TRUNC = constant('MSG_TRUNC');
/** The call does not block, as with `O_NONBLOCK`: it fails with `EAGAIN`. send(2), recv(2). */
export const MSG_DONTWAIT = constant('MSG_DONTWAIT');
/** Ends a record, if the protocol has records: `SOCK_SEQPACKET`. send(2), recvmsg(2). */
export const MSG_EOR = constant('MSG_EOR');
/**
 * Wait for all of `len`. The result may still be shorter: at the end, or after a signal or an error. Streams. recv(2).
 */
export const MSG_WAITALL = constant('MSG_WAITALL');
/** Formerly the kernel's internal flag for TCP's FIN; no effect. Linux. */
export const MSG_FIN = constant('MSG_FIN');
/** Formerly the kernel's internal flag for TCP's SYN; no effect. Linux. */
export const MSG_SYN = constant('MSG_SYN');
/**
 * The peer has answered, so its link-layer address need not be confirmed. Datagram and raw sockets of IP. Linux,
 * send(2).
 */
export const MSG_CONFIRM = constant('MSG_CONFIRM');
/** Formerly the kernel's internal flag for TCP's RST; no effect. Linux. */
export const MSG_RST = constant('MSG_RST');
/** Receive from the error queue, with the packet that caused the error. Never blocks. Linux, recv(2), ip(7). */
export const MSG_ERRQUEUE = constant('MSG_ERRQUEUE');
/** No SIGPIPE if the peer of a stream has closed, only `EPIPE`. send(2). */
export const MSG_NOSIGNAL = constant('MSG_NOSIGNAL');
/** More data follows: delay a partial segment (TCP), or build one datagram (UDP). Linux, send(2). */
export const MSG_MORE = constant('MSG_MORE');
/** `recvmmsg` waits only for the first message, then receives the available ones. Linux, recvmmsg(2). */
export const MSG_WAITFORONE = constant('MSG_WAITFORONE');
/** The kernel's internal flag: `sendmmsg` has more messages to send. Linux. */
export const MSG_BATCH = constant('MSG_BATCH');
/**
 * Send from the program's memory without a copy. Calls with this flag fail with `EOPNOTSUPP`: the collector could free
 * the memory while the kernel still sends it. Linux.
 */
export const MSG_ZEROCOPY = constant('MSG_ZEROCOPY');
/** Connect and send at once, data in the SYN: TCP Fast Open. Linux, RFC 7413. */
export const MSG_FASTOPEN = constant('MSG_FASTOPEN');
/** Descriptors received by `SCM_RIGHTS` are closed on exec. Linux, recvmsg(2). */
export const MSG_CMSG_CLOEXEC = constant('MSG_CMSG_CLOEXEC');

/** The maximum backlog in the headers of the C library. The actual limit is net.core.somaxconn. listen(2). */
export const SOMAXCONN = constant('SOMAXCONN');

/** The level of raw sockets' options: `ICMP_FILTER`. Linux, raw(7). */
export const SOL_RAW = constant('SOL_RAW');
/** The level of DECnet's options. Removed from Linux. */
export const SOL_DECNET = constant('SOL_DECNET');
/** The level of X.25's options. Linux, x25(7). */
export const SOL_X25 = constant('SOL_X25');
/** The level of `AF_PACKET`'s options, and of its control messages. Linux, packet(7). */
export const SOL_PACKET = constant('SOL_PACKET');
/** The level of ATM's options. Linux. */
export const SOL_ATM = constant('SOL_ATM');
/** The level of ATM's adaptation layer's options. Linux. */
export const SOL_AAL = constant('SOL_AAL');
/** The level of IrDA's options. Removed from Linux. */
export const SOL_IRDA = constant('SOL_IRDA');
/** The level of NetBEUI's options, which Linux never had. */
export const SOL_NETBEUI = constant('SOL_NETBEUI');
/** The level of 802.2 LLC's options. Linux. */
export const SOL_LLC = constant('SOL_LLC');
/** The level of DCCP's options. Linux. */
export const SOL_DCCP = constant('SOL_DCCP');
/** The level of netlink's options. Linux, netlink(7). */
export const SOL_NETLINK = constant('SOL_NETLINK');
/** The level of TIPC's options. Linux. */
export const SOL_TIPC = constant('SOL_TIPC');
/** The level of RxRPC's options and control messages. Linux. */
export const SOL_RXRPC = constant('SOL_RXRPC');
/** The level of the options of PPP over L2TP. Linux. */
export const SOL_PPPOL2TP = constant('SOL_PPPOL2TP');
/** The level of Bluetooth's options. Linux. */
export const SOL_BLUETOOTH = constant('SOL_BLUETOOTH');
/** The level of Phonet pipes' options. Linux. */
export const SOL_PNPIPE = constant('SOL_PNPIPE');
/** The level of RDS's options and control messages. Linux, rds(7). */
export const SOL_RDS = constant('SOL_RDS');
/** The level of IUCV's options. Linux on s390. */
export const SOL_IUCV = constant('SOL_IUCV');
/** The level of CAIF's options. Linux. */
export const SOL_CAIF = constant('SOL_CAIF');
/** The level of the options and control messages of the kernel's ciphers, `AF_ALG`. Linux. */
export const SOL_ALG = constant('SOL_ALG');
/** The level of the options of near-field communication. Linux. */
export const SOL_NFC = constant('SOL_NFC');
/** The level of the kernel connection multiplexer's options. Linux. */
export const SOL_KCM = constant('SOL_KCM');
/** The level of the options of TLS in the kernel: `TLS_TX`, `TLS_RX`. Linux. */
export const SOL_TLS = constant('SOL_TLS');
/** The level of `AF_XDP`'s options. Linux. */
export const SOL_XDP = constant('SOL_XDP');
/** The level of multipath TCP's options. Linux. */
export const SOL_MPTCP = constant('SOL_MPTCP');
/** The level of MCTP's options. Linux. */
export const SOL_MCTP = constant('SOL_MCTP');
/** The level of SMC's options. Linux. */
export const SOL_SMC = constant('SOL_SMC');
/** The level of the options that sockets of all kinds share: `SO_...`. socket(7). */
export const SOL_SOCKET = constant('SOL_SOCKET');
/** A control message of `int[]`: open descriptors, passed to the peer. unix(7). */
export const SCM_RIGHTS = constant('SCM_RIGHTS');
/** A control message of a `struct ucred`: the sender's process, user and group. Linux, unix(7). */
export const SCM_CREDENTIALS = constant('SCM_CREDENTIALS');
