// TCP echo: the server's cost of a message.
import { cc, command, inFolder } from '../harness/programs';
import { perUnit } from '../harness/server';
import type { Case, Contestant, Target, Workload } from '../harness/workload';

const few: Contestant[] = ['c', 'api', 'promises', 'net'];

const size = (bytes: number): string => (bytes < 1024 ? `${bytes} B` : `${bytes / 1024} KiB`);

interface Echo {
  connections: number;
  active?: number;
  bytes: number;
  by?: Contestant[];
  targets: Target[];
}

export function one({ connections, active = connections, bytes, by = few, targets }: Echo): Case {
  const some = active < connections ? `, ${active} active` : '';
  return {
    name: `echo ${connections}x${bytes}`,
    title: `TCP echo, ${connections.toLocaleString('en')} ${connections === 1 ? 'connection' : 'connections'}${some} x ${size(bytes)}`,
    unit: 'ns of CPU per message',
    measure: Object.fromEntries(
      by.map((name) => {
        const server = command('echo', name);
        // For contestants with a buffer per connection: its size.
        const chunk = String(Math.max(bytes, 4096));
        return [name, server && (() => perUnit([...server, chunk], cc('load/tcp'), connections, active, bytes))];
      }),
    ),
    targets,
  };
}

const api = (atMost: number): Target => ({ of: 'api', times: 'c', atMost });
const promises = (times: string, atMost: number): Target => ({ of: 'promises', times, atMost });

export const echo: Workload = {
  name: 'echo',
  says: 'TCP echo, by messages and by connections',
  cases: () => [
    one({
      connections: 50,
      bytes: 64,
      by: inFolder('echo'),
      targets: [api(1.05), promises('c', 1.3), promises('net', 0.6)],
    }),
    one({ connections: 50, bytes: 4096, targets: [api(1.05)] }),
    one({ connections: 50, bytes: 65536, by: inFolder('echo'), targets: [api(1.05), promises('net', 0.45)] }),
    one({ connections: 1, bytes: 64, targets: [api(1.08)] }),
    one({ connections: 1000, bytes: 64, targets: [api(1.08)] }),
    one({ connections: 10_000, active: 100, bytes: 64, targets: [api(1.08)] }),
  ],
};
