import * as errnos from '../constants/errno';
import { native } from '../runtime/addon';
import { libcall } from '../runtime/bind-call';
import { type Plain, compare, copy, fill } from '../runtime/bytes';
import type { int } from '../runtime/c-types';
import { type Called, int32, memory, memoryOf, outOfRange, stringOrView, unsignedSize } from '../runtime/validate';
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

/**
 * `char *strcpy(char *dest, const char *src)`
 *
 * Copies a string with its NUL.
 * @returns `dest`. Throws a RangeError if `dest` is too small.
 * @see strcpy(3)
 */
export function strcpy<T extends ArrayBufferView>(dest: T, src: string | ArrayBufferView): T {
  return store(strcpy, dest, 0, charactersOf(strcpy, 'src', src), 1);
}

/**
 * `char *strncpy(char *dest, const char *src, size_t n)`
 *
 * Copies at most `n` bytes of a string, and fills the rest of `n` with NULs. Without a NUL if the string is as long.
 * @returns `dest`. Throws a RangeError if `n` exceeds `dest`.
 * @see strncpy(3)
 */
export function strncpy<T extends ArrayBufferView>(dest: T, src: string | ArrayBufferView, n: number): T {
  const most = unsignedSize(strncpy, 'n', n);
  const bytes = charactersOf(strncpy, 'src', src).subarray(0, most);
  return store(strncpy, dest, 0, bytes, most - bytes.length);
}

/**
 * `char *strcat(char *dest, const char *src)`
 *
 * Appends a string to the one in `dest`.
 * @returns `dest`. Throws a RangeError if `dest` is too small.
 * @see strcat(3)
 */
export function strcat<T extends ArrayBufferView>(dest: T, src: string | ArrayBufferView): T {
  return store(strcat, dest, charactersOf(strcat, 'dest', dest).length, charactersOf(strcat, 'src', src), 1);
}

/**
 * `char *strncat(char *dest, const char *src, size_t n)`
 *
 * Appends at most `n` bytes of a string, and a NUL.
 * @returns `dest`. Throws a RangeError if `dest` is too small.
 * @see strncat(3)
 */
export function strncat<T extends ArrayBufferView>(dest: T, src: string | ArrayBufferView, n: number): T {
  const bytes = charactersOf(strncat, 'src', src).subarray(0, unsignedSize(strncat, 'n', n));
  return store(strncat, dest, charactersOf(strncat, 'dest', dest).length, bytes, 1);
}

/**
 * `int strcmp(const char *s1, const char *s2)`
 *
 * Compares the bytes of two strings.
 * @returns 0 if they are equal. Otherwise a negative or positive number, if `s1` is smaller or larger.
 * @see strcmp(3)
 */
export function strcmp(s1: string | ArrayBufferView, s2: string | ArrayBufferView): int {
  return Buffer.compare(charactersOf(strcmp, 's1', s1), charactersOf(strcmp, 's2', s2));
}

/**
 * `int strncmp(const char *s1, const char *s2, size_t n)`
 *
 * Compares at most `n` bytes of two strings.
 * @returns 0 if they are equal. Otherwise a negative or positive number, if `s1` is smaller or larger.
 * @see strcmp(3)
 */
export function strncmp(s1: string | ArrayBufferView, s2: string | ArrayBufferView, n: number): int {
  const most = unsignedSize(strncmp, 'n', n);
  const [one, other] = [charactersOf(strncmp, 's1', s1), charactersOf(strncmp, 's2', s2)];
  return Buffer.compare(one.subarray(0, most), other.subarray(0, most));
}

/** The bytes of a string before its first NUL. */
function charactersOf(called: Called, parameter: string, s: string | ArrayBufferView): Uint8Array {
  const checked = stringOrView(called, parameter, s);
  const all = typeof checked === 'string' ? Buffer.from(checked) : memoryOf(checked);
  const end = all.indexOf(0);
  return end === -1 ? all : all.subarray(0, end);
}

function store<T extends ArrayBufferView>(called: Called, dest: T, at: number, bytes: Uint8Array, nuls: number): T {
  const all = memoryOf(memory(called, 'dest', dest));
  const end = at + bytes.length + nuls;
  if (end > all.length) throw outOfRange(called, 'dest', `at least ${end} bytes`, `${all.length} bytes`);
  all.set(bytes, at);
  all.fill(0, at + bytes.length, end);
  return dest;
}
