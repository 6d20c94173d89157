import {
  FD_ISSET,
  FD_SET,
  FD_SETSIZE,
  MSG_OOB,
  close,
  fd_set,
  pselect,
  select,
  send,
  sigset_t,
  timespec,
  timeval,
  write,
} from 'bsd-sockets';
import { connectTo, listeningSocket, release, socketPairs, streamPairs } from '../../support/sockets';
import { runProgram } from '../../support/child-program';
import type { Errno } from '../../support/matchers';
import { detachedView } from '../../support/views';

type Set = fd_set | null;

const calls: [string, (nfds: number, r: Set, w: Set, e: Set) => number][] = [
  ['select', (nfds, r, w, e) => select(nfds, r, w, e, new timeval())],
  ['pselect', (nfds, r, w, e) => pselect(nfds, r, w, e, new timespec(), new sigset_t())],
];

function setOf(...fds: number[]): fd_set {
  const set = new fd_set();
  fds.forEach((fd) => FD_SET(fd, set));
  return set;
}

const TCP = streamPairs.find(({ name }) => name.startsWith('TCP'))!;

describe.each(calls)('%s', (_name, call) => {
  test.each<[string, () => number, Errno]>([
    ['a negative nfds', () => call(-1, new fd_set(), null, null), 'EINVAL'],
    ['an nfds that exceeds the first set', () => call(FD_SETSIZE + 1, new fd_set(), null, null), 'EFAULT'],
    ['an nfds that exceeds the second set', () => call(FD_SETSIZE + 1, null, new fd_set(), null), 'EFAULT'],
    ['an nfds that exceeds the third set', () => call(2 ** 31 - 1, null, null, new fd_set()), 'EFAULT'],
    ['a view that is too small', () => call(65, new Uint8Array(8) as never, null, null), 'EFAULT'],
    ['a view shorter than a long', () => call(1, new Uint8Array(4) as never, null, null), 'EFAULT'],
    ['a detached view', () => call(1, detachedView() as never, null, null), 'EFAULT'],
  ])('fails for %s', (_case, make, errno) => expect(make()).toFailWithErrno(errno));

  test('fails with EBADF for a closed descriptor', () => {
    const server = listeningSocket();
    expect(close(release(server))).toSucceedWith(0);
    expect(call(server + 1, setOf(server), null, null)).toFailWithErrno('EBADF');
  });

  test('accepts an nfds of FD_SETSIZE or 0, and no sets', () => {
    expect(call(FD_SETSIZE, new fd_set(), new fd_set(), new fd_set())).toSucceedWith(0);
    expect(call(0, new Uint8Array(0) as never, null, null)).toSucceedWith(0);
    expect(call(2 ** 31 - 1, null, null, null)).toSucceedWith(0);
  });

  test('accepts a larger nfds with a larger view', () => {
    const memory = new Uint8Array(256);
    expect(call(2048, memory as never, null, null)).toSucceedWith(0);
  });

  describe.each(socketPairs)('over $name', ({ make }) => {
    test('leaves the ready descriptors in the sets and counts them', () => {
      const [a, b] = make();
      const nfds = Math.max(a, b) + 1;
      let readable = setOf(a, b);
      expect(call(nfds, readable, null, null)).toSucceedWith(0);
      expect([FD_ISSET(a, readable), FD_ISSET(b, readable)]).toEqual([0, 0]);
      expect(write(b, 'x', 1)).toSucceedWith(1);
      readable = setOf(a, b);
      const writable = setOf(a, b);
      expect(call(nfds, readable, writable, new fd_set())).toSucceedWith(3);
      expect([FD_ISSET(a, readable), FD_ISSET(b, readable)]).toEqual([1, 0]);
      expect([FD_ISSET(a, writable), FD_ISSET(b, writable)]).toEqual([1, 1]);
    });
  });

  test('ignores descriptors from nfds up', () => {
    const [a, b] = TCP.make();
    const writable = setOf(a, b);
    expect(call(Math.max(a, b), null, writable, null)).toSucceedWith(1);
  });

  test('reports a listener with a pending connection as readable', () => {
    const server = listeningSocket();
    expect(call(server + 1, setOf(server), null, null)).toSucceedWith(0);
    connectTo(server);
    expect(call(server + 1, setOf(server), null, null)).toSucceedWith(1);
  });

  test('reports urgent data in exceptfds', () => {
    const [a, b] = TCP.make();
    expect(call(a + 1, null, null, setOf(a))).toSucceedWith(0);
    expect(send(b, '!', 1, MSG_OOB)).toSucceedWith(1);
    expect(call(a + 1, null, null, setOf(a))).toSucceedWith(1);
  });
});

describe('the timeout', () => {
  test.each<[string, () => number, Errno]>([
    ['select with a negative timeout', () => select(0, null, null, null, new timeval({ tv_sec: -1 })), 'EINVAL'],
    [
      'select with a timeout view that is too small',
      () => select(0, null, null, null, new Uint8Array(8) as never),
      'EFAULT',
    ],
    [
      'pselect with a negative timeout',
      () => pselect(0, null, null, null, new timespec({ tv_sec: -1 }), null),
      'EINVAL',
    ],
    [
      'pselect with a tv_nsec of 1e9',
      () => pselect(0, null, null, null, new timespec({ tv_nsec: 1e9 }), null),
      'EINVAL',
    ],
    [
      'pselect with a signal set that is too small',
      () => pselect(0, null, null, null, new timespec(), new Uint8Array(64) as never),
      'EFAULT',
    ],
  ])('fails for %s', (_case, call, errno) => expect(call()).toFailWithErrno(errno));

  test('holds the remaining time after select and is unchanged by pselect', () => {
    const time = new timeval({ tv_usec: 1000 });
    expect(select(0, null, null, null, time)).toSucceedWith(0);
    expect([time.tv_sec, time.tv_usec]).toEqual([0, 0]);
    const fine = new timespec({ tv_nsec: 1e6 });
    expect(pselect(0, null, null, null, fine, null)).toSucceedWith(0);
    expect(fine.tv_nsec).toBe(1e6);
  });

  test('null blocks until a descriptor is ready', () => {
    const server = listeningSocket();
    connectTo(server);
    expect(select(server + 1, setOf(server), null, null, null)).toSucceedWith(1);
    expect(pselect(server + 1, setOf(server), null, null, null, null)).toSucceedWith(1);
  });
});

test('pselect is interrupted by a signal that it unblocks, and restores the mask', async () => {
  const run = runProgram(`
    process.on('SIGUSR2', () => {});
    const set = new sigset_t(), empty = new sigset_t(), old = new sigset_t();
    sigaddset(set, SIGUSR2);
    sigprocmask(SIG_BLOCK, set, null);
    raise(SIGUSR2);
    console.log(select(0, null, null, null, new timeval()), pselect(0, null, null, null, null, empty), strerrorname_np(errno));
    sigprocmask(SIG_BLOCK, null, old);
    console.log(sigismember(old, SIGUSR2));
    process.exit();`);
  expect(await run).toMatchObject({ code: 0, stdout: '0 -1 EINTR\n1\n' });
});

test('FD_SET throws for a descriptor of FD_SETSIZE or more', () => {
  const set = new fd_set();
  expect(() => FD_SET(FD_SETSIZE, set)).toThrow(RangeError);
  expect(select(FD_SETSIZE, set, null, null, new timeval())).toSucceedWith(0);
});
