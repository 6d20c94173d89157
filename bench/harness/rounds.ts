// Every contestant once in each round, in turns: what the machine does besides hits all of them alike.
import { clear, progress } from './progress';
import { difference, pairwise, ratio, summary, type Summary } from './statistics';
import { contestants, type Case, type Sample, type Target } from './workload';

export const ROUNDS = Number(process.env['ROUNDS'] ?? 5);

/** A contestant's part in the results. */
export interface Entry extends Summary {
  /** Units per second, where they were timed: the load generator's limits show in it. */
  rate?: number;
  /** As a multiple of C's, where C takes part. */
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

function entry(samples: Sample[], c: Sample[] | undefined): Entry {
  const all: Entry = summary(values(samples));
  if (samples.every(({ rate }) => rate !== undefined)) all.rate = summary(samples.map(({ rate }) => rate!)).median;
  if (c) all.ratio = summary(pairwise(values(samples), values(c), ratio));
  return all;
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

export async function measure(workload: string, { title, unit, targets = [], ...given }: Case): Promise<Result> {
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
  const entries = present.map(([name]) => [name, entry(samples[name]!, samples['c'])] as const);
  return {
    title,
    unit,
    rounds,
    entries: Object.fromEntries(entries),
    targets: targets.flatMap((target) => judge(target, samples)),
  };
}
