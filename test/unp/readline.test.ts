import { writeFileSync, openSync } from 'node:fs';
import {
  SHUT_WR,
  SOL_SOCKET,
  SO_RCVTIMEO,
  close,
  cstr,
  dup2,
  pipe,
  setsockopt,
  shutdown,
  sizeof,
  timeval,
  write,
} from 'bsd-sockets';
import { MAXLINE, Rline, moved, readline, readline_r, readline_rinit, readlinebuf, writen } from 'bsd-sockets/unp';
import {
  badDescriptors,
  closeAfterTest,
  release,
  streamPairs,
  unixPath,
  expectData,
  withDeadline,
} from '../support/sockets';
import { reset } from './pairs';

const [tcp, , unix] = streamPairs;

/** Reads all lines of a descriptor. */
type Lines = (fd: number, maxlen?: number) => string[];

function collect(line: Buffer, next: () => number): string[] {
  const lines: string[] = [];
  for (;;) {
    const n = next();
    expect(n).not.toSucceedWith(-1);
    expect(line[n]).toBe(0);
    if (n === 0) return lines;
    lines.push(line.toString('utf8', 0, n));
  }
}

const byDescriptor: Lines = (fd, maxlen = MAXLINE) => {
  const line = Buffer.alloc(maxlen, '?');
  return collect(line, () => readline(fd, line, maxlen));
};

const byRline: Lines = (fd, maxlen = MAXLINE) => {
  const line = Buffer.alloc(maxlen, '?');
  const rline = new Rline();
  readline_rinit(fd, line, maxlen, rline);
  return collect(line, () => readline_r(rline));
};

describe.each([
  ['readline', byDescriptor],
  ['readline_r', byRline],
])('%s', (_name, lines) => {
  describe.each(streamPairs)('over $name', ({ make }) => {
    test.each([
      ['splits lines', ['one\ntwo\n'], ['one\n', 'two\n']],
      ['returns empty lines', ['\n\nx\n'], ['\n', '\n', 'x\n']],
      ['returns a last line without a newline', ['one\ntwo'], ['one\n', 'two']],
      ['returns 0 without input', [], []],
      ['keeps \\r\\n', ['GET / HTTP/1.1\r\n\r\n'], ['GET / HTTP/1.1\r\n', '\r\n']],
      ['keeps NUL bytes', ['a\0b\n\0\n'], ['a\0b\n', '\0\n']],
      ['joins single bytes', [...'one\r\ntwo\nthree'], ['one\r\n', 'two\n', 'three']],
      ['joins a line from two writes', ['on', 'e\ntw', 'o\n'], ['one\n', 'two\n']],
    ])('%s', (_what, writes, expected) => {
      const [a, b] = make();
      for (const text of writes) expect(write(a, text, Buffer.byteLength(text))).toSucceedWith(Buffer.byteLength(text));
      shutdown(a, SHUT_WR);
      expect(lines(b)).toEqual(expected);
    });
  });

  test('returns UTF-8 that is split between reads', () => {
    const [a, b] = tcp!.make();
    for (const byte of Buffer.from('소켓\n프로그래밍\n')) write(a, Uint8Array.of(byte), 1);
    shutdown(a, SHUT_WR);
    expect(lines(b)).toEqual(['소켓\n', '프로그래밍\n']);
  });

  test('returns a line longer than the buffer in parts', () => {
    const [a, b] = tcp!.make();
    write(a, '0123456789\nab\n', 14);
    shutdown(a, SHUT_WR);
    expect(lines(b, 5)).toEqual(['0123', '4567', '89\n', 'ab\n']);
  });

  test('returns a line that just fits, and splits one that is a byte longer', () => {
    const [a, b] = tcp!.make();
    write(a, 'abc\nabcd\n', 9);
    shutdown(a, SHUT_WR);
    expect(lines(b, 5)).toEqual(['abc\n', 'abcd', '\n']);
  });

  test('returns a line longer than the read-ahead buffer', () => {
    const [a, b] = tcp!.make();
    const long = 'x'.repeat(3 * MAXLINE);
    writen(a, `${long}\nshort\n`, long.length + 7);
    shutdown(a, SHUT_WR);
    expect(lines(b, 4 * MAXLINE)).toEqual([`${long}\n`, 'short\n']);
  });

  test('reads two descriptors in turns', () => {
    const [a, b] = tcp!.make();
    const [c, d] = unix!.make();
    write(a, 'a1\na2\n', 6);
    write(c, 'c1\nc2\n', 6);
    const line = Buffer.alloc(8);
    const readers = [new Rline(), new Rline()];
    [b, d].forEach((fd, i) => readline_rinit(fd, line, 8, readers[i]!));
    const next = (i: number): number => (lines === byRline ? readline_r(readers[i]!) : readline([b, d][i]!, line, 8));
    const got = [0, 1, 0, 1].map((i) => line.toString('utf8', 0, next(i)));
    expect(got).toEqual(['a1\n', 'c1\n', 'a2\n', 'c2\n']);
  });
});

describe('readline', () => {
  const line = Buffer.alloc(64);
  const next = (fd: number): string => line.toString('utf8', 0, readline(fd, line, 64));

  test.each(badDescriptors)('fails with EBADF if descriptor %d is not open', (bad) => {
    expect(readline(bad, line, 64)).toFailWithErrno('EBADF');
  });

  test('fails with EINVAL without space for a byte and a NUL', () => {
    const [, b] = tcp!.make();
    for (const maxlen of [0, 1]) expect(readline(b, line, maxlen)).toFailWithErrno('EINVAL');
  });

  test('fails with EFAULT if maxlen exceeds the view, and consumes nothing', () => {
    const [a, b] = tcp!.make();
    write(a, 'abc\n', 4);
    for (const maxlen of [65, -1]) expect(readline(b, line, maxlen)).toFailWithErrno('EFAULT');
    expect(readline(b, null, 64)).toFailWithErrno('EFAULT');
    expect(next(b)).toBe('abc\n');
  });

  test('throws for arguments that C rejects', () => {
    expect(() => readline(0, line, 1.5)).toThrow(/^readline: maxlen must be an integer \(received 1.5\)/);
    // @ts-expect-error not memory
    expect(() => readline(0, {}, 64)).toThrow(/^readline: vptr must be /);
    // @ts-expect-error not a number
    expect(() => readline('x', line, 64)).toThrow(/^readline: fd must be an integer \(received 'x'\)$/);
  });

  test('fills any view and ends it with a NUL', () => {
    const [a, b] = tcp!.make();
    write(a, 'abc\n', 4);
    const view = new DataView(new SharedArrayBuffer(16), 4, 8);
    expect(readline(b, view, 8)).toSucceedWith(4);
    expect(cstr(view)).toBe('abc\n');
    expect(view.getUint8(4)).toBe(0);
  });

  test('fails with EAGAIN after SO_RCVTIMEO, and the partial line is not lost', () => {
    const [a, b] = tcp!.make();
    const soon = new timeval({ tv_usec: 1000 });
    setsockopt(b, SOL_SOCKET, SO_RCVTIMEO, soon, sizeof(soon));
    write(a, 'abc', 3);
    expectData(b);
    expect(readline(b, line, 64)).toFailWithErrno('EAGAIN');
    expect(moved()).toBe(3);
    withDeadline(b);
    expect(cstr(line)).toBe('abc');
    write(a, 'de\n', 3);
    expect(readline(b, line.subarray(moved()), 64 - moved())).toSucceedWith(3);
    expect(cstr(line)).toBe('abcde\n');
  });

  test('returns complete lines before ECONNRESET, then the partial line', () => {
    const [a, b] = tcp!.make();
    write(a, 'one\ntw', 6);
    reset(release(a));
    expect(next(b)).toBe('one\n');
    expect(readline(b, line, 64)).toFailWithErrno('ECONNRESET');
    expect([moved(), cstr(line)]).toEqual([2, 'tw']);
  });

  test('drops the read-ahead of a closed socket when its number is reused', () => {
    const [a, b] = tcp!.make();
    write(a, 'one\nof the old\n', 15);
    expect(next(b)).toBe('one\n');
    const [c, d] = tcp!.make();
    write(c, 'of the new\n', 11);
    expect(dup2(d, b)).toSucceedWith(b);
    expect(next(b)).toBe('of the new\n');
  });

  test('drops it also if nothing was left and the next socket is read ahead', () => {
    const [a, b] = tcp!.make();
    write(a, 'one\n', 4);
    expect(next(b)).toBe('one\n');
    const [c, d] = tcp!.make();
    write(c, 'two\nthree\n', 10);
    expect(dup2(d, b)).toSucceedWith(b);
    expect([next(b), next(b)]).toEqual(['two\n', 'three\n']);
  });

  test('fails with EBADF on a closed socket, whatever was read ahead', () => {
    const [a, b] = tcp!.make();
    write(a, 'one\ntwo\n', 8);
    expect(next(b)).toBe('one\n');
    close(release(b));
    expect(readline(b, line, 64)).toFailWithErrno('EBADF');
  });

  test('reads pipes and files', () => {
    const ends = new Int32Array(2);
    pipe(ends);
    const [out, into] = [closeAfterTest(ends[0]!), closeAfterTest(ends[1]!)];
    write(into, 'a pipe\n', 7);
    expect(next(out)).toBe('a pipe\n');
    const path = unixPath();
    writeFileSync(path, 'a file\nits end');
    const file = closeAfterTest(openSync(path, 'r'));
    expect([next(file), next(file), next(file)]).toEqual(['a file\n', 'its end', '']);
  });

  test('waits for the end of a line that has begun', () => {
    const [a, b] = tcp!.make();
    write(a, 'one\ntw', 6);
    expect(next(b)).toBe('one\n');
    write(a, 'o\n', 2);
    expect(next(b)).toBe('two\n');
  });
});

describe('the read-ahead buffer', () => {
  test('is shown by readlinebuf after each line', () => {
    const [a, b] = tcp!.make();
    const line = Buffer.alloc(64);
    const rest: [Uint8Array | null] = [null];
    write(a, 'one\ntwo\n', 8);
    readline(b, line, 64);
    expect(readlinebuf(rest)).toBe(4);
    expect(Buffer.from(rest[0]!).toString()).toBe('two\n');
    readline(b, line, 64);
    expect(readlinebuf(rest)).toBe(0);
  });

  test('is counted by rl_cnt and cleared by readline_rinit', () => {
    const [a, b] = tcp!.make();
    const line = Buffer.alloc(64);
    const rline = new Rline();
    readline_rinit(b, line, 64, rline);
    expect(rline.rl_cnt).toBe(0);
    write(a, 'one\ntwo\n', 8);
    expect(readline_r(rline)).toSucceedWith(4);
    expect(rline.rl_cnt).toBe(4);
    readline_rinit(b, line, 64, rline);
    write(a, 'three\n', 6);
    expect([readline_r(rline), cstr(line)]).toEqual([6, 'three\n']);
  });
});
