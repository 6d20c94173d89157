import { readdirSync } from 'node:fs';
import {
  EAGAIN,
  EPOLLET,
  EPOLLIN,
  EPOLLOUT,
  EPOLL_CTL_ADD,
  FD_SET,
  F_GETFL,
  F_SETFL,
  O_NONBLOCK,
  POLLIN,
  POLLOUT,
  SIOCOUTQ,
  SOL_SOCKET,
  SO_LINGER,
  check,
  close,
  epoll_create1,
  epoll_ctl,
  epoll_event,
  epoll_wait,
  errno,
  fcntl,
  fd_set,
  int,
  ioctl,
  linger,
  poll,
  pollfd,
  read,
  select,
  setsockopt,
  sizeof,
  strerrorname_np,
  timeval,
  write,
} from 'bsd-sockets';
import { closeAfterTest, nonblocking, release, streamPairs } from '../support/sockets';

export const tcpPairs = streamPairs.filter(({ name }) => name.startsWith('TCP'));

/** Bytes that identify their position in the stream. */
export const pattern = Buffer.alloc(2 ** 23);
for (let i = 0; i < pattern.length; i += 4) pattern.writeUInt32LE(i, i);

const LIMIT = 10_000;

/** A way to wait: how a descriptor is prepared, and the call that waits after EAGAIN. */
export interface Style {
  name: string;
  prepare: (s: number) => number;
  /** Returns the number of ready descriptors. */
  wait: (s: number, forOutput: boolean) => number;
}

// The edge-triggered epoll set of each descriptor, which must see every event from the start.
const sets = new Map<number, number>();
afterEach(() => sets.clear());

function epollSet(s: number, events: number): number {
  const ep = check('epoll_create1', epoll_create1(0));
  check('epoll_ctl', epoll_ctl(ep, EPOLL_CTL_ADD, s, new epoll_event({ events, data: { fd: s } })));
  return ep;
}

function blocking(s: number): number {
  check('fcntl', fcntl(s, F_SETFL, check('fcntl', fcntl(s, F_GETFL)) & ~O_NONBLOCK));
  return s;
}

/** Every way to wait that C has. The remainder of a test is the same for each. */
export const styles: Style[] = [
  // The deadline of test/support/sockets.ts has passed if a blocking call fails with EAGAIN.
  { name: 'blocking calls', prepare: blocking, wait: () => 0 },
  {
    name: 'poll',
    prepare: nonblocking,
    wait: (s, forOutput) => poll(new pollfd({ fd: s, events: forOutput ? POLLOUT : POLLIN }), 1, LIMIT),
  },
  {
    name: 'select',
    prepare: nonblocking,
    wait: (s, forOutput) => {
      const set = new fd_set();
      FD_SET(s, set);
      const limit = new timeval({ tv_sec: LIMIT / 1000 });
      return forOutput ? select(s + 1, null, set, null, limit) : select(s + 1, set, null, null, limit);
    },
  },
  {
    name: 'epoll',
    prepare: nonblocking,
    wait: (s, forOutput) => {
      const ep = epollSet(s, forOutput ? EPOLLOUT : EPOLLIN);
      const ready = epoll_wait(ep, new epoll_event(), 1, LIMIT);
      close(ep);
      return ready;
    },
  },
  {
    name: 'edge-triggered epoll',
    prepare: (s) => {
      sets.set(s, closeAfterTest(epollSet(nonblocking(s), EPOLLIN | EPOLLOUT | EPOLLET)));
      return s;
    },
    wait: (s) => epoll_wait(sets.get(s)!, new epoll_event(), 1, LIMIT),
  },
];

/** Repeats the call while it fails with EAGAIN and the wait reports a ready descriptor. Returns its result. */
export function patiently({ wait }: Style, s: number, call: () => number, forOutput = false): number {
  for (;;) {
    const r = call();
    if (r !== -1 || errno !== EAGAIN || check('wait', wait(s, forOutput)) === 0) return r;
  }
}

/** The end of a stream: `'EOF'`, or the name of errno. */
export interface Received {
  bytes: number;
  end: string;
}

/** Reads to the end, and compares every byte with the pattern. */
export function receive(style: Style, s: number, room = 4096): Received {
  const buf = Buffer.alloc(room);
  for (let bytes = 0; ;) {
    const n = patiently(style, s, () => read(s, buf, room));
    if (n <= 0) return { bytes, end: n === 0 ? 'EOF' : strerrorname_np(errno)! };
    // Not expect(), which is slow.
    if (!buf.subarray(0, n).equals(pattern.subarray(bytes, bytes + n)))
      throw new Error(`a byte differs from the one sent: ${bytes}`);
    bytes += n;
  }
}

/** Writes the pattern until the buffers are full. Returns the number of bytes. */
export function fill(s: number): number {
  nonblocking(s);
  let sent = 0;
  for (let n = 0; n !== -1; sent += Math.max(n, 0)) {
    if (sent === pattern.length) throw new Error('the peer reads');
    n = write(s, pattern.subarray(sent), pattern.length - sent);
  }
  expect(-1).toFailWithErrno('EAGAIN');
  return sent;
}

/** The number of bytes written and not acknowledged. */
export function unacknowledged(s: number): number {
  const n = int();
  check('ioctl', ioctl(s, SIOCOUTQ, n));
  return n[0];
}

/** Closes with a RST, which discards unacknowledged data. */
export function reset(s: number): void {
  const now = new linger({ l_onoff: 1, l_linger: 0 });
  check('setsockopt', setsockopt(s, SOL_SOCKET, SO_LINGER, now, sizeof(now)));
  expect(close(release(s))).toSucceedWith(0);
}

/** Waits until an action of the peer has arrived. An `events` of 0 waits for a hang-up or an error. */
export function noticed(s: number, events = 0): void {
  expect(poll(new pollfd({ fd: s, events }), 1, LIMIT)).toSucceedWith(1);
}

/** The number of open descriptors of a process, without the one that lists them. */
export function descriptors(pid: number | 'self' = 'self'): number {
  return readdirSync(`/proc/${pid}/fd`).length - (pid === 'self' ? 1 : 0);
}
