// The cost of a call beyond the system call itself. In a process with threads, such as Node, the kernel and the C
// library count references and cancellations. So C has a second thread here, and a variant without one is measured too.
import { command, node } from '../harness/programs';
import { timed } from '../harness/timed';
import type { Case, Workload } from '../harness/workload';

const names = {
  write: 'write of a byte to /dev/null',
  recv: 'recv giving EAGAIN',
  accept: 'accept giving EAGAIN',
  epoll_wait: 'epoll_wait with nothing',
};

function one([call, title]: [call: string, title: string]): Case {
  const measure = (program: string[] | undefined, ...more: string[]): Case['measure'][string] =>
    program && timed(program, [call], 1_000_000, more);
  return {
    name: `calls ${call}`,
    title: `call: ${title}`,
    unit: 'ns per call',
    measure: {
      c: measure(command('calls', 'c'), 'threads'),
      'C, one thread': measure(command('calls', 'c')),
      api: measure(command('calls', 'api')),
      'bsd-sockets, by header': measure(node('calls/header')),
      'bsd-sockets, in a worker': measure(node('calls/worker')),
      koffi: measure(command('calls', 'koffi')),
    },
    targets: [
      { of: 'api', over: 'c', atMost: 40 },
      { of: 'bsd-sockets, in a worker', over: 'api', atMost: 40 },
      { of: 'api', times: 'koffi', atMost: 1 },
    ],
  };
}

// No system call: the cost of the conversion alone.
const refused: Case = {
  name: 'calls refused',
  title: 'call: write that fails with EFAULT, without a system call',
  unit: 'ns per call',
  measure: {
    api: timed(node('calls/api'), ['refused'], 4_000_000),
    'bsd-sockets, by header': timed(node('calls/header'), ['refused'], 4_000_000),
  },
  targets: [{ of: 'api', atMost: 40 }],
};

export const calls: Workload = {
  name: 'calls',
  says: 'cost of a call beyond the system call',
  cases: () => [...Object.entries(names).map(one), refused],
};
