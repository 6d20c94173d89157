// A wake-up is pending in the event loop of a worker that does not return to it. The calls of the worker make no more system calls,
// and neither the pending message nor a later one is lost.
import { readFileSync } from 'node:fs';
import { unixPath } from '../support/sockets';
import { runCode, isInstalled, run } from '../support/running-program';

const worker = (body: string): string => `
  const { Worker } = require('node:worker_threads');
  const there = new Int32Array(new SharedArrayBuffer(4));
  const w = new Worker(${JSON.stringify(`
    const { parentPort, workerData: there } = require('node:worker_threads');
    const bsd = require('bsd-sockets');
    const zero = bsd.open('/dev/zero', bsd.O_RDONLY), buf = new Uint8Array(1);
    parentPort.on('message', (m) => { bsd.write(1, m, m.length); parentPort.close(); });
    Atomics.wait(there, 0, 0);
    ${body}`)}, { eval: true, workerData: there });
  const go = () => { Atomics.store(there, 0, 1); Atomics.notify(there, 0); };`;

const CALLS = 5000;

if (isInstalled('strace', ['-V'])) {
  test('each call of a worker with a pending message is one system call', async () => {
    const trace = unixPath();
    const says = (text: string): string => `bsd.write(1, '${text}\\n', ${text.length + 1});`;
    const calls = `for (let i = 0; i < ${CALLS}; i++) bsd.read(zero, buf, 1);`;
    const source = `${worker(says('begins') + calls + says('ends'))} w.postMessage('a message\\n'); go();`;
    const program = run('strace', ['-f', '-o', trace, process.execPath, '-e', source]);
    expect(await program.ended).toEqual({ code: 0, signal: null });
    expect(program.stdout).toBe('begins\nends\na message\n');

    const lines = readFileSync(trace, 'utf8').split('\n');
    const [begins, ends] = ['begins', 'ends'].map((text) => lines.findIndex((line) => line.includes(`"${text}\\n"`)));
    const thread = /^\d+ /.exec(lines[begins!]!)![0];
    const own = lines.slice(begins! + 1, ends).filter((line) => line.startsWith(thread) && !line.includes('resumed>'));
    expect(own.filter((line) => line.includes(' read('))).toHaveLength(CALLS);
    // V8 makes system calls, too.
    expect(own.length).toBeLessThan(CALLS * 1.1);
  });
}

test('terminate() ends a call that blocks after its wake-up was pending already', async () => {
  // A heap snapshot is requested through the same handle, and made as soon as a call returns. Node itself crashes later, if a
  // worker ends that has made one and never came back to its loop.
  const blocks = `for (let i = 0; i < 10; i++) bsd.read(zero, buf, 1);
    const sv = new Int32Array(2);
    bsd.socketpair(bsd.AF_UNIX, bsd.SOCK_STREAM, 0, sv);
    Atomics.store(there, 0, 2); Atomics.notify(there, 0);
    bsd.read(sv[0], buf, 1);`;
  const end = `void w.getHeapSnapshot().catch(() => undefined); go(); Atomics.wait(there, 0, 1);
    w.terminate().then((code) => { console.log(code); process.exit(); });`;
  const program = runCode(`${worker(blocks)} w.once('online', () => { ${end} });`, 'pipe');
  expect(await program.line()).toBe('1');
  expect(await program.ended).toEqual({ code: 0, signal: null });
});
