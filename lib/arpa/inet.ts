import { libcall, syscall } from '../libc';
import { cstr, type int, type socklen_t } from '../struct';
import { INET_ADDRSTRLEN, type in_addr, type in_addr_t } from '../netinet/in';
import { AF_INET } from '../sys/socket';
import type { pointer } from '../sys/types';

/**
 * `uint16_t htons(uint16_t hostshort)`
 *
 * Host to network byte order, 16 bits: what `sin_port` holds.
 * @see byteorder(3)
 */
export const htons: (hostshort: number) => number = libcall('htons(hostshort)');

/**
 * `uint32_t htonl(uint32_t hostlong)`
 *
 * Host to network byte order, 32 bits: what `s_addr` holds.
 * @see byteorder(3)
 */
export const htonl: (hostlong: number) => number = libcall('htonl(hostlong)');

/**
 * `uint16_t ntohs(uint16_t netshort)`
 *
 * Network to host byte order, 16 bits.
 * @see byteorder(3)
 */
export const ntohs: (netshort: number) => number = libcall('ntohs(netshort)');

/**
 * `uint32_t ntohl(uint32_t netlong)`
 *
 * Network to host byte order, 32 bits.
 * @see byteorder(3)
 */
export const ntohl: (netlong: number) => number = libcall('ntohl(netlong)');

/**
 * `in_addr_t inet_addr(const char *cp)`
 *
 * Reads an IPv4 address: numbers and dots, also `'127.1'`, `'0x7f000001'`.
 * @returns the address in network byte order, or `INADDR_NONE` (which is also that of `'255.255.255.255'`).
 * @see inet(3)
 */
export const inet_addr: (cp: string) => in_addr_t = libcall('inet_addr(cp)');

/**
 * `int inet_aton(const char *cp, struct in_addr *inp)`
 *
 * Reads an IPv4 address into `inp`, in the forms that `inet_addr` takes.
 * @returns 1, or 0 where `cp` is no address.
 * @see inet(3)
 */
export const inet_aton: (cp: string, inp: in_addr) => int = syscall('inet_aton(cp, inp)');

/**
 * `int inet_pton(int af, const char *src, void *dst)`
 *
 * Reads an IPv4 (dotted decimal) or IPv6 address into `dst`, in network byte order: 4 or 16 bytes.
 * @returns 1, 0 where `src` is no address, or -1: `EAFNOSUPPORT` (`af` is neither `AF_INET` nor `AF_INET6`), `EFAULT`.
 * @see inet_pton(3)
 */
export const inet_pton: (af: int, src: string, dst: ArrayBufferView) => int = syscall('inet_pton(af, src, dst)');

type Ntop = (af: int, src: ArrayBufferView, dst: pointer, size: socklen_t) => int;
const ntop: Ntop = syscall('inet_ntop(af, src, dst, size)');
const ntoa: Ntop = syscall('inet_ntoa(af, in, dst, size)', 'inet_ntop');

/**
 * `const char *inet_ntop(int af, const void *src, char *dst, socklen_t size)`
 *
 * Writes the address at `src`, in network byte order, as text to `dst`.
 * @param size the room in `dst`, in bytes: `INET_ADDRSTRLEN` or `INET6_ADDRSTRLEN`.
 * @returns the text, or `null`: `EAFNOSUPPORT`, `ENOSPC` (`size` is too small), `EFAULT`.
 * @see inet_ntop(3)
 */
export function inet_ntop(af: int, src: ArrayBufferView, dst: ArrayBufferView, size: socklen_t): string | null {
  return ntop(af, src, dst, size) === -1 ? null : cstr(dst);
}

/**
 * `char *inet_ntoa(struct in_addr in)`
 *
 * An IPv4 address as dotted decimals.
 * @see inet(3)
 */
export function inet_ntoa(in_: in_addr): string {
  const dst = new Uint8Array(INET_ADDRSTRLEN);
  return ntoa(AF_INET, in_, dst, INET_ADDRSTRLEN) === -1 ? null! : cstr(dst);
}
