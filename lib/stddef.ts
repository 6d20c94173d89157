import { layoutOf } from './native';

type Class<T> = { new (init?: never): T; readonly name: string; readonly size: number };

/** `offsetof(struct X, member)`: where a member of a struct begins, in bytes. `offsetof(sockaddr_un, 'sun_path')` */
export function offsetof<T extends DataView>(type: Class<T>, member: Exclude<keyof T, keyof DataView>): number {
  if (typeof type !== 'function') throw new TypeError("offsetof: type: is not a struct's class");
  // A struct whose name is a call's has a `_t`.
  const layout = layoutOf(type.name) ?? layoutOf(type.name.replace(/_t$/, ''));
  if (layout === undefined) throw new TypeError("offsetof: type: is not a struct's class");
  const key = String(member);
  if (!Object.hasOwn(layout.members, key)) throw new TypeError(`offsetof: member: ${type.name} has no ${key}`);
  return layout.members[key]!.offset;
}
