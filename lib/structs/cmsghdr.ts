import { layoutOf } from '../runtime/addon';
import type { int, size_t } from '../runtime/c-types';
import { cast } from '../runtime/struct/array';
import { struct } from '../runtime/struct/define';
import { sizeof } from '../runtime/struct/sizeof';
import { structWithTrailingData, trailingBytes } from '../runtime/struct/trailing-data';
import { bytesOf, instance, size, invalidType, memory, type Called } from '../runtime/validate';
import type { msghdr } from './msghdr';

interface cmsghdr_members {
  /** The length of the header and the data, in bytes: `CMSG_LEN(n)`. */
  cmsg_len: size_t;
  /** `SOL_SOCKET`, `IPPROTO_IP`, ... */
  cmsg_level: int;
  /** `SCM_RIGHTS`, `IP_PKTINFO`, ... */
  cmsg_type: int;
}

/**
 * `struct cmsghdr`: the header of a control message. `CMSG_DATA(cmsg)` is its data.
 * @see cmsg(3)
 */
export class cmsghdr extends structWithTrailingData<cmsghdr_members>('cmsghdr') {}

interface ucred_members {
  /** The process. */
  pid: int;
  /** Its user. */
  uid: number;
  /** Its group. */
  gid: number;
}

/**
 * `struct ucred`: the process at the other end of a Unix socket: `SO_PEERCRED`, `SCM_CREDENTIALS`.
 * @see unix(7)
 */
export class ucred extends struct<ucred_members>('ucred') {}

const ALIGNMENT = layoutOf('cmsghdr')?.members['cmsg_len']?.size ?? 1; // that of a size_t

const align = (length: size_t): size_t => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

/** `size_t CMSG_ALIGN(size_t length)`: returns `length` with padding to the next header. cmsg(3) */
export function CMSG_ALIGN(length: size_t): size_t {
  return align(size(CMSG_ALIGN, 'length', length));
}

/** `size_t CMSG_SPACE(size_t length)`: returns the space in `msg_control` for `length` bytes of data. cmsg(3) */
export function CMSG_SPACE(length: size_t): size_t {
  return align(size(CMSG_SPACE, 'length', length)) + align(sizeof(cmsghdr));
}

/** `size_t CMSG_LEN(size_t length)`: returns `cmsg_len` for `length` bytes of data. cmsg(3) */
export function CMSG_LEN(length: size_t): size_t {
  return align(sizeof(cmsghdr)) + size(CMSG_LEN, 'length', length);
}

// A header may be read within msg_controllen and the view.
function control(called: Called, msgh: msghdr): Uint8Array | null {
  if (typeof msgh !== 'object' || (msgh as unknown) === null) throw invalidType(called, 'msgh', 'a msghdr', msgh);
  const { msg_control, msg_controllen } = msgh;
  if (msg_control === null) return null;
  const bytes = bytesOf(memory(called, 'msgh.msg_control', msg_control));
  return bytes.subarray(0, Math.max(size(called, 'msgh.msg_controllen', msg_controllen), 0));
}

function header(bytes: Uint8Array, offset: number): cmsghdr | null {
  return offset + sizeof(cmsghdr) <= bytes.length ? cast(cmsghdr, bytes.subarray(offset)) : null;
}

/**
 * `struct cmsghdr *CMSG_FIRSTHDR(struct msghdr *msgh)`
 *
 * Returns the first control message: a view inside `msg_control`.
 * @returns `null` if there is none.
 * @see cmsg(3)
 */
export function CMSG_FIRSTHDR(msgh: msghdr): cmsghdr | null {
  const bytes = control(CMSG_FIRSTHDR, msgh);
  return bytes && header(bytes, 0);
}

/**
 * `struct cmsghdr *CMSG_NXTHDR(struct msghdr *msgh, struct cmsghdr *cmsg)`
 *
 * Returns the control message after `cmsg`, according to its `cmsg_len`.
 * @returns `null` if there is none, or if `cmsg_len` exceeds `msg_control`.
 * @see cmsg(3)
 */
export function CMSG_NXTHDR(msgh: msghdr, cmsg: cmsghdr): cmsghdr | null {
  const bytes = control(CMSG_NXTHDR, msgh);
  const { buffer, byteOffset, cmsg_len } = instance(CMSG_NXTHDR, 'cmsg', cmsg, cmsghdr);
  if (bytes === null || buffer !== bytes.buffer || cmsg_len < sizeof(cmsghdr)) return null;
  const offset = byteOffset - bytes.byteOffset;
  return offset < 0 ? null : header(bytes, offset + align(cmsg_len));
}

/**
 * `unsigned char *CMSG_DATA(struct cmsghdr *cmsg)`
 *
 * Returns the data after the header: a view with the length of `cmsg_len` (set it first), limited by `msg_control`.
 * @see cmsg(3)
 */
export function CMSG_DATA(cmsg: cmsghdr): Uint8Array {
  return trailingBytes(instance(CMSG_DATA, 'cmsg', cmsg, cmsghdr), CMSG_ALIGN(sizeof(cmsghdr)), cmsg.cmsg_len);
}
