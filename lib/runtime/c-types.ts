import { bigintOrInteger, integer } from './validate';

/** C's `int`, by value. */
export type int = number;

/** `int n = value; &n`: an `int *`. `*p` is `p[0]`. */
export function int(value = 0): Int32Array {
  return Int32Array.of(integer(int, 'value', value));
}
int.size = Int32Array.BYTES_PER_ELEMENT;

/** The length of an address or of an option, in bytes. */
export type socklen_t = number;

/** `socklen_t len = value; &len`: a `socklen_t *`. `*p` is `p[0]`. */
export function socklen_t(value = 0): Uint32Array {
  return Uint32Array.of(integer(socklen_t, 'value', value));
}
socklen_t.size = Uint32Array.BYTES_PER_ELEMENT;

/** A number of bytes in memory. */
export type size_t = number;

/** A number of bytes, or -1. */
export type ssize_t = number;

/** `void *`: memory that the call may write to, or `NULL`. Its length is the argument that follows. */
export type pointer = ArrayBufferView | null;

/** `const void *`: memory that the call reads; a string serves as its UTF-8 bytes. */
export type const_pointer = ArrayBufferView | string | null;

/** The number of a process. */
export type pid_t = number;

/** The number of a user. */
export type uid_t = number;

/** The number of a group. */
export type gid_t = number;

/** Seconds since 1970. */
export type time_t = number;

/** The permissions of a file: `S_IRUSR | S_IWUSR`. */
export type mode_t = number;

/** A place in a file, or a length, in bytes. */
export type off_t = number;

/** `off_t offset = value; &offset`: an `off_t *`. `*p` is `p[0]`, a bigint. */
export function off_t(value: bigint | number = 0n): BigInt64Array {
  return BigInt64Array.of(bigintOrInteger(off_t, 'value', value));
}
off_t.size = BigInt64Array.BYTES_PER_ELEMENT;
