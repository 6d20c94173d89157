// The kind of an address (RFC 3493): 1 or 0, as in C. `a` is an in6_addr or its 16 bytes.
import { bytesOf, memory, type Called } from '../runtime/validate';

const LENGTH = 16;

function bytes(called: Called, a: ArrayBufferView, parameter = 'a'): Uint8Array {
  return bytesOf(memory(called, parameter, a, LENGTH)).subarray(0, LENGTH);
}

const zero = (part: Uint8Array): boolean => part.every((byte) => byte === 0);

/** 1 for `::`. */
export function IN6_IS_ADDR_UNSPECIFIED(a: ArrayBufferView): number {
  return Number(zero(bytes(IN6_IS_ADDR_UNSPECIFIED, a)));
}

/** 1 for `::1`. */
export function IN6_IS_ADDR_LOOPBACK(a: ArrayBufferView): number {
  const b = bytes(IN6_IS_ADDR_LOOPBACK, a);
  return Number(zero(b.subarray(0, 15)) && b[15] === 1);
}

/** 1 for a multicast address: `ff00::/8`. */
export function IN6_IS_ADDR_MULTICAST(a: ArrayBufferView): number {
  return Number(bytes(IN6_IS_ADDR_MULTICAST, a)[0] === 0xff);
}

/** 1 for a link-local address: `fe80::/10`. It needs a `sin6_scope_id`. */
export function IN6_IS_ADDR_LINKLOCAL(a: ArrayBufferView): number {
  const b = bytes(IN6_IS_ADDR_LINKLOCAL, a);
  return Number(b[0] === 0xfe && (b[1]! & 0xc0) === 0x80);
}

/** 1 for a site-local address: `fec0::/10` (deprecated by RFC 3879). */
export function IN6_IS_ADDR_SITELOCAL(a: ArrayBufferView): number {
  const b = bytes(IN6_IS_ADDR_SITELOCAL, a);
  return Number(b[0] === 0xfe && (b[1]! & 0xc0) === 0xc0);
}

/** 1 for an IPv4 address in IPv6: `::ffff:1.2.3.4`. */
export function IN6_IS_ADDR_V4MAPPED(a: ArrayBufferView): number {
  const b = bytes(IN6_IS_ADDR_V4MAPPED, a);
  return Number(zero(b.subarray(0, 10)) && b[10] === 0xff && b[11] === 0xff);
}

/** 1 for an IPv4-compatible address: `::1.2.3.4` (deprecated by RFC 4291), neither `::` nor `::1`. */
export function IN6_IS_ADDR_V4COMPAT(a: ArrayBufferView): number {
  const b = bytes(IN6_IS_ADDR_V4COMPAT, a);
  return Number(zero(b.subarray(0, 12)) && !(zero(b.subarray(12, 15)) && b[15]! <= 1));
}

function multicast(called: Called, a: ArrayBufferView, scope: number): number {
  const b = bytes(called, a);
  return Number(b[0] === 0xff && (b[1]! & 0xf) === scope);
}

/** 1 for a multicast address that stays on this node. */
export const IN6_IS_ADDR_MC_NODELOCAL = (a: ArrayBufferView): number => multicast(IN6_IS_ADDR_MC_NODELOCAL, a, 0x1);

/** 1 for a multicast address that stays on the link. */
export const IN6_IS_ADDR_MC_LINKLOCAL = (a: ArrayBufferView): number => multicast(IN6_IS_ADDR_MC_LINKLOCAL, a, 0x2);

/** 1 for a multicast address that stays on the site. */
export const IN6_IS_ADDR_MC_SITELOCAL = (a: ArrayBufferView): number => multicast(IN6_IS_ADDR_MC_SITELOCAL, a, 0x5);

/** 1 for a multicast address that stays in the organization. */
export const IN6_IS_ADDR_MC_ORGLOCAL = (a: ArrayBufferView): number => multicast(IN6_IS_ADDR_MC_ORGLOCAL, a, 0x8);

/** 1 for a multicast address of global scope. */
export const IN6_IS_ADDR_MC_GLOBAL = (a: ArrayBufferView): number => multicast(IN6_IS_ADDR_MC_GLOBAL, a, 0xe);

/** 1 if both addresses are equal. */
export function IN6_ARE_ADDR_EQUAL(a: ArrayBufferView, b: ArrayBufferView): number {
  const [x, y] = [bytes(IN6_ARE_ADDR_EQUAL, a), bytes(IN6_ARE_ADDR_EQUAL, b, 'b')];
  return Number(x.every((byte, i) => byte === y[i]));
}
