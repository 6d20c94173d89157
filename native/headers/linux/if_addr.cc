#ifdef __linux__

#include <linux/if_addr.h>

#include "../../registry.h"

namespace {

const bsd::Constant constants[] = {
    CONSTANT(IFA_UNSPEC),        CONSTANT(IFA_ADDRESS),          CONSTANT(IFA_LOCAL),
    CONSTANT(IFA_LABEL),         CONSTANT(IFA_BROADCAST),        CONSTANT(IFA_ANYCAST),
    CONSTANT(IFA_CACHEINFO),     CONSTANT(IFA_MULTICAST),        CONSTANT(IFA_FLAGS),
    CONSTANT(IFA_RT_PRIORITY),   CONSTANT(IFA_TARGET_NETNSID),   CONSTANT(IFA_PROTO),
    CONSTANT(IFA_MAX),           CONSTANT(IFA_F_SECONDARY),      CONSTANT(IFA_F_TEMPORARY),
    CONSTANT(IFA_F_NODAD),       CONSTANT(IFA_F_OPTIMISTIC),     CONSTANT(IFA_F_DADFAILED),
    CONSTANT(IFA_F_HOMEADDRESS), CONSTANT(IFA_F_DEPRECATED),     CONSTANT(IFA_F_TENTATIVE),
    CONSTANT(IFA_F_PERMANENT),   CONSTANT(IFA_F_MANAGETEMPADDR), CONSTANT(IFA_F_NOPREFIXROUTE),
    CONSTANT(IFA_F_MCAUTOJOIN),  CONSTANT(IFA_F_STABLE_PRIVACY), CONSTANT(IFAPROT_UNSPEC),
    CONSTANT(IFAPROT_KERNEL_LO), CONSTANT(IFAPROT_KERNEL_RA),    CONSTANT(IFAPROT_KERNEL_LL),
};

const bsd::Struct structs[] = {
    STRUCT(ifaddrmsg, ifa_family, ifa_prefixlen, ifa_flags, ifa_scope, ifa_index),
    STRUCT(ifa_cacheinfo, ifa_prefered, ifa_valid, cstamp, tstamp),
};

}  // namespace

HEADER(constants, {}, structs);

#endif
