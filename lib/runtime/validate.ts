// Checks the arguments of calls, macros and structs that are JavaScript, and makes the errors of all calls: one wording,
// `function: parameter must be … (received …)`, with Node's codes. A check receives the function that was called: its
// name is in the message, and the stack trace begins at its caller. A good argument costs no more than its test.
import { isAnyArrayBuffer } from 'node:util/types';

/** A function or class that validates its arguments. */
export type Called = { readonly name: string };

const codes = ['ERR_INVALID_ARG_TYPE', 'ERR_INVALID_ARG_VALUE', 'ERR_OUT_OF_RANGE'] as const;

export type ArgumentErrorCode = (typeof codes)[number];

const MOST_CHARACTERS = 28;

function className(value: object): string {
  try {
    const { name } = value.constructor;
    return typeof name === 'string' && name !== '' ? name : 'Object';
  } catch {
    return 'Object'; // a getter that throws, or an object without a prototype
  }
}

/** A value as errors print it: a literal, `function f`, or `an instance of X`. */
export function received(value: unknown): string {
  switch (typeof value) {
    case 'string': {
      const text = value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS - 3)}...` : value;
      return `'${JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`;
    }
    case 'bigint':
      return `${value}n`;
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'function':
      return `function ${value.name}`.trimEnd();
    case 'object':
      return value === null ? 'null' : `an instance of ${className(value)}`;
    default:
      return String(value);
  }
}

/**
 * The error of an argument: `name: parameter must be expected (received …)`. Its stack trace begins at the caller of
 * `called`, which an uncaught error then shows.
 */
export function argumentError(
  code: ArgumentErrorCode,
  called: Called,
  parameter: string,
  expected: string,
  seen: string,
  name = called.name,
): TypeError | RangeError {
  const message = `${name}: ${parameter} must be ${expected} (received ${seen})`;
  const error = code === 'ERR_OUT_OF_RANGE' ? new RangeError(message) : new TypeError(message);
  beginAtCallerOf(called, error, argumentError);
  return Object.assign(error, { code });
}

// `called` is not in the stack if it is a class with a default constructor, which V8 skips: then its base class may be. In
// the end the trace begins at the caller of `otherwise`.
function beginAtCallerOf(called: Called, error: Error, otherwise: Called): void {
  for (let place: unknown = called; typeof place === 'function'; place = Object.getPrototypeOf(place)) {
    Error.captureStackTrace(error, place);
    if (error.stack?.includes('\n    at ')) return;
  }
  Error.captureStackTrace(error, otherwise as () => void);
}

export function invalidType(called: Called, parameter: string, expected: string, value: unknown): TypeError {
  return argumentError('ERR_INVALID_ARG_TYPE', called, parameter, expected, received(value));
}

/** The error of a value of another class. Each copy of the package has its own classes, with the same names. */
export function wrongClass(
  called: Called,
  parameter: string,
  expected: string,
  value: unknown,
  type: string,
  name = called.name,
): TypeError {
  const isCopy = isObject(value) && received(value) === `an instance of ${type}`;
  const seen = isCopy ? 'one of another copy of bsd-sockets' : received(value);
  return argumentError('ERR_INVALID_ARG_TYPE', called, parameter, expected, seen, name);
}

export function outOfRange(called: Called, parameter: string, expected: string, seen: number | bigint | string): Error {
  return argumentError(
    'ERR_OUT_OF_RANGE',
    called,
    parameter,
    expected,
    typeof seen === 'string' ? seen : received(seen),
  );
}

/** Lets the stack trace of an argument's error begin at the caller of `called`. */
export function atCallerOf(called: Called, error: unknown): unknown {
  const { code } = Object(error) as { code?: unknown };
  if (error instanceof Error && codes.includes(code as ArgumentErrorCode)) {
    beginAtCallerOf(called, error, atCallerOf);
  }
  return error;
}

/** How many bytes a view has now: none if its buffer was transferred, for which a DataView throws. */
export function sizeOf(view: ArrayBufferView): number {
  try {
    return view.byteLength;
  } catch {
    return 0;
  }
}

/** `DataView`'s own `byteLength`: of a struct it is the extent. It throws where the memory was taken away. */
// eslint-disable-next-line @typescript-eslint/unbound-method -- called with a view
export const getLength = Object.getOwnPropertyDescriptor(DataView.prototype, 'byteLength')!.get as (
  this: DataView,
) => number;

/**
 * How far the memory behind a view reaches, in bytes: a struct's goes on where it was cast from a larger view, and its
 * `byteLength` remains that of its class. 0 where the memory was taken away.
 */
export function extentOf(view: ArrayBufferView): number {
  // Faster than instanceof, which has to pass the proxy among a struct's prototypes.
  if (!('getInt8' in view)) return view.byteLength;
  try {
    return getLength.call(view as DataView);
  } catch {
    return 0;
  }
}

/** All bytes behind a view, as a pointer reaches them. */
export function memoryOf(view: ArrayBufferView): Uint8Array {
  const size = extentOf(view);
  return size === 0 ? new Uint8Array(0) : new Uint8Array(view.buffer, view.byteOffset, size);
}

export function bytesOf(view: ArrayBufferView): Uint8Array {
  const size = sizeOf(view);
  return size === 0 ? new Uint8Array(0) : new Uint8Array(view.buffer, view.byteOffset, size);
}

export function integer(called: Called, parameter: string, value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  if (typeof value === 'number') throw outOfRange(called, parameter, 'an integer', value);
  throw invalidType(called, parameter, 'an integer', value);
}

/** An integer from `least` to `most`. */
export function within(called: Called, parameter: string, value: unknown, least: number, most: number): number {
  const number = integer(called, parameter, value);
  if (number >= least && number <= most) return number;
  throw outOfRange(called, parameter, `>= ${least} and <= ${most}`, number);
}

/** A number that C's `int` holds. The upper half may have its unsigned name. */
export function int32(called: Called, parameter: string, value: unknown): number {
  return within(called, parameter, value, -(2 ** 31), 2 ** 32 - 1);
}

/** A number that C's `size_t` holds; a negative number is a very large one. */
export function size(called: Called, parameter: string, value: unknown): number {
  const number = integer(called, parameter, value);
  if (number >= -(2 ** 63) && number < 2 ** 64) return number;
  throw outOfRange(called, parameter, 'a 64-bit integer', number);
}

/** The same as C has it: a negative number is that of its bits. */
export function unsignedSize(called: Called, parameter: string, value: unknown): number {
  const number = size(called, parameter, value);
  return number < 0 ? number + 2 ** 64 : number;
}

/** A view or null. */
export function pointer(called: Called, parameter: string, value: unknown): void {
  if (value !== null && !ArrayBuffer.isView(value)) {
    throw invalidType(called, parameter, 'an ArrayBufferView or null', value);
  }
}

/** A view, a string or null. */
export function constPointer(called: Called, parameter: string, value: unknown): void {
  if (value !== null && typeof value !== 'string' && !ArrayBuffer.isView(value)) {
    throw invalidType(called, parameter, 'an ArrayBufferView, a string or null', value);
  }
}

/** Whether a value is an object with members: neither a function nor an array, as Node's own checks have it. */
export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value initializes a struct by its members. A buffer has none, and a view is copied. */
export const isMembers = (value: unknown): value is object =>
  isObject(value) && !ArrayBuffer.isView(value) && !isAnyArrayBuffer(value);

const LONGEST = 65535;

/** An array of a length that the kernel's messages have. Its elements are unchecked. */
export function list<T>(called: Called, parameter: string, value: readonly T[]): readonly T[] {
  if (!Array.isArray(value)) throw invalidType(called, parameter, 'an array', value);
  within(called, `${parameter}.length`, value.length, 0, LONGEST);
  return Array.from({ length: value.length }, (_, i) => (value as readonly T[])[i]!);
}

/** An object with members: options. */
export function object(called: Called, parameter: string, value: unknown): void {
  if (!isObject(value)) throw invalidType(called, parameter, 'an object', value);
}

export function bigint(called: Called, parameter: string, value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  throw invalidType(called, parameter, 'a bigint', value);
}

/** An integer of 64 bits, as a bigint or a number. */
export function bigintOrInteger(called: Called, parameter: string, value: unknown): bigint {
  if (typeof value !== 'bigint' && typeof value !== 'number') {
    throw invalidType(called, parameter, 'a bigint or an integer', value);
  }
  const wide = BigInt(typeof value === 'bigint' ? value : integer(called, parameter, value));
  if (wide >= -(2n ** 63n) && wide < 2n ** 64n) return wide;
  throw outOfRange(called, parameter, 'a 64-bit integer', value);
}

/** A view of at least `size` bytes. */
export function memory<T extends ArrayBufferView>(called: Called, parameter: string, value: T, size = 0): T {
  if (!ArrayBuffer.isView(value)) throw invalidType(called, parameter, 'an ArrayBufferView', value);
  if (sizeOf(value) < size) throw outOfRange(called, parameter, `at least ${size} bytes`, `${sizeOf(value)} bytes`);
  return value;
}

/** A pointer to a number: `int(n)`. */
export function numbers(called: Called, parameter: string, value: Int32Array): Int32Array {
  if (!ArrayBuffer.isView(value) || value.BYTES_PER_ELEMENT !== 4 || typeof value[0] !== 'number') {
    throw invalidType(called, parameter, 'an Int32Array with a number: int(n)', value);
  }
  return value;
}

/** A struct of that class, with its memory. */
export function instance<T extends ArrayBufferView>(
  called: Called,
  parameter: string,
  value: T,
  type: { new (init?: never): T; readonly size: number },
): T {
  // An object that only inherits from the class has no memory.
  if (!ArrayBuffer.isView(value)) throw invalidType(called, parameter, `an instance of ${type.name}`, value);
  if (!(value instanceof type)) {
    throw wrongClass(called, parameter, `an instance of ${type.name}`, value, type.name);
  }
  return memory(called, parameter, value, type.size);
}

/** A string, or memory that contains one. */
export function stringOrView<T extends string | ArrayBufferView>(called: Called, parameter: string, value: T): T {
  if (typeof value === 'string' || ArrayBuffer.isView(value)) return value;
  throw invalidType(called, parameter, 'a string or an ArrayBufferView', value);
}

/** A string or null, of which an empty one is made. */
export function text(called: Called, parameter: string, value: string | null): string {
  if (value === null || typeof value === 'string') return value ?? '';
  throw invalidType(called, parameter, 'a string or null', value);
}

/** An array that takes a result: C's pointer to a pointer. */
export function cell(called: Called, parameter: string, value: unknown): void {
  if (!Array.isArray(value) || Object.isFrozen(value)) {
    throw invalidType(called, parameter, 'an array that takes the result: [null]', value);
  }
}
