import { type Plain, compare, copy, fill } from '../runtime/bytes';
import type { int, size_t } from '../runtime/c-types';
import type { const_pointer } from '../runtime/c-types';

/**
 * `void bzero(void *s, size_t n)`
 *
 * `memset(s, 0, n)`, under its older name, which Stevens' books use.
 * @see bzero(3)
 */
export function bzero(s: ArrayBufferView | Plain, n: size_t): void {
  fill(bzero, s, 0, n);
}

/**
 * `void bcopy(const void *src, void *dest, size_t n)`
 *
 * `memmove(dest, src, n)`, under its older name and with the arguments exchanged.
 * @see bcopy(3)
 */
export function bcopy(src: const_pointer, dest: ArrayBufferView, n: size_t): void {
  copy(bcopy, dest, src, n);
}

/**
 * `int bcmp(const void *s1, const void *s2, size_t n)`
 *
 * `memcmp(s1, s2, n)`, under its older name.
 * @returns 0 if the first `n` bytes are equal.
 * @see bcmp(3)
 */
export function bcmp(s1: const_pointer, s2: const_pointer, n: size_t): int {
  return compare(bcmp, s1, s2, n);
}
