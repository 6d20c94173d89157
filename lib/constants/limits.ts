import { constant } from '../runtime/addon';

/** The length of a path with its NUL, in bytes. */
export const PATH_MAX = constant('PATH_MAX');
/** The length of a file's name, in bytes. */
export const NAME_MAX = constant('NAME_MAX');
/** The maximum number of `iovec`s of `readv`, `sendmsg` and the like: `UIO_MAXIOV`, under its name in POSIX. */
export const IOV_MAX = constant('IOV_MAX');
/** The most bytes that one `write` to a pipe writes as a unit. pipe(7) */
export const PIPE_BUF = constant('PIPE_BUF');
/** The length of a host name without its NUL, in bytes. `gethostname` needs one more. */
export const HOST_NAME_MAX = constant('HOST_NAME_MAX');
