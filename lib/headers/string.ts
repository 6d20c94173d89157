import * as errnos from '../constants/errno';
import { native } from '../runtime/addon';
import { libcall } from '../runtime/bind-call';
import { type Plain, compare, copy, fill } from '../runtime/bytes';
import type { int } from '../runtime/c-types';
import { int32, memory, memoryOf } from '../runtime/validate';
import type { const_pointer } from '../runtime/c-types';

/**
 * `void *memset(void *s, int c, size_t n)`
 *
 * Fills the first `n` bytes of `s` with the byte `c`. A struct with pointers (`addrinfo`, `msghdr`) can only be zeroed
 * as a whole: `memset(hints, 0, sizeof(hints))`.
 * @returns `s`. Throws a RangeError if `n` exceeds `s`.
 * @see memset(3)
 */
export function memset<T extends ArrayBufferView | Plain>(s: T, c: int, n: number): T {
  fill(memset, s, c, n);
  return s;
}

/**
 * `void *memcpy(void *dest, const void *src, size_t n)`
 *
 * Copies `n` bytes. The memory may overlap, as in memmove(3).
 * @returns `dest`. Throws a RangeError if `n` exceeds one of them.
 * @see memcpy(3)
 */
export function memcpy<T extends ArrayBufferView>(dest: T, src: const_pointer, n: number): T {
  copy(memcpy, dest, src, n);
  return dest;
}

/**
 * `void *memmove(void *dest, const void *src, size_t n)`
 *
 * Copies `n` bytes. The memory may overlap.
 * @returns `dest`. Throws a RangeError if `n` exceeds one of them.
 * @see memmove(3)
 */
export function memmove<T extends ArrayBufferView>(dest: T, src: const_pointer, n: number): T {
  copy(memmove, dest, src, n);
  return dest;
}

/**
 * `int memcmp(const void *s1, const void *s2, size_t n)`
 *
 * Compares the first `n` bytes.
 * @returns 0 if they are equal. Otherwise a negative or positive number, if the first differing byte is smaller or
 * larger in `s1`.
 * @see memcmp(3)
 */
export function memcmp(s1: const_pointer, s2: const_pointer, n: number): int {
  return compare(memcmp, s1, s2, n);
}

/**
 * `size_t strlen(const char *s)`
 *
 * Returns the length in bytes: of a string in UTF-8, or of the memory before its first NUL.
 * @see strlen(3)
 */
export function strlen(s: string | ArrayBufferView): number {
  if (typeof s === 'string') return Buffer.byteLength(s.replace(/\0.*/s, ''));
  const bytes = memoryOf(memory(strlen, 's', s));
  const end = bytes.indexOf(0);
  return end < 0 ? bytes.length : end;
}

/**
 * `char *strerror(int errnum)`
 *
 * Returns the message for an error number.
 * @see strerror(3)
 */
export const strerror: (errnum: int) => string = libcall('strerror(errnum)');

let names: Map<number, string> | undefined;

function namesOfErrors(): Map<number, string> {
  const found = new Map([[0, '0']]);
  for (const name in native.constants) {
    const value = native.constants[name]!;
    if (name in errnos && !found.has(value)) found.set(value, name);
  }
  return found;
}

/**
 * `const char *strerrorname_np(int errnum)`
 *
 * Returns the name of an error number: `strerrorname_np(errno)` is `'EAGAIN'`.
 * @returns the name, `'0'` for 0, or `null` for an unknown number.
 * @see strerror(3)
 */
export function strerrorname_np(errnum: int): string | null {
  return (names ??= namesOfErrors()).get(int32(strerrorname_np, 'errnum', errnum)) ?? null;
}
