// The price of a worker thread, whose blocking calls can be ended: the same program on the main thread and on a worker, in
// turns. A target of 1.11 times C's CPU time is 0.90 of its rate, since client and server share a CPU.
import { cc, command, node } from '../harness/programs';
import { perUnit } from '../harness/server';
import type { Case, Sample, Workload } from '../harness/workload';

const IN_A_WORKER = 'bsd-sockets, in a worker';

function echo(folder: string, kind: string, connections: number): Case {
  const serve = (program: string[]) => (): Promise<Sample> =>
    perUnit(program, cc('load/tcp'), connections, connections, 64);
  return {
    name: `workers ${folder} ${connections}x64`,
    title: `TCP echo with ${kind}, ${connections} ${connections === 1 ? 'connection' : 'connections'} x 64 B`,
    unit: 'ns of CPU per message',
    measure: {
      c: serve(command(folder, 'c')!),
      api: serve(command(folder, 'api')!),
      [IN_A_WORKER]: serve(node(`${folder}/worker`)),
    },
    rates: { [IN_A_WORKER]: 'c' },
    targets: [{ of: IN_A_WORKER, times: 'c', atMost: 1.11 }],
  };
}

export const workers: Workload = {
  name: 'workers',
  says: 'TCP echo on a worker thread',
  cases: () => [echo('blocking', 'blocking read and write', 1), echo('echo', 'epoll', 50)],
};
