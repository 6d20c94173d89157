import { extentOf } from '../validate';
import { struct } from './define';
import type { StructBase } from './types';

/** `struct()` for a struct that data follows: as a member of another struct, too, it reaches to the end of the memory. */
export function structWithTrailingData<M>(...definition: Parameters<typeof struct<M>>): StructBase<M> {
  return Object.assign(struct<M>(...definition), { isHeader: true });
}

/** The memory after `p`: from `offset` bytes after its beginning up to `end` or the end of the memory. */
export function trailingBytes(p: ArrayBufferView, offset: number, end = Infinity): Uint8Array {
  const last = Math.max(Math.min(end, extentOf(p)), 0);
  const from = Math.min(Math.max(offset, 0), last);
  return new Uint8Array(p.buffer, p.byteOffset + from, last - from);
}

/** `(type *)p`, or an empty struct with length 0 if the memory is too small. */
export function castOrEmpty<T extends ArrayBufferView>(
  type: { new (init?: never): T; readonly size: number },
  p: Uint8Array,
): T {
  const make = type as unknown as new (init?: undefined, memory?: ArrayBufferView) => T;
  return p.byteLength < type.size ? new make() : new make(undefined, p);
}
