import { constant } from '../runtime/addon';

/** Duplicates the descriptor to the lowest free one that is at least `arg`. */
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
/** Open for both, as a socket is. */
export const O_RDWR = constant('O_RDWR');
/** The mask of the access mode in the result of `F_GETFL`. */
export const O_ACCMODE = constant('O_ACCMODE');
/** Each write appends to the file. */
export const O_APPEND = constant('O_APPEND');
/** Calls that would block fail with `EAGAIN` instead. */
export const O_NONBLOCK = constant('O_NONBLOCK');
/** A signal is sent when the socket becomes ready. */
export const O_ASYNC = constant('O_ASYNC');
/** `O_NONBLOCK`, under its name in 4.2BSD. */
export const FNDELAY = constant('FNDELAY');
/** `O_ASYNC`, under its name in 4.2BSD. */
export const FASYNC = constant('FASYNC');
/** Closed on exec. */
export const O_CLOEXEC = constant('O_CLOEXEC');

/** The receiver of `SIGIO` and `SIGURG`: a process, a process group (negative), or 0. */
export const F_GETOWN = constant('F_GETOWN');
/** Sets the receiver: a process, or a process group (negative). `SIGIO` also requires `O_ASYNC`. */
export const F_SETOWN = constant('F_SETOWN');
/** Stores the conflicting lock in the `flock_t`, or `F_UNLCK`. */
export const F_GETLK = constant('F_GETLK');
/**
 * Locks or unlocks the range of a file in the `flock_t`. Fails with `EAGAIN` or `EACCES` if another process has a lock.
 */
export const F_SETLK = constant('F_SETLK');
/** The same, but waits. **Blocks the calling thread.** */
export const F_SETLKW = constant('F_SETLKW');
/** A shared lock for reading. */
export const F_RDLCK = constant('F_RDLCK');
/** An exclusive lock for writing. */
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
/** Linux: sets the size to `arg` or somewhat more, and returns it. */
export const F_SETPIPE_SZ = constant('F_SETPIPE_SZ');
/** Linux: `F_GETLK` for a lock that belongs to the open file, not to the process. `l_pid` is 0. */
export const F_OFD_GETLK = constant('F_OFD_GETLK');
/** Linux: `F_SETLK` for such a lock. */
export const F_OFD_SETLK = constant('F_OFD_SETLK');
/** Linux: `F_SETLKW` for such a lock. **Blocks the calling thread.** */
export const F_OFD_SETLKW = constant('F_OFD_SETLKW');
/** Linux: the kind of lease: `F_RDLCK`, `F_WRLCK` or `F_UNLCK`. */
export const F_GETLEASE = constant('F_GETLEASE');
/** Linux: sets a lease: a signal is sent when another process opens the file. */
export const F_SETLEASE = constant('F_SETLEASE');
/** Linux: a signal is sent when the directory changes: `DN_CREATE`, ... */
export const F_NOTIFY = constant('F_NOTIFY');
/** Linux: seals a memfd against changes: `F_SEAL_WRITE`, ... */
export const F_ADD_SEALS = constant('F_ADD_SEALS');
/** Linux: reads the seals. */
export const F_GET_SEALS = constant('F_GET_SEALS');
/** Linux: no more seals. */
export const F_SEAL_SEAL = constant('F_SEAL_SEAL');
/** Linux: the file cannot shrink. */
export const F_SEAL_SHRINK = constant('F_SEAL_SHRINK');
/** Linux: the file cannot grow. */
export const F_SEAL_GROW = constant('F_SEAL_GROW');
/** Linux: the contents of the file cannot change. */
export const F_SEAL_WRITE = constant('F_SEAL_WRITE');
/** Linux: the file cannot be written, except through existing mappings. */
export const F_SEAL_FUTURE_WRITE = constant('F_SEAL_FUTURE_WRITE');
/** Linux: the expected lifetime of the file's data, in a `BigUint64Array` of one element. */
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
/** Linux, `F_NOTIFY`: a file was created. */
export const DN_CREATE = constant('DN_CREATE');
/** Linux, `F_NOTIFY`: a file was removed. */
export const DN_DELETE = constant('DN_DELETE');
/** Linux, `F_NOTIFY`: a file was renamed. */
export const DN_RENAME = constant('DN_RENAME');
/** Linux, `F_NOTIFY`: a file's attributes were changed. */
export const DN_ATTRIB = constant('DN_ATTRIB');
/** Linux, `F_NOTIFY`: reported each time, not once. */
export const DN_MULTISHOT = constant('DN_MULTISHOT');

/** The same as `O_NONBLOCK`. */
export const O_NDELAY = constant('O_NDELAY');
/** `open` creates the file with the permissions `mode` if it does not exist. */
export const O_CREAT = constant('O_CREAT');
/** With `O_CREAT`: fails with `EEXIST` if the file exists. */
export const O_EXCL = constant('O_EXCL');
/** The file is truncated to length 0. */
export const O_TRUNC = constant('O_TRUNC');
/** A terminal does not become the controlling terminal. */
export const O_NOCTTY = constant('O_NOCTTY');
/** Fails with `ENOTDIR` if it is not a directory. */
export const O_DIRECTORY = constant('O_DIRECTORY');
/** Fails with `ELOOP` if it is a symbolic link. */
export const O_NOFOLLOW = constant('O_NOFOLLOW');
/** A write returns when the data and its metadata are on the disk. */
export const O_SYNC = constant('O_SYNC');
/** A write returns when the data is on the disk. */
export const O_DSYNC = constant('O_DSYNC');
/** Linux: the same as `O_SYNC`. */
export const O_RSYNC = constant('O_RSYNC');
/** Linux: the same as `O_SYNC`. */
export const O_FSYNC = constant('O_FSYNC');
/** Linux: bypasses the page cache. On a pipe, each write is a packet. */
export const O_DIRECT = constant('O_DIRECT');
/** Linux: reading does not update the file's access time. */
export const O_NOATIME = constant('O_NOATIME');
/** Linux: the descriptor only refers to the path; it cannot be read. */
export const O_PATH = constant('O_PATH');
/** Linux: an unnamed file in the given directory. */
export const O_TMPFILE = constant('O_TMPFILE');
/** Linux: files of more than 2 GiB. 0 where this is the default. */
export const O_LARGEFILE = constant('O_LARGEFILE');

/** Linux: has no effect any more. */
export const SPLICE_F_MOVE = constant('SPLICE_F_MOVE');
/** Linux: `splice` does not wait for the pipe. */
export const SPLICE_F_NONBLOCK = constant('SPLICE_F_NONBLOCK');
/** Linux: more data will follow, so TCP may delay the last segment. */
export const SPLICE_F_MORE = constant('SPLICE_F_MORE');
/** Linux: has no effect on `splice`. */
export const SPLICE_F_GIFT = constant('SPLICE_F_GIFT');
