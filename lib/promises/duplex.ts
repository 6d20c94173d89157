// A Socket as a Duplex that stands in for a net.Socket: http, tls, http2 and others take it as a connection. It has the
// methods and properties of net.Socket that they use. node:stream is loaded when the first one is made.
import type * as stream from 'node:stream';
import { ENOTCONN } from '../headers/errno';
import { IPPROTO_TCP } from '../headers/netinet/in';
import { TCP_KEEPIDLE, TCP_NODELAY } from '../headers/netinet/tcp';
import { AF_INET6, AF_INET, SHUT_WR, SOL_SOCKET, SO_KEEPALIVE, SO_LINGER, linger } from '../headers/sys/socket';
import { type Address, familyOf, portOf, textOf } from './address';
import { READ_CHUNK, isEnd, writeAllVectored } from './byte-io';
import type { iovec } from '../structs/msghdr';
import { invalidType, options as isObject } from '../runtime/validate';
import type { SocketError } from './errors';
import { NO_MEMORY } from './operation';
import { READ, WRITE } from './reactor';
import { type Socket, ioOf, queueOf } from './socket';

/** Options of `duplex`, beside those of stream.Duplex. */
export interface DuplexOptions extends stream.DuplexOptions {
  /** Sets `TCP_NODELAY`. */
  noDelay?: boolean;
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
  readonly connecting: false;
  readonly pending: false;
  readonly readyState: 'open' | 'readOnly' | 'writeOnly' | 'closed';
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

interface Chunk {
  chunk: Buffer | string;
  encoding: BufferEncoding;
}

const bytesOf = ({ chunk, encoding }: Chunk): Buffer =>
  typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk;

// A listener of these waits for input.
const INPUT_EVENTS = new Set<string | symbol>(['data', 'readable', 'end', 'close']);

const vector = (piece: Buffer): iovec => ({ iov_base: piece, iov_len: piece.length });

type ConnectionClass = new (socket: Socket, options: DuplexOptions) => Connection;
let connectionClass: ConnectionClass | undefined;

function defineClass({ Duplex }: typeof stream): ConnectionClass {
  return class Connection extends Duplex implements Connection {
    readonly #socket: Socket;
    #idleTimer: NodeJS.Timeout | undefined;
    #seenProgress = -1; // of the write that waited when the idle timer was last seen
    #isReferenced: boolean;
    #expectsInput = false;
    #writing = false;
    #bytesRead = 0;
    #bytesWritten = 0;
    #remote: Named | undefined; // known after the connection has ended
    timeout: number | undefined;

    constructor(socket: Socket, { noDelay, ...options }: DuplexOptions) {
      super(options);
      this.#socket = socket;
      this.#isReferenced = ioOf(socket).isReferenced;
      if (noDelay !== undefined) this.setNoDelay(noDelay);
      this.on('newListener', this.#onListener);
      // As net.Socket does: the end of input is noticed even if the program does not read. Such a read does not keep the
      // process alive.
      ioOf(socket).unref();
      this.read(0);
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
      if (this.#isReferenced && (this.#expectsInput || this.#writing)) io.ref();
      else io.unref();
    }

    override read(size?: number): unknown {
      if (size !== 0) this.#expectInput();
      return super.read(size) as unknown;
    }

    override _read(): void {
      const io = ioOf(this.#socket);
      const receive = (): void => {
        io.start<Uint8Array<ArrayBuffer>>(undefined, READ, READ_CHUNK, NO_MEMORY).then(
          (chunk) => {
            this.#active();
            this.#bytesRead += chunk.length;
            if (chunk.length > 0) this.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length));
            else if (!isEnd(io, 0)) receive();
            else if (!this.destroyed) {
              this.push(null);
              this.read(0); // emits 'end' if nothing is buffered
            }
          },
          (error: Error) => this.destroy(error),
        );
      };
      receive();
    }

    override _write(chunk: Buffer | string, encoding: BufferEncoding, callback: (error?: Error | null) => void): void {
      this.#writeAll(this.#socket.writen(bytesOf({ chunk, encoding })), callback);
    }

    override _writev(chunks: Chunk[], callback: (error?: Error | null) => void): void {
      const pieces = chunks.map(bytesOf);
      const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
      const written =
        length <= MAX_COPIED
          ? this.#socket.writen(Buffer.concat(pieces, length))
          : ioOf(this.#socket).start(undefined, WRITE, writeAllVectored(pieces.map(vector)), NO_MEMORY);
      this.#writeAll(written, callback);
    }

    #writeAll(written: Promise<number>, callback: (error?: Error | null) => void): void {
      this.#active();
      this.#writing = true;
      this.#updateRef();
      const settled = (error?: Error): void => {
        this.#writing = false;
        this.#updateRef();
        callback(error);
      };
      written.then((n) => {
        this.#active();
        this.#bytesWritten += n;
        settled();
      }, settled);
    }

    override _final(callback: (error?: Error | null) => void): void {
      try {
        shutdownWrite(this.#socket);
        callback();
      } catch (error) {
        callback(error as Error);
      }
    }

    override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
      clearTimeout(this.#idleTimer);
      try {
        this.#socket.close();
        callback(error);
      } catch (failure) {
        callback(error ?? (failure as Error));
      }
    }

    #active(): void {
      this.#idleTimer?.refresh();
    }

    setTimeout(timeout: number, callback?: () => void): this {
      if (typeof timeout !== 'number') throw invalidType({ name: 'setTimeout' }, 'timeout', 'a number', timeout);
      clearTimeout(this.#idleTimer);
      this.timeout = timeout;
      this.#idleTimer = timeout > 0 ? setTimeout(() => this.#idle(), timeout).unref() : undefined;
      if (callback && this.#idleTimer) this.once('timeout', callback);
      else if (callback) this.removeListener('timeout', callback);
      return this;
    }

    // A large write that makes progress is not idle.
    #idle(): void {
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

    get connecting(): false {
      return false;
    }

    get pending(): false {
      return false;
    }

    get fd(): number {
      return this.#socket.fd;
    }

    get readyState(): 'open' | 'readOnly' | 'writeOnly' | 'closed' {
      if (this.readable) return this.writable ? 'open' : 'readOnly';
      return this.writable ? 'writeOnly' : 'closed';
    }

    get bytesRead(): number {
      return this.#bytesRead;
    }

    get bytesWritten(): number {
      return this.#bytesWritten + this.writableLength;
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
 * a Duplex: with `{ allowHalfOpen: false }` it ends when the peer does, as net.Socket does by default.
 */
export function duplex(socket: Socket, options: DuplexOptions = {}): Connection {
  queueOf(duplex, socket);
  isObject(duplex, 'options', options);
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  connectionClass ??= defineClass(require('node:stream') as typeof stream);
  return new connectionClass(socket, options);
}
