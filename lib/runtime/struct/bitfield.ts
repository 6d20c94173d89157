import { LE, layoutOf } from '../addon';
import { BITFIELDS } from './inspect';
import { atCallerOf, isMembers } from '../validate';
import { number } from './members';
import type { Struct, StructBase } from './types';

/** Where a bit-field lies: the byte, the number of its lowest bit, how many bits. */
export type Bits = readonly [at: number, lowest: number, width: number];

/** Where a member begins, 0 where the platform has no such struct. */
export function memberOffset(name: string, member: string): number {
  return layoutOf(name)?.members[member]?.offset ?? 0;
}

/** The place of a bit-field that the compiler puts after `first` others of its byte: from the top on a big-endian machine. */
export function bits(at: number, first: number, width: number): Bits {
  return [at, LE ? first : 8 - first - width, width];
}

type AnyBase = new (...args: unknown[]) => Struct;

function define(member: string, [at, lowest, width]: Bits): PropertyDescriptor & ThisType<DataView> {
  const mask = (1 << width) - 1;
  const accessor: PropertyDescriptor & ThisType<DataView> = {
    enumerable: true,
    configurable: true,
    get() {
      return (this.getUint8(at) >> lowest) & mask;
    },
    set(value: number) {
      if (!Number.isFinite(value)) number({ struct: this.constructor.name, member, accessor }, value);
      this.setUint8(at, (this.getUint8(at) & ~(mask << lowest)) | ((value & mask) << lowest));
    },
  };
  return accessor;
}

/** Adds a struct's bit-fields, for which `offsetof` does not work. None of them crosses a byte. */
export function bitfields<M, B>(base: StructBase<M>, fields: Record<keyof B, Bits>): StructBase<M & B> {
  const places = Object.entries<Bits>(fields);
  class StructWithBitfields extends (base as unknown as AnyBase) {
    constructor(init?: Record<string, unknown> | null, ...memory: unknown[]) {
      if (!isMembers(init)) {
        super(init, ...memory);
        return;
      }
      const rest = { ...init };
      for (const [name] of places) delete rest[name];
      super(rest, ...memory);
      try {
        for (const [name] of places) {
          if (init[name] !== undefined) (this as unknown as Record<string, unknown>)[name] = init[name];
        }
      } catch (error) {
        throw atCallerOf(new.target, error);
      }
    }
  }
  for (const [name, place] of places) Object.defineProperty(StructWithBitfields.prototype, name, define(name, place));
  Object.defineProperty(StructWithBitfields.prototype, BITFIELDS, { value: places.map(([name]) => name) });
  return StructWithBitfields as never;
}
