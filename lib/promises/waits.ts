import { EAGAIN } from '../headers/errno';
import { errno, fail } from '../runtime/errno';
import type { int } from '../runtime/c-types';
import { abortError, refused, systemError } from './error';
import {
  Pending,
  append,
  checkCount,
  checkOptions,
  members,
  promised,
  remove,
  type Operation,
  type Queue,
  type WaitOptions,
} from './pending';
import { DRAINED, IN, MORE, NOT_CALLED, OUT, reactor, type Waiting } from './reactor';

const RETRY = 2; // milliseconds

/** A short read says that nothing is left. */
export const DRAINS = 1;
/** It is a unix socket. */
export const UNIX = 2;
/** It is a socket. */
export const SOCKET = 4;
/** It is in the epoll set. */
const WATCHED = 8;
/** So is its getting writable. */
const WRITES = 16;
/** What waits for it doesn't keep the process alive. */
const UNREFERENCED = 32;
/** A timer runs, after which the first writer is served. */
const TIMED = 64;

/** Those who wait for a descriptor. */
export class Waits implements Waiting {
  private readers: Queue = undefined;
  private writers: Queue = undefined;
  // Who reads an error queue or urgent data: past the readers, in no order.
  private others: Queue = undefined;

  /** @internal */
  constructor(
    protected number: int,
    protected state: number,
  ) {}

  /** The descriptor, or -1 once it is closed or given up. */
  get fd(): int {
    return this.number;
  }

  /** Whether it is closed, or given up. */
  get closed(): boolean {
    return this.number === -1;
  }

  /** What waits for this descriptor keeps the process alive, as it does from the beginning. */
  ref(): this {
    if (this.state & UNREFERENCED) reactor.hold(this.waiting().length);
    this.state &= ~UNREFERENCED;
    return this;
  }

  /** What waits for this descriptor no longer keeps the process alive. */
  unref(): this {
    if (!(this.state & UNREFERENCED)) reactor.release(this.waiting().length);
    this.state |= UNREFERENCED;
    return this;
  }

  /** @internal It is no longer ours: who waits for it, and whether it is in the epoll set. */
  protected leaveAll(): [waiting: Pending[], watched: boolean] {
    const waiting = this.waiting();
    this.readers = this.writers = this.others = undefined;
    reactor.receive(this.number, undefined);
    reactor.rest(this.number);
    if (!(this.state & UNREFERENCED)) reactor.release(waiting.length);
    this.number = -1;
    return [waiting, (this.state & WATCHED) !== 0];
  }

  /** @internal Makes a call, at once where nobody is before it, and again until it need not wait. */
  protected when<T = number>(
    way: number,
    asked: Operation,
    memory: ArrayBufferView,
    options: WaitOptions | undefined,
    count?: number,
  ): Promise<T> {
    let operation = asked;
    try {
      if (!ArrayBuffer.isView(memory)) throw refused(operation, 'buf', 'an ArrayBufferView');
      if (options) checkOptions(options, operation);
      if (options?.signal?.aborted) return Promise.reject(abortError(options.signal, operation));
      const length = count === undefined ? memory.byteLength : checkCount(memory, count, operation);
      const now = operation.now ?? false;
      if (now || way === MORE || (this.queue(way) === undefined && reactor.ready(this.number) & way)) {
        if (now || reactor.spend() || this.closed) {
          let result = operation.attempt(this, memory, length);
          if (operation.rest && result > 0 && result < length) {
            operation = operation.rest(result);
            result = operation.attempt(this, memory, length);
          }
          if (result !== -1) {
            return Promise.resolve((operation.finish ? operation.finish(result) : result) as T);
          }
          if (now || errno !== EAGAIN) return Promise.reject(systemError(errno, operation));
          if (way !== MORE) reactor.clear(this.number, way);
        } else {
          reactor.later(this);
        }
      }
      operation.check?.();
      if (operation.rest) operation = operation.rest(0);
      const promise = promised<T>();
      this.wait(way, new Pending(operation, memory, length), options);
      return promise;
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
    if (ready & IN) this.serve(IN, received, (ready & DRAINED) !== 0);
    if (ready & OUT) this.serve(OUT, NOT_CALLED);
    if (ready & MORE && this.others) this.serveOthers();
  }

  private wait(way: number, pending: Pending, options: WaitOptions | undefined): void {
    if (way === OUT) {
      if (!this.writers) this.expect(pending.operation);
    } else if (!(this.state & WATCHED)) {
      this.watch(this.state | WATCHED);
    }
    if (options) pending.limit(options, (self, make) => this.cancel(way, self, make));
    if (way === IN) {
      this.readers = append(this.readers, pending);
      this.receive();
    } else if (way === OUT) {
      this.writers = append(this.writers, pending);
    } else {
      this.others = append(this.others, pending);
    }
    reactor.wait(this.number, this);
    if (!(this.state & UNREFERENCED)) reactor.hold();
  }

  private queue(way: number): Queue {
    return way === IN ? this.readers : way === OUT ? this.writers : this.others;
  }

  private waiting(): Pending[] {
    return members(this.readers, this.writers, this.others);
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

  private serve(way: number, received: number, drained = false): void {
    for (let given = received; ; given = NOT_CALLED) {
      const first = this.queue(way)?.next;
      if (!first || !(reactor.ready(this.number) & way)) return;
      try {
        const result =
          given === NOT_CALLED
            ? first.operation.attempt(this, first.memory, first.length)
            : this.given(first, given, drained);
        if (result === -1 && errno === EAGAIN) {
          reactor.clear(this.number, way);
          if (way === OUT) this.expect(first.operation);
          return;
        }
        first.settle(result);
      } catch (error) {
        first.fail(() => error);
      }
      this.leave(way, first);
    }
  }

  // Each by itself: what one waits for says nothing about another.
  private serveOthers(): void {
    for (const one of members(this.others)) {
      try {
        const result = one.operation.attempt(this, one.memory, one.length);
        if (result === -1 && errno === EAGAIN) continue;
        one.settle(result);
      } catch (error) {
        one.fail(() => error);
      }
      this.leave(MORE, one);
    }
  }

  // Of memory that was resized meanwhile it can't be told whether all of it was used.
  private given({ memory, length }: Pending, received: number, drained: boolean): number {
    if (received < 0) return fail(-received);
    if (drained) reactor.clear(this.number, IN);
    return memory.byteLength === length ? this.took(received, length) : received;
  }

  // Of what the first writer waits for. Where no event tells of it, its own failing calls would be events, of the memory
  // that they give back.
  private expect({ unheard }: Operation): void {
    const heard = !unheard || !(this.state & UNIX);
    const state = heard ? this.state | WATCHED | WRITES : this.state & ~WRITES;
    if (state !== this.state) this.watch(state);
    if (!heard) this.again();
  }

  private again(): void {
    if (this.state & TIMED) return;
    this.state |= TIMED;
    const serve = (): void => {
      this.state &= ~TIMED;
      if (!this.writers) return;
      reactor.set(this.number, OUT);
      this.serve(OUT, NOT_CALLED);
    };
    setTimeout(serve, RETRY).unref();
  }

  private leave(way: number, pending: Pending): void {
    if (this.closed) return;
    if (way === MORE) {
      this.others = remove(this.others!, pending);
    } else if (way === IN) {
      this.readers = remove(this.readers!, pending);
      this.receive();
    } else {
      this.writers = remove(this.writers!, pending);
      // Else every datagram that leaves would be an event.
      if (!this.writers && (this.state & (WRITES | DRAINS)) === WRITES) this.watch(this.state & ~WRITES);
    }
    if (!(this.state & UNREFERENCED)) reactor.release();
    if (!this.readers && !this.writers && !this.others) reactor.rest(this.number);
  }

  private cancel(way: number, pending: Pending, make: () => unknown): void {
    pending.fail(make);
    this.leave(way, pending);
    if (way !== OUT) return;
    if (this.writers) this.expect(this.writers.next.operation);
    else reactor.set(this.number, OUT); // for another queue, of a socket that is not connected
  }
}
