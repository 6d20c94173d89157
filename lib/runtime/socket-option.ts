/**
 * The number of an option: by it bsd-sockets/promises knows that `getsockopt` gives a `Get`, and `setsockopt` takes a `Set`. A number
 * like others otherwise.
 */
export type optname<Get, Set = Get> = number & { readonly optval?: Get; readonly taken?: Set };

/** What `setsockopt` takes for the option of that number; bytes always, and all that it knows where the number is any. */
export type Value<O, All> = O extends { readonly taken?: infer Set }
  ? ArrayBufferView | (Set extends number ? number | boolean : Set)
  : All;
