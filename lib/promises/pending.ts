// A call that waits, and the queue it waits in.
import { errno } from '../runtime/errno';
import { EFAULT, ETIMEDOUT } from '../headers/errno';
import { abortError, refused, rejection, systemError, type About } from './error';
import type { Waits } from './waits';

/** How long to wait, at most. */
export interface WaitOptions {
  /** Ends the wait with an `AbortError` when it is aborted. */
  signal?: AbortSignal | undefined;
  /** Ends the wait with `ETIMEDOUT`, after so many milliseconds; a time of more than 24 days never comes. */
  timeout?: number | undefined;
}

/**
 * A call of the C API that may be made more than once, with the memory it works on. Those of every message are made once
 * and for all: neither a closure nor an object for each.
 */
export interface Operation extends About {
  /** Makes the call: its result, or -1 and `errno`. */
  attempt(descriptor: Waits, memory: ArrayBufferView, length: number): number;
  /** It has MSG_DONTWAIT: it does not wait, neither for others nor for an event. */
  readonly now?: boolean;
  /** Refuses arguments of the wrong types, before it waits. */
  check?(): void;
  /** It is `recv(fd, memory, length, 0)`. */
  readonly direct?: boolean;
  /**
   * Of a unix socket, it may find a queue full whose socket this one isn't connected to: no event tells when there is room
   * again.
   */
  readonly unheard?: boolean;
  /** It wants all of the memory to be done: what goes on where `done` bytes are. */
  readonly rest?: (done: number) => Operation;
  /** What the promise gives for a result: the result, where there is nothing else. */
  finish?: ((result: number) => unknown) | undefined;
}

/** What an operation works on that has its arguments by itself. */
export const NOTHING: Uint8Array = new Uint8Array(0);

// What a promise's executor is handed, without a closure for each promise.
let resolver: (value: never) => void;
const executor = (resolve: (value: never) => void): void => {
  resolver = resolve;
};

/** The promise of the `Pending` that is made next, which does not keep it: it is its caller's. */
export const promised = <T>(): Promise<T> => new Promise<T>(executor);

const LONGEST = 2 ** 31 - 1; // of a timer

// Of a wait that has failed: what it waited for may still come.
const over = (): void => undefined;

/** Refuses options of the wrong types, also where nothing has to wait. */
export function checkOptions({ signal, timeout }: WaitOptions, about: About): void {
  if (signal !== undefined && typeof (signal as Partial<AbortSignal> | null)?.addEventListener !== 'function') {
    throw refused(about, 'options.signal', 'an AbortSignal');
  }
  if (timeout === undefined) return;
  if (typeof timeout !== 'number') throw refused(about, 'options.timeout', 'a number');
  if (!(timeout >= 0)) throw new RangeError(`${about.syscall}: options.timeout: ${timeout} is no time to wait`);
}

/** As the C API has it: no call is made on more than there is. */
export function checkCount(memory: ArrayBufferView, count: number, about: About): number {
  if (!Number.isInteger(count)) throw refused(about, 'count', 'an integer');
  if (count < 0 || count > memory.byteLength) throw systemError(EFAULT, about);
  return count;
}

export class Pending {
  /** The next in the queue. */
  next: Pending = this;
  private resolve = resolver as (value: unknown) => void;

  constructor(
    readonly operation: Operation,
    readonly memory: ArrayBufferView,
    readonly length: number,
  ) {}

  /** Calls `cancel` with the error that ends the wait before its time. */
  limit({ signal, timeout }: WaitOptions, cancel: (pending: Pending, make: () => unknown) => void): void {
    const timed = timeout !== undefined && timeout <= LONGEST;
    if (signal === undefined && !timed) return;
    const onAbort = (): void => cancel(this, () => abortError(signal!, this.operation));
    const onTimeout = (): void => cancel(this, () => systemError(ETIMEDOUT, this.operation));
    const timer = timed ? setTimeout(onTimeout, timeout).unref() : undefined;
    signal?.addEventListener('abort', onAbort, { once: true });
    const { resolve } = this;
    this.resolve = (value) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      resolve(value);
    };
  }

  settle(result: number): void {
    const { finish } = this.operation;
    if (result === -1) {
      const error = errno;
      this.fail(() => systemError(error, this.operation));
      return;
    }
    this.resolve(finish ? finish(result) : result);
  }

  fail(make: () => unknown): void {
    const { resolve } = this;
    this.resolve = over;
    if (resolve !== over) resolve(rejection(make));
  }
}

/** A queue is its last: whose next is the first. First come, first served. */
export type Queue = Pending | undefined;

export function append(queue: Queue, pending: Pending): Queue {
  if (queue) {
    pending.next = queue.next;
    queue.next = pending;
  }
  return pending;
}

export function remove(queue: Pending, pending: Pending): Queue {
  let before = queue;
  while (before.next !== pending) before = before.next;
  if (before === pending) return undefined;
  before.next = pending.next;
  return queue === pending ? before : queue;
}

/** All that wait, in the order of their queues. */
export function members(...queues: Queue[]): Pending[] {
  const all: Pending[] = [];
  for (const last of queues) {
    for (let one = last?.next; one; one = one === last ? undefined : one.next) all.push(one);
  }
  return all;
}
