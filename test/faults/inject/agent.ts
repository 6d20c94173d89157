// Does what it is told, a line of JSON at a time, with no system call of its own in between: strace is attached to this
// thread only, while another one reads what is to be done and writes what came of it.
import { Worker } from 'node:worker_threads';
import * as bsd from 'bsd-sockets';
import { calls } from './calls';
import { copy } from './loops';
import { closeAll } from './resources';

export type Request =
  /** Opens what these calls need, and closes what was open. */
  | { prepare: string[] }
  /** Makes the prepared calls, each so many times. */
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
  process.kill(process.pid, 'SIGKILL'); // nobody asks any more`;

/** 0: the other thread's; 1: this one's. */
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
