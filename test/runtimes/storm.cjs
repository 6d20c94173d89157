'use strict';
// Makes the package examine blocked workers all the time. The workers echo bytes and allocate garbage, and each byte comes with
// messages. Some workers throw or are terminated in their calls, and are replaced.
//   node [FLAGS] storm.cjs ROUNDS: prints the number of echoed bytes, and the number of workers that have ended
const assert = require('node:assert/strict');
const { once } = require('node:events');
const { performance } = require('node:perf_hooks');
const { setImmediate } = require('node:timers');
const { Worker, isMainThread, parentPort, workerData } = require('node:worker_threads');
const bsd = require('bsd-sockets');

const WORKERS = 3;
const THROW = 0;
const PATIENCE = 20_000;

function work(fd) {
  const buf = new Uint8Array(64);
  let kept = [];
  parentPort.on('message', () => undefined);
  const echo = () => {
    const n = bsd.read(fd, buf, buf.length);
    if (n <= 0 || buf[0] === THROW) throw new Error('on purpose');
    bsd.write(fd, buf, n);
    if (kept.push({ text: `garbage ${n}`, bytes: new Uint8Array(1000) }) > 100) kept = [];
    setImmediate(echo);
  };
  echo();
}

async function start() {
  const sv = new Int32Array(2);
  bsd.check('socketpair', bsd.socketpair(bsd.AF_UNIX, bsd.SOCK_STREAM, 0, sv));
  const worker = new Worker(__filename, { workerData: sv[0] });
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  worker.on('error', ({ message }) => assert.equal(message, 'on purpose'));
  await once(worker, 'online');
  return { worker, ended, fd: sv[0], peer: sv[1] };
}

function spin(microseconds) {
  const end = performance.now() + (Math.random() * microseconds) / 1000;
  while (performance.now() < end);
}

async function echoed({ worker, peer }, byte) {
  const buf = Uint8Array.of(byte);
  worker.postMessage(byte);
  spin(50);
  bsd.check('write', bsd.write(peer, buf, 1));
  for (const end = performance.now() + PATIENCE; bsd.recv(peer, buf, 1, bsd.MSG_DONTWAIT) !== 1;) {
    assert.ok(performance.now() < end, 'a worker does not echo');
    await new Promise(setImmediate);
  }
  assert.equal(buf[0], byte);
}

/** Ends a worker at any moment of its call, by an error or by terminate(), and starts another one. */
async function replace({ worker, ended, fd, peer }, throws) {
  worker.postMessage('');
  spin(50);
  if (throws) bsd.write(peer, Uint8Array.of(THROW), 1);
  else void worker.terminate();
  await ended;
  for (const s of [fd, peer]) bsd.close(s);
  return start();
}

async function main() {
  const workers = await Promise.all(Array.from({ length: WORKERS }, start));
  const rounds = Number(process.argv[2]);
  let replaced = 0;
  for (let i = 1; i <= rounds; i++) {
    const k = i % WORKERS;
    await echoed(workers[k], 1 + (i % 255));
    if (i % 200 === 0) workers[k] = await replace(workers[k], ++replaced % 2 === 0);
  }
  await Promise.all(workers.map(({ worker }) => worker.terminate()));
  console.log(rounds, replaced + WORKERS);
}

if (isMainThread) main();
else work(workerData);
