import { constant } from '../runtime/addon';

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
/** `O_NONBLOCK`, by its name in 4.2BSD. */
export const FNDELAY = constant('FNDELAY');
/** `O_ASYNC`, by its name in 4.2BSD. */
export const FASYNC = constant('FASYNC');
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

/** Linux: has no effect any more. */
export const SPLICE_F_MOVE = constant('SPLICE_F_MOVE');
/** Linux: `splice` does not wait for the pipe. */
export const SPLICE_F_NONBLOCK = constant('SPLICE_F_NONBLOCK');
/** Linux: more will follow: TCP may hold the last part back. */
export const SPLICE_F_MORE = constant('SPLICE_F_MORE');
/** Linux: means nothing to `splice`. */
export const SPLICE_F_GIFT = constant('SPLICE_F_GIFT');
