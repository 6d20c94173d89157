// memset, memcpy, memcmp and the like, with the function's name for errors.
import type { const_pointer } from './c-types';
import type { int } from './c-types';
import type { pointerStruct } from './struct/pointer-struct';
import { memoryOf, int32, integer, invalidType, memory, outOfRange, type Called } from './validate';

const utf8 = new TextEncoder();

export type Plain = InstanceType<ReturnType<typeof pointerStruct>>;

const isPlain = (s: unknown): s is Plain => typeof (s as Partial<Plain> | null | undefined)?.size === 'number';

// A view's first n bytes. In C more is undefined behaviour.
function bytes(called: Called, parameter: string, view: ArrayBufferView, n: number): Uint8Array {
  const all = memoryOf(memory(called, parameter, view));
  if (integer(called, 'n', n) >= 0 && n <= all.length) return all.subarray(0, n);
  throw outOfRange(called, 'n', `>= 0 and <= ${all.length}, the bytes of ${parameter}`, n);
}

function constBytes(called: Called, parameter: string, source: const_pointer, n: number): Uint8Array {
  return bytes(called, parameter, typeof source === 'string' ? utf8.encode(`${source}\0`) : source!, n);
}

export function fill(called: Called, s: ArrayBufferView | Plain, c: int, n: number): void {
  if (!ArrayBuffer.isView(s) && !isPlain(s)) throw invalidType(called, 's', 'an ArrayBufferView or a struct', s);
  int32(called, 'c', c);
  if (ArrayBuffer.isView(s)) {
    bytes(called, 's', s, n).fill(c);
    return;
  }
  // A struct that holds pointers has no bytes.
  if (c !== 0) throw outOfRange(called, 'c', `0 for ${s.constructor.name}`, c);
  if (integer(called, 'n', n) !== s.size) throw outOfRange(called, 'n', `sizeof(${s.constructor.name}), ${s.size}`, n);
  Object.assign(s, new (s.constructor as new () => Plain)());
}

export function copy(called: Called, dest: ArrayBufferView, src: const_pointer, n: number): void {
  memory(called, 'dest', dest);
  const from = constBytes(called, 'src', src, n);
  bytes(called, 'dest', dest, n).set(from);
}

export function compare(called: Called, s1: const_pointer, s2: const_pointer, n: number): int {
  return Buffer.compare(constBytes(called, 's1', s1, n), constBytes(called, 's2', s2, n));
}
