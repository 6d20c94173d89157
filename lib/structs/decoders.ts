import { nameOf } from '../runtime/constant-names';

/** An address family by its name: `AF_INET`. `AF_LOCAL` is another name for `AF_UNIX`. */
export const family = (value: number): string => nameOf('AF_', value).replace('AF_LOCAL', 'AF_UNIX');

const swapped = (value: number): number => ((value & 0xff) << 8) | (value >> 8);

/** A port, or another 16-bit number in network byte order, as in source code: `htons(7000)`. */
export const port = (value: number): string => `htons(${swapped(value)})`;

/** The same by the name of a constant of that prefix: `htons(ETH_P_IP)`. */
export const portNamed =
  (prefix: string) =>
  (value: number): string =>
    `htons(${nameOf(prefix, swapped(value))})`;
