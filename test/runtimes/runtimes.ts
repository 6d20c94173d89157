import { join } from 'node:path';

type Reasons = Record<string, Record<string, string>>;
/* eslint-disable @typescript-eslint/no-require-imports */
export const { cannot, stays } = require('./cannot.cjs') as { cannot: Reasons; stays: Reasons };
export const { checks } = require('./checks.cjs') as { checks: Record<string, () => unknown> };
/* eslint-enable @typescript-eslint/no-require-imports */

const installed = process.env.BSD_SOCKETS_RUNTIMES;
if (installed === undefined) {
  console.warn('test/runtimes: neither Bun nor Deno: BSD_SOCKETS_RUNTIMES is not set (scripts/runtimes.sh sets it)');
}

export type Runtime = [name: string, command: string[]];

/** Bun and Deno, in the node_modules that BSD_SOCKETS_RUNTIMES names. */
export const others: Runtime[] =
  installed === undefined
    ? []
    : [
        ['bun', [join(installed, 'bun/bin/bun.exe')]],
        ['deno', [join(installed, 'deno/deno'), 'run', '-A']],
      ];
