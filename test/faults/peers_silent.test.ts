// Peers that send nothing and read nothing.
import {
  IPPROTO_TCP,
  POLLIN,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  AF_INET,
  SOL_SOCKET,
  SO_RCVTIMEO,
  TCP_USER_TIMEOUT,
  check,
  close,
  connect,
  int,
  poll,
  pollfd,
  read,
  setsockopt,
  sizeof,
  socket,
  timeval,
  write,
} from 'bsd-sockets';
import {
  connectTo,
  closeAfterTest,
  setCloseOnExec,
  listeningSocket,
  localAddress,
  nonblocking,
  openSocket,
  release,
  pollUntil,
  withDeadline,
} from '../support/sockets';
import { runCode } from '../support/running-program';
import { threadState, waitUntilAsleep } from '../support/thread-state';
import { fill, noticed, pattern, receive, styles, tcpPairs } from './peers';

const [tcp] = tcpPairs;

function userTimeout(s: number, milliseconds: number): void {
  check('setsockopt', setsockopt(s, IPPROTO_TCP, TCP_USER_TIMEOUT, int(milliseconds), sizeof(int)));
}

test('an expired deadline fails with EAGAIN, or poll returns 0, and the connection still works', () => {
  const [peer, s] = tcp!.make();
  const soon = new timeval({ tv_usec: 1000 });
  check('setsockopt', setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, soon, sizeof(soon)));
  expect(read(s, Buffer.alloc(7), 7)).toFailWithErrno('EAGAIN');
  expect(poll(new pollfd({ fd: s, events: POLLIN }), 1, 1)).toSucceedWith(0);
  withDeadline(s);
  expect(write(peer, pattern, 1000)).toSucceedWith(1000);
  noticed(s, POLLIN);
  expect(close(release(peer))).toSucceedWith(0);
  expect(receive(styles[0]!, s)).toEqual({ bytes: 1000, end: 'EOF' });
});

test.each(['a blocking write', 'poll'])(
  '%s fails with ETIMEDOUT if the peer accepts nothing for TCP_USER_TIMEOUT',
  (how) => {
    const [, s] = tcp!.make();
    userTimeout(s, 500);
    fill(s);
    if (how === 'poll') {
      noticed(s);
      expect(write(s, pattern, 1)).toFailWithErrno('ETIMEDOUT');
    } else {
      expect(write(styles[0]!.prepare(s), pattern, pattern.length)).toFailWithErrno('ETIMEDOUT');
    }
    expect(write(s, pattern, 1)).toFailWithErrno('EPIPE');
    expect(read(s, Buffer.alloc(7), 7)).toSucceedWith(0);
  },
);

test("connect fails with ETIMEDOUT if the listener's queue is full", () => {
  const server = listeningSocket(undefined, 0);
  connectTo(server);
  // Linux queues one more than the backlog. The next connection gets no answer.
  const s = openSocket(AF_INET);
  userTimeout(s, 500);
  expect(connect(s, ...localAddress(server))).toFailWithErrno('ETIMEDOUT');
  const other = closeAfterTest(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
  userTimeout(other, 500);
  expect(connect(other, ...localAddress(server))).toFailWithErrno('EINPROGRESS');
  noticed(other);
  expect(connect(other, ...localAddress(server))).toFailWithErrno('ETIMEDOUT');
});

test('nothing is lost if a peer is stopped in mid-stream and continued', async () => {
  const [peer, s] = tcp!.make();
  setCloseOnExec();
  const child = runCode(
    `const buf = Buffer.alloc(65536);
     let n = 0, total = 0;
     write(1, 'reading\\n', 8);
     for (;;) {
       n = read(3, buf, buf.length);
       if (n > 0) total += n;
       else if (n === 0 || errno !== EINTR) break;
       else write(1, 'EINTR\\n', 6);
     }
     console.log(total);`,
    ['ignore', 'pipe', 'pipe', peer],
  );
  close(release(peer));
  expect(await child.line()).toBe('reading');
  waitUntilAsleep(child.pid);
  child.child.kill('SIGSTOP');
  pollUntil(() => threadState(child.pid).state === 'T');
  const sent = fill(nonblocking(s)); // as much as the buffers hold
  child.child.kill('SIGCONT');
  const more = check('write', write(styles[0]!.prepare(s), pattern, 1_000_000));
  close(release(s));
  // signal(7): with SO_RCVTIMEO a stopped read() fails with EINTR when it is continued, even without a handler.
  expect(await child.line()).toBe('EINTR');
  expect(Number(await child.line())).toBe(sent + more);
  expect((await child.ended).code).toBe(0);
});
