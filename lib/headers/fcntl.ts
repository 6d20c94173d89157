import { F_GETOWN, F_GETOWN_EX, F_OWNER_PGRP } from '../constants/fcntl';
import { nameOf } from '../runtime/constant-names';
import { syscall } from '../runtime/bind-call';
import { constant } from '../runtime/addon';
import { struct, type int } from '../runtime/struct/define';
import type { const_pointer, mode_t, off_t, pid_t, pointer, size_t, ssize_t } from './sys/types';

export * from '../constants/fcntl';
export * from '../constants/file-modes';
export { SEEK_CUR, SEEK_END, SEEK_SET } from './unistd';

const locks = ['F_RDLCK', 'F_WRLCK', 'F_UNLCK'];
const kind = (value: number): string => locks.find((name) => constant(name) === value) ?? String(value);

interface flock_members {
  /** `F_RDLCK`, `F_WRLCK` or `F_UNLCK`. */
  l_type: int;
  /** What `l_start` is counted from: `SEEK_SET`, `SEEK_CUR`, `SEEK_END`. */
  l_whence: int;
  /** The first byte. */
  l_start: off_t;
  /** How many bytes; 0 is up to the end of the file, wherever that will be. */
  l_len: off_t;
  /** Out, with `F_GETLK`: who has the lock; -1 for one of an open file. In, with `F_OFD_*`: 0. */
  l_pid: pid_t;
}

/**
 * `struct flock`: a lock on a part of a file. Its name in C is also that of a call, so it has a `_t` here.
 * @see fcntl_locking(2)
 */
export class flock_t extends struct<flock_members>('flock', { l_type: kind }) {}

interface f_owner_ex_members {
  /** What `pid` is: `F_OWNER_TID`, `F_OWNER_PID` or `F_OWNER_PGRP`. */
  type: int;
  /** A thread, a process, or a group. */
  pid: pid_t;
}

/**
 * `struct f_owner_ex`: who gets a descriptor's signals (Linux).
 * @see F_GETOWN_EX(2const)
 */
export class f_owner_ex extends struct<f_owner_ex_members>('f_owner_ex', {
  type: (value: number) => nameOf('F_OWNER_', value),
}) {}

const fcntl3: (fd: int, cmd: int, arg: int | pointer) => int = syscall('fcntl(fd, cmd, arg)');

// The group of processes -pid is a negative result, and no error: glibc asks in the same way.
function getown(fd: int): int {
  const owner = new f_owner_ex();
  if (fcntl3(fd, F_GETOWN_EX, owner) === -1) return -1;
  return owner.type === F_OWNER_PGRP ? -owner.pid : owner.pid;
}

/**
 * `int fcntl(int fd, int cmd, ... arg)`
 *
 * Reads and sets what belongs to a descriptor: `fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK)`.
 * @param arg as `cmd` has it: a number, a struct, or nothing. A command that this package does not know may take a view,
 * of which up to 64 KiB count, but a number only below 4096 (else `EINVAL`): the kernel could take it for an address.
 * @returns what `cmd` asks for (a new descriptor, flags, 0), or -1: `EBADF`, `EINVAL` (`cmd` or `arg`), `EMFILE`, `EAGAIN`
 * (locked by another one), `EDEADLK`, `EFAULT` (`arg` is too small, or a number where a struct belongs), `EINTR`, `EPERM`.
 * @see fcntl(2)
 */
export function fcntl(fd: int, cmd: int, arg: int | pointer = 0): int {
  return cmd === F_GETOWN ? getown(fd) : fcntl3(fd, cmd, arg);
}

const open3: (pathname: const_pointer, flags: int, mode: mode_t) => int = syscall('open(pathname, flags, mode)');

/**
 * `int open(const char *pathname, int flags, ... mode_t mode)`
 *
 * Opens a file. **Blocks the thread** where the file is a FIFO, until somebody opens its other end, unless `flags` has
 * `O_NONBLOCK`.
 * @param flags `O_RDONLY`, `O_WRONLY` or `O_RDWR`, and more: `O_CREAT | O_TRUNC`.
 * @param mode who may use a file that `O_CREAT` makes, less the umask: `S_IRUSR | S_IWUSR`.
 * @returns the lowest free descriptor, or -1: `ENOENT`, `EEXIST`, `EACCES`, `EISDIR`, `ENOTDIR`, `ELOOP`, `ENXIO` (a unix
 * socket), `EINVAL`, `EMFILE`, `ENFILE`, `ENAMETOOLONG`, `EFAULT` (a view without a NUL).
 * @see open(2)
 */
export function open(pathname: const_pointer, flags: int, mode: mode_t = 0): int {
  return open3(pathname, flags, mode);
}

/**
 * `ssize_t splice(int fd_in, off64_t *off_in, int fd_out, off64_t *off_out, size_t len, unsigned int flags)`
 *
 * Moves data between a pipe and a socket or file inside the kernel (Linux). One of the two is a pipe. **Blocks the thread.**
 * @param off_in `off_t(0)`: where to read from; out: behind what was read. `null` for a pipe, or for the file's own offset.
 * @param off_out the same, where to write.
 * @param len in bytes.
 * @param flags `SPLICE_F_NONBLOCK`, `SPLICE_F_MORE`, or 0.
 * @returns how many bytes were moved, 0 at the end, or -1: `EAGAIN`, `EINVAL` (no pipe among them, the same pipe twice, a
 * file opened with `O_APPEND`), `ESPIPE` (an offset for a pipe), `EBADF`, `EFAULT`, `EPIPE`, `EINTR`.
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
 * Copies from one pipe to another, and leaves the data in the first (Linux). **Blocks the thread.**
 * @param len in bytes.
 * @param flags `SPLICE_F_NONBLOCK`, or 0.
 * @returns how many bytes were copied, 0 where nothing will come, or -1: `EAGAIN`, `EINVAL` (not two different pipes),
 * `EBADF`, `EINTR`.
 * @see tee(2)
 */
export const tee: (fd_in: int, fd_out: int, len: size_t, flags: int) => ssize_t = syscall(
  'tee(fd_in, fd_out, len, flags)',
);
