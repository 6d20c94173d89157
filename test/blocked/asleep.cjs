'use strict';
// What the kernel says about the sleep of a thread of this process.
const { readFileSync } = require('node:fs');
const { setTimeout } = require('node:timers');

// Bun and Deno have blocked threads woken now and then.
const watched = !process.versions.bun && !process.versions.deno;
const shown = watched ? /^(State:\s+\w|\w*ctxt_switches:\s+\d+)/gm : /^State:\s+\w/gm;

// Its state, and how often it has slept: the same again where it has not been awake meanwhile.
const scheduling = (thread) => readFileSync(`/proc/self/task/${thread}/status`, 'utf8').match(shown).join();

const isAsleep = (scheduled) => scheduled.includes('State:\tS');

// It sleeps, and has not been awake for a stretch of time.
async function blocks(thread) {
  for (let before = ''; ;) {
    const now = scheduling(thread);
    if (now === before && isAsleep(now)) return;
    before = now;
    await new Promise((passed) => setTimeout(passed, 100));
  }
}

module.exports = { scheduling, isAsleep, blocks };
