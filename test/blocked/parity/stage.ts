// The descriptors of a round: those of the call, and those of its peer.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as bsd from 'bsd-sockets';
import { messageWithAncillary } from '../../support/messages';
import type { Group } from './calls';
import type { Round } from './rounds';

const directory = mkdtempSync(join(tmpdir(), 'bsd-sockets.parity.'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** A file that two open file descriptions lock. */
const locked = join(directory, 'locked');
writeFileSync(locked, '');
export const fifo = join(directory, 'fifo');
execFileSync('mkfifo', [fifo]);

export interface Stage {
  /** The descriptor of the call, and the one that may replace it. */
  theirs: number[];
  /** The peer's descriptor. */
  mine: number;
  /** Closed with the round. */
  others: number[];
  /** The number of bytes that were sent to the peer before the call. It differs between two TCP connections. */
  filled?: number;
}

const socket = (domain: number, type: number): number => bsd.check('socket', bsd.socket(domain, type, 0));

function option(s: number, level: number, name: number, value: ArrayBufferView): void {
  bsd.check('setsockopt', bsd.setsockopt(s, level, name, value, bsd.sizeof(value)));
}

function pair(type: number): [number, number] {
  const sv = new Int32Array(2);
  bsd.check('socketpair', bsd.socketpair(bsd.AF_UNIX, type, 0, sv));
  return [sv[0]!, sv[1]!];
}

function listener(): [number, bsd.sockaddr_in, number] {
  const address = new bsd.sockaddr_in({
    sin_family: bsd.AF_INET,
    sin_addr: { s_addr: bsd.htonl(bsd.INADDR_LOOPBACK) },
  });
  const size = bsd.sizeof(address);
  const s = socket(bsd.AF_INET, bsd.SOCK_STREAM);
  bsd.check('bind', bsd.bind(s, address, size));
  bsd.check('listen', bsd.listen(s, 5));
  bsd.check('getsockname', bsd.getsockname(s, address, bsd.socklen_t(size)));
  return [s, address, size];
}

function connection(): [number, number] {
  const [s, ...address] = listener();
  const client = socket(bsd.AF_INET, bsd.SOCK_STREAM);
  bsd.check('connect', bsd.connect(client, ...address));
  const accepted = bsd.check('accept', bsd.accept(s, null, null));
  bsd.close(s);
  return [accepted, client];
}

const stream = ({ tcp }: Round): [number, number] => (tcp ? connection() : pair(bsd.SOCK_STREAM));

function pipe(): [number, number] {
  const pipefd = new Int32Array(2);
  bsd.check('pipe', bsd.pipe(pipefd));
  return [pipefd[0]!, pipefd[1]!];
}

const ends = ([theirs, mine]: [number, number], ...others: number[]): Stage => ({ theirs: [theirs], mine, others });

/** Writes until the buffers are full, and returns the number of bytes. */
function fill(s: number): number {
  const bytes = new Uint8Array(4096);
  let filled = 0;
  for (let n; (n = bsd.send(s, bytes, bytes.length, bsd.MSG_DONTWAIT)) > 0;) filled += n;
  return filled;
}

/** A unix listener whose queue is full, and a socket that is to connect to it. */
function queue(path: string): Stage {
  const address = new bsd.sockaddr_un({ sun_family: bsd.AF_UNIX, sun_path: `\0${path}` });
  const size = 3 + path.length;
  const [mine, first, theirs] = [0, 1, 2].map(() => socket(bsd.AF_UNIX, bsd.SOCK_STREAM)) as [number, number, number];
  bsd.check('bind', bsd.bind(mine, address, size));
  bsd.check('listen', bsd.listen(mine, 0));
  bsd.check('connect', bsd.connect(first, address, size));
  return ends([theirs, mine], first);
}

function lock(expression: string): Stage {
  const [mine, theirs] = [0, 1].map(() => bsd.check('open', bsd.open(locked, bsd.O_RDWR))) as [number, number];
  const record = new bsd.flock_t({ l_type: bsd.F_WRLCK });
  if (expression.startsWith('flock')) bsd.check('flock', bsd.flock(mine, bsd.LOCK_EX));
  else bsd.check('fcntl', bsd.fcntl(mine, bsd.F_OFD_SETLK, record));
  return ends([theirs, mine]);
}

function lingering(): Stage {
  const [theirs, mine] = connection();
  option(theirs, bsd.SOL_SOCKET, bsd.SO_LINGER, new bsd.linger({ l_onoff: 1, l_linger: 60 }));
  option(theirs, bsd.SOL_SOCKET, bsd.SO_SNDBUF, bsd.int(8192));
  const filled = fill(theirs);
  return { ...ends([theirs, mine]), filled };
}

function full(): Stage {
  const [theirs, mine] = pair(bsd.SOCK_STREAM);
  option(theirs, bsd.SOL_SOCKET, bsd.SO_SNDBUF, bsd.int(8192));
  return ends([theirs, mine]);
}

// Both own the listener, because the peer needs its address.
function listening(): Stage {
  const [s] = listener();
  return ends([s, bsd.check('dup', bsd.dup(s))]);
}

/** eventfd_write waits while the counter has its maximum value. */
function counter(expression: string): Stage {
  const fd = bsd.check('eventfd', bsd.eventfd(0, 0));
  if (expression.startsWith('eventfd_write')) bsd.check('eventfd_write', bsd.eventfd_write(fd, 2n ** 64n - 2n));
  return ends([fd, bsd.dup(fd)]);
}

const groups: Record<Group, (round: Round, expression: string, path: string) => Stage> = {
  receive: (round) => ends(stream(round)),
  wait: (round) => ends(stream(round)),
  datagram: () => ends(pair(bsd.SOCK_DGRAM)),
  send: full,
  pipe: () => ends(pipe()),
  accept: listening,
  connect: (_, __, path) => queue(path),
  counter: (_, expression) => counter(expression),
  lock: (_, expression) => lock(expression),
  fifo: () => ({ theirs: [], mine: -1, others: [] }),
  linger: lingering,
  sleep: () => ({ theirs: [], mine: -1, others: [] }),
};

/** Sets the timeout of a round, if it is not an argument of the call. */
function limit({ ms }: Round, group: Group, s: number): void {
  if (ms < 0 || !['receive', 'send', 'accept', 'connect'].includes(group)) return;
  const time = new bsd.timeval({ tv_sec: Math.floor(ms / 1000), tv_usec: (ms % 1000) * 1000 });
  for (const name of [bsd.SO_RCVTIMEO, bsd.SO_SNDTIMEO]) option(s, bsd.SOL_SOCKET, name, time);
}

/** Creates the descriptors of a round. `path` is the name of a unix listener. */
export function stageOf(
  round: Round,
  { group, expression }: { group: Group; expression: string },
  path: string,
): Stage {
  const stage = groups[group](round, expression, path);
  const [theirs] = stage.theirs;
  if (theirs === undefined) return stage;
  limit(round, group, theirs);
  // Another connection with pending data, which may receive the number of a closed descriptor.
  const [decoy, far] = pair(bsd.SOCK_STREAM);
  bsd.write(far, 'secret of another', 17);
  stage.theirs.push(decoy);
  stage.others.push(far);
  return stage;
}

/** Sends descriptors with a message, and closes them. */
export function handOver(channel: number, data: Uint8Array, fds: number[]): void {
  const iov = { msg_iov: [{ iov_base: data, iov_len: data.length }], msg_iovlen: 1 };
  const msg =
    fds.length === 0
      ? new bsd.msghdr(iov)
      : messageWithAncillary(bsd.SOL_SOCKET, bsd.SCM_RIGHTS, Int32Array.from(fds), data);
  bsd.check('sendmsg', bsd.sendmsg(channel, msg, 0));
  for (const fd of fds) bsd.close(fd);
}
