import { syscall } from '../../runtime/bind-call';
import type { int, size_t, ssize_t } from '../../runtime/c-types';

/**
 * `ssize_t sendfile(int out_fd, int in_fd, off_t *offset, size_t count)`
 *
 * Copies from a file to a descriptor inside the kernel. **Blocks the calling thread** while the buffer of `out_fd` is
 * full, unless it has `O_NONBLOCK`.
 * @param in_fd a file, or another object that can be mapped; not a socket.
 * @param offset in: the offset to read from in bytes, `off_t(0)`; out: the offset after the data. `null` reads from the
 * file's own offset and moves it.
 * @param count in bytes.
 * @returns the number of bytes written, possibly fewer than `count`, 0 at the end of the file, or -1: `EAGAIN` (the
 * buffer is full), `EINVAL` (`in_fd` is not supported, or the offset is negative), `EBADF`, `EFAULT`, `EPIPE`, `ESPIPE`
 * (`offset` for an object that cannot seek).
 * @see sendfile(2)
 */
export const sendfile: (out_fd: int, in_fd: int, offset: BigInt64Array | null, count: size_t) => ssize_t = syscall(
  'sendfile(out_fd, in_fd, offset, count)',
);
