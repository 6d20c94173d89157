// The reads of a FILE. They wait in the queue of the socket's readers like its other reads, and take their results from the
// buffer of the FILE. A read that fails or is aborted leaves all bytes in the buffer.
import { EAGAIN, EMSGSIZE } from '../headers/errno';
import { errno, fail } from '../runtime/errno';
import { memoryOf } from '../runtime/validate';
import { isEnd, readStep } from './byte-io';
import { NO_MEMORY, type Operation, type Target } from './operation';
import type { ReadBuffer } from './read-buffer';
import { READ, reactor } from './reactor';

/** The bytes that were read ahead. */
export interface Source {
  readonly buffer: ReadBuffer;
  /** How many bytes are read at once. */
  readonly size: number;
  /** The input has ended behind the buffered bytes. */
  ended: boolean;
}

// All sockets of the thread read into the same memory. Bytes that an attempt leaves are copied to the buffer.
let scratch = Buffer.alloc(0);

function scratchOf(size: number): Buffer {
  if (scratch.length < size) scratch = Buffer.allocUnsafeSlow(size);
  return scratch;
}

abstract class BufferedRead implements Operation {
  readonly syscall = 'read';

  constructor(protected readonly source: Source) {}

  /** Takes the result from the buffer: 1 if it did, 0 if more bytes are needed, or -1 and `errno`. */
  protected abstract take(memory: ArrayBufferView, length: number): number;

  /** The bytes that were read would be separated from those that follow. */
  get exclusive(): boolean {
    return this.source.buffer.length > 0;
  }

  needsNoEvent(): boolean {
    return this.source.ended || this.source.buffer.length > 0;
  }

  /** Puts the bytes that were taken back into the buffer: the read fails. */
  abandon(): void {
    // It takes none before it has all.
  }

  attempt(io: Target, memory: ArrayBufferView, length: number): number {
    try {
      for (let isFirst = true; ; isFirst = false) {
        const taken = this.take(memory, length);
        if (taken !== 0) return taken;
        if (!(reactor.readiness(io.fd) & READ)) return fail(EAGAIN);
        if (!isFirst && !reactor.consumeBudget()) {
          io.defer();
          return fail(EAGAIN);
        }
        this.source.buffer.keep(); // the next read writes over the memory
        if (this.fill(io) === -1) {
          if (errno !== EAGAIN) this.abandon();
          return -1;
        }
      }
    } finally {
      this.source.buffer.keep();
    }
  }

  protected fill(io: Target): number {
    const { buffer, size } = this.source;
    const memory = scratchOf(size);
    const n = this.receive(io, memory, size);
    if (n > 0) buffer.lend(memory.subarray(0, n));
    return n;
  }

  protected receive(io: Target, memory: ArrayBufferView, capacity: number): number {
    const n = io.noteRead(readStep(io, memory, capacity), capacity);
    if (n === 0) this.source.ended = isEnd(io, 0);
    return n;
  }
}

/** A byte, or several. */
export type Delimiter = number | Uint8Array;

const sizeOf = (delimiter: Delimiter): number => (typeof delimiter === 'number' ? 1 : delimiter.length);

/**
 * Takes the bytes up to a delimiter, which is included, or to the end of input: undefined if the delimiter has not been
 * read, null if there are no bytes. Without the delimiter the bytes may not be longer than `limit`: -1. `start` is where the
 * delimiter is searched for.
 */
export function takeDelimited(
  source: Source,
  delimiter: Delimiter,
  limit: number,
  start = 0,
): Buffer | null | undefined | -1 {
  const { buffer, ended } = source;
  const at = buffer.indexOf(delimiter, start);
  const isPartial = at === -1 && !ended;
  const length = at === -1 ? buffer.length : at;
  if (length > (isPartial ? limit + sizeOf(delimiter) - 1 : limit)) return -1;
  if (isPartial) return undefined;
  const size = at === -1 ? length : at + sizeOf(delimiter);
  if (size === 0) return null;
  const bytes = Buffer.from(buffer.first(size));
  buffer.skip(size);
  return bytes;
}

export class DelimitedRead extends BufferedRead {
  private start = 0;
  private result: Buffer | null = null;

  constructor(
    source: Source,
    private readonly delimiter: Delimiter,
    private readonly limit: number,
  ) {
    super(source);
  }

  protected take(): number {
    const result = takeDelimited(this.source, this.delimiter, this.limit, this.start);
    if (result === -1) return fail(EMSGSIZE);
    if (result !== undefined) this.result = result;
    else this.start = Math.max(0, this.source.buffer.length - sizeOf(this.delimiter) + 1);
    return result === undefined ? 0 : 1;
  }

  finish(): Buffer | null {
    return this.result;
  }
}

/** Copies as much as there is, up to `length`: the number of bytes. */
export function takeBytes({ buffer }: Source, memory: Uint8Array, length: number): number {
  const bytes = buffer.first(Math.min(length, buffer.length));
  memory.set(bytes);
  buffer.skip(bytes.length);
  return bytes.length;
}

/** Reads `length` bytes, or all up to the end of input. */
export class FullRead extends BufferedRead {
  private filled = 0;
  private memory: Uint8Array = NO_MEMORY;
  private length = 0;

  override get exclusive(): boolean {
    return this.filled > 0 || super.exclusive;
  }

  protected take(view: ArrayBufferView, length: number): number {
    if (this.filled === 0) [this.memory, this.length] = [memoryOf(view), length];
    this.filled += takeBytes(this.source, this.memory.subarray(this.filled), length - this.filled);
    return this.filled === length || (this.source.ended && this.source.buffer.length === 0) ? 1 : 0;
  }

  // Large reads go to their own memory.
  protected override fill(io: Target): number {
    const capacity = this.length - this.filled;
    if (capacity < this.source.size) return super.fill(io);
    const n = this.receive(io, this.memory.subarray(this.filled), capacity);
    if (n > 0) this.filled += n;
    return n;
  }

  finish(): number {
    return this.filled;
  }

  override abandon(): void {
    this.source.buffer.unget(this.memory.subarray(0, this.filled));
    this.filled = 0;
  }
}

/** Waits until `n` bytes are buffered, or the input has ended. */
export class PeekRead extends BufferedRead {
  constructor(
    source: Source,
    private readonly n: number,
  ) {
    super(source);
  }

  protected take(): number {
    return this.source.buffer.length >= this.n || this.source.ended ? 1 : 0;
  }

  finish(): Buffer {
    const { buffer } = this.source;
    return buffer.first(Math.min(this.n, buffer.length));
  }
}
