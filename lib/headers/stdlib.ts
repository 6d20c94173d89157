import type { int } from '../runtime/c-types';
import { int32, invalidType, memoryOf } from '../runtime/validate';

export * from '../constants/stdlib';

/**
 * `void exit(int status)`
 *
 * Ends the process, as `process.exit` does. On a worker it ends the worker.
 * @param status the low 8 bits are the exit status: `EXIT_SUCCESS`, `EXIT_FAILURE`.
 * @see exit(3)
 */
export function exit(status: int): never {
  process.exit(int32(exit, 'status', status) & 0xff);
}

/**
 * `int atoi(const char *nptr)`
 *
 * Converts the digits at the start of a string, after white space and a sign.
 * @param nptr a string, or memory before its first NUL.
 * @returns the number, with the low 32 bits as an `int`; 0 if the string does not begin with a number.
 * @see atoi(3)
 */
export function atoi(nptr: string | ArrayBufferView): int {
  if (typeof nptr !== 'string' && !ArrayBuffer.isView(nptr)) {
    throw invalidType(atoi, 'nptr', 'a string or an ArrayBufferView', nptr);
  }
  const text = typeof nptr === 'string' ? nptr : Buffer.from(memoryOf(nptr)).toString('latin1');
  const digits = /^[\t-\r ]*([+-]?\d+)/.exec(text)?.[1];
  return digits === undefined ? 0 : Number(BigInt.asIntN(32, BigInt(digits.replace('+', ''))));
}
