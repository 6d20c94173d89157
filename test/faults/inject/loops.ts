// The loops of the notes, written so that they handle EINTR and EAGAIN.
import { AF_UNIX, EAGAIN, EINTR, F_SETFL, O_NONBLOCK, SOCK_STREAM, SOL_SOCKET, SO_SNDBUF } from 'bsd-sockets';
import { check, errno, fcntl, int, read, setsockopt, sizeof, socketpair, strerrorname_np, write } from 'bsd-sockets';

const SIZE = 500_000;
/** More than fits into the buffer. */
const WRITTEN = 50_000;
/** Less than is written, so that the buffer stays nearly full. */
const READ = 1000;

export interface Copied {
  /** Whether the bytes read equal those written. */
  equal: boolean;
  /** The number of calls that returned a short count. */
  short: number;
  EINTR: number;
  EAGAIN: number;
}

/** Runs P4 and P5 in turns over a nonblocking socket with a small buffer. */
export function copy(): Copied {
  const sv = new Int32Array(2);
  check('socketpair', socketpair(AF_UNIX, SOCK_STREAM, 0, sv));
  const [a, b] = [sv[0]!, sv[1]!];
  for (const s of sv) check('fcntl', fcntl(s, F_SETFL, O_NONBLOCK));
  const small = int(1);
  check('setsockopt', setsockopt(a, SOL_SOCKET, SO_SNDBUF, small, sizeof(small)));

  const out = Buffer.alloc(SIZE);
  const back = Buffer.alloc(SIZE);
  for (let i = 0; i < SIZE; i += 4) out.writeUInt32LE(i, i);
  const copied = { equal: false, short: 0, EINTR: 0, EAGAIN: 0 };
  const done = (n: number, asked: number): number => {
    if (n === -1) {
      if (errno !== EINTR && errno !== EAGAIN) throw new Error(strerrorname_np(errno) ?? 'unknown');
      copied[errno === EINTR ? 'EINTR' : 'EAGAIN']++;
      return 0;
    }
    if (n < asked) copied.short++;
    return n;
  };
  for (let sent = 0, got = 0; got < SIZE;) {
    const part = Math.min(WRITTEN, SIZE - sent);
    if (part > 0) sent += done(write(a, out.subarray(sent), part), part);
    const rest = Math.min(READ, SIZE - got);
    got += done(read(b, back.subarray(got), rest), rest);
  }
  return { ...copied, equal: out.equals(back) };
}
