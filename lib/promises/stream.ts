import { errno, fail } from '../libc';
import { EMSGSIZE } from '../errno';
import type { int } from '../struct';
import type { iovec } from '../sys/message';
import { readv, writev } from '../sys/uio';
import { read, write } from '../unistd';
import { Descriptor } from './descriptor';
import { systemError, type About } from './error';
import type { WaitOptions } from './pending';
import { IN, OUT } from './reactor';

/** What can be sent: memory, or a string's UTF-8 bytes. */
export type Data = ArrayBufferView | string;

export const memoryOf = (data: Data): ArrayBufferView => (typeof data === 'string' ? Buffer.from(data) : data);

/** The rest of some memory. */
export const after = (view: ArrayBufferView, from: number): Uint8Array =>
  new Uint8Array(view.buffer, view.byteOffset + from, view.byteLength - from);

// Goes on until all is done, or `end()`; what was done before it has to wait stays done.
function whole(length: number, about: About, step: (done: number) => int, ends: boolean): () => int {
  about.done = 0;
  return () => {
    for (let done = about.done!; ; about.done = done) {
      if (done >= length) return done;
      const n = step(done);
      if (n === -1) return fail(errno);
      if (n === 0 && ends) return done;
      done += n;
    }
  };
}

const [READ, WRITE, READV, WRITEV] = ['read', 'write', 'readv', 'writev'].map((syscall) => ({ syscall })) as [
  About,
  About,
  About,
  About,
];

/** Options of `lines`. */
export interface LineOptions extends WaitOptions {
  /** The longest line, in bytes; 65536 where it is not told. A longer one is `EMSGSIZE`. */
  limit?: number;
}

/** A descriptor that is read from and written to: a socket, a pipe, a terminal, a timerfd. */
export class Stream extends Descriptor {
  /**
   * `ssize_t read(int fd, void *buf, size_t count)`
   *
   * Reads what is there, and waits where there is nothing.
   * @returns how many bytes came; 0 at the end.
   * @see read(2)
   */
  read(buf: ArrayBufferView, options?: WaitOptions): Promise<number> {
    const room = buf.byteLength;
    return this.when(IN, READ, () => this.took(read(this.fd, buf, room), room), options);
  }

  /**
   * `ssize_t write(int fd, const void *buf, size_t count)`
   *
   * Writes, and waits while there is no room at all.
   * @returns how many bytes were taken, possibly fewer than there are.
   * @see write(2)
   */
  write(data: Data, options?: WaitOptions): Promise<number> {
    const buf = memoryOf(data);
    const length = buf.byteLength;
    return this.when(OUT, WRITE, () => write(this.fd, buf, length), options);
  }

  /**
   * `ssize_t readv(int fd, const struct iovec *iov, int iovcnt)`
   *
   * `read` into one piece of memory after the other.
   * @see readv(2)
   */
  readv(iov: iovec[], options?: WaitOptions): Promise<number> {
    return this.when(IN, READV, () => readv(this.fd, iov, iov.length), options);
  }

  /**
   * `ssize_t writev(int fd, const struct iovec *iov, int iovcnt)`
   *
   * `write` from one piece of memory after the other.
   * @returns how many bytes were taken, possibly fewer than there are.
   * @see writev(2)
   */
  writev(iov: iovec[], options?: WaitOptions): Promise<number> {
    return this.when(OUT, WRITEV, () => writev(this.fd, iov, iov.length), options);
  }

  /**
   * Reads until `buf` is full, or the end. No other read comes between.
   * @returns how many bytes came: fewer than there is room for only at the end. Where it fails, the error's `transferred`
   * tells how many came before.
   */
  readn(buf: ArrayBufferView, options?: WaitOptions): Promise<number> {
    const room = buf.byteLength;
    const about: About = { syscall: 'read' };
    const step = (done: number): int =>
      this.took(read(this.fd, done ? after(buf, done) : buf, room - done), room - done);
    return this.when(IN, about, whole(room, about, step, true), options);
  }

  /**
   * Writes all of `data`, and waits as long as that takes. No other write comes between.
   * @returns how many bytes that were. Where it fails, the error's `transferred` tells how many were taken before.
   */
  writen(data: Data, options?: WaitOptions): Promise<number> {
    const buf = memoryOf(data);
    const length = buf.byteLength;
    const about: About = { syscall: 'write' };
    const step = (done: number): int => write(this.fd, done ? after(buf, done) : buf, length - done);
    return this.when(OUT, about, whole(length, about, step, false), options);
  }

  /**
   * What comes, line by line, without `\n` and a `\r` before it; the last one needs no `\n`. Bytes that were read and not
   * yet handed out are lost where the loop is left.
   */
  async *lines({ limit = 65536, ...options }: LineOptions = {}): AsyncGenerator<string, void, undefined> {
    const buf = Buffer.allocUnsafe(limit + 2);
    let [from, to] = [0, 0];
    for (;;) {
      const end = buf.subarray(0, to).indexOf('\n', from);
      if (end >= 0) {
        yield line(buf, from, end);
        from = end + 1;
        continue;
      }
      buf.copyWithin(0, from, to);
      [from, to] = [0, to - from];
      if (to > limit) throw systemError(EMSGSIZE, { syscall: 'read' });
      const n = await this.read(buf.subarray(to), options);
      if (n === 0) break;
      to += n;
    }
    if (to > 0) yield line(buf, 0, to);
  }
}

const line = (buf: Buffer, from: number, to: number): string =>
  buf.toString('utf8', from, to > from && buf[to - 1] === 0x0d ? to - 1 : to);
