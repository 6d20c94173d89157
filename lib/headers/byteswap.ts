import { libcall } from '../runtime/bind-call';
import { bigint } from '../runtime/validate';

/**
 * `uint16_t bswap_16(uint16_t x)`
 *
 * Reverses the bytes of 16 bits.
 * @see bswap(3)
 */
export const bswap_16: (x: number) => number = libcall('bswap_16(x)');

/**
 * `uint32_t bswap_32(uint32_t x)`
 *
 * Reverses the bytes of 32 bits.
 * @see bswap(3)
 */
export const bswap_32: (x: number) => number = libcall('bswap_32(x)');

const word = new DataView(new ArrayBuffer(8));

/**
 * `uint64_t bswap_64(uint64_t x)`
 *
 * Reverses the bytes of 64 bits.
 * @see bswap(3)
 */
export function bswap_64(x: bigint): bigint {
  word.setBigUint64(0, bigint(bswap_64, 'x', x), true);
  return word.getBigUint64(0, false);
}
