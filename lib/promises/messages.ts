import type { int } from '../runtime/struct/define';
import * as c from '../headers/sys/socket';
import type { msghdr } from '../headers/sys/socket';
import { type Address, asked, filled, lengthOf, room } from './address';
import { refused } from './error';
import { NOTHING, type Operation, type WaitOptions } from './pending';
import { IN, MORE, OUT } from './reactor';
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

const has = (flags: unknown, some: int): boolean => typeof flags === 'number' && (flags & some) !== 0;

// What is no int is left to the call, which has the words for it.
const and = (flags: int, flag: int): int => (Number.isInteger(flags) && flags === (flags | 0) ? flags | flag : flags);

// Error queues and urgent data are read past who waits for other data.
const wayOf = (flags: int): number => (has(flags, c.MSG_ERRQUEUE | c.MSG_OOB) ? MORE : IN);

// A class: objects that are put together by spreading have V8 describe each of them anew.
class Flagged implements Operation {
  readonly unheard: boolean;
  readonly now: boolean;

  constructor(
    readonly syscall: string,
    private readonly flags: int,
    private readonly call: Call,
    readonly address?: ArrayBufferView,
    readonly finish?: (result: number) => unknown,
  ) {
    this.unheard = address !== undefined;
    this.now = has(flags, c.MSG_DONTWAIT);
  }

  attempt({ fd }: Waits, memory: ArrayBufferView, length: number): int {
    return this.call(fd, memory, length, and(this.flags, c.MSG_DONTWAIT), this.address!);
  }

  check(): void {
    if (typeof this.flags !== 'number') throw refused(this, 'flags', 'a number');
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
    return this.when(wayOf(flags), operation, buf, options);
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
    return this.when(wayOf(flags), flags === 0 ? RECVFROM : recvfrom(flags), buf, options);
  }

  /**
   * `ssize_t sendmsg(int sockfd, const struct msghdr *msg, int flags)`
   * @see sendmsg(2)
   */
  sendmsg(msg: msghdr, flags: int = 0, options?: WaitOptions): Promise<number> {
    const call: Call = (fd, _buf, _len, flags) => c.sendmsg(fd, msg, flags);
    const name = (msg as msghdr | null | undefined)?.msg_name ?? undefined;
    return this.when(OUT, new Flagged('sendmsg', flags, call, name), NOTHING, options);
  }

  /**
   * `ssize_t recvmsg(int sockfd, struct msghdr *msg, int flags)`
   *
   * Fills `msg` in as in C. Descriptors that come with it are closed on exec.
   * @see recvmsg(2)
   */
  recvmsg(msg: msghdr, flags: int = 0, options?: WaitOptions): Promise<number> {
    const call: Call = (fd, _buf, _len, flags) => c.recvmsg(fd, msg, and(flags, c.MSG_CMSG_CLOEXEC));
    return this.when(wayOf(flags), new Flagged('recvmsg', flags, call), NOTHING, options);
  }
}
