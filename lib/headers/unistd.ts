import { syscall } from '../runtime/bind-call';
import type { gid_t, int, off_t, pid_t, pointer, size_t, ssize_t, uid_t } from '../runtime/c-types';
import type { const_pointer } from '../runtime/c-types';

export * from '../constants/unistd';

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
 * `ssize_t pread(int fd, void *buf, size_t count, off_t offset)`
 *
 * `read` at a place in a file, which the file's own place does not follow.
 * @param offset in bytes.
 * @returns as `read`, and -1: `ESPIPE` (a socket or a pipe has no places), `EINVAL` (`offset` is negative).
 * @see pread(2)
 */
export const pread: (fd: int, buf: pointer, count: size_t, offset: off_t) => ssize_t = syscall(
  'pread(fd, buf, count, offset)',
);

/**
 * `ssize_t pwrite(int fd, const void *buf, size_t count, off_t offset)`
 *
 * `write` at a place in a file, which the file's own place does not follow.
 * @param offset in bytes.
 * @returns as `write`, and -1: `ESPIPE`, `EINVAL` (`offset` is negative).
 * @see pwrite(2)
 */
export const pwrite: (fd: int, buf: const_pointer, count: size_t, offset: off_t) => ssize_t = syscall(
  'pwrite(fd, buf, count, offset)',
);

/**
 * `off_t lseek(int fd, off_t offset, int whence)`
 *
 * Moves a file's place, which all who share the open file share.
 * @param whence `SEEK_SET`, `SEEK_CUR` or `SEEK_END`: what `offset` is counted from.
 * @returns the place, in bytes, or -1: `ESPIPE` (a socket or a pipe has none), `EINVAL`, `EBADF`, `EOVERFLOW`.
 * @see lseek(2)
 */
export const lseek: (fd: int, offset: off_t, whence: int) => off_t = syscall('lseek(fd, offset, whence)');

/**
 * `int close(int fd)`
 *
 * Closes a descriptor. It is free for the next call that opens one, also where this one fails with `EINTR` (Linux).
 * @returns 0, or -1: `EBADF`, `EINTR`, `EIO`.
 * @see close(2)
 */
export const close: (fd: int) => int = syscall('close(fd)');

/**
 * `int dup(int oldfd)`
 *
 * The lowest free descriptor becomes a second one for the same socket or file; it is not closed on exec.
 * @returns the new descriptor, or -1: `EBADF`, `EMFILE`.
 * @see dup(2)
 */
export const dup: (oldfd: int) => int = syscall('dup(oldfd)');

/**
 * `int dup2(int oldfd, int newfd)`
 *
 * `newfd` becomes a second descriptor for `oldfd`'s socket or file; what it was before is closed. The same one twice is
 * left as it is.
 * @returns `newfd`, or -1: `EBADF` (`oldfd` is not open, or `newfd` is out of range), `EBUSY`, `EINTR`.
 * @see dup2(2)
 */
export const dup2: (oldfd: int, newfd: int) => int = syscall('dup2(oldfd, newfd)');

/**
 * `int dup3(int oldfd, int newfd, int flags)`
 *
 * `dup2` with `O_CLOEXEC`, but for the same one twice.
 * @returns `newfd`, or -1: `EBADF`, `EINVAL` (`flags`, or `oldfd` is `newfd`), `EBUSY`, `EINTR`.
 * @see dup3(2)
 */
export const dup3: (oldfd: int, newfd: int, flags: int) => int = syscall('dup3(oldfd, newfd, flags)');

/**
 * `int pipe(int pipefd[2])`
 *
 * Creates a pipe: what is written to `pipefd[1]` is read from `pipefd[0]`. `pipefd` is `new Int32Array(2)`.
 * @returns 0, or -1: `EFAULT` (`pipefd` holds less than two), `EMFILE`, `ENFILE`.
 * @see pipe(2)
 */
export const pipe: (pipefd: Int32Array) => int = syscall('pipe(pipefd)');

/**
 * `int pipe2(int pipefd[2], int flags)`
 *
 * `pipe` with `O_NONBLOCK`, `O_CLOEXEC`, `O_DIRECT` (each write is a packet).
 * @returns 0, or -1: `EINVAL` (`flags`), `EFAULT`, `EMFILE`, `ENFILE`.
 * @see pipe2(2)
 */
export const pipe2: (pipefd: Int32Array, flags: int) => int = syscall('pipe2(pipefd, flags)');

/**
 * `int unlink(const char *pathname)`
 *
 * Removes a name: that of a unix socket stays behind when the socket is closed. `unlink(addr.sun_path)` serves too.
 * @returns 0, or -1: `ENOENT`, `EACCES`, `EPERM`, `EISDIR`, `ENOTDIR`, `ENAMETOOLONG`, `EROFS`, `EFAULT` (a view without a NUL).
 * @see unlink(2)
 */
export const unlink: (pathname: const_pointer) => int = syscall('unlink(pathname)');

/**
 * `int gethostname(char *name, size_t len)`
 *
 * The name of this host. `cstr(name)` reads it.
 * @param len the room in `name`, in bytes.
 * @returns 0, or -1: `ENAMETOOLONG` (no room for the whole name), `EFAULT`.
 * @see gethostname(2)
 */
export const gethostname: (name: pointer, len: size_t) => int = syscall('gethostname(name, len)');

/**
 * `pid_t getpid(void)`
 *
 * The number of this process.
 * @see getpid(2)
 */
export const getpid: () => pid_t = syscall('getpid()');

/**
 * `pid_t getppid(void)`
 *
 * The number of the process that started this one.
 * @see getppid(2)
 */
export const getppid: () => pid_t = syscall('getppid()');

/**
 * `pid_t getpgrp(void)`
 *
 * The number of this process's group.
 * @see getpgrp(2)
 */
export const getpgrp: () => pid_t = syscall('getpgrp()');

/**
 * `uid_t getuid(void)`
 *
 * The user that this process belongs to; 0 is root.
 * @see getuid(2)
 */
export const getuid: () => uid_t = syscall('getuid()');

/**
 * `uid_t geteuid(void)`
 *
 * The user whose rights it has.
 * @see geteuid(2)
 */
export const geteuid: () => uid_t = syscall('geteuid()');

/**
 * `gid_t getgid(void)`
 *
 * The group that this process belongs to.
 * @see getgid(2)
 */
export const getgid: () => gid_t = syscall('getgid()');

/**
 * `gid_t getegid(void)`
 *
 * The group whose rights it has.
 * @see getegid(2)
 */
export const getegid: () => gid_t = syscall('getegid()');

/**
 * `unsigned int sleep(unsigned int seconds)`
 *
 * Sleeps. **Blocks the thread.**
 * @returns 0, or the seconds that were left when a signal ended the sleep.
 * @see sleep(3)
 */
export const sleep: (seconds: int) => int = syscall('sleep(seconds)');

/**
 * `int usleep(useconds_t usec)`
 *
 * Sleeps. **Blocks the thread.**
 * @param usec in microseconds.
 * @returns 0, or -1: `EINTR`.
 * @see usleep(3)
 */
export const usleep: (usec: int) => int = syscall('usleep(usec)');

/**
 * `unsigned int alarm(unsigned int seconds)`
 *
 * Sends `SIGALRM` to this process when the time is over; it ends the process unless `process.on('SIGALRM')` listens.
 * @param seconds 0 sends none.
 * @returns the seconds that were left of the alarm before, or 0.
 * @see alarm(2)
 */
export const alarm: (seconds: int) => int = syscall('alarm(seconds)');
