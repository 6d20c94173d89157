// Views between guard bytes. If a buffer is detached, its whole memory becomes guard bytes.
import { isDataView } from 'node:util/types';
import { ResizableBuffer } from '../support/views';
import { below, percent, pick, scramble } from './random';

const GUARD = 64;
const PATTERN = 0xa5;
const guards = Buffer.alloc(4096, PATTERN);

interface Slab {
  whole: Uint8Array;
  start: number;
  end: number;
}

let slabs: Slab[] = [];

/** Descriptions of arguments for messages. */
const names = new WeakMap<object, string>();
export const nameOf = (value: object): string | undefined => names.get(value);
export function named<T extends object>(value: T, name: string): T {
  names.set(value, name);
  return value;
}

type Place = 'buffer' | 'byteOffset' | 'byteLength';

// Bypasses getters that a view may have of its own. The getter of a detached DataView throws.
function intrinsic<K extends Place>(view: ArrayBufferView, key: K): ArrayBufferView[K] {
  const prototype: object = isDataView(view)
    ? DataView.prototype
    : (Object.getPrototypeOf(Uint8Array.prototype) as object);
  return Reflect.get(prototype, key, view);
}

/** Returns the current length of a view in bytes. */
export function sizeOf(view: ArrayBufferView): number {
  try {
    return intrinsic(view, 'byteLength');
  } catch {
    return 0;
  }
}

/** Returns the bytes of a view, none if it is detached. */
export const bytesOf = (view: ArrayBufferView): Uint8Array =>
  sizeOf(view) === 0
    ? new Uint8Array(0)
    : new Uint8Array(intrinsic(view, 'buffer'), intrinsic(view, 'byteOffset'), sizeOf(view));

/** Forgets the views of the last call. */
export function forget(): void {
  slabs = [];
}

const guarded = (bytes: Uint8Array): boolean => {
  for (let at = 0; at < bytes.length; at += guards.length) {
    const part = bytes.subarray(at, at + guards.length);
    if (guards.compare(part, 0, part.length, 0, part.length) !== 0) return false;
  }
  return true;
};

/** Checks the guard bytes of every view, except in detached buffers. */
export function intact(): boolean {
  return slabs.every(
    ({ whole, start, end }) =>
      whole.buffer.byteLength === 0 ||
      (guarded(whole.subarray(0, start)) && guarded(whole.subarray(Math.min(end, whole.length)))),
  );
}

/** Checks whether a view that a call returned lies within a view that was passed to it. */
export function inside(view: ArrayBufferView): boolean {
  const slab = slabs.find(({ whole }) => whole.buffer === view.buffer);
  if (slab === undefined || sizeOf(view) === 0) return true;
  const at = view.byteOffset - slab.whole.byteOffset;
  return at >= slab.start && at + view.byteLength <= slab.end;
}

export const types = [
  Uint8Array,
  Uint8ClampedArray,
  Int8Array,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
  Buffer,
] as const;
export type Type = (typeof types)[number];

export const kinds = ['plain', 'shared', 'resizable', 'growable', 'wasm', 'shared wasm'] as const;
export type Kind = (typeof kinds)[number];

type Growable = new (
  size: number,
  options: { maxByteLength: number },
) => SharedArrayBuffer & { grow(size: number): void };
const GrowableBuffer = SharedArrayBuffer as unknown as Growable;

const PAGE = 65536;
const PAGES = 32;
const SLOT = 2048; // the distance of two views of a call

// The `lib` of tsconfig.json does not declare these.
interface Memory {
  readonly buffer: ArrayBufferLike;
  grow(pages: number): number;
}
type Memories = { Memory: new (size: { initial: number; maximum: number; shared: boolean }) => Memory };
const { Memory } = (globalThis as unknown as { WebAssembly: Memories }).WebAssembly;
const memories: Partial<Record<Kind, Memory>> = {};

function wasm(kind: 'wasm' | 'shared wasm'): Memory {
  const old = memories[kind];
  if (old && old.buffer.byteLength < PAGES * PAGE) return old;
  return (memories[kind] = new Memory({ initial: 1, maximum: PAGES, shared: kind === 'shared wasm' }));
}

/** Detaches a buffer. Its former memory becomes guard bytes, which no call may write to. */
export function detach({ buffer }: ArrayBufferView): void {
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength === 0) return;
  const { wasm: memory } = memories;
  if (buffer === memory?.buffer) {
    memory.grow(1);
    return;
  }
  const whole = new Uint8Array(structuredClone(buffer, { transfer: [buffer] }));
  slabs.push({ whole: whole.fill(PATTERN), start: 0, end: 0 });
}

/** Detaches the buffers of all views of this call. */
export function detachAll(): void {
  for (const { whole } of [...slabs]) detach(whole);
}

/** Resizes a resizable buffer. */
export function resize({ buffer }: ArrayBufferView, size: number): void {
  if (buffer instanceof ArrayBuffer && 'resize' in buffer) (buffer.resize as (size: number) => void)(size);
}

interface Wish {
  type?: Type;
  kind?: Kind;
  /** Whether the address is odd. */
  odd?: boolean;
  /** Whether the view has no length, and tracks that of its buffer. */
  tracking?: boolean;
}

const unit = (type: Type): number => ('BYTES_PER_ELEMENT' in type ? type.BYTES_PER_ELEMENT : 1);

function place(kind: Kind, size: number, offset: number, tracking: boolean): Uint8Array {
  const total = offset + size + (tracking ? 0 : GUARD);
  switch (kind) {
    case 'plain':
      return new Uint8Array(new ArrayBuffer(total));
    case 'shared':
      return new Uint8Array(new SharedArrayBuffer(total));
    case 'resizable':
      return new Uint8Array(new ResizableBuffer(total, { maxByteLength: total + GUARD }));
    case 'growable':
      return new Uint8Array(new GrowableBuffer(total, { maxByteLength: total + GUARD }));
    default: {
      const { buffer } = wasm(kind);
      const at = SLOT * slabs.filter(({ whole }) => whole.buffer === buffer).length;
      return at < PAGE ? new Uint8Array(buffer, at, Math.min(total, SLOT)) : place('plain', size, offset, tracking);
    }
  }
}

/** Returns a view between guard bytes. The size is rounded down to whole elements. */
export function memory(size: number, wish: Wish = {}): ArrayBufferView {
  const { type = pick(types), kind = 'plain', odd = false, tracking = false } = wish;
  const room = kind.endsWith('wasm') ? Math.min(size, SLOT - 4 * GUARD) : size;
  const bytes = room - (room % unit(type));
  const offset = GUARD + (odd && unit(type) === 1 ? 1 + 2 * below(4) : 8 * below(4));
  const tracks = tracking && (kind === 'resizable' || kind === 'growable');
  const whole = place(kind, bytes, offset, tracks).fill(PATTERN);
  const end = offset + bytes;
  whole.fill(0, offset, end);
  slabs.push({ whole, start: offset, end });
  const { buffer } = whole;
  const at = whole.byteOffset + offset;
  const length = tracks ? undefined : bytes / unit(type);
  const view = type === Buffer ? Buffer.from(buffer, at, length) : new (type as typeof Uint8Array)(buffer, at, length);
  return named(view, `${type.name}(${bytes} bytes at ${at}, ${kind}${tracks ? ', length-tracking' : ''})`);
}

const common = [Uint8Array, Buffer, DataView, Int32Array] as const;

/** Returns a view as programs use it, sometimes of a rarer kind. */
export function ordinary(size: number): ArrayBufferView {
  const type = percent(80) ? pick(common) : pick(types);
  const kind = percent(90) ? 'plain' : pick(kinds);
  return memory(size, { type: size % unit(type) === 0 ? type : Uint8Array, kind, odd: percent(20) });
}

/** Returns a view with these bytes between guard bytes. It may be shorter or longer. */
export function holding(bytes: Uint8Array): ArrayBufferView {
  const size = percent(70)
    ? bytes.length
    : pick([0, 1, 2, bytes.length - 1, bytes.length + 1, 128, below(bytes.length + 1)]);
  const view = ordinary(Math.max(size, 0));
  bytesOf(view).set(bytes.subarray(0, view.byteLength));
  return view;
}

export const noise = (size: number): ArrayBufferView => {
  const view = ordinary(size);
  scramble(bytesOf(view));
  return view;
};
