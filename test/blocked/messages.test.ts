// Messages to a blocked worker do not affect its call.
import { readFileSync } from 'node:fs';
import { isInstalled, runCode } from '../support/running-program';
import { unixPath } from '../support/sockets';
import { blocked, names, start } from './blocked';

// The kernel may write to its log, on which pread and preadv wait, at any time.
const undisturbed = names.filter((name) => !/^preadv?$/.test(name));

interface Storm {
  woken: string[];
  busiest: number;
}

test('messages wake no blocked worker, and the thread that watches them seldom wakes', async () => {
  const program = start('storm', undisturbed);
  await blocked(program);
  const { woken, busiest } = JSON.parse(await program.line()) as Storm;
  expect(woken).toEqual([]);
  // The documentation promises one wake-up per second. A thread that polls, or that each message wakes, exceeds this by far.
  expect(busiest).toBeLessThan(5);
  program.end('\n');
  expect(await program.ended).toEqual({ code: 7, signal: null });
}, 60_000);

if (isInstalled('strace', ['-V'])) {
  test('a blocked call makes one system call despite messages to its worker', async () => {
    const trace = unixPath();
    const program = start('storm', undisturbed, { strace: trace });
    const threads = await blocked(program);
    await program.line();
    const lines = readFileSync(trace, 'utf8').trimEnd().split('\n');
    const sleeping = lines.findIndex((line) => line.includes(' write(1, "blocked'));
    for (const thread of threads) {
      const last = lines.findLastIndex((line) => line.startsWith(`${thread} `));
      expect(last).toBeLessThan(sleeping);
      expect(lines[last]).toMatch(/<unfinished \.\.\.>$/);
    }
    program.end('\n');
    expect((await program.ended).code).toBe(7);
  }, 120_000);
}

test('a worker reads its messages after the call', async () => {
  const program = runCode(
    `const { Worker } = require('node:worker_threads');
     const sv = new Int32Array(2);
     socketpair(AF_UNIX, SOCK_STREAM, 0, sv);
     const w = new Worker(\`const { parentPort, workerData } = require('node:worker_threads');
       parentPort.on('message', (m) => parentPort.postMessage(m));
       parentPort.postMessage('calling');
       parentPort.postMessage('returned ' + require('bsd-sockets').read(workerData, new Uint8Array(9), 9));\`,
       { eval: true, workerData: sv[0] });
     w.on('message', (m) => {
       console.log(m);
       if (m === 'calling') {
         for (let i = 0; i < 3; i++) w.postMessage(i);
         write(sv[1], 'bytes', 5);
       }
       if (m === 2) w.terminate();
     });`,
    'pipe',
  );
  expect(await program.ended).toEqual({ code: 0, signal: null });
  expect(program.stdout).toBe('calling\nreturned 5\n0\n1\n2\n');
});

test('sendfile fills a pipe under messages', async () => {
  const program = runCode(
    `const { Worker } = require('node:worker_threads');
     const w = new Worker(\`with (require('bsd-sockets')) {
       const p = new Int32Array(2);
       pipe(p);
       const zero = open('/dev/zero', O_RDONLY, 0);
       const buf = new Uint8Array(65536);
       for (let i = 0; i < 10_000; i++) if (sendfile(p[1], zero, null, 65537) !== read(p[0], buf, 65536)) throw i;
     }\`, { eval: true });
     const flood = () => { w.postMessage(0); setImmediate(flood); };
     w.once('online', flood);
     w.once('exit', (status) => process.exit(status + 7));`,
    'pipe',
  );
  expect((await program.ended).code).toBe(7);
});
