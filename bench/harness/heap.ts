// The memory that a server under Node has allocated: with HEAP=1 it prints the size of its heap after each connection.
// A large young generation prevents collections meanwhile: harness/garbage.ts.
import { getHeapStatistics } from 'node:v8';

export const ended: () => void =
  process.env['HEAP'] === '1' ? () => console.log(getHeapStatistics().used_heap_size) : () => undefined;
