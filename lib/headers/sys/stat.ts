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
 * Stores the status of a file in `statbuf`: `S_ISSOCK(statbuf.st_mode)` checks for a Unix socket.
 * @returns 0, or -1: `ENOENT`, `EACCES`, `ENOTDIR`, `ELOOP`, `ENAMETOOLONG`, `EFAULT`, `EOVERFLOW`.
 * @see stat(2)
 */
export const stat: (pathname: const_pointer, statbuf: stat_t) => int = syscall('stat(pathname, statbuf)');

/**
 * `int fstat(int fd, struct stat *statbuf)`
 *
 * The same for a descriptor.
 * @returns 0, or -1: `EBADF`, `EFAULT`, `EOVERFLOW`.
 * @see fstat(2)
 */
export const fstat: (fd: int, statbuf: stat_t) => int = syscall('fstat(fd, statbuf)');

/**
 * `int chmod(const char *pathname, mode_t mode)`
 *
 * Sets the permissions of a file. Connecting to a Unix socket requires write permission.
 * @returns 0, or -1: `EPERM`, `ENOENT`, `EACCES`, `ENOTDIR`, `EROFS`, `ELOOP`, `ENAMETOOLONG`, `EFAULT`.
 * @see chmod(2)
 */
export const chmod: (pathname: const_pointer, mode: mode_t) => int = syscall('chmod(pathname, mode)');

/**
 * `int fchmod(int fd, mode_t mode)`
 *
 * The same for a descriptor.
 * @returns 0, or -1: `EBADF`, `EPERM`, `EROFS`.
 * @see fchmod(2)
 */
export const fchmod: (fd: int, mode: mode_t) => int = syscall('fchmod(fd, mode)');

/**
 * `mode_t umask(mode_t mask)`
 *
 * Sets the permissions that new files do not get, including the paths that `bind` creates. All threads of the process
 * share it.
 * @returns the previous mask.
 * @see umask(2)
 */
export const umask: (mask: mode_t) => mode_t = syscall('umask(mask)');
