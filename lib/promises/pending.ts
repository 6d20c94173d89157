// A call that waits, and the queue it waits in.
import { errno } from '../libc';
import { ETIMEDOUT } from '../errno';
import { abortError, rejection, systemError, type About } from './error';

/** How long to wait, at most. */
export interface WaitOptions {
  /** Ends the wait with an `AbortError` when it is aborted. */
  signal?: AbortSignal | undefined;
  /** Ends the wait with `ETIMEDOUT`, after so many milliseconds. */
  timeout?: number | undefined;
}

/** Makes a call of the C API: its result, or -1 and `errno`. */
export type Attempt = () => number;

// What a promise's executor is handed, without a closure for each promise.
let resolver: (value: unknown) => void;
const executor = (resolve: (value: unknown) => void): void => {
  resolver = resolve;
};

export class Pending {
  next: Pending | undefined;
  readonly promise: Promise<unknown>;
  private readonly resolve: (value: unknown) => void;
  private ended: (() => void) | undefined;

  constructor(
    readonly attempt: Attempt,
    readonly about: About,
    private readonly finish: ((result: number) => unknown) | undefined,
  ) {
    this.promise = new Promise(executor);
    this.resolve = resolver;
  }

  /** Calls `cancel` with the error that ends the wait before its time. */
  limit({ signal, timeout }: WaitOptions, cancel: (pending: Pending, make: () => unknown) => void): void {
    const onAbort = (): void => cancel(this, () => abortError(signal!, this.about));
    const onTimeout = (): void => cancel(this, () => systemError(ETIMEDOUT, this.about));
    const timer = timeout === undefined ? undefined : setTimeout(onTimeout, timeout);
    signal?.addEventListener('abort', onAbort, { once: true });
    this.ended = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
  }

  settle(result: number): void {
    if (result === -1) {
      const error = errno;
      this.fail(() => systemError(error, this.about));
      return;
    }
    this.ended?.();
    this.resolve(this.finish ? this.finish(result) : result);
  }

  fail(make: () => unknown): void {
    this.ended?.();
    this.resolve(rejection(make));
  }
}

/** First come, first served. */
export class Queue {
  head: Pending | undefined;
  private tail: Pending | undefined;

  push(pending: Pending): void {
    if (this.tail) this.tail.next = pending;
    else this.head = pending;
    this.tail = pending;
  }

  shift(): void {
    this.remove(this.head!);
  }

  remove(pending: Pending): void {
    let before: Pending | undefined;
    if (this.head === pending) {
      this.head = pending.next;
    } else {
      before = this.head;
      while (before && before.next !== pending) before = before.next;
      if (!before) return;
      before.next = pending.next;
    }
    if (this.tail === pending) this.tail = before;
    pending.next = undefined;
  }
}
