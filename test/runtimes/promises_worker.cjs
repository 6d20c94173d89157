'use strict';
const { parentPort } = require('node:worker_threads');
const { AF_UNIX, SOCK_STREAM } = require('bsd-sockets');
const { socketpair } = require('bsd-sockets/promises');

async function main() {
  const [a, b] = (globalThis.kept = socketpair(AF_UNIX, SOCK_STREAM)); // otherwise b is collected, with a warning
  const buf = new Uint8Array(8);
  const receiving = a.recv(buf);
  await b.send('hello');
  parentPort.postMessage(`received ${await receiving}`);
  const waiting = a.recv(buf);
  parentPort.postMessage('waiting');
  await waiting;
}

main();
