import { struct } from '../runtime/struct/define';
import { bigint } from '../runtime/struct/types';
import { ethernetProtocol, family, hardwareType, netNamed } from './decoders';
import type { sa_family_t } from './sockaddr';

interface sockaddr_ll_members {
  /** `AF_PACKET`. */
  sll_family: sa_family_t;
  /** The protocol, in network byte order: `htons(ETH_P_ALL)`. */
  sll_protocol: number;
  /** The index of the interface, 0 for any: `if_nametoindex('lo')`. */
  sll_ifindex: number;
  /** The kind of hardware: `ARPHRD_*`. */
  sll_hatype: number;
  /** The kind of destination: `PACKET_HOST`, `PACKET_OUTGOING`, ... */
  sll_pkttype: number;
  /** The number of bytes of `sll_addr` in use. */
  sll_halen: number;
  /** The hardware address of the sender, or of the receiver of an outgoing packet. */
  get sll_addr(): Uint8Array;
  set sll_addr(address: ArrayBufferView);
}

/**
 * `struct sockaddr_ll`: the address of a packet socket.
 * @see packet(7)
 */
export class sockaddr_ll extends struct<sockaddr_ll_members>('sockaddr_ll', {
  sll_family: family,
  sll_protocol: netNamed(ethernetProtocol),
  sll_hatype: hardwareType,
}) {}

interface packet_mreq_members {
  /** The index of the interface. */
  mr_ifindex: number;
  /** `PACKET_MR_*`. */
  mr_type: number;
  /** The number of bytes of `mr_address` in use. */
  mr_alen: number;
  /** The hardware address. */
  get mr_address(): Uint8Array;
  set mr_address(address: ArrayBufferView);
}

/**
 * `struct packet_mreq`: further packets that an interface receives, for `PACKET_ADD_MEMBERSHIP`.
 * @see packet(7)
 */
export class packet_mreq extends struct<packet_mreq_members>('packet_mreq') {}

interface tpacket_stats_members {
  /** The number of packets, including dropped ones. */
  tp_packets: number;
  /** The number of packets dropped because the socket was full. */
  tp_drops: number;
}

/** `struct tpacket_stats`: the result of `PACKET_STATISTICS`. */
export class tpacket_stats extends struct<tpacket_stats_members>('tpacket_stats') {}

interface tpacket_stats_v3_members extends tpacket_stats_members {
  /** The number of times the ring was full. */
  tp_freeze_q_cnt: number;
}

/** `struct tpacket_stats_v3`: the same for a ring of version 3. */
export class tpacket_stats_v3 extends struct<tpacket_stats_v3_members>('tpacket_stats_v3') {}

interface tpacket_rollover_stats_members {
  /** The number of packets that went to another socket of the group. */
  tp_all: bigint;
  /** The number of them caused by one huge flow. */
  tp_huge: bigint;
  /** The number of packets without a socket. */
  tp_failed: bigint;
}

/** `struct tpacket_rollover_stats`: the result of `PACKET_ROLLOVER_STATS`. */
export class tpacket_rollover_stats extends struct<tpacket_rollover_stats_members>('tpacket_rollover_stats', {
  tp_all: bigint,
  tp_huge: bigint,
  tp_failed: bigint,
}) {}

interface tpacket_auxdata_members {
  /** `TP_STATUS_*`. */
  tp_status: number;
  /** The length of the packet in bytes. */
  tp_len: number;
  /** The number of bytes that were kept. */
  tp_snaplen: number;
  /** The offset of the link-layer header. */
  tp_mac: number;
  /** The offset of the network header. */
  tp_net: number;
  /** The VLAN tag that was removed. */
  tp_vlan_tci: number;
  /** The protocol of that tag. */
  tp_vlan_tpid: number;
}

/** `struct tpacket_auxdata`: the ancillary data of `PACKET_AUXDATA`. */
export class tpacket_auxdata extends struct<tpacket_auxdata_members>('tpacket_auxdata') {}

interface fanout_args_members {
  /** The group's number. */
  id: number;
  /** `PACKET_FANOUT_*`. */
  type_flags: number;
  /** The maximum number of sockets, 0 for 256. */
  max_num_members: number;
}

/** `struct fanout_args`: for `PACKET_FANOUT`, in place of an `int`. */
export class fanout_args extends struct<fanout_args_members>('fanout_args') {}
