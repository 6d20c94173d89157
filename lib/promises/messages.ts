import { EAGAIN } from '../errno';
import { errno } from '../libc';
import type { int } from '../struct';
import * as c from '../sys/socket';
import type { msghdr } from '../sys/socket';
import { type Address, asked, filled, lengthOf, room } from './address';
import { flagged, systemError } from './error';
import { NOTHING, type Operation, type WaitOptions } from './pending';
import { IN, OUT } from './reactor';
import { Stream, memoryOf, type Data } from './stream';
import { receive, transmit } from './transfer';
import type { Waits } from './waits';

/** What `recvfrom` gives. */
export interface Received {
  /** How many bytes came. */
  length: number;
  /** From whom. */
  address: Address;
}

const RECV: Operation = {
  syscall: 'recv',
  direct: true,
  attempt: (socket, buf, room) => socket.took(receive(socket.fd, buf, room), room),
};
const SEND: Operation = { syscall: 'send', attempt: ({ fd }, buf, length) => transmit(fd, buf, length) };

type Call = (fd: int, memory: ArrayBufferView, length: number, flags: int, address: ArrayBufferView) => int;

// A class: objects that are put together by spreading have V8 describe each of them anew.
class Flagged implements Operation {
  readonly unheard: boolean;

  constructor(
    readonly syscall: string,
    private readonly flags: int,
    private readonly call: Call,
    readonly address?: ArrayBufferView,
    readonly finish?: (result: number) => unknown,
  ) {
    this.unheard = address !== undefined;
  }

  // With MSG_DONTWAIT the program wants to be told EAGAIN itself.
  attempt({ fd }: Waits, memory: ArrayBufferView, length: number): int {
    const result = this.call(fd, memory, length, this.flags, this.address!);
    if (result === -1 && errno === EAGAIN && this.flags & c.MSG_DONTWAIT) throw systemError(EAGAIN, this);
    return result;
  }
}

const sendto: Call = (fd, buf, len, flags, addr) => c.sendto(fd, buf, len, flags, addr, lengthOf(addr, 'sendto'));

const recvfrom = (flags: int): Operation =>
  new Flagged(
    'recvfrom',
    flags,
    (fd, buf, len, flags) => c.recvfrom(fd, buf, len, flags, asked, room()),
    undefined,
    (length): Received => ({ length, address: filled() }),
  );
const RECVFROM = recvfrom(0);

/** A socket's calls that send and receive. */
export class Messages extends Stream {
  /**
   * `ssize_t send(int sockfd, const void *buf, size_t len, int flags)`
   *
   * Waits while there is no room at all, unless `flags` has `MSG_DONTWAIT`.
   * @returns how many bytes the kernel took, possibly fewer than there are.
   * @see send(2)
   */
  send(data: Data, flags: int = 0, options?: WaitOptions): Promise<number> {
    const operation = flags === 0 ? SEND : new Flagged('send', flags, c.send);
    return this.when(OUT, operation, memoryOf(data), options);
  }

  /**
   * `ssize_t recv(int sockfd, void *buf, size_t len, int flags)`
   *
   * Waits while there is nothing, unless `flags` has `MSG_DONTWAIT`.
   * @returns how many bytes came, 0 at the end of a stream.
   * @see recv(2)
   */
  recv(buf: ArrayBufferView, flags: int = 0, options?: WaitOptions): Promise<number> {
    const operation = flags === 0 ? RECV : new Flagged('recv', flags, c.recv);
    return this.when(IN, operation, buf, options);
  }

  /**
   * `ssize_t sendto(int sockfd, const void *buf, size_t len, int flags, const struct sockaddr *dest_addr,
   * socklen_t addrlen)`
   * @see sendto(2)
   */
  sendto(data: Data, flags: int, addr: ArrayBufferView, options?: WaitOptions): Promise<number> {
    return this.when(OUT, new Flagged('sendto', flags, sendto, addr), memoryOf(data), options);
  }

  /**
   * `ssize_t recvfrom(int sockfd, void *buf, size_t len, int flags, struct sockaddr *src_addr, socklen_t *addrlen)`
   *
   * `recvmsg` does the same and allocates nothing.
   * @see recvfrom(2)
   */
  recvfrom(buf: ArrayBufferView, flags: int = 0, options?: WaitOptions): Promise<Received> {
    return this.when(IN, flags === 0 ? RECVFROM : recvfrom(flags), buf, options);
  }

  /**
   * `ssize_t sendmsg(int sockfd, const struct msghdr *msg, int flags)`
   * @see sendmsg(2)
   */
  sendmsg(msg: msghdr, flags: int = 0, options?: WaitOptions): Promise<number> {
    const name = (msg as msghdr | null | undefined)?.msg_name ?? undefined;
    return this.when(OUT, new Flagged('sendmsg', flags, (fd) => c.sendmsg(fd, msg, flags), name), NOTHING, options);
  }

  /**
   * `ssize_t recvmsg(int sockfd, struct msghdr *msg, int flags)`
   *
   * Fills `msg` in as in C. Descriptors that come with it are closed on exec.
   * @see recvmsg(2)
   */
  recvmsg(msg: msghdr, flags: int = 0, options?: WaitOptions): Promise<number> {
    const call: Call = (fd) => c.recvmsg(fd, msg, flagged({ syscall: 'recvmsg' }, 'flags', flags, c.MSG_CMSG_CLOEXEC));
    return this.when(IN, new Flagged('recvmsg', flags, call), NOTHING, options);
  }
}
