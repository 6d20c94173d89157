// Preloaded: collects garbage on SIGUSR2, and prints the memory that V8 keeps without using it, which is many times
// that of the connections. Requires --expose-gc.
import { getHeapStatistics } from 'node:v8';

process.on('SIGUSR2', () => {
  for (let i = 0; i < 5; i++) gc!();
  const { total_physical_size, used_heap_size } = getHeapStatistics();
  console.log(total_physical_size - used_heap_size);
});
