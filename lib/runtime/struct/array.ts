import { constants } from 'node:buffer';
import type { pointer_to, scalar } from '../c-types';
import {
  extentOf,
  invalidType,
  isMembers,
  memoryOf,
  memory,
  outOfRange,
  within,
  wrongClass,
  type Called,
} from '../validate';
import type { Struct, StructClass } from './types';

const { MAX_LENGTH } = constants;
const inspect = Symbol.for('nodejs.util.inspect.custom');

type ViewClass = { viewOf(memory: ArrayBufferView, offset: number, limit?: number): Struct };

/** A view of a struct in that memory, which reaches to its end or to the limit: for this package alone. */
export function view(type: StructClass, memory: ArrayBufferView, offset: number, limit?: number): Struct {
  return (type as unknown as ViewClass).viewOf(memory, offset, limit);
}

/** `struct X x[n]`: contiguous; `x[i]` is a view that reaches to the end of the array, as `&x[i]` in C; the whole passes as a pointer. */
class StructArray extends DataView<ArrayBufferLike> {
  [index: number]: Struct;
  readonly length: number;

  constructor(type: StructClass, n: number, memory: ArrayBufferView, offset: number) {
    super(memory.buffer, memory.byteOffset + offset, n * type.size);
    this.length = n;
    for (let i = 0; i < n; i++) this[i] = view(type, this, i * type.size);
  }

  *[Symbol.iterator](): Iterator<Struct> {
    for (let i = 0; i < this.length; i++) yield this[i]!;
  }

  toJSON(): unknown[] {
    return Array.from(this, (struct) => struct.toJSON());
  }

  [inspect](_depth: number, options: unknown, show: (value: unknown, options: unknown) => string): string {
    return show([...this], options);
  }
}

/** The same of `n` structs in a row. */
export function views(type: StructClass, n: number, memory: ArrayBufferView, offset: number): ArrayBufferView {
  return new StructArray(type, n, memory, offset);
}

/** `struct X x[n]`. */
export type struct_array<T extends ArrayBufferView> = ArrayBufferView & {
  readonly length: number;
  readonly [index: number]: T;
  /** Its structs, as they are in JSON. */
  toJSON(): unknown[];
} & Iterable<T>;

interface NumbersClass<A extends ArrayBufferView = ArrayBufferView> {
  new (buffer: ArrayBuffer, offset?: number, length?: number): A;
  readonly BYTES_PER_ELEMENT: number;
}

type element<A> = A extends BigInt64Array | BigUint64Array ? bigint : number;

/** The elements of an array of one, two or three, which are there. */
type first<A, N> = N extends 1
  ? { 0: element<A> }
  : N extends 2
    ? { 0: element<A>; 1: element<A> }
    : N extends 3
      ? { 0: element<A>; 1: element<A>; 2: element<A> }
      : unknown;

const arrayClasses = new Set<unknown>([
  Uint8Array,
  Int8Array,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  BigUint64Array,
  BigInt64Array,
  Float32Array,
  Float64Array,
]);

// The array of a type of numbers, or the array itself.
function arrayClass(type: unknown): NumbersClass | undefined {
  const array = typeof type === 'function' && 'view' in type ? type.view : type;
  return arrayClasses.has(array) ? (array as NumbersClass) : undefined;
}

function castToNumbers(numbers: NumbersClass, p: ArrayBufferView): ArrayBufferView {
  const { BYTES_PER_ELEMENT: size } = numbers;
  const length = Math.floor(extentOf(memory(cast, 'p', p)) / size);
  if (length === 0) throw outOfRange(cast, 'p', `at least ${size} bytes`, `${extentOf(p)} bytes`);
  if (p.byteOffset % size === 0) return new numbers(p.buffer as ArrayBuffer, p.byteOffset, length);
  throw outOfRange(cast, 'p', `at a multiple of ${size} bytes, or copied with memcpy`, `offset ${p.byteOffset}`);
}

function structClass(called: Called, type: unknown): StructClass & { name: string; leastSize?: number } {
  const { size, prototype } = (typeof type === 'function' ? type : {}) as { size?: unknown; prototype?: unknown };
  if (typeof size === 'number' && prototype instanceof DataView) return type as StructClass;
  throw invalidType(called, 'type', 'the class of a struct', type);
}

/**
 * `struct X x[n] = {0}`: n structs in a row. The whole is a pointer to the first. `x[i]` is a view of the i-th, and as
 * a pointer it is `&x[i]`: `poll(fds[1], 2, -1)` polls the second and the third. C's `x[i] = y` is
 * `memcpy(x[i], y, sizeof(y))`: an assignment can't reach the memory.
 */
export function array<T extends ArrayBufferView>(type: new (init?: never) => T, n: number): struct_array<T>;
/** `struct X x[] = { … }`: structs in a row, each with the members of an initializer: an object or a struct of the class. */
export function array<T extends ArrayBufferView, I>(
  type: new (init?: I) => T,

  initializers: readonly (I & {})[], // I is inferred from the class alone
): struct_array<T>;
/** `int x[] = { … }`: numbers in a row. */
export function array<A extends ArrayBufferView>(type: scalar<A>, values: readonly element<A>[]): A;
/** `int x[n] = {0}`: n numbers in a row. `const sv = array(int, 2)`: the elements of `int sv[2]` are numbers. */
export function array<A extends ArrayBufferView, N extends number>(type: scalar<A>, n: N): A & first<A, N>;
export function array(type: unknown, size_or_values: unknown): ArrayBufferView {
  const values: readonly unknown[] | undefined = Array.isArray(size_or_values) ? size_or_values : undefined;
  const result = zeros(type, values ? values.length : (size_or_values as number));
  if (values) initialize(result, type as StructClass, values);
  return result;
}

function initialize(result: ArrayBufferView, type: StructClass, values: readonly unknown[]): void {
  if (!(result instanceof StructArray)) {
    (result as Uint8Array).set(values as number[]);
    return;
  }
  const make = type as unknown as (new (init: unknown) => DataView) & { name: string };
  for (let i = 0; i < result.length; i++) {
    const value = values[i];
    if (!isMembers(value) && !(value instanceof make)) {
      throw wrongClass(array, `initializers[${i}]`, `members or an instance of ${make.name}`, value, make.name);
    }
    memoryOf(result[i]!).set(memoryOf(new make(value)));
  }
}

function zeros(type: unknown, n: number): ArrayBufferView {
  const numbers = arrayClass(type);
  const { size } = numbers ? { size: numbers.BYTES_PER_ELEMENT } : structClass(array, type);
  within(array, 'n', n, 0, Math.floor(MAX_LENGTH / Math.max(size, 1)));
  if (numbers) return new numbers(new ArrayBuffer(n * size), 0, n);
  return views(type as StructClass, n, new Uint8Array(n * size), 0);
}

/** `(int *)p`: the numbers in that memory. `*(int *)p` is `cast(int, p)[0]`. */
export function cast<A extends ArrayBufferView>(type: scalar<A>, p: ArrayBufferView): pointer_to<A>;
/** The same by the array: `cast(Uint16Array, p)`. */
export function cast<A extends ArrayBufferView>(type: NumbersClass<A>, p: ArrayBufferView): pointer_to<A>;
/**
 * `(struct X *)p`: another view of the same bytes. `sizeof` is that of the struct, and calls reach as far as the memory
 * behind `p`: `bind(fd, cast(sockaddr, in6), sizeof(in6))`. A cast to a smaller struct and back loses nothing.
 * @throws a RangeError if the memory behind `p` is smaller than the struct.
 */
export function cast<T extends ArrayBufferView>(type: new (init?: never) => T, p: ArrayBufferView): T;
export function cast(type: unknown, p: ArrayBufferView): ArrayBufferView {
  const numbers = arrayClass(type);
  if (numbers) return castToNumbers(numbers, p);
  const { size, leastSize = size, name } = structClass(cast, type);
  const length = extentOf(memory(cast, 'p', p));
  if (length < leastSize) throw outOfRange(cast, 'p', `at least ${leastSize} bytes for a ${name}`, `${length} bytes`);
  return view(type as StructClass, p, 0);
}
