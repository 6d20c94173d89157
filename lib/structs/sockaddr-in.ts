import { defineScalar, type scalar } from '../runtime/c-types';
import { AF_INET6 } from '../constants/address-families';
import { INET6_ADDRSTRLEN } from '../constants/ip';
import { struct } from '../runtime/struct/define';
import type { Init } from '../runtime/struct/types';
import { family, inetAddress, long, port } from './decoders';
import { inet_ntop } from './inet-ntop';
import type { sa_family_t } from './sockaddr';

/** A port, in network byte order: `htons(7000)`. */
export type in_port_t = number;
/** `in_port_t port = value; &port`: a pointer to one. */
export const in_port_t: scalar<Uint16Array> = defineScalar('in_port_t', Uint16Array);
/** An IPv4 address, in network byte order: `htonl(INADDR_LOOPBACK)`. */
export type in_addr_t = number;
/** `in_addr_t addr = value; &addr`: a pointer to one. */
export const in_addr_t: scalar<Uint32Array> = defineScalar('in_addr_t', Uint32Array);

interface in_addr_members {
  /** The address, in network byte order: `htonl(INADDR_ANY)`, `inet_addr('127.0.0.1')`. */
  s_addr: in_addr_t;
}

/**
 * `struct in_addr`: an IPv4 address.
 * @see ip(7)
 */
export class in_addr extends struct<in_addr_members>('in_addr', { s_addr: inetAddress }) {}

interface in6_addr_members {
  /** The address: 16 bytes, in network byte order. */
  get s6_addr(): Uint8Array;
  set s6_addr(address: ArrayBufferView);
  /** The same bytes as 8 numbers of 16 bits, each in network byte order. */
  get s6_addr16(): Uint16Array;
  set s6_addr16(address: ArrayBufferView);
  /** The same bytes as 4 numbers of 32 bits, each in network byte order. */
  get s6_addr32(): Uint32Array;
  set s6_addr32(address: ArrayBufferView);
}

/**
 * `struct in6_addr`: an IPv6 address. `inet_pton(AF_INET6, '::1', addr)` fills it.
 * @see ipv6(7)
 */
export class in6_addr extends struct<in6_addr_members>('in6_addr', {
  s6_addr: (value: Uint8Array) => `"${inet_ntop(AF_INET6, value, new Uint8Array(INET6_ADDRSTRLEN), INET6_ADDRSTRLEN)}"`,
  s6_addr16: () => undefined,
  s6_addr32: () => undefined,
}) {}

interface sockaddr_in_members {
  /** `AF_INET`. */
  sin_family: sa_family_t;
  /** The port, in network byte order: `htons(7000)`. */
  sin_port: in_port_t;
  /** The address: `addr.sin_addr.s_addr = htonl(INADDR_ANY)`. */
  get sin_addr(): in_addr;
  set sin_addr(address: Init<in_addr_members> | ArrayBufferView);
  /** Padding to the size of `sockaddr`. */
  get sin_zero(): Uint8Array;
  set sin_zero(zero: ArrayBufferView);
}

/**
 * `struct sockaddr_in`: an IPv4 address and port.
 * @see ip(7)
 */
export class sockaddr_in extends struct<sockaddr_in_members>('sockaddr_in', {
  sin_family: family,
  sin_port: port,
  sin_addr: in_addr,
  sin_zero: () => undefined,
}) {}

interface sockaddr_in6_members {
  /** `AF_INET6`. */
  sin6_family: sa_family_t;
  /** The port, in network byte order: `htons(7000)`. */
  sin6_port: in_port_t;
  /** Traffic class and flow label, in network byte order. */
  sin6_flowinfo: number;
  /** The address: `addr.sin6_addr = in6addr_loopback`. */
  get sin6_addr(): in6_addr;
  set sin6_addr(address: Init<in6_addr_members> | ArrayBufferView);
  /** The index of the interface that a link-local address belongs to, in host byte order. */
  sin6_scope_id: number;
}

/**
 * `struct sockaddr_in6`: an IPv6 address and port.
 * @see ipv6(7)
 */
export class sockaddr_in6 extends struct<sockaddr_in6_members>('sockaddr_in6', {
  sin6_family: family,
  sin6_port: port,
  sin6_flowinfo: long,
  sin6_addr: in6_addr,
}) {}

/** `in6addr_any`: the IPv6 address `::`. A copy for each program: do not change it. */
export const in6addr_any = new in6_addr();

/** `in6addr_loopback`: the IPv6 address `::1`. A copy for each program: do not change it. */
export const in6addr_loopback = new in6_addr({
  s6_addr: Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
});

/** The initializer of an IPv4 address in another struct: `{ s_addr: htonl(INADDR_ANY) }`. */
export type in_addr_init = Init<in_addr_members> | ArrayBufferView;
/** The initializer of an IPv6 address in another struct: `in6addr_any`. */
export type in6_addr_init = Init<in6_addr_members> | ArrayBufferView;

/** `IN6ADDR_ANY_INIT`: the IPv6 address `::`, as an initializer: `new in6_addr(IN6ADDR_ANY_INIT)`. */
export const IN6ADDR_ANY_INIT: Init<in6_addr_members> = { s6_addr: in6addr_any.s6_addr.slice() };

/** `IN6ADDR_LOOPBACK_INIT`: the IPv6 address `::1`, as an initializer. */
export const IN6ADDR_LOOPBACK_INIT: Init<in6_addr_members> = { s6_addr: in6addr_loopback.s6_addr.slice() };
