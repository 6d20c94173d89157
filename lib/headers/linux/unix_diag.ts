import { constant } from '../../runtime/addon';
import { family } from '../../runtime/constant-names';
import { followed } from '../../runtime/struct/trailing-data';
import { struct } from '../../runtime/struct/define';
import type { sa_family_t } from '../sys/socket';

/** Wants the name: `UNIX_DIAG_NAME`. */
export const UDIAG_SHOW_NAME = constant('UDIAG_SHOW_NAME');
/** Wants the inode of the path: `UNIX_DIAG_VFS`. */
export const UDIAG_SHOW_VFS = constant('UDIAG_SHOW_VFS');
/** Wants the peer: `UNIX_DIAG_PEER`. */
export const UDIAG_SHOW_PEER = constant('UDIAG_SHOW_PEER');
/** Wants the connections that wait: `UNIX_DIAG_ICONS`. */
export const UDIAG_SHOW_ICONS = constant('UDIAG_SHOW_ICONS');
/** Wants the lengths of the queues: `UNIX_DIAG_RQLEN`. */
export const UDIAG_SHOW_RQLEN = constant('UDIAG_SHOW_RQLEN');
/** Wants memory info: `UNIX_DIAG_MEMINFO`. */
export const UDIAG_SHOW_MEMINFO = constant('UDIAG_SHOW_MEMINFO');
/** Wants the owner: `UNIX_DIAG_UID`. */
export const UDIAG_SHOW_UID = constant('UDIAG_SHOW_UID');
/** Attribute: the name, with a leading `\0` where it is abstract. */
export const UNIX_DIAG_NAME = constant('UNIX_DIAG_NAME');
/** Attribute: a `unix_diag_vfs`. */
export const UNIX_DIAG_VFS = constant('UNIX_DIAG_VFS');
/** Attribute: the inode of the peer. */
export const UNIX_DIAG_PEER = constant('UNIX_DIAG_PEER');
/** Attribute: the inodes of the connections that wait to be accepted. */
export const UNIX_DIAG_ICONS = constant('UNIX_DIAG_ICONS');
/** Attribute: a `unix_diag_rqlen`. */
export const UNIX_DIAG_RQLEN = constant('UNIX_DIAG_RQLEN');
/** Attribute: memory info, `SK_MEMINFO_VARS` numbers. */
export const UNIX_DIAG_MEMINFO = constant('UNIX_DIAG_MEMINFO');
/** Attribute: which halves are shut down, a bit each. */
export const UNIX_DIAG_SHUTDOWN = constant('UNIX_DIAG_SHUTDOWN');
/** Attribute: the owner. */
export const UNIX_DIAG_UID = constant('UNIX_DIAG_UID');
/** The largest attribute of this header. */
export const UNIX_DIAG_MAX = constant('UNIX_DIAG_MAX');

interface unix_diag_req_members {
  /** `AF_UNIX`. */
  sdiag_family: sa_family_t;
  /** Zero. */
  sdiag_protocol: number;
  /** Zero. */
  pad: number;
  /** A bit for each state that is wanted: `1 << TCP_LISTEN`. */
  udiag_states: number;
  /** One socket's inode, where no dump is asked for. */
  udiag_ino: number;
  /** `UDIAG_SHOW_*`. */
  udiag_show: number;
  /** Which socket, out of all there ever were: lower and upper half. */
  get udiag_cookie(): Uint32Array;
  set udiag_cookie(cookie: ArrayBufferView);
}

/**
 * `struct unix_diag_req`: asks about unix sockets, in a `SOCK_DIAG_BY_FAMILY` message.
 * @see sock_diag(7)
 */
export class unix_diag_req extends struct<unix_diag_req_members>('unix_diag_req', { sdiag_family: family }) {}

interface unix_diag_msg_members {
  /** `AF_UNIX`. */
  udiag_family: sa_family_t;
  /** `SOCK_STREAM`, `SOCK_DGRAM`, `SOCK_SEQPACKET`. */
  udiag_type: number;
  /** `TCP_LISTEN`, `TCP_ESTABLISHED`, ... */
  udiag_state: number;
  /** Zero. */
  pad: number;
  /** The inode, as in `/proc/self/fd`. */
  udiag_ino: number;
  /** Which socket, out of all there ever were: lower and upper half. */
  get udiag_cookie(): Uint32Array;
  set udiag_cookie(cookie: ArrayBufferView);
}

/**
 * `struct unix_diag_msg`: a unix socket; attributes `UNIX_DIAG_*` follow.
 * @see sock_diag(7)
 */
export class unix_diag_msg extends followed<unix_diag_msg_members>('unix_diag_msg', { udiag_family: family }) {}

interface unix_diag_vfs_members {
  /** The inode of the path. */
  udiag_vfs_ino: number;
  /** The device that it is on. */
  udiag_vfs_dev: number;
}

/** `struct unix_diag_vfs`: an `UNIX_DIAG_VFS`. */
export class unix_diag_vfs extends struct<unix_diag_vfs_members>('unix_diag_vfs') {}

interface unix_diag_rqlen_members {
  /** Bytes that can be read; of a listener the connections that wait to be accepted. */
  udiag_rqueue: number;
  /** Bytes that the peer has not read; of a listener its backlog. */
  udiag_wqueue: number;
}

/** `struct unix_diag_rqlen`: an `UNIX_DIAG_RQLEN`. */
export class unix_diag_rqlen extends struct<unix_diag_rqlen_members>('unix_diag_rqlen') {}
