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
export class unix_diag_msg extends structWithTrailingData<unix_diag_msg_members>('unix_diag_msg', {
  udiag_family: family,
}) {}

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
