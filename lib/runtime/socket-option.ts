/**
 * The number of an option: by it bsd-sockets/promises knows that `getsockopt` gives a `Get`, and `setsockopt` takes a `Set`. A number
 * like others otherwise.
 */
export type SocketOption<Get, Set = Get> = number & { readonly get?: Get; readonly set?: Set };

/** What `setsockopt` takes for the option of that number; bytes always, and all that it knows where the number is any. */
export type OptionValue<O, All> = O extends { readonly set?: infer Set }
  ? ArrayBufferView | (Set extends number ? number | boolean : Set)
  : All;
