// What a call costs beyond the system call itself. The kernel and the C library count references and cancellations in a
// process with threads, as Node's is: so C has a second thread here, and one without is beside it.
import { execFileSync } from 'node:child_process';
import { command, node } from '../harness/programs';
import { SECONDS } from '../harness/server';
import type { Case, Sample, Workload } from '../harness/workload';

const names = {
  write: 'write of a byte to /dev/null',
  recv: 'recv giving EAGAIN',
  accept: 'accept giving EAGAIN',
  epoll_wait: 'epoll_wait with nothing',
};

const program =
  (call: string, command: string[] | undefined, ...args: string[]): (() => Sample) | undefined =>
    command && (() => {
      const loops = [call, String(Math.round(400_000 * SECONDS)), ...args];
      return { value: Number(execFileSync(command[0]!, [...command.slice(1), ...loops], { encoding: 'utf8' })) };
    });

const one = (call: keyof typeof names): Case => ({
  name: `calls ${call}`,
  title: `call: ${names[call]}`,
  unit: 'ns per call',
  measure: {
    c: program(call, command('calls', 'c'), 'threads'),
    'C, one thread': program(call, command('calls', 'c')),
    api: program(call, command('calls', 'api')),
    'bsd-sockets, by header': program(call, node('calls/header')),
    koffi: program(call, command('calls', 'koffi')),
  },
  targets: [
    { of: 'api', over: 'c', atMost: 40 },
    { of: 'api', times: 'koffi', atMost: 1 },
  ],
});

export const calls: Workload = {
  name: 'calls',
  says: 'what a call costs beyond the system call',
  cases: () => (Object.keys(names) as (keyof typeof names)[]).map(one),
};
