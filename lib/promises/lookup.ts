// getaddrinfo and getnameinfo on a thread of the runtime's pool.
import { chain, eai, flatten, type addrinfo, type addrinfo_row } from '../structs/addrinfo';
import * as netdb from '../constants/netdb';
import { errno } from '../runtime/errno';
import { native } from '../runtime/addon';
import { gai_strerror } from '../headers/netdb';
import type { int } from '../runtime/c-types';
import { lengthOf } from './address';
import type { Data } from './byte-io';
import { reject } from '../runtime/bind-call';
import { memoryOf, type Called } from '../runtime/validate';
import { abortError, systemError, type ErrorContext, type SocketError } from './errors';
import { NO_MEMORY, checkOptions, type WaitOptions } from './operation';
import { Pending, newPromise } from './wait-queue';

const codes = Object.entries(netdb).filter(([name]) => name.startsWith('EAI_'));

function gaiError(code: int, error: int, context: ErrorContext, called: Called): SocketError {
  if (code === netdb.EAI_SYSTEM) return systemError(error, context, called);
  const name = codes.find(([, value]) => value === code)?.[0] ?? String(code);
  const failure = new Error(`${context.syscall} ${name}: ${gai_strerror(code)}`);
  Error.captureStackTrace(failure, called as () => void);
  return Object.assign(failure, { code: name, errno: code, syscall: context.syscall });
}

// A query returns a promise of rows or of a code, or the number of a wrong argument.
type Query = (...args: unknown[]) => Promise<unknown> | number;

// An aborted wait does not stop the thread, whose result is then ignored.
function lookup<T>(
  called: Called,
  prototype: string,
  args: unknown[],
  options: WaitOptions | undefined,
  make: (found: never) => T,
): Promise<T> {
  const context: ErrorContext = { syscall: called.name };
  if (options !== undefined) checkOptions(called, options);
  if (options?.signal?.aborted) throw abortError(options.signal.reason, context, called);
  const query = native.functions[`promises ${context.syscall}`] as unknown as Query;
  const result = query(...args);
  if (typeof result === 'number') {
    if (result >= -native.numbers.kMaxErrno) throw systemError(-result, context, called);
    reject(prototype, result, args, called);
  }
  let value: unknown;
  const promise = newPromise<T>();
  const pending = new Pending({ ...context, attempt: () => 0, finish: () => value }, NO_MEMORY, 0);
  if (options) pending.limit(options, (self, error) => self.fail(error));
  void result.then((found) => {
    if (pending.isSettled) return;
    if (typeof found === 'number') {
      const code = eai(found);
      const error = errno; // of EAI_SYSTEM
      pending.fail((called) => gaiError(code, error, context, called));
    } else {
      value = make(found as never);
      pending.settle(0, 0);
    }
  });
  return promise;
}

function* list(rows: addrinfo_row[]): Generator<addrinfo> {
  for (let ai = chain(rows); ai !== null; ai = ai.ai_next) yield ai;
}

/**
 * `int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **res)`
 *
 * Looks up the addresses of a host and the port of a service on a thread of the runtime's pool. Each result is ready for
 * `socket(ai.ai_family, ai.ai_socktype, ai.ai_protocol)` and `connect(ai.ai_addr)`.
 * @throws an Error whose `code` is `'EAI_NONAME'` or another name of netdb.h, and whose `errno` is that number.
 * @see getaddrinfo(3)
 */
export async function getaddrinfo(
  node: Data | null,
  service: Data | null,
  hints: addrinfo | null = null,
  options?: WaitOptions,
): Promise<addrinfo[]> {
  const args = [node, service, flatten(getaddrinfo, hints)];
  return lookup(getaddrinfo, 'getaddrinfo(node, service)', args, options, (rows: addrinfo_row[]) => [...list(rows)]);
}

/** The result of `getnameinfo`. */
export interface Names {
  host: string;
  service: string;
}

/**
 * `int getnameinfo(const struct sockaddr *sa, socklen_t salen, char *host, socklen_t hostlen, char *serv,
 * socklen_t servlen, int flags)`
 *
 * Looks up the names of an address on a thread of the runtime's pool.
 * @param flags `NI_NUMERICHOST`, `NI_NUMERICSERV`, `NI_NAMEREQD`, `NI_NOFQDN`, `NI_DGRAM`.
 * @throws the errors of `getaddrinfo`.
 * @see getnameinfo(3)
 */
export async function getnameinfo(sa: ArrayBufferView, flags: int = 0, options?: WaitOptions): Promise<Names> {
  const length = lengthOf(getnameinfo, 'sa', sa);
  const bytes = memoryOf(sa).subarray(0, length);
  const make = ([host, service]: [string, string]): Names => ({ host, service });
  return lookup(getnameinfo, 'getnameinfo(sa, flags)', [bytes, flags], options, make);
}
