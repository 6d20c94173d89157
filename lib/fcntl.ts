import { nameOf } from './decode';
import { syscall } from './libc';
import { constant } from './native';
import { struct, type int } from './struct';
import type { const_pointer, mode_t, off_t, pid_t, pointer, size_t, ssize_t } from './sys/types';

export { SEEK_CUR, SEEK_END, SEEK_SET } from './unistd';

/** The lowest free descriptor that is not below `arg` becomes a second one for the same socket. */
export const F_DUPFD = constant('F_DUPFD');
/** `F_DUPFD`, and the new descriptor is closed on exec. */
export const F_DUPFD_CLOEXEC = constant('F_DUPFD_CLOEXEC');
/** Reads the descriptor's flags: `FD_CLOEXEC`. */
export const F_GETFD = constant('F_GETFD');
/** Sets the descriptor's flags: `FD_CLOEXEC`. */
export const F_SETFD = constant('F_SETFD');
/** Reads the file's status flags: `O_NONBLOCK`, the access mode, ... */
export const F_GETFL = constant('F_GETFL');
/** Sets the file's status flags: `O_NONBLOCK`, `O_APPEND`, `O_ASYNC`. */
export const F_SETFL = constant('F_SETFL');
/** The descriptor is closed on exec. */
export const FD_CLOEXEC = constant('FD_CLOEXEC');

/** Open for reading. */
export const O_RDONLY = constant('O_RDONLY');
/** Open for writing. */
export const O_WRONLY = constant('O_WRONLY');
/** Open for both; a socket is. */
export const O_RDWR = constant('O_RDWR');
/** The mask of the access mode in what `F_GETFL` gives. */
export const O_ACCMODE = constant('O_ACCMODE');
/** Each write goes to the end of the file. */
export const O_APPEND = constant('O_APPEND');
/** Calls that would wait fail with `EAGAIN` instead. */
export const O_NONBLOCK = constant('O_NONBLOCK');
/** A signal is sent when the socket becomes ready. */
export const O_ASYNC = constant('O_ASYNC');
/** Closed on exec. */
export const O_CLOEXEC = constant('O_CLOEXEC');

/** Who gets `SIGIO` and `SIGURG`: a process, a group (negative), or 0. */
export const F_GETOWN = constant('F_GETOWN');
/** Says who gets them: a process, or a group (negative). `SIGURG` needs nothing else, `SIGIO` also `O_ASYNC`. */
export const F_SETOWN = constant('F_SETOWN');
/** Puts into the `flock_t` the lock that stands in the way of this one, or `F_UNLCK`. */
export const F_GETLK = constant('F_GETLK');
/** Locks or unlocks a part of a file, as the `flock_t` says; `EAGAIN` or `EACCES` where another process has it. */
export const F_SETLK = constant('F_SETLK');
/** The same, and waits. **Blocks the thread.** */
export const F_SETLKW = constant('F_SETLKW');
/** A lock for reading, which others may have too. */
export const F_RDLCK = constant('F_RDLCK');
/** A lock for writing, of one process. */
export const F_WRLCK = constant('F_WRLCK');
/** No lock. */
export const F_UNLCK = constant('F_UNLCK');
/** Linux: the signal that is sent instead of `SIGIO`; 0 is `SIGIO`. */
export const F_GETSIG = constant('F_GETSIG');
/** Linux: sets it. */
export const F_SETSIG = constant('F_SETSIG');
/** Linux: `F_GETOWN` into an `f_owner_ex`. */
export const F_GETOWN_EX = constant('F_GETOWN_EX');
/** Linux: `F_SETOWN` out of an `f_owner_ex`; it may be a thread. */
export const F_SETOWN_EX = constant('F_SETOWN_EX');
/** Linux: `pid` is a thread. */
export const F_OWNER_TID = constant('F_OWNER_TID');
/** Linux: `pid` is a process. */
export const F_OWNER_PID = constant('F_OWNER_PID');
/** Linux: `pid` is a group of processes. */
export const F_OWNER_PGRP = constant('F_OWNER_PGRP');
/** Linux: the size of a pipe's buffer, in bytes. */
export const F_GETPIPE_SZ = constant('F_GETPIPE_SZ');
/** Linux: sets it, to `arg` or somewhat more; gives the size. */
export const F_SETPIPE_SZ = constant('F_SETPIPE_SZ');
/** Linux: `F_GETLK` for a lock that belongs to the open file, not to the process. `l_pid` is 0. */
export const F_OFD_GETLK = constant('F_OFD_GETLK');
/** Linux: `F_SETLK` for such a lock. */
export const F_OFD_SETLK = constant('F_OFD_SETLK');
/** Linux: `F_SETLKW` for such a lock. **Blocks the thread.** */
export const F_OFD_SETLKW = constant('F_OFD_SETLKW');
/** Linux: the kind of lease: `F_RDLCK`, `F_WRLCK` or `F_UNLCK`. */
export const F_GETLEASE = constant('F_GETLEASE');
/** Linux: takes a lease: a signal comes when another one opens the file. */
export const F_SETLEASE = constant('F_SETLEASE');
/** Linux: a signal comes when something in the directory changes: `DN_CREATE`, ... */
export const F_NOTIFY = constant('F_NOTIFY');
/** Linux: seals a memfd against changes: `F_SEAL_WRITE`, ... */
export const F_ADD_SEALS = constant('F_ADD_SEALS');
/** Linux: reads the seals. */
export const F_GET_SEALS = constant('F_GET_SEALS');
/** Linux: no more seals. */
export const F_SEAL_SEAL = constant('F_SEAL_SEAL');
/** Linux: the file gets no shorter. */
export const F_SEAL_SHRINK = constant('F_SEAL_SHRINK');
/** Linux: the file gets no longer. */
export const F_SEAL_GROW = constant('F_SEAL_GROW');
/** Linux: the file's content does not change. */
export const F_SEAL_WRITE = constant('F_SEAL_WRITE');
/** Linux: the file is not written any more, but through what is mapped already. */
export const F_SEAL_FUTURE_WRITE = constant('F_SEAL_FUTURE_WRITE');
/** Linux: how long the file's data is likely to live, into a `BigUint64Array` of one. */
export const F_GET_RW_HINT = constant('F_GET_RW_HINT');
/** Linux: sets it. */
export const F_SET_RW_HINT = constant('F_SET_RW_HINT');
/** Linux: the same, of the open file. */
export const F_GET_FILE_RW_HINT = constant('F_GET_FILE_RW_HINT');
/** Linux: sets it. */
export const F_SET_FILE_RW_HINT = constant('F_SET_FILE_RW_HINT');
/** Linux, `F_NOTIFY`: a file was read. */
export const DN_ACCESS = constant('DN_ACCESS');
/** Linux, `F_NOTIFY`: a file was written. */
export const DN_MODIFY = constant('DN_MODIFY');
/** Linux, `F_NOTIFY`: a file was made. */
export const DN_CREATE = constant('DN_CREATE');
/** Linux, `F_NOTIFY`: a file was removed. */
export const DN_DELETE = constant('DN_DELETE');
/** Linux, `F_NOTIFY`: a file was renamed. */
export const DN_RENAME = constant('DN_RENAME');
/** Linux, `F_NOTIFY`: a file's attributes were changed. */
export const DN_ATTRIB = constant('DN_ATTRIB');
/** Linux, `F_NOTIFY`: told each time, not once. */
export const DN_MULTISHOT = constant('DN_MULTISHOT');

/** The same as `O_NONBLOCK`. */
export const O_NDELAY = constant('O_NDELAY');
/** `open` makes the file where there is none; `mode` says who may use it. */
export const O_CREAT = constant('O_CREAT');
/** With `O_CREAT`: fails with `EEXIST` where there is one. */
export const O_EXCL = constant('O_EXCL');
/** The file is emptied. */
export const O_TRUNC = constant('O_TRUNC');
/** A terminal does not become the process's own. */
export const O_NOCTTY = constant('O_NOCTTY');
/** Fails with `ENOTDIR` where it is no directory. */
export const O_DIRECTORY = constant('O_DIRECTORY');
/** Fails with `ELOOP` where it is a symbolic link. */
export const O_NOFOLLOW = constant('O_NOFOLLOW');
/** A write returns when the data and all that belongs to it is on the disk. */
export const O_SYNC = constant('O_SYNC');
/** A write returns when the data is on the disk. */
export const O_DSYNC = constant('O_DSYNC');
/** Linux: the same as `O_SYNC`. */
export const O_RSYNC = constant('O_RSYNC');
/** Linux: the same as `O_SYNC`. */
export const O_FSYNC = constant('O_FSYNC');
/** Linux: past the page cache; on a pipe, each write is a packet. */
export const O_DIRECT = constant('O_DIRECT');
/** Linux: reading leaves the file's access time alone. */
export const O_NOATIME = constant('O_NOATIME');
/** Linux: the descriptor only stands for the place, nothing can be read. */
export const O_PATH = constant('O_PATH');
/** Linux: a file without a name, in the directory named. */
export const O_TMPFILE = constant('O_TMPFILE');
/** Linux: files of more than 2 GiB; 0 where that goes without saying. */
export const O_LARGEFILE = constant('O_LARGEFILE');

/** Mode: all to the owner. */
export const S_IRWXU = constant('S_IRWXU');
/** Mode: the owner may read. */
export const S_IRUSR = constant('S_IRUSR');
/** Mode: the owner may write. */
export const S_IWUSR = constant('S_IWUSR');
/** Mode: the owner may execute. */
export const S_IXUSR = constant('S_IXUSR');
/** Mode: all to the group. */
export const S_IRWXG = constant('S_IRWXG');
/** Mode: the group may read. */
export const S_IRGRP = constant('S_IRGRP');
/** Mode: the group may write. */
export const S_IWGRP = constant('S_IWGRP');
/** Mode: the group may execute. */
export const S_IXGRP = constant('S_IXGRP');
/** Mode: all to others. */
export const S_IRWXO = constant('S_IRWXO');
/** Mode: others may read. */
export const S_IROTH = constant('S_IROTH');
/** Mode: others may write. */
export const S_IWOTH = constant('S_IWOTH');
/** Mode: others may execute. */
export const S_IXOTH = constant('S_IXOTH');
/** Mode: runs as its owner. */
export const S_ISUID = constant('S_ISUID');
/** Mode: runs as its group. */
export const S_ISGID = constant('S_ISGID');
/** Mode: in this directory only owners remove files. */
export const S_ISVTX = constant('S_ISVTX');

/** Linux: has no effect any more. */
export const SPLICE_F_MOVE = constant('SPLICE_F_MOVE');
/** Linux: `splice` does not wait for the pipe. */
export const SPLICE_F_NONBLOCK = constant('SPLICE_F_NONBLOCK');
/** Linux: more will follow: TCP may hold the last part back. */
export const SPLICE_F_MORE = constant('SPLICE_F_MORE');
/** Linux: means nothing to `splice`. */
export const SPLICE_F_GIFT = constant('SPLICE_F_GIFT');

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
 * of which up to 4096 bytes count, but a number only below 4096 (else `EINVAL`): the kernel could take it for an address.
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
