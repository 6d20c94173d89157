import { STDERR_FILENO } from '../constants/unistd';
import { native } from '../runtime/addon';
import type { int } from '../runtime/c-types';
import { errno } from '../runtime/errno';
import { format as formatted } from '../runtime/printf';
import {
  type Called,
  bytesOf,
  invalidType,
  memory,
  pointer,
  stringOrView,
  text,
  unsignedSize,
} from '../runtime/validate';
import { strerror, strlen } from './string';

export * from '../constants/stdio';

/**
 * `void perror(const char *s)`
 *
 * Writes `s`, a colon and the message for `errno` to standard error. It does not change `errno`.
 * @param s usually the name of the failed call. With `null` or `''` only the message is written.
 * @see perror(3)
 */
export function perror(s: string | null): void {
  const who = text(perror, 's', s);
  const line = `${who ? `${who}: ` : ''}${strerror(errno)}\n`;
  native.functions['write']!(STDERR_FILENO, line, strlen(line)); // not write(), which would set errno where it fails
}

/** An output stream of the C library: `stdout` or `stderr`. */
export interface FILE {
  write(bytes: Uint8Array): unknown;
}

/**
 * Standard output. It is `process.stdout`, so that `printf` and `console.log` print in the order of their calls. It has
 * no buffer: Node writes to files, terminals and pipes at once.
 */
export const stdout: FILE = { write: (bytes) => process.stdout.write(bytes) };

/** Standard error: `process.stderr`. */
export const stderr: FILE = { write: (bytes) => process.stderr.write(bytes) };

function put(called: Called, stream: FILE, bytes: Uint8Array): int {
  if (stream !== stdout && stream !== stderr) throw invalidType(called, 'stream', 'stdout or stderr', stream);
  stream.write(bytes);
  return bytes.length;
}

/**
 * `int printf(const char *format, ...)`
 *
 * Prints to standard output. The C library makes the conversions; `%n` is missing. A missing argument, and one of the
 * wrong type, throws a TypeError. Surplus arguments are ignored, as in C.
 * @param args integers as numbers or bigints (`%d`, `%u`, `%x`, `%c`, …), numbers (`%f`, …), strings or memory (`%s`).
 * @returns the number of bytes.
 * @see printf(3)
 */
export function printf(format: string, ...args: unknown[]): int {
  return put(printf, stdout, formatted(printf, format, args));
}

/**
 * `int fprintf(FILE *stream, const char *format, ...)`
 *
 * Prints to a stream, as `printf` does: `fprintf(stderr, 'usage: %s <port>\n', argv[0])`.
 * @param stream `stdout` or `stderr`.
 * @returns the number of bytes.
 * @see fprintf(3)
 */
export function fprintf(stream: FILE, format: string, ...args: unknown[]): int {
  return put(fprintf, stream, formatted(fprintf, format, args));
}

/**
 * `int snprintf(char *str, size_t size, const char *format, ...)`
 *
 * Prints to memory: at most `size` bytes with the final NUL.
 * @param str the memory, or `null` if `size` is 0.
 * @returns the number of bytes without the NUL, as if `size` were unlimited. Throws a RangeError if `size` exceeds `str`.
 * @see snprintf(3)
 */
export function snprintf(str: ArrayBufferView | null, size: number, format: string, ...args: unknown[]): int {
  pointer(snprintf, 'str', str);
  const bytes = formatted(snprintf, format, args);
  const capacity = unsignedSize(snprintf, 'size', size);
  if (capacity === 0) return bytes.length;
  const to = bytesOf(memory(snprintf, 'str', str!, capacity)).subarray(0, capacity);
  to.set(bytes.subarray(0, capacity - 1));
  to[Math.min(bytes.length, capacity - 1)] = 0;
  return bytes.length;
}

/**
 * `int puts(const char *s)`
 *
 * Prints a string and a newline to standard output.
 * @param s a string, or memory before its first NUL.
 * @returns the number of bytes.
 * @see puts(3)
 */
export function puts(s: string | ArrayBufferView): int {
  return put(puts, stdout, formatted(puts, '%s\n', [stringOrView(puts, 's', s)]));
}

/**
 * `int fputs(const char *s, FILE *stream)`
 *
 * Prints a string to a stream.
 * @param s a string, or memory before its first NUL.
 * @param stream `stdout` or `stderr`.
 * @returns the number of bytes.
 * @see fputs(3)
 */
export function fputs(s: string | ArrayBufferView, stream: FILE): int {
  return put(fputs, stream, formatted(fputs, '%s', [stringOrView(fputs, 's', s)]));
}

/**
 * `int fflush(FILE *stream)`
 *
 * Has no effect: the streams have no buffer.
 * @returns 0.
 * @see fflush(3)
 */
export function fflush(stream: FILE | null): int {
  if (stream !== null) put(fflush, stream, new Uint8Array(0));
  return 0;
}
