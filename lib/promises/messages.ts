import { EAGAIN } from '../errno';
import { errno } from '../libc';
import type { int } from '../struct';
import * as c from '../sys/socket';
import type { msghdr } from '../sys/socket';
import { type Address, fill, filled, lengthOf } from './address';
import { systemError, type About } from './error';
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

// With MSG_DONTWAIT the program wants to be told EAGAIN itself.
function flagged(about: About, flags: int, call: () => int, finish?: (result: int) => unknown): Operation {
  const attempt = (): int => {
    const result = call();
    if (result === -1 && errno === EAGAIN && flags & c.MSG_DONTWAIT) throw systemError(EAGAIN, about);
    return result;
  };
  return { ...about, attempt, finish };
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
    const buf = memoryOf(data);
    const length = buf.byteLength;
    const operation =
      flags === 0 ? SEND : flagged({ syscall: 'send' }, flags, () => c.send(this.fd, buf, length, flags));
    return this.when(OUT, operation, buf, length, options);
  }

  /**
   * `ssize_t recv(int sockfd, void *buf, size_t len, int flags)`
   *
   * Waits while there is nothing, unless `flags` has `MSG_DONTWAIT`.
   * @returns how many bytes came, 0 at the end of a stream.
   * @see recv(2)
   */
  recv(buf: ArrayBufferView, flags: int = 0, options?: WaitOptions): Promise<number> {
    const room = buf.byteLength;
    const operation = flags === 0 ? RECV : flagged({ syscall: 'recv' }, flags, () => c.recv(this.fd, buf, room, flags));
    return this.when(IN, operation, buf, room, options);
  }

  /**
   * `ssize_t sendto(int sockfd, const void *buf, size_t len, int flags, const struct sockaddr *dest_addr,
   * socklen_t addrlen)`
   * @see sendto(2)
   */
  sendto(data: Data, flags: int, addr: ArrayBufferView, options?: WaitOptions): Promise<number> {
    const buf = memoryOf(data);
    const [length, addrlen] = [buf.byteLength, lengthOf(addr)];
    const call = (): int => c.sendto(this.fd, buf, length, flags, addr, addrlen);
    return this.when(OUT, flagged({ syscall: 'sendto', address: addr }, flags, call), NOTHING, 0, options);
  }

  /**
   * `ssize_t recvfrom(int sockfd, void *buf, size_t len, int flags, struct sockaddr *src_addr, socklen_t *addrlen)`
   *
   * `recvmsg` does the same and allocates nothing.
   * @see recvfrom(2)
   */
  recvfrom(buf: ArrayBufferView, flags: int = 0, options?: WaitOptions): Promise<Received> {
    const room = buf.byteLength;
    const call = (): int => fill((addr, len) => c.recvfrom(this.fd, buf, room, flags, addr, len));
    const finish = (length: int): Received => ({ length, address: filled() });
    return this.when(IN, flagged({ syscall: 'recvfrom' }, flags, call, finish), NOTHING, 0, options);
  }

  /**
   * `ssize_t sendmsg(int sockfd, const struct msghdr *msg, int flags)`
   * @see sendmsg(2)
   */
  sendmsg(msg: msghdr, flags: int = 0, options?: WaitOptions): Promise<number> {
    const call = (): int => c.sendmsg(this.fd, msg, flags);
    return this.when(OUT, flagged({ syscall: 'sendmsg' }, flags, call), NOTHING, 0, options);
  }

  /**
   * `ssize_t recvmsg(int sockfd, struct msghdr *msg, int flags)`
   *
   * Fills `msg` in as in C. Descriptors that come with it are closed on exec.
   * @see recvmsg(2)
   */
  recvmsg(msg: msghdr, flags: int = 0, options?: WaitOptions): Promise<number> {
    const all = flags | c.MSG_CMSG_CLOEXEC;
    const call = (): int => c.recvmsg(this.fd, msg, all);
    return this.when(IN, flagged({ syscall: 'recvmsg' }, flags, call), NOTHING, 0, options);
  }
}
