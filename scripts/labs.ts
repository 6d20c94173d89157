// `npm run labs`: runs all labs and prints the last line of each, in the order of the claims.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { commandLine } from '../bench/harness/command_line';
import { labs } from '../examples/labs';

commandLine('npm run labs: checks 26 claims about sockets against the kernel, one line each, in a few seconds', {});

const children = new Set<ChildProcess>();
process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')));

const verdicts = new Map<string, string>();
let shown = 0;

/** Notes the last line of a lab, and prints those whose turn has come in the order of the claims. */
function report(name: string, line: string): void {
  verdicts.set(name, line);
  for (let next; (next = verdicts.get(labs[shown]?.name ?? '')) !== undefined; shown++) console.log(next);
}

/** Runs labs one after the other in one process. If a lab ends the process, another process runs the rest. */
async function run(group: readonly { claim: string; name: string }[]): Promise<void> {
  const remaining = [...group];
  while (remaining.length > 0) {
    const args = [
      '-r',
      'ts-node/register/transpile-only',
      join(__dirname, 'lab.ts'),
      ...remaining.map(({ name }) => name),
    ];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    children.add(child);
    const exit = once(child, 'close').finally(() => children.delete(child));
    for await (const line of createInterface({ input: child.stdout })) {
      const [, name] = /^C\d+ +(\w+) +(?:ok|differs) /.exec(line) ?? [];
      if (name === undefined || name !== remaining[0]?.name) continue;
      report(name, line);
      remaining.shift();
    }
    const [code, signal] = (await exit) as [number | null, string | null];
    const lost = remaining.shift();
    if (lost)
      report(lost.name, `${lost.claim.padEnd(3)} ${lost.name.padEnd(21)} differs it ended with ${signal ?? code}`);
  }
}

async function main(): Promise<void> {
  const groups = Math.min(4, Math.max(2, availableParallelism()));
  await Promise.all(Array.from({ length: groups }, (_, i) => run(labs.filter((_, n) => n % groups === i))));
  const differing = [...verdicts.values()].filter((line) => !/^C\d+ +\w+ +ok /.test(line));
  if (differing.length === 0) return;
  console.log(`\n${differing.length} of ${labs.length} differ from the claim. npm run lab NAME shows one in full`);
  process.exitCode = 1;
}

void main();
