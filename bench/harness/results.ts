import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { root, versions } from './programs';
import type { Result } from './rounds';

export interface Results {
  date: string;
  machine: string;
  kernel: string;
  versions: Record<string, string>;
  /** By workload and case. A run of some workloads replaces only their results. */
  cases: Record<string, Result & { date: string }>;
}

export const FILE = process.env['RESULTS'] ?? join(root, 'bench/results.json');

const day = (): string => new Date().toISOString().slice(0, 10);

/** The stored results, with the date and machine of their run. */
export const stored = (): Results => JSON.parse(readFileSync(FILE, 'utf8')) as Results;

/** The stored results, to be completed with results of today and this machine. */
export function read(): Results {
  const [first] = cpus();
  return {
    date: day(),
    machine: `${first?.model ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    kernel: `Linux ${release()}`,
    versions: versions(),
    cases: existsSync(FILE) ? stored().cases : {},
  };
}

// Keeps only significant digits.
const short = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(4)) : value;

export function write(results: Results): void {
  writeFileSync(FILE, `${JSON.stringify(results, short, 2)}\n`);
}

export const dated = (result: Result): Result & { date: string } => ({ date: day(), ...result });
