import { F_GETOWN, F_GETOWN_EX, F_OWNER_PGRP } from '../constants/fcntl';
import { syscall } from '../runtime/bind-call';
import type { int, mode_t, pointer, size_t, ssize_t } from '../runtime/c-types';
import { f_owner_ex } from '../structs/flock';
import type { const_pointer } from '../runtime/c-types';

export * from '../constants/fcntl';
export * from '../constants/file-modes';
export { SEEK_CUR, SEEK_END, SEEK_SET } from '../constants/unistd';
export * from '../structs/flock';

const fcntl3: (fd: int, cmd: int, arg: int | pointer) => int = syscall('fcntl(fd, cmd, arg)', 'fcntl', fcntl);

// The process group -pid is a negative result, but not an error. glibc uses the same method.
function getown(fd: int): int {
  const owner = new f_owner_ex();
  if (fcntl3(fd, F_GETOWN_EX, owner) === -1) return -1;
  return owner.type === F_OWNER_PGRP ? -owner.pid : owner.pid;
}

/**
 * `int fcntl(int fd, int cmd, ... arg)`
 *
 * Reads and sets properties of a descriptor: `fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK)`.
 * @param arg the type that `cmd` takes: a number, a struct, or nothing. Of an unknown command a number below 4096: the
 * kernel could use a larger one as an address. See `unsafe_fcntl` for unknown commands that take a view.
 * @returns a result that depends on `cmd` (a new descriptor, flags, 0), or -1: `EBADF`, `EINVAL` (`cmd` or `arg`), `EMFILE`,
 * `EAGAIN` (locked by another one), `EDEADLK`, `EFAULT` (`arg` is too small, or a number in place of a struct), `EINTR`,
 * `EPERM`.
 * @throws TypeError if `arg` is a view and `cmd` is unknown.
 * @see fcntl(2)
 */
export function fcntl(fd: int, cmd: int, arg: int | pointer = 0): int {
  return cmd === F_GETOWN ? getown(fd) : fcntl3(fd, cmd, arg);
}

const unsafe_fcntl3: (fd: int, cmd: int, arg: int | pointer) => int = syscall(
  'unsafe_fcntl(fd, cmd, arg)',
  'unsafe_fcntl',
  unsafe_fcntl,
);

/**
 * `int fcntl(int fd, int cmd, ... arg)`, for any command.
 *
 * Not a call of C. **Not memory-safe**: the kernel reads and writes wherever an address in the bytes of `arg` points to,
 * and a number is an address if the command takes a pointer.
 *
 * The kernel gets a copy of the view with zeros behind it, 64 KiB in all, and its changes are copied back as far as the
 * view reaches.
 * @param arg a number or a view.
 * @returns a result that depends on `cmd`, or -1: as `fcntl`.
 * @see fcntl(2)
 */
export function unsafe_fcntl(fd: int, cmd: int, arg: int | pointer = 0): int {
  return unsafe_fcntl3(fd, cmd, arg);
}

const open3: (pathname: const_pointer, flags: int, mode: mode_t) => int = syscall(
  'open(pathname, flags, mode)',
  'open',
  open,
);

/**
 * `int open(const char *pathname, int flags, ... mode_t mode)`
 *
 * Opens a file. If the file is a FIFO, **blocks the calling thread** until its other end is opened, unless `flags` has
 * `O_NONBLOCK`.
 * @param flags `O_RDONLY`, `O_WRONLY` or `O_RDWR`, and more: `O_CREAT | O_TRUNC`.
 * @param mode the permissions of a file that `O_CREAT` creates, without those in the umask: `S_IRUSR | S_IWUSR`.
 * @returns the lowest free descriptor, or -1: `ENOENT`, `EEXIST`, `EACCES`, `EISDIR`, `ENOTDIR`, `ELOOP`, `ENXIO` (a
 * unix socket), `EINVAL`, `EMFILE`, `ENFILE`, `ENAMETOOLONG`, `EFAULT` (a view without a NUL).
 * @see open(2)
 */
export function open(pathname: const_pointer, flags: int, mode: mode_t = 0): int {
  return open3(pathname, flags, mode);
}

/**
 * `ssize_t splice(int fd_in, off64_t *off_in, int fd_out, off64_t *off_out, size_t len, unsigned int flags)`
 *
 * Moves data between a pipe and a socket or file inside the kernel (Linux). One of the two must be a pipe. **Blocks the
 * calling thread.**
 * @param off_in in: the offset to read from, `off_t(0)`; out: the offset after the data. `null` for a pipe, or for the
 * file's own offset.
 * @param off_out the same for writing.
 * @param len in bytes.
 * @param flags `SPLICE_F_NONBLOCK`, `SPLICE_F_MORE`, or 0.
 * @returns the number of bytes moved, 0 at the end, or -1: `EAGAIN`, `EINVAL` (neither is a pipe, the same pipe twice,
 * a file opened with `O_APPEND`), `ESPIPE` (an offset for a pipe), `EBADF`, `EFAULT`, `EPIPE`, `EINTR`.
 * @see splice(2)
 */
export const splice: (
  fd_in: int,
  off_in: BigInt64Array | null,
  fd_out: int,
  off_out: BigInt64Array | null,
  len: size_t,
  flags: int,
) => ssize_t = syscall('splice(fd_in, off_in, fd_out, off_out, len, flags)');

/**
 * `ssize_t tee(int fd_in, int fd_out, size_t len, unsigned int flags)`
 *
 * Copies from one pipe to another without removing the data from the first (Linux). **Blocks the calling thread.**
 * @param len in bytes.
 * @param flags `SPLICE_F_NONBLOCK`, or 0.
 * @returns the number of bytes copied, 0 at the end, or -1: `EAGAIN`, `EINVAL` (not two different pipes), `EBADF`,
 * `EINTR`.
 * @see tee(2)
 */
export const tee: (fd_in: int, fd_out: int, len: size_t, flags: int) => ssize_t = syscall(
  'tee(fd_in, fd_out, len, flags)',
);
