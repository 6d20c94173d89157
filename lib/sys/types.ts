/** A number of bytes in memory. */
export type size_t = number;

/** A number of bytes, or -1. */
export type ssize_t = number;

/** `void *`: memory that the call may write to, or `NULL`. Its length is the argument that follows. */
export type pointer = ArrayBufferView | null;

/** `const void *`: memory that the call reads; a string serves as its UTF-8 bytes. */
export type const_pointer = ArrayBufferView | string | null;
