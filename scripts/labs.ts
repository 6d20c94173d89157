// `npm run labs`: all labs, and of each its last line, in the order of the claims.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { labs } from '../examples/labs';

const verdicts = new Map<string, string>();
let shown = 0;

/** Prints what is known in the order of the claims. */
function told(name: string, line: string): void {
  verdicts.set(name, line);
  for (let next; (next = verdicts.get(labs[shown]?.name ?? '')) !== undefined; shown++) console.log(next);
}

/** Runs labs one after the other in one process, and the rest in a next one where one of them ended it. */
async function run(group: readonly { claim: string; name: string }[]): Promise<void> {
  const left = [...group];
  while (left.length > 0) {
    const args = ['-r', 'ts-node/register/transpile-only', join(__dirname, 'lab.ts'), ...left.map(({ name }) => name)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const exit = once(child, 'close');
    for await (const line of createInterface({ input: child.stdout })) {
      const [, name] = /^C\d+ +(\w+) +(?:ok|differs) /.exec(line) ?? [];
      if (name === undefined || name !== left[0]?.name) continue;
      told(name, line);
      left.shift();
    }
    const [code, signal] = (await exit) as [number | null, string | null];
    const lost = left.shift();
    if (lost)
      told(lost.name, `${lost.claim.padEnd(3)} ${lost.name.padEnd(21)} differs it ended with ${signal ?? code}`);
  }
}

async function main(): Promise<void> {
  const groups = Math.min(4, Math.max(2, availableParallelism()));
  await Promise.all(Array.from({ length: groups }, (_, i) => run(labs.filter((_, n) => n % groups === i))));
  const differing = [...verdicts.values()].filter((line) => !/^C\d+ +\w+ +ok /.test(line));
  if (differing.length === 0) return;
  console.log(`\n${differing.length} of ${labs.length} differ; npm run lab NAME shows one in full`);
  process.exitCode = 1;
}

void main();
