'use strict';
// The states of this process's threads, and how often they have slept, from /proc.
const { readFileSync, readdirSync } = require('node:fs');
const { setTimeout } = require('node:timers');

// Bun and Deno wake blocked threads from time to time.
const isNode = !process.versions.bun && !process.versions.deno;
const shown = isNode ? /^(State:\s+\w|\w*ctxt_switches:\s+\d+)/gm : /^State:\s+\w/gm;

/** Returns the state of a thread and its context switches. The text is the same again if the thread has not run meanwhile. */
const scheduling = (thread) => readFileSync(`/proc/self/task/${thread}/status`, 'utf8').match(shown).join();

/** Returns how often each thread of this process has gone to sleep. */
function sleeps() {
  const count = (thread) => {
    const status = readFileSync(`/proc/self/task/${thread}/status`, 'utf8');
    return Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(status)[1]);
  };
  return new Map(readdirSync('/proc/self/task').map((thread) => [thread, count(thread)]));
}

/** Resolves once the thread sleeps and has not been awake for a while. */
async function blocks(thread) {
  for (let before = ''; ;) {
    const now = scheduling(thread);
    if (now === before && now.includes('State:\tS')) return;
    before = now;
    await new Promise((passed) => setTimeout(passed, 100));
  }
}

module.exports = { blocks, scheduling, sleeps };
