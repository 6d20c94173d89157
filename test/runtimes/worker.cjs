'use strict';
const { readlinkSync } = require('node:fs');
const { setImmediate } = require('node:timers');
const { parentPort, workerData } = require('node:worker_threads');
const bsd = require('bsd-sockets');

const jobs = {
  accept: (server) => bsd.accept(server, null, null),
  echo: (server) => {
    const c = bsd.accept(server, null, null);
    const buf = new Uint8Array(99);
    let echoed = 0;
    for (let n; (n = bsd.read(c, buf, 99)) > 0; echoed += n) bsd.write(c, buf, n);
    bsd.close(c);
    return { echoed };
  },
  fail: () => {
    bsd.open('/nowhere/at/all', bsd.O_RDONLY, 0);
    return { errno: bsd.errno };
  },
};

parentPort.postMessage({ id: readlinkSync('/proc/thread-self').split('/').pop() });
// In a later turn of the event loop, after the message above was sent.
setImmediate(() => parentPort.postMessage(jobs[workerData.job](workerData.fd)));
