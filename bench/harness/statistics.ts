/** The median: the middle value, or the mean of the two middle values. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** A quantile, interpolated linearly. */
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

/** Computes ratios round by round, because a disturbance affects all contestants of a round. */
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
