// Pending operations and the queues they wait in.
import { abortError, rejection, systemError, timeoutError, type MakeError } from './errors';
import { MAX_TIMEOUT, type Operation, type WaitOptions } from './operation';

// Passes the `resolve` function of a new promise to its Pending without a closure for each promise.
let lastResolve: (value: never) => void;
const executor = (resolve: (value: never) => void): void => {
  lastResolve = resolve;
};

/** The promise of the `Pending` that is created next. Only the caller keeps the promise. */
export const newPromise = <T>(): Promise<T> => new Promise<T>(executor);

// In place of `resolve` once the promise is settled.
const settled = (): void => undefined;

export class Pending {
  /** The next in the queue. */
  next: Pending = this;
  private resolve = lastResolve as (value: unknown) => void;

  constructor(
    readonly operation: Operation,
    readonly memory: ArrayBufferView,
    readonly length: number,
  ) {}

  get isSettled(): boolean {
    return this.resolve === settled;
  }

  /**
   * Calls `cancel` with an error when the wait is aborted or takes too long. `signal` may be an object of the user's that
   * calls back at once or throws.
   */
  limit({ signal, timeout }: WaitOptions, cancel: (pending: Pending, make: MakeError) => void): void {
    const hasTimer = timeout !== undefined && timeout <= MAX_TIMEOUT;
    if (signal === undefined && !hasTimer) return;
    const onAbort = (): void => cancel(this, (called) => abortError(signal!.reason, this.operation, called));
    const onTimeout = (): void => cancel(this, (called) => timeoutError(timeout!, this.operation, called));
    const timer = hasTimer ? setTimeout(onTimeout, timeout).unref() : undefined;
    const { resolve } = this;
    this.resolve = (value) => {
      clearTimeout(timer);
      resolve(value);
      try {
        signal?.removeEventListener('abort', onAbort);
      } catch {
        // Only an imitation of an AbortSignal throws. The promise has its result.
      }
    };
    try {
      signal?.addEventListener('abort', onAbort, { once: true });
      if (signal?.aborted) onAbort(); // by a getter of the arguments, before there was a listener
    } catch (error) {
      cancel(this, () => error);
    }
  }

  /** Settles the promise with the result of the call, which failed with `error` if it is -1. */
  settle(result: number, error: number): void {
    const { operation } = this;
    if (result === -1) this.fail((called) => systemError(error, operation, called));
    else this.complete(operation.finish ? operation.finish(result) : result);
  }

  fail(make: MakeError): void {
    if (!this.isSettled) this.complete(rejection(make));
  }

  private complete(value: unknown): void {
    const { resolve } = this;
    this.resolve = settled;
    resolve(value);
  }
}

/** A queue is its last member, whose `next` is the first. */
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

/** All pending operations, in the order of their queues. */
export function members(...queues: Queue[]): Pending[] {
  const all: Pending[] = [];
  for (const last of queues) {
    for (let pending = last?.next; pending; pending = pending === last ? undefined : pending.next) all.push(pending);
  }
  return all;
}
