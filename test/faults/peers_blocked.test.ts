// A child process is blocked in a call when its peer closes or resets the connection.
import { POLLERR, POLLHUP, POLLIN, SHUT_WR, check, read, shutdown, write } from 'bsd-sockets';
import {
  acceptFrom,
  connectTo,
  setCloseOnExec,
  listeningSocket,
  localAddress,
  portOf,
  peerAddress,
} from '../support/sockets';
import { runCode, type RunningProgram } from '../support/running-program';
import { waitUntilAsleep } from '../support/thread-state';
import { noticed, reset, tcpPairs } from './peers';
import { canKill, destroy } from './ss';

const SIZE = 2 ** 24; // more than the largest TCP buffers
const [tcp] = tcpPairs;

/** Starts a program that makes the calls on descriptor 3 and prints the results. Returns while the first is blocked. */
async function waiting(s: number, ...calls: string[]): Promise<RunningProgram> {
  setCloseOnExec();
  const child = runCode(
    `const buf = new Uint8Array(${SIZE}), iov = [new iovec({ iov_base: buf, iov_len: ${SIZE} })];
     const msg = new msghdr({ msg_iov: iov, msg_iovlen: 1 }), p = new pollfd({ fd: 3, events: POLLIN });
     const set = new fd_set(), ep = epoll_create1(0), event = new epoll_event({ events: EPOLLIN });
     check('epoll_ctl', epoll_ctl(ep, EPOLL_CTL_ADD, 3, event));
     const say = (r, more = '') => console.log(r, r === -1 ? strerrorname_np(errno) : more);
     const open = () => require('fs').readdirSync('/proc/self/fd').length;
     FD_SET(3, set);
     console.log('calling');
     const before = open();
     ${calls.map((call) => `say(${call});`).join('\n')}
     console.log(open() - before);`,
    ['ignore', 'pipe', 'pipe', s],
  );
  expect(await child.line()).toBe('calling');
  waitUntilAsleep(child.pid);
  expect(child.stdout).toBe('calling\n');
  return child;
}

async function says(child: RunningProgram, ...lines: (string | RegExp)[]): Promise<void> {
  for (const line of lines) expect(await child.line()).toMatch(typeof line === 'string' ? RegExp(`^${line} ?$`) : line);
  expect(await child.line()).toBe('0'); // as many descriptors as before
  expect(await child.ended).toEqual({ code: 0, signal: null });
}

/** Actions that end a connection immediately, and the errno that the other end sees. */
const ends: [name: string, act: (peer: number, s: number) => void, errno: string][] = [
  ['a reset', (peer) => reset(peer), 'ECONNRESET'],
];
if (canKill) ends.push(['ss -K', (_, s) => destroy(portOf(localAddress(s)), portOf(peerAddress(s))), 'ECONNABORTED']);

const readers = [
  'read(3, buf, 7)',
  'readv(3, iov, 1)',
  'recv(3, buf, 7, 0)',
  'recv(3, buf, 7, MSG_WAITALL)',
  'recvfrom(3, buf, 7, 0, null, null)',
  'recvmsg(3, msg, 0)',
  'recvmmsg(3, [new mmsghdr({ msg_hdr: msg })], 1, 0, null)',
];
const writers = [
  `write(3, buf, ${SIZE})`,
  'writev(3, iov, 1)',
  `send(3, buf, ${SIZE}, 0)`,
  `sendto(3, buf, ${SIZE}, 0, null, 0)`,
  'sendmsg(3, msg, 0)',
];
const pollers = [
  'poll(p, 1, -1), p.revents',
  'ppoll(p, 1, null, null), p.revents',
  'epoll_wait(ep, event, 1, -1), event.events',
];
const selects = ['select(4, set, null, null, null)', 'pselect(4, set, null, null, null, null)'];
const AFTERWARDS = ['read(3, buf, 1)', 'write(3, buf, 1)'];

describe.each(ends)('%s', (_name, act, errno) => {
  test.each(readers)('interrupts a blocked %s with errno, once', async (call) => {
    const [peer, s] = tcp!.make();
    const child = await waiting(s, call, ...AFTERWARDS);
    act(peer, s);
    await says(child, `-1 ${errno}`, '0', '-1 EPIPE');
  });

  test('ends MSG_WAITALL with the bytes received, and the next call fails with errno', async () => {
    const [peer, s] = tcp!.make();
    check('write', write(peer, 'abc', 3));
    noticed(s, POLLIN);
    const child = await waiting(s, 'recv(3, buf, 7, MSG_WAITALL)', ...AFTERWARDS);
    act(peer, s);
    await says(child, '3', `-1 ${errno}`, '-1 EPIPE');
  });

  test.each(writers)('ends %s with the bytes written, and the next call fails with errno', async (call) => {
    const [peer, s] = tcp!.make();
    const child = await waiting(s, call, 'write(3, buf, 1)', 'write(3, buf, 1)');
    const got = check('read', read(peer, Buffer.alloc(SIZE), 1000));
    act(peer, s);
    const taken = Number(await child.line());
    expect(taken).toBeGreaterThan(got);
    expect(taken).toBeLessThan(SIZE);
    await says(child, `-1 ${errno}`, '-1 EPIPE');
  });

  test.each(pollers)('ends a blocked %s', async (call) => {
    const [peer, s] = tcp!.make();
    const child = await waiting(s, call, ...AFTERWARDS);
    act(peer, s);
    await says(child, `1 ${POLLIN | POLLERR | POLLHUP}`, `-1 ${errno}`, '-1 EPIPE');
  });

  test.each(selects)('ends a blocked %s', async (call) => {
    const [peer, s] = tcp!.make();
    const child = await waiting(s, call, ...AFTERWARDS);
    act(peer, s);
    await says(child, '1', `-1 ${errno}`, '-1 EPIPE');
  });
});

describe('a half close', () => {
  test.each(readers.slice(0, -1))('makes %s return 0, and writing still works', async (call) => {
    const [peer, s] = tcp!.make();
    const child = await waiting(s, call, 'read(3, buf, 1)', 'write(3, buf, 5)');
    expect(shutdown(peer, SHUT_WR)).toSucceedWith(0);
    await says(child, '0', '0', '5');
    expect(read(peer, Buffer.alloc(7), 7)).toSucceedWith(5);
  });

  test.each(pollers)('ends a blocked %s', async (call) => {
    const [peer, s] = tcp!.make();
    const child = await waiting(s, call, 'read(3, buf, 1)');
    expect(shutdown(peer, SHUT_WR)).toSucceedWith(0);
    await says(child, `1 ${POLLIN}`, '0');
  });
});

test('accept returns a client that has already reset, and read fails with its error', () => {
  const server = listeningSocket();
  const [rude, polite] = [connectTo(server), connectTo(server)];
  check('write', write(rude, 'abc', 3));
  reset(rude);
  check('write', write(polite, 'def', 3));
  const [gone, there] = [acceptFrom(server), acceptFrom(server)];
  const buf = Buffer.alloc(7);
  expect(read(gone, buf, 7)).toSucceedWith(3);
  expect(read(gone, buf, 7)).toFailWithErrno('ECONNRESET');
  expect(read(there, buf, 7)).toSucceedWith(3);
  expect(buf.toString('utf8', 0, 3)).toBe('def');
});
