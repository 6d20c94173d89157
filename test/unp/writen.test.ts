import { createHash } from 'node:crypto';
import { openSync } from 'node:fs';
import {
  SHUT_WR,
  SOL_SOCKET,
  SO_SNDTIMEO,
  check,
  close,
  read,
  setsockopt,
  shutdown,
  sizeof,
  timeval,
} from 'bsd-sockets';
import { errno, strerrorname_np } from 'bsd-sockets';
import { moved, readn, writen } from 'bsd-sockets/unp';
import { runProgram } from '../support/child-program';
import {
  badDescriptors,
  closeAfterTest,
  nonblocking,
  release,
  socketPairs,
  streamPairs,
  withDeadline,
} from '../support/sockets';
import { tight } from './pairs';

const MUCH = 2 ** 20;
const pattern = Buffer.alloc(MUCH, 'every byte in its place; ');

/** Reads n bytes of descriptor 3 in small parts, and prints their hash. */
const slowReader = (n: number): string => `
  const hash = require('node:crypto').createHash('sha256');
  const buf = new Uint8Array(1000);
  let got = 0, r;
  while (got < ${n} && (r = read(3, buf, 1000)) > 0) { hash.update(buf.subarray(0, r)); got += r; }
  process.stdout.write(got + ' ' + hash.digest('hex'));`;

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('writen', () => {
  test.each(badDescriptors)('fails with EBADF if descriptor %d is not open', (bad) => {
    expect(writen(bad, 'x', 1)).toFailWithErrno('EBADF');
    expect(moved()).toBe(0);
  });

  test('fails with ENOSPC for /dev/full', () => {
    expect(writen(closeAfterTest(openSync('/dev/full', 'w')), 'x', 1)).toFailWithErrno('ENOSPC');
  });

  test.each(socketPairs)('writes bytes and strings over $name', ({ make }) => {
    const [a, b] = make();
    const buf = Buffer.alloc(16);
    expect(writen(a, Buffer.from('abc'), 2)).toSucceedWith(2);
    expect(writen(a, '소켓', 6)).toSucceedWith(6);
    expect(readn(b, buf, 8)).toSucceedWith(8);
    expect(buf.toString('utf8', 0, 8)).toBe('ab소켓');
    expect([writen(a, 'x', 0), writen(a, null, 0)]).toEqual([0, 0]);
  });

  test.each(streamPairs)('writes everything to a slow reader in another process over $name', async ({ make }) => {
    const [a, b] = make();
    const reading = runProgram(slowReader(MUCH), { fds: [b] });
    expect(writen(a, pattern, MUCH)).toSucceedWith(MUCH);
    expect(await reading).toMatchObject({ stdout: `${MUCH} ${hashOf(pattern)}`, stderr: '' });
  });

  test.each(streamPairs)('waits for space over $name with O_NONBLOCK', async ({ make }) => {
    const [a, b] = make();
    const reading = runProgram(slowReader(MUCH), { fds: [b] });
    expect(writen(nonblocking(a), pattern, MUCH)).toSucceedWith(MUCH);
    expect(await reading).toMatchObject({ stdout: `${MUCH} ${hashOf(pattern)}`, stderr: '' });
  });

  test('writes a string in parts', async () => {
    const [a, b] = tight();
    const text = '가나다라'.repeat(20_000);
    const n = Buffer.byteLength(text);
    const reading = runProgram(slowReader(n), { fds: [b] });
    expect(writen(nonblocking(a), text, n)).toSucceedWith(n);
    expect(await reading).toMatchObject({ stdout: `${n} ${hashOf(Buffer.from(text))}` });
  });

  test('fails with EAGAIN after SO_SNDTIMEO, reports the bytes written, and can be continued', () => {
    const [a, b] = tight();
    const soon = new timeval({ tv_usec: 1000 });
    setsockopt(a, SOL_SOCKET, SO_SNDTIMEO, soon, sizeof(soon));
    expect(writen(a, pattern, MUCH)).toFailWithErrno('EAGAIN');
    const taken = moved();
    withDeadline(a);
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(MUCH);
    const got = Buffer.alloc(taken);
    expect(readn(b, got, taken)).toSucceedWith(taken);
    expect(got.equals(pattern.subarray(0, taken))).toBe(true);
    expect(writen(a, pattern.subarray(taken), 100)).toSucceedWith(100);
    expect(readn(b, got, 100)).toSucceedWith(100);
    expect(got.subarray(0, 100).equals(pattern.subarray(taken, taken + 100))).toBe(true);
  });

  test.each(streamPairs)('fails with EPIPE if $name is shut down', ({ make }) => {
    const [a] = make();
    shutdown(a, SHUT_WR);
    expect(writen(a, 'x', 1)).toFailWithErrno('EPIPE');
    expect(moved()).toBe(0);
  });

  test('reports the bytes written if the reader leaves', async () => {
    const [a, b] = streamPairs[2]!.make();
    const leaving = runProgram(slowReader(10_000), { fds: [b] });
    close(release(b));
    expect(writen(nonblocking(a), pattern, MUCH)).toBe(-1);
    // EPIPE if the reader left before the write, ECONNRESET if it left during the write.
    expect(['EPIPE', 'ECONNRESET']).toContain(strerrorname_np(errno));
    expect(moved()).toBeGreaterThanOrEqual(10_000);
    expect(moved()).toBeLessThan(MUCH);
    expect((await leaving).stdout).toBe(`10000 ${hashOf(pattern.subarray(0, 10_000))}`);
  });

  test('fails with EFAULT if n exceeds the view, and writes nothing', () => {
    const [a, b] = streamPairs[0]!.make();
    for (const n of [5, -1, 2 ** 40]) expect(writen(a, Buffer.from('abcd'), n)).toFailWithErrno('EFAULT');
    expect(writen(a, null, 1)).toFailWithErrno('EFAULT');
    expect(() => writen(a, 'x', NaN)).toThrow(/^writen: n must be an integer /);
    shutdown(a, SHUT_WR);
    expect(check('read', read(b, new Uint8Array(4), 4))).toBe(0);
  });
});
