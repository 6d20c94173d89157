import { syscall } from '../runtime/bind-call';
import type { gid_t, int, off_t, pid_t, pointer, size_t, ssize_t, uid_t } from '../runtime/c-types';
import type { const_pointer } from '../runtime/c-types';

export * from '../constants/unistd';

/**
 * `ssize_t read(int fd, void *buf, size_t count)`
 *
 * Reads available data. **Blocks the calling thread** while no data is available, unless the descriptor has
 * `O_NONBLOCK`.
 * @param count the capacity of `buf`, in bytes.
 * @returns the number of bytes read, 0 at the end, or -1: `EAGAIN` (no data), `ECONNRESET`, `EINTR`, `EBADF`, `EISDIR`.
 * @see read(2)
 */
export const read: (fd: int, buf: pointer, count: size_t) => ssize_t = syscall('read(fd, buf, count)');

/**
 * `ssize_t write(int fd, const void *buf, size_t count)`
 *
 * Writes data. **Blocks the calling thread** until all bytes are in the kernel's buffer, unless the descriptor has
 * `O_NONBLOCK`.
 * @param count in bytes: `strlen(s)` for a string.
 * @returns the number of bytes written, possibly fewer than `count` with `O_NONBLOCK`, or -1: `EAGAIN` (the buffer is
 * full), `EPIPE` (the reader has closed; Node ignores SIGPIPE), `ECONNRESET`, `EINTR`, `EBADF`, `ENOSPC`.
 * @see write(2)
 */
export const write: (fd: int, buf: const_pointer, count: size_t) => ssize_t = syscall('write(fd, buf, count)');

/**
 * `ssize_t pread(int fd, void *buf, size_t count, off_t offset)`
 *
 * Reads at an offset of a file, without moving the file's own offset.
 * @param offset in bytes.
 * @returns as `read`, and -1: `ESPIPE` (a socket or a pipe has no offset), `EINVAL` (`offset` is negative).
 * @see pread(2)
 */
export const pread: (fd: int, buf: pointer, count: size_t, offset: off_t) => ssize_t = syscall(
  'pread(fd, buf, count, offset)',
);

/**
 * `ssize_t pwrite(int fd, const void *buf, size_t count, off_t offset)`
 *
 * Writes at an offset of a file, without moving the file's own offset.
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
 * Moves the offset of a file, which all descriptors of the same open file share.
 * @param whence `SEEK_SET`, `SEEK_CUR` or `SEEK_END`: the origin of `offset`.
 * @returns the offset in bytes, or -1: `ESPIPE` (a socket or a pipe has none), `EINVAL`, `EBADF`, `EOVERFLOW`.
 * @see lseek(2)
 */
export const lseek: (fd: int, offset: off_t, whence: int) => off_t = syscall('lseek(fd, offset, whence)');

/**
 * `int close(int fd)`
 *
 * Closes a descriptor. Its number may be reused immediately, even if the call fails with `EINTR` (Linux).
 * @returns 0, or -1: `EBADF`, `EINTR`, `EIO`.
 * @see close(2)
 */
export const close: (fd: int) => int = syscall('close(fd)');

/**
 * `int dup(int oldfd)`
 *
 * Duplicates a descriptor to the lowest free number. The new one is not closed on exec.
 * @returns the new descriptor, or -1: `EBADF`, `EMFILE`.
 * @see dup(2)
 */
export const dup: (oldfd: int) => int = syscall('dup(oldfd)');

/**
 * `int dup2(int oldfd, int newfd)`
 *
 * Duplicates `oldfd` to `newfd`, and closes the former `newfd`. If both are equal, nothing happens.
 * @returns `newfd`, or -1: `EBADF` (`oldfd` is not open, or `newfd` is out of range), `EBUSY`, `EINTR`.
 * @see dup2(2)
 */
export const dup2: (oldfd: int, newfd: int) => int = syscall('dup2(oldfd, newfd)');

/**
 * `int dup3(int oldfd, int newfd, int flags)`
 *
 * Duplicates as `dup2` does, with `O_CLOEXEC`. Fails if both are equal.
 * @returns `newfd`, or -1: `EBADF`, `EINVAL` (`flags`, or `oldfd` is `newfd`), `EBUSY`, `EINTR`.
 * @see dup3(2)
 */
export const dup3: (oldfd: int, newfd: int, flags: int) => int = syscall('dup3(oldfd, newfd, flags)');

/**
 * `int pipe(int pipefd[2])`
 *
 * Creates a pipe: data written to `pipefd[1]` is read from `pipefd[0]`. `pipefd` is `array(int, 2)`.
 * @returns 0, or -1: `EFAULT` (`pipefd` has fewer than two elements), `EMFILE`, `ENFILE`.
 * @see pipe(2)
 */
export const pipe: (pipefd: Int32Array) => int = syscall('pipe(pipefd)');

/**
 * `int pipe2(int pipefd[2], int flags)`
 *
 * Creates a pipe with `O_NONBLOCK`, `O_CLOEXEC`, `O_DIRECT` (each write is a packet).
 * @returns 0, or -1: `EINVAL` (`flags`), `EFAULT`, `EMFILE`, `ENFILE`.
 * @see pipe2(2)
 */
export const pipe2: (pipefd: Int32Array, flags: int) => int = syscall('pipe2(pipefd, flags)');

/**
 * `int unlink(const char *pathname)`
 *
 * Removes a name. The path of a Unix socket remains when the socket is closed; `unlink(addr.sun_path)` removes it.
 * @returns 0, or -1: `ENOENT`, `EACCES`, `EPERM`, `EISDIR`, `ENOTDIR`, `ENAMETOOLONG`, `EROFS`, `EFAULT` (a view
 * without a NUL).
 * @see unlink(2)
 */
export const unlink: (pathname: const_pointer) => int = syscall('unlink(pathname)');

/**
 * `int gethostname(char *name, size_t len)`
 *
 * Stores the name of this host in `name`. `cstr(name)` reads it.
 * @param len the capacity of `name`, in bytes.
 * @returns 0, or -1: `ENAMETOOLONG` (the name does not fit), `EFAULT`.
 * @see gethostname(2)
 */
export const gethostname: (name: pointer, len: size_t) => int = syscall('gethostname(name, len)');

/**
 * `pid_t getpid(void)`
 *
 * Returns the number of this process.
 * @see getpid(2)
 */
export const getpid: () => pid_t = syscall('getpid()');

/**
 * `pid_t getppid(void)`
 *
 * Returns the number of the parent process.
 * @see getppid(2)
 */
export const getppid: () => pid_t = syscall('getppid()');

/**
 * `pid_t getpgrp(void)`
 *
 * Returns the number of this process's group.
 * @see getpgrp(2)
 */
export const getpgrp: () => pid_t = syscall('getpgrp()');

/**
 * `uid_t getuid(void)`
 *
 * Returns the real user of this process; 0 is root.
 * @see getuid(2)
 */
export const getuid: () => uid_t = syscall('getuid()');

/**
 * `uid_t geteuid(void)`
 *
 * Returns the effective user of this process.
 * @see geteuid(2)
 */
export const geteuid: () => uid_t = syscall('geteuid()');

/**
 * `gid_t getgid(void)`
 *
 * Returns the real group of this process.
 * @see getgid(2)
 */
export const getgid: () => gid_t = syscall('getgid()');

/**
 * `gid_t getegid(void)`
 *
 * Returns the effective group of this process.
 * @see getegid(2)
 */
export const getegid: () => gid_t = syscall('getegid()');

/**
 * `unsigned int sleep(unsigned int seconds)`
 *
 * Sleeps. **Blocks the calling thread.**
 * @returns 0, or the remaining seconds if a signal interrupted the sleep.
 * @see sleep(3)
 */
export const sleep: (seconds: int) => int = syscall('sleep(seconds)');

/**
 * `int usleep(useconds_t usec)`
 *
 * Sleeps. **Blocks the calling thread.**
 * @param usec in microseconds.
 * @returns 0, or -1: `EINTR`.
 * @see usleep(3)
 */
export const usleep: (usec: int) => int = syscall('usleep(usec)');

/**
 * `unsigned int alarm(unsigned int seconds)`
 *
 * Sends `SIGALRM` to this process after a time. It ends the process unless `signal(SIGALRM, …)` handles it.
 * @param seconds 0 cancels the alarm.
 * @returns the remaining seconds of the previous alarm, or 0.
 * @see alarm(2)
 */
export const alarm: (seconds: int) => int = syscall('alarm(seconds)');

/**
 * `int pause(void)`
 *
 * Waits for a signal. **Blocks the calling thread.**
 * @returns -1: `EINTR` after a handler has run.
 * @see pause(2)
 */
export const pause: () => int = syscall('pause()');
