// Descriptors over a socket pair.
import { command } from '../harness/programs';
import { timed } from '../harness/timed';
import type { Case, Workload } from '../harness/workload';

const one = (descriptors: number, perSecond: number): Case => ({
  name: `fds ${descriptors}`,
  title: `passing ${descriptors === 1 ? 'a descriptor' : `${descriptors} descriptors, 1 KiB of control data`}`,
  unit: 'ns of CPU per message',
  measure: {
    c: timed(command('fds', 'c')!, [String(descriptors)], perSecond),
    api: timed(command('fds', 'api')!, [String(descriptors)], perSecond),
  },
  targets: [{ of: 'api', times: 'c', atMost: 1.25 }],
});

export const fds: Workload = {
  name: 'fds',
  says: 'descriptor passing with sendmsg',
  cases: () => [one(1, 100_000), one(252, 2_000)],
};
