import { EFAULT } from '../../constants/errno';
import { variadic } from '../../runtime/bind-call';
import type { int, ssize_t } from '../../runtime/c-types';
import { fail } from '../../runtime/errno';
import { end, flattenIovecs, on, type Place } from '../../structs/message-encoder';
import type { iovec } from '../../structs/msghdr';

export * from '../../constants/uio';
export { iovec } from '../../structs/msghdr';

type Call = (args: unknown[]) => ssize_t;

// `offset` and `flags` are for the calls that have them.
function vectored(
  call: Call,
  place: Place,
  parameters: number,
  fd: int,
  iov: iovec | iovec[] | null,
  iovcnt: int,
  offset?: number,
  flags?: number,
): ssize_t {
  try {
    if (!flattenIovecs(place, parameters, iov, iovcnt)) return fail(EFAULT);
    const args = on(fd, iovcnt);
    if (parameters > 3) args[3] = offset;
    if (parameters > 4) args[4] = flags;
    return call(args);
  } finally {
    end();
  }
}

const READV: Place = { called: readv, parameter: 'iov' };
const WRITEV: Place = { called: writev, parameter: 'iov' };
const PREADV: Place = { called: preadv, parameter: 'iov' };
const PWRITEV: Place = { called: pwritev, parameter: 'iov' };
const PREADV2: Place = { called: preadv2, parameter: 'iov' };
const PWRITEV2: Place = { called: pwritev2, parameter: 'iov' };

const readv3 = variadic('readv(fd, iov, iovcnt)', readv);
const writev3 = variadic('writev(fd, iov, iovcnt)', writev);
const preadv4 = variadic('preadv(fd, iov, iovcnt, offset)', preadv);
const pwritev4 = variadic('pwritev(fd, iov, iovcnt, offset)', pwritev);
const preadv5 = variadic('preadv2(fd, iov, iovcnt, offset, flags)', preadv2);
const pwritev5 = variadic('pwritev2(fd, iov, iovcnt, offset, flags)', pwritev2);

/**
 * `ssize_t readv(int fd, const struct iovec *iov, int iovcnt)`
 *
 * Reads into several buffers, one after the other. **Blocks the calling thread** as `read` does.
 * @param iovcnt the number of buffers, 0 to `UIO_MAXIOV`.
 * @returns the number of bytes read, 0 at the end, or -1: as `read`, and `EINVAL` (`iovcnt`), `EFAULT`.
 * @see readv(2)
 */
export function readv(fd: int, iov: iovec | iovec[] | null, iovcnt: int): ssize_t {
  return vectored(readv3, READV, 3, fd, iov, iovcnt);
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
  return vectored(writev3, WRITEV, 3, fd, iov, iovcnt);
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
  return vectored(preadv4, PREADV, 4, fd, iov, iovcnt, offset);
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
  return vectored(pwritev4, PWRITEV, 4, fd, iov, iovcnt, offset);
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
  return vectored(preadv5, PREADV2, 5, fd, iov, iovcnt, offset, flags);
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
  return vectored(pwritev5, PWRITEV2, 5, fd, iov, iovcnt, offset, flags);
}
