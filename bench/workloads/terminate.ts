// The duration of worker.terminate() for a worker that is blocked in a call of the package, and for one that Node
// itself can wake (Atomics.wait). The latter is Node's own time.
import { Worker } from 'node:worker_threads';
import { root } from '../harness/programs';
import type { Sample, Workload } from '../harness/workload';

const blocked = {
  'Atomics.wait': 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)',
  accept: 'const s = bsd.socket(bsd.AF_INET, bsd.SOCK_STREAM, 0); bsd.listen(s, 1); bsd.accept(s, null, null)',
  poll: 'bsd.poll(null, 0, -1)',
  sleep: 'bsd.sleep(3600)',
};

async function terminate(call: string): Promise<Sample> {
  const source = `const bsd = require(${JSON.stringify(root)});
    require('node:worker_threads').parentPort.postMessage(''); ${call}`;
  const worker = new Worker(source, { eval: true });
  await new Promise((resolve) => worker.once('message', resolve));
  await new Promise((resolve) => setTimeout(resolve, 20));
  const before = performance.now();
  await worker.terminate();
  return { value: performance.now() - before };
}

export const terminating: Workload = {
  name: 'terminate',
  says: 'duration of worker.terminate()',
  cases: () => [
    {
      name: 'terminate',
      title: 'worker.terminate() of a worker that is blocked in',
      unit: 'ms',
      measure: Object.fromEntries(Object.entries(blocked).map(([name, call]) => [name, () => terminate(call)])),
      rounds: (rounds) => 5 * rounds,
    },
  ],
};
