import * as errnos from './errno';
import { libcall } from './libc';
import { native } from './native';
import type { plain } from './plain';
import { cstr, sizeof, type int } from './struct';
import type { const_pointer } from './sys/types';

const utf8 = new TextEncoder();

// A view's first n bytes. In C more is undefined behaviour.
function bytes(call: string, argument: string, view: ArrayBufferView, n: number): Uint8Array {
  if (!ArrayBuffer.isView(view)) throw new TypeError(`${call}: ${argument}: is not an ArrayBufferView`);
  if (!Number.isInteger(n)) throw new TypeError(`${call}: n: ${String(n)} is not an integer`);
  if (n < 0 || n > view.byteLength)
    throw new RangeError(`${call}: n: ${n} is outside ${argument} (${view.byteLength} bytes)`);
  return new Uint8Array(view.buffer, view.byteOffset, n);
}

function constBytes(call: string, argument: string, source: const_pointer, n: number): Uint8Array {
  return bytes(call, argument, typeof source === 'string' ? utf8.encode(`${source}\0`) : source!, n);
}

/**
 * `void *memset(void *s, int c, size_t n)`
 *
 * Fills the first `n` bytes of `s` with the byte `c`. A struct that holds pointers (`addrinfo`, `msghdr`) can be zeroed whole:
 * `memset(hints, 0, sizeof(hints))`.
 * @returns `s`. A RangeError where `n` is more than `s` holds.
 * @see memset(3)
 */
export function memset<T extends ArrayBufferView | InstanceType<ReturnType<typeof plain>>>(s: T, c: int, n: number): T {
  if (ArrayBuffer.isView(s)) bytes('memset', 's', s, n).fill(c);
  else if (c === 0 && n === sizeof(s)) Object.assign(s, new (s.constructor as new () => T)());
  else throw new TypeError('memset: s: is no memory, and takes only 0 for all of it');
  return s;
}

/**
 * `void *memcpy(void *dest, const void *src, size_t n)`
 *
 * Copies `n` bytes. They may overlap, as in memmove(3).
 * @returns `dest`. A RangeError where `n` is more than one of them holds.
 * @see memcpy(3)
 */
export function memcpy<T extends ArrayBufferView>(dest: T, src: const_pointer, n: number): T {
  bytes('memcpy', 'dest', dest, n).set(constBytes('memcpy', 'src', src, n));
  return dest;
}

/**
 * `void *memmove(void *dest, const void *src, size_t n)`
 *
 * Copies `n` bytes, which may overlap.
 * @returns `dest`. A RangeError where `n` is more than one of them holds.
 * @see memmove(3)
 */
export const memmove = memcpy;

/**
 * `int memcmp(const void *s1, const void *s2, size_t n)`
 *
 * Compares the first `n` bytes.
 * @returns 0 where they are the same; else below or above 0, as the first byte that differs is smaller or larger in `s1`.
 * @see memcmp(3)
 */
export function memcmp(s1: const_pointer, s2: const_pointer, n: number): int {
  return Buffer.compare(constBytes('memcmp', 's1', s1, n), constBytes('memcmp', 's2', s2, n));
}

/**
 * `size_t strlen(const char *s)`
 *
 * How many bytes a string has in UTF-8, or stand in memory before the first NUL.
 * @see strlen(3)
 */
export function strlen(s: string | ArrayBufferView): number {
  return Buffer.byteLength(typeof s === 'string' ? s.replace(/\0.*/s, '') : cstr(s));
}

/**
 * `char *strerror(int errnum)`
 *
 * What an error number means, in words.
 * @see strerror(3)
 */
export const strerror: (errnum: int) => string = libcall('strerror(errnum)');

const names = new Map<number, string>();
for (const name in native.constants) {
  const value = native.constants[name]!;
  if (name in errnos && !names.has(value)) names.set(value, name);
}
names.set(0, '0');

/**
 * `const char *strerrorname_np(int errnum)`
 *
 * The name of an error number: `strerrorname_np(errno)` is `'EAGAIN'`.
 * @returns the name, `'0'` for 0, or `null` where there is none.
 * @see strerror(3)
 */
export function strerrorname_np(errnum: int): string | null {
  return names.get(errnum) ?? null;
}
