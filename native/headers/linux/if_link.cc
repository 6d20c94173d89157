#ifdef __linux__

#include <linux/if_link.h>

#include "../../registry.h"

namespace {

const bsd::Constant constants[] = {
    CONSTANT(IFLA_UNSPEC),
    CONSTANT(IFLA_ADDRESS),
    CONSTANT(IFLA_BROADCAST),
    CONSTANT(IFLA_IFNAME),
    CONSTANT(IFLA_MTU),
    CONSTANT(IFLA_LINK),
    CONSTANT(IFLA_QDISC),
    CONSTANT(IFLA_STATS),
    CONSTANT(IFLA_COST),
    CONSTANT(IFLA_PRIORITY),
    CONSTANT(IFLA_MASTER),
    CONSTANT(IFLA_WIRELESS),
    CONSTANT(IFLA_PROTINFO),
    CONSTANT(IFLA_TXQLEN),
    CONSTANT(IFLA_MAP),
    CONSTANT(IFLA_WEIGHT),
    CONSTANT(IFLA_OPERSTATE),
    CONSTANT(IFLA_LINKMODE),
    CONSTANT(IFLA_LINKINFO),
    CONSTANT(IFLA_NET_NS_PID),
    CONSTANT(IFLA_IFALIAS),
    CONSTANT(IFLA_NUM_VF),
    CONSTANT(IFLA_VFINFO_LIST),
    CONSTANT(IFLA_STATS64),
    CONSTANT(IFLA_VF_PORTS),
    CONSTANT(IFLA_PORT_SELF),
    CONSTANT(IFLA_AF_SPEC),
    CONSTANT(IFLA_GROUP),
    CONSTANT(IFLA_NET_NS_FD),
    CONSTANT(IFLA_EXT_MASK),
    CONSTANT(IFLA_PROMISCUITY),
    CONSTANT(IFLA_NUM_TX_QUEUES),
    CONSTANT(IFLA_NUM_RX_QUEUES),
    CONSTANT(IFLA_CARRIER),
    CONSTANT(IFLA_PHYS_PORT_ID),
    CONSTANT(IFLA_CARRIER_CHANGES),
    CONSTANT(IFLA_PHYS_SWITCH_ID),
    CONSTANT(IFLA_LINK_NETNSID),
    CONSTANT(IFLA_PHYS_PORT_NAME),
    CONSTANT(IFLA_PROTO_DOWN),
    CONSTANT(IFLA_GSO_MAX_SEGS),
    CONSTANT(IFLA_GSO_MAX_SIZE),
    CONSTANT(IFLA_PAD),
    CONSTANT(IFLA_XDP),
    CONSTANT(IFLA_EVENT),
    CONSTANT(IFLA_NEW_NETNSID),
    CONSTANT(IFLA_IF_NETNSID),
    CONSTANT(IFLA_TARGET_NETNSID),
    CONSTANT(IFLA_CARRIER_UP_COUNT),
    CONSTANT(IFLA_CARRIER_DOWN_COUNT),
    CONSTANT(IFLA_NEW_IFINDEX),
    CONSTANT(IFLA_MIN_MTU),
    CONSTANT(IFLA_MAX_MTU),
    CONSTANT(IFLA_PROP_LIST),
    CONSTANT(IFLA_ALT_IFNAME),
    CONSTANT(IFLA_PERM_ADDRESS),
    CONSTANT(IFLA_PROTO_DOWN_REASON),
    CONSTANT(IFLA_PARENT_DEV_NAME),
    CONSTANT(IFLA_PARENT_DEV_BUS_NAME),
    CONSTANT(IFLA_GRO_MAX_SIZE),
    CONSTANT(IFLA_TSO_MAX_SIZE),
    CONSTANT(IFLA_TSO_MAX_SEGS),
    CONSTANT(IFLA_ALLMULTI),
    CONSTANT(IFLA_MAX),
    CONSTANT(IFLA_INFO_UNSPEC),
    CONSTANT(IFLA_INFO_KIND),
    CONSTANT(IFLA_INFO_DATA),
    CONSTANT(IFLA_INFO_XSTATS),
    CONSTANT(IFLA_INFO_SLAVE_KIND),
    CONSTANT(IFLA_INFO_SLAVE_DATA),
    CONSTANT(IFLA_INFO_MAX),
};

const bsd::Struct structs[] = {
    STRUCT(rtnl_link_stats, rx_packets, tx_packets, rx_bytes, tx_bytes, rx_errors, tx_errors, rx_dropped, tx_dropped,
           multicast, collisions, rx_length_errors, rx_over_errors, rx_crc_errors, rx_frame_errors, rx_fifo_errors,
           rx_missed_errors, tx_aborted_errors, tx_carrier_errors, tx_fifo_errors, tx_heartbeat_errors,
           tx_window_errors, rx_compressed, tx_compressed, rx_nohandler),
    STRUCT(rtnl_link_stats64, rx_packets, tx_packets, rx_bytes, tx_bytes, rx_errors, tx_errors, rx_dropped, tx_dropped,
           multicast, collisions, rx_length_errors, rx_over_errors, rx_crc_errors, rx_frame_errors, rx_fifo_errors,
           rx_missed_errors, tx_aborted_errors, tx_carrier_errors, tx_fifo_errors, tx_heartbeat_errors,
           tx_window_errors, rx_compressed, tx_compressed, rx_nohandler, rx_otherhost_dropped),
};

}  // namespace

HEADER(constants, {}, structs);

#endif
