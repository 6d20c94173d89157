import { constant } from '../runtime/addon';

/** Interface attribute: none. */
export const IFLA_UNSPEC = constant('IFLA_UNSPEC');
/** Interface attribute: the hardware address. */
export const IFLA_ADDRESS = constant('IFLA_ADDRESS');
/** Interface attribute: the hardware broadcast address. */
export const IFLA_BROADCAST = constant('IFLA_BROADCAST');
/** Interface attribute: the name, a string. */
export const IFLA_IFNAME = constant('IFLA_IFNAME');
/** Interface attribute: the MTU in bytes. */
export const IFLA_MTU = constant('IFLA_MTU');
/** Interface attribute: the index of the underlying interface. */
export const IFLA_LINK = constant('IFLA_LINK');
/** Interface attribute: the queueing discipline, a string. */
export const IFLA_QDISC = constant('IFLA_QDISC');
/** Interface attribute: 32-bit counters, an `rtnl_link_stats`. */
export const IFLA_STATS = constant('IFLA_STATS');
/** Interface attribute: not used. */
export const IFLA_COST = constant('IFLA_COST');
/** Interface attribute: not used. */
export const IFLA_PRIORITY = constant('IFLA_PRIORITY');
/** Interface attribute: the index of the bridge or bond that it belongs to. */
export const IFLA_MASTER = constant('IFLA_MASTER');
/** Interface attribute: an event of the wireless extensions. */
export const IFLA_WIRELESS = constant('IFLA_WIRELESS');
/** Interface attribute: information of one protocol. */
export const IFLA_PROTINFO = constant('IFLA_PROTINFO');
/** Interface attribute: the length of the transmit queue, in packets. */
export const IFLA_TXQLEN = constant('IFLA_TXQLEN');
/** Interface attribute: the hardware's memory, interrupt and DMA, an `rtnl_link_ifmap`. */
export const IFLA_MAP = constant('IFLA_MAP');
/** Interface attribute: not used. */
export const IFLA_WEIGHT = constant('IFLA_WEIGHT');
/** Interface attribute: the state of RFC 2863, one byte. */
export const IFLA_OPERSTATE = constant('IFLA_OPERSTATE');
/** Interface attribute: the link mode, one byte. */
export const IFLA_LINKMODE = constant('IFLA_LINKMODE');
/** Interface attribute: information of its kind, `IFLA_INFO_*`. */
export const IFLA_LINKINFO = constant('IFLA_LINKINFO');
/** Interface attribute: the process whose network namespace it moves to. */
export const IFLA_NET_NS_PID = constant('IFLA_NET_NS_PID');
/** Interface attribute: the alias, a string. */
export const IFLA_IFALIAS = constant('IFLA_IFALIAS');
/** Interface attribute: the number of its virtual functions. */
export const IFLA_NUM_VF = constant('IFLA_NUM_VF');
/** Interface attribute: the list of its virtual functions. */
export const IFLA_VFINFO_LIST = constant('IFLA_VFINFO_LIST');
/** Interface attribute: 64-bit counters, an `rtnl_link_stats64`. */
export const IFLA_STATS64 = constant('IFLA_STATS64');
/** Interface attribute: the ports of its virtual functions. */
export const IFLA_VF_PORTS = constant('IFLA_VF_PORTS');
/** Interface attribute: its own port. */
export const IFLA_PORT_SELF = constant('IFLA_PORT_SELF');
/** Interface attribute: information of each address family. */
export const IFLA_AF_SPEC = constant('IFLA_AF_SPEC');
/** Interface attribute: the number of its group. */
export const IFLA_GROUP = constant('IFLA_GROUP');
/** Interface attribute: the descriptor of the network namespace it moves to. */
export const IFLA_NET_NS_FD = constant('IFLA_NET_NS_FD');
/** Interface attribute: further information that a request includes, `RTEXT_FILTER_*`. */
export const IFLA_EXT_MASK = constant('IFLA_EXT_MASK');
/** Interface attribute: the number of users of promiscuous mode. */
export const IFLA_PROMISCUITY = constant('IFLA_PROMISCUITY');
/** Interface attribute: the number of transmit queues. */
export const IFLA_NUM_TX_QUEUES = constant('IFLA_NUM_TX_QUEUES');
/** Interface attribute: the number of receive queues. */
export const IFLA_NUM_RX_QUEUES = constant('IFLA_NUM_RX_QUEUES');
/** Interface attribute: 1 if it has a carrier, one byte. */
export const IFLA_CARRIER = constant('IFLA_CARRIER');
/** Interface attribute: the id of its physical port. */
export const IFLA_PHYS_PORT_ID = constant('IFLA_PHYS_PORT_ID');
/** Interface attribute: the number of carrier changes. */
export const IFLA_CARRIER_CHANGES = constant('IFLA_CARRIER_CHANGES');
/** Interface attribute: the id of the switch that it is a port of. */
export const IFLA_PHYS_SWITCH_ID = constant('IFLA_PHYS_SWITCH_ID');
/** Interface attribute: the id of the network namespace that `IFLA_LINK` is in. */
export const IFLA_LINK_NETNSID = constant('IFLA_LINK_NETNSID');
/** Interface attribute: the name of its physical port. */
export const IFLA_PHYS_PORT_NAME = constant('IFLA_PHYS_PORT_NAME');
/** Interface attribute: held down by a program, one byte. */
export const IFLA_PROTO_DOWN = constant('IFLA_PROTO_DOWN');
/** Interface attribute: the maximum number of segments of a packet. */
export const IFLA_GSO_MAX_SEGS = constant('IFLA_GSO_MAX_SEGS');
/** Interface attribute: the maximum size of a packet that is segmented later, in bytes. */
export const IFLA_GSO_MAX_SIZE = constant('IFLA_GSO_MAX_SIZE');
/** Interface attribute: padding to 8 bytes. */
export const IFLA_PAD = constant('IFLA_PAD');
/** Interface attribute: the XDP programs. */
export const IFLA_XDP = constant('IFLA_XDP');
/** Interface attribute: the subject of the notification. */
export const IFLA_EVENT = constant('IFLA_EVENT');
/** Interface attribute: the id of the network namespace that it has moved to. */
export const IFLA_NEW_NETNSID = constant('IFLA_NEW_NETNSID');
/** Interface attribute: the id of the network namespace that the request is about. */
export const IFLA_IF_NETNSID = constant('IFLA_IF_NETNSID');
/** Interface attribute: `IFLA_IF_NETNSID`, under its newer name. */
export const IFLA_TARGET_NETNSID = constant('IFLA_TARGET_NETNSID');
/** Interface attribute: the number of times the carrier appeared. */
export const IFLA_CARRIER_UP_COUNT = constant('IFLA_CARRIER_UP_COUNT');
/** Interface attribute: the number of times the carrier disappeared. */
export const IFLA_CARRIER_DOWN_COUNT = constant('IFLA_CARRIER_DOWN_COUNT');
/** Interface attribute: the index in the network namespace that it has moved to. */
export const IFLA_NEW_IFINDEX = constant('IFLA_NEW_IFINDEX');
/** Interface attribute: the smallest MTU in bytes. */
export const IFLA_MIN_MTU = constant('IFLA_MIN_MTU');
/** Interface attribute: the largest MTU in bytes, 0 for any. */
export const IFLA_MAX_MTU = constant('IFLA_MAX_MTU');
/** Interface attribute: a list of properties. */
export const IFLA_PROP_LIST = constant('IFLA_PROP_LIST');
/** Interface attribute: another name, a string. */
export const IFLA_ALT_IFNAME = constant('IFLA_ALT_IFNAME');
/** Interface attribute: the permanent hardware address. */
export const IFLA_PERM_ADDRESS = constant('IFLA_PERM_ADDRESS');
/** Interface attribute: the reason it is held down. */
export const IFLA_PROTO_DOWN_REASON = constant('IFLA_PROTO_DOWN_REASON');
/** Interface attribute: the device that it is on, a string. */
export const IFLA_PARENT_DEV_NAME = constant('IFLA_PARENT_DEV_NAME');
/** Interface attribute: the bus of that device, a string. */
export const IFLA_PARENT_DEV_BUS_NAME = constant('IFLA_PARENT_DEV_BUS_NAME');
/** Interface attribute: the maximum size of aggregated packets, in bytes. */
export const IFLA_GRO_MAX_SIZE = constant('IFLA_GRO_MAX_SIZE');
/** Interface attribute: the maximum size of a packet that the hardware segments, in bytes. */
export const IFLA_TSO_MAX_SIZE = constant('IFLA_TSO_MAX_SIZE');
/** Interface attribute: the maximum number of segments that the hardware creates of a packet. */
export const IFLA_TSO_MAX_SEGS = constant('IFLA_TSO_MAX_SEGS');
/** Interface attribute: the number of users of all-multicast mode. */
export const IFLA_ALLMULTI = constant('IFLA_ALLMULTI');
/** The largest interface attribute of this header. */
export const IFLA_MAX = constant('IFLA_MAX');
/** Inside `IFLA_LINKINFO`: none. */
export const IFLA_INFO_UNSPEC = constant('IFLA_INFO_UNSPEC');
/** Inside `IFLA_LINKINFO`: the kind of interface, a string: `veth`, `bridge`. */
export const IFLA_INFO_KIND = constant('IFLA_INFO_KIND');
/** Inside `IFLA_LINKINFO`: data of this kind. */
export const IFLA_INFO_DATA = constant('IFLA_INFO_DATA');
/** Inside `IFLA_LINKINFO`: counters of that kind. */
export const IFLA_INFO_XSTATS = constant('IFLA_INFO_XSTATS');
/** Inside `IFLA_LINKINFO`: the kind of the interface that it belongs to. */
export const IFLA_INFO_SLAVE_KIND = constant('IFLA_INFO_SLAVE_KIND');
/** Inside `IFLA_LINKINFO`: data of that kind. */
export const IFLA_INFO_SLAVE_DATA = constant('IFLA_INFO_SLAVE_DATA');
/** The largest attribute inside `IFLA_LINKINFO`. */
export const IFLA_INFO_MAX = constant('IFLA_INFO_MAX');
