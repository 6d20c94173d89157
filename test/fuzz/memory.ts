// Every view lies between guard bytes; what becomes of a buffer that is taken away is guarded as a whole.
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

/** What an argument is, for who reads of a failure. */
const names = new WeakMap<object, string>();
export const nameOf = (value: object): string | undefined => names.get(value);
export function named<T extends object>(value: T, name: string): T {
  names.set(value, name);
  return value;
}

type Place = 'buffer' | 'byteOffset' | 'byteLength';

// Past the getters that a hostile view may have of its own; that of a DataView throws where its buffer is gone.
function intrinsic<K extends Place>(view: ArrayBufferView, key: K): ArrayBufferView[K] {
  const prototype: object = isDataView(view)
    ? DataView.prototype
    : (Object.getPrototypeOf(Uint8Array.prototype) as object);
  return Reflect.get(prototype, key, view);
}

/** How much memory a view has now. */
export function sizeOf(view: ArrayBufferView): number {
  try {
    return intrinsic(view, 'byteLength');
  } catch {
    return 0;
  }
}

/** All of a view, where there is something. */
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

/** Is every byte around every view as it was? Bytes of buffers that are gone can't be told. */
export function intact(): boolean {
  return slabs.every(
    ({ whole, start, end }) =>
      whole.buffer.byteLength === 0 ||
      (guarded(whole.subarray(0, start)) && guarded(whole.subarray(Math.min(end, whole.length)))),
  );
}

/** Is a view that a call gave inside of what the call was given? */
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
const SLOT = 2048; // views of the same call lie apart

// What `lib` in tsconfig.json does not have.
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

/** Takes a buffer's memory away from it. What had it before may no more be written to. */
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

/** Takes the memory of every view of this call away. */
export function detachAll(): void {
  for (const { whole } of [...slabs]) detach(whole);
}

/** Makes a buffer that can be resized this long. */
export function resize({ buffer }: ArrayBufferView, size: number): void {
  if (buffer instanceof ArrayBuffer && 'resize' in buffer) (buffer.resize as (size: number) => void)(size);
}

interface Wish {
  type?: Type;
  kind?: Kind;
  /** Begins at an address that is no multiple of two. */
  odd?: boolean;
  /** Without a length of its own: ends where its buffer does. */
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

/** A view of that many bytes, rounded down to its elements, between guard bytes. */
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

/** Memory as programs have it, with now and then a rarer kind. */
export function ordinary(size: number): ArrayBufferView {
  const type = percent(80) ? pick(common) : pick(types);
  const kind = percent(90) ? 'plain' : pick(kinds);
  return memory(size, { type: size % unit(type) === 0 ? type : Uint8Array, kind, odd: percent(20) });
}

/** These bytes, in memory between guards, of which the last may be missing and others follow. */
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
