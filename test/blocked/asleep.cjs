'use strict';
// The sleep of the threads of this process, as the kernel counts it.
const { readFileSync, readdirSync } = require('node:fs');
const { setTimeout } = require('node:timers');

// Bun and Deno have blocked threads woken now and then.
const isNode = !process.versions.bun && !process.versions.deno;
const shown = isNode ? /^(State:\s+\w|\w*ctxt_switches:\s+\d+)/gm : /^State:\s+\w/gm;

/** A thread's state and how often it has slept: the same text again if it has not been awake meanwhile. */
const scheduling = (thread) => readFileSync(`/proc/self/task/${thread}/status`, 'utf8').match(shown).join();

/** How often each thread of this process has gone to sleep. */
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
