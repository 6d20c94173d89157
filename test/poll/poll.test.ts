import { inspect } from 'node:util';
import {
  MSG_OOB,
  POLLERR,
  POLLHUP,
  POLLIN,
  POLLNVAL,
  POLLOUT,
  POLLPRI,
  POLLRDHUP,
  POLLRDNORM,
  POLLWRNORM,
  SHUT_WR,
  array,
  close,
  pipe,
  poll,
  pollfd,
  send,
  shutdown,
  sizeof,
  write,
} from 'bsd-sockets';
import { connectTo, closeAfterTest, listeningSocket, release, socketPairs, streamPairs } from '../support/sockets';
import { runProgram } from '../support/child-program';
import type { Errno } from '../support/matchers';

function pipes(): [number, number] {
  const ends = new Int32Array(2);
  expect(pipe(ends)).toSucceedWith(0);
  return [closeAfterTest(ends[0]!), closeAfterTest(ends[1]!)];
}

/** The revents of one descriptor, without waiting. */
function revents(fd: number, events: number): number {
  const watched = new pollfd({ fd, events });
  const ready = poll(watched, 1, 0);
  expect(ready).toSucceedWith(watched.revents ? 1 : 0);
  return watched.revents;
}

const TCP = streamPairs.find(({ name }) => name.startsWith('TCP'))!;

describe('poll', () => {
  test.each<[string, () => number, Errno]>([
    ['an nfds that exceeds the array', () => poll(array(pollfd, 2), 3, 0), 'EFAULT'],
    ['an nfds of -1', () => poll(array(pollfd, 2), -1, 0), 'EFAULT'],
    ['a view that is too small', () => poll(new Uint8Array(sizeof(pollfd) - 1) as never, 1, 0), 'EFAULT'],
    ['null with an nfds of 1', () => poll(null, 1, 0), 'EFAULT'],
    ['null with an nfds above RLIMIT_NOFILE', () => poll(null, 2 ** 31, 0), 'EINVAL'],
  ])('fails for %s', (_name, call, errno) => expect(call()).toFailWithErrno(errno));

  test('throws for arguments that a compiler rejects', () => {
    expect(() => poll('x' as never, 1, 0)).toThrow(
      new TypeError("poll: fds must be an ArrayBufferView or null (received 'x')"),
    );
    expect(() => poll(null, 1.5, 0)).toThrow(RangeError);
    expect(() => poll(null, 0, 2 ** 33)).toThrow(RangeError);
  });

  test('accepts null and a count of 0', () => expect(poll(null, 0, 0)).toSucceedWith(0));

  test('returns 0 after the timeout', () => {
    const [r] = pipes();
    const watched = new pollfd({ fd: r, events: POLLIN, revents: POLLERR });
    expect(poll(watched, 1, 10)).toSucceedWith(0);
    expect(watched.revents).toBe(0);
  });

  test('returns as soon as a descriptor is ready if the timeout is -1', () => {
    const [, w] = pipes();
    expect(poll(new pollfd({ fd: w, events: POLLOUT }), 1, -1)).toSucceedWith(1);
  });

  test('counts the ready descriptors and ignores negative ones', () => {
    const [r, w] = pipes();
    const fds = array(pollfd, 4);
    Object.assign(fds[0]!, { fd: r, events: POLLIN });
    Object.assign(fds[1]!, { fd: w, events: POLLOUT });
    Object.assign(fds[2]!, { fd: -1, events: POLLIN | POLLOUT });
    Object.assign(fds[3]!, { fd: w, events: POLLOUT });
    expect(poll(fds, 4, 0)).toSucceedWith(2);
    expect([...fds].map((each) => each.revents)).toEqual([0, POLLOUT, 0, POLLOUT]);
    expect(poll(fds, 1, 0)).toSucceedWith(0);
  });

  describe.each(socketPairs)('over $name', ({ make }) => {
    test('reports POLLOUT while there is space and POLLIN when data arrives', () => {
      const [a, b] = make();
      expect(revents(a, POLLIN | POLLOUT)).toBe(POLLOUT);
      expect(write(b, 'x', 1)).toSucceedWith(1);
      expect(revents(a, POLLIN | POLLRDNORM | POLLOUT | POLLWRNORM)).toBe(POLLIN | POLLRDNORM | POLLOUT | POLLWRNORM);
      expect(revents(a, POLLIN)).toBe(POLLIN);
      expect(revents(a, 0)).toBe(0);
    });
  });

  describe.each(streamPairs)('over $name', ({ make }) => {
    test('reports POLLRDHUP, only if requested, after the peer shuts down', () => {
      const [a, b] = make();
      expect(revents(a, POLLIN | POLLRDHUP)).toBe(0);
      expect(shutdown(b, SHUT_WR)).toSucceedWith(0);
      expect(revents(a, POLLIN | POLLRDHUP)).toBe(POLLIN | POLLRDHUP);
      expect(revents(a, POLLIN)).toBe(POLLIN);
    });

    test('reports POLLHUP without a request after both directions are shut down', () => {
      const [a, b] = make();
      expect(shutdown(b, SHUT_WR)).toSucceedWith(0);
      expect(shutdown(a, SHUT_WR)).toSucceedWith(0);
      const watched = new pollfd({ fd: a });
      expect(poll(watched, 1, 5000)).toSucceedWith(1);
      expect(watched.revents).toBe(POLLHUP);
    });
  });

  test('reports POLLPRI for urgent data', () => {
    const [a, b] = TCP.make();
    expect(revents(a, POLLPRI)).toBe(0);
    expect(send(b, '!', 1, MSG_OOB)).toSucceedWith(1);
    expect(revents(a, POLLPRI)).toBe(POLLPRI);
  });

  test('reports POLLIN on a listener with a pending connection', () => {
    const server = listeningSocket();
    expect(revents(server, POLLIN)).toBe(0);
    connectTo(server);
    expect(revents(server, POLLIN)).toBe(POLLIN);
  });

  test('reports POLLHUP on a pipe without writers and POLLERR without readers', () => {
    const [r, w] = pipes();
    expect(close(release(w))).toSucceedWith(0);
    expect(revents(r, POLLIN)).toBe(POLLHUP);
    const [r2, w2] = pipes();
    expect(close(release(r2))).toSucceedWith(0);
    expect(revents(w2, 0)).toBe(POLLERR);
  });

  test('reports POLLNVAL for a closed descriptor', () => {
    const [r, w] = pipes();
    expect(close(release(r))).toSucceedWith(0);
    expect(close(release(w))).toSucceedWith(0);
    expect(revents(r, POLLIN)).toBe(POLLNVAL);
  });

  test('blocks until another process writes', async () => {
    const [r, w] = pipes();
    const waiting = runProgram(
      `const watched = new pollfd({ fd: 3, events: POLLIN });
       write(1, 'waiting', 7);
       const ready = poll(watched, 1, -1);
       console.log('', ready, watched.revents === POLLIN);`,
      { fds: [r] },
    );
    expect(write(w, 'x', 1)).toSucceedWith(1);
    expect(await waiting).toMatchObject({ code: 0, stdout: 'waiting 1 true\n' });
  });

  test('pollfd prints its flags', () => {
    expect(inspect(new pollfd({ fd: 3, events: POLLIN | POLLRDHUP, revents: POLLHUP }))).toBe(
      'pollfd { fd: 3, events: POLLIN | POLLRDHUP, revents: POLLHUP }',
    );
  });
});
