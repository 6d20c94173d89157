import { integer } from '../../runtime/validate';

export type * from '../stdint';

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

/** Who may read, write and execute a file: `S_IRUSR | S_IWUSR`. */
export type mode_t = number;

/** A place in a file, or a length, in bytes. */
export type off_t = number;

/** `off_t offset = value; &offset`: an `off_t *`. `*p` is `p[0]`, a bigint. */
export function off_t(value: bigint | number = 0n): BigInt64Array {
  return BigInt64Array.of(BigInt(typeof value === 'bigint' ? value : integer('off_t: value', value)));
}
off_t.size = BigInt64Array.BYTES_PER_ELEMENT;
