/** What C has without a header: its types as pointers, `sizeof` and the casts; and `check`. */
import { errno } from '../runtime/errno';
import { strerror, strerrorname_np } from './string';

export { int, socklen_t } from '../runtime/c-types';
export { array, cast, type struct_array } from '../runtime/struct/array';
export { cstr, sizeof } from '../runtime/struct/sizeof';

/** What `check` throws: an Error as Node's own system errors are, with the negated error number. */
export interface SystemError extends Error {
  code: string;
  errno: number;
  syscall: string;
}

/**
 * `if (f(...) == -1) { perror("f"); exit(1); }`, for tests and scripts: `const fd = check('socket', socket(...))`.
 * @returns `result`, unless it is -1.
 * @throws an Error with `code` (`'ECONNREFUSED'`), `errno` (-111, negative as in Node) and `syscall` (`'connect'`).
 */
export function check(syscall: string, result: number): number {
  if (result !== -1) return result;
  const code = strerrorname_np(errno) ?? String(errno);
  const error = new Error(`${syscall}: ${code}: ${strerror(errno)}`);
  Error.captureStackTrace(error, check);
  throw Object.assign(error, { code, errno: -errno, syscall }) satisfies SystemError;
}
