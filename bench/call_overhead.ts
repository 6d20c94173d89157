// What a call costs beyond the system call itself: one-byte writes to /dev/null, in C and in TypeScript, in turns.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as all from 'bsd-sockets';
import * as unistd from 'bsd-sockets/unistd';

const ROUNDS = 9;
const CALLS = 1_000_000;

function byHeader(fd: number): number {
  const buf = new Uint8Array(1);
  const from = process.hrtime.bigint();
  for (let i = 0; i < CALLS; i++) unistd.write(fd, buf, 1);
  return Number(process.hrtime.bigint() - from) / CALLS;
}

// A name of the index is a getter in CommonJS, and the index has thousands.
function byIndex(fd: number): number {
  const buf = new Uint8Array(1);
  const from = process.hrtime.bigint();
  for (let i = 0; i < CALLS; i++) all.write(fd, buf, 1);
  return Number(process.hrtime.bigint() - from) / CALLS;
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

const folder = mkdtempSync(join(tmpdir(), 'bsd-sockets-'));
const program = join(folder, 'call_overhead');
execFileSync('cc', ['-O2', '-pthread', '-o', program, join(__dirname, 'call_overhead.c')]);
const fd = openSync('/dev/null', 'w');
const alone: number[] = [];
const threaded: number[] = [];
const header: number[] = [];
const index: number[] = [];
byHeader(fd);
byIndex(fd);
for (let round = 0; round < ROUNDS; round++) {
  const [one, two] = execFileSync(program, [String(CALLS)], { encoding: 'utf8' })
    .split(' ')
    .map(Number);
  alone.push(one!);
  threaded.push(two!);
  header.push(byHeader(fd));
  index.push(byIndex(fd));
}
rmSync(folder, { recursive: true });

const over = (ts: number[], c: number[]): string => median(ts.map((value, round) => value - c[round]!)).toFixed(0);
console.log(
  `write(fd, buf, 1) to /dev/null, ${CALLS} calls, median of ${ROUNDS} rounds in turns, nanoseconds per call:`,
);
console.log(`  C, one thread                     ${median(alone).toFixed(0)}`);
console.log(`  C, two threads (Node has several) ${median(threaded).toFixed(0)}`);
for (const [name, ts] of [
  ["from 'bsd-sockets/unistd'", header],
  ["from 'bsd-sockets'       ", index],
] as const) {
  const cost = `${over(ts, threaded)} over the same system call in C with threads, ${over(ts, alone)} without`;
  console.log(`  ${name}         ${median(ts).toFixed(0)}: ${cost}`);
}
