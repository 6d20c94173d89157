import { syscall } from '../../runtime/bind-call';
import { constant } from '../../runtime/addon';
import type { int } from '../../runtime/struct/define';

/** A lock that others may have, too. */
export const LOCK_SH = constant('LOCK_SH');
/** A lock for one alone. */
export const LOCK_EX = constant('LOCK_EX');
/** Fail with `EAGAIN` instead of waiting. */
export const LOCK_NB = constant('LOCK_NB');
/** No lock. */
export const LOCK_UN = constant('LOCK_UN');

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
