import { constant } from '../runtime/addon';

/** A stream of bytes, in order and without loss, between two ends: TCP. No message boundaries. socket(2). */
export const SOCK_STREAM = constant('SOCK_STREAM');
/** Datagrams: each send is one message of limited length; over a network it may get lost: UDP. socket(2). */
export const SOCK_DGRAM = constant('SOCK_DGRAM');
/** The protocol below, with its headers. Takes `CAP_NET_RAW`. raw(7), packet(7). */
export const SOCK_RAW = constant('SOCK_RAW');
/** Messages that arrive, though not in order. socket(2). */
export const SOCK_RDM = constant('SOCK_RDM');
/** A connection of messages: in order, without loss, with boundaries: unix, SCTP. socket(2). */
export const SOCK_SEQPACKET = constant('SOCK_SEQPACKET');
/** Datagrams with congestion control: DCCP. Linux. */
export const SOCK_DCCP = constant('SOCK_DCCP');
/** Frames from the interface, the old way; now `AF_PACKET`. Linux, packet(7). */
export const SOCK_PACKET = constant('SOCK_PACKET');
/** A flag of `type`: the new descriptor is closed on exec. socket(2). */
export const SOCK_CLOEXEC = constant('SOCK_CLOEXEC');
/** A flag of `type`: the new socket has `O_NONBLOCK`. socket(2). */
export const SOCK_NONBLOCK = constant('SOCK_NONBLOCK');

/** Receive no more. What comes later is taken and dropped, or refused, as the protocol has it. shutdown(2). */
export const SHUT_RD = constant('SHUT_RD');
/** Send no more: the peer reads what was sent, then the end of the stream. shutdown(2). */
export const SHUT_WR = constant('SHUT_WR');
/** Neither receive nor send. The descriptor still has to be closed. shutdown(2). */
export const SHUT_RDWR = constant('SHUT_RDWR');

/** Send or receive urgent data, out of band: TCP has one byte of it. send(2), tcp(7). */
export const MSG_OOB = constant('MSG_OOB');
/** Receive without taking: the next call gets the same data again. recv(2). */
export const MSG_PEEK = constant('MSG_PEEK');
/** Send only to hosts on the same link, past no gateway. send(2). */
export const MSG_DONTROUTE = constant('MSG_DONTROUTE');
/** DECnet's name of `MSG_DONTROUTE`. Linux. */
export const MSG_TRYHARD = constant('MSG_TRYHARD');
/** Received in `msg_flags`: `msg_control` was too small, and some control data was dropped. recvmsg(2). */
export const MSG_CTRUNC = constant('MSG_CTRUNC');
/** Supplies or asks for a second address; no protocol of Linux uses it. */
export const MSG_PROXY = constant('MSG_PROXY');
/** Received in `msg_flags`: the datagram was cut. As a flag of `recv`: give its real length. recv(2). */
export const MSG_TRUNC = constant('MSG_TRUNC');
/** This call does not wait, as with `O_NONBLOCK`: `EAGAIN` instead. send(2), recv(2). */
export const MSG_DONTWAIT = constant('MSG_DONTWAIT');
/** Ends a record, where the protocol has records: `SOCK_SEQPACKET`. send(2), recvmsg(2). */
export const MSG_EOR = constant('MSG_EOR');
/** Wait for all of `len`; less may still come: at the end, by a signal or an error. Streams. recv(2). */
export const MSG_WAITALL = constant('MSG_WAITALL');
/** Once the kernel's own flag for TCP's FIN; no effect. Linux. */
export const MSG_FIN = constant('MSG_FIN');
/** Once the kernel's own flag for TCP's SYN; no effect. Linux. */
export const MSG_SYN = constant('MSG_SYN');
/** The peer has answered: no need to ask for its link address again. Datagrams and raw, IP. Linux, send(2). */
export const MSG_CONFIRM = constant('MSG_CONFIRM');
/** Once the kernel's own flag for TCP's RST; no effect. Linux. */
export const MSG_RST = constant('MSG_RST');
/** Receive from the queue of errors, with the packet that caused it. Never waits. Linux, recv(2), ip(7). */
export const MSG_ERRQUEUE = constant('MSG_ERRQUEUE');
/** No SIGPIPE when the peer of a stream is gone, only `EPIPE`. send(2). */
export const MSG_NOSIGNAL = constant('MSG_NOSIGNAL');
/** More follows: hold what is not a full segment (TCP), or build one datagram (UDP). Linux, send(2). */
export const MSG_MORE = constant('MSG_MORE');
/** `recvmmsg` waits for the first message only, and then takes what is there. Linux, recvmmsg(2). */
export const MSG_WAITFORONE = constant('MSG_WAITFORONE');
/** The kernel's own flag: `sendmmsg` has more messages to send. Linux. */
export const MSG_BATCH = constant('MSG_BATCH');
/** Send from the program's memory without copying; the error queue says when it is free. Linux, needs `SO_ZEROCOPY`. */
export const MSG_ZEROCOPY = constant('MSG_ZEROCOPY');
/** Connect and send at once, data in the SYN: TCP Fast Open. Linux, RFC 7413. */
export const MSG_FASTOPEN = constant('MSG_FASTOPEN');
/** Descriptors received by `SCM_RIGHTS` are closed on exec. Linux, recvmsg(2). */
export const MSG_CMSG_CLOEXEC = constant('MSG_CMSG_CLOEXEC');

/** The longest backlog that `listen` of this C library names; the limit in force is net.core.somaxconn. listen(2). */
export const SOMAXCONN = constant('SOMAXCONN');

/** The level of raw sockets' options: `ICMP_FILTER`. Linux, raw(7). */
export const SOL_RAW = constant('SOL_RAW');
/** The level of DECnet's options. Linux no longer has it. */
export const SOL_DECNET = constant('SOL_DECNET');
/** The level of X.25's options. Linux, x25(7). */
export const SOL_X25 = constant('SOL_X25');
/** The level of `AF_PACKET`'s options, and of its control messages. Linux, packet(7). */
export const SOL_PACKET = constant('SOL_PACKET');
/** The level of ATM's options. Linux. */
export const SOL_ATM = constant('SOL_ATM');
/** The level of ATM's adaptation layer's options. Linux. */
export const SOL_AAL = constant('SOL_AAL');
/** The level of IrDA's options. Linux no longer has it. */
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
/** A control message of `int[]`: open descriptors, handed to the peer. unix(7). */
export const SCM_RIGHTS = constant('SCM_RIGHTS');
/** A control message of a `struct ucred`: the sender's process, user and group. Linux, unix(7). */
export const SCM_CREDENTIALS = constant('SCM_CREDENTIALS');
