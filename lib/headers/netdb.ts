import { NETDB_INTERNAL } from '../constants/netdb';
import { converted, libcall } from '../runtime/bind-call';
import type { int, pointer, socklen_t } from '../runtime/c-types';
import { fail } from '../runtime/errno';
import { h_errno, setHErrno } from '../runtime/h-errno';
import { cell, constPointer, wrongClass, text } from '../runtime/validate';
import { addrinfo, type addrinfo_row, chain, eai, flatten } from '../structs/addrinfo';
import { hostent, protoent, servent } from '../structs/netdb';
import { strlen } from './string';
import type { const_pointer } from '../runtime/c-types';
import { write } from './unistd';

export * from '../constants/netdb';
export { h_errno } from '../runtime/h-errno';
export { addrinfo } from '../structs/addrinfo';
export * from '../structs/netdb';
export * from './netinet/in';

type Host = [name: string, aliases: string[], addrtype: int, length: int, addresses: ArrayBuffer[]];
type Service = [name: string, aliases: string[], port: int, proto: string];
type Protocol = [name: string, aliases: string[], proto: int];

const lookup: (node: const_pointer, service: const_pointer, hints: Int32Array | null) => addrinfo_row[] | number =
  libcall('getaddrinfo(node, service, hints)', getaddrinfo);

/**
 * `int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **res)`
 *
 * Looks up the addresses of a host and the port of a service, ready for `socket`, `bind` and `connect`. **Blocks the
 * calling thread** while it queries name servers, unless `AI_NUMERICHOST` is set.
 * @param node a name or a numeric address. `null` is this host: the loopback address, or with `AI_PASSIVE` the wildcard
 * address.
 * @param service a name in /etc/services or a decimal port number; `null` is port 0.
 * @param hints `ai_flags`, `ai_family`, `ai_socktype` and `ai_protocol` restrict the results; or `null`.
 * @param res receives the first result: `const res: [addrinfo | null] = [null]`. Then `for (let ai = res[0]; ai !==
 * null; ai = ai.ai_next)`.
 * @returns 0, or an error for `gai_strerror`, with `res` unchanged: `EAI_NONAME` (unknown, or both are `null`),
 * `EAI_AGAIN`, `EAI_FAIL`, `EAI_NODATA`, `EAI_ADDRFAMILY` (no address of that family), `EAI_FAMILY`, `EAI_SOCKTYPE`,
 * `EAI_SERVICE` (not for that socket type), `EAI_BADFLAGS`, `EAI_MEMORY`, `EAI_SYSTEM` (see `errno`; `EFAULT`: memory
 * without a NUL).
 * @see getaddrinfo(3), POSIX, RFC 3493, gai.conf(5) (the order)
 */
export function getaddrinfo(
  node: const_pointer,
  service: const_pointer,
  hints: addrinfo | null,
  res: [addrinfo | null],
): int {
  constPointer(getaddrinfo, 'node', node);
  constPointer(getaddrinfo, 'service', service);
  const flat = flatten(getaddrinfo, hints);
  cell(getaddrinfo, 'res', res);
  const rows = lookup(node, service, flat);
  if (typeof rows === 'number') return eai(rows);
  res[0] = chain(rows);
  return 0;
}

/**
 * `void freeaddrinfo(struct addrinfo *res)`
 *
 * Does nothing, because the C list is freed before `getaddrinfo` returns.
 * @see getaddrinfo(3)
 */
export function freeaddrinfo(res: addrinfo | null): void {
  if (res !== null && !(res instanceof addrinfo))
    throw wrongClass(freeaddrinfo, 'res', 'an addrinfo or null', res, 'addrinfo');
}

/**
 * `const char *gai_strerror(int errcode)`
 *
 * Returns the message for an error of `getaddrinfo` or `getnameinfo`.
 * @see gai_strerror(3)
 */
export const gai_strerror: (errcode: int) => string = libcall('gai_strerror(errcode)');

type Getnameinfo<R> = (
  sa: pointer,
  salen: socklen_t,
  host: pointer,
  hostlen: socklen_t,
  serv: pointer,
  servlen: socklen_t,
  flags: int,
) => R;

/**
 * `int getnameinfo(const struct sockaddr *sa, socklen_t salen, char *host, socklen_t hostlen, char *serv, socklen_t
 * servlen, int flags)`
 *
 * Converts an address to text: the name or number of the host in `host`, of the service in `serv`. `cstr(host)` reads
 * it. **Blocks the calling thread** while it queries name servers, unless `NI_NUMERICHOST` is set.
 * @param salen in bytes: `sizeof(sa)`.
 * @param host receives the host, or `null`.
 * @param hostlen the capacity of `host` in bytes: `NI_MAXHOST`; 0 for no host.
 * @param serv receives the service, or `null`.
 * @param servlen the capacity of `serv` in bytes: `NI_MAXSERV`; 0 for no service.
 * @param flags `NI_NUMERICHOST`, `NI_NUMERICSERV`, `NI_NAMEREQD`, `NI_NOFQDN`, `NI_DGRAM`.
 * @returns 0, or an error for `gai_strerror`: `EAI_NONAME` (no name, and `NI_NAMEREQD`), `EAI_OVERFLOW` (`host` or
 * `serv` is too small), `EAI_FAMILY` (unknown, or `salen` is too short), `EAI_BADFLAGS`, `EAI_AGAIN`, `EAI_FAIL`,
 * `EAI_MEMORY`, `EAI_SYSTEM` (see `errno`; `EFAULT`: a length exceeds the memory).
 * @see getnameinfo(3), POSIX
 */
export const getnameinfo: Getnameinfo<int> = converted(
  'getnameinfo(sa, salen, host, hostlen, serv, servlen, flags)',
  eai,
);

function host(found: Host | number): hostent | null {
  if (typeof found !== 'number') {
    const [h_name, h_aliases, h_addrtype, h_length, addresses] = found;
    const h_addr_list = addresses.map((address) => new Uint8Array(address));
    return new hostent({ h_name, h_aliases, h_addrtype, h_length, h_addr_list });
  }
  if (found < 0) fail(-found);
  setHErrno(found < 0 ? NETDB_INTERNAL : found);
  return null;
}

/**
 * `struct hostent *gethostbyname(const char *name)`
 *
 * Looks up the IPv4 addresses of a host in /etc/hosts, then at name servers. **Blocks the calling thread** meanwhile.
 * Obsolete: POSIX has `getaddrinfo` instead.
 * @returns the host, or `null`: see `h_errno`, which is `HOST_NOT_FOUND`, `NO_DATA` (no IPv4 address), `TRY_AGAIN`,
 * `NO_RECOVERY` or `NETDB_INTERNAL` (see `errno`).
 * @see gethostbyname(3)
 */
export const gethostbyname: (name: string) => hostent | null = converted('gethostbyname(name)', host);

/**
 * `struct hostent *gethostbyname2(const char *name, int af)`
 *
 * Looks up the addresses of the family `af`, `AF_INET` or `AF_INET6`, as `gethostbyname` does.
 * @returns the host, or `null`: see `h_errno`.
 * @see gethostbyname(3)
 */
export const gethostbyname2: (name: string, af: int) => hostent | null = converted('gethostbyname2(name, af)', host);

/**
 * `struct hostent *gethostbyaddr(const void *addr, socklen_t len, int type)`
 *
 * Looks up the host of an address in /etc/hosts, then at name servers. **Blocks the calling thread** meanwhile.
 * Obsolete: POSIX has `getnameinfo` instead.
 * @param addr an `in_addr` or `in6_addr`.
 * @param len in bytes: `sizeof(addr)`.
 * @param type `AF_INET` or `AF_INET6`.
 * @returns the host, or `null`: see `h_errno`, which is `HOST_NOT_FOUND`, `TRY_AGAIN`, `NO_RECOVERY` or
 * `NETDB_INTERNAL` (see `errno`: `EAFNOSUPPORT`, also if `len` does not match the family; `EFAULT`).
 * @see gethostbyaddr(3)
 */
export const gethostbyaddr: (addr: pointer, len: socklen_t, type: int) => hostent | null = converted(
  'gethostbyaddr(addr, len, type)',
  host,
);

/**
 * `const char *hstrerror(int err)`
 *
 * Returns the message for a value of `h_errno`.
 * @see hstrerror(3)
 */
export const hstrerror: (err: int) => string = libcall('hstrerror(err)');

/**
 * `void herror(const char *s)`
 *
 * Writes `s`, a colon and the message for `h_errno` to standard error.
 * @param s usually the name of the failed call. With `null` or `''` only the message is written.
 * @see herror(3)
 */
export function herror(s: string | null): void {
  const who = text(herror, 's', s);
  const line = `${who ? `${who}: ` : ''}${hstrerror(h_errno)}\n`;
  write(2, line, strlen(line));
}

function entry<Row extends unknown[], T>(found: Row | number, make: (...row: Row) => T): T | null {
  if (typeof found !== 'number') return make(...found);
  if (found < 0) fail(-found);
  return null;
}

const service = (found: Service | number): servent | null =>
  entry(found, (s_name, s_aliases, s_port, s_proto) => new servent({ s_name, s_aliases, s_port, s_proto }));

const protocol = (found: Protocol | number): protoent | null =>
  entry(found, (p_name, p_aliases, p_proto) => new protoent({ p_name, p_aliases, p_proto }));

/**
 * `struct servent *getservbyname(const char *name, const char *proto)`
 *
 * Looks up a service by its name in /etc/services.
 * @param proto `'tcp'`, `'udp'`, ..., or `null` for any.
 * @returns the service, or `null` if it is not listed, or /etc/services is missing (Debian: package netbase).
 * @see getservbyname(3), services(5)
 */
export const getservbyname: (name: string, proto: const_pointer) => servent | null = converted(
  'getservbyname(name, proto)',
  service,
);

/**
 * `struct servent *getservbyport(int port, const char *proto)`
 *
 * Looks up a service by its port in /etc/services.
 * @param port in network byte order: `htons(80)`.
 * @param proto `'tcp'`, `'udp'`, ..., or `null` for any.
 * @returns the service, or `null` if it is not listed, or /etc/services is missing (Debian: package netbase).
 * @see getservbyport(3), services(5)
 */
export const getservbyport: (port: int, proto: const_pointer) => servent | null = converted(
  'getservbyport(port, proto)',
  service,
);

/**
 * `struct protoent *getprotobyname(const char *name)`
 *
 * Looks up a protocol by its name in /etc/protocols.
 * @returns the protocol, or `null` if it is not listed, or /etc/protocols is missing (Debian: package netbase).
 * @see getprotobyname(3), protocols(5)
 */
export const getprotobyname: (name: string) => protoent | null = converted('getprotobyname(name)', protocol);

/**
 * `struct protoent *getprotobynumber(int proto)`
 *
 * Looks up a protocol by its number in /etc/protocols.
 * @returns the protocol, or `null` if it is not listed, or /etc/protocols is missing (Debian: package netbase).
 * @see getprotobynumber(3), protocols(5)
 */
export const getprotobynumber: (proto: int) => protoent | null = converted('getprotobynumber(proto)', protocol);
