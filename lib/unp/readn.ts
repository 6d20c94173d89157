import { POLLIN, POLLOUT } from '../constants/poll';
import type { const_pointer } from '../runtime/c-types';
import { read, write } from '../headers/unistd';
import type { int, pointer, size_t, ssize_t } from '../runtime/c-types';
import { constPointer, int32, pointer as isPointer, size } from '../runtime/validate';
import { after, again, setMoved } from './moved';

/**
 * `ssize_t readn(int fd, void *vptr, size_t n)`
 *
 * Reads exactly `n` bytes, with as many calls of `read` as necessary, and continues after `EINTR`. **Blocks the calling
 * thread**, even if the descriptor has `O_NONBLOCK`: it then waits with `poll`. For streams; a datagram is truncated to
 * the remaining capacity.
 * @param n in bytes; 0 returns without a system call.
 * @returns `n`, fewer if the stream ends before, 0 at the end, or -1: as `read`, and `EAGAIN` when `SO_RCVTIMEO`
 * expires. After an error, the bytes read so far are at the front of `vptr`, and `moved()` returns their number.
 * @see Stevens, UNIX Network Programming, 3.9; read(2)
 */
export function readn(fd: int, vptr: pointer, n: size_t): ssize_t {
  int32(readn, 'fd', fd);
  isPointer(readn, 'vptr', vptr);
  size(readn, 'n', n);
  let done = setMoved(0);
  while (done !== n) {
    const nread = read(fd, done === 0 ? vptr : after(vptr!, done), n - done);
    if (nread === 0) break;
    if (nread > 0) done = setMoved(done + nread);
    else if (!again(fd, POLLIN)) return -1;
  }
  return done;
}

/**
 * `ssize_t writen(int fd, const void *vptr, size_t n)`
 *
 * Writes all `n` bytes, with as many calls of `write` as necessary, and continues after `EINTR`. **Blocks the calling
 * thread**, even if the descriptor has `O_NONBLOCK`: it then waits with `poll`.
 * @param n in bytes: `strlen(s)` for a string; 0 returns without a system call.
 * @returns `n`, or -1: as `write`, and `EAGAIN` when `SO_SNDTIMEO` expires. `moved()` returns the number of bytes
 * written before.
 * @see Stevens, UNIX Network Programming, 3.9; write(2)
 */
export function writen(fd: int, vptr: const_pointer, n: size_t): ssize_t {
  int32(writen, 'fd', fd);
  constPointer(writen, 'vptr', vptr);
  size(writen, 'n', n);
  let done = setMoved(0);
  let from = vptr;
  while (done !== n) {
    const nwritten = write(fd, from, n - done);
    if (nwritten >= 0) {
      done = setMoved(done + nwritten);
      if (done !== n) from = after(typeof vptr === 'string' ? Buffer.from(vptr) : vptr!, done);
    } else if (!again(fd, POLLOUT)) return -1;
  }
  return done;
}
