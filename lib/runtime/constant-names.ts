import { constantNames, native } from './addon';

/** The first constant of that prefix and value, or the number: for printing. */
export function nameOf(prefix: string, value: number): string {
  const isIt = (name: string): boolean => name.startsWith(prefix) && native.constants[name] === value;
  return constantNames().find(isIt) ?? String(value);
}

/** The names of the constants whose bits are set, joined as in C. Bits without a name are printed as a number. */
export function flags(names: readonly string[], value: number): string {
  const set: string[] = [];
  let rest = value >>> 0;
  for (const name of names) {
    const bits = native.constants[name] ?? 0;
    if (bits === 0 || (rest & bits) >>> 0 !== bits) continue;
    set.push(name);
    rest = (rest & ~bits) >>> 0;
  }
  if (rest !== 0 || set.length === 0) set.push(rest === 0 ? '0' : `0x${rest.toString(16)}`);
  return set.join(' | ');
}
