import {
  EPOLLIN,
  array,
  epoll_create1,
  epoll_event,
  epoll_pwait,
  epoll_pwait2,
  epoll_wait,
  epoll_ctl,
  EPOLL_CTL_ADD,
  EPOLLOUT,
  sigset_t,
  sizeof,
  timespec,
  write,
  type struct_array,
} from 'bsd-sockets';
import {
  badDescriptors,
  connectTo,
  closeAfterTest,
  listeningSocket,
  socketPairs,
  streamPairs,
} from '../../support/sockets';
import { runProgram } from '../../support/child-program';
import type { Errno } from '../../support/matchers';
import { detachedView } from '../../support/views';

type Events = struct_array<epoll_event> | epoll_event | null;

/** Every variant, with a timeout in milliseconds. */
const calls: [string, (ep: number, events: Events, maxevents: number, ms?: number) => number][] = [
  ['epoll_wait', (ep, events, maxevents, ms = 0) => epoll_wait(ep, events, maxevents, ms)],
  ['epoll_pwait', (ep, events, maxevents, ms = 0) => epoll_pwait(ep, events, maxevents, ms, new sigset_t())],
  [
    'epoll_pwait2',
    (ep, events, maxevents, ms = 0) =>
      epoll_pwait2(ep, events, maxevents, ms < 0 ? null : new timespec({ tv_nsec: ms * 1e6 }), new sigset_t()),
  ],
];

let ep: number;
beforeEach(() => {
  ep = closeAfterTest(epoll_create1(0));
});

function add(fd: number, events: number): void {
  expect(epoll_ctl(ep, EPOLL_CTL_ADD, fd, new epoll_event({ events, data: { fd } }))).toSucceedWith(0);
}

describe.each(calls)('%s', (name, wait) => {
  test.each<[string, () => number, Errno]>([
    ['a maxevents of 0', () => wait(ep, array(epoll_event, 2), 0), 'EINVAL'],
    ['a maxevents of -1', () => wait(ep, array(epoll_event, 2), -1), 'EINVAL'],
    ['a maxevents of 0 and an empty view', () => wait(ep, new Uint8Array(0) as never, 0), 'EINVAL'],
    ['a maxevents that exceeds the array', () => wait(ep, array(epoll_event, 2), 3), 'EFAULT'],
    ['a maxevents that far exceeds the array', () => wait(ep, array(epoll_event, 2), 2 ** 31 - 1), 'EFAULT'],
    [
      'a view that is one byte too small',
      () => wait(ep, new Uint8Array(sizeof(epoll_event) - 1) as never, 1),
      'EFAULT',
    ],
    ['a detached view', () => wait(ep, detachedView() as never, 1), 'EFAULT'],
    ['null with an event to report', () => (add(streamPairs[0]!.make()[0], EPOLLOUT), wait(ep, null, 1)), 'EFAULT'],
    ['a descriptor that is not an epoll set', () => wait(listeningSocket(), new epoll_event(), 1), 'EINVAL'],
  ])('fails for %s', (_name, call, errno) => expect(call()).toFailWithErrno(errno));

  test.each(badDescriptors)('fails with EBADF for descriptor %d', (bad) =>
    expect(wait(bad, new epoll_event(), 1)).toFailWithErrno('EBADF'),
  );

  test('throws for arguments that a compiler rejects', () => {
    expect(() => wait(ep, 'x' as never, 1)).toThrow(
      `${name}: events must be an ArrayBufferView or null (received 'x')`,
    );
    expect(() => wait(ep, null, 1.5)).toThrow(RangeError);
    expect(() => wait(ep, null, 2 ** 33)).toThrow(RangeError);
  });

  test('accepts null if there is nothing to report', () => expect(wait(ep, null, 1)).toSucceedWith(0));

  test('returns 0 after the timeout', () => expect(wait(ep, new epoll_event(), 1, 10)).toSucceedWith(0));

  test('returns as soon as a descriptor is ready if the timeout is -1', () => {
    add(streamPairs[0]!.make()[0], EPOLLOUT);
    expect(wait(ep, new epoll_event(), 1, -1)).toSucceedWith(1);
  });

  test('returns at most maxevents, and the others in the next call', () => {
    const ends = streamPairs.slice(0, 3).flatMap(({ make }) => make());
    ends.forEach((end) => add(end, EPOLLOUT));
    const events = array(epoll_event, 8);
    const seen = new Set<number>();
    for (let round = 0; round < 2; round++) {
      expect(wait(ep, events, 3)).toSucceedWith(3);
      for (let i = 0; i < 3; i++) seen.add(events[i]!.data.fd);
      expect(events[3]!.events).toBe(0);
    }
    expect([...seen].sort()).toEqual([...ends].sort());
    expect(wait(ep, events, 8)).toSucceedWith(6);
  });

  test('returns data unchanged', () => {
    const [a] = streamPairs[0]!.make();
    const data = { u64: 0x8000_0001_0000_0002n };
    expect(epoll_ctl(ep, EPOLL_CTL_ADD, a, new epoll_event({ events: EPOLLOUT, data }))).toSucceedWith(0);
    const found = new epoll_event();
    expect(wait(ep, found, 1)).toSucceedWith(1);
    expect(found.data.u64).toBe(data.u64);
  });

  test('reports a listener with a pending connection', () => {
    const server = listeningSocket();
    add(server, EPOLLIN);
    expect(wait(ep, new epoll_event(), 1)).toSucceedWith(0);
    connectTo(server);
    expect(wait(ep, new epoll_event(), 1)).toSucceedWith(1);
  });

  describe.each(socketPairs)('over $name', ({ make }) => {
    test('reports unread data in every call (level-triggered)', () => {
      const [a, b] = make();
      add(a, EPOLLIN);
      const found = new epoll_event();
      expect(wait(ep, found, 1)).toSucceedWith(0);
      expect(write(b, 'x', 1)).toSucceedWith(1);
      for (let round = 0; round < 2; round++) {
        expect(wait(ep, found, 1)).toSucceedWith(1);
        expect([found.events, found.data.fd]).toEqual([EPOLLIN, a]);
      }
    });
  });
});

describe('the timeout and the set', () => {
  const found = new epoll_event();

  test.each<[string, () => number, Errno]>([
    ['too many nanoseconds', () => epoll_pwait2(ep, found, 1, new timespec({ tv_nsec: 1e9 }), null), 'EINVAL'],
    ['a negative time', () => epoll_pwait2(ep, found, 1, new timespec({ tv_sec: -1 }), null), 'EINVAL'],
    ['half a time', () => epoll_pwait2(ep, found, 1, new Uint8Array(8) as never, null), 'EFAULT'],
    ['epoll_pwait: half a set', () => epoll_pwait(ep, found, 1, 0, new Uint8Array(64) as never), 'EFAULT'],
    ['epoll_pwait2: half a set', () => epoll_pwait2(ep, found, 1, null, new Uint8Array(64) as never), 'EFAULT'],
  ])('fails for %s', (_name, call, errno) => expect(call()).toFailWithErrno(errno));

  test.each(['epoll_pwait(ep, found, 1, -1, empty)', 'epoll_pwait2(ep, found, 1, null, empty)'])(
    '%s is interrupted by a signal that it unblocks, and restores the mask',
    async (call) => {
      const run = runProgram(`
        process.on('SIGUSR2', () => {});
        const set = new sigset_t(), empty = new sigset_t(), old = new sigset_t();
        const ep = epoll_create1(0), found = new epoll_event();
        sigaddset(set, SIGUSR2);
        sigprocmask(SIG_BLOCK, set, null);
        raise(SIGUSR2);
        console.log(epoll_wait(ep, found, 1, 0), ${call}, strerrorname_np(errno));
        sigprocmask(SIG_BLOCK, null, old);
        console.log(sigismember(old, SIGUSR2));
        process.exit();`);
      expect(await run).toMatchObject({ code: 0, stdout: '0 -1 EINTR\n1\n' });
    },
  );
});
