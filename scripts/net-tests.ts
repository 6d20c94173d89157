// `npm run net-tests -- DIRECTORY`: runs Node's own tests of net with the streams of `duplex` in place of its sockets, and
// prints a table for docs/net-tests.md. DIRECTORY is a checkout of nodejs/node, of the version that runs this. Its test/common
// and test/parallel are needed. Nothing is built. `npm test` does not run it, because the tests are not part of this repository.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { commandLine, usageError } from '../bench/harness/command_line';

const { positionals, values } = commandLine(
  `
npm run net-tests -- DIRECTORY [NAME...]   runs the tests named NAME, or all, of the Node.js source in DIRECTORY
  --output                                 also prints the output of the tests that fail`,
  { allowPositionals: true, options: { output: { type: 'boolean' } } },
);
const [directory, ...names] = positionals;
if (directory === undefined) usageError('which directory?');
const folder = join(directory, 'test/parallel');

const TIME_LIMIT = 30_000; // milliseconds
const ADAPTERS = ['accept', 'connect'] as const;

// Tests of Node's internals, of cluster, and of name resolution do not concern a stream.
const EXCLUDED = /internal\/|internalBinding|process\.binding|require\('(node:)?(cluster|dns)'\)|\blookup\b/;

interface Run {
  result: 'pass' | 'fail' | 'timeout';
  output: string;
}

/** Runs a test in a process of its own, with an adapter or without. */
async function run(name: string, adapter?: string): Promise<Run> {
  const path = join(folder, name);
  const flags = /^\/\/ Flags: (.*)$/m.exec(readFileSync(path, 'utf8'))?.[1]?.split(' ') ?? [];
  const preload = adapter === undefined ? [] : ['-r', join(__dirname, 'net-tests', `${adapter}.js`)];
  const child = spawn(process.execPath, [...flags, ...preload, path], { timeout: TIME_LIMIT, killSignal: 'SIGKILL' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { result: code === 0 ? 'pass' : signal === 'SIGKILL' ? 'timeout' : 'fail', output };
}

async function row(name: string): Promise<string[] | undefined> {
  if (EXCLUDED.test(readFileSync(join(folder, name), 'utf8'))) return undefined;
  if ((await run(name)).result !== 'pass') return undefined;
  const cells = [name];
  for (const adapter of ADAPTERS) {
    const { result, output } = await run(name, adapter);
    cells.push(result);
    if (values.output && result !== 'pass') console.log(`==== ${name} ${adapter}\n${output}`);
  }
  return cells;
}

async function main(): Promise<void> {
  const tests = readdirSync(folder).filter((name) => /^test-net-.*\.js$/.test(name));
  const chosen = names.length === 0 ? tests : tests.filter((name) => names.includes(name));
  const queue = [...chosen];
  const rows: string[][] = [];
  const worker = async (): Promise<void> => {
    for (let name; (name = queue.shift()) !== undefined; ) {
      const cells = await row(name);
      if (cells) rows.push(cells);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  rows.sort(([a], [b]) => (a! < b! ? -1 : 1));
  for (const [name, ...results] of rows) console.log(`| \`${name}\` | ${results.join(' | ')} |`);
  for (const [i, adapter] of ADAPTERS.entries()) {
    console.log(`${adapter}: ${rows.filter((cells) => cells[i + 1] === 'pass').length} of ${rows.length} pass`);
  }
}

void main();
