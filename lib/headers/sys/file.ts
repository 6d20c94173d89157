import { syscall } from '../../runtime/bind-call';
import type { int } from '../../runtime/c-types';

export * from '../../constants/file-lock';

/**
 * `int flock(int fd, int operation)`
 *
 * Locks or unlocks a whole file, for all who share the open file; a server's pid file. **Blocks the thread** while
 * another has the lock, unless `LOCK_NB` is there. Locks of `fcntl` (`flock_t`) know nothing of it.
 * @param operation `LOCK_SH`, `LOCK_EX` or `LOCK_UN`, with or without `LOCK_NB`.
 * @returns 0, or -1: `EAGAIN` (another has it), `EINVAL` (`operation`), `EINTR`, `EBADF`, `ENOLCK`.
 * @see flock(2)
 */
export const flock: (fd: int, operation: int) => int = syscall('flock(fd, operation)');
