import { layoutOf } from './native';

/** Members of a struct that holds pointers, as they are initialized. */
export type Members<T> = { [K in keyof T as K extends 'size' ? never : K]?: T[K] };

/** What the class of a struct extends that holds pointers: a plain object, and `sizeof` is C's. */
export function plain(name: string) {
  const size = layoutOf(name)?.size ?? 0;
  return class {
    static readonly size: number = size;
    get size(): number {
      return size;
    }
  };
}

/** C's designated initializers: a member that the struct lacks is a TypeError. */
export function initialize<T extends object>(struct: T, init: Members<T> = {}): void {
  for (const member in init) {
    if (!(member in struct)) throw new TypeError(`${struct.constructor.name}: ${String(member)}: no such member`);
  }
  Object.assign(struct, init);
}
