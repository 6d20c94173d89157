import { libcall } from '../../runtime/bind-call';
import { type Called, int32 } from '../../runtime/validate';

export * from '../../constants/address-families';
export * from '../../constants/ip';
export * from '../../constants/ip-socket-options';
export * from '../../constants/ipv6-socket-options';
export { socklen_t } from '../../runtime/c-types';
export * from '../../structs/in6-is-addr';
export * from '../../structs/multicast';
export * from '../../structs/pktinfo';
export * from '../../structs/sockaddr';
export * from '../../structs/sockaddr-in';

/**
 * `uint16_t htons(uint16_t hostshort)`
 *
 * Converts 16 bits from host to network byte order, the format of `sin_port`.
 * @see byteorder(3)
 */
export const htons: (hostshort: number) => number = libcall('htons(hostshort)');

/**
 * `uint32_t htonl(uint32_t hostlong)`
 *
 * Converts 32 bits from host to network byte order, the format of `s_addr`.
 * @see byteorder(3)
 */
export const htonl: (hostlong: number) => number = libcall('htonl(hostlong)');

/**
 * `uint16_t ntohs(uint16_t netshort)`
 *
 * Converts 16 bits from network to host byte order.
 * @see byteorder(3)
 */
export const ntohs: (netshort: number) => number = libcall('ntohs(netshort)');

/**
 * `uint32_t ntohl(uint32_t netlong)`
 *
 * Converts 32 bits from network to host byte order.
 * @see byteorder(3)
 */
export const ntohl: (netlong: number) => number = libcall('ntohl(netlong)');

// The classes of IPv4 addresses, for an address in host byte order: `IN_MULTICAST(ntohl(addr.s_addr))`.
const starts = (called: Called, a: number, mask: number, bits: number): number =>
  Number((int32(called, 'a', a) & mask) >>> 0 === bits);

/** 1 if the address, in host byte order, is of class A: 0.0.0.0 to 127.255.255.255. */
export const IN_CLASSA = (a: number): number => starts(IN_CLASSA, a, 0x80000000, 0);

/** 1 if the address, in host byte order, is of class B: 128.0.0.0 to 191.255.255.255. */
export const IN_CLASSB = (a: number): number => starts(IN_CLASSB, a, 0xc0000000, 0x80000000);

/** 1 if the address, in host byte order, is of class C: 192.0.0.0 to 223.255.255.255. */
export const IN_CLASSC = (a: number): number => starts(IN_CLASSC, a, 0xe0000000, 0xc0000000);

/** 1 if the address, in host byte order, is of class D: 224.0.0.0 to 239.255.255.255, multicast. */
export const IN_CLASSD = (a: number): number => starts(IN_CLASSD, a, 0xf0000000, 0xe0000000);

/** `IN_CLASSD`: 1 if the address, in host byte order, is a multicast address. */
export const IN_MULTICAST = (a: number): number => starts(IN_MULTICAST, a, 0xf0000000, 0xe0000000);

/** 1 if the address, in host byte order, is 224.0.0.0 or above. */
export const IN_EXPERIMENTAL = (a: number): number => starts(IN_EXPERIMENTAL, a, 0xe0000000, 0xe0000000);

/** 1 if the address, in host byte order, is 240.0.0.0 or above: reserved. */
export const IN_BADCLASS = (a: number): number => starts(IN_BADCLASS, a, 0xf0000000, 0xf0000000);
