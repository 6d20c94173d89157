import { FD_SETSIZE } from '../constants/select';
import { LE } from '../runtime/addon';
import type { int } from '../runtime/c-types';
import { struct } from '../runtime/struct/define';
import { dataView } from '../runtime/struct/types';
import { bytesOf, integer, invalidType, memory, outOfRange, type Called } from '../runtime/validate';

/**
 * `fd_set`: a set of descriptors below `FD_SETSIZE`.
 * @see select(2)
 */
export class fd_set extends struct<object>('fd_set') {
  /** C has no portable member either. This one prevents other structs from being accepted as a set. */
  declare private readonly fds_bits: never;

  /** The descriptors in the set. */
  override toJSON(): int[] {
    return Array.from({ length: FD_SETSIZE }, (_, fd) => fd).filter((fd) => FD_ISSET(fd, this));
  }

  /** Prints the descriptors in it: `fd_set { 3, 5 }`. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `fd_set {${this.toJSON()
      .map((fd) => ` ${fd}`)
      .join(',')} }`;
  }
}

// A set is an array of longs. On big-endian machines the highest byte and bit of a long come first.
const FLIP = LE ? 0 : 7;

// The position of the descriptor's bit. C would corrupt memory for a descriptor out of range.
function at(called: Called, fd: int, set: fd_set): number {
  integer(called, 'fd', fd);
  if (fd < 0 || fd >= FD_SETSIZE) throw outOfRange(called, 'fd', `>= 0 and < FD_SETSIZE (${FD_SETSIZE})`, fd);
  if (!(set instanceof DataView)) throw invalidType(called, 'set', 'an fd_set', set);
  memory(called, 'set', set, fd_set.size);
  return (fd >> 3) ^ FLIP;
}

/**
 * `void FD_ZERO(fd_set *set)`
 *
 * Removes all descriptors from the set.
 * @see select(2)
 */
export function FD_ZERO(set: fd_set): void {
  bytesOf(memory(FD_ZERO, 'set', set)).fill(0);
}

/**
 * `void FD_SET(int fd, fd_set *set)`
 *
 * Adds a descriptor to the set.
 * @throws RangeError if `fd` is negative, or `FD_SETSIZE` or more.
 * @see select(2)
 */
export function FD_SET(fd: int, set: fd_set): void {
  const byte = at(FD_SET, fd, set);
  dataView(set).setUint8(byte, dataView(set).getUint8(byte) | (1 << (fd & 7)));
}

/**
 * `void FD_CLR(int fd, fd_set *set)`
 *
 * Removes a descriptor from the set.
 * @throws RangeError if `fd` is negative, or `FD_SETSIZE` or more.
 * @see select(2)
 */
export function FD_CLR(fd: int, set: fd_set): void {
  const byte = at(FD_CLR, fd, set);
  dataView(set).setUint8(byte, dataView(set).getUint8(byte) & ~(1 << (fd & 7)));
}

/**
 * `int FD_ISSET(int fd, fd_set *set)`
 *
 * Checks whether the descriptor is in the set.
 * @returns 1 or 0.
 * @throws RangeError if `fd` is negative, or `FD_SETSIZE` or more.
 * @see select(2)
 */
export function FD_ISSET(fd: int, set: fd_set): int {
  const byte = at(FD_ISSET, fd, set);
  return (dataView(set).getUint8(byte) >> (fd & 7)) & 1;
}
