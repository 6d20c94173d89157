import { constant } from '../runtime/addon';

/** The length of a path with its NUL, in bytes. */
export const PATH_MAX = constant('PATH_MAX');
/** The length of a file's name, in bytes. */
export const NAME_MAX = constant('NAME_MAX');
/** How many pieces `readv`, `sendmsg` and their kin take: `UIO_MAXIOV`, by its name in POSIX. */
export const IOV_MAX = constant('IOV_MAX');
/** The most bytes that one `write` to a pipe writes as a unit. pipe(7) */
export const PIPE_BUF = constant('PIPE_BUF');
/** The length of a host's name without its NUL, in bytes: `gethostname` takes one more. */
export const HOST_NAME_MAX = constant('HOST_NAME_MAX');
