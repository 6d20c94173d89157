import { check, close, read, write } from 'bsd-sockets';
import { expectNoData, nonblocking, release, streamPairs } from './support/sockets';

const SIZE = 2 ** 24; // more than the largest TCP buffers
const pattern = Buffer.alloc(SIZE);
for (let i = 0; i < SIZE; i += 4) pattern.writeUInt32LE(i, i);

/** P5: reads exactly n bytes, or fewer at the end. */
function readn(fd: number, buf: Uint8Array, n: number): number {
  let got = 0;
  while (got < n) {
    const r = check('read', read(fd, buf.subarray(got), n - got));
    if (r === 0) break;
    got += r;
  }
  return got;
}

/** P6: one byte per read. */
function slowLine(fd: number, max: number): string {
  let line = '';
  const c = Buffer.alloc(1);
  while (line.length < max && check('read', read(fd, c, 1)) === 1 && c[0] !== 10) if (c[0] !== 13) line += c.toString();
  return line;
}

/** P7: returns single bytes of a buffer that a large read fills. */
function buffered(fd: number): { byte: () => number; reads: () => number } {
  const buf = new Uint8Array(4096);
  let [at, end, reads] = [0, 0, 0];
  return {
    byte: () => {
      if (at === end) [at, end, reads] = [0, check('read', read(fd, buf, buf.length)), reads + 1];
      return at < end ? buf[at++]! : -1;
    },
    reads: () => reads,
  };
}

describe.each(streamPairs)('loops over $name', ({ make }) => {
  test('write everything to a reader that reads in small parts [P4, P5]', () => {
    const [a, b] = make();
    nonblocking(a);
    const got = Buffer.alloc(SIZE);
    let [sent, have, partial] = [0, 0, 0];
    while (sent < SIZE) {
      const n = write(a, pattern.subarray(sent), SIZE - sent);
      if (n === -1) {
        expect(n).toFailWithErrno('EAGAIN');
        const room = Math.min(500_000, sent - have); // no more than was sent, so that it does not block
        have += readn(b, got.subarray(have), room);
      } else {
        if (n < SIZE - sent) partial++;
        sent += n;
      }
    }
    have += readn(b, got.subarray(have), SIZE - have);
    expect(partial).toBeGreaterThan(0);
    expect(have).toBe(SIZE);
    expect(got.equals(pattern)).toBe(true);
    expectNoData(b);
  });

  test('read exactly n bytes of many small writes, and the remainder at the end [P5]', () => {
    const [a, b] = make();
    for (const part of ['a', 'bc', 'def', 'gh']) expect(write(a, part, part.length)).toSucceedWith(part.length);
    expect(close(release(a))).toSucceedWith(0);
    const buf = Buffer.alloc(5);
    expect(readn(b, buf, 5)).toBe(5);
    expect(buf.toString()).toBe('abcde');
    expect(readn(b, buf, 5)).toBe(3);
  });

  test('read the same lines, with fewer calls if buffered [P6, P7, C26]', () => {
    const text = 'one\r\ntwo\nthree\r\n';
    const [a, b] = make();
    expect(write(a, text, text.length)).toSucceedWith(text.length);
    expect([slowLine(b, 80), slowLine(b, 80), slowLine(b, 2)]).toEqual(['one', 'two', 'th']);
    expect(slowLine(b, 80)).toBe('ree');

    expect(write(a, text, text.length)).toSucceedWith(text.length);
    expect(close(release(a))).toSucceedWith(0);
    const reader = buffered(b);
    let all = '';
    for (let c: number; (c = reader.byte()) !== -1;) all += String.fromCharCode(c);
    expect(all).toBe(text);
    expect(reader.reads()).toBe(2); // the text, and the end
  });
});
