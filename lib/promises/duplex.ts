// A Socket as a Duplex that stands in for a net.Socket: http, tls, http2 and others take it as a connection. It has the
// methods and properties of net.Socket that they use. node:stream is loaded when the first one is made.
import type * as stream from 'node:stream';
import { EAGAIN, ENOTCONN } from '../headers/errno';
import { IPPROTO_TCP } from '../headers/netinet/in';
import { TCP_KEEPIDLE, TCP_NODELAY } from '../headers/netinet/tcp';
import { AF_INET6, AF_INET, SHUT_WR, SOL_SOCKET, SO_KEEPALIVE, SO_LINGER, linger } from '../headers/sys/socket';
import { type Address, familyOf, portOf, textOf } from './address';
import { errno } from '../runtime/errno';
import { READ_BUFFER, WRITEN, isEnd } from './byte-io';
import { writeAllVectored } from './transfer-vector';
import type { iovec } from '../structs/msghdr';
import { invalidType, object } from '../runtime/validate';
import { type SocketError, systemError } from './errors';
import { NO_MEMORY, type Operation } from './operation';
import { READ, WRITE } from './reactor';
import { type Socket, ioOf, queueOf } from './socket';

/** Options of `duplex`, beside those of stream.Duplex. */
export interface DuplexOptions extends stream.DuplexOptions {
  /** Sets `TCP_NODELAY`. */
  noDelay?: boolean | undefined;
  /**
   * The stream is connecting until this promise is fulfilled: `duplex(s, { connected: s.connect(address) })`. Reads and
   * writes wait for it. A rejection destroys the stream.
   */
  connected?: Promise<unknown> | undefined;
}

/** The address of a connection, as net.Socket has it. */
export interface ConnectionAddress {
  address: string;
  family: string;
  port: number;
}

/** A Duplex with the methods and properties of net.Socket. */
export interface Connection extends stream.Duplex {
  /** Emits `'timeout'` after so many milliseconds without data in either direction; 0 is never. */
  setTimeout(timeout: number, callback?: () => void): this;
  /** The timeout in milliseconds, undefined if there is none. */
  readonly timeout: number | undefined;
  /** Sets `TCP_NODELAY` on a TCP socket. */
  setNoDelay(noDelay?: boolean): this;
  /** Sets `SO_KEEPALIVE`, and `TCP_KEEPIDLE` in milliseconds. */
  setKeepAlive(enable?: boolean, initialDelay?: number): this;
  ref(): this;
  unref(): this;
  /** Ends the stream, and destroys it when all data has been written. */
  destroySoon(): void;
  /** Closes a TCP connection with RST. */
  resetAndDestroy(): this;
  /** The descriptor: for `fileno`. */
  readonly fd: number;
  readonly connecting: boolean;
  /** Whether it is connecting or destroyed. */
  readonly pending: boolean;
  readonly readyState: 'opening' | 'open' | 'readOnly' | 'writeOnly' | 'closed';
  readonly bytesRead: number;
  /** The number of bytes written, including those that wait to be sent. */
  readonly bytesWritten: number;
  readonly bufferSize: number;
  address(): ConnectionAddress | Record<string, never>;
  readonly remoteAddress: string | undefined;
  readonly remotePort: number | undefined;
  readonly remoteFamily: string | undefined;
  readonly localAddress: string | undefined;
  readonly localPort: number | undefined;
  readonly localFamily: string | undefined;
}

// net.Socket ignores that a socket is not TCP or is closed.
function ignoreErrors(set: () => void): void {
  try {
    set();
  } catch {
    // It stays as it was.
  }
}

const FAMILY_NAMES = new Map([
  [AF_INET, 'IPv4'],
  [AF_INET6, 'IPv6'],
]);

type Named = Partial<ConnectionAddress>;

function named(address: Address): Named {
  const family = FAMILY_NAMES.get(familyOf(address));
  const [text, port] = [textOf(address), portOf(address)];
  return {
    ...(text !== undefined && { address: text }),
    ...(family !== undefined && { family }),
    ...(port !== undefined && { port }),
  };
}

/** Half-closes a socket. A peer that has closed the connection has seen the end already. */
export function shutdownWrite(socket: Socket): void {
  try {
    socket.shutdown(SHUT_WR);
  } catch (error) {
    if ((error as SocketError).errno !== -ENOTCONN) throw error;
  }
}

// Many small pieces are copied into one: the objects for writev would cost more.
const MAX_COPIED = 16384;
let copyMemory: Buffer | undefined;

interface Chunk {
  chunk: Buffer | string;
  encoding: BufferEncoding;
}

type Callback = (error?: Error | null) => void;

const bytesOf = ({ chunk, encoding }: Chunk): Buffer =>
  typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk;

const byteLength = ({ chunk, encoding }: Chunk): number =>
  typeof chunk === 'string' ? Buffer.byteLength(chunk, encoding) : chunk.length;

// A character of a string has at most three bytes in any encoding.
const addMaxLength = (sum: number, { chunk }: Chunk): number =>
  sum + (typeof chunk === 'string' ? chunk.length * 3 : chunk.length);

// A listener of these waits for input.
const INPUT_EVENTS = new Set<string | symbol>(['data', 'readable', 'end', 'close', 'error']);

type Write = (this: Connection, chunk: unknown, encoding?: unknown, callback?: unknown) => boolean;

// In place of `write` after the peer has ended the connection: the error is that of net.Socket.
const writeAfterEnd: Write = function (...args) {
  if (!this.writableEnded) return (Object.getPrototypeOf(this) as { write: Write }).write.apply(this, args);
  const error = Object.assign(new Error('This socket has been ended by the other party'), { code: 'EPIPE' });
  const callback = args.find((argument) => typeof argument === 'function');
  if (callback) process.nextTick(callback, error);
  this.destroy(error);
  return false;
};

const vector = (piece: Buffer): iovec => ({ iov_base: piece, iov_len: piece.length });

type ConnectionClass = new (socket: Socket, options: DuplexOptions) => Connection;
let connectionClass: ConnectionClass | undefined;

function defineClass({ Duplex, addAbortSignal }: typeof stream): ConnectionClass {
  return class Connection extends Duplex implements Connection {
    readonly #socket: Socket;
    #idleTimer: NodeJS.Timeout | undefined;
    #idleTime = 0; // of the timer, in milliseconds
    #seenProgress = -1; // of the write that waited when the idle timer was last seen
    #isReferenced: boolean;
    #expectsInput = false;
    #writing = false;
    #bytesRead = 0;
    #bytesWritten = 0;
    #remote: Named | undefined; // known after the connection has ended
    timeout: number | undefined;
    connecting = false;

    constructor(socket: Socket, { noDelay, connected, signal, ...options }: DuplexOptions) {
      super({ decodeStrings: false, ...options, emitClose: false });
      this.#socket = socket;
      this.#isReferenced = ioOf(socket).isReferenced;
      if (noDelay !== undefined) this.setNoDelay(noDelay);
      this.on('newListener', this.#onListener);
      // As net.Socket does: the end of input is noticed even if the program does not read. Such a read does not keep the
      // process alive.
      ioOf(socket).unref();
      if (connected) this.#connect(connected);
      this.read(0);
      if (signal) addAbortSignal(signal, this);
    }

    #connect(connected: Promise<unknown>): void {
      this.connecting = true;
      this.#updateRef();
      const opened = (): void => {
        if (this.destroyed) return;
        this.connecting = false;
        this.#updateRef();
        this.#active();
        this.emit('connect');
        this.emit('ready');
      };
      connected.then(opened, (error: Error) => this.destroy(error));
    }

    #onListener = (event: string | symbol): void => {
      if (INPUT_EVENTS.has(event)) this.#expectInput();
    };

    #expectInput(): void {
      if (this.#expectsInput) return;
      this.#expectsInput = true;
      this.removeListener('newListener', this.#onListener);
      this.#updateRef();
    }

    // The program waits for input, or for a write.
    #updateRef(): void {
      const io = ioOf(this.#socket);
      if (this.#isReferenced && (this.#expectsInput || this.#writing || this.connecting)) io.ref();
      else io.unref();
    }

    override read(size?: number): unknown {
      if (size !== 0) this.#expectInput();
      return super.read(size) as unknown;
    }

    override _read(): void {
      if (this.connecting) this.once('connect', () => this.#receive());
      else this.#receive();
    }

    #receive(): void {
      ioOf(this.#socket).start<Buffer>(undefined, READ, READ_BUFFER, NO_MEMORY).then(this.#onChunk, this.#onReadError);
    }

    #onChunk = (chunk: Buffer): void => {
      this.#active();
      this.#bytesRead += chunk.length;
      if (chunk.length > 0) {
        this.push(chunk);
      } else if (!isEnd(ioOf(this.#socket), 0)) {
        this.#receive();
      } else if (!this.destroyed) {
        if (!this.allowHalfOpen) this.write = writeAfterEnd as typeof this.write;
        this.push(null);
        this.read(0); // emits 'end' if nothing is buffered
      }
    };

    #onReadError = (error: Error): void => void this.destroy(error);

    override _write(chunk: Buffer | string, encoding: BufferEncoding, callback: Callback): void {
      if (typeof chunk === 'string') this.#writeChunks([{ chunk, encoding }], callback);
      else this.#writeBuffer(chunk, chunk.length, callback);
    }

    override _writev(chunks: Chunk[], callback: Callback): void {
      this.#writeChunks(chunks, callback);
    }

    #writeChunks(chunks: Chunk[], callback: Callback): void {
      if (chunks.reduce(addMaxLength, 0) <= MAX_COPIED) return this.#writeCopied(chunks, callback);
      const pieces = chunks.map(bytesOf);
      if (pieces.length === 1) return this.#writeBuffer(pieces[0]!, pieces[0]!.length, callback);
      this.#bytesWritten += pieces.reduce((sum, { length }) => sum + length, 0);
      this.#writeLater(writeAllVectored(pieces.map(vector)), NO_MEMORY, callback);
    }

    // Small pieces are sent with one call, out of memory that all streams share.
    #writeCopied(chunks: Chunk[], callback: Callback): void {
      copyMemory ??= Buffer.allocUnsafeSlow(MAX_COPIED);
      let length = 0;
      for (const { chunk, encoding } of chunks) {
        length +=
          typeof chunk === 'string' ? copyMemory.write(chunk, length, encoding) : chunk.copy(copyMemory, length);
      }
      this.#writeBuffer(copyMemory, length, callback);
    }

    // Usually the kernel takes all bytes at once, and nothing is allocated.
    #writeBuffer(memory: Buffer, length: number, callback: Callback): void {
      const n = length === 0 || this.connecting ? 0 : ioOf(this.#socket).attempt(WRITE, WRITEN, memory, length);
      if (n === -1 && errno !== EAGAIN) return callback(systemError(errno, WRITEN));
      this.#bytesWritten += length;
      this.#active();
      if (n === length) return callback();
      const rest = memory.subarray(Math.max(n, 0), length);
      this.#writeLater(WRITEN, memory === copyMemory ? Buffer.from(rest) : rest, callback);
    }

    #writeLater(operation: Operation, memory: Uint8Array, callback: Callback): void {
      if (this.connecting) return void this.once('connect', () => this.#writeLater(operation, memory, callback));
      this.#writing = true;
      this.#updateRef();
      const settled = (error?: Error): void => {
        this.#writing = false;
        this.#updateRef();
        callback(error);
      };
      ioOf(this.#socket)
        .start(undefined, WRITE, operation, memory)
        .then(() => {
          this.#active();
          settled();
        }, settled);
    }

    override _final(callback: Callback): void {
      if (this.connecting) return void this.once('connect', () => this._final(callback));
      try {
        shutdownWrite(this.#socket);
        callback();
      } catch (error) {
        callback(error as Error);
      }
    }

    override _destroy(error: Error | null, callback: Callback): void {
      this.connecting = false;
      clearTimeout(this.#idleTimer);
      let reported = error;
      try {
        this.#socket.close();
      } catch (failure) {
        reported ??= failure as Error;
      }
      callback(reported);
      process.nextTick(() => this.emit('close', reported !== null)); // after 'error'
    }

    #active(): void {
      if (this.timeout) this.#idleTimer!.refresh();
    }

    setTimeout(timeout: number, callback?: () => void): this {
      if (typeof timeout !== 'number') throw invalidType({ name: 'setTimeout' }, 'timeout', 'a number', timeout);
      if (this.destroyed) return this;
      this.timeout = timeout;
      if (timeout > 0) this.#startIdleTimer(timeout);
      if (callback && timeout > 0) this.once('timeout', callback);
      else if (callback) this.removeListener('timeout', callback);
      return this;
    }

    // An http server sets and clears the same timeout with each request: the timer stays.
    #startIdleTimer(timeout: number): void {
      if (this.#idleTimer && this.#idleTime === timeout) return void this.#idleTimer.refresh();
      clearTimeout(this.#idleTimer);
      this.#idleTimer = setTimeout(() => this.#idle(), timeout).unref();
      this.#idleTime = timeout;
    }

    // A large write that makes progress is not idle.
    #idle(): void {
      if (!this.timeout) return;
      const progress = ioOf(this.#socket).writeProgress;
      const idle = progress === -1 || progress === this.#seenProgress;
      this.#seenProgress = progress;
      if (idle) this.emit('timeout');
      else this.#active();
    }

    setNoDelay(noDelay = true): this {
      ignoreErrors(() => this.#socket.setsockopt(IPPROTO_TCP, TCP_NODELAY, noDelay));
      return this;
    }

    setKeepAlive(enable = false, initialDelay = 0): this {
      ignoreErrors(() => this.#socket.setsockopt(SOL_SOCKET, SO_KEEPALIVE, enable));
      const seconds = Math.floor(initialDelay / 1000);
      if (enable && seconds > 0) {
        ignoreErrors(() => this.#socket.setsockopt(IPPROTO_TCP, TCP_KEEPIDLE, seconds));
      }
      return this;
    }

    ref(): this {
      this.#isReferenced = true;
      this.#updateRef();
      return this;
    }

    unref(): this {
      this.#isReferenced = false;
      this.#updateRef();
      return this;
    }

    destroySoon(): void {
      if (this.writable) this.end();
      if (this.writableFinished) this.destroy();
      else this.once('finish', () => this.destroy());
    }

    resetAndDestroy(): this {
      ignoreErrors(() => this.#socket.setsockopt(SOL_SOCKET, SO_LINGER, new linger({ l_onoff: 1, l_linger: 0 })));
      return this.destroy();
    }

    get pending(): boolean {
      return this.connecting || this.destroyed;
    }

    get fd(): number {
      return this.#socket.fd;
    }

    get readyState(): 'opening' | 'open' | 'readOnly' | 'writeOnly' | 'closed' {
      if (this.connecting) return 'opening';
      if (this.readable) return this.writable ? 'open' : 'readOnly';
      return this.writable ? 'writeOnly' : 'closed';
    }

    get bytesRead(): number {
      return this.#bytesRead;
    }

    get bytesWritten(): number {
      const { _writableState } = this as unknown as { _writableState: { getBuffer(): Chunk[] } };
      return _writableState.getBuffer().reduce((sum, chunk) => sum + byteLength(chunk), this.#bytesWritten);
    }

    get bufferSize(): number {
      return this.writableLength;
    }

    address(): ConnectionAddress | Record<string, never> {
      return this.#local() as ConnectionAddress | Record<string, never>;
    }

    get remoteAddress(): string | undefined {
      return this.#peer().address;
    }

    get remotePort(): number | undefined {
      return this.#peer().port;
    }

    get remoteFamily(): string | undefined {
      return this.#peer().family;
    }

    get localAddress(): string | undefined {
      return this.#local().address;
    }

    get localPort(): number | undefined {
      return this.#local().port;
    }

    get localFamily(): string | undefined {
      return this.#local().family;
    }

    // The peer does not change.
    #peer(): Named {
      if (this.connecting) return {};
      ignoreErrors(() => {
        this.#remote ??= named(this.#socket.getpeername());
      });
      return this.#remote ?? {};
    }

    #local(): Named {
      let local: Named = {};
      ignoreErrors(() => {
        local = named(this.#socket.getsockname());
      });
      return local;
    }
  };
}

/**
 * The socket as a `stream.Duplex`, for `pipeline`, `tls.connect({ socket })`, http's `createConnection` and whatever else
 * takes a `net.Socket`. It reads at once, so that it notices the end. The end of writing is `shutdown(SHUT_WR)`. The stream
 * closes the socket when it is destroyed, which it is by itself after both ends. `allowHalfOpen` is true by default, as for
 * a Duplex: with `{ allowHalfOpen: false }` it ends when the peer does, as net.Socket does by default. With `connected` it
 * can be passed on before the connection is established, like the result of net.connect.
 */
export function duplex(socket: Socket, options: DuplexOptions = {}): Connection {
  queueOf(duplex, socket);
  object(duplex, 'options', options);
  const { noDelay, connected } = options;
  if (noDelay !== undefined && typeof noDelay !== 'boolean') {
    throw invalidType(duplex, 'options.noDelay', 'a boolean', noDelay);
  }
  if (connected !== undefined && typeof (Object(connected) as Partial<Promise<void>>).then !== 'function') {
    throw invalidType(duplex, 'options.connected', 'a promise', connected);
  }
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  connectionClass ??= defineClass(require('node:stream') as typeof stream);
  return new connectionClass(socket, options);
}
