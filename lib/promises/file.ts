// A reader that keeps a buffer, with the names of stdio.h. All FILEs of a socket are one, which `lines` uses as well. Its
// functions with `_nowait` in their names make no system call and return no promise.
import { constants } from 'node:buffer';
import { EMSGSIZE } from '../headers/errno';
import { memoryOf } from '../runtime/validate';
import { argumentRangeError, argumentTypeError } from './argument-errors';
import {
  DelimitedRead,
  FullRead,
  PeekRead,
  takeBytes,
  takeDelimited,
  type Delimiter,
  type Source,
} from './buffered-reads';
import { systemError } from './errors';
import type { IOQueue } from './io-queue';
import { NO_MEMORY, checkCount, type Operation, type WaitOptions } from './operation';
import { ReadBuffer } from './read-buffer';
import { READ } from './reactor';

const DEFAULT_LIMIT = 65536;
const DEFAULT_SIZE = 65536;
const MAX_LIMIT = constants.MAX_LENGTH - 65536;
const NEWLINE = 0x0a;

/** Options of `fdopen`. */
export interface FileOptions {
  /** How many bytes are read at once, 65536 by default. Reads share this memory with the other sockets of the thread. */
  size?: number | undefined;
}

/** Options of `getdelim` and `getline`. */
export interface LimitOptions {
  /** The longest result in bytes, without the delimiter: 65536 by default. A longer one fails with `EMSGSIZE`. */
  limit?: number | undefined;
}

function integer(name: string, parameter: string, value: unknown, [min, max]: [number, number]): number {
  if (typeof value !== 'number') throw argumentTypeError(name, parameter, 'a number', value);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw argumentRangeError(name, parameter, `an integer from ${min} to ${max}`, value);
}

export function limitOf(name: string, options: LimitOptions | undefined): number {
  return integer(name, 'options.limit', options?.limit ?? DEFAULT_LIMIT, [1, MAX_LIMIT]);
}

function delimiterOf(name: string, delimiter: unknown): Delimiter {
  if (typeof delimiter === 'number') return integer(name, 'delimiter', delimiter, [0, 255]);
  const bytes = typeof delimiter === 'string' ? Buffer.from(delimiter) : delimiter;
  if (!(bytes instanceof Uint8Array)) {
    throw argumentTypeError(name, 'delimiter', 'a number, a string or a Uint8Array', delimiter);
  }
  if (bytes.length === 0) throw argumentRangeError(name, 'delimiter', 'at least one byte', '');
  return bytes.length === 1 ? bytes[0]! : bytes;
}

/** A byte, a string's UTF-8 bytes, or bytes. */
export type Delim = number | string | Uint8Array;

/**
 * A buffered reader of a socket: `fdopen`. Bytes that were read ahead are in its buffer, where the socket's own calls do not
 * see them. Its reads run in the order they were started, in one queue with those of the socket. A read that fails, is
 * aborted or takes too long loses no bytes.
 */
export class FILE {
  readonly #io: IOQueue;
  readonly #source: Source & { size: number } = { buffer: new ReadBuffer(), size: DEFAULT_SIZE, ended: false };

  /** @internal */
  constructor(io: IOQueue) {
    this.#io = io;
  }

  /** @internal */
  set size(size: number) {
    this.#source.size = integer('fdopen', 'options.size', size, [1, MAX_LIMIT]);
  }

  /** The number of bytes that were read from the socket and not yet from here. */
  get buffered(): number {
    return this.#source.buffer.length;
  }

  /**
   * `ssize_t getdelim(char **lineptr, size_t *n, int delim, FILE *stream)`
   *
   * Waits for the bytes up to a delimiter, which may be longer than one byte: `getdelim('\r\n\r\n')`.
   * @returns the bytes with the delimiter. The last ones before the end of input may lack it. `null` at the end.
   * @throws `EMSGSIZE` if they are longer than `limit`; they stay in the buffer.
   * @see getdelim(3)
   */
  getdelim(delim: Delim, options?: LimitOptions & WaitOptions): Promise<Buffer | null> {
    return this.#delimited('getdelim', delim, options);
  }

  /**
   * `ssize_t getline(char **lineptr, size_t *n, FILE *stream)`
   *
   * Waits for the bytes up to a newline, which is included.
   * @returns as `getdelim` does.
   * @see getline(3)
   */
  getline(options?: LimitOptions & WaitOptions): Promise<Buffer | null> {
    return this.#delimited('getline', NEWLINE, options);
  }

  /**
   * The result of `getdelim` if the buffer has all of it, without a promise: `f.getdelim_nowait('\0') ?? (await
   * f.getdelim('\0'))`.
   * @returns `undefined` if more bytes have to be read. `null` at the end.
   */
  getdelim_nowait(delim: Delim, options?: LimitOptions): Buffer | null | undefined {
    return this.#delimitedNow('getdelim', delim, options);
  }

  /** The result of `getline` if the buffer has all of it, without a promise. See `getdelim_nowait`. */
  getline_nowait(options?: LimitOptions): Buffer | null | undefined {
    return this.#delimitedNow('getline', NEWLINE, options);
  }

  /**
   * `size_t fread(void *ptr, size_t size, size_t nmemb, FILE *stream)`
   *
   * Waits until `n` bytes have been read, by default all of `buf`, or the input ends.
   * @returns the number of bytes read, which is less than `n` only at the end.
   * @throws `EFAULT` if `n` exceeds `buf`.
   * @see fread(3)
   */
  fread(buf: ArrayBufferView, options?: WaitOptions): Promise<number>;
  fread(buf: ArrayBufferView, n: number, options?: WaitOptions): Promise<number>;
  fread(buf: ArrayBufferView, n?: number | WaitOptions, options?: WaitOptions): Promise<number> {
    const operation = new FullRead(this.#source);
    if (typeof n === 'object') return this.#io.start(READ, operation, buf, n);
    return this.#io.start(READ, operation, buf, options, n);
  }

  /** Copies buffered bytes without a promise: at most `n`, by default all of `buf`. Returns their number, which may be 0. */
  fread_nowait(buf: ArrayBufferView, n?: number): number {
    if (!ArrayBuffer.isView(buf)) throw argumentTypeError('fread', 'buf', 'an ArrayBufferView', buf);
    const length = n === undefined ? buf.byteLength : checkCount(buf, n, { syscall: 'fread' });
    return this.#io.hasReaders ? 0 : takeBytes(this.#source, memoryOf(buf), length);
  }

  /**
   * Waits until `n` bytes are buffered and leaves them there.
   * @returns a view of the bytes, which is valid until the next call of this FILE. It has fewer than `n` only at the end.
   */
  peek(n: number, options?: WaitOptions): Promise<Buffer> {
    return this.#start(() => new PeekRead(this.#source, integer('peek', 'n', n, [0, MAX_LIMIT])), options);
  }

  /** A view of all buffered bytes, which is valid until the next call of this FILE. */
  peek_nowait(): Buffer {
    return this.#source.buffer.first(this.buffered);
  }

  /**
   * `int ungetc(int c, FILE *stream)`
   *
   * Puts a byte, or several, in front of the buffered ones: the next read begins with them. The end of input is read again.
   * @see ungetc(3)
   */
  ungetc(c: Delim): void {
    const bytes = typeof c === 'number' ? [integer('ungetc', 'c', c, [0, 255])] : c;
    if (!Array.isArray(bytes) && typeof bytes !== 'string' && !(bytes instanceof Uint8Array)) {
      throw argumentTypeError('ungetc', 'c', 'a number, a string or a Uint8Array', c);
    }
    this.#source.buffer.unget(Buffer.from(bytes as string));
    this.#source.ended = false;
    this.#io.retryReaders();
  }

  /** @internal */
  delimitedRead(delim: number, limit: number): DelimitedRead {
    return new DelimitedRead(this.#source, delim, limit);
  }

  #delimited(name: string, delim: Delim, options: (LimitOptions & WaitOptions) | undefined): Promise<Buffer | null> {
    return this.#start(
      () => new DelimitedRead(this.#source, delimiterOf(name, delim), limitOf(name, options)),
      options,
    );
  }

  // Wrong arguments reject the promise.
  #start<T>(operation: () => Operation, options: WaitOptions | undefined): Promise<T> {
    try {
      return this.#io.start<T>(READ, operation(), NO_MEMORY, options);
    } catch (error) {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what was thrown
      return Promise.reject(error);
    }
  }

  // A read that waits comes before this one.
  #delimitedNow(name: string, delim: Delim, options: LimitOptions | undefined): Buffer | null | undefined {
    const [delimiter, limit] = [delimiterOf(name, delim), limitOf(name, options)];
    if (this.#io.hasReaders) return undefined;
    const result = takeDelimited(this.#source, delimiter, limit);
    if (result === -1) throw systemError(EMSGSIZE, { syscall: 'read' });
    return result;
  }
}

const files = new WeakMap<IOQueue, FILE>();

/** The FILE of a socket. */
export function fileOf(io: IOQueue): FILE {
  let file = files.get(io);
  if (!file) files.set(io, (file = new FILE(io)));
  return file;
}
