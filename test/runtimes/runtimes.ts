import { join } from 'node:path';
import { run } from '../support/running-program';

type Reasons = Record<string, Record<string, string>>;
/* eslint-disable @typescript-eslint/no-require-imports */
export const { cannot, terminates } = require('./cannot.cjs') as {
  cannot: Reasons;
  terminates: Record<string, string>;
};
export const { checks } = require('./checks.cjs') as { checks: Record<string, () => unknown> };
/* eslint-enable @typescript-eslint/no-require-imports */

const installed = process.env.BSD_SOCKETS_RUNTIMES;
if (installed === undefined) {
  console.warn('test/runtimes: only this Node: BSD_SOCKETS_RUNTIMES is not set (scripts/runtimes.sh sets it)');
}

export type Runtime = [name: string, command: string[]];

const runtimes: Record<string, [file: string, ...args: string[]]> = {
  'Node 22': ['n22/bin/node'],
  'Node 24': ['n24/bin/node'],
  'Node 26': ['n26/bin/node'],
  bun: ['bun/bin/bun.exe'],
  deno: ['deno/deno', 'run', '-A'],
};

/** Other Nodes, Bun and Deno in the folder that BSD_SOCKETS_RUNTIMES names. */
export const others: Runtime[] =
  installed === undefined
    ? []
    : Object.entries(runtimes).map(([name, [file, ...args]]) => [name, [join(installed, file), ...args]]);

export const all: Runtime[] = [['node', [process.execPath]], ...others];

/** Runs a program of this folder, which must end by itself, and returns the outcome of each check. */
export async function results([file, ...args]: string[], name: string): Promise<Map<string, string>> {
  const program = run(file!, [...args, join(__dirname, name)]);
  expect({ ...(await program.ended), stderr: program.stderr }).toEqual({ code: 0, signal: null, stderr: '' });
  const lines = program.stdout.trimEnd().split('\n');
  return new Map(lines.map((line) => JSON.parse(line) as [string, string]));
}
