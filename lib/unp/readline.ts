import { fstatSync } from 'node:fs';
import type { int, pointer, size_t, ssize_t } from '../runtime/c-types';
import { cell, int32, pointer as isPointer, size } from '../runtime/validate';
import { Rline, readline_r } from './readline_r';

interface Reader {
  rptr: Rline;
  file: string;
}

const readers = new Map<int, Reader>();
let last = new Rline();

// After close() the number of a descriptor is reused, and the data read ahead is obsolete.
function fileOf(fd: int): string | undefined {
  try {
    const { dev, ino } = fstatSync(fd);
    return `${dev}:${ino}`;
  } catch {
    return undefined; // read() says why
  }
}

function readerOf(fd: int): Rline {
  const file = fileOf(fd);
  const reader = readers.get(fd);
  if (reader !== undefined && reader.file === file) return reader.rptr;
  const rptr = new Rline();
  if (file === undefined) readers.delete(fd);
  else readers.set(fd, { rptr, file });
  return rptr;
}

/**
 * `ssize_t readline(int fd, void *vptr, size_t maxlen)`
 *
 * Reads one line as `readline_r` does. Data read ahead is kept separately for each descriptor and thread (in the book:
 * for all descriptors together) until the descriptor is closed. A file that is closed and reopened with the same number
 * cannot be distinguished: close it after its end, or use `readline_r`.
 * @param maxlen the capacity of `vptr` in bytes: at most `maxlen - 1` bytes of the line, and a NUL.
 * @returns the length in bytes without the NUL, 0 at the end, or -1: as `readline_r`.
 * @see Stevens, UNIX Network Programming, 3.9
 */
export function readline(fd: int, vptr: pointer, maxlen: size_t): ssize_t {
  int32(readline, 'fd', fd);
  isPointer(readline, 'vptr', vptr);
  size(readline, 'maxlen', maxlen);
  last = readerOf(fd);
  Object.assign(last, { read_fd: fd, read_ptr: vptr, read_maxlen: maxlen });
  return readline_r(last);
}

/**
 * `ssize_t readlinebuf(void **vptrptr)`
 *
 * Returns the data that the last `readline` of this thread has read ahead, without removing it.
 * @param vptrptr `[null]`. If there is data, `vptrptr[0]` is a view of it until the next `readline` of this descriptor.
 * @returns the number of bytes, or 0.
 * @see Stevens, UNIX Network Programming, 3.9
 */
export function readlinebuf(vptrptr: [Uint8Array | null]): ssize_t {
  cell(readlinebuf, 'vptrptr', vptrptr);
  if (last.rl_cnt > 0) vptrptr[0] = last.rl_bufptr;
  return last.rl_cnt;
}
