import { syscall } from '../../runtime/bind-call';
import type { int } from '../../runtime/c-types';
import { bigintOrInteger } from '../../runtime/validate';

export * from '../../constants/eventfd';

/** A counter of 64 bits. */
export type eventfd_t = bigint;

/** `eventfd_t value = n; &value`: an `eventfd_t *`. `*p` is `p[0]`. */
export function eventfd_t(value: bigint | number = 0n): BigUint64Array {
  return BigUint64Array.of(bigintOrInteger(eventfd_t, 'value', value));
}
eventfd_t.size = BigUint64Array.BYTES_PER_ELEMENT;

/**
 * `int eventfd(unsigned int initval, int flags)`
 *
 * Creates a counter with a descriptor, which is readable while the counter is above 0.
 * @param flags `EFD_SEMAPHORE`, `EFD_NONBLOCK`, `EFD_CLOEXEC`, or 0.
 * @returns a descriptor, or -1: `EINVAL` (`flags`), `EMFILE`, `ENFILE`, `ENOMEM`.
 * @see eventfd(2)
 */
export const eventfd: (initval: int, flags: int) => int = syscall('eventfd(initval, flags)');

/**
 * `int eventfd_read(int fd, eventfd_t *value)`
 *
 * Reads the counter and resets it to 0; with `EFD_SEMAPHORE` decrements it by 1. **Blocks the calling thread** while it
 * is 0, unless the descriptor has `EFD_NONBLOCK`.
 * @param value `eventfd_t(0n)`: receives the value, 1 with `EFD_SEMAPHORE`.
 * @returns 0, or -1: `EAGAIN` (it is 0), `EINTR`, `EBADF`, `EFAULT`.
 * @see eventfd_read(3)
 */
export const eventfd_read: (fd: int, value: BigUint64Array | null) => int = syscall('eventfd_read(fd, value)');

const write: (fd: int, value: BigUint64Array) => int = syscall(
  'eventfd_write(fd, value)',
  'eventfd_write',
  eventfd_write,
);
const cell = new BigUint64Array(1);

/**
 * `int eventfd_write(int fd, eventfd_t value)`
 *
 * Adds to the counter. **Blocks the calling thread** while the sum would exceed 2^64 - 2, unless the descriptor has
 * `EFD_NONBLOCK`.
 * @returns 0, or -1: `EAGAIN` (the sum is too large), `EINVAL` (2^64 - 1), `EINTR`, `EBADF`.
 * @throws TypeError if `value` is not an integer, RangeError if it has more than 64 bits.
 * @see eventfd_write(3)
 */
export function eventfd_write(fd: int, value: eventfd_t | number): int {
  cell[0] = bigintOrInteger(eventfd_write, 'value', value);
  return write(fd, cell);
}
