import { EFAULT, EINVAL } from '../constants/errno';
import { POLLIN } from '../constants/poll';
import { read } from '../headers/unistd';
import type { int, pointer, size_t, ssize_t } from '../runtime/c-types';
import { fail } from '../runtime/errno';
import { bytesOf, int32, invalidType, type Called, pointer as isPointer, size, sizeOf } from '../runtime/validate';
import { again, setMoved } from './moved';

/** The size of a line reader's buffer in bytes, as in the book. */
export const MAXLINE = 4096;

const NEWLINE = 0x0a;

/** `Rline`: the state of a line reader for one descriptor. `readline_rinit` initializes it. */
export class Rline {
  /** The descriptor. */
  read_fd: int = -1;
  /** The destination of the line. */
  read_ptr: pointer = null;
  /** The capacity of the destination in bytes, including the NUL. */
  read_maxlen: size_t = 0;
  /** The data read ahead, for the following lines: a view of a part of `rl_buf`. */
  rl_bufptr: Uint8Array = new Uint8Array(0);
  readonly rl_buf: Uint8Array = new Uint8Array(MAXLINE);

  /** The number of those bytes. A `poll` of the descriptor does not report them. */
  get rl_cnt(): size_t {
    return this.rl_bufptr.length;
  }
}

/**
 * `void readline_rinit(int fd, void *ptr, size_t maxlen, Rline *rptr)`
 *
 * Initializes `rptr`, a `new Rline()`, as the line reader of a descriptor. Data read ahead from another descriptor is
 * dropped.
 * @param ptr the destination of each line.
 * @param maxlen the capacity of `ptr` in bytes: at most `maxlen - 1` bytes of a line, and a NUL.
 * @see Stevens, UNIX Network Programming, the `readline` without static variables
 */
export function readline_rinit(fd: int, ptr: pointer, maxlen: size_t, rptr: Rline): void {
  int32(readline_rinit, 'fd', fd);
  isPointer(readline_rinit, 'ptr', ptr);
  size(readline_rinit, 'maxlen', maxlen);
  Object.assign(isRline(readline_rinit, rptr), {
    read_fd: fd,
    read_ptr: ptr,
    read_maxlen: maxlen,
    rl_bufptr: new Uint8Array(0),
  });
}

function isRline(called: Called, rptr: Rline): Rline {
  if (rptr instanceof Rline) return rptr;
  throw invalidType(called, 'rptr', 'an Rline', rptr);
}

// Fills the inner buffer with one read of the available data.
function fill(rptr: Rline): ssize_t {
  for (;;) {
    const nread = read(rptr.read_fd, rptr.rl_buf, MAXLINE);
    if (nread >= 0) rptr.rl_bufptr = rptr.rl_buf.subarray(0, nread);
    if (nread >= 0 || !again(rptr.read_fd, POLLIN)) return nread;
  }
}

// Moves the available part of the line to its destination, and returns its length.
function take(rptr: Rline, room: Uint8Array): size_t {
  const newline = rptr.rl_bufptr.indexOf(NEWLINE);
  const part = rptr.rl_bufptr.subarray(0, newline === -1 ? room.length : Math.min(newline + 1, room.length));
  room.set(part);
  rptr.rl_bufptr = rptr.rl_bufptr.subarray(part.length);
  return part.length;
}

function readLine(rptr: Rline, line: Uint8Array): ssize_t {
  const room = line.length - 1;
  let n = 0;
  let result = 1;
  while (n < room && line[n - 1] !== NEWLINE && result > 0) {
    if (rptr.rl_cnt === 0) result = fill(rptr);
    n += take(rptr, line.subarray(n, room));
  }
  line[n] = 0;
  setMoved(n);
  return result === -1 ? -1 : n;
}

/**
 * `ssize_t readline_r(Rline *rptr)`
 *
 * Reads one line, including its `'\n'` and a `'\r'` before it, and appends a NUL. It reads ahead, so that one `read`
 * returns many lines, and continues after `EINTR`. **Blocks the calling thread**, even if the descriptor has
 * `O_NONBLOCK`: it then waits with `poll`.
 * @returns the length in bytes without the NUL, 0 at the end, or -1: as `read`, and `EAGAIN` when `SO_RCVTIMEO`
 * expires, `EINVAL` (`maxlen` is less than 2), `EFAULT` (more than the capacity of `ptr`). A line longer than `maxlen -
 * 1` bytes is returned in parts, the last of which ends in `'\n'`. The last line before the end may lack it. After an
 * error, the part of the line read so far is at the front of `ptr`, and `moved()` returns its length.
 * @see Stevens, UNIX Network Programming, the `readline` without static variables
 */
export function readline_r(rptr: Rline): ssize_t {
  const { read_fd, read_ptr, read_maxlen } = isRline(readline_r, rptr);
  int32(readline_r, 'rptr.read_fd', read_fd);
  isPointer(readline_r, 'rptr.read_ptr', read_ptr);
  size(readline_r, 'rptr.read_maxlen', read_maxlen);
  setMoved(0);
  if (read_maxlen === 0 || read_maxlen === 1) return fail(EINVAL);
  if (read_ptr === null || read_maxlen < 0 || read_maxlen > sizeOf(read_ptr)) return fail(EFAULT);
  return readLine(rptr, bytesOf(read_ptr).subarray(0, read_maxlen));
}
