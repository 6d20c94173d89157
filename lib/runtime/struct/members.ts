import { LE, type Member } from '../addon';
import { correction } from '../common-slips';
import { argumentError, bytesOf, extentOf, isMembers, received, type ArgumentErrorCode } from '../validate';
import { view, views } from './array';
import { type Hint, bigint, isStruct, isTrailing } from './types';

const utf8 = new TextEncoder();

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

/** A member and its accessor, for errors. */
export interface Place {
  struct: string;
  member: string;
  accessor?: PropertyDescriptor;
}

function error(place: Place, code: ArgumentErrorCode, expected: string, seen: string): Error {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- only where the stack trace begins
  return argumentError(code, place.accessor?.set ?? error, place.member, expected, seen, place.struct);
}

function wrongType(place: Place, expected: string, value: unknown): Error {
  return error(place, 'ERR_INVALID_ARG_TYPE', expected + correction(place.member, value), received(value));
}

// Copies into a member that is an array or a struct. A shorter value is followed by zeros, as in an initializer, up to
// the size that the member is declared with.
function fill(place: Place, member: Member, target: Uint8Array, value: unknown, declared = target.length): void {
  const isText = member.type === 'c1';
  let bytes: Uint8Array;
  if (typeof value === 'string' && isText) bytes = utf8.encode(value);
  else if (ArrayBuffer.isView(value)) bytes = bytesOf(value);
  else throw wrongType(place, `${isText ? 'a string or ' : ''}an ArrayBufferView`, value);
  if (bytes.length > target.length)
    throw error(place, 'ERR_OUT_OF_RANGE', `at most ${target.length} bytes`, `${bytes.length} bytes`);
  target.set(bytes);
  target.fill(0, bytes.length, Math.max(bytes.length, declared));
}

export function number(place: Place, value: unknown): number {
  if (Number.isFinite(value)) return value as number;
  if (typeof value === 'number') throw error(place, 'ERR_OUT_OF_RANGE', 'a finite number', received(value));
  throw wrongType(place, 'a number', value);
}

// 64 bits as a number, by halves: a BigInt would be garbage at each access.
const [LOW, HIGH] = LE ? [0, 4] : [4, 0];

function setWide(memory: DataView, offset: number, place: Place, value: unknown): void {
  const integer = Math.trunc(number(place, value));
  memory.setUint32(offset + LOW, integer, LE);
  memory.setUint32(offset + HIGH, Math.floor(integer / 2 ** 32), LE);
}

function big(place: Place, value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  throw wrongType(place, 'a bigint', value);
}

type Accessor = PropertyDescriptor & ThisType<DataView>;

function scalar(place: Place, { offset, type }: Member, hint: Hint | undefined): Accessor {
  switch (type) {
    case 'i1':
    case 'c1':
      return {
        get() {
          return this.getInt8(offset);
        },
        set(value) {
          this.setInt8(offset, number(place, value));
        },
      };
    case 'u1':
      return {
        get() {
          return this.getUint8(offset);
        },
        set(value) {
          this.setUint8(offset, number(place, value));
        },
      };
    case 'i2':
      return {
        get() {
          return this.getInt16(offset, LE);
        },
        set(value) {
          this.setInt16(offset, number(place, value), LE);
        },
      };
    case 'u2':
      return {
        get() {
          return this.getUint16(offset, LE);
        },
        set(value) {
          this.setUint16(offset, number(place, value), LE);
        },
      };
    case 'i4':
      return {
        get() {
          return this.getInt32(offset, LE);
        },
        set(value) {
          this.setInt32(offset, number(place, value), LE);
        },
      };
    case 'u4':
      return {
        get() {
          return this.getUint32(offset, LE);
        },
        set(value) {
          this.setUint32(offset, number(place, value), LE);
        },
      };
    case 'i8':
      if (hint === bigint)
        return {
          get() {
            return this.getBigInt64(offset, LE);
          },
          set(value) {
            this.setBigInt64(offset, big(place, value), LE);
          },
        };
      return {
        get() {
          return this.getInt32(offset + HIGH, LE) * 2 ** 32 + this.getUint32(offset + LOW, LE);
        },
        set(value) {
          setWide(this, offset, place, value);
        },
      };
    case 'u8':
      if (hint === bigint)
        return {
          get() {
            return this.getBigUint64(offset, LE);
          },
          set(value) {
            this.setBigUint64(offset, big(place, value), LE);
          },
        };
      return {
        get() {
          return this.getUint32(offset + HIGH, LE) * 2 ** 32 + this.getUint32(offset + LOW, LE);
        },
        set(value) {
          setWide(this, offset, place, value);
        },
      };
    default:
      throw new TypeError(`${place.struct}: ${place.member}: a member of type ${type} needs its class`);
  }
}

// A struct or an array inside a struct: a view of the same bytes, created on first use.
function inner(place: Place, member: Member, hint: Hint | undefined): PropertyDescriptor & ThisType<Base> {
  const key = Symbol(place.member);
  const goesOn = isTrailing(hint);
  const type = goesOn ? hint.trailing : isStruct(hint) ? hint : undefined;
  const Typed = arrays[member.type];
  const { offset } = member;
  const sizeIn = (self: DataView): number => Math.min(goesOn ? Infinity : member.size, extentOf(self) - offset);
  // A pointer to a struct is one to its first member, and data follows a header: these reach as far as the struct does.
  const limit = offset === 0 || (type as { isHeader?: boolean } | undefined)?.isHeader ? undefined : member.size;
  const make = (self: DataView): ArrayBufferView => {
    const element = member.size / (member.count || 1);
    const count = member.count && Math.floor(sizeIn(self) / element);
    if (type) return count ? views(type, count, self, offset) : view(type, self, offset, limit);
    const start = self.byteOffset + offset;
    // A typed array can't begin at an odd place, as a packed struct's can.
    if (Typed && start % element === 0) return new Typed(self.buffer, start, count);
    return new Uint8Array(self.buffer, start, count * element);
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
      const target = new Uint8Array(this.buffer, this.byteOffset + offset, sizeIn(this));
      const init = type && !member.count && isMembers(value);
      fill(place, member, target, init ? new type(value as never) : value, member.size);
    },
  };
}

/** Defines a member of `name` on the prototype of its class. */
export function define(prototype: object, name: string, key: string, member: Member, hint: Hint | undefined): void {
  const place: Place = { struct: name, member: key };
  const accessor = member.count || member.type === 's' ? inner(place, member, hint) : scalar(place, member, hint);
  place.accessor = accessor;
  accessor.enumerable = true;
  accessor.configurable = true;
  Object.defineProperty(prototype, key, accessor);
}
