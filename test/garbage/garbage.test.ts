// A program that reuses its buffers allocates nothing, so garbage collection never interrupts its loop.
import { join } from 'node:path';
import { expectOutput, run } from '../support/running-program';

// Large enough for everything that a loop could allocate. A collection would hide it.
const young = ['--min-semi-space-size=64', '--max-semi-space-size=64'];

// No object of V8 is smaller, so a loop that allocates one in each call exceeds this.
const LEAST = 8;

test('calls and the access to their results allocate nothing', async () => {
  const printed = await expectOutput(run(process.execPath, [...young, join(__dirname, 'loops.cjs')]));
  const { 'a view for each call': view, ...loops } = JSON.parse(printed) as Record<string, number>;
  expect(Object.keys(loops)).toHaveLength(8);
  expect(Object.entries(loops).filter(([, bytes]) => bytes >= LEAST)).toEqual([]);
  // Shows that the measurement notices an object per call.
  expect(view).toBeGreaterThan(LEAST);
});
