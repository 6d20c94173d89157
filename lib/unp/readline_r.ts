import { EFAULT, EINVAL } from '../constants/errno';
import { POLLIN } from '../constants/poll';
import { read } from '../headers/unistd';
import type { int, pointer, size_t, ssize_t } from '../runtime/c-types';
import { fail } from '../runtime/errno';
import {
  bytesOf,
  int as isInt,
  invalidType,
  type Called,
  pointer as isPointer,
  size,
  sizeOf,
} from '../runtime/validate';
import { again, setMoved } from './moved';

/** How much of a descriptor a line reader reads ahead, in bytes: the book's. */
export const MAXLINE = 4096;

const NEWLINE = 0x0a;

/** `Rline`: what a line reader knows of one descriptor. `readline_rinit` fills it in. */
export class Rline {
  /** The descriptor. */
  read_fd: int = -1;
  /** Where the line goes. */
  read_ptr: pointer = null;
  /** The room there, in bytes, that for the NUL included. */
  read_maxlen: size_t = 0;
  /** What was read from the descriptor and belongs to the lines to come: a view on a part of `rl_buf`. */
  rl_bufptr: Uint8Array = new Uint8Array(0);
  readonly rl_buf: Uint8Array = new Uint8Array(MAXLINE);

  /** How many bytes those are: a `poll` of the descriptor knows nothing of them. */
  get rl_cnt(): size_t {
    return this.rl_bufptr.length;
  }
}

/**
 * `void readline_rinit(int fd, void *ptr, size_t maxlen, Rline *rptr)`
 *
 * Makes `rptr`, a `new Rline()`, the line reader of a descriptor. What it had read ahead of another is forgotten.
 * @param ptr where each line goes.
 * @param maxlen the room there, in bytes: at most `maxlen - 1` of a line, and a NUL.
 * @see Stevens, UNIX Network Programming, the `readline` without static variables
 */
export function readline_rinit(fd: int, ptr: pointer, maxlen: size_t, rptr: Rline): void {
  isInt(readline_rinit, 'fd', fd);
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

// The inner buffer: reads ahead as much as there is, once.
function fill(rptr: Rline): ssize_t {
  for (;;) {
    const nread = read(rptr.read_fd, rptr.rl_buf, MAXLINE);
    if (nread >= 0) rptr.rl_bufptr = rptr.rl_buf.subarray(0, nread);
    if (nread >= 0 || !again(rptr.read_fd, POLLIN)) return nread;
  }
}

// Moves what there is of the line into the room that is left for it, and gives how much.
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
 * Reads one line, up to its `'\n'`, which is kept, as is a `'\r'` before it; a NUL follows. It reads ahead as much as is there, so
 * that there is one `read` for many lines; `EINTR` doesn't end it. **Blocks the thread**, also where the descriptor has
 * `O_NONBLOCK`: it then waits with `poll`.
 * @returns the length in bytes without the NUL, 0 at the end, or -1: as `read`, and `EAGAIN` when `SO_RCVTIMEO` is over, `EINVAL`
 * (`maxlen` is less than 2), `EFAULT` (more than `ptr` holds). A line longer than `maxlen - 1` bytes comes in pieces, the last of
 * which ends in `'\n'`; the last line before the end may lack it. What there was of a line before an error is at the
 * front of `ptr`, and `moved()` tells how much.
 * @see Stevens, UNIX Network Programming, the `readline` without static variables
 */
export function readline_r(rptr: Rline): ssize_t {
  const { read_fd, read_ptr, read_maxlen } = isRline(readline_r, rptr);
  isInt(readline_r, 'rptr.read_fd', read_fd);
  isPointer(readline_r, 'rptr.read_ptr', read_ptr);
  size(readline_r, 'rptr.read_maxlen', read_maxlen);
  setMoved(0);
  if (read_maxlen === 0 || read_maxlen === 1) return fail(EINVAL);
  if (read_ptr === null || read_maxlen < 0 || read_maxlen > sizeOf(read_ptr)) return fail(EFAULT);
  return readLine(rptr, bytesOf(read_ptr).subarray(0, read_maxlen));
}
