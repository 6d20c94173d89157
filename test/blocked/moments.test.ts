// terminate() ends a worker at any moment: while it loads the package, before, between and in its calls, and when a call completes.
import { runCode } from '../support/running-program';

const main = (source: string): string => `
  const { Worker } = require('node:worker_threads');
  const { setTimeout: elapse } = require('node:timers/promises');
  const thread = (body, workerData) =>
    new Worker("const bsd = require('bsd-sockets'); const { parentPort, workerData } = require('node:worker_threads');" +
      body, { eval: true, workerData });
  const pair = () => { const sv = new Int32Array(2); socketpair(AF_UNIX, SOCK_STREAM, 0, sv); return sv; };
  (async () => { ${source} })();`;

async function printed(source: string): Promise<string> {
  const program = runCode(main(source), 'pipe');
  const line = await program.line();
  expect(await program.ended).toEqual({ code: 0, signal: null });
  return line;
}

test('terminate() ends a worker while it loads the package, and before, between and in its calls', async () => {
  const line = await printed(`
    for (let ms = 0; ms < 100; ms += 2) {
      const w = thread('for (;;) { bsd.usleep(100); bsd.poll(null, 0, 0); }');
      await elapse(ms);
      await w.terminate();
    }
    console.log('done');`);
  expect(line).toBe('done');
}, 60_000);

test('terminate() while a call completes neither hangs nor consumes a second byte', async () => {
  const line = await printed(`
    const spin = (us) => { const end = performance.now() + us / 1000; while (performance.now() < end); };
    const seen = new Int32Array(new SharedArrayBuffer(4));
    const wrong = [];
    for (let i = 0; i < 200; i++) {
      const [fd, peer] = pair();
      seen[0] = 0;
      const w = thread(\`parentPort.postMessage('');
        workerData.seen[0] = bsd.read(workerData.fd, new Uint8Array(2), 2);
        for (;;) bsd.read(workerData.fd, new Uint8Array(2), 2);\`, { fd, seen });
      await new Promise((calling) => w.once('message', calling));
      spin(Math.random() * 200);
      let ended;
      if (i % 2 === 0) ended = w.terminate();
      spin(Math.random() * 50);
      write(peer, 'x', 1);
      if (i % 2 === 1) ended = w.terminate();
      const code = await ended;
      const left = recv(fd, new Uint8Array(2), 2, MSG_DONTWAIT);
      if (code !== 1 || ![0, 1].includes(seen[0]) || (seen[0] === 1 && left !== -1)) wrong.push([code, seen[0], left]);
      close(fd);
      close(peer);
    }
    console.log(JSON.stringify(wrong));`);
  expect(line).toBe('[]');
}, 120_000);

test('terminate() does not affect a file that reuses the number of a closed descriptor', async () => {
  const line = await printed(`
    const [a, b] = [pair(), pair()];
    const w = thread("parentPort.postMessage(''); bsd.read(workerData, new Uint8Array(1), 1);", a[0]);
    await new Promise((calling) => w.once('message', calling));
    dup2(b[0], a[0]);
    close(b[0]);
    const code = await w.terminate();
    write(b[1], 'x', 1);
    console.log(code, read(a[0], new Uint8Array(1), 1));`);
  expect(line).toBe('1 1');
});
