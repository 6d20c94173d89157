import { syscall } from '../../runtime/bind-call';
import type { int, mode_t } from '../../runtime/c-types';
import type { stat_t } from '../../structs/stat';
import type { const_pointer } from '../../runtime/c-types';

export * from '../../constants/file-modes';
export * from '../../constants/file-types';
export * from '../../structs/stat';
export { timespec } from '../../structs/timespec';

/**
 * `int stat(const char *pathname, struct stat *statbuf)`
 *
 * What is behind a name: `S_ISSOCK(statbuf.st_mode)` for that of a unix socket.
 * @returns 0, or -1: `ENOENT`, `EACCES`, `ENOTDIR`, `ELOOP`, `ENAMETOOLONG`, `EFAULT`, `EOVERFLOW`.
 * @see stat(2)
 */
export const stat: (pathname: const_pointer, statbuf: stat_t) => int = syscall('stat(pathname, statbuf)');

/**
 * `int fstat(int fd, struct stat *statbuf)`
 *
 * The same of a descriptor.
 * @returns 0, or -1: `EBADF`, `EFAULT`, `EOVERFLOW`.
 * @see fstat(2)
 */
export const fstat: (fd: int, statbuf: stat_t) => int = syscall('fstat(fd, statbuf)');

/**
 * `int chmod(const char *pathname, mode_t mode)`
 *
 * Says who may what: to connect to a unix socket takes the right to write.
 * @returns 0, or -1: `EPERM`, `ENOENT`, `EACCES`, `ENOTDIR`, `EROFS`, `ELOOP`, `ENAMETOOLONG`, `EFAULT`.
 * @see chmod(2)
 */
export const chmod: (pathname: const_pointer, mode: mode_t) => int = syscall('chmod(pathname, mode)');

/**
 * `int fchmod(int fd, mode_t mode)`
 *
 * The same of a descriptor.
 * @returns 0, or -1: `EBADF`, `EPERM`, `EROFS`.
 * @see fchmod(2)
 */
export const fchmod: (fd: int, mode: mode_t) => int = syscall('fchmod(fd, mode)');

/**
 * `mode_t umask(mode_t mask)`
 *
 * The rights that new files, and the names that `bind` makes, do not get. It is the whole process's, all threads share it.
 * @returns the mask before.
 * @see umask(2)
 */
export const umask: (mask: mode_t) => mode_t = syscall('umask(mask)');
