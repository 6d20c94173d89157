'use strict';
// A worker that posts the id of its thread and makes one call.
/* global bsd */
const { readlinkSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');

const { root, call, given } = workerData;
globalThis.bsd = require(root);
const { calls } = require('./calls.cjs');
const { fixtures } = require('./fixtures.cjs');

const made = { __proto__: fixtures(), ...given };
parentPort.postMessage({ thread: readlinkSync('/proc/thread-self').split('/').pop() });
const result = calls[call](made);
parentPort.postMessage({ result, error: result === -1 ? bsd.strerrorname_np(bsd.errno) : '' });
