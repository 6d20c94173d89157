import {
  EAGAIN,
  ECONNABORTED,
  EHOSTDOWN,
  EHOSTUNREACH,
  EALREADY,
  EINPROGRESS,
  EISCONN,
  ENETDOWN,
  ENETUNREACH,
  ENONET,
  ENOPROTOOPT,
  ENOTCONN,
  EOPNOTSUPP,
  EPROTO,
} from '../headers/errno';
import { F_GETFL, F_SETFL, O_NONBLOCK, fcntl } from '../headers/fcntl';
import { sock_fprog } from '../headers/linux/filter';
import { IPPROTO_TCP } from '../headers/netinet/in';
import { TCP_ULP } from '../headers/netinet/tcp';
import { POLLIN, POLLOUT } from '../headers/poll';
import * as c from '../headers/sys/socket';
import { errno, fail } from '../runtime/errno';
import type { OptionValue, SocketOption } from '../runtime/socket-option';
import { socklen_t, type int } from '../runtime/c-types';
import { sizeof } from '../runtime/struct/sizeof';
import type { iovec } from '../structs/msghdr';
import { type Address, filledAddress, lengthOf, resetLength, scratchAddress } from './address';
import * as bytes from './byte-io';
import { memoryOf, type Data } from './byte-io';
import { cancellableIterator } from './cancellable-iterator';
import { argumentTypeError } from './argument-errors';
import { checked, type SocketError } from './errors';
import { IOQueue } from './io-queue';
import { LineBuffer, limitOf, type LineOptions } from './lines';
import * as messages from './messages';
import type { Received } from './messages';
import { NO_MEMORY, type Operation, type Target, type WaitOptions } from './operation';
import { type Option, type Settable, fromBytes, toBytes } from './options';
import { creationStack, register, stackAbove, unregister } from './ownership';
import { READ, WRITE, reactor } from './reactor';
import { SHORT_READ_MEANS_EMPTY, SOCKET, TCP, detectTraits, getIntOption, traitsOf } from './socket-traits';

/** The result of `accept`. */
export interface Accepted {
  /** The connection. */
  socket: Socket;
  /** The address of the peer. */
  address: Address;
}

// Errors of the connection that would have been accepted. accept(2) recommends to try again.
const CONNECTION_ERRORS = [
  ECONNABORTED,
  ENETDOWN,
  EPROTO,
  ENOPROTOOPT,
  EHOSTDOWN,
  ENONET,
  EHOSTUNREACH,
  EOPNOTSUPP,
  ENETUNREACH,
];

/** The I/O queue of a socket: for the other modules of this folder. */
export let ioOf: (socket: Socket) => IOQueue;

const lineBuffers = new WeakMap<IOQueue, LineBuffer>();

/**
 * A socket of any family and type, which owns its descriptor. Its methods are the calls of sys/socket.h and unistd.h without
 * the descriptor and the lengths.
 */
export class Socket {
  readonly #io: IOQueue;

  static {
    ioOf = (socket) => socket.#io;
  }

  /**
   * Takes over a descriptor, as `Socket.from` does.
   */
  constructor(fd: int);
  /** @internal */
  constructor(io: IOQueue);
  constructor(source: int | IOQueue) {
    if (source instanceof IOQueue) {
      this.#io = source;
    } else {
      this.#io = adopt(source);
      register(this.#io, source, stackAbove(Socket));
    }
  }

  /**
   * Takes over a descriptor that another part of the program created: of a socket, or of anything else that poll(2) supports.
   * From here on this object closes it. It becomes non-blocking, for all who share it, and closed on exec.
   * @throws `EBADF`; a TypeError if another object owns it, which `detach` changes.
   */
  static from(this: void, fd: int): Socket {
    return own(adopt(fd), stackAbove(Socket.from));
  }

  /** The descriptor, or -1 once it is closed or detached. */
  get fd(): int {
    this.#io.isShared = true;
    return this.#io.fd;
  }

  /** Whether it is closed or detached. */
  get closed(): boolean {
    return this.#io.closed;
  }

  /** Pending operations keep the process alive, which is the default. */
  ref(): this {
    this.#io.ref();
    return this;
  }

  /** Pending operations do not keep the process alive. */
  unref(): this {
    this.#io.unref();
    return this;
  }

  /**
   * `int close(int fd)`
   *
   * Closes the descriptor. Pending operations fail with `ECANCELED`. The second call does nothing.
   * @throws `EBADF` if the program has closed the number by `close(2)`.
   * @see close(2)
   */
  close(): void {
    const { fd } = this.#io;
    if (fd !== -1) unregister(fd);
    this.#io.close();
  }

  /**
   * Gives the descriptor up, open and non-blocking: the caller owns it. `new net.Socket({ fd: socket.detach() })`. Pending
   * operations fail with `ECANCELED`.
   * @throws `EBADF` if it is closed.
   */
  detach(): int {
    const { fd } = this.#io;
    if (fd !== -1) unregister(fd);
    return this.#io.detach();
  }

  /** @internal */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `${this.constructor.name} { fd: ${this.#io.fd} }`;
  }

  [Symbol.dispose](): void {
    this.close();
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- a failure of close() is a rejection
  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
  }

  /**
   * `int bind(int sockfd, const struct sockaddr *addr, socklen_t addrlen)`
   * @throws the errors of bind(2).
   * @see bind(2)
   */
  bind(addr: ArrayBufferView): void {
    checked('bind', c.bind(this.#io.fd, addr, lengthOf(addr, 'bind')), addr);
  }

  /**
   * `int listen(int sockfd, int backlog)`
   * @see listen(2)
   */
  listen(backlog: int): void {
    checked('listen', c.listen(this.#io.fd, backlog));
  }

  /**
   * `int accept(int sockfd, struct sockaddr *addr, socklen_t *addrlen)`
   *
   * Waits for a connection.
   * @see accept(2)
   */
  accept(options?: WaitOptions): Promise<Accepted> {
    return this.#io.start(READ, acceptOperation(this.#io), NO_MEMORY, options);
  }

  /**
   * `for await (const { socket, address } of listener)`: one connection after the other, until the listener is closed. The
   * loop continues after errors of a connection that accept(2) reports.
   */
  [Symbol.asyncIterator](): AsyncGenerator<Accepted, void, undefined> {
    const io = this.#io;
    const operation = acceptOperation(io);
    const isOpen = (): boolean => !io.closed;
    const next = async (): Promise<Accepted | undefined> => {
      while (isOpen()) {
        try {
          return await io.start<Accepted>(READ, operation, NO_MEMORY);
        } catch (error) {
          const isOfConnection = CONNECTION_ERRORS.includes(-(error as SocketError).errno);
          if (isOpen() && !(isOfConnection && isListening(io.fd))) throw error;
        }
      }
      return undefined;
    };
    return cancellableIterator(next, () => io.cancel(READ, operation, () => new Error('the iterator has ended')));
  }

  /**
   * `int connect(int sockfd, const struct sockaddr *addr, socklen_t addrlen)`
   *
   * Waits until the connection is established. If the wait is aborted, the kernel continues to connect: close the socket.
   * @see connect(2)
   */
  connect(addr: ArrayBufferView, options?: WaitOptions): Promise<void> {
    return this.#io.start(WRITE, new ConnectOperation(addr), NO_MEMORY, options);
  }

  /**
   * `int shutdown(int sockfd, int how)`
   * @see shutdown(2)
   */
  shutdown(how: int): void {
    checked('shutdown', c.shutdown(this.#io.fd, how));
  }

  /**
   * `int getsockname(int sockfd, struct sockaddr *addr, socklen_t *addrlen)`
   * @returns the socket's own address, as the struct of its family.
   * @see getsockname(2)
   */
  getsockname<T extends ArrayBufferView = Address>(): T {
    checked('getsockname', c.getsockname(this.#io.fd, scratchAddress, resetLength()));
    return filledAddress() as ArrayBufferView as T;
  }

  /**
   * `int getpeername(int sockfd, struct sockaddr *addr, socklen_t *addrlen)`
   * @returns the address of the peer, as the struct of its family.
   * @see getpeername(2)
   */
  getpeername<T extends ArrayBufferView = Address>(): T {
    checked('getpeername', c.getpeername(this.#io.fd, scratchAddress, resetLength()));
    return filledAddress() as ArrayBufferView as T;
  }

  /**
   * `int getsockopt(int sockfd, int level, int optname, void *optval, socklen_t *optlen)`
   *
   * The type of the result follows from the constant: `getsockopt(SOL_SOCKET, SO_KEEPALIVE)` returns a number,
   * `getsockopt(IPPROTO_TCP, TCP_INFO)` a struct. With `optval` the bytes are written there, and their number is returned.
   * @see getsockopt(2)
   */
  getsockopt<T extends Option>(level: int, optname: SocketOption<T, unknown>): T;
  getsockopt<T extends Option = number>(level: int, optname: int): T;
  getsockopt(level: int, optname: int, optval: ArrayBufferView): socklen_t;
  getsockopt(level: int, optname: int, optval?: ArrayBufferView): Option {
    const memory = optval ?? new Uint8Array(1024);
    if (!ArrayBuffer.isView(memory)) {
      throw argumentTypeError('getsockopt', 'optval', 'an ArrayBufferView', memory);
    }
    const length = socklen_t(memory.byteLength);
    checked('getsockopt', c.getsockopt(this.#io.fd, level, optname, memory, length));
    return optval ? length[0] : fromBytes(level, optname, (memory as Uint8Array).subarray(0, length[0]));
  }

  /**
   * `int setsockopt(int sockfd, int level, int optname, const void *optval, socklen_t optlen)`
   * @param value a boolean or number for an `int`, a bigint for 64 bits, a string, a struct, a `sock_fprog`, or bytes: the
   * constant determines the type.
   * @throws a RangeError if an `int` or 64 bits cannot hold it.
   * @see setsockopt(2)
   */
  setsockopt<O extends int>(level: int, optname: O, value: OptionValue<O, Settable | sock_fprog>): void {
    const optval = value instanceof sock_fprog ? value : toBytes(value);
    checked('setsockopt', c.setsockopt(this.#io.fd, level, optname, optval as never, sizeof(optval)));
    // The kernel then reads one record at a time: a short read does not mean that nothing is left.
    if (level === IPPROTO_TCP && optname === TCP_ULP) this.#io.traits &= ~SHORT_READ_MEANS_EMPTY;
  }

  /**
   * Waits until a read would not block: there is data, a connection, the end of input, or an error.
   * @returns the events of poll(2): `POLLIN`, `POLLHUP`, `POLLERR`.
   */
  readable(options?: WaitOptions): Promise<int> {
    return this.#io.start(READ, bytes.POLL_READABLE, NO_MEMORY, options);
  }

  /**
   * Waits until a write would not block: there is capacity, or an error.
   * @returns the events of poll(2): `POLLOUT`, `POLLHUP`, `POLLERR`.
   */
  writable(options?: WaitOptions): Promise<int> {
    return this.#io.start(WRITE, bytes.POLL_WRITABLE, NO_MEMORY, options);
  }

  /**
   * `ssize_t send(int sockfd, const void *buf, size_t len, int flags)`
   *
   * Waits until the send buffer accepts bytes, unless `flags` has `MSG_DONTWAIT`.
   * @returns the number of bytes sent, which may be fewer than requested.
   * @see send(2)
   */
  send(data: Data, flags: int = 0, options?: WaitOptions): Promise<number> {
    const operation = flags === 0 ? messages.SEND : messages.sendOperation(flags);
    return this.#io.start(WRITE, operation, memoryOf(data), options);
  }

  /**
   * `ssize_t recv(int sockfd, void *buf, size_t len, int flags)`
   *
   * Waits until there is data, unless `flags` has `MSG_DONTWAIT`.
   * @returns the number of bytes received, 0 at the end of a stream.
   * @see recv(2)
   */
  recv(buf: ArrayBufferView, flags: int = 0, options?: WaitOptions): Promise<number> {
    if (flags === 0) return this.#io.start(READ, messages.RECV, buf, options);
    return this.#io.start(messages.directionOf(flags), messages.recvOperation(flags), buf, options);
  }

  /**
   * `ssize_t sendto(int sockfd, const void *buf, size_t len, int flags, const struct sockaddr *dest_addr,
   * socklen_t addrlen)`
   * @see sendto(2)
   */
  sendto(data: Data, flags: int, addr: ArrayBufferView, options?: WaitOptions): Promise<number> {
    return this.#io.start(WRITE, messages.sendtoOperation(flags, addr), memoryOf(data), options);
  }

  /**
   * `ssize_t recvfrom(int sockfd, void *buf, size_t len, int flags, struct sockaddr *src_addr, socklen_t *addrlen)`
   *
   * `recvmsg` does the same and allocates nothing.
   * @see recvfrom(2)
   */
  recvfrom(buf: ArrayBufferView, flags: int = 0, options?: WaitOptions): Promise<Received> {
    const operation = flags === 0 ? messages.RECVFROM : messages.recvfromOperation(flags);
    return this.#io.start(messages.directionOf(flags), operation, buf, options);
  }

  /**
   * `ssize_t sendmsg(int sockfd, const struct msghdr *msg, int flags)`
   * @see sendmsg(2)
   */
  sendmsg(msg: c.msghdr, flags: int = 0, options?: WaitOptions): Promise<number> {
    return this.#io.start(WRITE, messages.sendmsgOperation(msg, flags), NO_MEMORY, options);
  }

  /**
   * `ssize_t recvmsg(int sockfd, struct msghdr *msg, int flags)`
   *
   * Fills `msg` as in C. Descriptors that a unix socket receives are closed on exec and belong to the caller.
   * @see recvmsg(2)
   */
  recvmsg(msg: c.msghdr, flags: int = 0, options?: WaitOptions): Promise<number> {
    return this.#io.start(messages.directionOf(flags), messages.recvmsgOperation(msg, flags), NO_MEMORY, options);
  }

  /**
   * `ssize_t read(int fd, void *buf, size_t count)`
   *
   * Waits until there is data and reads it. `count` defaults to all of `buf`.
   * @returns the number of bytes read, 0 at the end.
   * @throws `EFAULT` if `count` exceeds `buf`.
   * @see read(2)
   */
  read(buf: ArrayBufferView, options?: WaitOptions): Promise<number>;
  read(buf: ArrayBufferView, count: number, options?: WaitOptions): Promise<number>;
  read(buf: ArrayBufferView, count?: number | WaitOptions, options?: WaitOptions): Promise<number> {
    return this.#transfer(READ, bytes.READ_BYTES, buf, count, options);
  }

  /**
   * `ssize_t write(int fd, const void *buf, size_t count)`
   *
   * Waits until some bytes can be written. `count` defaults to all of `data`.
   * @returns the number of bytes written, which may be fewer than requested.
   * @throws `EFAULT` if `count` exceeds `buf`.
   * @see write(2)
   */
  write(data: Data, options?: WaitOptions): Promise<number>;
  write(buf: ArrayBufferView, count: number, options?: WaitOptions): Promise<number>;
  write(data: Data, count?: number | WaitOptions, options?: WaitOptions): Promise<number> {
    return this.#transfer(WRITE, bytes.WRITE_BYTES, memoryOf(data), count, options);
  }

  /**
   * `ssize_t readv(int fd, const struct iovec *iov, int iovcnt)`
   *
   * Reads into several pieces of memory, one after the other.
   * @see readv(2)
   */
  readv(iov: iovec[], options?: WaitOptions): Promise<number> {
    return this.#io.start(READ, bytes.readvOperation(iov), NO_MEMORY, options);
  }

  /**
   * `ssize_t writev(int fd, const struct iovec *iov, int iovcnt)`
   *
   * Writes from several pieces of memory, one after the other.
   * @returns the number of bytes written, which may be fewer than requested.
   * @see writev(2)
   */
  writev(iov: iovec[], options?: WaitOptions): Promise<number> {
    return this.#io.start(WRITE, bytes.writevOperation(iov), NO_MEMORY, options);
  }

  /**
   * `ssize_t readn(int fd, void *vptr, size_t n)`
   *
   * Reads until `n` bytes have been read, by default all of `buf`, or the input ends. No other read comes between.
   * @returns the number of bytes read, which is less than `n` only at the end. On failure `transferred` of the error is the
   * number of bytes read before.
   */
  readn(buf: ArrayBufferView, options?: WaitOptions): Promise<number>;
  readn(buf: ArrayBufferView, n: number, options?: WaitOptions): Promise<number>;
  readn(buf: ArrayBufferView, n?: number | WaitOptions, options?: WaitOptions): Promise<number> {
    return this.#transfer(READ, this.#io.traits & SOCKET ? bytes.RECVN : bytes.READN, buf, n, options);
  }

  /**
   * `ssize_t writen(int fd, const void *vptr, size_t n)`
   *
   * Writes `n` bytes, by default all of `data`, and waits as long as that takes. No other write comes between.
   * @returns the number of bytes written. On failure `transferred` of the error is the number of bytes written before.
   */
  writen(data: Data, options?: WaitOptions): Promise<number>;
  writen(buf: ArrayBufferView, n: number, options?: WaitOptions): Promise<number>;
  writen(data: Data, n?: number | WaitOptions, options?: WaitOptions): Promise<number> {
    return this.#transfer(WRITE, this.#io.traits & SOCKET ? bytes.SENDN : bytes.WRITEN, memoryOf(data), n, options);
  }

  /**
   * Reads line by line, without `\n` or `\r\n`. The last line needs no end. Bytes that were read and not yet returned, because
   * the loop was left or a wait was ended, are the first of the next `lines()`; other calls do not see them.
   */
  lines(options: LineOptions = {}): AsyncGenerator<string, void, undefined> {
    const io = this.#io;
    const operation: Operation = { ...bytes.READ_BYTES };
    const buffer = lineBuffers.get(io) ?? new LineBuffer();
    lineBuffers.set(io, buffer);
    const next = async (): Promise<string | undefined> => {
      const limit = limitOf(options);
      for (let line: string | undefined; ;) {
        if ((line = buffer.take(limit)) !== undefined) return line;
        const n = await io.start(READ, operation, buffer.space(limit), options);
        if (n === 0) return buffer.takeRest(limit);
        buffer.add(n);
      }
    };
    return cancellableIterator(next, () => io.cancel(READ, operation, () => new Error('the iterator has ended')));
  }

  #transfer(
    direction: number,
    operation: Operation,
    memory: ArrayBufferView,
    count: number | WaitOptions | undefined,
    options: WaitOptions | undefined,
  ): Promise<number> {
    if (typeof count === 'object') return this.#io.start(direction, operation, memory, count);
    return this.#io.start(direction, operation, memory, options, count);
  }
}

/** Creates the object of a descriptor that the reactor has registered. */
function own(io: IOQueue, stack: string): Socket {
  register(io, io.fd, stack);
  return new Socket(io);
}

function adopt(fd: int): IOQueue {
  if (reactor.isOwned(fd)) throw argumentTypeError('from', 'fd', 'free: it already belongs to a Socket', fd);
  checked('fcntl', reactor.adopt(fd));
  const io = new IOQueue(fd, detectTraits(fd));
  io.isShared = true;
  return io;
}

const isListening = (fd: int): boolean => getIntOption(fd, c.SOL_SOCKET, c.SO_ACCEPTCONN) === 1;

const acceptOperation = (listener: IOQueue): Operation => ({
  syscall: 'accept',
  attempt: (io) => (bytes.wouldBlock(io, POLLIN) ? -1 : reactor.accept(io.fd, scratchAddress, resetLength())),
  finish: (fd): Accepted => ({
    socket: own(new IOQueue(fd, listener.traits), creationStack(listener.fd)),
    address: filledAddress(),
  }),
});

class ConnectOperation implements Operation {
  readonly syscall = 'connect';
  readonly noWritableEvent = true;
  private inProgress = false;
  private readError = 0;

  constructor(readonly address: ArrayBufferView) {}

  noteError(error: number): void {
    this.readError = error;
  }

  attempt(io: Target): number {
    if (this.inProgress) return this.progress(io);
    if (io.isShared && bytes.isBlocking(io.fd)) fcntl(io.fd, F_SETFL, fcntl(io.fd, F_GETFL) | O_NONBLOCK);
    const result = this.connect(io);
    if (result !== -1 || errno !== EINPROGRESS) return result;
    this.inProgress = true;
    return fail(EAGAIN);
  }

  finish(): void {
    // connect has no value
  }

  private connect({ fd }: Target): number {
    return c.connect(fd, this.address, lengthOf(this.address, 'connect'));
  }

  private progress(io: Target): number {
    const result = io.traits & TCP ? this.connectAgain(io) : this.checkState(io);
    return result === -1 && errno !== EAGAIN && this.readError !== 0 ? fail(this.readError) : result;
  }

  // A read of the same socket may have consumed SO_ERROR. A second connect(2) reports the state of the connection, with
  // ECONNABORTED if it failed and the error is gone.
  private connectAgain(io: Target): number {
    if (io.isShared && bytes.pollNow(io.fd, POLLOUT) === -1) return -1;
    const result = this.connect(io);
    if (result !== -1 || errno === EISCONN) return 0;
    return errno === EALREADY || errno === EINPROGRESS ? fail(EAGAIN) : -1;
  }

  // Other families would start a second connection.
  private checkState({ fd }: Target): number {
    if (bytes.pollNow(fd, POLLOUT) === -1) return -1;
    const error = getIntOption(fd, c.SOL_SOCKET, c.SO_ERROR);
    if (error !== 0) return error > 0 ? fail(error) : -1;
    const isConnected = c.getpeername(fd, scratchAddress, resetLength()) !== -1 || errno !== ENOTCONN;
    return isConnected ? 0 : fail(ECONNABORTED);
  }
}

/**
 * `int socket(int domain, int type, int protocol)`
 * @throws the errors of socket(2).
 * @see socket(2)
 */
export function socket(domain: int, type: int, protocol: int = 0): Socket {
  const stack = stackAbove(socket);
  const fd = checked('socket', reactor.socket(domain, type, protocol));
  return own(new IOQueue(fd, traitsOf(domain, type, protocol)), stack);
}

/**
 * `int socketpair(int domain, int type, int protocol, int sv[2])`
 * @returns the two ends.
 * @see socketpair(2)
 */
export function socketpair(domain: int, type: int, protocol: int = 0): [Socket, Socket] {
  const stack = stackAbove(socketpair);
  const sv = new Int32Array(2);
  checked('socketpair', reactor.socketpair(domain, type, protocol, sv));
  const traits = traitsOf(domain, type, protocol);
  return [own(new IOQueue(sv[0]!, traits), stack), own(new IOQueue(sv[1]!, traits), stack)];
}
