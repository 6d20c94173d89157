'use strict';
// A program of two threads for the tests of blocked calls: its worker makes the call, its main thread plays the peer.
// A scene is a module that exports `call(bsd, data)`, which runs on the worker, and `main(bsd, stage)`, which runs on the
// main thread and returns the result that this program prints as JSON.
//   node scene.cjs SCENE [ARGUMENT...]
const { once } = require('node:events');
const { readlinkSync } = require('node:fs');
const { resolve } = require('node:path');
const { performance } = require('node:perf_hooks');
const { setImmediate, setTimeout } = require('node:timers');
const { Worker, isMainThread, parentPort, workerData } = require('node:worker_threads');
const { blocks } = require('./asleep.cjs');

// Long enough for the package to react to a message, and for the worker to be wrong.
const WINDOW = 150;

/** Starts a worker that makes the scene's call once or repeatedly. `result()` resolves to its next result. */
async function start(scene, data, repeat = false) {
  const worker = new Worker(__filename, { workerData: { scene, data, repeat } });
  const [thread] = await once(worker, 'message');
  const result = async () => (await once(worker, 'message'))[0];
  return { worker, thread, result, blocks: () => blocks(thread) };
}

/** Returns to the event loop between two calls, which reads the messages. */
function callRepeatedly(call) {
  parentPort.on('message', () => undefined);
  const next = () => {
    parentPort.postMessage(call());
    setImmediate(next);
  };
  next();
}

/** Posts messages that the worker never reads, for longer than the package takes to react to them. */
async function postMessages({ worker }) {
  const end = performance.now() + WINDOW;
  while (performance.now() < end) {
    worker.postMessage('not read');
    await new Promise(setImmediate);
  }
}

/** Waits for a random time that is too short to be worth a sleep. */
function spin(microseconds) {
  const end = performance.now() + (Math.random() * microseconds) / 1000;
  while (performance.now() < end);
}

/** The value of a promise, or `otherwise` if it does not settle within the given milliseconds. */
async function within(ms, promise, otherwise) {
  return Promise.race([promise, new Promise((resolve) => setTimeout(resolve, ms, otherwise))]);
}

function pair(bsd, type = bsd.SOCK_STREAM) {
  const sv = new Int32Array(2);
  bsd.check('socketpair', bsd.socketpair(bsd.AF_UNIX, type, 0, sv));
  return [...sv];
}

/** A socket bound to a free port of 127.0.0.1, and its address. */
function bound(bsd, type) {
  const s = bsd.check('socket', bsd.socket(bsd.AF_INET, type, 0));
  const sin_addr = { s_addr: bsd.htonl(bsd.INADDR_LOOPBACK) };
  const address = new bsd.sockaddr_in({ sin_family: bsd.AF_INET, sin_addr });
  bsd.check('bind', bsd.bind(s, address, bsd.sizeof(address)));
  bsd.check('getsockname', bsd.getsockname(s, address, bsd.socklen_t(bsd.sizeof(address))));
  return [s, address, bsd.sizeof(address)];
}

/** Two ends of a TCP connection. */
function connection(bsd) {
  const [listener, ...address] = bound(bsd, bsd.SOCK_STREAM);
  bsd.check('listen', bsd.listen(listener, 1));
  const client = bsd.check('socket', bsd.socket(bsd.AF_INET, bsd.SOCK_STREAM, 0));
  bsd.check('connect', bsd.connect(client, ...address));
  return [client, bsd.check('accept', bsd.accept(listener, null, null))];
}

const error = (bsd, result) => (result === -1 ? bsd.strerrorname_np(bsd.errno) : '');

module.exports = { bound, connection, error, pair, postMessages, spin, within };

if (!isMainThread && workerData?.scene) {
  const bsd = require('bsd-sockets');
  parentPort.postMessage(readlinkSync('/proc/thread-self').split('/').pop());
  const call = () => require(workerData.scene).call(bsd, workerData.data);
  if (workerData.repeat) callRepeatedly(call);
  else parentPort.postMessage(call());
} else if (require.main === module) {
  const [file, ...args] = process.argv.slice(2);
  const scene = resolve(file);
  const stage = { args, start: (data, repeat) => start(scene, data, repeat) };
  require(scene)
    .main(require('bsd-sockets'), stage)
    .then((result) => {
      console.log(JSON.stringify(result));
      process.exit();
    });
}
