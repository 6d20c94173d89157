import { int32 } from './validate';

const listeners: ((value: number) => void)[] = [];

/**
 * The number of the last error, as `errno` in C: of this thread, and set by failures only.
 *
 * TypeScript narrows an imported `errno` as if calls could not change it: read it once per failure, in a `switch`.
 * @see errno(3)
 */
export let errno = 0;

/** Sets `errno` and gives C's -1. */
export function fail(value: number): -1 {
  errno = value;
  for (let i = 0; i < listeners.length; i++) listeners[i]!(value);
  return -1;
}

/**
 * C's `errno = value`: an import can't be assigned to.
 *
 * ```ts
 * set_errno(0);
 * ```
 * @see errno(3)
 */
export function set_errno(value: number): void {
  fail(int32(set_errno, 'value', value) | 0);
}

/** An ES module's bindings are its own: it keeps its `errno` in step through this. */
export function onErrno(listener: (value: number) => void): void {
  listeners.push(listener);
}
