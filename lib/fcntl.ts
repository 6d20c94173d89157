import { syscall } from './libc';
import { constant } from './native';
import type { int } from './struct';

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

const fcntl3: (fd: int, cmd: int, arg: int) => int = syscall('fcntl(fd, cmd, arg)');

/**
 * `int fcntl(int fd, int cmd, ... arg)`
 *
 * Reads and sets what belongs to a descriptor: `fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK)`.
 * @returns what `cmd` asks for (a new descriptor, flags, 0), or -1: `EBADF`, `EINVAL` (`cmd` or `arg`), `EMFILE`.
 * @see fcntl(2)
 */
export function fcntl(fd: int, cmd: int, arg: int = 0): int {
  return fcntl3(fd, cmd, arg);
}
