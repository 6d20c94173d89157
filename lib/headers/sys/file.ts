import { syscall } from '../../runtime/bind-call';
import type { int } from '../../runtime/c-types';

export * from '../../constants/file-lock';

/**
 * `int flock(int fd, int operation)`
 *
 * Locks or unlocks a file for all descriptors of the same open file, for example a server's pid file. **Blocks the
 * calling thread** while another open file has the lock, unless `LOCK_NB` is set. Locks of `fcntl` (`flock_t`) are
 * independent.
 * @param operation `LOCK_SH`, `LOCK_EX` or `LOCK_UN`, with or without `LOCK_NB`.
 * @returns 0, or -1: `EAGAIN` (another open file has it), `EINVAL` (`operation`), `EINTR`, `EBADF`, `ENOLCK`.
 * @see flock(2)
 */
export const flock: (fd: int, operation: int) => int = syscall('flock(fd, operation)');
