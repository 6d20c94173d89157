// A signal interrupts a blocked call with EINTR exactly as signal(7) describes, on the main thread and on a worker, with and without
// SA_RESTART.
import { SIGUSR2, check, kill, write } from 'bsd-sockets';
import { streamPairs } from '../support/sockets';
import { runCode, type RunningProgram } from '../support/running-program';
import { threadState, waitUntilAsleep, waitUntilAsleepAgain } from '../support/thread-state';

const limit = '{ const t = new timeval({ tv_sec: 60 }); setsockopt(3, SOL_SOCKET, SO_RCVTIMEO, t, sizeof(t)); }';
const iov = '[new iovec({ iov_base: buf, iov_len: 1 })]';

/** The calls that the kernel restarts after a handler with SA_RESTART. */
const restarted: [call: string, expression: string][] = [
  ['read', 'read(3, buf, 1)'],
  ['readv', `readv(3, ${iov}, 1)`],
  ['recv', 'recv(3, buf, 1, 0)'],
  ['recvfrom', 'recvfrom(3, buf, 1, 0, null, null)'],
  ['recvmsg', `recvmsg(3, new msghdr({ msg_iov: ${iov}, msg_iovlen: 1 }), 0)`],
];

/** The calls that the kernel never restarts. */
const interrupted: [call: string, expression: string][] = [
  ['read with SO_RCVTIMEO', `(() => { ${limit} return read(3, buf, 1); })()`],
  ['recv with SO_RCVTIMEO', `(() => { ${limit} return recv(3, buf, 1, 0); })()`],
  ['poll', 'poll(null, 0, 60_000)'],
  ['ppoll', 'ppoll(null, 0, new timespec({ tv_sec: 60 }), null)'],
  ['select', 'select(0, null, null, null, new timeval({ tv_sec: 60 }))'],
  ['pselect', 'pselect(0, null, null, null, new timespec({ tv_sec: 60 }), null)'],
  ['epoll_wait', 'epoll_wait(epoll_create1(0), array(epoll_event, 1), 1, 60_000)'],
  ['epoll_pwait2', 'epoll_pwait2(epoll_create1(0), array(epoll_event, 1), 1, new timespec({ tv_sec: 60 }), null)'],
  ['nanosleep', 'nanosleep(new timespec({ tv_sec: 60 }), null)'],
  ['usleep', 'usleep(60_000_000)'],
];

const places = ['main thread', 'worker'] as const;
type Place = (typeof places)[number];

// Removes the timeout of the test's sockets, because the kernel restarts no call on a socket with a timeout.
const call = (expression: string): string => `
  setsockopt(3, SOL_SOCKET, SO_RCVTIMEO, new timeval(), 16);
  const buf = new Uint8Array(1);
  const thread = require('node:fs').readlinkSync('/proc/thread-self').split('/').pop();
  write(1, thread + '\\n', thread.length + 1);
  const r = ${expression};
  const result = 'gave ' + r + (r === -1 ? ' ' + strerrorname_np(errno) : '') + '\\n';
  write(1, result, result.length);`;

/** Starts the call with `end` as descriptor 3. Node permits handlers only on the main thread. */
function start(place: Place, expression: string, end: number, interrupts: boolean): RunningProgram {
  const inWorker = `new (require('node:worker_threads').Worker)(
    ${JSON.stringify(`with (require('bsd-sockets')) { ${call(expression)} }`)}, { eval: true })
    .on('exit', () => process.exit());`;
  const source = `process.on('SIGUSR2', () => write(1, 'handled\\n', 8));
    ${interrupts ? 'siginterrupt(SIGUSR2, 1);' : ''}
    ${place === 'worker' ? inWorker : `${call(expression)} setImmediate(() => setImmediate(() => process.exit()));`}`;
  return runCode(source, ['ignore', 'pipe', 'pipe', end]);
}

/** Sends the signal to the thread while it sleeps in its call, and returns after the signal has been handled. */
async function signalled(program: RunningProgram): Promise<void> {
  const thread = Number(await program.line());
  waitUntilAsleep(program.pid, thread);
  const before = threadState(program.pid, thread);
  check('kill', kill(thread, SIGUSR2));
  waitUntilAsleepAgain(before, program.pid, thread);
}

describe.each(places)('%s', (place) => {
  const [tcp] = streamPairs;

  test.each(restarted)('%s is restarted if the handler has SA_RESTART', async (_, expression) => {
    const [mine, other] = tcp!.make();
    const program = start(place, expression, mine, false);
    await signalled(program);
    expect(program.stdout).not.toContain('gave');
    check('write', write(other, 'x', 1));
    expect((await program.ended).code).toBe(0);
    expect(program.stdout).toContain('gave 1\n');
  });

  test.each(restarted)('%s fails with EINTR after siginterrupt', async (_, expression) => {
    const program = start(place, expression, tcp!.make()[0], true);
    await signalled(program);
    expect((await program.ended).code).toBe(0);
    expect(program.stdout).toContain('gave -1 EINTR\n');
  });

  test.each(interrupted)('%s fails with EINTR, whatever the flags of the handler', async (_, expression) => {
    const program = start(place, expression, tcp!.make()[0], false);
    await signalled(program);
    expect((await program.ended).code).toBe(0);
    expect(program.stdout).toContain('gave -1 EINTR\n');
  });
});

test.each(places)('sleep on the %s returns the whole seconds that were left', async (place) => {
  const program = start(place, 'sleep(100)', streamPairs[0]!.make()[0], false);
  await signalled(program);
  expect((await program.ended).code).toBe(0);
  const left = Number(/gave (\d+)\n/.exec(program.stdout)?.[1]);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(100);
});

test('Ctrl-C interrupts accept with EINTR, and its handler runs in the event loop', async () => {
  const program = runCode(
    `process.on('SIGINT', () => { console.log('handler'); process.exit(3); });
     siginterrupt(SIGINT, 1);
     setInterval(() => {}, 1000);
     const s = socket(AF_INET, SOCK_STREAM, 0);
     listen(s, 1);
     write(1, 'calling\\n', 8);
     const r = accept(s, null, null);
     console.log(r, strerrorname_np(errno));`,
    ['ignore', 'pipe', 'pipe'],
  );
  expect(await program.line()).toBe('calling');
  // A signal before the call would interrupt nothing, and a second one could end the process while it exits.
  waitUntilAsleep(program.pid);
  program.child.kill('SIGINT');
  expect(await program.ended).toEqual({ code: 3, signal: null });
  expect(program.stdout).toBe('calling\n-1 EINTR\nhandler\n');
});
