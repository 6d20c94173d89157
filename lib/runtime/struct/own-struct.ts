// Structs of programs: the layout is computed as a C compiler does it.
import { type Layout, type Member, alignmentOf } from '../addon';
import { invalidType, object, within } from '../validate';
import type { struct_array } from './array';
import { structOf } from './define';
import { type Hints, type Init, type Struct, bigint } from './types';

type Class<T extends ArrayBufferView = ArrayBufferView> = { new (init?: never): T; readonly size: number };
interface Numbers {
  (value?: never): ArrayBufferView;
  readonly size: number;
  readonly view: unknown;
}
type Type = Numbers | Class;

/** The type of a member: a type of numbers or a struct, or an array: `[char, 16]`. */
export type member_type = Type | readonly [Type, number];

type Value<T> = T extends (...args: never) => { 0: infer E } ? E : T extends Class<infer S> ? S : never;
type Values<T> = T extends (...args: never) => infer A ? A : T extends Class<infer S> ? struct_array<S> : never;

/** The members of a struct by their types. */
export type members_of<M> = {
  -readonly [K in keyof M]: M[K] extends readonly [infer T, number] ? Values<T> : Value<M[K]>;
};

/** The class of a struct that `struct()` defined. */
export interface struct_class<M> {
  new (init?: Init<members_of<M>>): Struct & members_of<M>;
  readonly size: number;
}

const codes = new Map<unknown, Member['type']>([
  [Int8Array, 'i1'],
  [Int16Array, 'i2'],
  [Int32Array, 'i4'],
  [BigInt64Array, 'i8'],
  [Uint8Array, 'u1'],
  [Uint16Array, 'u2'],
  [Uint32Array, 'u4'],
  [BigUint64Array, 'u8'],
]);

interface Known {
  code: Member['type'];
  size: number;
  alignment: number;
}

function known(member: string, type: Type): Known {
  const { size, view, prototype } = Object(type) as { size?: number; view?: unknown; prototype?: unknown };
  const code = codes.get(view);
  if (code !== undefined && size !== undefined) {
    return { code: type.name === 'char' ? 'c1' : code, size, alignment: size };
  }
  if (!(prototype instanceof DataView) || size === undefined) {
    throw invalidType(struct, `members.${member}`, 'a type of numbers or the class of a struct', type);
  }
  return { code: 's', size, alignment: ownAlignments.get(type) ?? alignmentOf(type.name) };
}

// Those of the structs that were defined here. The addon has the others.
const ownAlignments = new WeakMap<object, number>();

const align = (offset: number, alignment: number): number => Math.ceil(offset / alignment) * alignment;

/**
 * `struct rec { uint16_t rec_seq; struct timeval rec_tv; };` is
 * `const rec = struct('rec', { rec_seq: uint16_t, rec_tv: timeval })`, with the layout of a C compiler. `[char, 16]` is an
 * array; one of `char` takes a string. Members of 64 bits are bigints.
 * @param options `{ packed: true }` is `__attribute__((packed))`.
 */
export function struct<const M extends Record<string, member_type>>(
  name: string,
  members: M,
  options: { packed?: boolean } = {},
): struct_class<M> {
  if (typeof (name as unknown) !== 'string') throw invalidType(struct, 'name', 'a string', name);
  object(struct, 'members', members);
  object(struct, 'options', options);
  const packed = Boolean(options.packed);
  const layout: Layout = { size: 0, members: {} };
  const hints: Hints = {};
  let end = 0;
  let strictest = 1;
  for (const [member, type] of Object.entries(members)) {
    const [element, count] = Array.isArray(type) ? (type as [Type, number]) : [type as Type, 0];
    const { code, size, alignment } = known(member, element);
    if (Array.isArray(type)) within(struct, `members.${member}[1]`, count, 1, 2 ** 31);
    const offset = packed ? end : align(end, alignment);
    const length = size * (count || 1);
    layout.members[member] = { offset, size: length, count, type: code };
    if (code === 's') hints[member] = element as Class;
    else if (size === 8) hints[member] = bigint;
    end = offset + length;
    if (!packed) strictest = Math.max(strictest, alignment);
  }
  layout.size = align(end, strictest);
  const type = structOf(name, layout, hints);
  Object.defineProperty(type, 'name', { value: name });
  ownAlignments.set(type, strictest);
  return type as unknown as struct_class<M>;
}
