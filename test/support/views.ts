// Every kind of ArrayBufferView that the calls accept as a pointer.
import { sockaddr_in } from 'bsd-sockets';

/** The `lib` of tsconfig.json does not declare resizable buffers yet. */
type Resizable = new (size: number, options: { maxByteLength: number }) => ArrayBuffer & { resize(size: number): void };
export const ResizableBuffer = ArrayBuffer as unknown as Resizable;

/** Sixteen bytes in every kind of view that is accepted as a pointer. */
export const views: [name: string, make: () => ArrayBufferView][] = [
  ['Buffer', () => Buffer.alloc(16)],
  ['Buffer of the pool', () => Buffer.allocUnsafe(16).fill(0)],
  ['Uint8Array', () => new Uint8Array(16)],
  ['Uint8ClampedArray', () => new Uint8ClampedArray(16)],
  ['Int8Array', () => new Int8Array(16)],
  ['Uint16Array', () => new Uint16Array(8)],
  ['Int16Array', () => new Int16Array(8)],
  ['Uint32Array', () => new Uint32Array(4)],
  ['Int32Array', () => new Int32Array(4)],
  ['Float32Array', () => new Float32Array(4)],
  ['Float64Array', () => new Float64Array(2)],
  ['BigInt64Array', () => new BigInt64Array(2)],
  ['BigUint64Array', () => new BigUint64Array(2)],
  ['DataView', () => new DataView(new ArrayBuffer(16))],
  ['struct', () => new sockaddr_in()],
  ['Uint8Array at an offset', () => new Uint8Array(64).subarray(7, 23)],
  ['DataView at an offset', () => new DataView(new ArrayBuffer(64), 5, 16)],
  ['Uint32Array at an offset', () => new Uint32Array(new ArrayBuffer(64), 12, 4)],
  ['Uint8Array on a SharedArrayBuffer', () => new Uint8Array(new SharedArrayBuffer(16))],
  ['DataView on a SharedArrayBuffer', () => new DataView(new SharedArrayBuffer(32), 3, 16)],
  ['Uint8Array on a resizable buffer', () => new Uint8Array(new ResizableBuffer(16, { maxByteLength: 64 }))],
];

export function bytesIn(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/** A view whose buffer was transferred, and which has no memory. */
export function detachedView(): Uint8Array {
  const view = new Uint8Array(16);
  structuredClone(view.buffer, { transfer: [view.buffer] });
  return view;
}
