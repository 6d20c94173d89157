// The operation behind a promise: a call of the C API that can be made again until it need not wait.
import { invalidType, object, outOfRange, type Called } from '../runtime/validate';
import type { ErrorContext } from './errors';
import type { int } from '../runtime/c-types';

/** Limits how long a call waits. */
export interface WaitOptions {
  /** Ends the wait with an `AbortError` (`code: 'ABORT_ERR'`). */
  signal?: AbortSignal | undefined;
  /** Ends the wait after so many milliseconds with a `TimeoutError` (`code: 'TIMEOUT_ERR'`). More than 2^31-1 is no limit. */
  timeout?: number | undefined;
}

/** The descriptor that an operation is attempted on: ./io-queue.ts. */
export interface Target {
  readonly fd: int;
  /** See ./socket-traits.ts. */
  traits: number;
  /** Whether another process may have made the descriptor blocking. */
  readonly isShared: boolean;
  /** Notes what a read of `capacity` bytes returned, and returns it. */
  noteRead(result: number, capacity: number): number;
  /** Continues the operation after the event loop has had its turn. The attempt returns EAGAIN. */
  defer(): void;
}

/**
 * A call that can be made more than once. The operations of the common calls are constants that take their memory as
 * arguments, so that no closure and no object is allocated for each call.
 */
export interface Operation extends ErrorContext {
  /** Makes the call: the result, or -1 and `errno`. EAGAIN means that it has to wait. */
  attempt(io: Target, memory: ArrayBufferView, length: number): number;
  /** It has MSG_DONTWAIT: it waits neither for an event nor behind queued operations. */
  readonly dontWait?: boolean;
  /** Validates arguments that `attempt` uses: before the first attempt, and before a wait. */
  check?(): void;
  /** It is `recv(fd, memory, length, 0)`, which the reactor can make in native code. */
  readonly plainRecv?: boolean;
  /** On a unix socket, it may wait for room in the queue of another socket, which epoll does not report. */
  readonly noWritableEvent?: boolean;
  /** It transfers all of the memory. This operation continues after the first `transferred` bytes. */
  readonly continueAt?: (transferred: number) => Operation;
  /** It is in the middle of a transfer: no other call may come between. */
  readonly exclusive?: boolean;
  /** It may complete without an event, from bytes that were read before. */
  needsNoEvent?(): boolean;
  /** Its wait was aborted or took too long. */
  abandon?(): void;
  /** A read of the same socket failed with `error`, which the kernel reports only once. */
  noteError?(error: number): void;
  /** Maps the result to the value of the promise; without it the value is the result. */
  finish?: ((result: number) => unknown) | undefined;
}

/** The memory of operations that have none. */
export const NO_MEMORY: Uint8Array = new Uint8Array(0);

/** The longest timeout that Node's timers support, in milliseconds. */
export const MAX_TIMEOUT = 2 ** 31 - 1;

/** Throws for options of the wrong type, even if the call would not have to wait. */
export function checkOptions(called: Called, options: WaitOptions): void {
  object(called, 'options', options);
  const { signal, timeout } = options;
  if (signal !== undefined) {
    const { addEventListener, removeEventListener } = Object(signal) as Partial<AbortSignal>;
    if (typeof addEventListener !== 'function' || typeof removeEventListener !== 'function') {
      throw invalidType(called, 'options.signal', 'an AbortSignal', signal);
    }
  }
  if (timeout === undefined) return;
  if (typeof timeout !== 'number') throw invalidType(called, 'options.timeout', 'a number', timeout);
  if (!(timeout >= 0)) throw outOfRange(called, 'options.timeout', '>= 0', timeout);
}
