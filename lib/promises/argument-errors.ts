// Errors of arguments in the wording of lib/runtime/validate.ts, for methods that are named by their system call.
import { argumentError, received } from '../runtime/validate';

/** An argument of the wrong type: `recv: buf must be an ArrayBufferView (received 5)`. */
export function argumentTypeError(syscall: string, parameter: string, expected: string, value: unknown): TypeError {
  return argumentError('ERR_INVALID_ARG_TYPE', { name: syscall }, parameter, expected, received(value));
}

/** An argument of the right type whose value is not allowed. */
export function argumentRangeError(syscall: string, parameter: string, expected: string, value: unknown): RangeError {
  return argumentError('ERR_OUT_OF_RANGE', { name: syscall }, parameter, expected, received(value));
}
