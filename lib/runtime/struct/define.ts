import { type Layout, layoutOf } from '../addon';
import { argumentError, atCallerOf, bytesOf, extentOf, getLength, received, type Called } from '../validate';
import { print, tag, toJSON } from './inspect';
import { define } from './members';
import type { Hint, Hints, Show, StructBase } from './types';

const inspect = Symbol.for('nodejs.util.inspect.custom');
const tagged: symbol = Symbol.toStringTag;

type Type = new () => DataView;

// How far a struct's view reaches that begins at an offset of other memory: to the end of that, or to the limit. Programs
// that pass memory to a constructor by themselves stay inside of it as well.
function extent(
  called: Called,
  name: string,
  memory: ArrayBufferView,
  offset: number,
  size: number,
  limit: number,
): number {
  if (ArrayBuffer.isView(memory) && Number.isInteger(offset) && offset >= 0 && typeof limit === 'number') {
    const rest = Math.min(extentOf(memory) - offset, limit);
    if (rest >= size) return rest;
  }
  throw argumentError('ERR_OUT_OF_RANGE', called, 'memory', `at least ${size} bytes`, received(memory), name);
}

// If the memory ends with a resizable buffer, the struct remains and shrinks with it.
function followsEnd({ buffer, byteOffset }: ArrayBufferView, end: number): boolean {
  return (buffer as { resizable?: boolean }).resizable === true && byteOffset + end === buffer.byteLength;
}

function copy(name: string, struct: DataView, init: ArrayBufferView, called: Called, type: Type): void {
  if (init instanceof type) return bytesOf(struct).set(bytesOf(init).subarray(0, struct.byteLength));
  const expected = `members or an instance of ${name}: cast(${name}, p) makes a view one`;
  throw argumentError('ERR_INVALID_ARG_TYPE', called, 'init', expected, received(init), name);
}

function initialize(name: string, layout: Layout, struct: DataView, init: object, called: Called): void {
  for (const member in init) {
    const value: unknown = init[member as never];
    if (!Object.hasOwn(layout.members, member)) {
      throw argumentError('ERR_INVALID_ARG_TYPE', called, member, `a member of ${name}`, received(value), name);
    }
    if (value === undefined) continue;
    try {
      (struct as unknown as Record<string, unknown>)[member] = value;
    } catch (error) {
      throw atCallerOf(called, error);
    }
  }
}

/**
 * The class that a C struct's class extends: a DataView with an accessor for each member, where the C compiler has it.
 * `hints` has the facts that the compiler lacks: the class of a member that is a struct, the format of a number, or
 * `bigint`.
 */
export function struct<M>(name: string, hints: { [K in keyof M]?: Hint } = {}): StructBase<M> {
  return structOf(name, layoutOf(name) ?? { size: 0, members: {} }, hints) as StructBase<M>;
}

/** The same for a layout that is known. */
export function structOf(name: string, layout: Layout, byName: Hints): StructBase<object> {
  class StructView extends DataView<ArrayBufferLike> {
    static readonly size = layout.size;
    static readonly layout = layout;
    /** How much memory a cast to it needs: less than its size only where shorter structs are passed as this one. */
    static readonly leastSize: number = layout.size;

    constructor(init?: object, memory?: ArrayBufferView, offset = 0, limit = Infinity) {
      if (memory === undefined) {
        super(new ArrayBuffer(layout.size));
      } else {
        const reach = extent(new.target, name, memory, offset, new.target.leastSize, limit);
        super(memory.buffer, memory.byteOffset + offset, followsEnd(memory, offset + reach) ? undefined : reach);
      }
      if (init === undefined) return;
      if (ArrayBuffer.isView(init)) copy(name, this, init, new.target, StructView);
      else initialize(name, layout, this, init, new.target);
    }

    // The view itself may be longer: calls that it is passed to see all of the memory that it was cast from.
    override get byteLength(): number {
      return Math.min(getLength.call(this), layout.size);
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
  return StructView;
}
