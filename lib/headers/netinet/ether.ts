import { libcall, syscall } from '../../runtime/bind-call';
import type { int } from '../../runtime/c-types';
import { ether_addr } from '../../structs/ether-header';

export * from './if_ether';

const aton: (asc: string, addr: ether_addr) => int = syscall('ether_aton(asc, addr)', 'ether_aton', ether_aton);

/**
 * `struct ether_addr *ether_aton(const char *asc)`
 *
 * Parses an Ethernet address: `'2:0:0:ab:cd:ef'`.
 * @returns the address, or `null` if `asc` is not one.
 * @see ether_aton(3)
 */
export function ether_aton(asc: string): ether_addr | null {
  const addr = new ether_addr();
  return aton(asc, addr) === 1 ? addr : null;
}

/**
 * `char *ether_ntoa(const struct ether_addr *addr)`
 *
 * Returns an Ethernet address as text: hexadecimal numbers without leading zeros, and colons.
 * @see ether_ntoa(3)
 */
export const ether_ntoa: (addr: ether_addr) => string = libcall('ether_ntoa(addr)');
