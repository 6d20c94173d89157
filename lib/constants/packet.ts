import { constant } from '../runtime/addon';
import type { SocketOption } from '../runtime/socket-option';
import type { tpacket_rollover_stats, tpacket_stats } from '../structs/packet';

/** `sll_pkttype`: addressed to this host. */
export const PACKET_HOST = constant('PACKET_HOST');
/** `sll_pkttype`: broadcast. */
export const PACKET_BROADCAST = constant('PACKET_BROADCAST');
/** `sll_pkttype`: multicast. */
export const PACKET_MULTICAST = constant('PACKET_MULTICAST');
/** `sll_pkttype`: addressed to another host, received in promiscuous mode. */
export const PACKET_OTHERHOST = constant('PACKET_OTHERHOST');
/** `sll_pkttype`: sent by this host. */
export const PACKET_OUTGOING = constant('PACKET_OUTGOING');
/** `sll_pkttype`: looped back; not seen by programs. */
export const PACKET_LOOPBACK = constant('PACKET_LOOPBACK');
/** `sll_pkttype`: to user space. */
export const PACKET_USER = constant('PACKET_USER');
/** `sll_pkttype`: to the kernel. */
export const PACKET_KERNEL = constant('PACKET_KERNEL');
/** `sll_pkttype`: not used any more. */
export const PACKET_FASTROUTE = constant('PACKET_FASTROUTE');
/** `struct packet_mreq`: also receives one or all multicast addresses, or everything (level `SOL_PACKET`). */
export const PACKET_ADD_MEMBERSHIP = constant('PACKET_ADD_MEMBERSHIP');
/** `struct packet_mreq`: undoes `PACKET_ADD_MEMBERSHIP`. */
export const PACKET_DROP_MEMBERSHIP = constant('PACKET_DROP_MEMBERSHIP');
/** Not implemented by the kernel. */
export const PACKET_RECV_OUTPUT = constant('PACKET_RECV_OUTPUT');
/** `struct tpacket_req`: a ring to receive from, for `mmap`. */
export const PACKET_RX_RING = constant('PACKET_RX_RING');
/** `struct tpacket_stats`, read-only: the counters since they were last read. */
export const PACKET_STATISTICS: SocketOption<tpacket_stats> = constant('PACKET_STATISTICS');
/** `int`, bytes: longer packets in a ring are also queued. */
export const PACKET_COPY_THRESH: SocketOption<number> = constant('PACKET_COPY_THRESH');
/** `int`, a boolean: a `tpacket_auxdata` is received as ancillary data with each packet. */
export const PACKET_AUXDATA: SocketOption<number> = constant('PACKET_AUXDATA');
/** `int`, a boolean: `sll_ifindex` is the physical interface of the packet, not its bond. */
export const PACKET_ORIGDEV: SocketOption<number> = constant('PACKET_ORIGDEV');
/** `int`: the version of a ring's headers. */
export const PACKET_VERSION: SocketOption<number> = constant('PACKET_VERSION');
/** `int`, read-only: the length of a ring's header of the given version. */
export const PACKET_HDRLEN: SocketOption<number> = constant('PACKET_HDRLEN');
/** `int`, bytes: space before each header in a ring. */
export const PACKET_RESERVE: SocketOption<number> = constant('PACKET_RESERVE');
/** `struct tpacket_req`: a ring to send from, for `mmap`. */
export const PACKET_TX_RING = constant('PACKET_TX_RING');
/** `int`, a boolean: malformed packets in a ring are skipped. */
export const PACKET_LOSS: SocketOption<number> = constant('PACKET_LOSS');
/** `int`, a boolean: packets begin with a `virtio_net_hdr`. */
export const PACKET_VNET_HDR: SocketOption<number> = constant('PACKET_VNET_HDR');
/** Not implemented by the kernel. */
export const PACKET_TX_TIMESTAMP = constant('PACKET_TX_TIMESTAMP');
/** `int`: the timestamps of a ring, `SOF_TIMESTAMPING_*`. */
export const PACKET_TIMESTAMP: SocketOption<number> = constant('PACKET_TIMESTAMP');
/** `int`: joins a group of sockets that share the packets: its number, and `PACKET_FANOUT_* << 16`. */
export const PACKET_FANOUT: SocketOption<number> = constant('PACKET_FANOUT');
/** `int`, a boolean: a ring's headers contain the offset of the data. */
export const PACKET_TX_HAS_OFF: SocketOption<number> = constant('PACKET_TX_HAS_OFF');
/** `int`, a boolean: sent packets bypass the queueing discipline. */
export const PACKET_QDISC_BYPASS: SocketOption<number> = constant('PACKET_QDISC_BYPASS');
/** `struct tpacket_rollover_stats`, read-only: the number of packets that went to another socket of the group. */
export const PACKET_ROLLOVER_STATS: SocketOption<tpacket_rollover_stats> = constant('PACKET_ROLLOVER_STATS');
/** `struct sock_fprog` or `int`: the program of `PACKET_FANOUT_CBPF` or `PACKET_FANOUT_EBPF`. */
export const PACKET_FANOUT_DATA = constant('PACKET_FANOUT_DATA');
/** `int`, a boolean: outgoing packets are not received. */
export const PACKET_IGNORE_OUTGOING: SocketOption<number> = constant('PACKET_IGNORE_OUTGOING');
/** Shares by flow. */
export const PACKET_FANOUT_HASH = constant('PACKET_FANOUT_HASH');
/** Shares in turn. */
export const PACKET_FANOUT_LB = constant('PACKET_FANOUT_LB');
/** Shares by CPU. */
export const PACKET_FANOUT_CPU = constant('PACKET_FANOUT_CPU');
/** The first socket receives all packets, the next one those that exceed its capacity. */
export const PACKET_FANOUT_ROLLOVER = constant('PACKET_FANOUT_ROLLOVER');
/** Shares at random. */
export const PACKET_FANOUT_RND = constant('PACKET_FANOUT_RND');
/** Shares by the device's queue. */
export const PACKET_FANOUT_QM = constant('PACKET_FANOUT_QM');
/** Shares by a classic BPF program. */
export const PACKET_FANOUT_CBPF = constant('PACKET_FANOUT_CBPF');
/** Shares by an eBPF program. */
export const PACKET_FANOUT_EBPF = constant('PACKET_FANOUT_EBPF');
/** A full socket's packets go to the next one. */
export const PACKET_FANOUT_FLAG_ROLLOVER = constant('PACKET_FANOUT_FLAG_ROLLOVER');
/** The kernel chooses the group's number. */
export const PACKET_FANOUT_FLAG_UNIQUEID = constant('PACKET_FANOUT_FLAG_UNIQUEID');
/** Fragments are joined first. */
export const PACKET_FANOUT_FLAG_DEFRAG = constant('PACKET_FANOUT_FLAG_DEFRAG');
/** `mr_type`: one multicast address. */
export const PACKET_MR_MULTICAST = constant('PACKET_MR_MULTICAST');
/** `mr_type`: everything on the wire. */
export const PACKET_MR_PROMISC = constant('PACKET_MR_PROMISC');
/** `mr_type`: all multicast addresses. */
export const PACKET_MR_ALLMULTI = constant('PACKET_MR_ALLMULTI');
/** `mr_type`: one more unicast address. */
export const PACKET_MR_UNICAST = constant('PACKET_MR_UNICAST');
/** A packet's status, of rings: owned by the kernel. */
export const TP_STATUS_KERNEL = constant('TP_STATUS_KERNEL');
/** A packet's status, `tp_status`: owned by the program. */
export const TP_STATUS_USER = constant('TP_STATUS_USER');
/** A packet's status: truncated, the full packet is queued. */
export const TP_STATUS_COPY = constant('TP_STATUS_COPY');
/** A packet's status: other packets were dropped. */
export const TP_STATUS_LOSING = constant('TP_STATUS_LOSING');
/** A packet's status: the checksum is yet to be filled in. */
export const TP_STATUS_CSUMNOTREADY = constant('TP_STATUS_CSUMNOTREADY');
/** A packet's status: `tp_vlan_tci` is valid. */
export const TP_STATUS_VLAN_VALID = constant('TP_STATUS_VLAN_VALID');
/** A packet's status, of rings: the block was closed by its timer. */
export const TP_STATUS_BLK_TMO = constant('TP_STATUS_BLK_TMO');
/** A packet's status: `tp_vlan_tpid` is valid. */
export const TP_STATUS_VLAN_TPID_VALID = constant('TP_STATUS_VLAN_TPID_VALID');
/** A packet's status: the checksum was verified. */
export const TP_STATUS_CSUM_VALID = constant('TP_STATUS_CSUM_VALID');
/** A frame's status, of rings to send from: free. */
export const TP_STATUS_AVAILABLE = constant('TP_STATUS_AVAILABLE');
/** A frame's status: to be sent. */
export const TP_STATUS_SEND_REQUEST = constant('TP_STATUS_SEND_REQUEST');
/** A frame's status: being sent. */
export const TP_STATUS_SENDING = constant('TP_STATUS_SENDING');
/** A frame's status: malformed. */
export const TP_STATUS_WRONG_FORMAT = constant('TP_STATUS_WRONG_FORMAT');
/** A status: the timestamp is the kernel's. */
export const TP_STATUS_TS_SOFTWARE = constant('TP_STATUS_TS_SOFTWARE');
/** A status: not used any more. */
export const TP_STATUS_TS_SYS_HARDWARE = constant('TP_STATUS_TS_SYS_HARDWARE');
/** A status: the timestamp is the hardware's. */
export const TP_STATUS_TS_RAW_HARDWARE = constant('TP_STATUS_TS_RAW_HARDWARE');
/** A ring's request: fill in the flow's hash. */
export const TP_FT_REQ_FILL_RXHASH = constant('TP_FT_REQ_FILL_RXHASH');
