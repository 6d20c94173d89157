import { constants } from 'node:buffer';
import { EMSGSIZE } from '../headers/errno';
import type { int } from '../runtime/c-types';
import type { iovec } from '../structs/msghdr';
import { POLLIN, POLLOUT } from '../headers/poll';
import { readv, writev } from '../headers/sys/uio';
import { read, write } from '../headers/unistd';
import { Descriptor, blocks } from './descriptor';
import { refused, systemError } from './error';
import { NOTHING, type Operation, type WaitOptions } from './pending';
import { IN, OUT } from './reactor';
import { receive, transmit } from './transfer';
import { SOCKET, type Waits } from './waits';

const MAX_LENGTH = constants.MAX_LENGTH - 2;

/** What can be sent: memory, or a string's UTF-8 bytes. */
export type Data = ArrayBufferView | string;

export const memoryOf = (data: Data): ArrayBufferView => (typeof data === 'string' ? Buffer.from(data) : data);

/** The rest of some memory. */
const after = (view: ArrayBufferView, from: number): Uint8Array =>
  new Uint8Array(view.buffer, view.byteOffset + from, view.byteLength - from);

const readNow: Step = (fd, buf, room) => (blocks(fd, POLLIN) ? -1 : read(fd, buf, room));
const writeNow: Step = (fd, buf, length) => (blocks(fd, POLLOUT) ? -1 : write(fd, buf, length));

/** As much of a transfer as a call does: how much that was, or -1 and `errno`. */
type Step = (fd: int, memory: ArrayBufferView, length: number) => number;

// The call has the words for what is no array.
const countOf = (iov: iovec[] | undefined): number => iov?.length ?? 0;

// Goes on until all is done, or the end has come; what was done before it has to wait stays done.
class Whole implements Operation {
  constructor(
    readonly syscall: string,
    private readonly step: Step,
    private readonly reads: boolean,
    public done: number,
  ) {}

  attempt(descriptor: Waits, memory: ArrayBufferView, length: number): number {
    while (this.done < length) {
      const left = length - this.done;
      const n = this.step(descriptor.fd, this.done ? after(memory, this.done) : memory, left);
      if (n === -1) return n;
      if (this.reads) descriptor.took(n, left);
      if (this.reads && n === 0) break;
      this.done += n;
    }
    return this.done;
  }
}

// Mostly the first call does all, and nothing is allocated.
const whole = (syscall: string, step: Step, reads: boolean): Operation => ({
  syscall,
  done: 0,
  attempt: (descriptor, memory, length) => {
    const n = length === 0 ? 0 : step(descriptor.fd, memory, length);
    return reads ? descriptor.took(n, length) : n;
  },
  rest: (done) => new Whole(syscall, step, reads, done),
});

const [RECVN, READN] = [whole('recv', receive, true), whole('read', readNow, true)];
const [SENDN, WRITEN] = [whole('send', transmit, false), whole('write', writeNow, false)];

const READ: Operation = {
  syscall: 'read',
  attempt: (descriptor, buf, room) => descriptor.took(readNow(descriptor.fd, buf, room), room),
};
const WRITE: Operation = { syscall: 'write', attempt: ({ fd }, buf, length) => writeNow(fd, buf, length) };

/** Options of `lines`. */
export interface LineOptions extends WaitOptions {
  /** The longest line, in bytes, without its end; 65536 where it is not told. A longer one is `EMSGSIZE`. */
  limit?: number;
}

/** A descriptor that is read from and written to: a socket, a pipe, a terminal, a timerfd. */
export class Stream extends Descriptor {
  /**
   * `ssize_t read(int fd, void *buf, size_t count)`
   *
   * Reads what is there, and waits where there is nothing. `count` is all of `buf` where it is left out.
   * @returns how many bytes came; 0 at the end.
   * @throws `EFAULT` where `count` is more than there is room for.
   * @see read(2)
   */
  read(buf: ArrayBufferView, options?: WaitOptions): Promise<number>;
  read(buf: ArrayBufferView, count: number, options?: WaitOptions): Promise<number>;
  read(buf: ArrayBufferView, count?: number | WaitOptions, options?: WaitOptions): Promise<number> {
    return this.some(IN, READ, buf, count, options);
  }

  /**
   * `ssize_t write(int fd, const void *buf, size_t count)`
   *
   * Writes, and waits while there is no room at all. `count` is all of `data` where it is left out.
   * @returns how many bytes were taken, possibly fewer than there are.
   * @throws `EFAULT` where `count` is more than there are.
   * @see write(2)
   */
  write(data: Data, options?: WaitOptions): Promise<number>;
  write(buf: ArrayBufferView, count: number, options?: WaitOptions): Promise<number>;
  write(data: Data, count?: number | WaitOptions, options?: WaitOptions): Promise<number> {
    return this.some(OUT, WRITE, memoryOf(data), count, options);
  }

  /**
   * `ssize_t readv(int fd, const struct iovec *iov, int iovcnt)`
   *
   * `read` into one piece of memory after the other.
   * @see readv(2)
   */
  readv(iov: iovec[], options?: WaitOptions): Promise<number> {
    const operation: Operation = {
      syscall: 'readv',
      attempt: ({ fd }) => (blocks(fd, POLLIN) ? -1 : readv(fd, iov, countOf(iov))),
    };
    return this.when(IN, operation, NOTHING, options);
  }

  /**
   * `ssize_t writev(int fd, const struct iovec *iov, int iovcnt)`
   *
   * `write` from one piece of memory after the other.
   * @returns how many bytes were taken, possibly fewer than there are.
   * @see writev(2)
   */
  writev(iov: iovec[], options?: WaitOptions): Promise<number> {
    const operation: Operation = {
      syscall: 'writev',
      attempt: ({ fd }) => (blocks(fd, POLLOUT) ? -1 : writev(fd, iov, countOf(iov))),
    };
    return this.when(OUT, operation, NOTHING, options);
  }

  /**
   * `ssize_t readn(int fd, void *vptr, size_t n)`
   *
   * Reads until there are `n` bytes, all that `buf` has room for where it is left out, or the end. No other read comes
   * between.
   * @returns how many bytes came: fewer than `n` only at the end. Where it fails, the error's `transferred` tells how many
   * came before.
   */
  readn(buf: ArrayBufferView, options?: WaitOptions): Promise<number>;
  readn(buf: ArrayBufferView, n: number, options?: WaitOptions): Promise<number>;
  readn(buf: ArrayBufferView, n?: number | WaitOptions, options?: WaitOptions): Promise<number> {
    return this.some(IN, this.state & SOCKET ? RECVN : READN, buf, n, options);
  }

  /**
   * `ssize_t writen(int fd, const void *vptr, size_t n)`
   *
   * Writes `n` bytes, all of `data` where it is left out, and waits as long as that takes. No other write comes between.
   * @returns how many bytes that were. Where it fails, the error's `transferred` tells how many were taken before.
   */
  writen(data: Data, options?: WaitOptions): Promise<number>;
  writen(buf: ArrayBufferView, n: number, options?: WaitOptions): Promise<number>;
  writen(data: Data, n?: number | WaitOptions, options?: WaitOptions): Promise<number> {
    return this.some(OUT, this.state & SOCKET ? SENDN : WRITEN, memoryOf(data), n, options);
  }

  private some(
    way: number,
    operation: Operation,
    memory: ArrayBufferView,
    count: number | WaitOptions | undefined,
    options: WaitOptions | undefined,
  ): Promise<number> {
    if (typeof count === 'object') return this.when(way, operation, memory, count);
    return this.when(way, operation, memory, options, count);
  }

  /**
   * What comes, line by line, without `\n` and a `\r` before it; the last one needs no `\n`. Bytes that were read and not
   * yet handed out are lost where the loop is left.
   */
  async *lines(options: LineOptions = {}): AsyncGenerator<string, void, undefined> {
    const limit = limitOf(options);
    const buf = Buffer.allocUnsafe(limit + 2);
    let [from, to] = [0, 0];
    for (;;) {
      const end = buf.subarray(0, to).indexOf('\n', from);
      if (end >= 0) {
        yield text(buf, from, end, limit);
        from = end + 1;
        continue;
      }
      buf.copyWithin(0, from, to);
      [from, to] = [0, to - from];
      endOf(buf, 0, to, limit); // is it too long already?
      const n = await this.read(buf.subarray(to), options);
      if (n === 0) break;
      to += n;
    }
    if (to > 0) yield text(buf, 0, to, limit);
  }
}

function limitOf(options: LineOptions | null): number {
  const limit = options?.limit ?? 65536;
  if (typeof limit !== 'number') throw refused({ syscall: 'lines' }, 'options.limit', 'a number');
  if (Number.isInteger(limit) && limit > 0 && limit < MAX_LENGTH) return limit;
  throw new RangeError(`lines: options.limit: ${limit} is no length of a line`);
}

// Where the text of a line ends, or of what has come of it.
function endOf(buf: Buffer, from: number, to: number, limit: number): number {
  const end = to > from && buf[to - 1] === 0x0d ? to - 1 : to;
  if (end - from > limit) throw systemError(EMSGSIZE, { syscall: 'read' });
  return end;
}

const text = (buf: Buffer, from: number, to: number, limit: number): string =>
  buf.toString('utf8', from, endOf(buf, from, to, limit));
