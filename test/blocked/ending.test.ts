// A worker that is blocked in a call ends when it is told to, whichever call it is.
import { blocked, names, start, type How } from './blocked';
import { runCode } from '../support/running-program';

const took = (line: string): number => Number(/: 1 after ([\d.]+) ms$/.exec(line)?.[1] ?? NaN);

async function terminates(calls: string[], load: boolean): Promise<void> {
  const program = start('terminate', calls, { load });
  await blocked(program);
  expect(await program.ended).toEqual({ code: 0, signal: null });
  expect(program.stderr).toBe('');
  const times = program.stdout
    .split('\n')
    .slice(1, -1)
    .map(took)
    .sort((a, b) => a - b);
  expect(times).toHaveLength(calls.length);
  // Half of them, since one may be late on a busy machine: `npm run bench -- terminate` has the figures.
  expect(times[times.length >> 1]).toBeLessThan(250);
}

test.each([false, true])(
  'worker.terminate(), the main thread has loaded the package: %p',
  async (load) => {
    await terminates(names, load);
  },
  60_000,
);

const ways: [how: How, code: number][] = [
  ['exit', 7],
  ['throw', 1],
  ['return', 0],
];

test.each(ways)(
  'all of them, when the main thread ends: %s',
  async (how, code) => {
    const program = start(how, names);
    await blocked(program);
    expect(await program.ended).toEqual({ code, signal: null });
    expect(program.stdout.split('\n')).toHaveLength(2);
  },
  60_000,
);

const worker = (body: string, header = ''): string =>
  `new Worker(${JSON.stringify(`const { Worker, parentPort } = require('node:worker_threads');
    const bsd = require('bsd-sockets${header}'); ${body}`)}, { eval: true })`;
const ends = { code: 0, signal: null };

test.each([
  [
    'terminate()',
    'Promise.all(workers.map((w) => w.terminate())).then((codes) => process.exit(new Set(codes).size + 6))',
  ],
  ['exit()', 'process.exit(7)'],
])(
  'a hundred at once: %s',
  async (_, end) => {
    const accepts = `const s = bsd.socket(bsd.AF_INET, bsd.SOCK_STREAM, 0); bsd.listen(s, 1);
    parentPort.postMessage(''); bsd.accept(s, null, null);`;
    const program = runCode(
      `const { Worker } = require('node:worker_threads');
     const workers = Array.from({ length: 100 }, () => ${worker(accepts, '/sys/socket')});
     const calling = (w) => new Promise((said) => w.once('message', said));
     Promise.all(workers.map(calling)).then(() => { console.log('calling'); ${end}; });`,
      'pipe',
    );
    expect(await program.line()).toBe('calling');
    expect(await program.ended).toEqual({ code: 7, signal: null });
  },
  120_000,
);

test('a worker of a worker, both blocked', async () => {
  const inner = `parentPort.postMessage(''); bsd.sleep(3600);`;
  const outer = `${worker(inner)}.on('message', () => { parentPort.postMessage(''); bsd.sleep(3600); });`;
  const program = runCode(
    `const { Worker } = require('node:worker_threads');
     const w = ${worker(outer)};
     w.on('message', () => w.terminate().then(() => console.log('ended')));`,
    'pipe',
  );
  expect(await program.line()).toBe('ended');
  expect(await program.ended).toEqual(ends);
});

test('terminated while it loads the package, before, between and in its calls', async () => {
  const program = runCode(
    `const { Worker } = require('node:worker_threads');
     const busy = () => ${worker(`for (;;) { bsd.usleep(100); bsd.poll(null, 0, 0); }`)};
     (async () => {
       for (let ms = 0; ms < 100; ms += 2) {
         const w = busy();
         await require('node:timers/promises').setTimeout(ms);
         await w.terminate();
       }
       console.log('done');
     })();`,
    'pipe',
  );
  expect(await program.line()).toBe('done');
  expect(await program.ended).toEqual(ends);
}, 60_000);

test('while another thread closes the descriptor, and its number is given to another file', async () => {
  const program = runCode(
    `const { Worker } = require('node:worker_threads');
     const [a, b] = [new Int32Array(2), new Int32Array(2)];
     for (const sv of [a, b]) socketpair(AF_UNIX, SOCK_STREAM, 0, sv);
     const w = ${worker(`parentPort.once('message', (fd) => {
       parentPort.postMessage(''); bsd.read(fd, new Uint8Array(1), 1); });`)};
     w.postMessage(a[0]);
     w.on('message', () => {
       dup2(b[0], a[0]);
       close(b[0]);
       w.terminate().then((code) => {
         // What the number stands for now is whole.
         write(b[1], 'x', 1);
         console.log(code, read(a[0], new Uint8Array(1), 1));
       });
     });`,
    'pipe',
  );
  expect(await program.line()).toBe('1 1');
  expect(await program.ended).toEqual(ends);
});
