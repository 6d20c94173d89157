import { syscall } from '../../runtime/bind-call';
import type { int, size_t, ssize_t } from '../../runtime/c-types';

/**
 * `ssize_t sendfile(int out_fd, int in_fd, off_t *offset, size_t count)`
 *
 * Copies from a file to a descriptor inside the kernel. **Blocks the thread** while `out_fd` has no room, unless it has
 * `O_NONBLOCK`.
 * @param in_fd a file, or what can be mapped like one; not a socket.
 * @param offset `off_t(0)`: where to read from, in bytes; out: behind what was read. `null` reads from the file's own
 * offset and moves it.
 * @param count in bytes.
 * @returns how many bytes were written, possibly fewer than `count`, 0 at the end of the file, or -1: `EAGAIN` (no room),
 * `EINVAL` (`in_fd` can't be read so, or a negative offset), `EBADF`, `EFAULT`, `EPIPE`, `ESPIPE` (`offset` on what can't seek).
 * @see sendfile(2)
 */
export const sendfile: (out_fd: int, in_fd: int, offset: BigInt64Array | null, count: size_t) => ssize_t = syscall(
  'sendfile(out_fd, in_fd, offset, count)',
);
