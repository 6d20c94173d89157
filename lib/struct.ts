import { constants } from 'node:buffer';
import { bytesOf, integer, memory, sizeOf } from './arguments';
import { LE, native, type Layout, type Member } from './native';

const { MAX_LENGTH } = constants;
const utf8 = new TextEncoder();
const inspect = Symbol.for('nodejs.util.inspect.custom');

/** What a member takes in an initializer: a `char` array also a string, a struct also its members. */
type Initializer<T> = T extends Uint8Array
  ? string | ArrayBufferView
  : T extends DataView
    ? ArrayBufferView | Init<Omit<T, keyof DataView>>
    : T;

/** C's designated initializers: members that are not named are zero. */
export type Init<M> = { [K in keyof M]?: Initializer<M[K]> };

/** A struct's class: `new X()` is zeroed, `new X({ member: value })` is C's designated initializer. */
export interface StructClass<T extends DataView = DataView> {
  new (init?: never): T;
  readonly size: number;
}

/** Prints a member; what it says nothing about is not printed. */
type Decoder = (value: never) => string | undefined;

/** 64-bit members are numbers; this makes one a bigint, where programs use the whole range. */
export const bigint = Symbol('bigint');

type Hint = StructClass | Decoder | typeof bigint;

type Base = DataView & Record<symbol, DataView | undefined>;
type View = new (buffer: ArrayBufferLike, offset: number, length: number) => ArrayBufferView;

const arrays: Partial<Record<Member['type'], View>> = {
  c1: Uint8Array,
  u1: Uint8Array,
  i1: Int8Array,
  u2: Uint16Array,
  i2: Int16Array,
  u4: Uint32Array,
  i4: Int32Array,
  u8: BigUint64Array,
  i8: BigInt64Array,
};

function isStruct(hint: Hint | undefined): hint is StructClass {
  return typeof hint === 'function' && 'size' in hint;
}

function view(type: StructClass, memory: ArrayBufferView, offset: number): DataView {
  return new (type as unknown as new (init: undefined, memory: ArrayBufferView, offset: number) => DataView)(
    undefined,
    memory,
    offset,
  );
}

// Copies into a member that is an array or a struct: what is shorter is followed by zeros, as in an initializer.
function fill(where: string, member: Member, target: Uint8Array, value: unknown): void {
  const bytes =
    typeof value === 'string' && member.type === 'c1'
      ? utf8.encode(value)
      : ArrayBuffer.isView(value)
        ? bytesOf(value)
        : undefined;
  if (bytes === undefined)
    throw new TypeError(`${where}: takes ${member.type === 'c1' ? 'a string or ' : ''}an ArrayBufferView`);
  if (bytes.length > target.length)
    throw new RangeError(`${where}: ${bytes.length} bytes do not fit into ${target.length}`);
  target.set(bytes);
  target.fill(0, bytes.length);
}

function scalar(
  where: string,
  { offset, type }: Member,
  hint: Hint | undefined,
): PropertyDescriptor & ThisType<DataView> {
  const number = (value: unknown): number => {
    if (typeof value !== 'number') throw new TypeError(`${where}: takes a number`);
    return value;
  };
  const wide = (value: unknown): bigint => {
    if (hint === bigint && typeof value === 'bigint') return value;
    if (hint === bigint || !Number.isFinite(number(value)))
      throw new TypeError(`${where}: takes ${hint === bigint ? 'a bigint' : 'a finite number'}`);
    return BigInt(Math.trunc(number(value)));
  };
  const read = (value: bigint): number | bigint => (hint === bigint ? value : Number(value));
  switch (type) {
    case 'i1':
    case 'c1':
      return {
        get() {
          return this.getInt8(offset);
        },
        set(value) {
          this.setInt8(offset, number(value));
        },
      };
    case 'u1':
      return {
        get() {
          return this.getUint8(offset);
        },
        set(value) {
          this.setUint8(offset, number(value));
        },
      };
    case 'i2':
      return {
        get() {
          return this.getInt16(offset, LE);
        },
        set(value) {
          this.setInt16(offset, number(value), LE);
        },
      };
    case 'u2':
      return {
        get() {
          return this.getUint16(offset, LE);
        },
        set(value) {
          this.setUint16(offset, number(value), LE);
        },
      };
    case 'i4':
      return {
        get() {
          return this.getInt32(offset, LE);
        },
        set(value) {
          this.setInt32(offset, number(value), LE);
        },
      };
    case 'u4':
      return {
        get() {
          return this.getUint32(offset, LE);
        },
        set(value) {
          this.setUint32(offset, number(value), LE);
        },
      };
    case 'i8':
      return {
        get() {
          return read(this.getBigInt64(offset, LE));
        },
        set(value) {
          this.setBigInt64(offset, wide(value), LE);
        },
      };
    case 'u8':
      return {
        get() {
          return read(this.getBigUint64(offset, LE));
        },
        set(value) {
          this.setBigUint64(offset, wide(value), LE);
        },
      };
    default:
      throw new TypeError(`${where}: a member of type ${type} needs its class`);
  }
}

// A struct or an array inside a struct: a view on the same bytes, made when it is first asked for.
function inner(where: string, member: Member, hint: Hint | undefined): PropertyDescriptor & ThisType<Base> {
  const key = Symbol(where);
  const type = isStruct(hint) ? hint : undefined;
  const Typed = arrays[member.type];
  const make = (self: DataView): ArrayBufferView => {
    if (type)
      return member.count ? new StructArray(type, member.count, self, member.offset) : view(type, self, member.offset);
    const start = self.byteOffset + member.offset;
    // A typed array can't begin at an odd place, as a packed struct's can.
    if (Typed && start % (member.size / member.count) === 0) return new Typed(self.buffer, start, member.count);
    return new Uint8Array(self.buffer, start, member.size);
  };
  return {
    get() {
      const made = this[key];
      if (made !== undefined) return made;
      const value = make(this) as DataView;
      Object.defineProperty(this, key, { value });
      return value;
    },
    set(value) {
      const target = new Uint8Array(this.buffer, this.byteOffset + member.offset, member.size);
      const init = type && !member.count && typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
      fill(where, member, target, init ? new type(value as never) : value);
    },
  };
}

function print(
  this: DataView,
  layout: Layout,
  name: string,
  hints: Record<string, Hint | undefined>,
  options: unknown,
  show: (value: unknown, options: unknown) => string,
): string {
  const members: string[] = [];
  for (const member of Object.keys(layout.members)) {
    const hint = hints[member];
    const value = (this as unknown as Record<string, unknown>)[member];
    const text =
      typeof hint === 'function' && !isStruct(hint)
        ? hint(value as never)
        : layout.members[member]!.type === 'c1' && layout.members[member]!.count
          ? JSON.stringify(cstr(value as Uint8Array))
          : show(value, options);
    if (text !== undefined) members.push(`${member}: ${text}`);
  }
  return `${name} { ${members.join(', ')} }`;
}

/**
 * The class that a C struct's class extends: a DataView with an accessor for each member, where the C compiler has it.
 * `hints` says what the compiler can't: the class of a member that is a struct, how a number is printed, or `bigint`.
 */
export function struct<M>(
  name: string,
  hints: { [K in keyof M]?: Hint } = {},
): { new (init?: Init<M>): DataView & M; readonly size: number } {
  const layout: Layout = native.structs[name] ?? { size: 0, members: {} };
  const byName = hints as Record<string, Hint | undefined>;
  class Struct extends DataView<ArrayBufferLike> {
    static readonly size = layout.size;

    constructor(init?: Record<string, unknown>, memory: ArrayBufferView = new Uint8Array(layout.size), offset = 0) {
      // For this package alone; whoever else passes them stays inside of the memory as well.
      if (
        !ArrayBuffer.isView(memory) ||
        !Number.isInteger(offset) ||
        offset < 0 ||
        offset + layout.size > sizeOf(memory)
      )
        throw new RangeError(`${name}: memory: holds no ${name} of ${layout.size} bytes`);
      super(memory.buffer, memory.byteOffset + offset, layout.size);
      for (const member in init) {
        if (!Object.hasOwn(layout.members, member)) throw new TypeError(`${name}: ${member}: no such member`);
        if (init[member] !== undefined) (this as unknown as Record<string, unknown>)[member] = init[member];
      }
    }

    [inspect](_depth: number, options: unknown, show: (value: unknown, options: unknown) => string): string {
      return print.call(this, layout, this.constructor.name, byName, options, show);
    }
  }
  for (const [key, member] of Object.entries(layout.members)) {
    const where = `${name}: ${key}`;
    const make = member.count || member.type === 's' ? inner : scalar;
    Object.defineProperty(Struct.prototype, key, {
      ...make(where, member, byName[key]),
      enumerable: true,
      configurable: true,
    });
  }
  return Struct as never;
}

/** `struct X x[n]`: contiguous; `x[i]` is a view, the whole passes as a pointer. */
class StructArray extends DataView<ArrayBufferLike> {
  [index: number]: DataView;
  readonly length: number;

  constructor(type: StructClass, n: number, memory: ArrayBufferView = new Uint8Array(n * type.size), offset = 0) {
    super(memory.buffer, memory.byteOffset + offset, n * type.size);
    this.length = n;
    for (let i = 0; i < n; i++) this[i] = view(type, this, i * type.size);
  }

  *[Symbol.iterator](): Iterator<DataView> {
    for (let i = 0; i < this.length; i++) yield this[i]!;
  }

  [inspect](_depth: number, options: unknown, show: (value: unknown, options: unknown) => string): string {
    return show([...(this as unknown as Iterable<DataView>)], options);
  }
}

/** `struct X x[n]`. */
export type struct_array<T extends DataView> = DataView & {
  readonly length: number;
  readonly [index: number]: T;
} & Iterable<T>;

function structClass(where: string, type: unknown): StructClass & { name: string } {
  const { size, prototype } = (typeof type === 'function' ? type : {}) as { size?: unknown; prototype?: unknown };
  if (typeof size === 'number' && prototype instanceof DataView) return type as StructClass;
  throw new TypeError(`${where}: is not a struct's class`);
}

/** `struct X x[n] = {0}`: n structs in a row. `x[i]` is a view of the i-th; the whole is a pointer to the first. */
export function array<T extends DataView>(type: new (init?: never) => T, n: number): struct_array<T> {
  const { size } = structClass('array: type', type);
  if (integer('array: n', n) < 0) throw new RangeError(`array: n: ${n} is negative`);
  const room = n * size;
  if (room > MAX_LENGTH) throw new RangeError(`array: n: ${n} of ${size} bytes are more than an array holds`);
  return new StructArray(type as StructClass<T>, n, new Uint8Array(room)) as unknown as struct_array<T>;
}

/** `(struct X *)p`: another view of the same bytes. A RangeError where the memory is smaller than the struct. */
export function cast<T extends DataView>(type: new (init?: never) => T, p: ArrayBufferView): T {
  const { size, name } = structClass('cast: type', type);
  const length = sizeOf(memory('cast: p', p));
  if (length < size) throw new RangeError(`cast: p: ${length} bytes hold no ${name} of ${size}`);
  return view(type as StructClass<T>, p, 0) as T;
}

/** `sizeof x`, `sizeof(struct X)`, `sizeof(int)`: in bytes. */
export function sizeof(x: ArrayBufferView | { readonly size: number }): number {
  if (ArrayBuffer.isView(x)) return sizeOf(x);
  const { size } = Object(x) as { size?: unknown };
  if (typeof size !== 'number') throw new TypeError('sizeof: x: is no memory, and no type');
  return size;
}

/** C's `int`, by value. */
export type int = number;

/** `int n = value; &n`: an `int *`. `*p` is `p[0]`. */
export function int(value = 0): Int32Array {
  return Int32Array.of(integer('int: value', value));
}
int.size = Int32Array.BYTES_PER_ELEMENT;

/** The length of an address or of an option, in bytes. */
export type socklen_t = number;

/** `socklen_t len = value; &len`: a `socklen_t *`. `*p` is `p[0]`. */
export function socklen_t(value = 0): Uint32Array {
  return Uint32Array.of(integer('socklen_t: value', value));
}
socklen_t.size = Uint32Array.BYTES_PER_ELEMENT;

const decoder = new TextDecoder();

/** The string in a `char` array: its bytes up to the first NUL, as UTF-8. */
export function cstr(chars: ArrayBufferView): string {
  const bytes = bytesOf(memory('cstr: chars', chars));
  const end = bytes.indexOf(0);
  return decoder.decode(bytes.slice(0, end < 0 ? bytes.length : end));
}
