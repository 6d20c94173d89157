import { EAGAIN } from '../errno';
import { errno } from '../libc';
import type { int } from '../struct';
import * as c from '../sys/socket';
import type { msghdr } from '../sys/socket';
import { type Address, fill, filled, lengthOf } from './address';
import { flagged as withFlag, systemError, type About } from './error';
import { NOTHING, type Operation, type WaitOptions } from './pending';
import { IN, OUT } from './reactor';
import { Stream, memoryOf, type Data } from './stream';
import { receive, transmit } from './transfer';

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

type Call = (memory: ArrayBufferView, length: number) => int;

// With MSG_DONTWAIT the program wants to be told EAGAIN itself.
function flagged(about: About, flags: int, call: Call, more: Partial<Operation> = {}): Operation {
  const attempt = (_: unknown, memory: ArrayBufferView, length: number): int => {
    const result = call(memory, length);
    if (result === -1 && errno === EAGAIN && flags & c.MSG_DONTWAIT) throw systemError(EAGAIN, about);
    return result;
  };
  return { ...about, ...more, attempt };
}

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
    const call: Call = (buf, len) => c.send(this.fd, buf, len, flags);
    return this.when(OUT, flags === 0 ? SEND : flagged({ syscall: 'send' }, flags, call), memoryOf(data), options);
  }

  /**
   * `ssize_t recv(int sockfd, void *buf, size_t len, int flags)`
   *
   * Waits while there is nothing, unless `flags` has `MSG_DONTWAIT`.
   * @returns how many bytes came, 0 at the end of a stream.
   * @see recv(2)
   */
  recv(buf: ArrayBufferView, flags: int = 0, options?: WaitOptions): Promise<number> {
    const call: Call = (buf, len) => c.recv(this.fd, buf, len, flags);
    return this.when(IN, flags === 0 ? RECV : flagged({ syscall: 'recv' }, flags, call), buf, options);
  }

  /**
   * `ssize_t sendto(int sockfd, const void *buf, size_t len, int flags, const struct sockaddr *dest_addr,
   * socklen_t addrlen)`
   * @see sendto(2)
   */
  sendto(data: Data, flags: int, addr: ArrayBufferView, options?: WaitOptions): Promise<number> {
    const call: Call = (buf, len) => c.sendto(this.fd, buf, len, flags, addr, lengthOf(addr, 'sendto'));
    const operation = flagged({ syscall: 'sendto', address: addr }, flags, call, { unheard: true });
    return this.when(OUT, operation, memoryOf(data), options);
  }

  /**
   * `ssize_t recvfrom(int sockfd, void *buf, size_t len, int flags, struct sockaddr *src_addr, socklen_t *addrlen)`
   *
   * `recvmsg` does the same and allocates nothing.
   * @see recvfrom(2)
   */
  recvfrom(buf: ArrayBufferView, flags: int = 0, options?: WaitOptions): Promise<Received> {
    const call: Call = (buf, len) => fill((addr, addrlen) => c.recvfrom(this.fd, buf, len, flags, addr, addrlen));
    const finish = (length: int): Received => ({ length, address: filled() });
    return this.when(IN, flagged({ syscall: 'recvfrom' }, flags, call, { finish }), buf, options);
  }

  /**
   * `ssize_t sendmsg(int sockfd, const struct msghdr *msg, int flags)`
   * @see sendmsg(2)
   */
  sendmsg(msg: msghdr, flags: int = 0, options?: WaitOptions): Promise<number> {
    const named = ((msg as msghdr | null | undefined)?.msg_name ?? null) !== null;
    const call: Call = () => c.sendmsg(this.fd, msg, flags);
    return this.when(OUT, flagged({ syscall: 'sendmsg' }, flags, call, { unheard: named }), NOTHING, options);
  }

  /**
   * `ssize_t recvmsg(int sockfd, struct msghdr *msg, int flags)`
   *
   * Fills `msg` in as in C. Descriptors that come with it are closed on exec.
   * @see recvmsg(2)
   */
  recvmsg(msg: msghdr, flags: int = 0, options?: WaitOptions): Promise<number> {
    const call: Call = () =>
      c.recvmsg(this.fd, msg, withFlag({ syscall: 'recvmsg' }, 'flags', flags, c.MSG_CMSG_CLOEXEC));
    return this.when(IN, flagged({ syscall: 'recvmsg' }, flags, call), NOTHING, options);
  }
}
