/** C without a header: pointers to its types, `sizeof` and casts; and `check`. */
import { errno } from '../runtime/errno';
import { invalidType, size } from '../runtime/validate';
import { strerror, strerrorname_np } from './string';

export { char, int, type pointer_to, type scalar, socklen_t } from '../runtime/c-types';
export { array, cast, type struct_array } from '../runtime/struct/array';
export { struct } from '../runtime/struct/own-struct';
export { cstr, sizeof } from '../runtime/struct/sizeof';
export { type attribute, from_rtattrs, to_rtattrs } from '../structs/attributes';
export { type control_message, from_cmsgs, message, reset_message, to_cmsgs } from '../structs/control-messages';

/** The Error that `check` throws, like Node's system errors, with the negated error number. */
export interface SystemError extends Error {
  code: string;
  errno: number;
  syscall: string;
}

/**
 * Throws an Error if the call failed, for tests and scripts: `const fd = check('socket', socket(...))`.
 * @returns `result`, unless it is -1.
 * @throws an Error with `code` (`'ECONNREFUSED'`), `errno` (-111, negative as in Node) and `syscall` (`'connect'`).
 */
export function check(syscall: string, result: number): number {
  if (typeof syscall !== 'string') throw invalidType(check, 'syscall', 'a string', syscall);
  if (size(check, 'result', result) !== -1) return result;
  const code = strerrorname_np(errno) ?? String(errno);
  const error = new Error(`${syscall}: ${code}: ${strerror(errno)}`);
  Error.captureStackTrace(error, check);
  throw Object.assign(error, { code, errno: -errno, syscall }) satisfies SystemError;
}
