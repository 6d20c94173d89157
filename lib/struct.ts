import { sizeOf } from './arguments';
import { define, isStruct, type Hint } from './accessors';
import { layoutOf, type Layout } from './native';
import { cstr } from './sizeof';

export { bigint } from './accessors';
export { cstr, int, sizeof, socklen_t } from './sizeof';
export { array, cast, type StructClass, type struct_array } from './struct_array';

const inspect = Symbol.for('nodejs.util.inspect.custom');

/** What a member takes in an initializer: a `char` array also a string, a struct also its members. */
type Initializer<T> = T extends Uint8Array
  ? string | ArrayBufferView
  : T extends DataView
    ? ArrayBufferView | Init<Omit<T, keyof DataView>>
    : T;

/** C's designated initializers: members that are not named are zero. */
export type Init<M> = { [K in keyof M]?: Initializer<M[K]> };

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

// For this package alone; whoever else passes memory stays inside of it as well.
function holding(name: string, memory: ArrayBufferView, offset: number, size: number): ArrayBufferView {
  if (ArrayBuffer.isView(memory) && Number.isInteger(offset) && offset >= 0 && offset + size <= sizeOf(memory)) {
    return memory;
  }
  throw new RangeError(`${name}: memory: holds no ${name} of ${size} bytes`);
}

/** What a struct's class extends. Without this name declarations would spell `DataView<ArrayBufferLike>`, of TypeScript 5.7. */
export interface StructBase<M> {
  new (init?: Init<M>): DataView & M;
  readonly size: number;
}

/**
 * The class that a C struct's class extends: a DataView with an accessor for each member, where the C compiler has it.
 * `hints` says what the compiler can't: the class of a member that is a struct, how a number is printed, or `bigint`.
 */
export function struct<M>(name: string, hints: { [K in keyof M]?: Hint } = {}): StructBase<M> {
  const layout: Layout = layoutOf(name) ?? { size: 0, members: {} };
  const byName = hints as Record<string, Hint | undefined>;
  class Struct extends DataView<ArrayBufferLike> {
    static readonly size = layout.size;

    constructor(init?: Record<string, unknown>, memory?: ArrayBufferView, offset = 0) {
      if (memory === undefined) super(new ArrayBuffer(layout.size));
      else super(holding(name, memory, offset, layout.size).buffer, memory.byteOffset + offset, layout.size);
      for (const member in init) {
        if (!Object.hasOwn(layout.members, member)) throw new TypeError(`${name}: ${member}: no such member`);
        if (init[member] !== undefined) (this as unknown as Record<string, unknown>)[member] = init[member];
      }
    }

    [inspect](_depth: number, options: unknown, show: (value: unknown, options: unknown) => string): string {
      return print.call(this, layout, this.constructor.name, byName, options, show);
    }
  }
  for (const key in layout.members) define(Struct.prototype, name, key, layout.members[key]!, byName[key]);
  return Struct as never;
}
