// The errors of bsd-sockets/promises: made like Node's own, with a `code`.
import type { SystemError } from '../headers/c';
import { errno } from '../runtime/errno';
import { strerrorname_np } from '../headers/string';
import { atCallerOf, type Called } from '../runtime/validate';
import { portOf, textOf } from './address';

/** The error of a call of `bsd-sockets/promises` that the kernel rejected, like Node's own system errors. */
export interface SocketError extends SystemError {
  /** The address passed to `bind`, `connect` or `sendto`, as text. */
  address?: string;
  /** The port of that address. */
  port?: number;
  /** The number of bytes that `readn` or `writen` transferred before the failure. */
  transferred?: number;
}

/** The facts that an error reports beyond its number. */
export interface ErrorContext {
  /** The name of the call: `'connect'`. */
  readonly syscall: string;
  /** The destination. */
  readonly address?: ArrayBufferView | undefined;
  /** The number of bytes transferred so far. */
  readonly transferred?: number | undefined;
}

const transferredOf = ({ transferred }: ErrorContext): object => (transferred === undefined ? {} : { transferred });

/** The Error for a number of errno.h. Its stack trace begins at the caller of `called`, the function of the package. */
export function systemError(number: number, context: ErrorContext, called: Called = systemError): SocketError {
  const { syscall } = context;
  const code = strerrorname_np(number) ?? String(number);
  const address = context.address && textOf(context.address);
  const port = context.address && portOf(context.address);
  const destination = address === undefined ? '' : ` ${address}${port === undefined ? '' : `:${port}`}`;
  const error = new Error(`${syscall} ${code}${destination}`);
  Error.captureStackTrace(error, called as () => void);
  return Object.assign(error, {
    code,
    errno: -number,
    syscall,
    ...(address !== undefined && { address }),
    ...(port !== undefined && { port }),
    ...transferredOf(context),
  });
}

/**
 * The result of a call of the C API that `called` makes. If the call fails or rejects an argument, the stack trace of the
 * error begins at the caller of `called`.
 */
export function checked(called: Called, call: () => number, context?: Partial<ErrorContext>): number {
  let result: number;
  try {
    result = call();
  } catch (error) {
    throw atCallerOf(called, error);
  }
  if (result === -1) throw systemError(errno, { syscall: called.name, ...context }, called);
  return result;
}

/** The error of an aborted wait, as Node makes it. */
export function abortError(reason: unknown, context: ErrorContext, called: Called = abortError): Error {
  const error = new Error(`${context.syscall}: the operation was aborted`, { cause: reason });
  Error.captureStackTrace(error, called as () => void);
  error.name = 'AbortError';
  return Object.assign(error, { code: 'ABORT_ERR', syscall: context.syscall, ...transferredOf(context) });
}

/** The error of a wait that took longer than `options.timeout`. The kernel's own timeouts are `ETIMEDOUT`. */
export function timeoutError(timeout: number, context: ErrorContext, called: Called): Error {
  const error = new Error(`${context.syscall}: the operation took longer than ${timeout} ms`);
  Error.captureStackTrace(error, called as () => void);
  error.name = 'TimeoutError';
  return Object.assign(error, { code: 'TIMEOUT_ERR', syscall: context.syscall, ...transferredOf(context) });
}

/** Makes an error whose stack trace begins at the caller of `called`. */
export type MakeError = (called: Called) => unknown;

/**
 * Rejects with an error that is made once the promise it settles is awaited: only then can V8 add the awaiting functions to
 * the error's stack. A call that succeeds pays nothing for this.
 */
export async function rejection(make: MakeError): Promise<never> {
  await Promise.resolve();
  await Promise.resolve();
  throw make(rejection);
}
