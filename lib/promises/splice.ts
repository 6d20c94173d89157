// splice(2) between two sockets or pipes of this package, both of which it may wait for.
import { EAGAIN } from '../headers/errno';
import { SPLICE_F_NONBLOCK, splice as spliceCall } from '../headers/fcntl';
import { POLLIN, POLLOUT } from '../headers/poll';
import { errno, fail } from '../runtime/errno';
import { size } from '../runtime/validate';
import { POLL_WRITABLE, pollNow } from './byte-io';
import type { IOQueue } from './io-queue';
import { NO_MEMORY, checkOptions, type Operation, type Target, type WaitOptions } from './operation';
import { READ, WRITE } from './reactor';
import { capacityOf, isBlockingNow } from './sendfile';
import { queueOf, type Socket } from './socket';

/** It is a result in place of a number of bytes: the input has data, and the output is full. */
const OUTPUT_FULL = -2;

// Waits in the queue of the input's readers.
class Splice implements Operation {
  readonly syscall = 'splice';

  constructor(
    private readonly to: IOQueue,
    private readonly length: number,
  ) {}

  attempt(from: Target): number {
    const { to } = this;
    if (to.hasWriters) return OUTPUT_FULL; // a pending write comes first
    if (isBlockingNow(from) && pollNow(from.fd, POLLIN) === -1) return -1;
    if (isBlockingNow(to) && pollNow(to.fd, POLLOUT) === -1) return OUTPUT_FULL;
    const n = spliceCall(from.fd, null, to.fd, null, capacityOf(to, this.length), SPLICE_F_NONBLOCK);
    if (n !== -1 || errno !== EAGAIN) return n;
    return pollNow(from.fd, POLLIN) === -1 ? fail(EAGAIN) : OUTPUT_FULL;
  }
}

/** The options of the next wait of a call that waits more than once. */
function remaining(options: WaitOptions | undefined, start: number): WaitOptions | undefined {
  if (options?.timeout === undefined) return options;
  return { signal: options.signal, timeout: Math.max(0, options.timeout - (performance.now() - start)) };
}

/**
 * `ssize_t splice(int fd_in, off64_t *off_in, int fd_out, off64_t *off_out, size_t len, unsigned int flags)`
 *
 * Moves up to `len` bytes from one descriptor to another inside the kernel. One of them is a pipe: see `pipe2`. Waits until
 * `from` has data and `to` has room. While it waits for `to`, other reads of `from` may run.
 * @returns the number of bytes moved, 0 at the end of `from`.
 * @throws `EINVAL` if neither is a pipe.
 * @see splice(2)
 */
export async function splice(from: Socket, to: Socket, len: number, options?: WaitOptions): Promise<number> {
  const [input, output] = [queueOf(splice, from), queueOf(splice, to)];
  if (options !== undefined) checkOptions(splice, options);
  const operation = new Splice(output, size(splice, 'len', len));
  const start = performance.now();
  let wait = options;
  for (;;) {
    const n = await input.start(splice, READ, operation, NO_MEMORY, wait);
    if (n !== OUTPUT_FULL) return n;
    await output.start(splice, WRITE, POLL_WRITABLE, NO_MEMORY, remaining(options, start));
    wait = remaining(options, start);
  }
}
