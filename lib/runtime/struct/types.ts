/**
 * Every struct, besides its members. It is a DataView, whose methods the types omit so that editors list the members.
 * Declared as a class: TypeScript then drops `toJSON` from `{ ...struct }`, so that a spread is no struct.
 */
export declare abstract class Struct {
  /** All memory of the struct and of the view that it was cast from. */
  readonly buffer: ArrayBufferView['buffer'];
  /** `sizeof`, in bytes. */
  get byteLength(): number;
  /** Where it begins in `buffer`, in bytes. */
  readonly byteOffset: number;
  /**
   * Its members by name, for `JSON.stringify` and for what test runners print: structs inside are objects too, `char`
   * arrays strings, other arrays are arrays of numbers, bigints are decimal strings.
   */
  toJSON(): object;
}

/** The methods that the types omit. */
export const dataView = (struct: ArrayBufferView): DataView => struct as DataView;

/** The facts about a struct's members besides their offsets. */
export type Hints = Record<string, Hint | undefined>;

export type Show = (value: unknown, options: unknown) => string;

/** A struct's class: `new X()` is zeroed, `new X({ member: value })` is C's designated initializer. */
export interface StructClass<T extends ArrayBufferView = ArrayBufferView> {
  new (init?: never): T;
  readonly size: number;
}

/** Prints a member, or returns undefined to omit it. */
type Decoder = (value: never) => string | undefined;

/** 64-bit members are numbers; this makes one a bigint, where programs use the whole range. */
export const bigint = Symbol('bigint');

/** An array of one that stands for as many as there is memory, and the class of its elements if they are structs. */
interface Trailing {
  trailing: StructClass | undefined;
}

/** C's `data[1]` at the end of a struct: the member reaches to the end of the memory that the struct was cast from. */
export const trailing = (type?: StructClass): Trailing => ({ trailing: type });

export type Hint = StructClass | Decoder | typeof bigint | Trailing;

export function isTrailing(hint: Hint | undefined): hint is Trailing {
  return typeof hint === 'object';
}

export function isStruct(hint: Hint | undefined): hint is StructClass {
  return typeof hint === 'function' && 'size' in hint;
}

/** The initializer of a member: for a `char` array also a string, for a struct also its members. */
type Initializer<T> = T extends Uint8Array
  ? string | ArrayBufferView
  : T extends Struct
    ? ArrayBufferView | Init<Omit<T, keyof Struct>>
    : T;

/** C's designated initializers. `{ ...struct }` has no members at run time, but a `byteOffset` for the compiler. */
type Members<M> = { [K in keyof M]?: Initializer<M[K]> } & { byteOffset?: never };

/** Members of a struct: those that are not named are zero. A struct of the same class is copied. */
export type Init<M> = Members<M> | (Struct & M);

/**
 * The base of a struct's class. Without this name declarations would spell `DataView<ArrayBufferLike>`, of TypeScript
 * 5.7.
 */
export interface StructBase<M> {
  new (init?: Init<M>): Struct & M;
  readonly size: number;
}
