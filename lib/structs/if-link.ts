import { layoutOf } from '../runtime/addon';
import { struct } from '../runtime/struct/define';
import { castOrEmpty, trailingBytes } from '../runtime/struct/trailing-data';
import { bigint } from '../runtime/struct/types';
import { instance, memory } from '../runtime/validate';
import { NLMSG_ALIGN, NLMSG_PAYLOAD, nlmsghdr } from './netlink';
import { rtattr } from './rtattr';
import type { ifinfomsg } from './rtnetlink';

interface stats<T> {
  /** Received packets. */
  rx_packets: T;
  /** Sent packets. */
  tx_packets: T;
  /** Received bytes. */
  rx_bytes: T;
  /** Sent bytes. */
  tx_bytes: T;
  /** Received packets with errors. */
  rx_errors: T;
  /** Packets that could not be sent. */
  tx_errors: T;
  /** Received packets that were dropped. */
  rx_dropped: T;
  /** Outgoing packets that were dropped. */
  tx_dropped: T;
  /** Received multicast packets. */
  multicast: T;
  /** Collisions. */
  collisions: T;
  /** Of `rx_errors`: of a wrong length. */
  rx_length_errors: T;
  /** Of `rx_errors`: the receiver's ring was full. */
  rx_over_errors: T;
  /** Of `rx_errors`: a wrong checksum. */
  rx_crc_errors: T;
  /** Of `rx_errors`: misaligned. */
  rx_frame_errors: T;
  /** Of `rx_errors`: the receiver's queue was full. */
  rx_fifo_errors: T;
  /** Of `rx_errors`: the host was too slow. */
  rx_missed_errors: T;
  /** Of `tx_errors`: aborted. */
  tx_aborted_errors: T;
  /** Of `tx_errors`: carrier was lost. */
  tx_carrier_errors: T;
  /** Of `tx_errors`: the sender's queue was empty too early. */
  tx_fifo_errors: T;
  /** Of `tx_errors`: the heartbeat was missing. */
  tx_heartbeat_errors: T;
  /** Of `tx_errors`: late collisions. */
  tx_window_errors: T;
  /** Received compressed packets. */
  rx_compressed: T;
  /** Sent compressed packets. */
  tx_compressed: T;
  /** Received packets without a handler. */
  rx_nohandler: T;
}

/** `struct rtnl_link_stats`: the 32-bit counters of an interface: an `IFLA_STATS`. */
export class rtnl_link_stats extends struct<stats<number>>('rtnl_link_stats') {}

interface stats64 extends stats<bigint> {
  /** Received packets for another host. */
  rx_otherhost_dropped: bigint;
}

type Counters = { [K in keyof stats64]: typeof bigint };
const counters = Object.fromEntries(
  Object.keys(layoutOf('rtnl_link_stats64')?.members ?? {}).map((name) => [name, bigint]),
) as Counters;

/** `struct rtnl_link_stats64`: the 64-bit counters of an interface: an `IFLA_STATS64`. */
export class rtnl_link_stats64 extends struct<stats64>('rtnl_link_stats64', counters) {}

// sizeof(ifinfomsg), which is defined in a module that needs this one.
const ifinfomsg_size = layoutOf('ifinfomsg')?.size ?? 0;

/** Returns the first attribute of an interface, or an empty one. */
export function IFLA_RTA(r: ifinfomsg): rtattr {
  return castOrEmpty(rtattr, trailingBytes(memory(IFLA_RTA, 'r', r, ifinfomsg_size), NLMSG_ALIGN(ifinfomsg_size)));
}

/** Returns the length of the attributes of an `ifinfomsg`, in bytes. */
export function IFLA_PAYLOAD(n: nlmsghdr): number {
  return NLMSG_PAYLOAD(instance(IFLA_PAYLOAD, 'n', n, nlmsghdr), ifinfomsg_size);
}
