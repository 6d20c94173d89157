// What a call costs beyond the system call itself: one-byte writes to /dev/null, in C and in TypeScript, in turns.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { write } from 'bsd-sockets';

const ROUNDS = 9;
const CALLS = 1_000_000;

function typescript(fd: number): number {
  const buf = new Uint8Array(1);
  const from = process.hrtime.bigint();
  for (let i = 0; i < CALLS; i++) write(fd, buf, 1);
  return Number(process.hrtime.bigint() - from) / CALLS;
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

const folder = mkdtempSync(join(tmpdir(), 'bsd-sockets-'));
const program = join(folder, 'call_overhead');
execFileSync('cc', ['-O2', '-pthread', '-o', program, join(__dirname, 'call_overhead.c')]);
const fd = openSync('/dev/null', 'w');
const alone: number[] = [];
const threaded: number[] = [];
const ts: number[] = [];
typescript(fd);
for (let round = 0; round < ROUNDS; round++) {
  const [one, two] = execFileSync(program, [String(CALLS)], { encoding: 'utf8' })
    .split(' ')
    .map(Number);
  alone.push(one!);
  threaded.push(two!);
  ts.push(typescript(fd));
}
rmSync(folder, { recursive: true });
const nanoseconds = (values: number[]): string => `${median(values).toFixed(0)} ns`.padStart(7);
const over = (c: number[]): string => nanoseconds(ts.map((value, round) => value - c[round]!));
console.log(`write(fd, buf, 1) to /dev/null, ${CALLS} calls, median of ${ROUNDS} rounds in turns:`);
console.log(`  TypeScript                     ${nanoseconds(ts)}`);
console.log(`  C                              ${nanoseconds(alone)}   TypeScript is ${over(alone)} over it`);
console.log(`  C, two threads (as Node has)   ${nanoseconds(threaded)}   TypeScript is ${over(threaded)} over it`);
