import { type Layout, layoutOf } from '../addon';
import {
  argumentError,
  atCallerOf,
  bytesOf,
  extentOf,
  getLength,
  isMembers,
  received,
  wrongClass,
  type Called,
} from '../validate';
import { print, tag, toJSON } from './inspect';
import { define } from './members';
import type { Hint, Hints, Show, StructBase } from './types';

const inspect = Symbol.for('nodejs.util.inspect.custom');
const tagged: symbol = Symbol.toStringTag;
// A property that `{ ...struct }` copies. The members are accessors of the class, which it does not copy.
const spread = Symbol('struct');

type Type = new () => DataView;

// The base of all structs. An assignment to a name that neither the struct nor DataView has reaches the proxy above it: in
// plain JavaScript `addr.sin_prot = 1` would be lost otherwise. DataView's methods are copied below the proxy, so that
// reads never get there.
class StructMemory extends DataView<ArrayBufferLike> {}

for (const key of Reflect.ownKeys(DataView.prototype)) {
  if (key === 'constructor') continue;
  Object.defineProperty(StructMemory.prototype, key, Object.getOwnPropertyDescriptor(DataView.prototype, key)!);
}

// Subclasses may have methods and, by definition, fields. A symbol is no misspelt name.
function setUnknown(target: object, key: string | symbol, value: unknown, receiver: object): boolean {
  if (typeof key === 'symbol' || !ArrayBuffer.isView(receiver)) return Reflect.set(target, key, value, receiver);
  const { name } = receiver.constructor;
  throw argumentError('ERR_INVALID_ARG_TYPE', setUnknown, key, `a member of ${name}`, received(value), name);
}

const proxy = new Proxy(Object.create(DataView.prototype) as object, { set: setUnknown });
Object.setPrototypeOf(StructMemory.prototype, proxy);

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
  throw wrongInit(name, init, called);
}

function wrongInit(name: string, init: unknown, called: Called): Error {
  const expected = `members or an instance of ${name}: cast(${name}, p) makes a view one`;
  return wrongClass(called, 'init', expected, init, name, name);
}

function initialize(name: string, layout: Layout, struct: DataView, init: object, called: Called): void {
  if (!isMembers(init)) throw wrongInit(name, init, called);
  if (spread in init) {
    const expected = `members, not { ...struct }, which copies none: new ${name}(struct) copies a struct`;
    throw argumentError('ERR_INVALID_ARG_TYPE', called, 'init', expected, received(init), name);
  }
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
  class StructView extends StructMemory {
    static readonly size = layout.size;
    static readonly layout = layout;
    /** How much memory a cast to it needs: less than its size only where shorter structs are passed as this one. */
    static readonly leastSize: number = layout.size;

    readonly [spread] = true;

    /** A view of memory: a cast. It runs no constructor of a subclass, which may have parameters of its own. */
    static viewOf(memory: ArrayBufferView, offset: number, limit?: number): object {
      return Reflect.construct(StructView, [undefined, memory, offset, limit], this);
    }

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
