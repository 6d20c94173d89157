import { constant } from '../runtime/addon';
import type { SocketOption } from '../runtime/socket-option';
import type { tcp_info, tcp_repair_window } from '../structs/tcp-info';

/** A connection's state: open, data flows both ways. `tcpi_state`, `idiag_state` (RFC 9293). */
export const TCP_ESTABLISHED = constant('TCP_ESTABLISHED');
/** A connection's state: SYN sent, no answer yet. */
export const TCP_SYN_SENT = constant('TCP_SYN_SENT');
/** A connection's state: SYN received and answered, the last ACK of the handshake is missing. */
export const TCP_SYN_RECV = constant('TCP_SYN_RECV');
/** A connection's state: closed at this end first, the FIN is not yet acknowledged. */
export const TCP_FIN_WAIT1 = constant('TCP_FIN_WAIT1');
/** A connection's state: the FIN is acknowledged, the peer has not closed its end yet. */
export const TCP_FIN_WAIT2 = constant('TCP_FIN_WAIT2');
/** A connection's state: both ends have closed, this one first. It waits until all old packets have expired. */
export const TCP_TIME_WAIT = constant('TCP_TIME_WAIT');
/** A socket's state: not connected. */
export const TCP_CLOSE = constant('TCP_CLOSE');
/** A connection's state: the peer has closed its end, this one has not. */
export const TCP_CLOSE_WAIT = constant('TCP_CLOSE_WAIT');
/** A connection's state: closed after the peer, the FIN is not yet acknowledged. */
export const TCP_LAST_ACK = constant('TCP_LAST_ACK');
/** A socket's state: it listens. */
export const TCP_LISTEN = constant('TCP_LISTEN');
/** A connection's state: both ends have closed at the same time, the FIN is not yet acknowledged. */
export const TCP_CLOSING = constant('TCP_CLOSING');
/** Congestion control, `tcpi_ca_state`: no recent loss. */
export const TCP_CA_Open = constant('TCP_CA_Open');
/** Congestion control: duplicate or selective acknowledgements indicate loss or reordering. */
export const TCP_CA_Disorder = constant('TCP_CA_Disorder');
/** Congestion control: the window is reduced because of ECN or a full local queue. */
export const TCP_CA_CWR = constant('TCP_CA_CWR');
/** Congestion control: lost segments are retransmitted, because of acknowledgements. */
export const TCP_CA_Recovery = constant('TCP_CA_Recovery');
/** Congestion control: lost segments are retransmitted, because of a timeout. */
export const TCP_CA_Loss = constant('TCP_CA_Loss');
/** `TCP_REPAIR_QUEUE`: neither queue is being repaired. */
export const TCP_NO_QUEUE = constant('TCP_NO_QUEUE');
/** `TCP_REPAIR_QUEUE`: the receive queue. */
export const TCP_RECV_QUEUE = constant('TCP_RECV_QUEUE');
/** `TCP_REPAIR_QUEUE`: the send queue. */
export const TCP_SEND_QUEUE = constant('TCP_SEND_QUEUE');
/** The number of values of `TCP_REPAIR_QUEUE`. */
export const TCP_QUEUES_NR = constant('TCP_QUEUES_NR');
/** A TCP header's `th_flags`: the sender has no more data. */
export const TH_FIN = constant('TH_FIN');
/** A TCP header's `th_flags`: the sequence numbers begin here. */
export const TH_SYN = constant('TH_SYN');
/** A TCP header's `th_flags`: the connection is reset. */
export const TH_RST = constant('TH_RST');
/** A TCP header's `th_flags`: to be delivered to the program immediately. */
export const TH_PUSH = constant('TH_PUSH');
/** A TCP header's `th_flags`: `th_ack` is valid. */
export const TH_ACK = constant('TH_ACK');
/** A TCP header's `th_flags`: `th_urp` is valid. */
export const TH_URG = constant('TH_URG');

/** The level of TCP's options: `IPPROTO_TCP`. Linux, tcp(7). */
export const SOL_TCP = constant('SOL_TCP');

/** `int`, 0 or 1: small segments are sent immediately, without Nagle's algorithm. tcp(7). */
export const TCP_NODELAY: SocketOption<number> = constant('TCP_NODELAY');
/** `int`, bytes: the largest segment. Set before connecting, it is announced to the peer too. tcp(7). */
export const TCP_MAXSEG: SocketOption<number> = constant('TCP_MAXSEG');
/** `int`, 0 or 1: only full segments are sent, until it is 0 again or 200 ms have passed. Linux, tcp(7). */
export const TCP_CORK: SocketOption<number> = constant('TCP_CORK');
/** `int`, seconds: the idle time before a connection is probed (`SO_KEEPALIVE`). tcp(7). */
export const TCP_KEEPIDLE: SocketOption<number> = constant('TCP_KEEPIDLE');
/** `int`, seconds: the time between two keep-alive probes. tcp(7). */
export const TCP_KEEPINTVL: SocketOption<number> = constant('TCP_KEEPINTVL');
/** `int`: the number of unanswered keep-alive probes before the connection fails. tcp(7). */
export const TCP_KEEPCNT: SocketOption<number> = constant('TCP_KEEPCNT');
/** `int`: the number of retransmissions of the SYN before `connect` fails. Linux, tcp(7). */
export const TCP_SYNCNT: SocketOption<number> = constant('TCP_SYNCNT');
/** `int`, seconds: the time that a closed socket stays in FIN_WAIT2. Linux, tcp(7). */
export const TCP_LINGER2: SocketOption<number> = constant('TCP_LINGER2');
/** `int`, seconds: `accept` returns when data has arrived, or after that time. Linux, tcp(7). */
export const TCP_DEFER_ACCEPT: SocketOption<number> = constant('TCP_DEFER_ACCEPT');
/** `int`, bytes: the largest window that is offered to the peer. Linux, tcp(7). */
export const TCP_WINDOW_CLAMP: SocketOption<number> = constant('TCP_WINDOW_CLAMP');
/** `struct tcp_info`, read-only: state, round-trip time, windows, losses of the connection. Linux, tcp(7). */
export const TCP_INFO: SocketOption<tcp_info> = constant('TCP_INFO');
/** `int`, 0 or 1: acknowledge immediately. The kernel may leave this mode by itself. Linux, tcp(7). */
export const TCP_QUICKACK: SocketOption<number> = constant('TCP_QUICKACK');
/** `char[]`: the name of the congestion control: `cubic`, `reno`, `bbr`. Linux, tcp(7). */
export const TCP_CONGESTION: SocketOption<string> = constant('TCP_CONGESTION');
/** `struct tcp_md5sig`, set only: the key that signs the segments to and from a peer. Linux, RFC 2385. */
export const TCP_MD5SIG = constant('TCP_MD5SIG');
/** Was `struct tcp_cookie_transactions`; `ENOPROTOOPT` since Linux 3.10. */
export const TCP_COOKIE_TRANSACTIONS = constant('TCP_COOKIE_TRANSACTIONS');
/** `int`, 0 or 1: a thin stream's retransmission timeout does not double at first. Linux. */
export const TCP_THIN_LINEAR_TIMEOUTS: SocketOption<number> = constant('TCP_THIN_LINEAR_TIMEOUTS');
/** `int`, 0 or 1: was retransmission on the first duplicate ACK; without effect now. Linux. */
export const TCP_THIN_DUPACK: SocketOption<number> = constant('TCP_THIN_DUPACK');
/** `unsigned int`, milliseconds: the time that data may stay unacknowledged before `ETIMEDOUT`. Linux, tcp(7). */
export const TCP_USER_TIMEOUT: SocketOption<number> = constant('TCP_USER_TIMEOUT');
/** `int`, `TCP_REPAIR_ON`, ...: the state can be saved and restored. Requires `CAP_NET_ADMIN`. Linux. */
export const TCP_REPAIR: SocketOption<number> = constant('TCP_REPAIR');
/** `int`, 0 none, 1 receive, 2 send: the queue that repair reads and writes. Linux. */
export const TCP_REPAIR_QUEUE: SocketOption<number> = constant('TCP_REPAIR_QUEUE');
/** `unsigned int`: the sequence number of the queue under repair. Linux. */
export const TCP_QUEUE_SEQ: SocketOption<number> = constant('TCP_QUEUE_SEQ');
/** `struct tcp_repair_opt[]`, set only: the negotiated TCP options. Linux. */
export const TCP_REPAIR_OPTIONS = constant('TCP_REPAIR_OPTIONS');
/** `int`: the maximum number of pending Fast Open requests of a listener. tcp(7), RFC 7413. */
export const TCP_FASTOPEN: SocketOption<number> = constant('TCP_FASTOPEN');
/** `int`: the clock of the timestamp option; set under repair only. Linux. */
export const TCP_TIMESTAMP: SocketOption<number> = constant('TCP_TIMESTAMP');
/** `unsigned int`, bytes: writable only while less than this is unsent. Linux. */
export const TCP_NOTSENT_LOWAT: SocketOption<number> = constant('TCP_NOTSENT_LOWAT');
/** `union tcp_cc_info`, read-only: the statistics of the congestion control. Linux. */
export const TCP_CC_INFO: SocketOption<Uint8Array> = constant('TCP_CC_INFO');
/** `int`, 0, 1 or 2: a listener keeps the headers of its connections' SYNs; 2: with the link-layer header. Linux. */
export const TCP_SAVE_SYN: SocketOption<number> = constant('TCP_SAVE_SYN');
/** `char[]`, read-only: the headers of the SYN; reading frees them. Linux. */
export const TCP_SAVED_SYN: SocketOption<Uint8Array> = constant('TCP_SAVED_SYN');
/** `struct tcp_repair_window`: the windows, under repair. Linux. */
export const TCP_REPAIR_WINDOW: SocketOption<tcp_repair_window> = constant('TCP_REPAIR_WINDOW');
/** `int`, 0 or 1: `connect` returns immediately, and the first write sends its data in the SYN. Linux. */
export const TCP_FASTOPEN_CONNECT: SocketOption<number> = constant('TCP_FASTOPEN_CONNECT');
/** `char[]`: the name of a protocol above TCP in the kernel: `tls`. Linux. */
export const TCP_ULP: SocketOption<string> = constant('TCP_ULP');
/** `struct tcp_md5sig`, set only: `TCP_MD5SIG` with flags, for a prefix of addresses. Linux. */
export const TCP_MD5SIG_EXT = constant('TCP_MD5SIG_EXT');
/** `char[16]` or `char[32]`: the key, and a second one, of Fast Open's cookies. Linux. */
export const TCP_FASTOPEN_KEY: SocketOption<Uint8Array> = constant('TCP_FASTOPEN_KEY');
/** `int`, 0 or 1: Fast Open without a cookie. Linux. */
export const TCP_FASTOPEN_NO_COOKIE: SocketOption<number> = constant('TCP_FASTOPEN_NO_COOKIE');
/** `struct tcp_zerocopy_receive`, read-only: maps received data instead of copying. Linux. */
export const TCP_ZEROCOPY_RECEIVE = constant('TCP_ZEROCOPY_RECEIVE');
/** `int`, 0 or 1: `recvmsg` returns the control message `TCP_CM_INQ`. Linux. */
export const TCP_INQ: SocketOption<number> = constant('TCP_INQ');
/** A control message of an `int`, bytes: the bytes that remain to be received. Linux. */
export const TCP_CM_INQ = constant('TCP_CM_INQ');
/** `int`, microseconds: a delay of outgoing packets, to simulate long paths. Linux. */
export const TCP_TX_DELAY: SocketOption<number> = constant('TCP_TX_DELAY');
/** A value of `TCP_REPAIR`: on. Linux. */
export const TCP_REPAIR_ON = constant('TCP_REPAIR_ON');
/** A value of `TCP_REPAIR`: off, and the peer is probed. Linux. */
export const TCP_REPAIR_OFF = constant('TCP_REPAIR_OFF');
/** A value of `TCP_REPAIR`: off, without probing the peer. Linux. */
export const TCP_REPAIR_OFF_NO_WP = constant('TCP_REPAIR_OFF_NO_WP');

/** BSD's default for the largest segment, in bytes. */
export const TCP_MSS = constant('TCP_MSS');
/** 65535: the largest window without scaling, in bytes. */
export const TCP_MAXWIN = constant('TCP_MAXWIN');
/** 14: the maximum scale of a window in bits. RFC 7323. */
export const TCP_MAX_WINSHIFT = constant('TCP_MAX_WINSHIFT');
/** The longest key of `TCP_MD5SIG`, in bytes. Linux. */
export const TCP_MD5SIG_MAXKEYLEN = constant('TCP_MD5SIG_MAXKEYLEN');
/** A flag of `TCP_MD5SIG_EXT`: `tcpm_prefixlen` is used. Linux. */
export const TCP_MD5SIG_FLAG_PREFIX = constant('TCP_MD5SIG_FLAG_PREFIX');
/** The shortest cookie of `TCP_COOKIE_TRANSACTIONS`, in bytes. Linux. */
export const TCP_COOKIE_MIN = constant('TCP_COOKIE_MIN');
/** The longest cookie of `TCP_COOKIE_TRANSACTIONS`, in bytes. Linux. */
export const TCP_COOKIE_MAX = constant('TCP_COOKIE_MAX');
/** Two of the longest cookies of `TCP_COOKIE_TRANSACTIONS`, in bytes. Linux. */
export const TCP_COOKIE_PAIR_SIZE = constant('TCP_COOKIE_PAIR_SIZE');
/** A flag of `TCP_COOKIE_TRANSACTIONS`: SYNs without a cookie are dropped. Linux. */
export const TCP_COOKIE_IN_ALWAYS = constant('TCP_COOKIE_IN_ALWAYS');
/** A flag of `TCP_COOKIE_TRANSACTIONS`: no cookie is sent. Linux. */
export const TCP_COOKIE_OUT_NEVER = constant('TCP_COOKIE_OUT_NEVER');
/** A flag of `TCP_COOKIE_TRANSACTIONS`: data was received in the SYN. Linux. */
export const TCP_S_DATA_IN = constant('TCP_S_DATA_IN');
/** A flag of `TCP_COOKIE_TRANSACTIONS`: data was sent in the SYN. Linux. */
export const TCP_S_DATA_OUT = constant('TCP_S_DATA_OUT');
/** 536: the default segment size for IPv4, in bytes. RFC 1122. */
export const TCP_MSS_DEFAULT = constant('TCP_MSS_DEFAULT');
/** 1220: the largest segment that fits IPv6's smallest MTU, in bytes. */
export const TCP_MSS_DESIRED = constant('TCP_MSS_DESIRED');

/** The kind of a TCP option, in the header: the end of the list. */
export const TCPOPT_EOL = constant('TCPOPT_EOL');
/** The kind of a TCP option: no operation, for alignment. */
export const TCPOPT_NOP = constant('TCPOPT_NOP');
/** The kind of a TCP option: the largest segment. */
export const TCPOPT_MAXSEG = constant('TCPOPT_MAXSEG');
/** The length of that option, in bytes. */
export const TCPOLEN_MAXSEG = constant('TCPOLEN_MAXSEG');
/** The kind of a TCP option: the scale of the window. */
export const TCPOPT_WINDOW = constant('TCPOPT_WINDOW');
/** The length of that option, in bytes. */
export const TCPOLEN_WINDOW = constant('TCPOLEN_WINDOW');
/** The kind of a TCP option: selective acknowledgement is supported. */
export const TCPOPT_SACK_PERMITTED = constant('TCPOPT_SACK_PERMITTED');
/** The length of that option, in bytes. */
export const TCPOLEN_SACK_PERMITTED = constant('TCPOLEN_SACK_PERMITTED');
/** The kind of a TCP option: selective acknowledgement. */
export const TCPOPT_SACK = constant('TCPOPT_SACK');
/** The kind of a TCP option: timestamps. */
export const TCPOPT_TIMESTAMP = constant('TCPOPT_TIMESTAMP');
/** The length of that option, in bytes. */
export const TCPOLEN_TIMESTAMP = constant('TCPOLEN_TIMESTAMP');
/** The length of that option after two `TCPOPT_NOP` for alignment, in bytes. RFC 7323, appendix A. */
export const TCPOLEN_TSTAMP_APPA = constant('TCPOLEN_TSTAMP_APPA');
/** The first four bytes of an aligned timestamp option, as one number in host byte order. */
export const TCPOPT_TSTAMP_HDR = constant('TCPOPT_TSTAMP_HDR');

/** A bit of `tcpi_options`: timestamps are in use. Linux. */
export const TCPI_OPT_TIMESTAMPS = constant('TCPI_OPT_TIMESTAMPS');
/** A bit of `tcpi_options`: selective acknowledgement is in use. Linux. */
export const TCPI_OPT_SACK = constant('TCPI_OPT_SACK');
/** A bit of `tcpi_options`: the windows are scaled. Linux. */
export const TCPI_OPT_WSCALE = constant('TCPI_OPT_WSCALE');
/** A bit of `tcpi_options`: explicit congestion notification was negotiated. Linux. */
export const TCPI_OPT_ECN = constant('TCPI_OPT_ECN');
/** A bit of `tcpi_options`: a packet with an ECN mark was received. Linux. */
export const TCPI_OPT_ECN_SEEN = constant('TCPI_OPT_ECN_SEEN');
/** A bit of `tcpi_options`: the data in the SYN was acknowledged. Linux. */
export const TCPI_OPT_SYN_DATA = constant('TCPI_OPT_SYN_DATA');
