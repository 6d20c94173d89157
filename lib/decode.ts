import { native } from './native';

/** The first constant of that prefix and value, or the number: for printing. */
export function nameOf(prefix: string, value: number): string {
  for (const name in native.constants) {
    if (native.constants[name] === value && name.startsWith(prefix)) return name;
  }
  return String(value);
}

/** An address family by its name: `AF_INET`. `AF_LOCAL` is another name of `AF_UNIX`. */
export const family = (value: number): string => nameOf('AF_', value).replace('AF_LOCAL', 'AF_UNIX');

/** A port as it is written: `htons(7000)`. */
export const port = (value: number): string => `htons(${((value & 0xff) << 8) | (value >> 8)})`;
