import { EAGAIN, EINTR } from '../constants/errno';
import { F_GETFL, O_NONBLOCK } from '../constants/fcntl';
import { fcntl } from '../headers/fcntl';
import { poll } from '../headers/poll';
import type { int, size_t } from '../runtime/c-types';
import { errno } from '../runtime/errno';
import { pollfd } from '../structs/pollfd';

let count = 0;

/**
 * `size_t moved(void)`: not the book's.
 *
 * How many bytes the last `readn`, `writen`, `readline` or `readline_r` of this thread had moved when it returned: what it gave,
 * or, where it gave -1, what it had done by then. What was read lies at the front of `vptr`; to go on after an error is
 * `readn(fd, buf.subarray(moved()), n - moved())`.
 */
export function moved(): size_t {
  return count;
}

export function setMoved(n: size_t): size_t {
  return (count = n);
}

/** A view on what follows the first `done` bytes. */
export function after(view: ArrayBufferView, done: size_t): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + done, view.byteLength - done);
}

/**
 * Whether the call that just failed is to be made again: a signal interrupted it, or the descriptor is non-blocking and
 * has become ready meanwhile. EAGAIN of a blocking one says that its SO_RCVTIMEO or SO_SNDTIMEO is over, and is an end.
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
