'use strict';
// Posts messages to blocked workers, which cannot read them, and counts which threads wake up for that.
const { setImmediate, setTimeout } = require('node:timers');
const { sleeps } = require('./asleep.cjs');

const MESSAGES = 200;
// The package checks a worker after 50, 100, 200, 400 and 800 ms, and then once a second.
const [SETTLED, QUIET] = [2500, 4000];

const elapse = (ms) => new Promise((passed) => setTimeout(passed, ms));
const difference = (before, after, thread) => (after.get(thread) ?? 0) - (before.get(thread) ?? 0);

/**
 * `woken` lists the calls whose worker was woken by a message. `busiest` is the number of times that a thread other than the main
 * one and the workers slept in a second, long after the last message.
 */
async function storm(blocked) {
  const before = sleeps();
  for (let i = 0; i < MESSAGES; i++) {
    for (const { worker } of blocked) worker.postMessage(i);
    await new Promise(setImmediate);
  }
  await elapse(SETTLED);
  const settled = sleeps();
  await elapse(QUIET);
  const after = sleeps();
  const workers = new Set(blocked.map(({ thread }) => thread));
  const others = [...after.keys()].filter((thread) => thread !== String(process.pid) && !workers.has(thread));
  return {
    woken: blocked.filter(({ thread }) => difference(before, after, thread) !== 0).map(({ call }) => call),
    busiest: Math.max(...others.map((thread) => difference(settled, after, thread))) / (QUIET / 1000),
  };
}

module.exports = { storm };
