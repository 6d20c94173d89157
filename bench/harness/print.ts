import { label, type Entry, type Result, type Verdict } from './rounds';

/** Three digits, without an exponent. */
export function digits(value: number): string {
  const size = Math.abs(value);
  if (size >= 100) return value.toFixed(0);
  return value.toFixed(size >= 10 ? 1 : 2);
}

const range = ({ low, high }: { low: number; high: number }): string => `${digits(low)}-${digits(high)}`;

/** `1.03 times C, at most 1.05: met`. */
export function verdict({ of, times, over, measured, atMost, met }: Verdict): string {
  const of_what = times !== undefined ? ` times ${label(times)}` : over !== undefined ? ` over ${label(over)}` : '';
  return `${label(of)}: ${digits(measured)}${of_what}, at most ${atMost}: ${met ? 'met' : 'MISSED'}`;
}

function row(name: string, entry: Entry): string {
  const ratio = entry.ratio ? `x${digits(entry.ratio.median)} (${range(entry.ratio)})` : '';
  const rate = entry.rate === undefined ? '' : `${digits(entry.rate)}/s`;
  const faster = entry.faster
    ? `, x${digits(entry.faster.median)} (${range(entry.faster)}) of ${label(entry.faster.than)}`
    : '';
  const load = entry.load === undefined ? '' : `, load ${digits(100 * entry.load)} %`;
  const value = `${digits(entry.median)} (${range(entry)})`;
  return `  ${label(name).padEnd(24)}${value.padEnd(26)}${ratio.padEnd(22)}${rate}${faster}${load}`.trimEnd();
}

export function print({ title, unit, rounds, entries, targets }: Result): void {
  console.log(`${title}: ${unit}, median of ${rounds} rounds (quartiles), times C, rate`);
  for (const [name, entry] of Object.entries(entries)) console.log(row(name, entry));
  for (const target of targets) console.log(`  ${verdict(target)}`);
}
