import { syscall } from './libc';
import type { int } from './struct';
import type { const_pointer, pointer, size_t, ssize_t } from './sys/types';

/**
 * `ssize_t read(int fd, void *buf, size_t count)`
 *
 * Reads what is there, and waits where there is nothing. **Blocks the thread** unless the descriptor has `O_NONBLOCK`.
 * @param count the room in `buf`, in bytes.
 * @returns how many bytes came, 0 at the end, or -1: `EAGAIN` (nothing there), `ECONNRESET`, `EINTR`, `EBADF`, `EISDIR`.
 * @see read(2)
 */
export const read: (fd: int, buf: pointer, count: size_t) => ssize_t = syscall('read(fd, buf, count)');

/**
 * `ssize_t write(int fd, const void *buf, size_t count)`
 *
 * Writes. **Blocks the thread** until all is in the kernel's buffer, unless the descriptor has `O_NONBLOCK`.
 * @param count in bytes: `strlen(s)` for a string.
 * @returns how many bytes were taken, possibly fewer than `count` with `O_NONBLOCK`, or -1: `EAGAIN` (no room), `EPIPE`
 * (nobody reads; Node ignores SIGPIPE), `ECONNRESET`, `EINTR`, `EBADF`, `ENOSPC`.
 * @see write(2)
 */
export const write: (fd: int, buf: const_pointer, count: size_t) => ssize_t = syscall('write(fd, buf, count)');

/**
 * `int close(int fd)`
 *
 * Closes a descriptor. It is free for the next call that opens one, also where this one fails with `EINTR` (Linux).
 * @returns 0, or -1: `EBADF`, `EINTR`, `EIO`.
 * @see close(2)
 */
export const close: (fd: int) => int = syscall('close(fd)');
