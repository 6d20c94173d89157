import { AF_INET } from '../../constants/address-families';
import { INET_ADDRSTRLEN } from '../../constants/ip';
import { libcall, syscall } from '../../runtime/bind-call';
import type { int } from '../../runtime/c-types';
import { cstr } from '../../runtime/struct/sizeof';
import type { Ntop } from '../../structs/inet-ntop';
import { in_addr, type in_addr_t } from '../../structs/sockaddr-in';

export * from '../netinet/in';
export { inet_ntop } from '../../structs/inet-ntop';

/**
 * `in_addr_t inet_addr(const char *cp)`
 *
 * Parses an IPv4 address of numbers and dots, also `'127.1'` and `'0x7f000001'`.
 * @returns the address in network byte order, or `INADDR_NONE` (also the result for `'255.255.255.255'`).
 * @see inet(3)
 */
export const inet_addr: (cp: string) => in_addr_t = libcall('inet_addr(cp)');

/**
 * `int inet_aton(const char *cp, struct in_addr *inp)`
 *
 * Parses an IPv4 address into `inp`, in the same forms as `inet_addr`.
 * @returns 1, or 0 if `cp` is not an address.
 * @see inet(3)
 */
export const inet_aton: (cp: string, inp: in_addr) => int = syscall('inet_aton(cp, inp)');

/**
 * `int inet_pton(int af, const char *src, void *dst)`
 *
 * Parses an IPv4 (dotted decimal) or IPv6 address into `dst`: 4 or 16 bytes in network byte order.
 * @returns 1, 0 if `src` is not an address, or -1: `EAFNOSUPPORT` (`af` is neither `AF_INET` nor `AF_INET6`), `EFAULT`.
 * @see inet_pton(3)
 */
export const inet_pton: (af: int, src: string, dst: ArrayBufferView) => int = syscall('inet_pton(af, src, dst)');

const ntoa: Ntop = syscall('inet_ntoa(af, in, dst, size)', 'inet_ntop', inet_ntoa);

/**
 * `char *inet_ntoa(struct in_addr in)`
 *
 * Returns an IPv4 address as dotted decimals.
 * @see inet(3)
 */
export function inet_ntoa(in_: in_addr): string {
  const dst = new Uint8Array(INET_ADDRSTRLEN);
  return ntoa(AF_INET, in_, dst, INET_ADDRSTRLEN) === -1 ? null! : cstr(dst);
}

/**
 * `in_addr_t inet_network(const char *cp)`
 *
 * Parses an IPv4 address, or the first numbers of one, as `inet_addr` does.
 * @returns the address in host byte order, or `INADDR_NONE`.
 * @see inet(3)
 */
export const inet_network: (cp: string) => in_addr_t = libcall('inet_network(cp)');

const makeaddr: (net: in_addr_t, host: in_addr_t) => in_addr_t = libcall('inet_makeaddr(net, host)', inet_makeaddr);

/**
 * `struct in_addr inet_makeaddr(in_addr_t net, in_addr_t host)`
 *
 * Combines a network number and a host number, both in host byte order, by the obsolete classes A, B and C.
 * @see inet(3)
 */
export function inet_makeaddr(net: in_addr_t, host: in_addr_t): in_addr {
  return new in_addr({ s_addr: makeaddr(net, host) });
}

/**
 * `in_addr_t inet_lnaof(struct in_addr in)`
 *
 * Returns the host part of an address in host byte order, by the obsolete classes.
 * @see inet(3)
 */
export const inet_lnaof: (in_: in_addr) => in_addr_t = libcall('inet_lnaof(in)');

/**
 * `in_addr_t inet_netof(struct in_addr in)`
 *
 * Returns the network part of an address in host byte order, by the obsolete classes.
 * @see inet(3)
 */
export const inet_netof: (in_: in_addr) => in_addr_t = libcall('inet_netof(in)');
