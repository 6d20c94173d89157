import { layoutOf } from '../runtime/addon';

export type { size_t } from './sys/types';

type Class<T> = { new (init?: never): T; readonly name: string; readonly size: number };

/** `offsetof(struct X, member)`: where a member of a struct begins, in bytes. `offsetof(sockaddr_un, 'sun_path')` */
export function offsetof<T extends DataView>(type: Class<T>, member: Exclude<keyof T, keyof DataView>): number {
  const name: unknown = typeof type === 'function' ? type.name : undefined;
  // A struct whose name is a call's has a `_t`.
  const layout = typeof name === 'string' ? (layoutOf(name) ?? layoutOf(name.replace(/_t$/, ''))) : undefined;
  if (layout === undefined) throw new TypeError("offsetof: type: is not a struct's class");
  if (typeof member === 'string' && Object.hasOwn(layout.members, member)) return layout.members[member]!.offset;
  throw new TypeError(`offsetof: member: is not a member of ${type.name}`);
}
