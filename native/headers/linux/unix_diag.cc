#ifdef __linux__
#include <linux/unix_diag.h>

#include "../../registry.h"

CONSTANTS(UDIAG_SHOW_NAME, UDIAG_SHOW_VFS, UDIAG_SHOW_PEER, UDIAG_SHOW_ICONS, UDIAG_SHOW_RQLEN, UDIAG_SHOW_MEMINFO,
          UDIAG_SHOW_UID);
CONSTANTS(UNIX_DIAG_NAME, UNIX_DIAG_VFS, UNIX_DIAG_PEER, UNIX_DIAG_ICONS, UNIX_DIAG_RQLEN, UNIX_DIAG_MEMINFO,
          UNIX_DIAG_SHUTDOWN, UNIX_DIAG_UID, UNIX_DIAG_MAX);

STRUCT(unix_diag_req, sdiag_family, sdiag_protocol, pad, udiag_states, udiag_ino, udiag_show, udiag_cookie);
STRUCT(unix_diag_msg, udiag_family, udiag_type, udiag_state, pad, udiag_ino, udiag_cookie);
STRUCT(unix_diag_vfs, udiag_vfs_ino, udiag_vfs_dev);
STRUCT(unix_diag_rqlen, udiag_rqueue, udiag_wqueue);
#endif
