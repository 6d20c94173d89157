// Blocked workers end although other software uses the signal that the package wakes them with, changes what it does, or
// blocks it; and they keep no such signal from others.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run, type RunningProgram } from '../support/running-program';
import { prelude, runPreloaded } from './preload';

async function ends(program: RunningProgram): Promise<void> {
  expect(await program.line()).toBe('ended');
  expect(await program.ended).toEqual({ code: 0, signal: null });
}

const ending = (body: string, then = ''): string => `${prelude}
  worker(${body}).then(async (w) => {
    ${then}
    await w.terminate();
    console.log('ended');
  });`;

const takeAll = `process.kill(process.pid, 'SIGURG');`;

test('a worker ends if other software took the highest signal before', () =>
  ends(runPreloaded('others', ending('waits'))));

test('a worker ends if other software takes the signal of the package while it is blocked', () =>
  ends(runPreloaded('others', ending('waits', takeAll))));

const masked = JSON.stringify(`const bsd = require(${JSON.stringify(root)});
  const set = new bsd.sigset_t();
  bsd.sigfillset(set);
  bsd.sigprocmask(bsd.SIG_BLOCK, set, null);
  ready();
  bsd.sleep(3600);`);

test('a worker that blocks all signals ends', () => ends(runPreloaded('others', ending(masked))));

test('a worker that blocks all signals ends if other software takes the signal of the package', () =>
  ends(runPreloaded('others', ending(masked, takeAll))));

test('a worker ends after siginterrupt on every signal', () =>
  ends(
    run(process.execPath, [
      '-e',
      ending('waits', 'for (let i = 1; i <= bsd().SIGRTMAX; i++) bsd().siginterrupt(i, 0);'),
    ]),
  ));

test('fifty workers that block all signals leave none pending', async () => {
  const program = runPreloaded(
    'others',
    `${prelude}
    const { readFileSync } = require('node:fs');
    const pending = () => /SigQ:\\s+(\\d+)[^]*ShdPnd:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8')).slice(1);
    (async () => {
      const workers = await Promise.all(Array.from({ length: 50 }, () => worker(${masked})));
      const before = pending();
      ${takeAll}
      await Promise.all(workers.map((w) => w.terminate()));
      console.log(JSON.stringify([before, pending()]));
    })();`,
  );
  const [[before], [after, shared]] = JSON.parse(await program.line()) as [[string], [string, string]];
  expect(Number(shared)).toBe(0);
  // The kernel counts pending signals per user, so some may belong to other tests.
  expect(Number(after) - Number(before)).toBeLessThan(25);
  expect((await program.ended).code).toBe(0);
});

const copy = mkdtempSync(join(tmpdir(), 'bsd-sockets.copy.'));
afterAll(() => rmSync(copy, { recursive: true }));

test('two copies of the package in one process each end the workers blocked in their calls', async () => {
  for (const path of ['package.json', 'dist', 'build/Release/bsd_sockets.node']) {
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
  const [one, other] = [root, copy].map((path) => JSON.stringify(path));
  const both = (first: string, second: string): string =>
    JSON.stringify(`require(${first}).getpid(); const bsd = require(${second}); ready(); bsd.sleep(3600);`);
  const alone = JSON.stringify(`const bsd = require(${other}); ready(); bsd.sleep(3600);`);
  const source = `${prelude}
    require(${one}).getpid(), require(${other}).getpid();
    Promise.all([waits, ${alone}, ${both(one!, other!)}, ${both(other!, one!)}].map(worker)).then(async (all) => {
      await Promise.all(all.map((w) => w.terminate()));
      console.log('ended');
    });`;
  await ends(run(process.execPath, ['-e', source]));
});

test('a child of a process with blocked workers has the signals of any child of Node', async () => {
  const show = `require('node:child_process').execFileSync('cat', ['/proc/self/status'], { encoding: 'utf8' })`;
  const signals = (status: string): string[] => status.match(/^Sig(Blk|Ign|Cgt):.*/gm)!;
  const plain = run(process.execPath, ['-e', `console.log(JSON.stringify(${show}))`]);
  const expected = signals(JSON.parse(await plain.line()) as string);
  const program = run(process.execPath, [
    '-e',
    `${prelude}
    worker(waits).then(() => worker(waits)).then(() => {
      bsd().getpid();
      const status = [${show}];
      const { Worker } = require('node:worker_threads');
      const w = new Worker(\`require(${JSON.stringify(root)});
        require('node:worker_threads').parentPort.postMessage(${show});\`, { eval: true });
      w.once('message', (other) => { console.log(JSON.stringify([...status, other])); process.exit(); });
    });`,
  ]);
  const seen = JSON.parse(await program.line()) as string[];
  expect(seen.map(signals)).toEqual([expected, expected]);
});
