import { struct } from '../runtime/struct/define';
import { structWithTrailingData } from '../runtime/struct/trailing-data';
import { family } from './decoders';
import type { sa_family_t } from './sockaddr';

interface unix_diag_req_members {
  /** `AF_UNIX`. */
  sdiag_family: sa_family_t;
  /** Zero. */
  sdiag_protocol: number;
  /** Zero. */
  pad: number;
  /** A bit for each state to include: `1 << TCP_LISTEN`. */
  udiag_states: number;
  /** The inode of one socket, unless a dump is requested. */
  udiag_ino: number;
  /** `UDIAG_SHOW_*`. */
  udiag_show: number;
  /** The unique number of the socket: lower and upper half. */
  get udiag_cookie(): Uint32Array;
  set udiag_cookie(cookie: ArrayBufferView);
}

/**
 * `struct unix_diag_req`: queries Unix sockets, in a `SOCK_DIAG_BY_FAMILY` message.
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
  /** The unique number of the socket: lower and upper half. */
  get udiag_cookie(): Uint32Array;
  set udiag_cookie(cookie: ArrayBufferView);
}

/**
 * `struct unix_diag_msg`: a Unix socket; attributes `UNIX_DIAG_*` follow.
 * @see sock_diag(7)
 */
export class unix_diag_msg extends structWithTrailingData<unix_diag_msg_members>('unix_diag_msg', {
  udiag_family: family,
}) {}

interface unix_diag_vfs_members {
  /** The inode of the path. */
  udiag_vfs_ino: number;
  /** The device that it is on. */
  udiag_vfs_dev: number;
}

/** `struct unix_diag_vfs`: a `UNIX_DIAG_VFS`. */
export class unix_diag_vfs extends struct<unix_diag_vfs_members>('unix_diag_vfs') {}

interface unix_diag_rqlen_members {
  /** Bytes that can be read. For a listener, the connections in the queue. */
  udiag_rqueue: number;
  /** Bytes that the peer has not read. For a listener, its backlog. */
  udiag_wqueue: number;
}

/** `struct unix_diag_rqlen`: a `UNIX_DIAG_RQLEN`. */
export class unix_diag_rqlen extends struct<unix_diag_rqlen_members>('unix_diag_rqlen') {}
