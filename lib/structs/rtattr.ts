import { RTA_ALIGNTO } from '../constants/rtnetlink-attributes';
import { sizeof } from '../runtime/struct/sizeof';
import { castOrEmpty, structWithTrailingData, trailingBytes } from '../runtime/struct/trailing-data';
import { instance, integer, numbers } from '../runtime/validate';

interface rtattr_members {
  /** The length of the attribute in bytes, this header included. */
  rta_len: number;
  /** Which attribute: `RTA_*`, `IFLA_*`, `IFA_*`, `INET_DIAG_*`, ... */
  rta_type: number;
}

/**
 * `struct rtattr`: the header of an attribute.
 * @see rtnetlink(7)
 */
export class rtattr extends structWithTrailingData<rtattr_members>('rtattr') {}

/** A length, rounded up to where the next attribute begins. */
export function RTA_ALIGN(len: number): number {
  return ((integer(RTA_ALIGN, 'len', len) + RTA_ALIGNTO - 1) & ~(RTA_ALIGNTO - 1)) >>> 0;
}

/**
 * 1 where a whole attribute is left in `len` bytes and in the memory that `rta` was cast from, else 0:
 * `for (let rta = IFLA_RTA(ifi); RTA_OK(rta, len); rta = RTA_NEXT(rta, len))`
 * @param len the bytes that are left: `const len = int(IFLA_PAYLOAD(nlh))`.
 * @see rtnetlink(3)
 */
export function RTA_OK(rta: rtattr, len: Int32Array | number): number {
  const left = typeof len === 'number' ? len : numbers(RTA_OK, 'len', len)[0]!;
  const size = instance(RTA_OK, 'rta', rta, rtattr).rta_len;
  return Number(size >= sizeof(rtattr) && size <= left && size <= trailingBytes(rta, 0).byteLength);
}

/**
 * The next attribute; `*attrlen`, the bytes that are left, becomes less. Past the last one it is an empty attribute, for
 * which `RTA_OK` is 0.
 * @see rtnetlink(3)
 */
export function RTA_NEXT(rta: rtattr, attrlen: Int32Array): rtattr {
  const step = RTA_ALIGN(instance(RTA_NEXT, 'rta', rta, rtattr).rta_len);
  numbers(RTA_NEXT, 'attrlen', attrlen)[0]! -= step;
  return castOrEmpty(rtattr, trailingBytes(rta, step));
}

/** The length of an attribute with `len` bytes of data, for `rta_len`. */
export function RTA_LENGTH(len: number): number {
  return RTA_ALIGN(sizeof(rtattr)) + integer(RTA_LENGTH, 'len', len);
}

/** The room that an attribute with `len` bytes of data takes. */
export function RTA_SPACE(len: number): number {
  return RTA_ALIGN(RTA_LENGTH(integer(RTA_SPACE, 'len', len)));
}

/** The data of an attribute: as long as `rta_len` says and the memory allows that `rta` was cast from. */
export function RTA_DATA(rta: rtattr): Uint8Array {
  return trailingBytes(instance(RTA_DATA, 'rta', rta, rtattr), RTA_LENGTH(0), rta.rta_len);
}

/** The length of the data of an attribute, in bytes. */
export function RTA_PAYLOAD(rta: rtattr): number {
  return instance(RTA_PAYLOAD, 'rta', rta, rtattr).rta_len - RTA_LENGTH(0);
}
