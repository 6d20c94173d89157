/**
 * The number of an option whose value is a `T`, where that is no `int`: by it `getsockopt` of bsd-sockets/promises knows what
 * it gives. A number like others otherwise.
 */
export type optname<T> = number & { readonly optval?: T };
