import { F_DUPFD_CLOEXEC, fcntl } from '../headers/fcntl';
import type { int } from '../runtime/struct/define';
import { Descriptor } from './descriptor';
import { checked } from './error';
import { fileno } from './fileno';
import { calledAt } from './owned';
import type { WaitOptions } from './pending';
import { reactor } from './reactor';

// On a duplicate of the descriptor: whoever it belongs to may close it meanwhile, and its number be another's.
async function wait(x: int | object, ready: (d: Descriptor) => Promise<int>): Promise<int> {
  const fd = typeof x === 'number' ? x : fileno(x);
  reactor.start();
  using descriptor = new Descriptor(checked('fcntl', fcntl(fd, F_DUPFD_CLOEXEC, 0)), calledAt(wait));
  return await ready(descriptor);
}

/**
 * Waits until a read of this descriptor would not wait; it stays as it is, and whose it is. An epoll set, another library's
 * descriptor, whatever poll(2) knows.
 * @returns what poll(2) says: `POLLIN`, `POLLHUP`, `POLLERR`.
 */
export function readable(fd: int | object, options?: WaitOptions): Promise<int> {
  return wait(fd, (descriptor) => descriptor.readable(options));
}

/**
 * Waits until a write to this descriptor would not wait; it stays as it is, and whose it is.
 * @returns what poll(2) says: `POLLOUT`, `POLLHUP`, `POLLERR`.
 */
export function writable(fd: int | object, options?: WaitOptions): Promise<int> {
  return wait(fd, (descriptor) => descriptor.writable(options));
}
