// The thread of lib/thread.ts: makes one call, which may block, and stores its result. In JavaScript, so that the
// thread does not load the TypeScript compiler again.
'use strict';
const { readlinkSync } = require('node:fs');
const { workerData } = require('node:worker_threads');
const bsd = require('bsd-sockets');

const { call, args, told, AT } = workerData;
told[AT.tid] = Number(readlinkSync('/proc/thread-self').split('/').pop());
told[AT.result] = bsd[call](...args);
told[AT.errno] = bsd.errno;
Atomics.store(told, AT.done, 1);
Atomics.notify(told, AT.done);
