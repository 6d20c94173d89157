// The growth of the cost with connections, of which at most a hundred are active, and the gain of a second worker.
import { cc, command } from '../harness/programs';
import { perUnit } from '../harness/server';
import type { Case, Sample, Workload } from '../harness/workload';
import { one } from './echo';

const CONNECTIONS = 50;

function workers(): Case {
  const serve = (name: 'c' | 'api', count: number) => (): Promise<Sample> =>
    perUnit([...command('reuseport', name)!, String(count), '64'], cc('load/pipeline'), CONNECTIONS, 64);
  return {
    name: 'scale workers',
    title: 'TCP echo, SO_REUSEPORT, one and two workers, 50 connections, 1024 messages of 64 B on each',
    unit: 'ns of CPU per message',
    measure: {
      c: serve('c', 1),
      'C, two workers': serve('c', 2),
      api: serve('api', 1),
      'bsd-sockets, two workers': serve('api', 2),
    },
    rates: { 'C, two workers': 'c', 'bsd-sockets, two workers': 'api' },
  };
}

const connections = (count: number): Case => ({
  ...one({ connections: count, active: Math.min(count, 100), bytes: 64, targets: [] }),
  name: `scale ${count}`,
  rounds: (rounds) => Math.ceil(rounds / 2),
});

export const scale: Workload = {
  name: 'scale',
  says: 'from 10 to 10,000 connections; one worker and two',
  cases: () => [...[10, 100, 1000, 10_000].map(connections), workers()],
};
