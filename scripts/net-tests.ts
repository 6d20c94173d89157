// `npm run net-tests -- DIRECTORY`: runs Node's own tests of net with streams of `duplex` in place of net.Socket. It prints
// the table of docs/net-tests.md. DIRECTORY is the source of Node.js, of the version that runs this. Only test/common and
// test/parallel are used, and nothing is built. `npm test` does not run it: the tests are not part of this repository.
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

const HANDLE = 'uses `_handle`, the libuv handle of a net.Socket';
const RECONNECTS = 'calls `connect` of the stream: a duplex has one socket, which is connected once';

/** Why a test fails with an adapter. */
const REASONS: Record<string, string> = {
  'test-net-after-close.js': HANDLE,
  'test-net-bytes-stats.js': RECONNECTS,
  'test-net-connect-call-socket-connect.js': 'expects that net.connect calls `Socket.prototype.connect`',
  'test-net-connect-keepalive.js': HANDLE,
  'test-net-connect-nodelay.js': HANDLE,
  'test-net-perf_hooks.js': 'expects entries of perf_hooks, which only net.Socket makes',
  'test-net-reconnect.js': RECONNECTS,
  'test-net-server-keepalive.js': HANDLE,
  'test-net-server-nodelay.js': HANDLE,
  'test-net-server-pause-on-connect.js': 'expects no read of a paused stream: a duplex reads one chunk ahead',
  'test-net-settimeout.js': 'expects an instance of net.Socket',
  'test-net-socket-connecting.js': 'reads `_connecting`, an undocumented alias of `connecting`',
  'test-net-socket-write-after-close.js': HANDLE,
};

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
    for (let name; (name = queue.shift()) !== undefined;) {
      const cells = await row(name);
      if (cells) rows.push(cells);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  rows.sort(([a], [b]) => (a! < b! ? -1 : 1));
  const passes = ADAPTERS.map((_, i) => rows.filter((cells) => cells[i + 1] === 'pass').length);
  console.log(
    `${process.version}, ${ADAPTERS.map((name, i) => `${name}: ${passes[i]} of ${rows.length}`).join(', ')}\n`,
  );
  console.log(`| test | ${ADAPTERS.join(' | ')} | reason |\n|---|---|---|---|`);
  for (const [name, ...results] of rows) {
    const reason = results.every((result) => result === 'pass') ? '' : (REASONS[name!] ?? '?');
    console.log(`| \`${name}\` | ${results.join(' | ')} | ${reason} |`);
  }
}

void main();
