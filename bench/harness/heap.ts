// How much a server under Node has allocated: it prints its heap's size whenever a connection has ended, where it is asked
// to (HEAP=1). There is no collection in between where the young generation is large enough: harness/garbage.ts.
import { getHeapStatistics } from 'node:v8';

export const ended: () => void =
  process.env['HEAP'] === '1' ? () => console.log(getHeapStatistics().used_heap_size) : () => undefined;
