import { loadAddon } from './load-addon';
import type { ArgumentErrorCode } from './validate';

/** Where a member lies, as the C compiler has it; `count` is 0 unless it is an array. */
export interface Member {
  offset: number;
  size: number;
  count: number;
  type: 'i1' | 'i2' | 'i4' | 'i8' | 'u1' | 'u2' | 'u4' | 'u8' | 'c1' | 's' | 'p';
}

export interface Layout {
  size: number;
  members: Record<string, Member>;
}

export type Result = number | string | null;

export interface Native {
  constants: Record<string, number | undefined>;
  functions: Record<string, ((...args: unknown[]) => Result) | undefined>;
  structs: Record<string, string | undefined>;
  argumentErrors: { code: ArgumentErrorCode; expected: string }[];
  numbers: Record<AddonNumber, number>;
}

/** The numbers of the addon's own that both sides use: NUMBERS in native/. */
export type AddonNumber =
  // Results and arguments of calls.
  | 'kMaxErrno'
  | 'kMaxParameters'
  | 'kMaxViews'
  // native/pointers/message.h
  | 'kMessageViews'
  | 'kMessageNameLength'
  | 'kMessageIovLength'
  | 'kMessageControlLength'
  | 'kMessageFlags'
  | 'kMessageResult'
  | 'kMessageNumbers'
  | 'kHasName'
  | 'kHasControl'
  // native/reactor/reactor.h
  | 'kWaiting'
  | 'kReferenced'
  | 'kEnded'
  | 'kFirstEvent'
  | 'kEventSize'
  | 'kMask'
  | 'kDescriptor'
  | 'kGeneration'
  | 'kResult'
  | 'kMaxEvents'
  | 'kDrained'
  | 'kNotCalled';

/** The exports of the addon (native/addon.cc): the same, with JSON. */
type Json = 'constants' | 'structs' | 'numbers';
type Addon = Omit<Native, Json> & Record<Json, string>;

function parse({ constants, structs, numbers, ...rest }: Addon): Native {
  return {
    constants: JSON.parse(constants) as Native['constants'],
    structs: JSON.parse(structs) as Native['structs'],
    numbers: JSON.parse(numbers) as Native['numbers'],
    ...rest,
  };
}

const addon = loadAddon() as Addon;

export const native = parse(addon);

let names: string[] | undefined;

/** The names of all constants. The object `native.constants` may also be the exports of the index: lazy-exports.ts. */
export function constantNames(): string[] {
  return (names ??= Object.keys(JSON.parse(addon.constants) as object));
}

/** Whether a number's lowest byte comes first. */
export const LE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Where a struct's members lie; `undefined` where the platform lacks it. native/addon.cc has the form of the text. */
export function layoutOf(name: string): Layout | undefined {
  const [sizes, ...rest] = native.structs[name]?.split(' ') ?? [];
  if (sizes === undefined) return undefined;
  const members: Layout['members'] = {};
  for (let i = 0; i < rest.length; i += 5) {
    const [member, offset, size, count, type] = rest.slice(i, i + 5) as [
      string,
      string,
      string,
      string,
      Member['type'],
    ];
    members[member] = { offset: Number(offset), size: Number(size), count: Number(count), type };
  }
  return { size: parseInt(sizes, 10), members };
}

/** The alignment of the struct of a class in bytes, as the C compiler has it. */
export function alignmentOf(name: string): number {
  const layout = native.structs[name] ?? native.structs[name.replace(/_t$/, '')]; // stat_t is the class of struct stat
  return Number(layout?.split(' ', 1)[0]!.split('/')[1] ?? 1);
}

/** The value of a C constant, `undefined` where the platform lacks it. */
export function constant(name: string): number {
  return native.constants[name] as number;
}
