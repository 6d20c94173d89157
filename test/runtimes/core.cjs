'use strict';
// Makes every check, in any JavaScript runtime, and prints one line for each:
//   passed NAME
//   failed NAME: WHY
//   cannot NAME: REASON    it is in cannot.cjs, and fails indeed
const { cannot } = require('./cannot.cjs');
const { checks } = require('./checks.cjs');
const { closeAll } = require('./helpers.cjs');

const runtime = process.versions.bun ? 'bun' : process.versions.deno ? 'deno' : 'node';

async function outcome(name) {
  const reason = cannot[runtime]?.[name];
  try {
    await checks[name]();
  } catch (error) {
    return reason ? `cannot ${name}: ${reason}` : `failed ${name}: ${error.stack.replaceAll('\n', ' ')}`;
  }
  return reason ? `failed ${name}: it can, so that cannot.cjs should not have it` : `passed ${name}`;
}

async function main() {
  for (const name of Object.keys(checks)) {
    console.log(await outcome(name));
    closeAll();
  }
  process.exit();
}

main();
