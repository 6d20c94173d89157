import { difference, median, pairwise, quantile, ratio, summary } from '../../bench/harness/statistics';
import { digits } from '../../bench/harness/print';

test('the median is the middle value, or the mean of the two middle ones', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([7])).toBe(7);
});

test('quantiles are interpolated linearly', () => {
  expect(quantile([1, 2, 3, 4, 5], 0.25)).toBe(2);
  expect(quantile([10, 20], 0.75)).toBe(17.5);
  expect(quantile([1, 2], 0)).toBe(1);
  expect(quantile([1, 2], 1)).toBe(2);
});

test('the median of no values throws', () => {
  expect(() => median([])).toThrow('no values');
});

test('a summary leaves its values unchanged', () => {
  const values = [5, 1, 4, 2, 3];
  expect(summary(values)).toEqual({ median: 3, low: 2, high: 4 });
  expect(values).toEqual([5, 1, 4, 2, 3]);
});

// The median of the ratios is 3 here, which differs from the ratio of the medians.
test('contestants are compared round by round', () => {
  const ours = [30, 2, 400];
  const theirs = [10, 1, 100];
  expect(median(pairwise(ours, theirs, ratio))).toBe(3);
  expect(pairwise(ours, theirs, difference)).toEqual([20, 1, 300]);
  expect(() => pairwise([1], [1, 2], ratio)).toThrow('not the same rounds');
});

test('digits prints three significant digits', () => {
  expect([1234.5, 12.345, 1.2345, 0].map(digits)).toEqual(['1235', '12.3', '1.23', '0.00']);
});
