import { EAGAIN, EBADF, ECANCELED, EINTR } from '../headers/errno';
import { F_GETFD, F_GETFL, F_SETFD, F_SETFL, FD_CLOEXEC, O_NONBLOCK, fcntl } from '../headers/fcntl';
import { errno, fail } from '../runtime/bind-call';
import { POLLIN, POLLOUT, poll, pollfd } from '../headers/poll';
import type { int } from '../runtime/struct/define';
import { close } from '../headers/unistd';
import { checked, systemError } from './error';
import { disown, own } from './owned';
import { NOTHING, type Operation, type WaitOptions } from './pending';
import { IN, OUT } from './reactor';
import { Waits } from './waits';

const asked = new pollfd();

/** What poll(2) says at once; -1 and EAGAIN where it says nothing. */
export function pollNow(fd: int, events: number): number {
  if (fd === -1) return fail(EBADF); // which poll(2) passes over
  [asked.fd, asked.events] = [fd, events];
  const n = poll(asked, 1, 0);
  if (n <= 0) return n === 0 ? fail(EAGAIN) : n;
  return asked.revents;
}

/** Whether somebody else who has the descriptor too has made it blocking, as libuv does with the standard input of a child. */
export const isBlocking = (fd: int): boolean => !(fcntl(fd, F_GETFL) & O_NONBLOCK);

/** Whether a call that has no MSG_DONTWAIT would wait: then -1, and EAGAIN. */
export const blocks = (fd: int, events: number): boolean => isBlocking(fd) && pollNow(fd, events) === -1;

const READABLE: Operation = { syscall: 'poll', attempt: ({ fd }) => pollNow(fd, POLLIN) };
const WRITABLE: Operation = { syscall: 'poll', attempt: ({ fd }) => pollNow(fd, POLLOUT) };

/** A descriptor, and those who wait for it. It is closed on exec, and no call on it waits in the kernel. */
export class Descriptor extends Waits {
  /** @internal Takes `fd` over: `made` is where that was, for the warning that it was not closed. */
  constructor(fd: int, made: string, state: number = 0) {
    super(fd, state);
    own(this, fd, made);
  }

  /**
   * `int close(int fd)`
   *
   * Closes the descriptor. What waits for it fails with `ECANCELED`. A second time it does nothing.
   * @see close(2)
   */
  close(): void {
    if (this.closed) return;
    const fd = this.detach();
    if (close(fd) === -1 && errno !== EINTR) throw systemError(errno, { syscall: 'close' });
  }

  /**
   * Gives the descriptor up, open and non-blocking as it is: whoever takes it closes it.
   * `new net.Socket({ fd: socket.detach() })`. What waits for it fails with `ECANCELED`.
   * @throws `EBADF` where it is closed already.
   */
  detach(): int {
    const fd = this.number;
    if (this.closed) throw systemError(EBADF, { syscall: 'detach' });
    const [waiting, watched] = this.leaveAll();
    disown(fd, watched);
    for (const pending of waiting) pending.fail(() => systemError(ECANCELED, pending.operation));
    return fd;
  }

  /** @internal */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `${this.constructor.name} { fd: ${this.fd} }`;
  }

  [Symbol.dispose](): void {
    this.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.close();
    return Promise.resolve();
  }

  /**
   * Waits until a read would not wait: there is something to read or to accept, the end, or an error.
   * @returns what poll(2) says: `POLLIN`, `POLLHUP`, `POLLERR`.
   */
  readable(options?: WaitOptions): Promise<int> {
    return this.when(IN, READABLE, NOTHING, options);
  }

  /**
   * Waits until a write would not wait: there is room, or an error.
   * @returns what poll(2) says: `POLLOUT`, `POLLHUP`, `POLLERR`.
   */
  writable(options?: WaitOptions): Promise<int> {
    return this.when(OUT, WRITABLE, NOTHING, options);
  }
}

/** Makes a descriptor that somebody else made into one of ours: non-blocking and closed on exec. */
export function adopt(fd: int): void {
  checked('fcntl', fcntl(fd, F_SETFL, checked('fcntl', fcntl(fd, F_GETFL)) | O_NONBLOCK));
  checked('fcntl', fcntl(fd, F_SETFD, checked('fcntl', fcntl(fd, F_GETFD)) | FD_CLOEXEC));
}
