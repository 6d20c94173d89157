import { bitfields, bits, memberOffset } from '../runtime/struct/bitfield';
import { struct } from '../runtime/struct/define';
import { bigint } from '../runtime/struct/types';
import { longs, tcpState } from './decoders';
import { sockaddr_storage } from './sockaddr';

interface tcp_info_members {
  /** The connection's state: `TCP_ESTABLISHED`, ... */
  tcpi_state: number;
  /** The state of congestion control: `TCP_CA_Open`, ... */
  tcpi_ca_state: number;
  /** The number of retransmissions of the first segment after timeouts. */
  tcpi_retransmits: number;
  /** Unanswered window probes and keepalives. */
  tcpi_probes: number;
  /** The number of times the timeout was doubled. */
  tcpi_backoff: number;
  /** The negotiated options: `TCPI_OPT_*`. */
  tcpi_options: number;
  /** The retransmission timeout, in microseconds. */
  tcpi_rto: number;
  /** The timeout of delayed acknowledgements, in microseconds. */
  tcpi_ato: number;
  /** The size of sent segments, in bytes. */
  tcpi_snd_mss: number;
  /** The estimated size of received segments, in bytes. */
  tcpi_rcv_mss: number;
  /** Segments sent and not acknowledged. For a listener, the connections in the queue. */
  tcpi_unacked: number;
  /** Segments acknowledged selectively. For a listener, its backlog. */
  tcpi_sacked: number;
  /** Segments considered lost. */
  tcpi_lost: number;
  /** Segments retransmitted and not acknowledged. */
  tcpi_retrans: number;
  /** No longer reported. */
  tcpi_fackets: number;
  /** The time since data was sent, in milliseconds. */
  tcpi_last_data_sent: number;
  /** Not reported. */
  tcpi_last_ack_sent: number;
  /** The time since data was received, in milliseconds. */
  tcpi_last_data_recv: number;
  /** The time since an acknowledgement was received, in milliseconds. */
  tcpi_last_ack_recv: number;
  /** The path MTU, in bytes. */
  tcpi_pmtu: number;
  /** The limit of the growing receive window, in bytes. */
  tcpi_rcv_ssthresh: number;
  /** The smoothed round-trip time, in microseconds. */
  tcpi_rtt: number;
  /** The variance of the round-trip time, in microseconds. */
  tcpi_rttvar: number;
  /** The slow start threshold, in segments. */
  tcpi_snd_ssthresh: number;
  /** The congestion window, in segments. */
  tcpi_snd_cwnd: number;
  /** The segment size announced to the peer, in bytes. */
  tcpi_advmss: number;
  /** The expected reordering, in segments. */
  tcpi_reordering: number;
  /** The round-trip time measured by the receiver, in microseconds. */
  tcpi_rcv_rtt: number;
  /** The bytes that the program reads in one round-trip time. */
  tcpi_rcv_space: number;
  /** All retransmitted segments. */
  tcpi_total_retrans: number;
  /** The pacing rate of segments in bytes per second; all ones for no pacing. */
  tcpi_pacing_rate: bigint;
  /** `SO_MAX_PACING_RATE`, in bytes per second; all ones for no limit. */
  tcpi_max_pacing_rate: bigint;
  /** Bytes that the peer has acknowledged. */
  tcpi_bytes_acked: bigint;
  /** Received bytes. */
  tcpi_bytes_received: bigint;
  /** Segments sent. */
  tcpi_segs_out: number;
  /** Received segments. */
  tcpi_segs_in: number;
  /** Bytes written and not yet sent. */
  tcpi_notsent_bytes: number;
  /** The shortest round-trip time, in microseconds. */
  tcpi_min_rtt: number;
  /** Received segments with data. */
  tcpi_data_segs_in: number;
  /** Sent segments with data. */
  tcpi_data_segs_out: number;
  /** The rate of data that arrives at the peer, in bytes per second. */
  tcpi_delivery_rate: bigint;
  /** The time in which there was data to send, in microseconds. */
  tcpi_busy_time: bigint;
  /** The part of it that was spent waiting for the peer's window. */
  tcpi_rwnd_limited: bigint;
  /** The part of it that was spent waiting for space in the send buffer. */
  tcpi_sndbuf_limited: bigint;
  /** Segments that have arrived. */
  tcpi_delivered: number;
  /** Segments that have arrived and met congestion. */
  tcpi_delivered_ce: number;
  /** Bytes sent, including retransmissions. */
  tcpi_bytes_sent: bigint;
  /** Bytes retransmitted. */
  tcpi_bytes_retrans: bigint;
  /** Segments that the peer received twice. */
  tcpi_dsack_dups: number;
  /** The number of reordering events. */
  tcpi_reord_seen: number;
  /** Segments received out of order. */
  tcpi_rcv_ooopack: number;
  /** The peer's window, in bytes. */
  tcpi_snd_wnd: number;
}

interface tcp_info_bits {
  /** The scale of the peer's window. */
  tcpi_snd_wscale: number;
  /** The scale of this end's window. */
  tcpi_rcv_wscale: number;
  /** `tcpi_delivery_rate` was measured while the program sent too little. */
  tcpi_delivery_rate_app_limited: number;
  /** The reason for a failure of TCP Fast Open. */
  tcpi_fastopen_client_fail: number;
}

const scales = memberOffset('tcp_info', 'tcpi_options') + 1;

/**
 * `struct tcp_info`: the kernel's state of a connection, for `TCP_INFO`. It is the struct of the kernel's headers,
 * which is longer than that of glibc's `<netinet/tcp.h>`. An older kernel fills only its beginning, and returns that
 * length in `*optlen`.
 * @see tcp(7)
 */
export class tcp_info extends bitfields<tcp_info_members, tcp_info_bits>(
  struct<tcp_info_members>('tcp_info', {
    tcpi_state: tcpState,
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
  /** The peer's address. The port is ignored. */
  get tcpm_addr(): sockaddr_storage;
  set tcpm_addr(address: ArrayBufferView);
  /** `TCP_MD5SIG_FLAG_PREFIX`, with `TCP_MD5SIG_EXT`. */
  tcpm_flags: number;
  /** The length of the prefix in bits, with that flag. */
  tcpm_prefixlen: number;
  /** The length of the key in bytes, 0 to remove it. */
  tcpm_keylen: number;
  /** The index of the interface of the key, 0 for any. */
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
  /** The length of the prefix in bits. */
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
export class tcp_diag_md5sig extends struct<tcp_diag_md5sig_members>('tcp_diag_md5sig', { tcpm_addr: longs }) {}

interface tcp_repair_opt_members {
  /** The option: `TCPOPT_MAXSEG`, ... */
  opt_code: number;
  /** Its value. */
  opt_val: number;
}

/** `struct tcp_repair_opt`: an option for `TCP_REPAIR_OPTIONS`. */
export class tcp_repair_opt extends struct<tcp_repair_opt_members>('tcp_repair_opt') {}

interface tcp_repair_window_members {
  /** The sequence number that last changed the window. */
  snd_wl1: number;
  /** The peer's window, in bytes. */
  snd_wnd: number;
  /** The largest window that the peer has announced. */
  max_window: number;
  /** This end's window, in bytes. */
  rcv_wnd: number;
  /** The sequence number that was acknowledged when the window was last announced. */
  rcv_wup: number;
}

/** `struct tcp_repair_window`: for `TCP_REPAIR_WINDOW`. */
export class tcp_repair_window extends struct<tcp_repair_window_members>('tcp_repair_window') {}
