import { EFAULT } from '../../constants/errno';
import { variadic } from '../../runtime/bind-call';
import type { int, ssize_t } from '../../runtime/c-types';
import { fail } from '../../runtime/errno';
import { end, flattenIovecs, on } from '../../structs/message-encoder';
import type { iovec } from '../../structs/msghdr';

export * from '../../constants/uio';
export { iovec } from '../../structs/msghdr';

type Call = (args: unknown[]) => ssize_t;

// `offset` and `flags` are for the calls that have them.
function vectored(
  call: Call,
  what: string,
  parameters: number,
  fd: int,
  iov: iovec | iovec[] | null,
  iovcnt: int,
  offset?: number,
  flags?: number,
): ssize_t {
  try {
    if (!flattenIovecs(what, parameters, iov, iovcnt)) return fail(EFAULT);
    const args = on(fd, iovcnt);
    if (parameters > 3) args[3] = offset;
    if (parameters > 4) args[4] = flags;
    return call(args);
  } finally {
    end();
  }
}

const readv3 = variadic('readv(fd, iov, iovcnt)');
const writev3 = variadic('writev(fd, iov, iovcnt)');
const preadv4 = variadic('preadv(fd, iov, iovcnt, offset)');
const pwritev4 = variadic('pwritev(fd, iov, iovcnt, offset)');
const preadv5 = variadic('preadv2(fd, iov, iovcnt, offset, flags)');
const pwritev5 = variadic('pwritev2(fd, iov, iovcnt, offset, flags)');

/**
 * `ssize_t readv(int fd, const struct iovec *iov, int iovcnt)`
 *
 * Reads into several buffers, one after the other. **Blocks the calling thread** as `read` does.
 * @param iovcnt the number of buffers, 0 to `UIO_MAXIOV`.
 * @returns the number of bytes read, 0 at the end, or -1: as `read`, and `EINVAL` (`iovcnt`), `EFAULT`.
 * @see readv(2)
 */
export function readv(fd: int, iov: iovec | iovec[] | null, iovcnt: int): ssize_t {
  return vectored(readv3, 'readv: iov', 3, fd, iov, iovcnt);
}

/**
 * `ssize_t writev(int fd, const struct iovec *iov, int iovcnt)`
 *
 * Writes several buffers, one after the other. **Blocks the calling thread** as `write` does.
 * @param iovcnt the number of buffers, 0 to `UIO_MAXIOV`.
 * @returns the number of bytes written, or -1: as `write`, and `EINVAL` (`iovcnt`), `EFAULT`.
 * @see writev(2)
 */
export function writev(fd: int, iov: iovec | iovec[] | null, iovcnt: int): ssize_t {
  return vectored(writev3, 'writev: iov', 3, fd, iov, iovcnt);
}

/**
 * `ssize_t preadv(int fd, const struct iovec *iov, int iovcnt, off_t offset)`
 *
 * Reads into several buffers at an offset of a file.
 * @param offset in bytes.
 * @returns as `readv`, and -1: `ESPIPE` (a socket or a pipe has no offset).
 * @see preadv(2)
 */
export function preadv(fd: int, iov: iovec | iovec[] | null, iovcnt: int, offset: number): ssize_t {
  return vectored(preadv4, 'preadv: iov', 4, fd, iov, iovcnt, offset);
}

/**
 * `ssize_t pwritev(int fd, const struct iovec *iov, int iovcnt, off_t offset)`
 *
 * Writes several buffers at an offset of a file.
 * @param offset in bytes.
 * @returns as `writev`, and -1: `ESPIPE` (a socket or a pipe has no offset).
 * @see pwritev(2)
 */
export function pwritev(fd: int, iov: iovec | iovec[] | null, iovcnt: int, offset: number): ssize_t {
  return vectored(pwritev4, 'pwritev: iov', 4, fd, iov, iovcnt, offset);
}

/**
 * `ssize_t preadv2(int fd, const struct iovec *iov, int iovcnt, off_t offset, int flags)`
 *
 * Reads as `preadv` does, with flags. An offset of -1 reads at the file's own offset as `readv` does; sockets require
 * it.
 * @param flags `RWF_NOWAIT`, `RWF_HIPRI`.
 * @returns as `preadv`, and -1: `EAGAIN` (`RWF_NOWAIT`: it would block), `EOPNOTSUPP` (`flags`).
 * @see preadv2(2)
 */
export function preadv2(fd: int, iov: iovec | iovec[] | null, iovcnt: int, offset: number, flags: int): ssize_t {
  return vectored(preadv5, 'preadv2: iov', 5, fd, iov, iovcnt, offset, flags);
}

/**
 * `ssize_t pwritev2(int fd, const struct iovec *iov, int iovcnt, off_t offset, int flags)`
 *
 * Writes as `pwritev` does, with flags. An offset of -1 writes at the file's own offset as `writev` does; sockets
 * require it.
 * @param flags `RWF_NOWAIT`, `RWF_APPEND`, `RWF_DSYNC`, `RWF_SYNC`, `RWF_HIPRI`.
 * @returns as `pwritev`, and -1: `EAGAIN` (`RWF_NOWAIT`: it would block), `EOPNOTSUPP` (`flags`).
 * @see pwritev2(2)
 */
export function pwritev2(fd: int, iov: iovec | iovec[] | null, iovcnt: int, offset: number, flags: int): ssize_t {
  return vectored(pwritev5, 'pwritev2: iov', 5, fd, iov, iovcnt, offset, flags);
}
