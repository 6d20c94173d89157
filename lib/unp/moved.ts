import { EAGAIN, EINTR } from '../constants/errno';
import { F_GETFL, O_NONBLOCK } from '../constants/fcntl';
import { fcntl } from '../headers/fcntl';
import { poll } from '../headers/poll';
import type { int, size_t } from '../runtime/c-types';
import { errno } from '../runtime/errno';
import { pollfd } from '../structs/pollfd';

let count = 0;

/**
 * `size_t moved(void)`, which is not in the book.
 *
 * Returns the number of bytes that the last `readn`, `writen`, `readline` or `readline_r` of this thread transferred:
 * its result, or the bytes transferred before it failed with -1. Bytes read are at the front of `vptr`. `readn(fd,
 * buf.subarray(moved()), n - moved())` continues after an error.
 */
export function moved(): size_t {
  return count;
}

export function setMoved(n: size_t): size_t {
  return (count = n);
}

/** A view of the bytes after the first `done`. */
export function after(view: ArrayBufferView, done: size_t): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + done, view.byteLength - done);
}

/**
 * Whether to repeat the call that just failed: a signal interrupted it, or the nonblocking descriptor has become ready.
 * EAGAIN of a blocking descriptor means that its SO_RCVTIMEO or SO_SNDTIMEO has expired, and is final.
 */
export function again(fd: int, events: int): boolean {
  if (errno === EINTR) return true;
  if (errno !== EAGAIN) return false;
  const flags = fcntl(fd, F_GETFL);
  if (flags === -1 || (flags & O_NONBLOCK) === 0) return false;
  const ready = new pollfd({ fd, events });
  while (poll(ready, 1, -1) === -1) if (errno !== EINTR) return false;
  return true;
}
