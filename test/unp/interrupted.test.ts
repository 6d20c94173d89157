// Blocked calls in another process, with signals that interrupt them and slow peers.
import { SIGUSR2, check, kill, read, write } from 'bsd-sockets';
import { readn } from 'bsd-sockets/unp';
import { nonblocking, streamPairs } from '../support/sockets';
import { runCode, type RunningProgram } from '../support/running-program';
import { threadState, waitUntilAsleep, waitUntilAsleepAgain } from '../support/thread-state';
import { tight } from './pairs';

const MUCH = 2 ** 20;
const [tcp] = streamPairs;

/** Sends a signal to the thread, and returns when it has handled the signal and sleeps again. */
function interrupt({ pid }: RunningProgram): void {
  waitUntilAsleep(pid);
  const before = threadState(pid);
  check('kill', kill(pid, SIGUSR2));
  waitUntilAsleepAgain(before, pid);
}

/** A process with `fd` as descriptor 3. SIGUSR2 interrupts its call, and it prints the result. */
async function calling(call: string, fd: number): Promise<RunningProgram> {
  const child = runCode(
    `const { readn, writen, readline, moved } = require('bsd-sockets/unp');
     process.on('SIGUSR2', () => {});
     siginterrupt(SIGUSR2, 1);
     const buf = Buffer.alloc(${MUCH}, '.');
     write(1, 'calling\\n', 8);
     const r = ${call};
     console.log(r, r === -1 ? strerrorname_np(errno) : '', JSON.stringify(buf.toString('utf8', 0, 10)));
     process.exit();`,
    ['ignore', 'pipe', 'pipe', fd],
  );
  expect(await child.line()).toBe('calling');
  return child;
}

test('a signal interrupts read() with EINTR', async () => {
  const [, b] = tcp!.make();
  const child = await calling('read(3, buf, 10)', b);
  waitUntilAsleep(child.pid);
  check('kill', kill(child.pid, SIGUSR2));
  expect(await child.line()).toBe('-1 EINTR ".........."');
});

const modes: [string, (fd: number) => number][] = [
  ['EINTR', (fd) => fd],
  ['EAGAIN, then EINTR of the poll()', nonblocking],
];

test.each(modes)('readn continues after %s', async (_name, mode) => {
  const [a, b] = tcp!.make();
  const child = await calling('readn(3, buf, 10)', mode(b));
  interrupt(child);
  write(a, '012', 3);
  interrupt(child);
  write(a, '3456789', 7);
  expect(await child.line()).toBe('10  "0123456789"');
});

test.each(modes)('readline continues after %s', async (_name, mode) => {
  const [a, b] = tcp!.make();
  const child = await calling('readline(3, buf, 10)', mode(b));
  interrupt(child);
  write(a, '012', 3);
  interrupt(child);
  write(a, '345\n', 4);
  expect(await child.line()).toMatch(/^7 {2}"012345\\n/);
});

test.each(modes)('writen continues after %s', async (_name, mode) => {
  const [a, b] = tight();
  const child = await calling(`writen(3, buf, ${MUCH})`, mode(a));
  interrupt(child);
  const buf = Buffer.alloc(65536);
  let got = check('read', read(b, buf, buf.length));
  interrupt(child);
  while (got < MUCH) got += check('read', read(b, buf, buf.length));
  expect(await child.line()).toMatch(new RegExp(`^${MUCH} `));
});

test('readn on a nonblocking descriptor waits for a slow peer in another process', async () => {
  const [a, b] = tcp!.make();
  const child = runCode(`for (const byte of '0123456789') { usleep(1000); write(3, byte, 1); }`, [
    'ignore',
    'pipe',
    'pipe',
    a,
  ]);
  const buf = Buffer.alloc(10);
  expect(readn(nonblocking(b), buf, 10)).toSucceedWith(10);
  expect(buf.toString()).toBe('0123456789');
  expect(await child.ended).toEqual({ code: 0, signal: null });
});
