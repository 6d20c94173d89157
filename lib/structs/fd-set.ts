import { FD_SETSIZE } from '../constants/select';
import { LE } from '../runtime/addon';
import type { int } from '../runtime/c-types';
import { struct } from '../runtime/struct/define';
import { bytesOf, integer, invalidType, memory, outOfRange, type Called } from '../runtime/validate';

/**
 * `fd_set`: a set of descriptors below `FD_SETSIZE`.
 * @see select(2)
 */
export class fd_set extends struct<object>('fd_set') {
  /** C has no member either that portable programs may use; this keeps other structs from being taken for a set. */
  declare private readonly fds_bits: never;

  /** The descriptors in it. */
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

// A set is an array of longs: where the highest byte of a long comes first, so does its highest bit.
const FLIP = LE ? 0 : 7;

// Where the descriptor's bit is. C would corrupt the memory around the set here.
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
 * Empties the set.
 * @see select(2)
 */
export function FD_ZERO(set: fd_set): void {
  bytesOf(memory(FD_ZERO, 'set', set)).fill(0);
}

/**
 * `void FD_SET(int fd, fd_set *set)`
 *
 * Puts a descriptor into the set.
 * @throws RangeError where `fd` is negative or `FD_SETSIZE` or more: a set has no room for it.
 * @see select(2)
 */
export function FD_SET(fd: int, set: fd_set): void {
  const byte = at(FD_SET, fd, set);
  set.setUint8(byte, set.getUint8(byte) | (1 << (fd & 7)));
}

/**
 * `void FD_CLR(int fd, fd_set *set)`
 *
 * Takes a descriptor out of the set.
 * @throws RangeError where `fd` is negative or `FD_SETSIZE` or more.
 * @see select(2)
 */
export function FD_CLR(fd: int, set: fd_set): void {
  const byte = at(FD_CLR, fd, set);
  set.setUint8(byte, set.getUint8(byte) & ~(1 << (fd & 7)));
}

/**
 * `int FD_ISSET(int fd, fd_set *set)`
 *
 * Is the descriptor in the set?
 * @returns 1 or 0.
 * @throws RangeError where `fd` is negative or `FD_SETSIZE` or more.
 * @see select(2)
 */
export function FD_ISSET(fd: int, set: fd_set): int {
  const byte = at(FD_ISSET, fd, set);
  return (set.getUint8(byte) >> (fd & 7)) & 1;
}
