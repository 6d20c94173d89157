#ifdef __linux__
#include <netinet/udp.h>

#include "../../registry.h"

CONSTANTS(SOL_UDP);
CONSTANTS(UDP_CORK, UDP_ENCAP, UDP_NO_CHECK6_TX, UDP_NO_CHECK6_RX, UDP_SEGMENT, UDP_GRO, UDP_ENCAP_ESPINUDP_NON_IKE,
          UDP_ENCAP_ESPINUDP, UDP_ENCAP_L2TPINUDP, UDP_ENCAP_GTP0, UDP_ENCAP_GTP1U);

STRUCT(udphdr, uh_sport, uh_dport, uh_ulen, uh_sum, source, dest, len, check);
#endif
