// A call that waits, and the queue it waits in.
import { errno } from '../libc';
import { ETIMEDOUT } from '../errno';
import type { Descriptor } from './descriptor';
import { abortError, rejection, systemError, type About } from './error';

/** How long to wait, at most. */
export interface WaitOptions {
  /** Ends the wait with an `AbortError` when it is aborted. */
  signal?: AbortSignal | undefined;
  /** Ends the wait with `ETIMEDOUT`, after so many milliseconds. */
  timeout?: number | undefined;
}

/**
 * A call of the C API that may be made more than once, with the memory it works on. Those of every message are made once
 * and for all: neither a closure nor an object for each.
 */
export interface Operation extends About {
  /** Makes the call: its result, or -1 and `errno`. */
  attempt(descriptor: Descriptor, memory: ArrayBufferView, length: number): number;
  /** It is `recv(fd, memory, length, 0)`. */
  readonly direct?: boolean;
  /** What the promise gives for a result: the result, where there is nothing else. */
  finish?: ((result: number) => unknown) | undefined;
}

/** What an operation works on that has its arguments by itself. */
export const NOTHING = new Uint8Array(0);

// What a promise's executor is handed, without a closure for each promise.
let resolver: (value: unknown) => void;
const executor = (resolve: (value: unknown) => void): void => {
  resolver = resolve;
};

export class Pending {
  /** The next in the queue. */
  next: Pending = this;
  readonly promise: Promise<unknown> = new Promise(executor);
  private readonly resolve = resolver;
  private ended: (() => void) | undefined = undefined;

  constructor(
    readonly operation: Operation,
    readonly memory: ArrayBufferView,
    readonly length: number,
  ) {}

  /** Calls `cancel` with the error that ends the wait before its time. */
  limit({ signal, timeout }: WaitOptions, cancel: (pending: Pending, make: () => unknown) => void): void {
    if (signal === undefined && timeout === undefined) return;
    const onAbort = (): void => cancel(this, () => abortError(signal!, this.operation));
    const onTimeout = (): void => cancel(this, () => systemError(ETIMEDOUT, this.operation));
    const timer = timeout === undefined ? undefined : setTimeout(onTimeout, timeout);
    signal?.addEventListener('abort', onAbort, { once: true });
    this.ended = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
  }

  settle(result: number): void {
    const { finish } = this.operation;
    if (result === -1) {
      const error = errno;
      this.fail(() => systemError(error, this.operation));
      return;
    }
    this.ended?.();
    this.resolve(finish ? finish(result) : result);
  }

  fail(make: () => unknown): void {
    this.ended?.();
    this.resolve(rejection(make));
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
