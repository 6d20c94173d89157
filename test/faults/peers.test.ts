// Peers that misbehave, for each way to wait. Both ends belong to this thread, and the kernel between them is real.
import {
  IPPROTO_TCP,
  POLLIN,
  SHUT_WR,
  SOL_SOCKET,
  SO_ERROR,
  TCP_INFO,
  TCP_NODELAY,
  check,
  close,
  getsockopt,
  int,
  read,
  setsockopt,
  shutdown,
  sizeof,
  socklen_t,
  strerrorname_np,
  tcp_info,
  write,
} from 'bsd-sockets';
import { nonblocking, release, streamPairs } from '../support/sockets';
import {
  descriptors,
  fill,
  noticed,
  patiently,
  pattern,
  receive,
  reset,
  styles,
  tcpPairs,
  unacknowledged,
} from './peers';

let before: number;
beforeAll(() => {
  before = descriptors();
});
// Runs after the hook of test/support/sockets.ts, which has closed the descriptors that the test left open.
afterEach(() => expect(descriptors()).toBe(before));

function pending(s: number): string | null {
  const error = int();
  check('getsockopt', getsockopt(s, SOL_SOCKET, SO_ERROR, error, socklen_t(sizeof(error))));
  return error[0] === 0 ? null : strerrorname_np(error[0]);
}

describe.each(styles)('with $name', (style) => {
  describe.each(tcpPairs)('over $name', ({ make }) => {
    test('a reset in mid-stream: read returns the acknowledged data, then fails once with ECONNRESET', () => {
      const [peer, s] = make();
      style.prepare(s);
      const sent = fill(peer);
      const lost = unacknowledged(peer);
      const info = new tcp_info();
      check('getsockopt', getsockopt(s, IPPROTO_TCP, TCP_INFO, info, socklen_t(sizeof(info))));
      reset(peer);
      const { bytes, end } = receive(style, s);
      expect(end).toBe('ECONNRESET');
      expect(bytes).toBeGreaterThanOrEqual(Number(info.tcpi_bytes_received));
      expect(bytes).toBeGreaterThanOrEqual(sent - lost);
      expect(bytes).toBeLessThanOrEqual(sent);
      expect(read(s, Buffer.alloc(1), 1)).toSucceedWith(0);
      expect(write(s, 'x', 1)).toFailWithErrno('EPIPE');
    });

    test('a reset: the first write fails with ECONNRESET, the next with EPIPE', () => {
      const [peer, s] = make();
      style.prepare(s);
      reset(peer);
      noticed(s);
      expect(patiently(style, s, () => write(s, 'x', 1), true)).toFailWithErrno('ECONNRESET');
      expect(write(s, 'x', 1)).toFailWithErrno('EPIPE');
      expect(read(s, Buffer.alloc(1), 1)).toSucceedWith(0);
    });

    test('a close with unread data: read returns what the peer sent, then fails with ECONNRESET', () => {
      const [peer, s] = make();
      style.prepare(s);
      expect(write(s, 'is never received', 17)).toSucceedWith(17);
      noticed(peer, POLLIN);
      expect(write(peer, pattern, 5000)).toSucceedWith(5000);
      expect(close(release(peer))).toSucceedWith(0);
      expect(receive(style, s)).toEqual({ bytes: 5000, end: 'ECONNRESET' });
    });

    test('a close: the first write succeeds and is answered with a RST, the next fails with EPIPE', () => {
      const [peer, s] = make();
      style.prepare(s);
      expect(close(release(peer))).toSucceedWith(0);
      noticed(s, POLLIN);
      expect(patiently(style, s, () => write(s, 'x', 1), true)).toSucceedWith(1);
      noticed(s);
      expect(write(s, 'x', 1)).toFailWithErrno('EPIPE');
      expect(receive(style, s)).toEqual({ bytes: 0, end: 'EOF' });
    });

    test('single bytes in separate packets all arrive', () => {
      const [peer, s] = make();
      style.prepare(s);
      check('setsockopt', setsockopt(peer, IPPROTO_TCP, TCP_NODELAY, int(1), sizeof(int)));
      const buf = Buffer.alloc(64);
      for (let got = 0; got < 64; got++) {
        expect(write(peer, pattern.subarray(got), 1)).toSucceedWith(1);
        expect(patiently(style, s, () => read(s, buf.subarray(got), 64 - got))).toSucceedWith(1);
      }
      expect(buf.equals(pattern.subarray(0, 64))).toBe(true);
      for (let i = 0; i < 2000; i++) check('write', write(peer, pattern.subarray(i), 1));
      expect(close(release(peer))).toSucceedWith(0);
      expect(receive(style, s, 7)).toEqual({ bytes: 2000, end: 'EOF' });
    });
  });

  describe.each(streamPairs)('over $name', ({ make }) => {
    test('a half close: everything arrives, then the end, and the other direction still works', () => {
      const [peer, s] = make();
      style.prepare(s);
      const sent = fill(peer);
      expect(shutdown(peer, SHUT_WR)).toSucceedWith(0);
      expect(receive(style, s)).toEqual({ bytes: sent, end: 'EOF' });
      expect(write(peer, 'x', 1)).toFailWithErrno('EPIPE');
      const back = fill(nonblocking(s));
      expect(shutdown(s, SHUT_WR)).toSucceedWith(0);
      expect(receive(style, style.prepare(peer))).toEqual({ bytes: back, end: 'EOF' });
    });

    test('a close: everything written before arrives', () => {
      const [peer, s] = make();
      style.prepare(s);
      const sent = fill(peer);
      expect(close(release(peer))).toSucceedWith(0);
      expect(receive(style, s)).toEqual({ bytes: sent, end: 'EOF' });
    });
  });
});

describe.each(streamPairs)('over $name', ({ make }) => {
  test('SO_ERROR clears the error of a reset', () => {
    const [peer, s] = make();
    check('write', write(s, 'unread', 6));
    noticed(peer, POLLIN);
    expect(close(release(peer))).toSucceedWith(0);
    noticed(s);
    expect([pending(s), pending(s)]).toEqual(['ECONNRESET', null]);
    expect(read(s, Buffer.alloc(1), 1)).toSucceedWith(0);
    expect(write(s, 'x', 1)).toFailWithErrno('EPIPE');
  });
});
