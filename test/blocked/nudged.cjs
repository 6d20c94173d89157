'use strict';
// A worker makes the call given as the second argument, on descriptor 3, while this thread sends it one message after the
// other: each interrupts the call, since none is sent before the worker sleeps in it, again. Prints `nudged` for each until
// the call returns, then what it returned, with its errno, after how many milliseconds, and how often it slept.
const { clearInterval, setInterval } = require('node:timers');
const { Worker } = require('node:worker_threads');
const { isAsleep, scheduling } = require('./asleep.cjs');

const [root, call] = process.argv.slice(2);

const source = `
  const { readFileSync, readlinkSync } = require('node:fs');
  const { parentPort } = require('node:worker_threads');
  const slept = () => Number(/^voluntary_ctxt_switches:\\s+(\\d+)/m.exec(readFileSync('/proc/thread-self/status', 'utf8'))[1]);
  with (require(${JSON.stringify(root)})) {
    const buf = new Uint8Array(1 << 22);
    const limit = (option, ms) => {
      const value = new timeval({ tv_sec: Math.floor(ms / 1000), tv_usec: (ms % 1000) * 1000 });
      setsockopt(3, SOL_SOCKET, option, value, sizeof(value));
    };
    const { prepare, run } = (${call});
    const state = prepare?.();
    parentPort.postMessage(readlinkSync('/proc/thread-self').split('/').pop());
    const before = slept();
    const began = performance.now();
    const result = run(state);
    const error = result === -1 ? strerrorname_np(errno) : '';
    parentPort.postMessage([result, error, performance.now() - began, slept() - before]);
  }`;

const worker = new Worker(source, { eval: true });
worker.once('message', (thread) => {
  let last = '';
  let before = '';
  const nudge = setInterval(() => {
    const now = scheduling(thread);
    const sleeps = isAsleep(now) && now === before && now !== last;
    before = now;
    if (!sleeps) return;
    last = now;
    worker.postMessage('a message that the worker never reads');
    console.log('nudged');
  }, 20);
  worker.once('message', ([result, error, ms, slept]) => {
    clearInterval(nudge);
    console.log(JSON.stringify({ result, error, ms, slept }));
    process.exit();
  });
});
