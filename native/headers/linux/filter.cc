#ifdef __linux__

#include <linux/filter.h>

#include "../../registry.h"

namespace {

const bsd::Constant constants[] = {
    CONSTANT(BPF_MAJOR_VERSION),
    CONSTANT(BPF_MINOR_VERSION),
    CONSTANT(BPF_A),
    CONSTANT(BPF_TAX),
    CONSTANT(BPF_TXA),
    CONSTANT(BPF_MEMWORDS),
    CONSTANT(SKF_AD_OFF),
    CONSTANT(SKF_AD_PROTOCOL),
    CONSTANT(SKF_AD_PKTTYPE),
    CONSTANT(SKF_AD_IFINDEX),
    CONSTANT(SKF_AD_NLATTR),
    CONSTANT(SKF_AD_NLATTR_NEST),
    CONSTANT(SKF_AD_MARK),
    CONSTANT(SKF_AD_QUEUE),
    CONSTANT(SKF_AD_HATYPE),
    CONSTANT(SKF_AD_RXHASH),
    CONSTANT(SKF_AD_CPU),
    CONSTANT(SKF_AD_ALU_XOR_X),
    CONSTANT(SKF_AD_VLAN_TAG),
    CONSTANT(SKF_AD_VLAN_TAG_PRESENT),
    CONSTANT(SKF_AD_PAY_OFFSET),
    CONSTANT(SKF_AD_RANDOM),
    CONSTANT(SKF_AD_VLAN_TPID),
    CONSTANT(SKF_AD_MAX),
    CONSTANT(SKF_NET_OFF),
    CONSTANT(SKF_LL_OFF),
    CONSTANT(BPF_NET_OFF),
    CONSTANT(BPF_LL_OFF),
};

const bsd::Struct structs[] = {
    STRUCT(sock_filter, code, jt, jf, k),
    STRUCT(sock_fprog, len, filter),
};

}  // namespace

HEADER(constants, {}, structs);

#endif
