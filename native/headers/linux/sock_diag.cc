#ifdef __linux__

#include <linux/sock_diag.h>

#include "../../registry.h"

namespace {

const bsd::Constant constants[] = {
    CONSTANT(SOCK_DIAG_BY_FAMILY),
    CONSTANT(SOCK_DESTROY),
    CONSTANT(SK_MEMINFO_RMEM_ALLOC),
    CONSTANT(SK_MEMINFO_RCVBUF),
    CONSTANT(SK_MEMINFO_WMEM_ALLOC),
    CONSTANT(SK_MEMINFO_SNDBUF),
    CONSTANT(SK_MEMINFO_FWD_ALLOC),
    CONSTANT(SK_MEMINFO_WMEM_QUEUED),
    CONSTANT(SK_MEMINFO_OPTMEM),
    CONSTANT(SK_MEMINFO_BACKLOG),
    CONSTANT(SK_MEMINFO_DROPS),
    CONSTANT(SK_MEMINFO_VARS),
    CONSTANT(SKNLGRP_NONE),
    CONSTANT(SKNLGRP_INET_TCP_DESTROY),
    CONSTANT(SKNLGRP_INET_UDP_DESTROY),
    CONSTANT(SKNLGRP_INET6_TCP_DESTROY),
    CONSTANT(SKNLGRP_INET6_UDP_DESTROY),
    CONSTANT(SKNLGRP_MAX),
};

const bsd::Struct structs[] = {
    STRUCT(sock_diag_req, sdiag_family, sdiag_protocol),
};

}  // namespace

HEADER(constants, {}, structs);

#endif
