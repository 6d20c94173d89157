import { type Bits, bitfields, bits } from '../runtime/struct/bitfield';
import { struct } from '../runtime/struct/define';
import { structWithTrailingData } from '../runtime/struct/trailing-data';
import type { Init } from '../runtime/struct/types';
import { family, longs, port, tcpState } from './decoders';
import type { sa_family_t } from './sockaddr';

interface inet_diag_sockid_members {
  /** The port of this end, in network byte order. */
  idiag_sport: number;
  /** The port of the other end, in network byte order. */
  idiag_dport: number;
  /** The address of this end, in network byte order: 4 numbers for IPv6, the first one for IPv4. */
  get idiag_src(): Uint32Array;
  set idiag_src(address: ArrayBufferView);
  /** The address of the other end, in network byte order: 4 numbers for IPv6, the first one for IPv4. */
  get idiag_dst(): Uint32Array;
  set idiag_dst(address: ArrayBufferView);
  /** The index of the interface that the socket is bound to, 0 for none. */
  idiag_if: number;
  /** The unique number of the socket: lower and upper half. `INET_DIAG_NOCOOKIE` twice for any. */
  get idiag_cookie(): Uint32Array;
  set idiag_cookie(cookie: ArrayBufferView);
}

/**
 * `struct inet_diag_sockid`: a socket, by its addresses.
 * @see sock_diag(7)
 */
export class inet_diag_sockid extends struct<inet_diag_sockid_members>('inet_diag_sockid', {
  idiag_sport: port,
  idiag_dport: port,
  idiag_src: longs,
  idiag_dst: longs,
}) {}

interface req_members {
  /** `AF_INET`, `AF_INET6`. */
  sdiag_family: sa_family_t;
  /** `IPPROTO_TCP`, `IPPROTO_UDP`, ... */
  sdiag_protocol: number;
  /** A bit for each attribute to include: `1 << (INET_DIAG_INFO - 1)`. */
  idiag_ext: number;
  /** A bit for each state to include: `1 << TCP_LISTEN`. */
  idiag_states: number;
  /** One socket. Ignored in a dump, except for ports in filter programs. */
  get id(): inet_diag_sockid;
  set id(id: Init<inet_diag_sockid_members> | ArrayBufferView);
}

interface inet_diag_req_v2_members extends req_members {
  /** Zero. */
  pad: number;
}

/**
 * `struct inet_diag_req_v2`: queries internet sockets, in a `SOCK_DIAG_BY_FAMILY` message.
 * @see sock_diag(7)
 */
export class inet_diag_req_v2 extends struct<inet_diag_req_v2_members>('inet_diag_req_v2', {
  sdiag_family: family,
  pad: () => undefined,
  id: inet_diag_sockid,
}) {}

interface inet_diag_req_raw_members extends req_members {
  /** The protocol of a raw socket. */
  sdiag_raw_protocol: number;
}

/** `struct inet_diag_req_raw`: `inet_diag_req_v2` for raw sockets. */
export class inet_diag_req_raw extends struct<inet_diag_req_raw_members>('inet_diag_req_raw', {
  sdiag_family: family,
  id: inet_diag_sockid,
}) {}

interface inet_diag_msg_members {
  /** `AF_INET`, `AF_INET6`. */
  idiag_family: sa_family_t;
  /** `TCP_ESTABLISHED`, ... */
  idiag_state: number;
  /** The active timer: 0 none, 1 retransmission, 2 keepalive, 3 TIME_WAIT, 4 window probe. */
  idiag_timer: number;
  /** The number of expirations of that timer. */
  idiag_retrans: number;
  /** The socket. */
  get id(): inet_diag_sockid;
  set id(id: Init<inet_diag_sockid_members> | ArrayBufferView);
  /** The time until the timer expires, in milliseconds. */
  idiag_expires: number;
  /** Bytes that can be read. For a listener, the connections in the queue. */
  idiag_rqueue: number;
  /** Bytes that are not acknowledged. For a listener, its backlog. */
  idiag_wqueue: number;
  /** The owner. */
  idiag_uid: number;
  /** The inode, as in `/proc/self/fd`. */
  idiag_inode: number;
}

/**
 * `struct inet_diag_msg`: a socket; attributes `INET_DIAG_*` follow.
 * @see sock_diag(7)
 */
export class inet_diag_msg extends structWithTrailingData<inet_diag_msg_members>('inet_diag_msg', {
  idiag_family: family,
  idiag_state: tcpState,
  id: inet_diag_sockid,
}) {}

interface inet_diag_bc_op_members {
  /** `INET_DIAG_BC_*`. */
  code: number;
  /** The offset to the next instruction if it is true. */
  yes: number;
  /** The offset to the next instruction otherwise. */
  no: number;
}

/** `struct inet_diag_bc_op`: an instruction of an `INET_DIAG_REQ_BYTECODE`. */
export class inet_diag_bc_op extends struct<inet_diag_bc_op_members>('inet_diag_bc_op') {}

interface inet_diag_markcond_members {
  /** The bits. */
  mark: number;
  /** The mask of significant bits. */
  mask: number;
}

/** `struct inet_diag_markcond`: the operand of `INET_DIAG_BC_MARK_COND`. */
export class inet_diag_markcond extends struct<inet_diag_markcond_members>('inet_diag_markcond') {}

interface inet_diag_meminfo_members {
  /** Bytes in the receive queue. */
  idiag_rmem: number;
  /** Bytes queued to be sent. */
  idiag_wmem: number;
  /** Bytes reserved. */
  idiag_fmem: number;
  /** Bytes in the send queue. */
  idiag_tmem: number;
}

/** `struct inet_diag_meminfo`: an `INET_DIAG_MEMINFO`. */
export class inet_diag_meminfo extends struct<inet_diag_meminfo_members>('inet_diag_meminfo') {}

interface inet_diag_sockopt_bits {
  /** `IP_RECVERR`. */
  recverr: number;
  /** A connection socket. */
  is_icsk: number;
  /** `IP_FREEBIND`. */
  freebind: number;
  /** `IP_HDRINCL`. */
  hdrincl: number;
  /** `IP_MULTICAST_LOOP`. */
  mc_loop: number;
  /** `IP_TRANSPARENT`. */
  transparent: number;
  /** `IP_MULTICAST_ALL`. */
  mc_all: number;
  /** `IP_NODEFRAG`. */
  nodefrag: number;
  /** `IP_BIND_ADDRESS_NO_PORT`. */
  bind_address_no_port: number;
  /** `IP_RECVERR_RFC4884`. */
  recverr_rfc4884: number;
  /** `TCP_FASTOPEN_CONNECT`, not connected yet. */
  defer_connect: number;
}

const options = (at: number, ...names: (keyof inet_diag_sockopt_bits)[]): [string, Bits][] =>
  names.map((name, i) => [name, bits(at, i, 1)]);

/** `struct inet_diag_sockopt`: some options of a socket, an `INET_DIAG_SOCKOPT`. */
export class inet_diag_sockopt extends bitfields<object, inet_diag_sockopt_bits>(
  struct<object>('inet_diag_sockopt'),
  Object.fromEntries([
    ...options(0, 'recverr', 'is_icsk', 'freebind', 'hdrincl', 'mc_loop', 'transparent', 'mc_all', 'nodefrag'),
    ...options(1, 'bind_address_no_port', 'recverr_rfc4884', 'defer_connect'),
  ]) as Record<keyof inet_diag_sockopt_bits, Bits>,
) {}

interface tcpvegas_info_members {
  /** Whether it is on. */
  tcpv_enabled: number;
  /** The number of round-trip times measured in this one. */
  tcpv_rttcnt: number;
  /** The last round-trip time, in microseconds. */
  tcpv_rtt: number;
  /** The shortest round-trip time, in microseconds. */
  tcpv_minrtt: number;
}

/** `struct tcpvegas_info`: the state of TCP Vegas: `TCP_CC_INFO`, `INET_DIAG_VEGASINFO`. */
export class tcpvegas_info extends struct<tcpvegas_info_members>('tcpvegas_info') {}

interface tcp_dctcp_info_members {
  /** Whether it is on. */
  dctcp_enabled: number;
  /** Whether congestion was reported last. */
  dctcp_ce_state: number;
  /** The fraction of the data that met congestion, of 1024. */
  dctcp_alpha: number;
  /** Bytes acknowledged that met congestion. */
  dctcp_ab_ecn: number;
  /** Bytes acknowledged. */
  dctcp_ab_tot: number;
}

/** `struct tcp_dctcp_info`: the state of DCTCP: `TCP_CC_INFO`, `INET_DIAG_DCTCPINFO`. */
export class tcp_dctcp_info extends struct<tcp_dctcp_info_members>('tcp_dctcp_info') {}

interface tcp_bbr_info_members {
  /** The bandwidth in bytes per second, lower half. */
  bbr_bw_lo: number;
  /** The bandwidth, upper half. */
  bbr_bw_hi: number;
  /** The shortest round-trip time, in microseconds. */
  bbr_min_rtt: number;
  /** The pacing gain, times 256. */
  bbr_pacing_gain: number;
  /** The gain of the congestion window, times 256. */
  bbr_cwnd_gain: number;
}

/** `struct tcp_bbr_info`: the state of BBR: `TCP_CC_INFO`, `INET_DIAG_BBRINFO`. */
export class tcp_bbr_info extends struct<tcp_bbr_info_members>('tcp_bbr_info') {}
