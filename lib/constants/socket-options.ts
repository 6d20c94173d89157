import { constant } from '../runtime/addon';
import type { SocketOption } from '../runtime/socket-option';
import type { ucred } from '../structs/cmsghdr';
import type { linger } from '../structs/linger';
import type { timeval } from '../structs/timeval';

/** `int`, 0 or 1: the kernel logs debugging information about the socket. Requires `CAP_NET_ADMIN`. socket(7). */
export const SO_DEBUG: SocketOption<number> = constant('SO_DEBUG');
/** `int`, 0 or 1: `bind` may use a port with old connections (TIME_WAIT), but not one of a listener. socket(7). */
export const SO_REUSEADDR: SocketOption<number> = constant('SO_REUSEADDR');
/** `int`, read-only: the type of the socket: `SOCK_STREAM`, ... socket(7). */
export const SO_TYPE: SocketOption<number> = constant('SO_TYPE');
/** `int`, read-only: the pending error as an errno, or 0. Reading clears it. socket(7). */
export const SO_ERROR: SocketOption<number> = constant('SO_ERROR');
/** `int`, 0 or 1: send only to hosts on the same link, without a gateway. socket(7). */
export const SO_DONTROUTE: SocketOption<number> = constant('SO_DONTROUTE');
/** `int`, 0 or 1: a datagram socket may send to a broadcast address. socket(7). */
export const SO_BROADCAST: SocketOption<number> = constant('SO_BROADCAST');
/** `int`, bytes: the size of the send buffer. Linux doubles the value. socket(7). */
export const SO_SNDBUF: SocketOption<number> = constant('SO_SNDBUF');
/** `int`, bytes: the size of the receive buffer. Linux doubles the value. socket(7). */
export const SO_RCVBUF: SocketOption<number> = constant('SO_RCVBUF');
/** `int`, bytes: `SO_SNDBUF` beyond net.core.wmem_max. Requires `CAP_NET_ADMIN`. Linux, socket(7). */
export const SO_SNDBUFFORCE: SocketOption<number> = constant('SO_SNDBUFFORCE');
/** `int`, bytes: `SO_RCVBUF` beyond net.core.rmem_max. Requires `CAP_NET_ADMIN`. Linux, socket(7). */
export const SO_RCVBUFFORCE: SocketOption<number> = constant('SO_RCVBUFFORCE');
/** `int`, 0 or 1: an idle connection is probed, and fails with `ETIMEDOUT` without an answer. socket(7), tcp(7). */
export const SO_KEEPALIVE: SocketOption<number> = constant('SO_KEEPALIVE');
/** `int`, 0 or 1: urgent data is received in the stream, not by `MSG_OOB`. socket(7). */
export const SO_OOBINLINE: SocketOption<number> = constant('SO_OOBINLINE');
/** `int`, 0 or 1: UDP sends without a checksum. Linux. */
export const SO_NO_CHECK: SocketOption<number> = constant('SO_NO_CHECK');
/**
 * `int`: the priority of outgoing packets in the interface's queue. Above 6 requires `CAP_NET_ADMIN`. Linux, socket(7).
 */
export const SO_PRIORITY: SocketOption<number> = constant('SO_PRIORITY');
/** `struct linger`: `close` waits until sent data has arrived, or resets the connection. socket(7). */
export const SO_LINGER: SocketOption<linger> = constant('SO_LINGER');
/** `int`: accepted without effect. Linux, socket(7). */
export const SO_BSDCOMPAT: SocketOption<number> = constant('SO_BSDCOMPAT');
/**
 * `int`, 0 or 1: several sockets of one user bind to one port and share incoming connections or datagrams. socket(7).
 */
export const SO_REUSEPORT: SocketOption<number> = constant('SO_REUSEPORT');
/** `int`, 0 or 1: each message includes `SCM_CREDENTIALS`. Linux, unix(7). */
export const SO_PASSCRED: SocketOption<number> = constant('SO_PASSCRED');
/** `struct ucred`, read-only: the peer's process, user and group when it connected. Linux, unix(7). */
export const SO_PEERCRED: SocketOption<ucred> = constant('SO_PEERCRED');
/** `int`, bytes: the data required before `recv` returns and `poll` reports readable. 1 by default. socket(7). */
export const SO_RCVLOWAT: SocketOption<number> = constant('SO_RCVLOWAT');
/** `int`, bytes: the space required to send. Linux: always 1, cannot be set. socket(7). */
export const SO_SNDLOWAT: SocketOption<number> = constant('SO_SNDLOWAT');
/** `SO_RCVTIMEO` with the C type `long` for seconds. Linux. */
export const SO_RCVTIMEO_OLD: SocketOption<timeval> = constant('SO_RCVTIMEO_OLD');
/** `SO_SNDTIMEO` with the C type `long` for seconds. Linux. */
export const SO_SNDTIMEO_OLD: SocketOption<timeval> = constant('SO_SNDTIMEO_OLD');

/** Reserved: `ENOPROTOOPT`. Linux. */
export const SO_SECURITY_AUTHENTICATION = constant('SO_SECURITY_AUTHENTICATION');
/** Reserved: `ENOPROTOOPT`. Linux. */
export const SO_SECURITY_ENCRYPTION_TRANSPORT = constant('SO_SECURITY_ENCRYPTION_TRANSPORT');
/** Reserved: `ENOPROTOOPT`. Linux. */
export const SO_SECURITY_ENCRYPTION_NETWORK = constant('SO_SECURITY_ENCRYPTION_NETWORK');
/** `char[]`, the name of an interface: send and receive only through this interface. Linux, socket(7). */
export const SO_BINDTODEVICE: SocketOption<string> = constant('SO_BINDTODEVICE');
/** `struct sock_fprog`, set only: a classic BPF program that filters received packets. Linux, socket(7). */
export const SO_ATTACH_FILTER = constant('SO_ATTACH_FILTER');
/** `int`, ignored, set only: removes the filter. Linux, socket(7). */
export const SO_DETACH_FILTER: SocketOption<number> = constant('SO_DETACH_FILTER');
/** `struct sock_filter[]`, read-only: the attached filter; `optlen` counts instructions. Linux. */
export const SO_GET_FILTER = constant('SO_GET_FILTER');
/** The peer's address, read-only: the result of `getpeername`. Linux. */
export const SO_PEERNAME: SocketOption<Uint8Array> = constant('SO_PEERNAME');
/** `int`, read-only: 1 if the socket listens. socket(7). */
export const SO_ACCEPTCONN: SocketOption<number> = constant('SO_ACCEPTCONN');
/** `char[]`, read-only: the security context of the peer. Linux, unix(7). */
export const SO_PEERSEC: SocketOption<string> = constant('SO_PEERSEC');
/** `int`, 0 or 1: each message includes the sender's security context. Linux, unix(7). */
export const SO_PASSSEC: SocketOption<number> = constant('SO_PASSSEC');
/** `int`: the mark of outgoing packets, for routing and firewalls. Requires `CAP_NET_ADMIN`. Linux, socket(7). */
export const SO_MARK: SocketOption<number> = constant('SO_MARK');
/** `int`, read-only: the protocol of the socket: `IPPROTO_TCP`, ... Linux, socket(7). */
export const SO_PROTOCOL: SocketOption<number> = constant('SO_PROTOCOL');
/** `int`, read-only: the family of the socket: `AF_INET`, ... Linux, socket(7). */
export const SO_DOMAIN: SocketOption<number> = constant('SO_DOMAIN');
/** `int`, 0 or 1: messages include the number of messages dropped before, a `uint32_t`. Linux, socket(7). */
export const SO_RXQ_OVFL: SocketOption<number> = constant('SO_RXQ_OVFL');
/** `int`, 0 or 1: `SCM_WIFI_STATUS` reports whether a frame was acknowledged. Linux. */
export const SO_WIFI_STATUS: SocketOption<number> = constant('SO_WIFI_STATUS');
/** `int`, bytes: the offset from which `MSG_PEEK` reads, advanced by each call; -1 is off. Linux, socket(7). */
export const SO_PEEK_OFF: SocketOption<number> = constant('SO_PEEK_OFF');
/** `int`, 0 or 1: packet sockets provide their own frame check sequence. Linux. */
export const SO_NOFCS: SocketOption<number> = constant('SO_NOFCS');
/** `int`, 0 or 1: the filter cannot be changed any more; 1 is permanent. Linux, socket(7). */
export const SO_LOCK_FILTER: SocketOption<number> = constant('SO_LOCK_FILTER');
/** `int`, 0 or 1: `poll` reports POLLPRI with POLLERR for the error queue. Not needed since Linux 4.16. socket(7). */
export const SO_SELECT_ERR_QUEUE: SocketOption<number> = constant('SO_SELECT_ERR_QUEUE');
/** `int`, microseconds: the time to poll the device for packets before waiting. Linux, socket(7). */
export const SO_BUSY_POLL: SocketOption<number> = constant('SO_BUSY_POLL');
/** `unsigned int` or `uint64_t`, bytes per second: the maximum send rate. Linux. */
export const SO_MAX_PACING_RATE: SocketOption<bigint, number | bigint> = constant('SO_MAX_PACING_RATE');
/** `int`, read-only: the size of the area of BPF's extensions for packets' metadata. Linux. */
export const SO_BPF_EXTENSIONS: SocketOption<number> = constant('SO_BPF_EXTENSIONS');
/** `int`: the CPU that handles incoming packets. Set: accept connections from this CPU. Linux, socket(7). */
export const SO_INCOMING_CPU: SocketOption<number> = constant('SO_INCOMING_CPU');
/** `int`, set only: the descriptor of an eBPF program that filters received packets. Linux, socket(7). */
export const SO_ATTACH_BPF: SocketOption<number> = constant('SO_ATTACH_BPF');
/** Another name of `SO_DETACH_FILTER`. Linux. */
export const SO_DETACH_BPF = constant('SO_DETACH_BPF');
/**
 * `struct sock_fprog`, set only: a classic BPF program that distributes the load of `SO_REUSEPORT`. Linux, socket(7).
 */
export const SO_ATTACH_REUSEPORT_CBPF = constant('SO_ATTACH_REUSEPORT_CBPF');
/** `int`, set only: the descriptor of an eBPF program that distributes the load of `SO_REUSEPORT`. Linux, socket(7). */
export const SO_ATTACH_REUSEPORT_EBPF: SocketOption<number> = constant('SO_ATTACH_REUSEPORT_EBPF');
/** `int`, 1, set only: the path is bad, and the kernel should select another. Linux. */
export const SO_CNX_ADVICE: SocketOption<number> = constant('SO_CNX_ADVICE');
/** `uint32_t[9]`, read-only: the memory use and limits of the socket: `SK_MEMINFO_...`. Linux. */
export const SO_MEMINFO: SocketOption<Uint8Array> = constant('SO_MEMINFO');
/** `unsigned int`, read-only: the device queue from which the last packet came. Linux, socket(7). */
export const SO_INCOMING_NAPI_ID: SocketOption<number> = constant('SO_INCOMING_NAPI_ID');
/** `uint64_t`, read-only: a number that is unique among sockets until the machine restarts. Linux. */
export const SO_COOKIE: SocketOption<bigint> = constant('SO_COOKIE');
/** `gid_t[]`, read-only: the peer's supplementary groups. Linux. */
export const SO_PEERGROUPS: SocketOption<Uint8Array> = constant('SO_PEERGROUPS');
/** `int`, 0 or 1: allows `MSG_ZEROCOPY`, which this package rejects. Linux. */
export const SO_ZEROCOPY: SocketOption<number> = constant('SO_ZEROCOPY');
/** `struct sock_txtime`: `SCM_TXTIME` sets the transmit time of a packet. Linux. */
export const SO_TXTIME: SocketOption<Uint8Array> = constant('SO_TXTIME');
/** `int`, the index of an interface: send and receive only through this interface. Linux. */
export const SO_BINDTOIFINDEX: SocketOption<number> = constant('SO_BINDTOIFINDEX');

/** `SO_TIMESTAMP` with the C type `long` for seconds. Linux. */
export const SO_TIMESTAMP_OLD = constant('SO_TIMESTAMP_OLD');
/** `SO_TIMESTAMPNS` with the C type `long` for seconds. Linux. */
export const SO_TIMESTAMPNS_OLD = constant('SO_TIMESTAMPNS_OLD');
/** `SO_TIMESTAMPING` with the C type `long` for seconds. Linux. */
export const SO_TIMESTAMPING_OLD: SocketOption<Uint8Array, number | Uint8Array> = constant('SO_TIMESTAMPING_OLD');
/** `SO_TIMESTAMP` with 64 bits for seconds, on every machine. Linux. */
export const SO_TIMESTAMP_NEW = constant('SO_TIMESTAMP_NEW');
/** `SO_TIMESTAMPNS` with 64 bits for seconds, on every machine. Linux. */
export const SO_TIMESTAMPNS_NEW = constant('SO_TIMESTAMPNS_NEW');
/** `SO_TIMESTAMPING` with 64 bits for seconds, on every machine. Linux. */
export const SO_TIMESTAMPING_NEW: SocketOption<Uint8Array, number | Uint8Array> = constant('SO_TIMESTAMPING_NEW');
/** `SO_RCVTIMEO` with 64 bits for seconds, on every machine. Linux. */
export const SO_RCVTIMEO_NEW: SocketOption<Uint8Array> = constant('SO_RCVTIMEO_NEW');
/** `SO_SNDTIMEO` with 64 bits for seconds, on every machine. Linux. */
export const SO_SNDTIMEO_NEW: SocketOption<Uint8Array> = constant('SO_SNDTIMEO_NEW');
/** `int`, ignored, set only: removes the program that distributes the load of `SO_REUSEPORT`. Linux. */
export const SO_DETACH_REUSEPORT_BPF: SocketOption<number> = constant('SO_DETACH_REUSEPORT_BPF');
/** `int`, 0 or 1: busy polling has priority over the device's interrupts. Linux. */
export const SO_PREFER_BUSY_POLL: SocketOption<number> = constant('SO_PREFER_BUSY_POLL');
/** `int`: the maximum number of packets of one round of busy polling. Linux. */
export const SO_BUSY_POLL_BUDGET: SocketOption<number> = constant('SO_BUSY_POLL_BUDGET');
/** `uint64_t`, read-only: a number that is unique among network namespaces. Linux. */
export const SO_NETNS_COOKIE = constant('SO_NETNS_COOKIE');
/** `int`, bits 1 (send) and 2 (receive): the kernel no longer adapts that buffer's size. Linux. */
export const SO_BUF_LOCK: SocketOption<number> = constant('SO_BUF_LOCK');
/** `int`, bytes: memory reserved for the socket. Linux. */
export const SO_RESERVE_MEM: SocketOption<number> = constant('SO_RESERVE_MEM');
/** `int`, 0, 1 or -1 (the default): a connection in trouble tries another path. Linux. */
export const SO_TXREHASH: SocketOption<number> = constant('SO_TXREHASH');
/** `int`, 0 or 1: messages include their mark as a control message `SO_MARK`. Linux. */
export const SO_RCVMARK: SocketOption<number> = constant('SO_RCVMARK');

/** `int`, 0 or 1: messages include their time of arrival, `SCM_TIMESTAMP`. socket(7). */
export const SO_TIMESTAMP: SocketOption<number> = constant('SO_TIMESTAMP');
/** `int`, 0 or 1: messages include their time of arrival, `SCM_TIMESTAMPNS`. Linux, socket(7). */
export const SO_TIMESTAMPNS: SocketOption<number> = constant('SO_TIMESTAMPNS');
/** `int`, bits `SOF_TIMESTAMPING_...`: the timestamps to generate, by software and by hardware. Linux. */
export const SO_TIMESTAMPING: SocketOption<Uint8Array, number | Uint8Array> = constant('SO_TIMESTAMPING');
/** `struct timeval`: the maximum wait of receiving and `accept` before `EAGAIN`. Zero: no limit. socket(7). */
export const SO_RCVTIMEO: SocketOption<timeval> = constant('SO_RCVTIMEO');
/**
 * `struct timeval`: the maximum wait of sending (`EAGAIN`) and `connect` (`EINPROGRESS`). Zero: no limit. socket(7).
 */
export const SO_SNDTIMEO: SocketOption<timeval> = constant('SO_SNDTIMEO');
/**
 * `int`: messages include `SCM_PIDFD`, a descriptor of the sender's process. Linux 6.5; `undefined` with older headers.
 */
export const SO_PASSPIDFD = constant('SO_PASSPIDFD');
/** `int`, read-only: a descriptor of the peer's process, pidfd_open(2). Linux 6.5; `undefined` with older headers. */
export const SO_PEERPIDFD = constant('SO_PEERPIDFD');

/** A control message of an `int`: whether the frame was acknowledged. Linux. */
export const SCM_WIFI_STATUS = constant('SCM_WIFI_STATUS');
/** A control message of netlink attributes: the statistics of the connection at that time. Linux. */
export const SCM_TIMESTAMPING_OPT_STATS = constant('SCM_TIMESTAMPING_OPT_STATS');
/** A control message of a `struct scm_ts_pktinfo`: interface and length of the packet. Linux. */
export const SCM_TIMESTAMPING_PKTINFO = constant('SCM_TIMESTAMPING_PKTINFO');
/** A control message of a `uint64_t`, nanoseconds: the transmit time of the packet. Linux. */
export const SCM_TXTIME = constant('SCM_TXTIME');
/** A control message of a `struct timeval`: the arrival time of the packet. socket(7). */
export const SCM_TIMESTAMP = constant('SCM_TIMESTAMP');
/** A control message of a `struct timespec`: the arrival time of the packet. Linux, socket(7). */
export const SCM_TIMESTAMPNS = constant('SCM_TIMESTAMPNS');
/** A control message of three `struct timespec`: by software, unused, by hardware. Linux. */
export const SCM_TIMESTAMPING = constant('SCM_TIMESTAMPING');
