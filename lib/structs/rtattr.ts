import { RTA_ALIGNTO } from '../constants/rtnetlink-attributes';
import { sizeof } from '../runtime/struct/sizeof';
import { castOrEmpty, structWithTrailingData, trailingBytes } from '../runtime/struct/trailing-data';
import { instance, int32, numbers } from '../runtime/validate';
import { align } from './align';

interface rtattr_members {
  /** The length of the attribute in bytes, this header included. */
  rta_len: number;
  /** The type of the attribute: `RTA_*`, `IFLA_*`, `IFA_*`, `INET_DIAG_*`, ... */
  rta_type: number;
}

/**
 * `struct rtattr`: the header of an attribute.
 * @see rtnetlink(7)
 */
export class rtattr extends structWithTrailingData<rtattr_members>('rtattr') {}

/** Returns a length, rounded up to the alignment of attributes. */
export function RTA_ALIGN(len: number): number {
  return align(int32(RTA_ALIGN, 'len', len), RTA_ALIGNTO);
}

/**
 * Returns 1 if a complete attribute remains in `len` bytes and in the memory that `rta` was cast from, otherwise 0:
 * `for (let rta = IFLA_RTA(ifi); RTA_OK(rta, len); rta = RTA_NEXT(rta, len))`
 * @param len the number of remaining bytes: `const len = int(IFLA_PAYLOAD(nlh))`.
 * @see rtnetlink(3)
 */
export function RTA_OK(rta: rtattr, len: Int32Array | number): number {
  const left = typeof len === 'number' ? int32(RTA_OK, 'len', len) : numbers(RTA_OK, 'len', len)[0]!;
  const size = instance(RTA_OK, 'rta', rta, rtattr).rta_len;
  return Number(size >= sizeof(rtattr) && size <= left && size <= trailingBytes(rta, 0).byteLength);
}

/**
 * Returns the next attribute, and decreases `*attrlen`, the number of remaining bytes. After the last one it returns an
 * empty attribute, for which `RTA_OK` is 0.
 * @see rtnetlink(3)
 */
export function RTA_NEXT(rta: rtattr, attrlen: Int32Array): rtattr {
  const step = align(instance(RTA_NEXT, 'rta', rta, rtattr).rta_len, RTA_ALIGNTO);
  numbers(RTA_NEXT, 'attrlen', attrlen)[0]! -= step;
  return castOrEmpty(rtattr, trailingBytes(rta, step));
}

/** Returns the length of an attribute with `len` bytes of data, for `rta_len`. */
export function RTA_LENGTH(len: number): number {
  return RTA_ALIGN(sizeof(rtattr)) + int32(RTA_LENGTH, 'len', len);
}

/** Returns the space for an attribute with `len` bytes of data. */
export function RTA_SPACE(len: number): number {
  return align(RTA_LENGTH(int32(RTA_SPACE, 'len', len)), RTA_ALIGNTO);
}

/** Returns the data of an attribute, with the length of `rta_len`, limited by the memory that `rta` was cast from. */
export function RTA_DATA(rta: rtattr): Uint8Array {
  return trailingBytes(instance(RTA_DATA, 'rta', rta, rtattr), RTA_LENGTH(0), rta.rta_len);
}

/** Returns the length of the data of an attribute, in bytes. */
export function RTA_PAYLOAD(rta: rtattr): number {
  return instance(RTA_PAYLOAD, 'rta', rta, rtattr).rta_len - RTA_LENGTH(0);
}
