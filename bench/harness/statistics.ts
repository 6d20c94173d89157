/** The value in the middle; between the two in the middle where there are two. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Linear between the values that are next to it. */
export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) throw new RangeError('no values');
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at % 1);
}

export interface Summary {
  median: number;
  /** The quartiles: half of the rounds lie between them. */
  low: number;
  high: number;
}

export function summary(values: readonly number[]): Summary {
  return { median: median(values), low: quantile(values, 0.25), high: quantile(values, 0.75) };
}

/** Round by round, since what disturbs one contestant of a round disturbs the others too. */
export function pairwise(
  values: readonly number[],
  others: readonly number[],
  combine: (value: number, other: number) => number,
): number[] {
  if (values.length !== others.length) throw new RangeError('not the same rounds');
  return values.map((value, round) => combine(value, others[round]!));
}

export const ratio = (value: number, other: number): number => value / other;
export const difference = (value: number, other: number): number => value - other;
