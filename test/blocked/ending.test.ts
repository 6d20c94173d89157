// A worker that is blocked in a call ends with worker.terminate() and with the process. Every call is tested.
import { runCode } from '../support/running-program';
import { blocked, names, start, type How } from './blocked';

// A worker that is not ended waits for an hour. `npm run bench -- terminate` has the figures.
const SOON = 5000;

test.each([
  ['has', true],
  ['has not', false],
])(
  'terminate() ends a worker that is blocked in each call, if the main thread %s loaded the package',
  async (_, load) => {
    const program = start('terminate', names, { load });
    await blocked(program);
    expect(await program.ended).toEqual({ code: 0, signal: null });
    expect(program.stderr).toBe('');
    const lines = program.stdout.split('\n').slice(1, -1);
    const times = lines.map((line) => Number(/: 1 after ([\d.]+) ms$/.exec(line)?.[1] ?? NaN));
    expect(times).toHaveLength(names.length);
    expect(Math.max(...times)).toBeLessThan(SOON);
  },
  60_000,
);

const ways: [title: string, how: How, code: number][] = [
  ['process.exit()', 'exit', 7],
  ['an uncaught exception', 'throw', 1],
  ['a main thread without pending work', 'return', 0],
];

test.each(ways)(
  '%s ends workers that are blocked in each call',
  async (_, how, code) => {
    const program = start(how, names);
    await blocked(program);
    expect(await program.ended).toEqual({ code, signal: null });
    expect(program.stdout.split('\n')).toHaveLength(2);
  },
  60_000,
);

const worker = (body: string): string =>
  `new Worker(${JSON.stringify(`const { Worker, parentPort } = require('node:worker_threads');
    const bsd = require('bsd-sockets/sys/socket'); ${body}`)}, { eval: true })`;

test.each([
  ['terminate()', 'Promise.all(workers.map((w) => w.terminate())).then(() => process.exit(7));'],
  ['process.exit()', 'process.exit(7);'],
])(
  '%s ends a hundred blocked workers at once',
  async (_, end) => {
    const accepts = `const s = bsd.socket(bsd.AF_INET, bsd.SOCK_STREAM, 0); bsd.listen(s, 1);
    parentPort.postMessage(''); bsd.accept(s, null, null);`;
    const program = runCode(
      `const { Worker } = require('node:worker_threads');
     const workers = Array.from({ length: 100 }, () => ${worker(accepts)});
     const calling = (w) => new Promise((said) => w.once('message', said));
     Promise.all(workers.map(calling)).then(() => { console.log('calling'); ${end} });`,
      'pipe',
    );
    expect(await program.line()).toBe('calling');
    expect(await program.ended).toEqual({ code: 7, signal: null });
  },
  120_000,
);

test('terminate() ends a blocked worker and its own blocked worker', async () => {
  const waits = `require('bsd-sockets').sleep(3600);`;
  const inner = `parentPort.postMessage(''); ${waits}`;
  const outer = `${worker(inner)}.on('message', () => { parentPort.postMessage(''); ${waits} });`;
  const program = runCode(
    `const { Worker } = require('node:worker_threads');
     const w = ${worker(outer)};
     w.on('message', () => w.terminate().then(() => console.log('ended')));`,
    'pipe',
  );
  expect(await program.line()).toBe('ended');
  expect(await program.ended).toEqual({ code: 0, signal: null });
});
