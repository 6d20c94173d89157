import {
  EPOLLET,
  EPOLLEXCLUSIVE,
  EPOLLIN,
  EPOLLONESHOT,
  EPOLLOUT,
  EPOLL_CTL_ADD,
  EPOLL_CTL_DEL,
  EPOLL_CTL_MOD,
  O_RDONLY,
  close,
  dup,
  epoll_create1,
  epoll_ctl,
  epoll_event,
  epoll_wait,
  open,
} from 'bsd-sockets';
import { badDescriptors, closeAfterTest, listeningSocket, release, streamPairs } from '../../support/sockets';
import type { Errno } from '../../support/matchers';

const input = new epoll_event({ events: EPOLLIN });
const pair = streamPairs[0]!;

let ep: number;
beforeEach(() => {
  ep = closeAfterTest(epoll_create1(0));
});

describe('epoll_ctl', () => {
  test.each<[string, () => number, Errno]>([
    ['a descriptor that is added twice', () => (add(0), epoll_ctl(ep, EPOLL_CTL_ADD, ends[0]!, input)), 'EEXIST'],
    ['EPOLL_CTL_MOD of an absent descriptor', () => epoll_ctl(ep, EPOLL_CTL_MOD, listeningSocket(), input), 'ENOENT'],
    ['EPOLL_CTL_DEL of an absent descriptor', () => epoll_ctl(ep, EPOLL_CTL_DEL, listeningSocket(), null), 'ENOENT'],
    ['an unknown op', () => epoll_ctl(ep, 4, listeningSocket(), input), 'EINVAL'],
    ['its own descriptor', () => epoll_ctl(ep, EPOLL_CTL_ADD, ep, input), 'EINVAL'],
    [
      'a descriptor that is not an epoll set',
      () => epoll_ctl(listeningSocket(), EPOLL_CTL_ADD, listeningSocket(), input),
      'EINVAL',
    ],
    ['a file', () => epoll_ctl(ep, EPOLL_CTL_ADD, closeAfterTest(open(__filename, O_RDONLY)), input), 'EPERM'],
    ['a null event', () => epoll_ctl(ep, EPOLL_CTL_ADD, listeningSocket(), null), 'EFAULT'],
    [
      'a view that is too small',
      () => epoll_ctl(ep, EPOLL_CTL_ADD, listeningSocket(), new Uint8Array(4) as never),
      'EFAULT',
    ],
    ['EPOLL_CTL_MOD with EPOLLEXCLUSIVE', () => (add(0), set(EPOLL_CTL_MOD, EPOLLIN | EPOLLEXCLUSIVE)), 'EINVAL'],
    ['EPOLLEXCLUSIVE and EPOLLONESHOT', () => set(EPOLL_CTL_ADD, EPOLLIN | EPOLLEXCLUSIVE | EPOLLONESHOT), 'EINVAL'],
    ['EPOLL_CTL_MOD after EPOLLEXCLUSIVE', () => (add(EPOLLEXCLUSIVE), set(EPOLL_CTL_MOD, EPOLLOUT)), 'EINVAL'],
  ])('fails for %s', (_name, call, errno) => {
    ends = pair.make();
    expect(call()).toFailWithErrno(errno);
  });

  let ends: number[];
  const set = (op: number, events: number) => epoll_ctl(ep, op, ends[0]!, new epoll_event({ events }));
  const add = (events: number) => expect(set(EPOLL_CTL_ADD, EPOLLIN | events)).toSucceedWith(0);

  test.each(badDescriptors)('fails with EBADF for descriptor %d in either position', (bad) => {
    expect(epoll_ctl(bad, EPOLL_CTL_ADD, listeningSocket(), input)).toFailWithErrno('EBADF');
    expect(epoll_ctl(ep, EPOLL_CTL_ADD, bad, input)).toFailWithErrno('EBADF');
  });

  test('adds an epoll set to another one, but a cycle fails with ELOOP', () => {
    const inner = closeAfterTest(epoll_create1(0));
    const [a] = pair.make();
    const found = new epoll_event();
    expect(epoll_ctl(ep, EPOLL_CTL_ADD, inner, input)).toSucceedWith(0);
    expect(epoll_wait(ep, found, 1, 0)).toSucceedWith(0);
    expect(epoll_ctl(inner, EPOLL_CTL_ADD, a, new epoll_event({ events: EPOLLOUT }))).toSucceedWith(0);
    expect(epoll_wait(ep, found, 1, 0)).toSucceedWith(1);
    expect(epoll_ctl(inner, EPOLL_CTL_ADD, ep, input)).toFailWithErrno('ELOOP');
  });

  test('changes events and data with EPOLL_CTL_MOD, and removes with EPOLL_CTL_DEL', () => {
    const [a] = pair.make();
    const found = new epoll_event();
    expect(epoll_ctl(ep, EPOLL_CTL_ADD, a, input)).toSucceedWith(0);
    expect(epoll_wait(ep, found, 1, 0)).toSucceedWith(0);
    const output = new epoll_event({ events: EPOLLOUT | EPOLLET, data: { u64: 2n ** 64n - 1n } });
    expect(epoll_ctl(ep, EPOLL_CTL_MOD, a, output)).toSucceedWith(0);
    expect(epoll_wait(ep, found, 1, 0)).toSucceedWith(1);
    expect([found.events, found.data.u64]).toEqual([EPOLLOUT, 2n ** 64n - 1n]);
    expect(epoll_ctl(ep, EPOLL_CTL_DEL, a, null)).toSucceedWith(0);
    expect(epoll_ctl(ep, EPOLL_CTL_DEL, a, null)).toFailWithErrno('ENOENT');
    expect(epoll_wait(ep, found, 1, 0)).toSucceedWith(0);
  });

  test('drops a descriptor when its last duplicate is closed', () => {
    const [a] = pair.make();
    const output = new epoll_event({ events: EPOLLOUT, data: { fd: a } });
    const found = new epoll_event();
    const second = closeAfterTest(dup(a));
    expect(epoll_ctl(ep, EPOLL_CTL_ADD, a, output)).toSucceedWith(0);
    expect(close(release(a))).toSucceedWith(0);
    expect(epoll_wait(ep, found, 1, 0)).toSucceedWith(1);
    expect(found.data.fd).toBe(a);
    expect(close(release(second))).toSucceedWith(0);
    expect(epoll_wait(ep, found, 1, 0)).toSucceedWith(0);
  });
});
