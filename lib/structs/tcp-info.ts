import { nameOf } from '../runtime/constant-names';
import { bitfields, bits, memberOffset } from '../runtime/struct/bitfield';
import { struct } from '../runtime/struct/define';
import { bigint } from '../runtime/struct/types';
import { sockaddr_storage } from './sockaddr';

interface tcp_info_members {
  /** The connection's state: `TCP_ESTABLISHED`, ... */
  tcpi_state: number;
  /** The state of congestion control: `TCP_CA_Open`, ... */
  tcpi_ca_state: number;
  /** How often the segment at the front was sent again, after a timeout. */
  tcpi_retransmits: number;
  /** Window probes and keepalives that were not answered. */
  tcpi_probes: number;
  /** How often the timeout was doubled. */
  tcpi_backoff: number;
  /** What was agreed on: `TCPI_OPT_*`. */
  tcpi_options: number;
  /** The retransmission timeout, in microseconds. */
  tcpi_rto: number;
  /** The timeout of delayed acknowledgements, in microseconds. */
  tcpi_ato: number;
  /** The size of segments that are sent, in bytes. */
  tcpi_snd_mss: number;
  /** The size of segments that come, in bytes, as estimated. */
  tcpi_rcv_mss: number;
  /** Segments sent and not acknowledged; of a listener the connections that wait to be accepted. */
  tcpi_unacked: number;
  /** Segments acknowledged selectively; of a listener its backlog. */
  tcpi_sacked: number;
  /** Segments held to be lost. */
  tcpi_lost: number;
  /** Segments that were sent again and are not acknowledged. */
  tcpi_retrans: number;
  /** No longer told. */
  tcpi_fackets: number;
  /** How long ago data was sent, in milliseconds. */
  tcpi_last_data_sent: number;
  /** Not told. */
  tcpi_last_ack_sent: number;
  /** How long ago data came, in milliseconds. */
  tcpi_last_data_recv: number;
  /** How long ago an acknowledgement came, in milliseconds. */
  tcpi_last_ack_recv: number;
  /** The path MTU, in bytes. */
  tcpi_pmtu: number;
  /** The window up to which the receive buffer grows, in bytes. */
  tcpi_rcv_ssthresh: number;
  /** The smoothed round-trip time, in microseconds. */
  tcpi_rtt: number;
  /** How much it varies, in microseconds. */
  tcpi_rttvar: number;
  /** The slow start threshold, in segments. */
  tcpi_snd_ssthresh: number;
  /** The congestion window, in segments. */
  tcpi_snd_cwnd: number;
  /** The segment size that was told to the peer, in bytes. */
  tcpi_advmss: number;
  /** How much reordering is expected, in segments. */
  tcpi_reordering: number;
  /** The round-trip time as the receiver sees it, in microseconds. */
  tcpi_rcv_rtt: number;
  /** How much the program reads in one round-trip time, in bytes. */
  tcpi_rcv_space: number;
  /** All segments that were sent again. */
  tcpi_total_retrans: number;
  /** How fast segments are paced, in bytes per second; all ones for not at all. */
  tcpi_pacing_rate: bigint;
  /** `SO_MAX_PACING_RATE`, in bytes per second; all ones for no limit. */
  tcpi_max_pacing_rate: bigint;
  /** Bytes that the peer has acknowledged. */
  tcpi_bytes_acked: bigint;
  /** Bytes that came. */
  tcpi_bytes_received: bigint;
  /** Segments sent. */
  tcpi_segs_out: number;
  /** Segments that came. */
  tcpi_segs_in: number;
  /** Bytes written and not yet sent. */
  tcpi_notsent_bytes: number;
  /** The shortest round-trip time, in microseconds. */
  tcpi_min_rtt: number;
  /** Segments with data that came. */
  tcpi_data_segs_in: number;
  /** Segments with data that were sent. */
  tcpi_data_segs_out: number;
  /** How fast data arrives at the peer, in bytes per second. */
  tcpi_delivery_rate: bigint;
  /** The time in which there was data to send, in microseconds. */
  tcpi_busy_time: bigint;
  /** The part of it that was spent waiting for the peer's window. */
  tcpi_rwnd_limited: bigint;
  /** The part of it that was spent waiting for room in the send buffer. */
  tcpi_sndbuf_limited: bigint;
  /** Segments that have arrived. */
  tcpi_delivered: number;
  /** Segments that have arrived and met congestion. */
  tcpi_delivered_ce: number;
  /** Bytes sent, what was sent again included. */
  tcpi_bytes_sent: bigint;
  /** Bytes sent again. */
  tcpi_bytes_retrans: bigint;
  /** Segments that the peer had twice. */
  tcpi_dsack_dups: number;
  /** How often reordering was seen. */
  tcpi_reord_seen: number;
  /** Segments that came out of order. */
  tcpi_rcv_ooopack: number;
  /** The peer's window, in bytes. */
  tcpi_snd_wnd: number;
}

interface tcp_info_bits {
  /** The scale of the peer's window. */
  tcpi_snd_wscale: number;
  /** The scale of this end's window. */
  tcpi_rcv_wscale: number;
  /** `tcpi_delivery_rate` was measured while the program had too little to send. */
  tcpi_delivery_rate_app_limited: number;
  /** Why TCP Fast Open did not work. */
  tcpi_fastopen_client_fail: number;
}

const scales = memberOffset('tcp_info', 'tcpi_options') + 1;

/**
 * `struct tcp_info`: what the kernel knows of a connection, for `TCP_INFO`. It is that of the kernel's headers, which is
 * longer than the one of glibc's `<netinet/tcp.h>`; an older kernel fills its beginning, and says so in `*optlen`.
 * @see tcp(7)
 */
export class tcp_info extends bitfields<tcp_info_members, tcp_info_bits>(
  struct<tcp_info_members>('tcp_info', {
    tcpi_state: (value: number) => (value ? nameOf('TCP_', value) : '0'),
    tcpi_pacing_rate: bigint,
    tcpi_max_pacing_rate: bigint,
    tcpi_bytes_acked: bigint,
    tcpi_bytes_received: bigint,
    tcpi_delivery_rate: bigint,
    tcpi_busy_time: bigint,
    tcpi_rwnd_limited: bigint,
    tcpi_sndbuf_limited: bigint,
    tcpi_bytes_sent: bigint,
    tcpi_bytes_retrans: bigint,
  }),
  {
    tcpi_snd_wscale: bits(scales, 0, 4),
    tcpi_rcv_wscale: bits(scales, 4, 4),
    tcpi_delivery_rate_app_limited: bits(scales + 1, 0, 1),
    tcpi_fastopen_client_fail: bits(scales + 1, 1, 2),
  },
) {}

interface tcp_md5sig_members {
  /** The peer's address; the port does not count. */
  get tcpm_addr(): sockaddr_storage;
  set tcpm_addr(address: ArrayBufferView);
  /** `TCP_MD5SIG_FLAG_PREFIX`, with `TCP_MD5SIG_EXT`. */
  tcpm_flags: number;
  /** How many bits of the address count, with that flag. */
  tcpm_prefixlen: number;
  /** The length of the key in bytes, 0 to remove it. */
  tcpm_keylen: number;
  /** The index of the interface that the key is for, 0 for any. */
  tcpm_ifindex: number;
  /** The key. */
  get tcpm_key(): Uint8Array;
  set tcpm_key(key: ArrayBufferView);
}

/**
 * `struct tcp_md5sig`: the key of a peer, for `TCP_MD5SIG` and `TCP_MD5SIG_EXT`.
 * @see RFC 2385, tcp(7)
 */
export class tcp_md5sig extends struct<tcp_md5sig_members>('tcp_md5sig', { tcpm_addr: sockaddr_storage }) {}

interface tcp_diag_md5sig_members {
  /** `AF_INET`, `AF_INET6`. */
  tcpm_family: number;
  /** How many bits of the address count. */
  tcpm_prefixlen: number;
  /** The length of the key in bytes. */
  tcpm_keylen: number;
  /** The peer's address, in network byte order: 4 numbers for IPv6, the first one for IPv4. */
  get tcpm_addr(): Uint32Array;
  set tcpm_addr(address: ArrayBufferView);
  /** The key. */
  get tcpm_key(): Uint8Array;
  set tcpm_key(key: ArrayBufferView);
}

/** `struct tcp_diag_md5sig`: one of the keys of an `INET_DIAG_MD5SIG`. */
export class tcp_diag_md5sig extends struct<tcp_diag_md5sig_members>('tcp_diag_md5sig') {}

interface tcp_repair_opt_members {
  /** The option: `TCPOPT_MAXSEG`, ... */
  opt_code: number;
  /** Its value. */
  opt_val: number;
}

/** `struct tcp_repair_opt`: one of those that `TCP_REPAIR_OPTIONS` sets. */
export class tcp_repair_opt extends struct<tcp_repair_opt_members>('tcp_repair_opt') {}

interface tcp_repair_window_members {
  /** The sequence number that last changed the window. */
  snd_wl1: number;
  /** The peer's window, in bytes. */
  snd_wnd: number;
  /** The largest window that the peer ever had. */
  max_window: number;
  /** This end's window, in bytes. */
  rcv_wnd: number;
  /** The sequence number that was acknowledged when the window was last told. */
  rcv_wup: number;
}

/** `struct tcp_repair_window`: for `TCP_REPAIR_WINDOW`. */
export class tcp_repair_window extends struct<tcp_repair_window_members>('tcp_repair_window') {}
