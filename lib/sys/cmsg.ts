import { native } from '../native';
import { cast, sizeof, struct, type int } from '../struct';
import type { msghdr } from './message';
import type { size_t } from './types';

interface cmsghdr_members {
  /** The length of the header and the data, in bytes: `CMSG_LEN(n)`. */
  cmsg_len: size_t;
  /** `SOL_SOCKET`, `IPPROTO_IP`, ... */
  cmsg_level: int;
  /** `SCM_RIGHTS`, `IP_PKTINFO`, ... */
  cmsg_type: int;
}

/**
 * `struct cmsghdr`: the header of a piece of ancillary data; what it heads is `CMSG_DATA(cmsg)`.
 * @see cmsg(3)
 */
export class cmsghdr extends struct<cmsghdr_members>('cmsghdr') {}

// Where msg_control ends that a header lies in: the view itself is as long as the header only.
const ends = new WeakMap<cmsghdr, number>();

interface ucred_members {
  /** The process. */
  pid: int;
  /** Its user. */
  uid: number;
  /** Its group. */
  gid: number;
}

/**
 * `struct ucred`: who is at the other end of a unix socket: `SO_PEERCRED`, `SCM_CREDENTIALS`.
 * @see unix(7)
 */
export class ucred extends struct<ucred_members>('ucred') {}

const ALIGNMENT = native.structs['cmsghdr']?.members['cmsg_len']?.size ?? 1; // that of a size_t

/** `size_t CMSG_ALIGN(size_t length)`: `length` with what aligns the next header. cmsg(3) */
export function CMSG_ALIGN(length: size_t): size_t {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

/** `size_t CMSG_SPACE(size_t length)`: the room that `length` bytes of data take in `msg_control`. cmsg(3) */
export function CMSG_SPACE(length: size_t): size_t {
  return CMSG_ALIGN(length) + CMSG_ALIGN(sizeof(cmsghdr));
}

/** `size_t CMSG_LEN(size_t length)`: `cmsg_len` for `length` bytes of data. cmsg(3) */
export function CMSG_LEN(length: size_t): size_t {
  return CMSG_ALIGN(sizeof(cmsghdr)) + length;
}

// Where a header may be looked at: inside what msg_controllen tells and the view has.
function header(msgh: msghdr, offset: number): cmsghdr | null {
  const control = msgh.msg_control;
  if (control === null) return null;
  const length = Math.min(control.byteLength, msgh.msg_controllen);
  if (!(offset + sizeof(cmsghdr) <= length)) return null; // so that NaN is no length either
  const cmsg = cast(cmsghdr, new Uint8Array(control.buffer, control.byteOffset + offset, length - offset));
  ends.set(cmsg, control.byteOffset + length);
  return cmsg;
}

/**
 * `struct cmsghdr *CMSG_FIRSTHDR(struct msghdr *msgh)`
 *
 * The first piece of ancillary data: a view inside `msg_control`.
 * @returns `null` where there is none.
 * @see cmsg(3)
 */
export function CMSG_FIRSTHDR(msgh: msghdr): cmsghdr | null {
  return header(msgh, 0);
}

/**
 * `struct cmsghdr *CMSG_NXTHDR(struct msghdr *msgh, struct cmsghdr *cmsg)`
 *
 * The piece after `cmsg`: its `cmsg_len` says where.
 * @returns `null` where there is none, or where `cmsg_len` leads outside of `msg_control`.
 * @see cmsg(3)
 */
export function CMSG_NXTHDR(msgh: msghdr, cmsg: cmsghdr): cmsghdr | null {
  const { msg_control } = msgh;
  if (msg_control === null || cmsg.buffer !== msg_control.buffer || cmsg.cmsg_len < sizeof(cmsghdr)) return null;
  const offset = cmsg.byteOffset - msg_control.byteOffset;
  return offset < 0 ? null : header(msgh, offset + CMSG_ALIGN(cmsg.cmsg_len));
}

/**
 * `unsigned char *CMSG_DATA(struct cmsghdr *cmsg)`
 *
 * The data behind the header: a view as long as `cmsg_len` says (set it first) and as `msg_control` goes on.
 * @see cmsg(3)
 */
export function CMSG_DATA(cmsg: cmsghdr): Uint8Array {
  const start = cmsg.byteOffset + CMSG_ALIGN(sizeof(cmsghdr));
  const end = Math.min(ends.get(cmsg) ?? Infinity, cmsg.buffer.byteLength);
  const length = Math.min(end - start, cmsg.cmsg_len - CMSG_ALIGN(sizeof(cmsghdr)));
  return length > 0 ? new Uint8Array(cmsg.buffer, start, length) : new Uint8Array(cmsg.buffer, 0, 0);
}
