#ifdef __linux__

#include <linux/neighbour.h>

#include "../../registry.h"

namespace {

const bsd::Constant constants[] = {
    CONSTANT(NDA_UNSPEC),
    CONSTANT(NDA_DST),
    CONSTANT(NDA_LLADDR),
    CONSTANT(NDA_CACHEINFO),
    CONSTANT(NDA_PROBES),
    CONSTANT(NDA_VLAN),
    CONSTANT(NDA_PORT),
    CONSTANT(NDA_VNI),
    CONSTANT(NDA_IFINDEX),
    CONSTANT(NDA_MASTER),
    CONSTANT(NDA_LINK_NETNSID),
    CONSTANT(NDA_SRC_VNI),
    CONSTANT(NDA_PROTOCOL),
    CONSTANT(NDA_NH_ID),
    CONSTANT(NDA_FDB_EXT_ATTRS),
    CONSTANT(NDA_FLAGS_EXT),
    CONSTANT(NDA_NDM_STATE_MASK),
    CONSTANT(NDA_NDM_FLAGS_MASK),
    CONSTANT(NDA_MAX),
    CONSTANT(NTF_USE),
    CONSTANT(NTF_SELF),
    CONSTANT(NTF_MASTER),
    CONSTANT(NTF_PROXY),
    CONSTANT(NTF_EXT_LEARNED),
    CONSTANT(NTF_OFFLOADED),
    CONSTANT(NTF_STICKY),
    CONSTANT(NTF_ROUTER),
    CONSTANT(NTF_EXT_MANAGED),
    CONSTANT(NUD_INCOMPLETE),
    CONSTANT(NUD_REACHABLE),
    CONSTANT(NUD_STALE),
    CONSTANT(NUD_DELAY),
    CONSTANT(NUD_PROBE),
    CONSTANT(NUD_FAILED),
    CONSTANT(NUD_NOARP),
    CONSTANT(NUD_PERMANENT),
    CONSTANT(NUD_NONE),
};

const bsd::Struct structs[] = {
    STRUCT(ndmsg, ndm_family, ndm_ifindex, ndm_state, ndm_flags, ndm_type),
    STRUCT(nda_cacheinfo, ndm_confirmed, ndm_used, ndm_updated, ndm_refcnt),
};

}  // namespace

HEADER(constants, {}, structs);

#endif
