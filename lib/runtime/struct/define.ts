import { type Layout, layoutOf } from '../addon';
import { bytesOf, sizeOf } from '../validate';
import { print, tag, toJSON } from './inspect';
import { define } from './members';
import type { Hint, Hints, Show, StructBase } from './types';

const inspect = Symbol.for('nodejs.util.inspect.custom');
const tagged: symbol = Symbol.toStringTag;

// For this package alone; whoever else passes memory stays inside of it as well.
function holding(name: string, memory: ArrayBufferView, offset: number, size: number): ArrayBufferView {
  if (ArrayBuffer.isView(memory) && Number.isInteger(offset) && offset >= 0 && offset + size <= sizeOf(memory)) {
    return memory;
  }
  throw new RangeError(`${name}: memory: holds no ${name} of ${size} bytes`);
}

function initialize(name: string, layout: Layout, struct: DataView, init: object, type: new () => DataView): void {
  if (ArrayBuffer.isView(init)) {
    if (!(init instanceof type)) throw new TypeError(`${name}: init: is a view, and no ${name}: cast it to one`);
    return bytesOf(struct).set(bytesOf(init).subarray(0, layout.size));
  }
  for (const member in init) {
    if (!Object.hasOwn(layout.members, member)) throw new TypeError(`${name}: ${member}: no such member`);
    const value: unknown = init[member as never];
    if (value !== undefined) (struct as unknown as Record<string, unknown>)[member] = value;
  }
}

/**
 * The class that a C struct's class extends: a DataView with an accessor for each member, where the C compiler has it.
 * `hints` says what the compiler can't: the class of a member that is a struct, how a number is printed, or `bigint`.
 */
export function struct<M>(name: string, hints: { [K in keyof M]?: Hint } = {}): StructBase<M> {
  const layout: Layout = layoutOf(name) ?? { size: 0, members: {} };
  const byName = hints as Hints;
  class StructView extends DataView<ArrayBufferLike> {
    static readonly size = layout.size;

    constructor(init?: object, memory?: ArrayBufferView, offset = 0) {
      if (memory === undefined) super(new ArrayBuffer(layout.size));
      else super(holding(name, memory, offset, layout.size).buffer, memory.byteOffset + offset, layout.size);
      if (init !== undefined) initialize(name, layout, this, init, StructView);
    }

    get [tagged](): string {
      return tag(name, this);
    }

    toJSON(): object {
      return toJSON(this, layout, byName);
    }

    [inspect](_depth: number, options: unknown, show: Show): string {
      return print(this, layout, byName, (value) => show(value, options));
    }
  }
  for (const key in layout.members) define(StructView.prototype, name, key, layout.members[key]!, byName[key]);
  return StructView as never;
}
