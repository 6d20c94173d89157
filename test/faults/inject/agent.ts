// Executes jobs, one line of JSON each, without other system calls in between. strace is attached to this thread only.
// Another thread reads the jobs and writes the results.
import { Worker } from 'node:worker_threads';
import * as bsd from 'bsd-sockets';
import { calls } from './calls';
import { copy } from './loops';
import { closeAll } from './resources';

export type Request =
  /** Closes the resources of earlier calls and opens those of these calls. */
  | { prepare: string[] }
  /** Makes the prepared calls, each this many times. */
  | { call: number }
  /** Runs the loop of `loops.ts`. */
  | { copy: true };

const relay = `
  const { readSync, writeSync } = require('node:fs');
  const { turn, length, text } = require('node:worker_threads').workerData;
  const line = Buffer.alloc(text.length);
  while ((length[0] = readSync(0, line)) > 0) {
    text.set(line);
    Atomics.store(turn, 0, 1);
    Atomics.notify(turn, 0);
    Atomics.wait(turn, 0, 1);
    writeSync(1, Buffer.from(text.subarray(0, length[0])));
  }
  process.kill(process.pid, 'SIGKILL'); // no more jobs`;

/** 0 while the other thread runs, 1 while this one does. */
const turn = new Int32Array(new SharedArrayBuffer(4));
const length = new Int32Array(new SharedArrayBuffer(4));
const text = new Uint8Array(new SharedArrayBuffer(1 << 16));

let prepared: [name: string, call: () => number][] = [];

const run = (call: () => number): number | string => {
  const result = call();
  return result === -1 ? `-1 ${bsd.strerrorname_np(bsd.errno)}` : result;
};

function answer(request: Request): unknown {
  if ('copy' in request) return copy();
  if ('prepare' in request) {
    closeAll();
    prepared = request.prepare.map((name) => [name, calls[name]!()]);
    return prepared.length;
  }
  return prepared.map(([name, call]) => [name, Array.from({ length: request.call }, () => run(call))]);
}

new Worker(relay, { eval: true, execArgv: [], workerData: { turn, length, text } });
for (;;) {
  Atomics.wait(turn, 0, 0);
  const request = JSON.parse(Buffer.from(text.subarray(0, length[0])).toString()) as Request;
  const told = Buffer.from(`${JSON.stringify(answer(request))}\n`);
  text.set(told);
  length[0] = told.length;
  Atomics.store(turn, 0, 0);
  Atomics.notify(turn, 0);
}
