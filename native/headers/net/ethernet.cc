#ifdef __linux__

#include <net/ethernet.h>

#include "../../registry.h"

namespace {

const bsd::Constant constants[] = {
    CONSTANT(ETHERTYPE_PUP),      CONSTANT(ETHERTYPE_SPRITE), CONSTANT(ETHERTYPE_IP),       CONSTANT(ETHERTYPE_ARP),
    CONSTANT(ETHERTYPE_REVARP),   CONSTANT(ETHERTYPE_AT),     CONSTANT(ETHERTYPE_AARP),     CONSTANT(ETHERTYPE_VLAN),
    CONSTANT(ETHERTYPE_IPX),      CONSTANT(ETHERTYPE_IPV6),   CONSTANT(ETHERTYPE_LOOPBACK), CONSTANT(ETHERTYPE_TRAIL),
    CONSTANT(ETHERTYPE_NTRAILER), CONSTANT(ETHER_ADDR_LEN),   CONSTANT(ETHER_TYPE_LEN),     CONSTANT(ETHER_CRC_LEN),
    CONSTANT(ETHER_HDR_LEN),      CONSTANT(ETHER_MIN_LEN),    CONSTANT(ETHER_MAX_LEN),      CONSTANT(ETHERMTU),
    CONSTANT(ETHERMIN),
};

const bsd::Struct structs[] = {
    STRUCT(ether_addr, ether_addr_octet),
    STRUCT(ether_header, ether_dhost, ether_shost, ether_type),
};

}  // namespace

HEADER(constants, {}, structs);

#endif
