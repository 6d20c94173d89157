// A program that reuses its buffers makes no garbage: no collection ever stops its loop.
import { join } from 'node:path';
import { expectOutput, run } from '../support/running-program';

// Large enough for all that a loop could allocate: else a collection would hide it.
const young = ['--min-semi-space-size=64', '--max-semi-space-size=64'];

test('the calls allocate nothing, nor does access to what they fill in', async () => {
  const printed = await expectOutput(run(process.execPath, [...young, join(__dirname, 'loops.cjs')]));
  const { 'a view for each call': view, ...loops } = JSON.parse(printed) as Record<string, number>;
  expect(Object.keys(loops)).toHaveLength(8);
  expect(Object.entries(loops).filter(([, bytes]) => bytes >= 1)).toEqual([]);
  expect(view).toBeGreaterThan(50); // what a subarray() takes: the figures mean something
});
