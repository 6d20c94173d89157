import { BIG_ENDIAN, BYTE_ORDER, LITTLE_ENDIAN } from '../constants/endian';
import { libcall } from '../runtime/bind-call';
import { bigint } from '../runtime/validate';
import { bswap_64 } from './byteswap';

export * from '../constants/endian';

/**
 * `uint16_t htobe16(uint16_t host_16bits)`
 *
 * Converts 16 bits from host byte order to big-endian.
 * @see endian(3)
 */
export const htobe16: (host_16bits: number) => number = libcall('htobe16(host_16bits)');

/**
 * `uint16_t htole16(uint16_t host_16bits)`
 *
 * Converts 16 bits from host byte order to little-endian.
 * @see endian(3)
 */
export const htole16: (host_16bits: number) => number = libcall('htole16(host_16bits)');

/**
 * `uint16_t be16toh(uint16_t big_endian_16bits)`
 *
 * Converts 16 bits from big-endian to host byte order.
 * @see endian(3)
 */
export const be16toh: (big_endian_16bits: number) => number = libcall('be16toh(big_endian_16bits)');

/**
 * `uint16_t le16toh(uint16_t little_endian_16bits)`
 *
 * Converts 16 bits from little-endian to host byte order.
 * @see endian(3)
 */
export const le16toh: (little_endian_16bits: number) => number = libcall('le16toh(little_endian_16bits)');

/**
 * `uint32_t htobe32(uint32_t host_32bits)`
 *
 * Converts 32 bits from host byte order to big-endian.
 * @see endian(3)
 */
export const htobe32: (host_32bits: number) => number = libcall('htobe32(host_32bits)');

/**
 * `uint32_t htole32(uint32_t host_32bits)`
 *
 * Converts 32 bits from host byte order to little-endian.
 * @see endian(3)
 */
export const htole32: (host_32bits: number) => number = libcall('htole32(host_32bits)');

/**
 * `uint32_t be32toh(uint32_t big_endian_32bits)`
 *
 * Converts 32 bits from big-endian to host byte order.
 * @see endian(3)
 */
export const be32toh: (big_endian_32bits: number) => number = libcall('be32toh(big_endian_32bits)');

/**
 * `uint32_t le32toh(uint32_t little_endian_32bits)`
 *
 * Converts 32 bits from little-endian to host byte order.
 * @see endian(3)
 */
export const le32toh: (little_endian_32bits: number) => number = libcall('le32toh(little_endian_32bits)');

const little = (x: bigint): bigint => (BYTE_ORDER === LITTLE_ENDIAN ? BigInt.asUintN(64, x) : bswap_64(x));
const big = (x: bigint): bigint => (BYTE_ORDER === BIG_ENDIAN ? BigInt.asUintN(64, x) : bswap_64(x));

/**
 * `uint64_t htobe64(uint64_t host_64bits)`
 *
 * Converts 64 bits from host byte order to big-endian.
 * @see endian(3)
 */
export function htobe64(host_64bits: bigint): bigint {
  return big(bigint(htobe64, 'host_64bits', host_64bits));
}

/**
 * `uint64_t htole64(uint64_t host_64bits)`
 *
 * Converts 64 bits from host byte order to little-endian.
 * @see endian(3)
 */
export function htole64(host_64bits: bigint): bigint {
  return little(bigint(htole64, 'host_64bits', host_64bits));
}

/**
 * `uint64_t be64toh(uint64_t big_endian_64bits)`
 *
 * Converts 64 bits from big-endian to host byte order.
 * @see endian(3)
 */
export function be64toh(big_endian_64bits: bigint): bigint {
  return big(bigint(be64toh, 'big_endian_64bits', big_endian_64bits));
}

/**
 * `uint64_t le64toh(uint64_t little_endian_64bits)`
 *
 * Converts 64 bits from little-endian to host byte order.
 * @see endian(3)
 */
export function le64toh(little_endian_64bits: bigint): bigint {
  return little(bigint(le64toh, 'little_endian_64bits', little_endian_64bits));
}
