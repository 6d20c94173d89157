// Arguments of the wrong type or value, in the words of the rest of the package.
function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}...` : value);
  if (typeof value === 'function') return 'a function';
  return Object(value) === value ? 'an object' : String(value);
}

/** An argument of the wrong type: `recv: buf must be an ArrayBufferView (received 5)`. */
export function argumentTypeError(syscall: string, parameter: string, expected: string, received: unknown): TypeError {
  const error = new TypeError(`${syscall}: ${parameter} must be ${expected} (received ${show(received)})`);
  return Object.assign(error, { code: 'ERR_INVALID_ARG_TYPE' });
}

/** An argument of the right type whose value is not allowed. */
export function argumentRangeError(
  syscall: string,
  parameter: string,
  expected: string,
  received: unknown,
): RangeError {
  const error = new RangeError(`${syscall}: ${parameter} must be ${expected} (received ${show(received)})`);
  return Object.assign(error, { code: 'ERR_OUT_OF_RANGE' });
}
