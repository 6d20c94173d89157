'use strict';
// Runs every check in any JavaScript runtime, and prints a line of JSON for each: its name, and `passed`, the error, or `cannot`
// if it fails as cannot.cjs expects.
const { cannot } = require('./cannot.cjs');
const { checks } = require('./checks.cjs');
const { closeAll } = require('./helpers.cjs');

// Calls with wrong lengths emit warnings, and standard error must stay empty.
process.removeAllListeners('warning');
process.on('warning', () => undefined);

const runtime = process.versions.bun ? 'bun' : process.versions.deno ? 'deno' : 'node';

async function outcome(name) {
  const listed = name in (cannot[runtime] ?? {});
  try {
    await checks[name]();
  } catch (error) {
    return listed ? 'cannot' : error.stack;
  }
  return listed ? 'it passes, but cannot.cjs lists it' : 'passed';
}

async function main() {
  for (const name of Object.keys(checks)) {
    console.log(JSON.stringify([name, await outcome(name)]));
    closeAll();
  }
  process.exit();
}

main();
