import { bytesOf, integer, memory, sizeOf } from '../validate';

/** `sizeof x`, `sizeof(struct X)`, `sizeof(int)`: in bytes. */
export function sizeof(x: ArrayBufferView | { readonly size?: number }): number {
  if (ArrayBuffer.isView(x)) return sizeOf(x);
  const { size } = Object(x) as { size?: unknown };
  const hint = typeof x === 'string' ? ': strlen gives the length of a string' : '';
  if (typeof size !== 'number') throw new TypeError(`sizeof: x: is no memory, and no type${hint}`);
  return size;
}

/** C's `int`, by value. */
export type int = number;

/** `int n = value; &n`: an `int *`. `*p` is `p[0]`. */
export function int(value = 0): Int32Array {
  return Int32Array.of(integer('int: value', value));
}
int.size = Int32Array.BYTES_PER_ELEMENT;

/** The length of an address or of an option, in bytes. */
export type socklen_t = number;

/** `socklen_t len = value; &len`: a `socklen_t *`. `*p` is `p[0]`. */
export function socklen_t(value = 0): Uint32Array {
  return Uint32Array.of(integer('socklen_t: value', value));
}
socklen_t.size = Uint32Array.BYTES_PER_ELEMENT;

const decoder = new TextDecoder();

/** The string in a `char` array: its bytes up to the first NUL, as UTF-8. */
export function cstr(chars: ArrayBufferView): string {
  const bytes = bytesOf(memory('cstr: chars', chars));
  const end = bytes.indexOf(0);
  return decoder.decode(bytes.slice(0, end < 0 ? bytes.length : end));
}
