// What a C compiler would refuse, of calls and macros that are JavaScript here: an error that names the function and the
// argument. `where` is the two of them: 'NLMSG_DATA: nlh'.

/** How many bytes a view has now: none where its memory was taken away, which a DataView tells by throwing. */
export function sizeOf(view: ArrayBufferView): number {
  try {
    return view.byteLength;
  } catch {
    return 0;
  }
}

/** `DataView`'s own `byteLength`: of a struct it is the extent. It throws where the memory was taken away. */
// eslint-disable-next-line @typescript-eslint/unbound-method -- called with a view
export const getLength = Object.getOwnPropertyDescriptor(DataView.prototype, 'byteLength')!.get as (
  this: DataView,
) => number;

/**
 * How far the memory behind a view reaches, in bytes: a struct's goes on where it was cast from a larger view, and its
 * `byteLength` remains that of its class. 0 where the memory was taken away.
 */
export function extentOf(view: ArrayBufferView): number {
  if (!(view instanceof DataView)) return view.byteLength;
  try {
    return getLength.call(view);
  } catch {
    return 0;
  }
}

/** All bytes behind a view, as a pointer reaches them. */
export function memoryOf(view: ArrayBufferView): Uint8Array {
  const size = extentOf(view);
  return size === 0 ? new Uint8Array(0) : new Uint8Array(view.buffer, view.byteOffset, size);
}

export function bytesOf(view: ArrayBufferView): Uint8Array {
  const size = sizeOf(view);
  return size === 0 ? new Uint8Array(0) : new Uint8Array(view.buffer, view.byteOffset, size);
}

export function integer(where: string, value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  const said = Object(value) === value ? 'an object' : String(value);
  throw new TypeError(`${where}: ${said} is not an integer`);
}

function within(where: string, value: unknown, least: number, most: number): number {
  const number = integer(where, value);
  if (number >= least && number <= most) return number;
  throw new RangeError(`${where}: ${number} is out of range`);
}

/** What C's `int` holds, its upper half by its unsigned name as well. */
export function int(where: string, value: unknown): number {
  return within(where, value, -(2 ** 31), 2 ** 32 - 1);
}

/** What C's `size_t` holds; a negative number is a very large one. */
export function size(where: string, value: unknown): number {
  return within(where, value, -(2 ** 63), 2 ** 64 - 2048);
}

/** A view or null. */
export function pointer(where: string, value: unknown): void {
  if (value !== null && !ArrayBuffer.isView(value)) throw new TypeError(`${where}: is not an ArrayBufferView or null`);
}

export function wide(where: string, value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  throw new TypeError(`${where}: is not a bigint`);
}

/** A view of at least `size` bytes. */
export function memory<T extends ArrayBufferView>(where: string, value: T, size = 0): T {
  if (!ArrayBuffer.isView(value)) throw new TypeError(`${where}: is not an ArrayBufferView`);
  if (sizeOf(value) < size) throw new RangeError(`${where}: ${sizeOf(value)} bytes are fewer than ${size}`);
  return value;
}

/** A pointer to a number: `int(n)`. */
export function numbers(where: string, value: Int32Array): Int32Array {
  memory(where, value);
  if (typeof value[0] !== 'number') throw new TypeError(`${where}: is not an Int32Array with a number`);
  return value;
}

/** A struct of that class, whose memory is still there. */
export function instance<T extends DataView>(
  where: string,
  value: T,
  type: { new (init?: never): T; readonly size: number },
): T {
  // What only inherits from the class has no memory.
  if (!ArrayBuffer.isView(value) || !(value instanceof type)) throw new TypeError(`${where}: is not a ${type.name}`);
  return memory(where, value, type.size);
}

export function text(where: string, value: string | null): string {
  if (value === null || typeof value === 'string') return value ?? '';
  throw new TypeError(`${where}: is not a string or null`);
}
