import type { SystemError } from '../headers/c';
import { errno } from '../runtime/errno';
import { strerrorname_np } from '../headers/string';
import { portOf, textOf } from './address';

/** What the calls of `bsd-sockets/promises` fail with: an Error as Node's own system errors are. */
export interface SocketError extends SystemError {
  /** The address that was asked for, as text: of `bind`, `connect`, `sendto`. */
  address?: string;
  /** Its port. */
  port?: number;
  /** How many bytes `readn` or `writen` had done. */
  transferred?: number;
}

/** What an error tells beyond its number. */
export interface About {
  /** The call: `'connect'`. */
  syscall: string;
  /** Where to. */
  address?: ArrayBufferView | undefined;
  /** How much was done. */
  done?: number | undefined;
}

/** The Error for a number of errno.h. */
export function systemError(number: number, about: About): SocketError {
  const code = strerrorname_np(number) ?? String(number);
  const address = about.address && textOf(about.address);
  const port = about.address && portOf(about.address);
  const where = address === undefined ? '' : ` ${address}${port === undefined ? '' : `:${port}`}`;
  const error = new Error(`${about.syscall} ${code}${where}`);
  Error.captureStackTrace(error, systemError);
  return Object.assign(error, {
    code,
    errno: -number,
    syscall: about.syscall,
    ...(address !== undefined && { address }),
    ...(port !== undefined && { port }),
    ...(about.done !== undefined && { transferred: about.done }),
  });
}

/** The result of a call of the C API that doesn't wait, unless it is -1. */
export function checked(syscall: string, result: number, address?: ArrayBufferView): number {
  if (result === -1) throw systemError(errno, { syscall, address });
  return result;
}

/** What a compiler would have refused. */
export const refused = ({ syscall }: About, argument: string, wanted: string): TypeError =>
  new TypeError(`${syscall}: ${argument}: what was given is not ${wanted}`);

/** An argument with a flag of ours: what is no number would be made into one. */
export function flagged(about: About, argument: string, value: number, flag: number): number {
  if (typeof value !== 'number') throw refused(about, argument, 'a number');
  return value | flag;
}

/** The Error of an aborted wait, as Node's own. */
export function abortError(signal: AbortSignal, about: About): Error {
  const error = new Error(`${about.syscall}: the wait was aborted`, { cause: signal.reason });
  error.name = 'AbortError';
  return Object.assign(error, {
    code: 'ABORT_ERR',
    syscall: about.syscall,
    ...(about.done !== undefined && { transferred: about.done }),
  });
}

/**
 * Rejects with an error that is made once the promise it settles has been awaited: only then does V8 know, and put on the
 * error's stack, who waits. It costs nothing where nothing fails.
 */
export async function rejection(make: () => unknown): Promise<never> {
  await Promise.resolve();
  await Promise.resolve();
  throw make();
}
