import { layoutOf } from '../addon';
import { invalidType, isMembers } from '../validate';

/** Members of a struct that holds pointers, as they are initialized. */
export type Members<T> = { [K in keyof T as K extends 'size' ? never : K]?: T[K] };

class PointerStruct {}

export interface PointerStructClass {
  /** A plain object with the same members serves as well: it has no `size`. */
  new (): { readonly size?: number };
  readonly size: number;
}

/** The base of the class of a struct with pointers: a plain object with the `sizeof` of C. */
export function pointerStruct(name: string): PointerStructClass {
  const size = layoutOf(name)?.size ?? 0;
  return class extends PointerStruct {
    static readonly size: number = size;
    get size(): number {
      return size;
    }
  };
}

const isLiteral = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof PointerStruct);

/** C's designated initializers: a member that the struct lacks is a TypeError; a struct inside takes its members. */
export function initialize(struct: object, init: object = {}): void {
  const { constructor } = struct;
  if (!isMembers(init)) {
    throw invalidType(constructor, 'init', `an object with members of ${constructor.name}`, init);
  }
  const members = struct as Record<string, unknown>;
  let inside: Record<string, PointerStruct> | undefined;
  for (const member in init) {
    if (!Object.hasOwn(struct, member)) {
      throw invalidType(constructor, member, `a member of ${constructor.name}`, init[member as never]);
    }
    const value = members[member];
    if (value instanceof PointerStruct) (inside ??= {})[member] = value;
  }
  Object.assign(struct, init);
  for (const member in inside) {
    const value = members[member];
    if (!isLiteral(value)) continue;
    initialize(inside[member]!, value);
    members[member] = inside[member];
  }
}
