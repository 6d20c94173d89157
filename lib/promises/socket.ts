/* eslint-disable @typescript-eslint/unbound-method -- a method is passed as the place where stack traces begin */
import { sock_fprog } from '../headers/linux/filter';
import { IPPROTO_TCP } from '../headers/netinet/in';
import { TCP_ULP } from '../headers/netinet/tcp';
import * as c from '../headers/sys/socket';
import type { OptionValue, SocketOption } from '../runtime/socket-option';
import { socklen_t, type int } from '../runtime/c-types';
import { sizeof } from '../runtime/struct/sizeof';
import { int32, invalidType, memory as isMemory, type Called } from '../runtime/validate';
import type { iovec } from '../structs/msghdr';
import { type Address, filledAddress, lengthOf, resetLength, scratchAddress } from './address';
import { acceptOperation, connections } from './accept';
import { AnyCall, directionOfEvent } from './call';
import { ConnectOperation } from './connect';
import * as bytes from './byte-io';
import { memoryOf, type Data } from './byte-io';
import { checked } from './errors';
import { fileOf, limitOf } from './file';
import { fileno } from './fileno';
import { IOQueue } from './io-queue';
import { sendfileOperation } from './sendfile';
import { lines, type LineOptions } from './lines';
import * as messages from './messages';
import type { Received } from './messages';
import { NO_MEMORY, type Operation, type WaitOptions } from './operation';
import { type Option, type Settable, fromBytes, toBytes } from './options';
import { creationStack, register, stackAbove, unregister } from './ownership';
import { READ, WRITE, reactor } from './reactor';
import { TransferVector, copyVector } from './transfer-vector';
import { SHORT_READ_MEANS_EMPTY, SOCKET, detectTraits } from './socket-traits';

/** The result of `accept`. */
export interface Accepted {
  /** The connection. */
  socket: Socket;
  /** The address of the peer. */
  address: Address;
}

/** The I/O queue of a socket: for the other modules of this folder. */
export let ioOf: (socket: Socket) => IOQueue;

let isSocket: (value: object) => boolean;

/** The same for an argument of `called`, which is checked. */
export function queueOf(called: Called, socket: Socket): IOQueue {
  if (Object(socket) !== socket || !isSocket(socket)) throw invalidType(called, 'socket', 'a Socket', socket);
  return ioOf(socket);
}

/**
 * A socket of any family and type, which owns its descriptor. Its methods are the calls of sys/socket.h and unistd.h without
 * the descriptor and the lengths.
 */
export class Socket {
  readonly #io: IOQueue;

  static {
    ioOf = (socket) => socket.#io;
    isSocket = (value) => #io in value;
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
      this.#io = adopt(new.target, source);
      register(this.#io, source, stackAbove(new.target));
    }
  }

  /**
   * Takes over a descriptor that another part of the program created: of a socket, or of anything else that poll(2) supports.
   * From here on this object closes it. It becomes non-blocking, for all who share it, and closed on exec.
   * @throws `EBADF`; a TypeError if another object owns it, which `detach` changes.
   */
  static from(this: void, fd: int): Socket {
    return own(adopt(from, fd), stackAbove(from));
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
    const called = methods.bind;
    const length = lengthOf(called, 'addr', addr);
    checked(called, () => c.bind(this.#io.fd, addr, length), { address: addr });
  }

  /**
   * `int listen(int sockfd, int backlog)`
   * @see listen(2)
   */
  listen(backlog: int): void {
    checked(methods.listen, () => c.listen(this.#io.fd, backlog));
  }

  /**
   * `int accept(int sockfd, struct sockaddr *addr, socklen_t *addrlen)`
   *
   * Waits for a connection.
   * @see accept(2)
   */
  accept(options?: WaitOptions): Promise<Accepted> {
    return this.#io.start(methods.accept, READ, acceptOperation(accepted(this.#io)), NO_MEMORY, options);
  }

  /**
   * `for await (const { socket, address } of listener)`: one connection after the other, until the listener is closed. The
   * loop continues after errors of a connection that accept(2) reports.
   */
  [Symbol.asyncIterator](): AsyncGenerator<Accepted, void, undefined> {
    return connections<Accepted>(this.#io, acceptOperation(accepted(this.#io)));
  }

  /**
   * `int connect(int sockfd, const struct sockaddr *addr, socklen_t addrlen)`
   *
   * Waits until the connection is established. If the wait is aborted, the kernel continues to connect: close the socket.
   * @see connect(2)
   */
  connect(addr: ArrayBufferView, options?: WaitOptions): Promise<void> {
    return this.#io.start(methods.connect, WRITE, new ConnectOperation(addr), NO_MEMORY, options);
  }

  /**
   * `int shutdown(int sockfd, int how)`
   * @see shutdown(2)
   */
  shutdown(how: int): void {
    checked(methods.shutdown, () => c.shutdown(this.#io.fd, how));
  }

  /**
   * `int getsockname(int sockfd, struct sockaddr *addr, socklen_t *addrlen)`
   * @returns the socket's own address, as the struct of its family.
   * @see getsockname(2)
   */
  getsockname<T extends ArrayBufferView = Address>(): T {
    checked(methods.getsockname, () => c.getsockname(this.#io.fd, scratchAddress, resetLength()));
    return filledAddress() as ArrayBufferView as T;
  }

  /**
   * `int getpeername(int sockfd, struct sockaddr *addr, socklen_t *addrlen)`
   * @returns the address of the peer, as the struct of its family.
   * @see getpeername(2)
   */
  getpeername<T extends ArrayBufferView = Address>(): T {
    checked(methods.getpeername, () => c.getpeername(this.#io.fd, scratchAddress, resetLength()));
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
    const called = methods.getsockopt;
    const memory = optval === undefined ? new Uint8Array(1024) : isMemory(called, 'optval', optval);
    const length = socklen_t(memory.byteLength);
    checked(called, () => c.getsockopt(this.#io.fd, level, optname, memory, length));
    return optval ? length[0] : fromBytes(level, optname, (memory as Uint8Array).subarray(0, length[0]));
  }

  /**
   * `int setsockopt(int sockfd, int level, int optname, const void *optval, socklen_t optlen)`
   * @param optval a boolean or number for an `int`, a bigint for 64 bits, a string, a struct, a `sock_fprog`, or bytes: the
   * constant determines the type.
   * @throws a RangeError if an `int` or 64 bits cannot hold it.
   * @see setsockopt(2)
   */
  setsockopt<O extends int>(level: int, optname: O, optval: OptionValue<O, Settable | sock_fprog>): void {
    const called = methods.setsockopt;
    const value = optval instanceof sock_fprog ? optval : toBytes(called, optval);
    checked(called, () => c.setsockopt(this.#io.fd, level, optname, value as never, sizeof(value)));
    // The kernel then reads one record at a time: a short read does not mean that nothing is left.
    if (level === IPPROTO_TCP && optname === TCP_ULP) this.#io.traits &= ~SHORT_READ_MEANS_EMPTY;
  }

  /**
   * Waits until a read would not block: there is data, a connection, the end of input, or an error.
   * @returns the events of poll(2): `POLLIN`, `POLLHUP`, `POLLERR`.
   */
  readable(options?: WaitOptions): Promise<int> {
    return this.#io.start(methods.readable, READ, bytes.POLL_READABLE, NO_MEMORY, options);
  }

  /**
   * Waits until a write would not block: there is capacity, or an error.
   * @returns the events of poll(2): `POLLOUT`, `POLLHUP`, `POLLERR`.
   */
  writable(options?: WaitOptions): Promise<int> {
    return this.#io.start(methods.writable, WRITE, bytes.POLL_WRITABLE, NO_MEMORY, options);
  }

  /**
   * `ssize_t send(int sockfd, const void *buf, size_t len, int flags)`
   *
   * Waits until the send buffer accepts bytes, unless `flags` has `MSG_DONTWAIT`.
   * @returns the number of bytes sent, which may be fewer than requested.
   * @see send(2)
   */
  send(buf: Data, flags: int = 0, options?: WaitOptions): Promise<number> {
    const operation = flags === 0 ? messages.SEND : messages.sendOperation(flags);
    return this.#io.start(methods.send, WRITE, operation, memoryOf(buf), options);
  }

  /**
   * `ssize_t recv(int sockfd, void *buf, size_t len, int flags)`
   *
   * Waits until there is data, unless `flags` has `MSG_DONTWAIT`.
   * @returns the number of bytes received, 0 at the end of a stream.
   * @see recv(2)
   */
  recv(buf: ArrayBufferView, flags: int = 0, options?: WaitOptions): Promise<number> {
    if (flags === 0) return this.#io.start(methods.recv, READ, messages.RECV, buf, options);
    return this.#io.start(methods.recv, messages.directionOf(flags), messages.recvOperation(flags), buf, options);
  }

  /**
   * `ssize_t sendto(int sockfd, const void *buf, size_t len, int flags, const struct sockaddr *dest_addr,
   * socklen_t addrlen)`
   * @see sendto(2)
   */
  sendto(buf: Data, flags: int, dest_addr: ArrayBufferView, options?: WaitOptions): Promise<number> {
    return this.#io.start(methods.sendto, WRITE, messages.sendtoOperation(flags, dest_addr), memoryOf(buf), options);
  }

  /**
   * `ssize_t recvfrom(int sockfd, void *buf, size_t len, int flags, struct sockaddr *src_addr, socklen_t *addrlen)`
   *
   * `recvmsg` does the same and allocates nothing.
   * @see recvfrom(2)
   */
  recvfrom(buf: ArrayBufferView, flags: int = 0, options?: WaitOptions): Promise<Received> {
    const operation = flags === 0 ? messages.RECVFROM : messages.recvfromOperation(flags);
    return this.#io.start(methods.recvfrom, messages.directionOf(flags), operation, buf, options);
  }

  /**
   * `ssize_t sendmsg(int sockfd, const struct msghdr *msg, int flags)`
   * @see sendmsg(2)
   */
  sendmsg(msg: c.msghdr, flags: int = 0, options?: WaitOptions): Promise<number> {
    return this.#io.start(methods.sendmsg, WRITE, messages.sendmsgOperation(msg, flags), NO_MEMORY, options);
  }

  /**
   * `ssize_t recvmsg(int sockfd, struct msghdr *msg, int flags)`
   *
   * Fills `msg` as in C. Descriptors that a unix socket receives are closed on exec and belong to the caller.
   * @see recvmsg(2)
   */
  recvmsg(msg: c.msghdr, flags: int = 0, options?: WaitOptions): Promise<number> {
    return this.#io.start(
      methods.recvmsg,
      messages.directionOf(flags),
      messages.recvmsgOperation(msg, flags),
      NO_MEMORY,
      options,
    );
  }

  /**
   * `int sendmmsg(int sockfd, struct mmsghdr *msgvec, unsigned int vlen, int flags)`
   *
   * Sends several messages with one system call, and sets `msg_len` of each.
   * @returns the number of messages sent, which may be fewer than requested.
   * @see sendmmsg(2)
   */
  sendmmsg(msgvec: c.mmsghdr[], flags: int = 0, options?: WaitOptions): Promise<number> {
    return this.#io.start(methods.sendmmsg, WRITE, messages.sendmmsgOperation(msgvec, flags), NO_MEMORY, options);
  }

  /**
   * `int recvmmsg(int sockfd, struct mmsghdr *msgvec, unsigned int vlen, int flags, struct timespec *timeout)`
   *
   * Waits for a message, and receives all that have arrived, up to the length of `msgvec`, with one system call.
   * @returns the number of messages received.
   * @see recvmmsg(2)
   */
  recvmmsg(msgvec: c.mmsghdr[], flags: int = 0, options?: WaitOptions): Promise<number> {
    const operation = messages.recvmmsgOperation(msgvec, flags);
    return this.#io.start(methods.recvmmsg, messages.directionOf(flags), operation, NO_MEMORY, options);
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
    return this.#transfer(methods.read, READ, bytes.READ_BYTES, buf, count, options);
  }

  /**
   * `ssize_t write(int fd, const void *buf, size_t count)`
   *
   * Waits until some bytes can be written. `count` defaults to all of `buf`.
   * @returns the number of bytes written, which may be fewer than requested.
   * @throws `EFAULT` if `count` exceeds `buf`.
   * @see write(2)
   */
  write(buf: Data, options?: WaitOptions): Promise<number>;
  write(buf: ArrayBufferView, count: number, options?: WaitOptions): Promise<number>;
  write(buf: Data, count?: number | WaitOptions, options?: WaitOptions): Promise<number> {
    return this.#transfer(methods.write, WRITE, bytes.WRITE_BYTES, memoryOf(buf), count, options);
  }

  /**
   * `ssize_t readv(int fd, const struct iovec *iov, int iovcnt)`
   *
   * Reads into several pieces of memory, one after the other.
   * @see readv(2)
   */
  readv(iov: iovec[], options?: WaitOptions): Promise<number> {
    return this.#io.start(methods.readv, READ, bytes.readvOperation(iov), NO_MEMORY, options);
  }

  /**
   * `ssize_t writev(int fd, const struct iovec *iov, int iovcnt)`
   *
   * Writes from several pieces of memory, one after the other.
   * @returns the number of bytes written, which may be fewer than requested.
   * @see writev(2)
   */
  writev(iov: iovec[], options?: WaitOptions): Promise<number> {
    return this.#io.start(methods.writev, WRITE, bytes.writevOperation(iov), NO_MEMORY, options);
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
    return this.#transfer(methods.readn, READ, this.#io.traits & SOCKET ? bytes.RECVN : bytes.READN, buf, n, options);
  }

  /**
   * `ssize_t writen(int fd, const void *vptr, size_t n)`
   *
   * Writes `n` bytes, by default all of `buf`, and waits as long as that takes. No other write comes between.
   * @returns the number of bytes written. On failure `transferred` of the error is the number of bytes written before.
   */
  writen(buf: Data, options?: WaitOptions): Promise<number>;
  writen(buf: ArrayBufferView, n: number, options?: WaitOptions): Promise<number>;
  writen(buf: Data, n?: number | WaitOptions, options?: WaitOptions): Promise<number> {
    return this.#transfer(
      methods.writen,
      WRITE,
      this.#io.traits & SOCKET ? bytes.SENDN : bytes.WRITEN,
      memoryOf(buf),
      n,
      options,
    );
  }

  /**
   * Reads until all pieces of memory are full or the input ends. No other read comes between. The vector is read when this
   * is called.
   * @returns the number of bytes read, which is less than their size only at the end. On failure `transferred` of the error
   * is the number of bytes read before.
   * @throws `EFAULT` if an `iov_len` exceeds its memory.
   */
  async readvn(iov: iovec[], options?: WaitOptions): Promise<number> {
    const operation = new TransferVector(READ, copyVector(methods.readvn, iov));
    return this.#io.start(methods.readvn, READ, operation, NO_MEMORY, options);
  }

  /**
   * Writes all of several pieces of memory, and waits as long as that takes. No other write comes between. The vector is
   * read when this is called.
   * @returns the number of bytes written. On failure `transferred` of the error is the number of bytes written before.
   * @throws `EFAULT` if an `iov_len` exceeds its memory.
   */
  async writevn(iov: iovec[], options?: WaitOptions): Promise<number> {
    const operation = new TransferVector(WRITE, copyVector(methods.writevn, iov));
    return this.#io.start(methods.writevn, WRITE, operation, NO_MEMORY, options);
  }

  /**
   * `ssize_t sendfile(int out_fd, int in_fd, off_t *offset, size_t count)`
   *
   * Copies from a file to this socket inside the kernel, and waits until the socket has room. The thread waits for the disk
   * if the file is not in memory.
   * @param in_fd a descriptor, or a FileHandle.
   * @param offset the offset to read from in bytes, or `null`: from the file's own offset, which moves.
   * @returns the number of bytes written, which may be fewer than `count`; 0 at the end of the file.
   * @see sendfile(2)
   */
  async sendfile(in_fd: int | object, offset: number | null, count: number, options?: WaitOptions): Promise<number> {
    const { sendfile } = methods;
    const fd = Object(in_fd) === in_fd ? fileno(in_fd as object) : int32(sendfile, 'in_fd', in_fd);
    return this.#io.start(sendfile, WRITE, sendfileOperation(sendfile, fd, offset, count), NO_MEMORY, options);
  }

  /**
   * Makes any call of the C API in turn with the other reads (`POLLIN`), writes (`POLLOUT`) or reads of error queues and
   * urgent data (`POLLPRI`) of this socket: `s.call(POLLIN, 'recvmmsg', (fd) => recvmmsg(fd, vec, 64, MSG_DONTWAIT, null))`.
   * If `fn` returns -1 and sets `EAGAIN`, it is called again when the event has occurred. It must not block.
   * @param name the `syscall` of errors.
   * @returns the result of `fn`.
   * @throws the Error of `errno` if `fn` returns -1 for another reason; `ECANCELED` if the socket is closed.
   */

  async call(events: int, name: string, fn: (fd: int) => number, options?: WaitOptions): Promise<number> {
    this.#io.isShared = true;
    const operation = new AnyCall(methods.call, name, fn, this.#io.traits);
    return this.#io.start(methods.call, directionOfEvent(methods.call, events), operation, NO_MEMORY, options);
  }

  /**
   * Reads line by line, without `\n` or `\r\n`. The last line needs no end. Bytes that were read and not yet returned, because
   * the loop was left or a wait was ended, are the first of the next `lines()`; other calls do not see them.
   */
  lines(options: LineOptions = {}): AsyncGenerator<string, void, undefined> {
    const limit = limitOf(methods.lines, options);
    return lines(this.#io, fileOf(this.#io), limit, options);
  }

  #transfer(
    called: Called,
    direction: number,
    operation: Operation,
    memory: ArrayBufferView,
    count: number | WaitOptions | undefined,
    options: WaitOptions | undefined,
  ): Promise<number> {
    if (typeof count === 'object') return this.#io.start(called, direction, operation, memory, count);
    return this.#io.start(called, direction, operation, memory, options, count);
  }
}

// The functions of the class, at whose callers stack traces begin. A class that uses its own name would be called `_Socket`
// in dist/: esbuild renames it.
const methods = Socket.prototype;
const { from } = Socket;

/** Creates the object of a descriptor that the reactor has registered. */
export function own(io: IOQueue, stack: string): Socket {
  register(io, io.fd, stack);
  return new Socket(io);
}

function adopt(called: Called, fd: int): IOQueue {
  if (reactor.isOwned(int32(called, 'fd', fd))) {
    throw invalidType(called, 'fd', 'free: it already belongs to a Socket', fd);
  }
  checked(called, () => reactor.adopt(fd), { syscall: 'fcntl' });
  const io = new IOQueue(fd, detectTraits(fd));
  io.isShared = true;
  return io;
}

/** The result of an accept: the socket of the descriptor that accept(2) returned, and the address. */
const accepted =
  (listener: IOQueue) =>
  (fd: int): Accepted => ({
    socket: own(new IOQueue(fd, listener.traits), creationStack(listener.fd)),
    address: filledAddress(),
  });
