import { constant } from '../runtime/addon';

/** Includes the name: `UNIX_DIAG_NAME`. */
export const UDIAG_SHOW_NAME = constant('UDIAG_SHOW_NAME');
/** Includes the inode of the path: `UNIX_DIAG_VFS`. */
export const UDIAG_SHOW_VFS = constant('UDIAG_SHOW_VFS');
/** Includes the peer: `UNIX_DIAG_PEER`. */
export const UDIAG_SHOW_PEER = constant('UDIAG_SHOW_PEER');
/** Includes the pending connections: `UNIX_DIAG_ICONS`. */
export const UDIAG_SHOW_ICONS = constant('UDIAG_SHOW_ICONS');
/** Includes the lengths of the queues: `UNIX_DIAG_RQLEN`. */
export const UDIAG_SHOW_RQLEN = constant('UDIAG_SHOW_RQLEN');
/** Includes memory info: `UNIX_DIAG_MEMINFO`. */
export const UDIAG_SHOW_MEMINFO = constant('UDIAG_SHOW_MEMINFO');
/** Includes the owner: `UNIX_DIAG_UID`. */
export const UDIAG_SHOW_UID = constant('UDIAG_SHOW_UID');
/** Attribute: the name, with a leading `\0` if it is abstract. */
export const UNIX_DIAG_NAME = constant('UNIX_DIAG_NAME');
/** Attribute: a `unix_diag_vfs`. */
export const UNIX_DIAG_VFS = constant('UNIX_DIAG_VFS');
/** Attribute: the inode of the peer. */
export const UNIX_DIAG_PEER = constant('UNIX_DIAG_PEER');
/** Attribute: the inodes of the pending connections. */
export const UNIX_DIAG_ICONS = constant('UNIX_DIAG_ICONS');
/** Attribute: a `unix_diag_rqlen`. */
export const UNIX_DIAG_RQLEN = constant('UNIX_DIAG_RQLEN');
/** Attribute: memory info, `SK_MEMINFO_VARS` numbers. */
export const UNIX_DIAG_MEMINFO = constant('UNIX_DIAG_MEMINFO');
/** Attribute: the directions that are shut down, a bit each. */
export const UNIX_DIAG_SHUTDOWN = constant('UNIX_DIAG_SHUTDOWN');
/** Attribute: the owner. */
export const UNIX_DIAG_UID = constant('UNIX_DIAG_UID');
/** The largest attribute of this header. */
export const UNIX_DIAG_MAX = constant('UNIX_DIAG_MAX');
