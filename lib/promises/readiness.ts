import type { int } from '../runtime/c-types';
import { int32, type Called } from '../runtime/validate';
import { POLL_READABLE, POLL_WRITABLE } from './byte-io';
import { checked } from './errors';
import { fileno } from './fileno';
import { IOQueue } from './io-queue';
import { NO_MEMORY, checkOptions, type Operation, type WaitOptions } from './operation';
import { READ, WRITE, reactor } from './reactor';

// Waits on a duplicate of the descriptor: its owner may close it meanwhile, and another file may get its number.
async function wait(
  called: Called,
  source: int | object,
  direction: number,
  operation: Operation,
  options: WaitOptions | undefined,
): Promise<int> {
  if (options !== undefined) checkOptions(called, options);
  const fd = Object(source) === source ? fileno(source as object) : int32(called, 'fd', source);
  const io = new IOQueue(
    checked(called, () => reactor.duplicate(fd), { syscall: 'fcntl' }),
    0,
  );
  try {
    return await io.start(called, direction, operation, NO_MEMORY, options);
  } finally {
    io.close();
  }
}

/**
 * Waits until a read of this descriptor would not block. It may be of anything that poll(2) supports: an epoll set, a
 * descriptor of another library. Its flags and its owner do not change.
 * @returns the events of poll(2): `POLLIN`, `POLLHUP`, `POLLERR`.
 */
export function readable(fd: int | object, options?: WaitOptions): Promise<int> {
  return wait(readable, fd, READ, POLL_READABLE, options);
}

/**
 * Waits until a write to this descriptor would not block. Its flags and its owner do not change.
 * @returns the events of poll(2): `POLLOUT`, `POLLHUP`, `POLLERR`.
 */
export function writable(fd: int | object, options?: WaitOptions): Promise<int> {
  return wait(writable, fd, WRITE, POLL_WRITABLE, options);
}
