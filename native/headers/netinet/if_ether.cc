#ifdef __linux__
#include <netinet/if_ether.h>

#include "../../registry.h"

STRUCT(ether_arp, ea_hdr, arp_hrd, arp_pro, arp_hln, arp_pln, arp_op, arp_sha, arp_spa, arp_tha, arp_tpa);
#endif
