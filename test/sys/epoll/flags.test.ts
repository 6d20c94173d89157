import {
  EPOLLERR,
  EPOLLET,
  EPOLLEXCLUSIVE,
  EPOLLHUP,
  EPOLLIN,
  EPOLLONESHOT,
  EPOLLOUT,
  EPOLLPRI,
  EPOLLRDHUP,
  EPOLLRDNORM,
  EPOLLWAKEUP,
  EPOLLWRNORM,
  EPOLL_CTL_ADD,
  EPOLL_CTL_MOD,
  MSG_OOB,
  SHUT_WR,
  close,
  epoll_create1,
  epoll_ctl,
  epoll_event,
  epoll_wait,
  pipe,
  read,
  send,
  shutdown,
  write,
} from 'bsd-sockets';
import { closeAfterTest, release, socketPairs, streamPairs } from '../../support/sockets';

const buf = new Uint8Array(16);
const TCP = streamPairs.find(({ name }) => name.startsWith('TCP'))!;

function watch(op: number, ep: number, fd: number, events: number): void {
  expect(epoll_ctl(ep, op, fd, new epoll_event({ events }))).toSucceedWith(0);
}

/** Creates an epoll set with this descriptor. */
function watching(s: number, events: number): number {
  const ep = closeAfterTest(epoll_create1(0));
  watch(EPOLL_CTL_ADD, ep, s, events);
  return ep;
}

/** The events that the set reports now, or 0. */
function told(ep: number, ms = 0): number {
  const found = new epoll_event();
  const n = epoll_wait(ep, found, 1, ms);
  expect(n).toSucceedWith(found.events ? 1 : 0);
  return found.events;
}

describe.each(socketPairs)('over $name', ({ make, connection, stream }) => {
  test('EPOLLIN and EPOLLOUT are reported, also under their other names', () => {
    const [a, b] = make();
    const ep = watching(a, EPOLLIN | EPOLLOUT | EPOLLRDNORM | EPOLLWRNORM);
    expect(told(ep)).toBe(EPOLLOUT | EPOLLWRNORM);
    expect(write(b, 'x', 1)).toSucceedWith(1);
    expect(told(ep)).toBe(EPOLLIN | EPOLLOUT | EPOLLRDNORM | EPOLLWRNORM);
  });

  test('EPOLLET reports once per arrival, even if not everything was read', () => {
    const [a, b] = make();
    const ep = watching(a, EPOLLIN | EPOLLET);
    expect(told(ep)).toBe(0);
    expect(write(b, 'ab', 2)).toSucceedWith(2);
    expect(told(ep)).toBe(EPOLLIN);
    expect(told(ep)).toBe(0);
    if (stream) {
      expect(read(a, buf, 1)).toSucceedWith(1);
      expect(told(ep)).toBe(0);
    }
    expect(write(b, 'c', 1)).toSucceedWith(1);
    expect(told(ep)).toBe(EPOLLIN);
    watch(EPOLL_CTL_MOD, ep, a, EPOLLIN | EPOLLET);
    expect(told(ep)).toBe(EPOLLIN);
  });

  test('EPOLLONESHOT reports once, then nothing until EPOLL_CTL_MOD', () => {
    const [a, b] = make();
    const ep = watching(a, EPOLLIN | EPOLLONESHOT);
    expect(write(b, 'x', 1)).toSucceedWith(1);
    expect(told(ep)).toBe(EPOLLIN);
    expect(told(ep)).toBe(0);
    expect(write(b, 'y', 1)).toSucceedWith(1);
    expect(told(ep)).toBe(0);
    watch(EPOLL_CTL_MOD, ep, a, EPOLLIN | EPOLLONESHOT);
    expect(told(ep)).toBe(EPOLLIN);
    expect(told(ep)).toBe(0);
  });

  test('EPOLLEXCLUSIVE wakes the first waiting set', () => {
    const [a, b] = make();
    const sets = [watching(a, EPOLLIN | EPOLLEXCLUSIVE), watching(a, EPOLLIN | EPOLLEXCLUSIVE)];
    expect(write(b, 'x', 1)).toSucceedWith(1);
    expect(sets.map((ep) => told(ep))).toContain(EPOLLIN);
  });

  if (!connection) return;

  test('EPOLLRDHUP is reported, only if requested, after the peer shuts down', () => {
    const [a, b] = make();
    const asked = watching(a, EPOLLRDHUP);
    const unasked = watching(a, EPOLLPRI);
    expect(told(asked)).toBe(0);
    expect(shutdown(b, SHUT_WR)).toSucceedWith(0);
    expect(told(asked, 5000)).toBe(EPOLLRDHUP);
    expect(told(unasked)).toBe(0);
  });

  test('EPOLLHUP is reported without a request after both directions are shut down', () => {
    const [a, b] = make();
    const ep = watching(a, 0);
    expect(shutdown(b, SHUT_WR)).toSucceedWith(0);
    expect(told(ep)).toBe(0);
    expect(shutdown(a, SHUT_WR)).toSucceedWith(0);
    expect(told(ep, 5000)).toBe(EPOLLHUP);
  });
});

test('EPOLLERR is reported without a request for a pipe without readers', () => {
  const ends = new Int32Array(2);
  expect(pipe(ends)).toSucceedWith(0);
  const ep = watching(closeAfterTest(ends[1]!), 0);
  expect(told(ep)).toBe(0);
  expect(close(ends[0]!)).toSucceedWith(0);
  expect(told(ep)).toBe(EPOLLERR);
});

test('EPOLLPRI is reported for urgent data', () => {
  const [a, b] = TCP.make();
  const ep = watching(a, EPOLLPRI);
  expect(told(ep)).toBe(0);
  expect(send(b, '!', 1, MSG_OOB)).toSucceedWith(1);
  expect(told(ep)).toBe(EPOLLPRI);
});

test('EPOLLWAKEUP is accepted', () => {
  const [a] = TCP.make();
  expect(told(watching(a, EPOLLOUT | EPOLLWAKEUP))).toBe(EPOLLOUT);
});

test('EPOLLET reports data that arrived before the descriptor was added', () => {
  const [a, b] = TCP.make();
  expect(write(b, 'x', 1)).toSucceedWith(1);
  const ep = watching(a, EPOLLIN | EPOLLET);
  expect(told(ep)).toBe(EPOLLIN);
  expect(close(release(ep))).toSucceedWith(0);
});
