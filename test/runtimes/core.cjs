'use strict';
// Makes every check, in any JavaScript runtime, and prints a line for each: its name, and `passed`, `cannot` (it is in
// cannot.cjs, and fails indeed) or what went wrong, as JSON.
const { cannot } = require('./cannot.cjs');
const { checks } = require('./checks.cjs');
const { closeAll } = require('./helpers.cjs');

const runtime = process.versions.bun ? 'bun' : process.versions.deno ? 'deno' : 'node';

async function outcome(name) {
  const listed = name in (cannot[runtime] ?? {});
  try {
    await checks[name]();
  } catch (error) {
    return listed ? 'cannot' : error.stack;
  }
  return listed ? 'it can: cannot.cjs should not have it' : 'passed';
}

async function main() {
  for (const name of Object.keys(checks)) {
    console.log(JSON.stringify([name, await outcome(name)]));
    closeAll();
  }
  process.exit();
}

main();
