#ifdef __linux__

#include <linux/unix_diag.h>

#include "../../registry.h"

namespace {

const bsd::Constant constants[] = {
    CONSTANT(UDIAG_SHOW_NAME),   CONSTANT(UDIAG_SHOW_VFS),     CONSTANT(UDIAG_SHOW_PEER), CONSTANT(UDIAG_SHOW_ICONS),
    CONSTANT(UDIAG_SHOW_RQLEN),  CONSTANT(UDIAG_SHOW_MEMINFO), CONSTANT(UDIAG_SHOW_UID),  CONSTANT(UNIX_DIAG_NAME),
    CONSTANT(UNIX_DIAG_VFS),     CONSTANT(UNIX_DIAG_PEER),     CONSTANT(UNIX_DIAG_ICONS), CONSTANT(UNIX_DIAG_RQLEN),
    CONSTANT(UNIX_DIAG_MEMINFO), CONSTANT(UNIX_DIAG_SHUTDOWN), CONSTANT(UNIX_DIAG_UID),   CONSTANT(UNIX_DIAG_MAX),
};

const bsd::Struct structs[] = {
    STRUCT(unix_diag_req, sdiag_family, sdiag_protocol, pad, udiag_states, udiag_ino, udiag_show, udiag_cookie),
    STRUCT(unix_diag_msg, udiag_family, udiag_type, udiag_state, pad, udiag_ino, udiag_cookie),
    STRUCT(unix_diag_vfs, udiag_vfs_ino, udiag_vfs_dev),
    STRUCT(unix_diag_rqlen, udiag_rqueue, udiag_wqueue),
};

}  // namespace

HEADER(constants, {}, structs);

#endif
