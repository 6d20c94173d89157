import { chain, eai, flatten, type addrinfo, type addrinfo_row } from '../structs/addrinfo';
import * as netdb from '../constants/netdb';
import { errno } from '../runtime/errno';
import { native } from '../runtime/addon';
import { gai_strerror } from '../headers/netdb';
import type { int } from '../runtime/c-types';
import { lengthOf } from './address';
import { abortError, systemError, type About, type SocketError } from './error';
import { NOTHING, Pending, checkOptions, promised, type WaitOptions } from './pending';
import type { Data } from './stream';

const names = Object.entries(netdb).filter(([name]) => name.startsWith('EAI_'));

function gaiError(code: int, about: About): SocketError {
  if (code === netdb.EAI_SYSTEM) return systemError(errno, about);
  const name = names.find(([, value]) => value === code)?.[0] ?? String(code);
  const error = new Error(`${about.syscall} ${name}: ${gai_strerror(code)}`);
  return Object.assign(error, { code: name, errno: code, syscall: about.syscall });
}

type Background = (...args: unknown[]) => Promise<unknown> | number;

// What the addon's promise gives, as long as somebody waits for it: a thread of the runtime's pool ends as it would.
function ask<T>(
  about: About,
  args: unknown[],
  options: WaitOptions | undefined,
  make: (found: never) => T,
): Promise<T> {
  if (options) checkOptions(options, about);
  if (options?.signal?.aborted) return Promise.reject(abortError(options.signal, about));
  const call = native.functions[`promises ${about.syscall}`] as unknown as Background;
  const asked = call(...args);
  if (typeof asked === 'number') throw new TypeError(`${about.syscall}: an argument is of no type that C would take`);
  let value: unknown;
  const promise = promised<T>();
  const pending = new Pending({ ...about, attempt: () => 0, finish: () => value }, NOTHING, 0);
  if (options) pending.limit(options, (self, error) => self.fail(error));
  void asked.then((found) => {
    if (typeof found === 'number') {
      const code = eai(found);
      pending.fail(() => gaiError(code, about));
    } else {
      value = make(found as never);
      pending.settle(0);
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
 * The addresses of a host and the port of a service, looked up on a thread of the runtime's pool. Each is ready for
 * `socket(ai.ai_family, ai.ai_socktype, ai.ai_protocol)` and `connect(ai.ai_addr)`.
 * @throws an Error whose `code` is `'EAI_NONAME'` and kin, and whose `errno` that number.
 * @see getaddrinfo(3)
 */
export async function getaddrinfo(
  node: Data | null,
  service: Data | null,
  hints: addrinfo | null = null,
  options?: WaitOptions,
): Promise<addrinfo[]> {
  const args = [node, service, flatten(getaddrinfo, hints)];
  return ask({ syscall: 'getaddrinfo' }, args, options, (rows: addrinfo_row[]) => [...list(rows)]);
}

/** What `getnameinfo` finds. */
export interface Names {
  host: string;
  service: string;
}

/**
 * `int getnameinfo(const struct sockaddr *sa, socklen_t salen, char *host, socklen_t hostlen, char *serv,
 * socklen_t servlen, int flags)`
 *
 * An address as text, looked up on a thread of the runtime's pool.
 * @param flags `NI_NUMERICHOST`, `NI_NUMERICSERV`, `NI_NAMEREQD`, `NI_NOFQDN`, `NI_DGRAM`.
 * @throws as `getaddrinfo`.
 * @see getnameinfo(3)
 */
export async function getnameinfo(sa: ArrayBufferView, flags: int = 0, options?: WaitOptions): Promise<Names> {
  const length = lengthOf(sa, 'getnameinfo');
  const bytes = new Uint8Array(sa.buffer, sa.byteOffset, length);
  const make = ([host, service]: [string, string]): Names => ({ host, service });
  return ask({ syscall: 'getnameinfo' }, [bytes, flags], options, make);
}
