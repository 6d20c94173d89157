import { NLA_ALIGNTO } from '../../constants/netlink';
import { int32 } from '../../runtime/validate';

export * from '../../constants/netlink';
export * from '../../structs/netlink';

/** A length, rounded up to the alignment of attributes. */
export function NLA_ALIGN(len: number): number {
  return ((int32(NLA_ALIGN, 'len', len) + NLA_ALIGNTO - 1) & ~(NLA_ALIGNTO - 1)) >>> 0;
}
