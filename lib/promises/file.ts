/* eslint-disable @typescript-eslint/unbound-method -- a method is passed as the place where stack traces begin */
// A reader that keeps a buffer, with the names of stdio.h. All FILEs of a socket are one, which `lines` uses as well. Its
// functions with `_nowait` in their names make no system call and return no promise.
import { constants } from 'node:buffer';
import { EMSGSIZE } from '../headers/errno';
import { invalidType, memory, memoryOf, outOfRange, within, type Called } from '../runtime/validate';
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
import { NO_MEMORY, checkOptions, type Operation, type WaitOptions } from './operation';
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

/** The limit of the options, which are checked. */
export function limitOf(called: Called, options: (LimitOptions & WaitOptions) | undefined): number {
  if (options === undefined) return DEFAULT_LIMIT;
  checkOptions(called, options);
  const { limit = DEFAULT_LIMIT } = options;
  return within(called, 'options.limit', limit, 1, MAX_LIMIT);
}

function delimiterOf(called: Called, delim: unknown): Delimiter {
  if (typeof delim === 'number') return within(called, 'delim', delim, 0, 255);
  const bytes = typeof delim === 'string' ? Buffer.from(delim) : delim;
  if (!(bytes instanceof Uint8Array)) throw invalidType(called, 'delim', 'a number, a string or a Uint8Array', delim);
  if (bytes.length === 0) throw outOfRange(called, 'delim', 'at least one byte', 'none');
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
  setSize(called: Called, size: number): void {
    this.#source.size = within(called, 'options.size', size, 1, MAX_LIMIT);
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
    return this.#delimited(methods.getdelim, delim, options);
  }

  /**
   * `ssize_t getline(char **lineptr, size_t *n, FILE *stream)`
   *
   * Waits for the bytes up to a newline, which is included.
   * @returns as `getdelim` does.
   * @see getline(3)
   */
  getline(options?: LimitOptions & WaitOptions): Promise<Buffer | null> {
    return this.#delimited(methods.getline, NEWLINE, options);
  }

  /**
   * The result of `getdelim` if the buffer has all of it, without a promise: `f.getdelim_nowait('\0') ?? (await
   * f.getdelim('\0'))`.
   * @returns `undefined` if more bytes have to be read. `null` at the end.
   */
  getdelim_nowait(delim: Delim, options?: LimitOptions): Buffer | null | undefined {
    return this.#delimitedNow(methods.getdelim_nowait, delim, options);
  }

  /** The result of `getline` if the buffer has all of it, without a promise. See `getdelim_nowait`. */
  getline_nowait(options?: LimitOptions): Buffer | null | undefined {
    return this.#delimitedNow(methods.getline_nowait, NEWLINE, options);
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
    if (typeof n === 'object') return this.#io.start(methods.fread, READ, operation, buf, n);
    return this.#io.start(methods.fread, READ, operation, buf, options, n);
  }

  /** Copies buffered bytes without a promise: at most `n`, by default all of `buf`. Returns their number, which may be 0. */
  fread_nowait(buf: ArrayBufferView, n?: number): number {
    const all = memoryOf(memory(methods.fread_nowait, 'buf', buf));
    const length = n === undefined ? all.length : within(methods.fread_nowait, 'n', n, 0, all.length);
    return this.#io.hasReaders ? 0 : takeBytes(this.#source, all, length);
  }

  /**
   * Waits until `n` bytes are buffered and leaves them there.
   * @returns a view of the bytes, which is valid until the next call of this FILE. It has fewer than `n` only at the end.
   */
  peek(n: number, options?: WaitOptions): Promise<Buffer> {
    const { peek } = methods;
    return this.#start(peek, () => new PeekRead(this.#source, within(peek, 'n', n, 0, MAX_LIMIT)), options);
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
    const { ungetc } = methods;
    const bytes = typeof c === 'number' ? Uint8Array.of(within(ungetc, 'c', c, 0, 255)) : c;
    if (typeof bytes !== 'string' && !(bytes instanceof Uint8Array)) {
      throw invalidType(ungetc, 'c', 'a number, a string or a Uint8Array', c);
    }
    this.#source.buffer.unget(Buffer.from(bytes as string));
    this.#source.ended = false;
    this.#io.retryReaders();
  }

  /** @internal */
  delimitedRead(delim: number, limit: number): DelimitedRead {
    return new DelimitedRead(this.#source, delim, limit);
  }

  #delimited(called: Called, delim: Delim, options: (LimitOptions & WaitOptions) | undefined): Promise<Buffer | null> {
    const make = (): Operation => new DelimitedRead(this.#source, delimiterOf(called, delim), limitOf(called, options));
    return this.#start(called, make, options);
  }

  // Wrong arguments reject the promise.
  #start<T>(called: Called, make: () => Operation, options: WaitOptions | undefined): Promise<T> {
    try {
      return this.#io.start<T>(called, READ, make(), NO_MEMORY, options);
    } catch (error) {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the error of an argument
      return Promise.reject(error);
    }
  }

  // A pending read comes before this one.
  #delimitedNow(called: Called, delim: Delim, options: LimitOptions | undefined): Buffer | null | undefined {
    const [delimiter, limit] = [delimiterOf(called, delim), limitOf(called, options)];
    if (this.#io.hasReaders) return undefined;
    const result = takeDelimited(this.#source, delimiter, limit);
    if (result === -1) throw systemError(EMSGSIZE, { syscall: 'read' }, called);
    return result;
  }
}

// The functions of the class, at whose callers stack traces begin.
const methods = FILE.prototype;

const files = new WeakMap<IOQueue, FILE>();

/** The FILE of a socket. */
export function fileOf(io: IOQueue): FILE {
  let file = files.get(io);
  if (!file) files.set(io, (file = new FILE(io)));
  return file;
}
