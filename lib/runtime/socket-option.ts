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
