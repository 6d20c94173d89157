// Runs every contestant once in each round, in turn, so that other work on the machine affects all of them alike.
import { clear, progress } from './progress';
import { difference, median, pairwise, ratio, summary, type Summary } from './statistics';
import { contestants, type Case, type Sample, type Target } from './workload';

export const ROUNDS = Number(process.env['ROUNDS'] ?? 5);

/** The results of a contestant. */
export interface Entry extends Summary {
  /** Units per second, if measured. The load generator limits it. */
  rate?: number;
  /** The load generator's CPU time as a fraction of the server's, if measured. */
  load?: number;
  /** The rate as a multiple of another contestant's. */
  faster?: Summary & { than: string };
  /** As a multiple of C's, if C takes part. */
  ratio?: Summary;
}

export interface Verdict extends Target {
  measured: number;
  met: boolean;
}

export interface Result {
  title: string;
  unit: string;
  rounds: number;
  entries: Record<string, Entry>;
  targets: Verdict[];
}

export const label = (name: string): string => (contestants as Record<string, string>)[name] ?? name;

const values = (samples: readonly Sample[]): number[] => samples.map(({ value }) => value);

/** The value that all samples share, or `undefined`. */
function every(samples: readonly Sample[], what: 'rate' | 'load'): number[] | undefined {
  return samples.every((sample) => sample[what] !== undefined) ? samples.map((sample) => sample[what]!) : undefined;
}

function entry(samples: Sample[], c: Sample[] | undefined): Entry {
  const all: Entry = summary(values(samples));
  const [rates, loads] = [every(samples, 'rate'), every(samples, 'load')];
  if (rates) all.rate = median(rates);
  if (loads) all.load = median(loads);
  if (c) all.ratio = summary(pairwise(values(samples), values(c), ratio));
  return all;
}

function compareRates(
  rates: Record<string, string>,
  samples: Record<string, Sample[]>,
  entries: Record<string, Entry>,
): void {
  for (const [name, than] of Object.entries(rates)) {
    const [own, other] = [every(samples[name]!, 'rate')!, every(samples[than]!, 'rate')!];
    entries[name]!.faster = { than, ...summary(pairwise(own, other, ratio)) };
  }
}

function judge(target: Target, samples: Record<string, Sample[]>): Verdict[] {
  const own = samples[target.of];
  const compared = target.times ?? target.over;
  const other = compared === undefined ? undefined : samples[compared];
  if (!own || (compared !== undefined && !other)) return [];
  const combine = target.over === undefined ? ratio : difference;
  const measured = summary(other ? pairwise(values(own), values(other), combine) : values(own)).median;
  return [{ ...target, measured, met: measured <= target.atMost }];
}

export async function measure(
  workload: string,
  { title, unit, targets = [], rates = {}, ...given }: Case,
): Promise<Result> {
  const rounds = given.rounds?.(ROUNDS) ?? ROUNDS;
  const all = Object.entries(given.measure);
  for (const [name, once] of all) if (!once) console.log(`${workload}: ${label(name)} is not installed: skipped`);
  const present = all.filter(([, once]) => once !== undefined);
  const samples: Record<string, Sample[]> = Object.fromEntries(present.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [i, [name, once]] of present.entries()) {
      progress(round * present.length + i, rounds * present.length, `${title}: ${label(name)}`);
      samples[name]!.push(await once!());
    }
  }
  clear();
  const entries = Object.fromEntries(present.map(([name]) => [name, entry(samples[name]!, samples['c'])]));
  compareRates(rates, samples, entries);
  return {
    title,
    unit,
    rounds,
    entries,
    targets: targets.flatMap((target) => judge(target, samples)),
  };
}
