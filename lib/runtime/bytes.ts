// memset, memcpy, memcmp and their kin, with the name that errors say.
import type { const_pointer } from './c-types';
import type { int } from './c-types';
import type { pointerStruct } from './struct/pointer-struct';
import { integer, memory, memoryOf } from './validate';

const utf8 = new TextEncoder();

export type Plain = InstanceType<ReturnType<typeof pointerStruct>>;

const isPlain = (s: unknown): s is Plain => typeof s === 'object' && s !== null && typeof s.constructor === 'function';

// A view's first n bytes. In C more is undefined behaviour.
function bytes(call: string, argument: string, view: ArrayBufferView, n: number): Uint8Array {
  const all = memoryOf(memory(`${call}: ${argument}`, view));
  if (integer(`${call}: n`, n) < 0 || n > all.length)
    throw new RangeError(`${call}: n: ${n} is outside ${argument} (${all.length} bytes)`);
  return all.subarray(0, n);
}

function constBytes(call: string, argument: string, source: const_pointer, n: number): Uint8Array {
  return bytes(call, argument, typeof source === 'string' ? utf8.encode(`${source}\0`) : source!, n);
}

export function fill(call: string, s: ArrayBufferView | Plain, c: int, n: number): void {
  integer(`${call}: c`, c);
  if (ArrayBuffer.isView(s)) bytes(call, 's', s, n).fill(c);
  else if (isPlain(s) && c === 0 && n === s.size) Object.assign(s, new (s.constructor as new () => Plain)());
  else throw new TypeError(`${call}: s: is no memory, and takes only 0 for all of it`);
}

export function copy(call: string, dest: ArrayBufferView, src: const_pointer, n: number): void {
  bytes(call, 'dest', dest, n).set(constBytes(call, 'src', src, n));
}

export function compare(call: string, s1: const_pointer, s2: const_pointer, n: number): int {
  return Buffer.compare(constBytes(call, 's1', s1, n), constBytes(call, 's2', s2, n));
}
