// The values that the test passes: wrong ones of each kind, and one that fits each type. Runs in the child.
import * as bsd from 'bsd-sockets';

function detached(): Uint8Array {
  const memory = new Uint8Array(256);
  structuredClone(memory.buffer, { transfer: [memory.buffer] });
  return memory;
}

/** Values by kind: the types of their functions decide which parameters accept them. */
export const KINDS = {
  undefined: () => undefined,
  null: () => null,
  'a string': () => 'text',
  'a numeric string': () => '3',
  'a number': () => 5,
  'a bigint': () => 5n,
  'a boolean': () => true,
  'a symbol': () => Symbol('wrong'),
  'an object': () => ({}),
  'an object with valueOf': () => ({ valueOf: () => 3 }),
  'an array': () => [] as never[],
  'a view': () => new Uint8Array(256),
  'an array of strings': () => ['text'],
  'a function': () => () => 0,
  'a Date': () => new Date(0),
  'an ArrayBuffer': () => new ArrayBuffer(256),
} satisfies Record<string, () => unknown>;

/** Numbers that no integer is: wherever an integer is accepted these are not. */
export const NOT_INTEGERS = {
  'a fraction': () => 0.5,
  NaN: () => NaN,
  Infinity: () => Infinity,
  '2 ** 64': () => 2 ** 64,
} satisfies Record<string, () => number>;

/** Numbers outside of 32 bits. */
export const TOO_WIDE = {
  '2 ** 53': () => 2 ** 53,
  '-(2 ** 53)': () => -(2 ** 53),
} satisfies Record<string, () => number>;

/** Views that a pointer may have, and a struct of a certain size may not. */
export const VIEWS = {
  'an empty view': () => new Uint8Array(0),
  'a view of a detached buffer': detached,
  'another struct': () => new bsd.tcp_repair_window(),
} satisfies Record<string, () => ArrayBufferView>;

export type Kind = keyof typeof KINDS | keyof typeof NOT_INTEGERS | keyof typeof TOO_WIDE | keyof typeof VIEWS;

export const valueOf = (kind: Kind): unknown => ({ ...KINDS, ...NOT_INTEGERS, ...TOO_WIDE, ...VIEWS })[kind]();
