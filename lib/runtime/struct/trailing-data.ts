import { struct } from './define';
import type { StructBase } from './types';

type AnyBase = new (...args: unknown[]) => DataView;

const END = Symbol('end');

/** `struct()` for a struct that data follows: it remembers where the memory ends that it was cast from. */
export function structWithTrailingData<M>(...definition: Parameters<typeof struct<M>>): StructBase<M> {
  class StructWithTrailingData extends (struct<M>(...definition) as unknown as AnyBase) {
    constructor(init?: unknown, memory?: ArrayBufferView, offset = 0) {
      super(init, memory, offset);
      Object.defineProperty(this, END, { value: memory ? memory.byteLength - offset : this.byteLength });
    }
  }
  return StructWithTrailingData as never;
}

/** What follows `p` in its memory: from `offset` bytes after its beginning, up to `end` or as far as the memory goes. */
export function trailingBytes(p: DataView, offset: number, end = Infinity): Uint8Array {
  // A buffer that was made shorter ends before what was cast from it.
  const left = p.buffer.byteLength - p.byteOffset;
  const last = Math.max(Math.min(end, left, (p as DataView & { [END]?: number })[END] ?? p.byteLength), 0);
  const from = Math.min(Math.max(offset, 0), last);
  return new Uint8Array(p.buffer, p.byteOffset + from, last - from);
}

/** `(type *)p`, where there is room for one; else an empty one, whose length of 0 says so. */
export function castOrEmpty<T extends DataView>(
  type: { new (init?: never): T; readonly size: number },
  p: Uint8Array,
): T {
  const make = type as unknown as new (init?: undefined, memory?: ArrayBufferView) => T;
  return p.byteLength < type.size ? new make() : new make(undefined, p);
}
