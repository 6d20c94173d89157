import { bigintOrInteger, int32, within } from './validate';

/** The element of an array of numbers. */
type Element<A> = A extends BigInt64Array | BigUint64Array ? bigint : number;

/** A pointer to a number: an array whose first element is there, also for `noUncheckedIndexedAccess`. */
export type pointer_to<A extends ArrayBufferView> = A & { 0: Element<A> };

type ArrayClass<A extends ArrayBufferView> = {
  new (buffer: ArrayBufferLike, offset: number, length: number): A;
  readonly BYTES_PER_ELEMENT: number;
};

/** A C type of numbers: `uint16_t(7)` is a pointer to one, `sizeof(uint16_t)`, `cast(uint16_t, p)`, `array(uint16_t, 8)`. */
export interface scalar<A extends ArrayBufferView = ArrayBufferView> {
  (value?: number | Element<A>): pointer_to<A>;
  /** In bytes. */
  readonly size: number;
  /** The array that stands for a pointer to it. */
  readonly view: ArrayClass<A>;
}

interface MakesArray extends ArrayClass<ArrayBufferView> {
  of(...values: unknown[]): ArrayBufferView;
}

/** Defines a C type of numbers by the array of its elements. */
export function defineScalar<A extends ArrayBufferView>(name: string, view: ArrayClass<A>): scalar<A> {
  const array = view as unknown as MakesArray;
  const range = 256 ** view.BYTES_PER_ELEMENT;
  const isWide = view.BYTES_PER_ELEMENT === 8;
  const make = (value: number | bigint = 0): ArrayBufferView =>
    array.of(isWide ? bigintOrInteger(make, 'value', value) : within(make, 'value', value, -range / 2, range - 1));
  Object.defineProperty(make, 'name', { value: name });
  return Object.assign(make, { size: view.BYTES_PER_ELEMENT, view }) as unknown as scalar<A>;
}

/** C's `int`, by value. */
export type int = number;

/** `int n = value; &n`: an `int *`. `*p` is `p[0]`. */
export function int(value = 0): pointer_to<Int32Array> {
  return Int32Array.of(int32(int, 'value', value)) as pointer_to<Int32Array>;
}
int.size = Int32Array.BYTES_PER_ELEMENT;
int.view = Int32Array;

/** C's `char`, by value. */
export type char = number;

/** `char c = value; &c`: a `char *`. In a struct of one's own, an array of it takes a string. */
export const char: scalar<Uint8Array> = defineScalar('char', Uint8Array);

/** The length of an address or of an option, in bytes. */
export type socklen_t = number;

/** `socklen_t len = value; &len`: a `socklen_t *`. `*p` is `p[0]`. */
export function socklen_t(value = 0): pointer_to<Uint32Array> {
  return Uint32Array.of(int32(socklen_t, 'value', value)) as pointer_to<Uint32Array>;
}
socklen_t.size = Uint32Array.BYTES_PER_ELEMENT;
socklen_t.view = Uint32Array;

/** A number of bytes in memory. */
export type size_t = number;

/** A number of bytes, or -1. */
export type ssize_t = number;

/** `void *`: memory that the call may write to, or `NULL`. Its length is the argument that follows. */
export type pointer = ArrayBufferView | null;

/** `const void *`: memory that the call reads; a string serves as its UTF-8 bytes. */
export type const_pointer = ArrayBufferView | string | null;

/** The number of a process. */
export type pid_t = number;

/** The number of a user. */
export type uid_t = number;

/** The number of a group. */
export type gid_t = number;

/** Seconds since 1970. */
export type time_t = number;
/** `time_t t`: a pointer to a time, for `time` and `ctime`. */
export const time_t: scalar<BigInt64Array> = defineScalar('time_t', BigInt64Array);

/** The permissions of a file: `S_IRUSR | S_IWUSR`. */
export type mode_t = number;

/** A place in a file, or a length, in bytes. */
export type off_t = number;

/** `off_t offset = value; &offset`: an `off_t *`. `*p` is `p[0]`, a bigint. */
export function off_t(value: bigint | number = 0n): pointer_to<BigInt64Array> {
  return BigInt64Array.of(bigintOrInteger(off_t, 'value', value)) as pointer_to<BigInt64Array>;
}
off_t.size = BigInt64Array.BYTES_PER_ELEMENT;
off_t.view = BigInt64Array;
