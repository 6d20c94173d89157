import { setTimeout as elapse } from 'node:timers/promises';
import {
  AF_UNIX,
  SOCK_STREAM,
  SOCK_NONBLOCK,
  SHUT_WR,
  check,
  connect,
  read,
  shutdown,
  socket,
  write,
} from 'bsd-sockets';
import {
  acceptFrom,
  connectTo,
  closeAfterTest,
  listeningSocket,
  streamPairs,
  unix,
  unixPath,
} from '../support/sockets';
import { runCode, type RunningProgram } from '../support/running-program';
import { threadState } from '../support/thread-state';

// More than the largest buffers of both ends.
const MEGABYTES = 2 ** 26;
const [tcp] = streamPairs;

/** Expects that the thread is blocked in one system call without polling: it does not wake up within 250 ms. */
async function reallyBlocks(child: RunningProgram): Promise<void> {
  expect(await child.line()).toBe('calling');
  let before = threadState(child.pid);
  // The time from the line to the call is unknown, so intervals are checked until the thread sleeps through one.
  for (let i = 0; i < 20; i++) {
    await elapse(250);
    const after = threadState(child.pid);
    if (after.state === 'S' && before.state === 'S' && after.sleeps === before.sleeps) {
      expect(child.stdout).toBe('calling\n');
      return;
    }
    before = after;
  }
  throw new Error('the thread never slept for a quarter of a second');
}

function calling(call: string, stdio: number[] = []): RunningProgram {
  const source = `write(1, 'calling\\n', 8); const r = ${call}; console.log(r, r === -1 ? strerrorname_np(errno) : '');`;
  return runCode(source, ['ignore', 'pipe', 'pipe', ...stdio]);
}

async function gave(child: RunningProgram, result: string | RegExp): Promise<void> {
  expect(await child.line()).toMatch(result);
  expect(await child.ended).toEqual({ code: 0, signal: null });
}

test('accept() blocks until a client connects', async () => {
  const server = listeningSocket();
  const child = calling('accept(3, null, null)', [server]);
  await reallyBlocks(child);
  connectTo(server);
  await gave(child, /^\d+ $/);
});

test('read() blocks until the first byte, and returns all bytes that have arrived', async () => {
  const [a, b] = tcp!.make();
  const child = calling('read(3, new Uint8Array(7), 7)', [a]);
  await reallyBlocks(child);
  expect(write(b, 'ab', 2)).toSucceedWith(2);
  await gave(child, '2 ');
});

test('read() blocks until the end of the stream', async () => {
  const [a, b] = tcp!.make();
  const child = calling('read(3, new Uint8Array(7), 7)', [a]);
  await reallyBlocks(child);
  // Not close(), since the child has inherited this end too.
  expect(shutdown(b, SHUT_WR)).toSucceedWith(0);
  await gave(child, '0 ');
});

test('write() blocks until everything is buffered, and returns the full count', async () => {
  const [a, b] = tcp!.make();
  const child = calling(`write(3, new Uint8Array(${MEGABYTES}), ${MEGABYTES})`, [a]);
  await reallyBlocks(child);
  const buf = new Uint8Array(65536);
  for (let got = 0; got < MEGABYTES;) got += check('read', read(b, buf, buf.length));
  await gave(child, `${MEGABYTES} `);
});

test('connect() blocks until there is space in the queue', async () => {
  const path = unixPath();
  const server = listeningSocket(unix(path), 0);
  // Linux queues one more than the backlog.
  const first = closeAfterTest(socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0));
  expect(connect(first, ...unix(path))).toSucceedWith(0);
  const address = `new sockaddr_un({ sun_family: AF_UNIX, sun_path: ${JSON.stringify(path)} })`;
  const child = calling(`connect(socket(AF_UNIX, SOCK_STREAM, 0), ${address}, 110)`);
  await reallyBlocks(child);
  acceptFrom(server);
  await gave(child, '0 ');
});

test('a deadline ends a blocked call with EAGAIN', async () => {
  const [a] = tcp!.make();
  const limit = 'new timeval({ tv_usec: 1000 })';
  const child = calling(`(setsockopt(3, SOL_SOCKET, SO_RCVTIMEO, ${limit}, 16), read(3, new Uint8Array(1), 1))`, [a]);
  expect(await child.line()).toBe('calling');
  await gave(child, '-1 EAGAIN');
});

test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('%s ends a process that is blocked in read()', async (signal) => {
  const [a] = tcp!.make();
  const child = calling('read(3, new Uint8Array(1), 1)', [a]);
  await reallyBlocks(child);
  child.child.kill(signal);
  expect(await child.ended).toEqual({ code: null, signal });
});
