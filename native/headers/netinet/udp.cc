#ifdef __linux__

#include <netinet/udp.h>

#include "../../registry.h"

namespace {

const bsd::Constant constants[] = {
    CONSTANT(SOL_UDP),
    CONSTANT(UDP_CORK),
    CONSTANT(UDP_ENCAP),
    CONSTANT(UDP_NO_CHECK6_TX),
    CONSTANT(UDP_NO_CHECK6_RX),
    CONSTANT(UDP_SEGMENT),
    CONSTANT(UDP_GRO),
    CONSTANT(UDP_ENCAP_ESPINUDP_NON_IKE),
    CONSTANT(UDP_ENCAP_ESPINUDP),
    CONSTANT(UDP_ENCAP_L2TPINUDP),
    CONSTANT(UDP_ENCAP_GTP0),
    CONSTANT(UDP_ENCAP_GTP1U),
};

const bsd::Struct structs[] = {
    STRUCT(udphdr, uh_sport, uh_dport, uh_ulen, uh_sum, source, dest, len, check),
};

}  // namespace

HEADER(constants, {}, structs);

#endif
