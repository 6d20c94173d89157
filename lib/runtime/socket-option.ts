import type { Struct } from './struct/types';

/**
 * The number of an option. Its type declares that `getsockopt` returns a `Get` and `setsockopt` accepts a `Set`. At run
 * time it is a plain number.
 */
export type SocketOption<Get, Set = Get> = number & { readonly get?: Get; readonly set?: Set };

/**
 * The values that `setsockopt` accepts for an option: its type and bytes, or for an arbitrary number any supported
 * type.
 */
export type OptionValue<O, All> = O extends { readonly set?: infer Set }
  ? ArrayBufferView | (Set extends number ? number | boolean : Set)
  : All;

type if_struct<V, P, Else> = [V] extends [Struct] ? V | P | null : Else;

/** Memory, but neither a pointer to a number, as `int(1)`, nor a struct. A Buffer's `toJSON` has `data`. */
type bytes = ArrayBufferView & { 0?: never; toJSON?: () => { data: unknown } };

/** The pointer that C's `getsockopt` takes for an option: if its value is a struct, that struct or memory; else `P`. */
export type value_to_get<O, P> = O extends { readonly get?: infer Get } ? if_struct<NonNullable<Get>, bytes, P> : P;

/** The pointer that C's `setsockopt` takes for an option: if its value is a struct, that struct, or bytes; else `P`. */
export type value_to_set<O, P> = O extends { readonly set?: infer Set }
  ? if_struct<NonNullable<Set>, Uint8Array, P>
  : P;
