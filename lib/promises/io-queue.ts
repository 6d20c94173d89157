// The I/O queue of one descriptor: operations that wait for it, in one queue for each direction. A Socket has one. It must
// not be reachable by name from outside: the program's subclasses of Socket may have members of any name.
//
// READ and WRITE each have this state machine. "Ready" is the direction's bit in reactor.readiness(): no call has failed
// with EAGAIN since the last event. Operations of one direction run in the order they were started.
//
//   event                 | ready, queue empty         | not ready, queue empty | queue not empty
//   ----------------------+----------------------------+------------------------+------------------------------------------
//   operation started     | try it: settle, or not     | append; watch          | append
//                         | ready and append; watch    |                        |
//   ... budget used up    | append; resume after turn  | append; watch          | append
//   ... with MSG_DONTWAIT | try it; never append       | the same               | the same, but EAGAIN in mid-transfer
//   epoll event           | ready                      | ready                  | ready; serve: try the first and settle it,
//                         |                            |                        | until EAGAIN (not ready) or it is empty
//   bytes in a buffer     | as ready                   | the same               | the same, when the one before is settled
//   short read of TCP     | not ready, unless EXCEPT   | -                      | the same, while serving
//   abort, timeout        | -                          | -                      | reject and remove that operation
//   close, detach         | -                          | -                      | reject all with ECANCELED
//
// EXCEPT is the direction of error-queue and urgent-data reads. An operation of it is always tried at once. All pending
// ones are tried at each exceptional event, in any order, because they may wait for different conditions.
//
// The queue is the waiter of its descriptor in the reactor exactly while an operation is pending: setWaiter in enqueue(),
// clearWaiter in dequeue() and detach(). It has a receive buffer while the first reader waits in a plain recv: the native
// half then makes that call, and wake() gets its result.
//
// The interest in the epoll set: READ from the first wait until the descriptor is closed. WRITE while writers wait; for
// TCP it stays, as an acknowledged write reports EPOLLOUT only after the buffer was full. A unix socket that waits for the
// queue of another socket has no event: the first writer is tried again every 2 ms, and EPOLLOUT is not watched, since each
// failed attempt would report it.
import { EAGAIN, EBADF, ECANCELED, EFAULT, EINTR } from '../headers/errno';
import { errno, fail } from '../runtime/errno';
import type { int } from '../runtime/c-types';
import { atCallerOf, integer, invalidType, type Called } from '../runtime/validate';
import { abortError, systemError, type MakeError } from './errors';
import { checkOptions, type Operation, type WaitOptions } from './operation';
import { EXCEPT, NOT_CALLED, READ, RECV_DRAINED, WRITE, reactor, type Waiter } from './reactor';
import { SHORT_READ_MEANS_EMPTY, UNIX } from './socket-traits';
import { Pending, append, members, newPromise, remove, type Queue } from './wait-queue';

const RETRY_INTERVAL = 2; // milliseconds

export class IOQueue implements Waiter {
  private readers: Queue = undefined;
  private writers: Queue = undefined;
  private exceptReaders: Queue = undefined;
  /** Whether pending operations keep the process alive. */
  isReferenced = true;
  /** A timer runs, after which the first writer is tried. */
  private retrying = false;
  /**
   * Whether another process may have made the descriptor blocking, as libuv does with the standard input of a child. A
   * descriptor can only be shared after the program has read its number.
   */
  isShared = false;

  /** `traits`: see socket-traits.ts. */
  constructor(
    public fd: int,
    public traits: number,
  ) {}

  get closed(): boolean {
    return this.fd === -1;
  }

  ref(): void {
    if (!this.isReferenced) reactor.ref(this.pending().length);
    this.isReferenced = true;
  }

  unref(): void {
    if (this.isReferenced) reactor.unref(this.pending().length);
    this.isReferenced = false;
  }

  /** Closes the descriptor and rejects pending operations. The second call does nothing. */
  close(): void {
    if (this.closed) return;
    const { fd } = this;
    const pending = this.detachAll();
    const failed = reactor.close(fd) === -1 && errno !== EINTR;
    const error = errno;
    cancelAll(pending);
    if (failed) throw systemError(error, { syscall: 'close' });
  }

  /** Gives the descriptor up, open, and rejects pending operations. */
  detach(): int {
    const { fd } = this;
    if (this.closed) throw systemError(EBADF, { syscall: 'detach' });
    const pending = this.detachAll();
    const failed = reactor.release(fd) === -1;
    cancelAll(pending);
    if (failed) throw systemError(errno, { syscall: 'detach' });
    return fd;
  }

  /**
   * Makes a call at once if nothing waits before it, and again until it need not wait. `called` is the function that the
   * program called: its arguments are checked, and the stack traces of errors begin at its caller.
   */
  start<T = number>(
    called: Called | undefined,
    direction: number,
    requested: Operation,
    memory: ArrayBufferView,
    options?: WaitOptions,
    count?: number,
  ): Promise<T> {
    let operation = requested;
    try {
      if (called) checkArguments(called, direction, memory, options, count);
      operation.check?.();
      if (options?.signal?.aborted) throw abortError(options.signal.reason, operation, called);
      const length = count ?? memory.byteLength;
      // As in the C API, a length that exceeds the view fails with EFAULT.
      if (length < 0 || length > memory.byteLength) throw systemError(EFAULT, operation, called);
      if (this.closed) throw systemError(EBADF, operation, called);
      const dontWait = operation.dontWait ?? false;
      const first = this.queue(direction)?.next;
      if (dontWait && first?.operation.exclusive) throw systemError(EAGAIN, operation, called);
      if (dontWait || direction === EXCEPT || (!first && this.canAttempt(direction, operation))) {
        if (dontWait || reactor.consumeBudget()) {
          let result = operation.attempt(this, memory, length);
          if (operation.continueAt && result > 0 && result < length) {
            operation = operation.continueAt(result);
            result = operation.attempt(this, memory, length);
          }
          if (result !== -1) {
            return Promise.resolve((operation.finish ? operation.finish(result) : result) as T);
          }
          if (dontWait || errno !== EAGAIN) throw systemError(errno, operation, called);
          if (direction !== EXCEPT) reactor.clearReady(this.fd, direction);
        } else {
          reactor.defer(this);
        }
      }
      if (operation.continueAt) operation = operation.continueAt(0);
      const promise = newPromise<T>();
      this.enqueue(called, direction, new Pending(operation, memory, length), options);
      return promise;
    } catch (error) {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- thrown by the program
      return Promise.reject(called ? atCallerOf(called, error) : error);
    }
  }

  /** Makes a call at once: the result, or -1 and `errno`. EAGAIN means that it has to wait, for which there is `start`. */
  attempt(direction: number, operation: Operation, memory: ArrayBufferView, length = memory.byteLength): number {
    if (this.closed) return fail(EBADF);
    const isReady = !this.queue(direction) && this.canAttempt(direction, operation);
    if (!isReady || !reactor.consumeBudget()) return fail(EAGAIN);
    const result = operation.attempt(this, memory, length);
    if (result === -1 && errno === EAGAIN) reactor.clearReady(this.fd, direction);
    return result;
  }

  /** Rejects a pending operation with what `make` returns. Does nothing if it is not pending. */
  cancel(direction: number, operation: Operation, make: () => unknown): void {
    const pending = members(this.queue(direction)).find((member) => member.operation === operation);
    if (pending) this.reject(direction, pending, make);
  }

  /** A read returned `got` of `capacity` bytes: notes whether the kernel may have more. Returns `got`. */
  noteRead(got: number, capacity: number): number {
    const short = got > 0 && got < capacity;
    if (short && this.traits & SHORT_READ_MEANS_EMPTY && !(reactor.readiness(this.fd) & EXCEPT)) {
      reactor.clearReady(this.fd, READ);
    }
    return got;
  }

  /** The number of bytes that the first pending write has transferred; -1 if no write is pending. */
  get writeProgress(): number {
    return this.writers ? (this.writers.next.operation.transferred ?? 0) : -1;
  }

  /** Whether a read is pending. */
  get hasReaders(): boolean {
    return this.readers !== undefined;
  }

  /** Whether a write is pending. */
  get hasWriters(): boolean {
    return this.writers !== undefined;
  }

  /** Bytes came into a buffer: pending reads are tried again. */
  retryReaders(): void {
    if (this.readers) this.defer();
  }

  wake(ready: number, received: number): void {
    if (ready & READ) this.serve(READ, received, (ready & RECV_DRAINED) !== 0);
    if (ready & WRITE) this.serve(WRITE, NOT_CALLED);
    if (ready & EXCEPT && this.exceptReaders) this.serveExceptional();
  }

  defer(): void {
    reactor.defer(this);
  }

  resume(): void {
    if (this.closed) return;
    reactor.setReady(this.fd, READ | WRITE);
    this.wake(READ | WRITE | EXCEPT, NOT_CALLED);
  }

  private queue(direction: number): Queue {
    return direction === READ ? this.readers : direction === WRITE ? this.writers : this.exceptReaders;
  }

  private setQueue(direction: number, queue: Queue): void {
    if (direction === READ) {
      this.readers = queue;
      this.updateReceiveBuffer();
    } else if (direction === WRITE) {
      this.writers = queue;
    } else {
      this.exceptReaders = queue;
    }
  }

  private pending(): Pending[] {
    return members(this.readers, this.writers, this.exceptReaders);
  }

  private enqueue(
    called: Called | undefined,
    direction: number,
    pending: Pending,
    options: WaitOptions | undefined,
  ): void {
    let watched = 0;
    if (direction !== WRITE) watched = reactor.watch(this.fd, reactor.interest(this.fd) | READ);
    else if (!this.writers) watched = this.expectWritable(pending.operation);
    if (watched === -1) throw systemError(errno, { syscall: 'epoll_ctl' }, called);
    this.setQueue(direction, append(this.queue(direction), pending));
    reactor.setWaiter(this.fd, this);
    if (this.isReferenced) reactor.ref();
    if (options) pending.limit(options, (self, make) => this.reject(direction, self, make));
  }

  private dequeue(direction: number, pending: Pending): void {
    this.setQueue(direction, remove(this.queue(direction)!, pending));
    if (this.isReferenced) reactor.unref();
    if (!this.readers && !this.writers && !this.exceptReaders) reactor.clearWaiter(this.fd);
    // Otherwise each datagram sent would report EPOLLOUT.
    if (!this.writers && !(this.traits & SHORT_READ_MEANS_EMPTY) && reactor.interest(this.fd) & WRITE) {
      reactor.watch(this.fd, READ);
    }
  }

  private detachAll(): Pending[] {
    const pending = this.pending();
    this.readers = this.writers = this.exceptReaders = undefined;
    if (this.isReferenced) reactor.unref(pending.length);
    this.fd = -1;
    return pending;
  }

  private updateReceiveBuffer(): void {
    const first = this.readers?.next;
    reactor.setReceiveBuffer(this.fd, first?.operation.plainRecv ? first.memory : undefined);
  }

  // Code of the program may run in an attempt, as a getter of a msghdr: it may close the socket or abort the operation.
  private serve(direction: number, received: number, drained = false): void {
    for (let native = received; ; native = NOT_CALLED) {
      const first = this.queue(direction)?.next;
      if (!first || !this.canAttempt(direction, first.operation)) return;
      if (native === NOT_CALLED && !reactor.consumeBudget()) return reactor.defer(this);
      let failure: MakeError | undefined;
      let result = -1;
      try {
        result =
          native === NOT_CALLED
            ? first.operation.attempt(this, first.memory, first.length)
            : this.completeFromNative(first, native, drained);
      } catch (error) {
        failure = (called) => atCallerOf(called, error);
      }
      if (first.isSettled) continue;
      const error = errno;
      if (result === -1 && !failure && error === EAGAIN) {
        reactor.clearReady(this.fd, direction);
        if (direction === WRITE) this.expectWritable(first.operation);
        return;
      }
      this.dequeue(direction, first);
      if (result === -1 && direction === READ) this.writers?.next.operation.noteError?.(error);
      this.settle(first, result, error, failure);
    }
  }

  private canAttempt(direction: number, operation: Operation): boolean {
    return (reactor.readiness(this.fd) & direction) !== 0 || operation.needsNoEvent?.() === true;
  }

  private serveExceptional(): void {
    for (const pending of members(this.exceptReaders)) {
      if (!pending.isSettled) this.tryExceptional(pending);
    }
  }

  private tryExceptional(pending: Pending): void {
    let failure: MakeError | undefined;
    let result = -1;
    try {
      result = pending.operation.attempt(this, pending.memory, pending.length);
    } catch (error) {
      failure = (called) => atCallerOf(called, error);
    }
    const error = errno;
    const waits = result === -1 && !failure && error === EAGAIN;
    if (waits || pending.isSettled) return;
    this.dequeue(EXCEPT, pending);
    this.settle(pending, result, error, failure);
  }

  private settle(pending: Pending, result: number, error: number, failure: MakeError | undefined): void {
    try {
      if (failure) pending.fail(failure);
      else pending.settle(result, error);
    } catch (thrown) {
      pending.fail(() => thrown);
    }
  }

  // If the memory was resized meanwhile, the result does not show whether all of it was used.
  private completeFromNative({ operation, memory, length }: Pending, received: number, drained: boolean): number {
    if (received === -EAGAIN && reactor.readiness(this.fd) & EXCEPT) return operation.attempt(this, memory, length);
    if (received < 0) return fail(-received);
    if (drained) reactor.clearReady(this.fd, READ);
    return memory.byteLength === length ? this.noteRead(received, length) : received;
  }

  // Prepares the event that the first writer waits for. Fails only if the descriptor was closed behind our back.
  private expectWritable({ noWritableEvent }: Operation): number {
    if (!noWritableEvent || !(this.traits & UNIX)) return reactor.watch(this.fd, READ | WRITE);
    this.retryLater();
    return reactor.interest(this.fd) & WRITE ? reactor.watch(this.fd, READ) : 0;
  }

  private retryLater(): void {
    if (this.retrying) return;
    this.retrying = true;
    const retry = (): void => {
      this.retrying = false;
      if (!this.writers) return;
      reactor.setReady(this.fd, WRITE);
      this.serve(WRITE, NOT_CALLED);
    };
    setTimeout(retry, RETRY_INTERVAL).unref();
  }

  private reject(direction: number, pending: Pending, make: MakeError): void {
    if (pending.isSettled) return;
    this.dequeue(direction, pending);
    pending.operation.abandon?.();
    pending.fail(make);
    if (direction === READ && this.readers?.next.operation.needsNoEvent?.()) this.retryReaders();
    if (direction !== WRITE) return;
    if (this.writers) this.expectWritable(this.writers.next.operation);
    else reactor.setReady(this.fd, WRITE); // the next writer may wait for the queue of another socket
  }
}

function checkArguments(
  called: Called,
  direction: number,
  memory: unknown,
  options: WaitOptions | undefined,
  count: number | undefined,
): void {
  if (!ArrayBuffer.isView(memory)) {
    throw invalidType(called, 'buf', `an ArrayBufferView${direction === WRITE ? ' or a string' : ''}`, memory);
  }
  if (options !== undefined) checkOptions(called, options);
  if (count !== undefined) integer(called, /^(read|write)$/.test(called.name) ? 'count' : 'n', count);
}

function cancelAll(pending: Pending[]): void {
  for (const operation of pending) operation.fail((called) => systemError(ECANCELED, operation.operation, called));
}
