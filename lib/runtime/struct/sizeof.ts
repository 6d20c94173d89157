import { type Layout, layoutOf } from '../addon';
import { bytesOf, invalidType, memory, sizeOf } from '../validate';
import type { Struct } from './types';

/** `sizeof x`, `sizeof(struct X)`, `sizeof(int)`: in bytes. */
export function sizeof(x: ArrayBufferView | { readonly size?: number }): number {
  if (ArrayBuffer.isView(x)) return sizeOf(x);
  const { size } = Object(x) as { size?: unknown };
  if (typeof size === 'number') return size;
  const hint = typeof x === 'string' ? ': strlen is the length of a string' : '';
  throw invalidType(sizeof, 'x', `an ArrayBufferView or a type${hint}`, x);
}

const decoder = new TextDecoder();

/** The string in a `char` array: its bytes up to the first NUL, as UTF-8. */
export function cstr(chars: ArrayBufferView): string {
  const bytes = bytesOf(memory(cstr, 'chars', chars));
  const end = bytes.indexOf(0);
  return decoder.decode(bytes.slice(0, end < 0 ? bytes.length : end));
}

type Class<T> = { new (init?: never): T; readonly name: string; readonly size: number };

// The class of a view has its layout, which a struct that holds pointers has by its name.
type Known = { name: string; layout: Layout };

/** `offsetof(struct X, member)`: where a member of a struct begins, in bytes. `offsetof(sockaddr_un, 'sun_path')` */
export function offsetof<T extends ArrayBufferView>(type: Class<T>, member: Exclude<keyof T, keyof Struct>): number {
  const { name, layout = layoutOf(String(name)) } = (typeof type === 'function' ? type : {}) as Partial<Known>;
  if (layout === undefined) throw invalidType(offsetof, 'type', 'the class of a struct', type);
  if (typeof member === 'string' && Object.hasOwn(layout.members, member)) return layout.members[member]!.offset;
  throw invalidType(offsetof, 'member', `a member of ${type.name}`, member);
}
