// Writes the same bytes to /dev/null in different ways, for docs/performance.md.
import { node } from '../harness/programs';
import { timed } from '../harness/timed';
import type { Case, Workload } from '../harness/workload';

const variants = (name: string, title: string, unit: string, perSecond: number, ways: string[]): Case => ({
  name: `tricks ${name}`,
  title,
  unit,
  measure: Object.fromEntries(ways.map((way) => [way, timed(node('tricks/api'), [way], perSecond)])),
});

export const tricks: Workload = {
  name: 'tricks',
  says: 'techniques of fast programs',
  cases: () => [
    variants('buffers', 'write of 64 B from', 'ns per call', 500_000, [
      'the buffer',
      'the buffer, by header',
      'a subarray each time',
      'a new buffer each time',
      'a string',
    ]),
    variants('batches', '16 pieces of 64 B by', 'ns for all', 100_000, [
      '16 writes',
      'one writev',
      'copied, and one write',
    ]),
  ],
};
