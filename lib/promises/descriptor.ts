import { EAGAIN, EBADF, ECANCELED, EINTR } from '../errno';
import { F_GETFD, F_GETFL, F_SETFD, F_SETFL, FD_CLOEXEC, O_NONBLOCK, fcntl } from '../fcntl';
import { errno, fail } from '../libc';
import { POLLIN, POLLOUT, poll, pollfd } from '../poll';
import type { int } from '../struct';
import { close } from '../unistd';
import { abortError, checked, systemError, type About } from './error';
import { Pending, Queue, type Attempt, type WaitOptions } from './pending';
import { IN, MORE, OUT, reactor, type Waiting } from './reactor';

/** What is known of a descriptor when its object is collected. */
interface Held {
  fd: int;
  made: Error;
  watched: boolean;
}

const unclosed = new FinalizationRegistry<Held>(({ fd, made, watched }) => {
  reactor.disown(fd, watched);
  close(fd);
  const detail = made.stack?.replace(/^.*\n/, '');
  process.emitWarning(`descriptor ${fd} was closed when its object was collected: close() was not called`, {
    type: 'ResourceWarning',
    code: 'BSD_SOCKETS_UNCLOSED',
    ...(detail !== undefined && { detail: `it was made\n${detail}` }),
  });
});

const asked = new pollfd();

function pollNow(fd: int, events: number): number {
  [asked.fd, asked.events] = [fd, events];
  const n = poll(asked, 1, 0);
  if (n <= 0) return n === 0 ? fail(EAGAIN) : n;
  return asked.revents;
}

const RETRY = 2; // milliseconds

/** A descriptor, and those who wait for it. It is closed on exec, and no call on it waits in the kernel. */
export class Descriptor implements Waiting {
  /** What its options say; `true` where a short read says that nothing is left. */
  protected drains = false;
  /** The kernel may say EAGAIN where no event will ever follow. */
  protected silent = false;
  private held: Held;
  private readonly readers = new Queue();
  private readonly writers = new Queue();
  private waits = 0;
  private writes = false;
  private referenced = true;

  /** @internal Takes `fd` over: `made` is where that was, for the warning that it was not closed. */
  constructor(fd: int, made: Error) {
    this.held = { fd, made, watched: false };
    reactor.own(fd);
    unclosed.register(this, this.held, this);
  }

  /** The descriptor, or -1 once it is closed or given up. */
  get fd(): int {
    return this.held.fd;
  }

  /** @internal Where it was made. */
  protected get made(): Error {
    return this.held.made;
  }

  /** Whether it is closed, or given up. */
  get closed(): boolean {
    return this.held.fd === -1;
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
    const { fd, watched } = this.held;
    if (this.closed) throw systemError(EBADF, { syscall: 'detach' });
    unclosed.unregister(this);
    this.held.fd = -1;
    if (this.waits > 0) this.rest(fd);
    reactor.disown(fd, watched);
    for (const queue of [this.readers, this.writers]) {
      for (let pending = queue.head; pending; pending = queue.head) {
        queue.shift();
        const { about } = pending;
        pending.fail(() => systemError(ECANCELED, about));
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
    if (!this.referenced) reactor.hold(this.waits);
    this.referenced = true;
    return this;
  }

  /** What waits for this descriptor no longer keeps the process alive. */
  unref(): this {
    if (this.referenced) reactor.release(this.waits);
    this.referenced = false;
    return this;
  }

  /**
   * Waits until a read would not wait: there is something to read or to accept, the end, or an error.
   * @returns what poll(2) says: `POLLIN`, `POLLHUP`, `POLLERR`.
   */
  readable(options?: WaitOptions): Promise<int> {
    return this.when(IN, { syscall: 'poll' }, () => pollNow(this.fd, POLLIN), options);
  }

  /**
   * Waits until a write would not wait: there is room, or an error.
   * @returns what poll(2) says: `POLLOUT`, `POLLHUP`, `POLLERR`.
   */
  writable(options?: WaitOptions): Promise<int> {
    return this.when(OUT, { syscall: 'poll' }, () => pollNow(this.fd, POLLOUT), options);
  }

  /** @internal Makes a call, at once where nobody is before it, and again until it need not wait. */
  protected when<T = number>(
    way: number,
    about: About,
    attempt: Attempt,
    options?: WaitOptions,
    finish?: (result: number) => T,
  ): Promise<T> {
    try {
      if (options?.signal?.aborted) return Promise.reject(abortError(options.signal, about));
      const first = !this.queue(way).head && (reactor.ready(this.fd) & way) !== 0;
      const now = !first || reactor.spend() || this.closed;
      if (first && now) {
        const result = attempt();
        if (result !== -1) return Promise.resolve((finish ? finish(result) : result) as T);
        if (errno !== EAGAIN) return Promise.reject(systemError(errno, about));
        this.empty(way);
      }
      if (!now) reactor.later(this);
      return this.wait(way, new Pending(attempt, about, finish), options) as Promise<T>;
    } catch (error) {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- it is what was thrown
      return Promise.reject(error);
    }
  }

  /** @internal A read gave `got` of `room` bytes: does the kernel have more? */
  protected took(got: number, room: number): number {
    if (this.drains && got > 0 && got < room && !(reactor.ready(this.fd) & MORE)) reactor.clear(this.fd, IN);
    return got;
  }

  /** @internal */
  wake(ready: number): void {
    if (ready & IN) this.serve(IN);
    if (ready & OUT) this.serve(OUT);
  }

  private queue(way: number): Queue {
    return way === IN ? this.readers : this.writers;
  }

  private wait(way: number, pending: Pending, options: WaitOptions | undefined): Promise<unknown> {
    const { fd, watched } = this.held;
    if (!watched || (way === OUT && !this.writes)) {
      this.writes ||= way === OUT;
      reactor.watch(fd, this.writes, watched);
      this.held.watched = true;
    }
    if (options?.signal !== undefined || options?.timeout !== undefined) {
      pending.limit(options, (self, make) => this.cancel(way, self, make));
    }
    this.queue(way).push(pending);
    if (this.waits++ === 0) reactor.wait(fd, this);
    if (this.referenced) reactor.hold();
    return pending.promise;
  }

  private serve(way: number): void {
    const queue = this.queue(way);
    for (let first = queue.head; first && reactor.ready(this.fd) & way; first = queue.head) {
      try {
        const result = first.attempt();
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

  // A unix socket whose peer's queue is full: the kernel says EAGAIN, and poll that it is ready.
  private empty(way: number): void {
    reactor.clear(this.fd, way);
    if (!this.silent || way !== OUT || pollNow(this.fd, POLLOUT) <= 0) return;
    const again = (): void => {
      if (this.closed || !this.writers.head) return;
      reactor.set(this.fd, OUT);
      this.serve(OUT);
    };
    setTimeout(again, RETRY).unref();
  }

  private leave(way: number, pending: Pending): void {
    const { fd } = this.held;
    this.queue(way).remove(pending);
    if (way === OUT && !this.writers.head && !this.drains) {
      this.writes = false; // else every datagram that leaves would be an event
      reactor.watch(fd, false, true);
    }
    if (this.referenced) reactor.release();
    if (--this.waits === 0) reactor.rest(fd);
  }

  private cancel(way: number, pending: Pending, make: () => unknown): void {
    pending.fail(make);
    this.leave(way, pending);
  }

  private rest(fd: int): void {
    reactor.rest(fd);
    if (this.referenced) reactor.release(this.waits);
    this.waits = 0;
  }
}

/** Makes a descriptor that somebody else made into one of ours: non-blocking and closed on exec. */
export function adopt(fd: int): void {
  checked('fcntl', fcntl(fd, F_SETFL, checked('fcntl', fcntl(fd, F_GETFL)) | O_NONBLOCK));
  checked('fcntl', fcntl(fd, F_SETFD, checked('fcntl', fcntl(fd, F_GETFD)) | FD_CLOEXEC));
}
