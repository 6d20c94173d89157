// How long worker.terminate() takes when the worker is blocked in a call of the package, beside one that Node itself can
// wake (Atomics.wait). In turns, since what remains is Node's own work.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const ROUNDS = 25;

const blocked = {
  'Atomics.wait': 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)',
  accept: 'const s = bsd.socket(bsd.AF_INET, bsd.SOCK_STREAM, 0); bsd.listen(s, 1); bsd.accept(s, null, null)',
  poll: 'bsd.poll(null, 0, -1)',
  sleep: 'bsd.sleep(3600)',
};

async function terminate(call: string): Promise<number> {
  const source = `const bsd = require(${JSON.stringify(join(__dirname, '..'))});
    require('node:worker_threads').parentPort.postMessage(''); ${call}`;
  const worker = new Worker(source, { eval: true });
  await new Promise((resolve) => worker.once('message', resolve));
  await new Promise((resolve) => setTimeout(resolve, 20));
  const before = performance.now();
  await worker.terminate();
  return performance.now() - before;
}

async function main(): Promise<void> {
  const times = new Map(Object.keys(blocked).map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, call] of Object.entries(blocked)) times.get(name)!.push(await terminate(call));
  }
  console.log(`worker.terminate() of a worker that is blocked, milliseconds, ${ROUNDS} rounds in turns:`);
  console.log('                median   longest');
  for (const [name, all] of times) {
    all.sort((a, b) => a - b);
    console.log(
      `  ${name.padEnd(14)}${all[ROUNDS >> 1]!.toFixed(1).padStart(6)}${all.at(-1)!.toFixed(1).padStart(10)}`,
    );
  }
}

void main();
