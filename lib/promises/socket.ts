import { ECONNABORTED, EHOSTDOWN, EHOSTUNREACH, EINPROGRESS, ENETDOWN, ENETUNREACH, ENONET } from '../headers/errno';
import { ENOPROTOOPT, EOPNOTSUPP, EPROTO, EAGAIN } from '../headers/errno';
import { sock_fprog } from '../headers/linux/filter';
import { errno, fail } from '../runtime/bind-call';
import type { Value, optname } from '../runtime/socket-option';
import { IPPROTO_TCP } from '../headers/netinet/in';
import { TCP_ULP } from '../headers/netinet/tcp';
import { POLLIN, POLLOUT } from '../headers/poll';
import { sizeof, socklen_t, type int } from '../runtime/struct/define';
import * as c from '../headers/sys/socket';
import { type Address, asked, filled, lengthOf, room } from './address';
import { adopt, blocks, isBlocking, pollNow } from './descriptor';
import { checked, flagged, refused, type SocketError } from './error';
import { KIND, kindOf, option } from './kind';
import { Messages } from './messages';
import { type Option, type Settable, fromBytes, toBytes } from './option';
import { calledAt, isOwned, whereMade } from './owned';
import { NOTHING, type Operation, type WaitOptions } from './pending';
import { IN, OUT, reactor } from './reactor';
import { DRAINS } from './waits';

/** What `accept` gives. */
export interface Accepted {
  /** The connection. */
  socket: Socket;
  /** The peer's address. */
  address: Address;
}

const MINE = c.SOCK_NONBLOCK | c.SOCK_CLOEXEC;
// Errors of the connection that would have been accepted: accept(2) says to go on.
const passing = [ECONNABORTED, ENETDOWN, EPROTO, ENOPROTOOPT, EHOSTDOWN, ENONET, EHOSTUNREACH, EOPNOTSUPP, ENETUNREACH];

/** A socket of any family and type. Its methods are the calls of sys/socket.h, without the descriptor and the lengths. */
export class Socket extends Messages {
  /** @internal */
  constructor(fd: int, made: string, like?: Socket) {
    super(fd, made, like ? like.state & KIND : kindOf(fd));
  }

  /**
   * Takes over a descriptor that somebody else made, a socket's or of anything else that poll(2) knows: from here on this
   * object closes it. It becomes non-blocking, for all who share it, and closed on exec.
   * @throws `EBADF`; a TypeError where it is another object's, which `detach` gives up.
   */
  static from(this: void, fd: int): Socket {
    const made = calledAt(Socket.from);
    if (isOwned(fd)) throw refused({ syscall: 'from' }, 'fd', 'free: another object has it');
    reactor.start();
    adopt(fd);
    return new Socket(fd, made);
  }

  /**
   * `int bind(int sockfd, const struct sockaddr *addr, socklen_t addrlen)`
   * @throws as bind(2) fails.
   * @see bind(2)
   */
  bind(addr: ArrayBufferView): void {
    checked('bind', c.bind(this.fd, addr, lengthOf(addr, 'bind')), addr);
  }

  /**
   * `int listen(int sockfd, int backlog)`
   * @see listen(2)
   */
  listen(backlog: int): void {
    checked('listen', c.listen(this.fd, backlog));
  }

  /**
   * `int accept(int sockfd, struct sockaddr *addr, socklen_t *addrlen)`
   *
   * Waits for a connection.
   * @see accept(2)
   */
  accept(options?: WaitOptions): Promise<Accepted> {
    const operation: Operation = {
      syscall: 'accept',
      attempt: ({ fd }) => (blocks(fd, POLLIN) ? -1 : c.accept4(fd, asked, room(), MINE)),
      finish: (fd): Accepted => ({ socket: new Socket(fd, whereMade(this.fd), this), address: filled() }),
    };
    return this.when(IN, operation, NOTHING, options);
  }

  /** `for await (const { socket, address } of listener)`: connection after connection, until the listener is closed. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Accepted, void, undefined> {
    const over = (): boolean => this.closed;
    while (!over()) {
      try {
        yield await this.accept();
      } catch (error) {
        const goesOn = over() || (passing.includes(-(error as SocketError).errno) && this.listens());
        if (!goesOn) throw error;
      }
    }
  }

  // EOPNOTSUPP of a socket that does not listen passes never.
  private listens(): boolean {
    return option(this.fd, c.SOL_SOCKET, c.SO_ACCEPTCONN) === 1;
  }

  /**
   * `int connect(int sockfd, const struct sockaddr *addr, socklen_t addrlen)`
   *
   * Waits until the connection stands. Where the wait is aborted the kernel goes on: close the socket.
   * @see connect(2)
   */
  connect(addr: ArrayBufferView, options?: WaitOptions): Promise<void> {
    let ask = (): int => {
      if (isBlocking(this.fd)) adopt(this.fd);
      const result = c.connect(this.fd, addr, lengthOf(addr, 'connect'));
      if (result !== -1 || errno !== EINPROGRESS) return result;
      ask = () => this.connected();
      return fail(EAGAIN);
    };
    const operation: Operation = {
      syscall: 'connect',
      address: addr,
      unheard: true,
      attempt: () => ask(),
      finish: () => undefined,
    };
    return this.when(OUT, operation, NOTHING, options);
  }

  private connected(): int {
    if (pollNow(this.fd, POLLOUT) === -1) return -1;
    const error = option(this.fd, c.SOL_SOCKET, c.SO_ERROR);
    return error > 0 ? fail(error) : error;
  }

  /**
   * `int shutdown(int sockfd, int how)`
   * @see shutdown(2)
   */
  shutdown(how: int): void {
    checked('shutdown', c.shutdown(this.fd, how));
  }

  /**
   * `int getsockname(int sockfd, struct sockaddr *addr, socklen_t *addrlen)`
   * @returns the socket's own address, as the struct of its family.
   * @see getsockname(2)
   */
  getsockname<T extends DataView = Address>(): T {
    checked('getsockname', c.getsockname(this.fd, asked, room()));
    return filled() as DataView as T;
  }

  /**
   * `int getpeername(int sockfd, struct sockaddr *addr, socklen_t *addrlen)`
   * @returns the peer's address, as the struct of its family.
   * @see getpeername(2)
   */
  getpeername<T extends DataView = Address>(): T {
    checked('getpeername', c.getpeername(this.fd, asked, room()));
    return filled() as DataView as T;
  }

  /**
   * `int getsockopt(int sockfd, int level, int optname, void *optval, socklen_t *optlen)`
   *
   * `getsockopt(SOL_SOCKET, SO_KEEPALIVE)` is a number, `getsockopt(IPPROTO_TCP, TCP_INFO)` the struct: the constant knows.
   * With `optval` the bytes go there, and how many that were is returned.
   * @see getsockopt(2)
   */
  getsockopt<T extends Option>(level: int, optname: optname<T, unknown>): T;
  getsockopt<T extends Option = number>(level: int, optname: int): T;
  getsockopt(level: int, optname: int, optval: ArrayBufferView): socklen_t;
  getsockopt(level: int, optname: int, optval?: ArrayBufferView): Option {
    const memory = optval ?? new Uint8Array(1024);
    if (!ArrayBuffer.isView(memory)) throw refused({ syscall: 'getsockopt' }, 'optval', 'an ArrayBufferView');
    const length = socklen_t(memory.byteLength);
    checked('getsockopt', c.getsockopt(this.fd, level, optname, memory, length));
    return optval ? length[0]! : fromBytes(level, optname, (memory as Uint8Array).subarray(0, length[0]));
  }

  /**
   * `int setsockopt(int sockfd, int level, int optname, const void *optval, socklen_t optlen)`
   * @param value a boolean or a number for an `int`, a bigint for 64 bits, a string, a struct, a `sock_fprog`, or bytes: the
   * constant knows.
   * @throws a RangeError where an `int` or 64 bits don't hold it.
   * @see setsockopt(2)
   */
  setsockopt<O extends int>(level: int, optname: O, value: Value<O, Settable | sock_fprog>): void {
    const optval = value instanceof sock_fprog ? value : toBytes(value);
    checked('setsockopt', c.setsockopt(this.fd, level, optname, optval, sizeof(optval)));
    // The kernel then reads record by record: a short read says nothing.
    if (level === IPPROTO_TCP && optname === TCP_ULP) this.state &= ~DRAINS;
  }
}

/**
 * `int socket(int domain, int type, int protocol)`
 * @throws as socket(2) fails.
 * @see socket(2)
 */
export function socket(domain: int, type: int, protocol: int = 0): Socket {
  const made = calledAt(socket);
  reactor.start();
  const fd = checked('socket', c.socket(domain, flagged({ syscall: 'socket' }, 'type', type, MINE), protocol));
  return new Socket(fd, made);
}

/**
 * `int socketpair(int domain, int type, int protocol, int sv[2])`
 * @returns the two ends.
 * @see socketpair(2)
 */
export function socketpair(domain: int, type: int, protocol: int = 0): [Socket, Socket] {
  const made = calledAt(socketpair);
  reactor.start();
  const sv = new Int32Array(2);
  checked('socketpair', c.socketpair(domain, flagged({ syscall: 'socketpair' }, 'type', type, MINE), protocol, sv));
  return [new Socket(sv[0]!, made), new Socket(sv[1]!, made)];
}
