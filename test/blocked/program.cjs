'use strict';
// Starts workers that block, one for each call in the arguments, and ends them in the way of the first argument:
//   terminate   worker.terminate(), one after the other; prints how long each took
//   exit        process.exit(7)
//   throw       an uncaught exception
//   return      the main thread has no pending work
//   storm       posts messages to all of them, prints which threads woke up (storm.cjs), waits for standard input, and
//               then process.exit(7)
// It prints `blocked` and the thread ids after all workers are blocked. The main thread loads the package only with `load`. With
// `resolver` it is a name server that never answers.
const { createSocket } = require('node:dgram');
const { once } = require('node:events');
const { join } = require('node:path');
const { performance } = require('node:perf_hooks');
const { setImmediate } = require('node:timers');
const { Worker } = require('node:worker_threads');
const { blocks } = require('./asleep.cjs');
const { storm } = require('./storm.cjs');

const [how, root, json, ...names] = process.argv.slice(2);
const given = JSON.parse(json);

async function start(call) {
  const worker = new Worker(join(__dirname, 'worker.cjs'), { workerData: { root, call, given } });
  const [{ thread }] = await once(worker, 'message');
  worker.on('message', ({ result, error }) => console.log(`${call}: returned ${result} ${error}`));
  return { call, worker, thread };
}

const ways = {
  async terminate(blocked) {
    for (const { call, worker } of blocked) {
      const before = performance.now();
      const code = await worker.terminate();
      console.log(`${call}: ${code} after ${(performance.now() - before).toFixed(1)} ms`);
    }
  },
  exit: () => process.exit(7),
  throw: () =>
    setImmediate(() => {
      throw new Error('uncaught');
    }),
  return: (blocked) => blocked.forEach(({ worker }) => worker.unref()),
  async storm(blocked) {
    console.log(JSON.stringify(await storm(blocked)));
    process.stdin.once('data', () => process.exit(7));
  },
};

async function main() {
  if (given.load) require(root);
  if (given.resolver) await new Promise((bound) => createSocket('udp4').unref().bind(53, '127.0.0.1', bound));
  const blocked = await Promise.all(names.map(start));
  await Promise.all(blocked.map(({ thread }) => blocks(thread)));
  console.log('blocked', blocked.map(({ thread }) => thread).join(' '));
  await ways[how](blocked);
}

main();
