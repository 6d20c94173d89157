import { EAGAIN, EBADF, ECANCELED, EINTR } from '../errno';
import { F_GETFD, F_GETFL, F_SETFD, F_SETFL, FD_CLOEXEC, O_NONBLOCK, fcntl } from '../fcntl';
import { errno, fail } from '../libc';
import { POLLIN, POLLOUT, poll, pollfd } from '../poll';
import type { int } from '../struct';
import { close } from '../unistd';
import { abortError, checked, systemError } from './error';
import { disown, own } from './owned';
import { NOTHING, Pending, append, remove, type Operation, type Queue, type WaitOptions } from './pending';
import { IN, MORE, NOT_CALLED, OUT, reactor, type Waiting } from './reactor';

const asked = new pollfd();

function pollNow(fd: int, events: number): number {
  [asked.fd, asked.events] = [fd, events];
  const n = poll(asked, 1, 0);
  if (n <= 0) return n === 0 ? fail(EAGAIN) : n;
  return asked.revents;
}

const READABLE: Operation = { syscall: 'poll', attempt: ({ fd }) => pollNow(fd, POLLIN) };
const WRITABLE: Operation = { syscall: 'poll', attempt: ({ fd }) => pollNow(fd, POLLOUT) };

const RETRY = 2; // milliseconds

/** A short read says that nothing is left. */
export const DRAINS = 1;
/** The kernel may say EAGAIN where no event will ever follow. */
export const SILENT = 2;
/** It is a socket. */
export const SOCKET = 4;
/** It is in the epoll set. */
const WATCHED = 8;
/** So is its getting writable. */
const WRITES = 16;
/** What waits for it doesn't keep the process alive. */
const UNREFERENCED = 32;

/** A descriptor, and those who wait for it. It is closed on exec, and no call on it waits in the kernel. */
export class Descriptor implements Waiting {
  private number: int;
  private readers: Queue = undefined;
  private writers: Queue = undefined;
  private waits = 0;

  /** @internal Takes `fd` over: `made` is where that was, for the warning that it was not closed. */
  constructor(
    fd: int,
    made: Error,
    protected state: number = 0,
  ) {
    this.number = fd;
    own(this, fd, made);
  }

  /** The descriptor, or -1 once it is closed or given up. */
  get fd(): int {
    return this.number;
  }

  /** Whether it is closed, or given up. */
  get closed(): boolean {
    return this.number === -1;
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
    this.number = -1;
    const queues = [this.readers, this.writers];
    this.readers = this.writers = undefined;
    reactor.receive(fd, undefined);
    if (this.waits > 0) reactor.rest(fd);
    if (!(this.state & UNREFERENCED)) reactor.release(this.waits);
    this.waits = 0;
    disown(fd, (this.state & WATCHED) !== 0);
    for (let queue of queues) {
      while (queue) {
        const pending: Pending = queue.next;
        queue = remove(queue, pending);
        pending.fail(() => systemError(ECANCELED, pending.operation));
      }
    }
    return fd;
  }

  [Symbol.dispose](): void {
    this.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.close();
    return Promise.resolve();
  }

  /** What waits for this descriptor keeps the process alive, as it does from the beginning. */
  ref(): this {
    if (this.state & UNREFERENCED) reactor.hold(this.waits);
    this.state &= ~UNREFERENCED;
    return this;
  }

  /** What waits for this descriptor no longer keeps the process alive. */
  unref(): this {
    if (!(this.state & UNREFERENCED)) reactor.release(this.waits);
    this.state |= UNREFERENCED;
    return this;
  }

  /**
   * Waits until a read would not wait: there is something to read or to accept, the end, or an error.
   * @returns what poll(2) says: `POLLIN`, `POLLHUP`, `POLLERR`.
   */
  readable(options?: WaitOptions): Promise<int> {
    return this.when(IN, READABLE, NOTHING, 0, options);
  }

  /**
   * Waits until a write would not wait: there is room, or an error.
   * @returns what poll(2) says: `POLLOUT`, `POLLHUP`, `POLLERR`.
   */
  writable(options?: WaitOptions): Promise<int> {
    return this.when(OUT, WRITABLE, NOTHING, 0, options);
  }

  /** @internal Makes a call, at once where nobody is before it, and again until it need not wait. */
  protected when<T = number>(
    way: number,
    operation: Operation,
    memory: ArrayBufferView,
    length: number,
    options: WaitOptions | undefined,
  ): Promise<T> {
    try {
      if (options?.signal?.aborted) return Promise.reject(abortError(options.signal, operation));
      if ((way === IN ? this.readers : this.writers) === undefined && reactor.ready(this.number) & way) {
        if (reactor.spend() || this.closed) {
          const result = operation.attempt(this, memory, length);
          if (result !== -1) {
            return Promise.resolve((operation.finish ? operation.finish(result) : result) as T);
          }
          if (errno !== EAGAIN) return Promise.reject(systemError(errno, operation));
          this.empty(way);
        } else {
          reactor.later(this);
        }
      }
      return this.wait(way, new Pending(operation, memory, length), options) as Promise<T>;
    } catch (error) {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- it is what was thrown
      return Promise.reject(error);
    }
  }

  /** @internal A read gave `got` of `room` bytes: does the kernel have more? */
  took(got: number, room: number): number {
    if (this.state & DRAINS && got > 0 && got < room && !(reactor.ready(this.number) & MORE)) {
      reactor.clear(this.number, IN);
    }
    return got;
  }

  /** @internal */
  wake(ready: number, received: number): void {
    if (ready & IN) this.serve(IN, received);
    if (ready & OUT) this.serve(OUT, NOT_CALLED);
  }

  private wait(way: number, pending: Pending, options: WaitOptions | undefined): Promise<unknown> {
    const watches = way === OUT ? WATCHED | WRITES : WATCHED;
    if ((this.state & watches) !== watches) this.watch(this.state | watches);
    if (options) pending.limit(options, (self, make) => this.cancel(way, self, make));
    if (way === IN) {
      this.readers = append(this.readers, pending);
      this.receive();
    } else {
      this.writers = append(this.writers, pending);
    }
    if (this.waits++ === 0) reactor.wait(this.number, this);
    if (!(this.state & UNREFERENCED)) reactor.hold();
    return pending.promise;
  }

  private watch(state: number): void {
    reactor.watch(this.number, (state & WRITES) !== 0, (this.state & WATCHED) !== 0);
    this.state = state;
  }

  // The first is served on the way, where it waits in a recv(2).
  private receive(): void {
    const first = this.readers?.next;
    reactor.receive(this.number, first?.operation.direct ? first.memory : undefined);
  }

  private serve(way: number, received: number): void {
    for (let given = received; ; given = NOT_CALLED) {
      const first = (way === IN ? this.readers : this.writers)?.next;
      if (!first || !(reactor.ready(this.number) & way)) return;
      try {
        const result =
          given === NOT_CALLED ? first.operation.attempt(this, first.memory, first.length) : this.given(first, given);
        if (result === -1 && errno === EAGAIN) {
          this.empty(way);
          return;
        }
        first.settle(result);
      } catch (error) {
        first.fail(() => error);
      }
      this.leave(way, first);
    }
  }

  private given({ length }: Pending, received: number): number {
    return received < 0 ? fail(-received) : this.took(received, length);
  }

  // A unix socket whose peer's queue is full: the kernel says EAGAIN, and poll that it is ready.
  private empty(way: number): void {
    reactor.clear(this.number, way);
    if (!(this.state & SILENT) || way !== OUT || pollNow(this.number, POLLOUT) <= 0) return;
    const again = (): void => {
      if (this.closed || !this.writers) return;
      reactor.set(this.number, OUT);
      this.serve(OUT, NOT_CALLED);
    };
    setTimeout(again, RETRY).unref();
  }

  private leave(way: number, pending: Pending): void {
    if (this.closed) return;
    if (way === IN) {
      this.readers = remove(this.readers!, pending);
      this.receive();
    } else {
      this.writers = remove(this.writers!, pending);
      // Else every datagram that leaves would be an event.
      if (!this.writers && !(this.state & DRAINS)) this.watch(this.state & ~WRITES);
    }
    if (!(this.state & UNREFERENCED)) reactor.release();
    if (--this.waits === 0) reactor.rest(this.number);
  }

  private cancel(way: number, pending: Pending, make: () => unknown): void {
    pending.fail(make);
    this.leave(way, pending);
  }
}

/** Makes a descriptor that somebody else made into one of ours: non-blocking and closed on exec. */
export function adopt(fd: int): void {
  checked('fcntl', fcntl(fd, F_SETFL, checked('fcntl', fcntl(fd, F_GETFL)) | O_NONBLOCK));
  checked('fcntl', fcntl(fd, F_SETFD, checked('fcntl', fcntl(fd, F_GETFD)) | FD_CLOEXEC));
}
