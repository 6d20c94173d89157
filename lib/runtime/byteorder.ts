import { libcall } from './bind-call';

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
