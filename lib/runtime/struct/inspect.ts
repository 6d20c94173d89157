// How structs look: to console.log, as JSON, and to what compares them.
import type { Layout } from '../addon';
import { bytesOf } from '../validate';
import { cstr } from './sizeof';
import { type Hints, type Struct, isStruct, isTrailing } from './types';

/** The names of a struct's bit-fields, which its layout lacks. */
export const BITFIELDS = Symbol('bitfields');

interface VisibleMember {
  name: string;
  value: unknown;
  /** The result of its decoder. */
  decoded: string | undefined;
  isText: boolean;
}

// Of an array that reaches to the end of the memory, only the elements that C declares are shown.
const declared = (all: Uint8Array | Iterable<unknown>, count: number): unknown =>
  all instanceof Uint8Array ? all.subarray(0, count) : [...all].slice(0, count);

// A member whose decoder returns nothing is padding, or another name of a visible member.
function visibleMembers(struct: DataView, { members }: Layout, hints: Hints): VisibleMember[] {
  const fields = (struct as DataView & { [BITFIELDS]?: string[] })[BITFIELDS] ?? [];
  const bits = fields.map((name) => ({
    name,
    value: (struct as unknown as Record<string, unknown>)[name],
    decoded: undefined,
    isText: false,
  }));
  const visible = Object.entries(members).flatMap(([name, { type, count }]) => {
    const hint = hints[name];
    const all = (struct as unknown as Record<string, unknown>)[name];
    const value = isTrailing(hint) ? declared(all as Iterable<unknown>, count) : all;
    const decode = typeof hint === 'function' && !isStruct(hint) ? hint : undefined;
    const decoded = decode?.(value as never);
    if (decode && decoded === undefined) return [];
    return [{ name, value, decoded, isText: !decode && type === 'c1' && count > 0 }];
  });
  return [...visible, ...bits];
}

// Bytes that begin with NUL are the abstract name of a Unix socket, which ends at the last byte that is not NUL.
function text(chars: Uint8Array): string {
  if (chars[0] !== 0) return cstr(chars);
  const [, ...rest] = chars.subarray(0, chars.findLastIndex((byte) => byte !== 0) + 1);
  return rest.length === 0 ? '' : `\0${new TextDecoder().decode(Uint8Array.from(rest))}`;
}

function toPlainValue(value: unknown, isText = false): unknown {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof DataView) return (value as ArrayBufferView as Struct).toJSON();
  if (Array.isArray(value)) return value.map((each) => toPlainValue(each));
  if (!ArrayBuffer.isView(value)) return value;
  return isText ? text(value as Uint8Array) : Array.from(value as Uint8Array, (each) => toPlainValue(each));
}

export function print(struct: DataView, layout: Layout, hints: Hints, show: (value: unknown) => string): string {
  const members = visibleMembers(struct, layout, hints).map(({ name, value, decoded, isText }) => {
    return `${name}: ${decoded ?? (isText ? JSON.stringify(text(value as Uint8Array)) : show(value))}`;
  });
  return `${struct.constructor.name} { ${members.join(', ')} }`;
}

export function toJSON(struct: DataView, layout: Layout, hints: Hints): Record<string, unknown> {
  return Object.fromEntries(
    visibleMembers(struct, layout, hints).map(({ name, value, isText }) => [name, toPlainValue(value, isText)]),
  );
}

/** Bytes as Node prints a Buffer's, without its name. */
export const hex = (bytes: Uint8Array): string =>
  `<${(Buffer.from(bytes).toString('hex').match(/../g) ?? []).join(' ')}>`;

/**
 * Its name and bytes, for `Object.prototype.toString`: that is what jest's and vitest's `toEqual` look at, to which
 * all DataViews are equal otherwise.
 */
export const tag = (name: string, struct: DataView): string => `${name} ${hex(bytesOf(struct))}`;
