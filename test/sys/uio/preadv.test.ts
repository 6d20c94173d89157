import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  RWF_APPEND,
  RWF_DSYNC,
  RWF_HIPRI,
  RWF_NOWAIT,
  RWF_SYNC,
  UIO_MAXIOV,
  check,
  type iovec,
  preadv,
  preadv2,
  pwritev,
  pwritev2,
  read,
  readv,
  write,
} from 'bsd-sockets';
import { badDescriptors, closeAfterTest, socketPairs } from '../../support/sockets';
import { iov } from '../../support/messages';

const pair = socketPairs.find(({ name }) => name === 'a unix stream socketpair')!.make;
const directory = mkdtempSync(join(tmpdir(), 'bsd-sockets.uio.'));
let count = 0;

afterAll(() => rmSync(directory, { recursive: true }));

/** Opens a file with these bytes. */
function file(text = ''): [number, string] {
  const path = join(directory, String(++count));
  const s = closeAfterTest(openSync(path, 'w+'));
  check('write', write(s, text, text.length));
  return [s, path];
}

type Call = (fd: number, iov: iovec[] | null, iovcnt: number, offset: number) => number;

const all: [string, Call][] = [
  ['preadv', preadv],
  ['pwritev', pwritev],
  ['preadv2', (s, pieces, iovcnt, offset) => preadv2(s, pieces, iovcnt, offset, 0)],
  ['pwritev2', (s, pieces, iovcnt, offset) => pwritev2(s, pieces, iovcnt, offset, 0)],
];
const reading = all.filter(([name]) => name.startsWith('pread'));
const writing = all.filter(([name]) => name.startsWith('pwrite'));

describe.each(all)('%s', (_name, call) => {
  test.each(badDescriptors)('fails with EBADF if descriptor %d is not open', (bad) => {
    expect(call(bad, iov(new Uint8Array(1)), 1, 0)).toFailWithErrno('EBADF');
  });

  test('fails with ESPIPE for a socket', () => {
    expect(call(pair()[0], iov(new Uint8Array(1)), 1, 0)).toFailWithErrno('ESPIPE');
    expect(call(pair()[0], iov(new Uint8Array(1)), 1, 5)).toFailWithErrno('ESPIPE');
  });

  test('fails with EINVAL for an offset below -1 and for an invalid iovcnt', () => {
    const [s] = file('abc');
    expect(call(s, iov(new Uint8Array(1)), 1, -2)).toFailWithErrno('EINVAL');
    expect(call(s, iov(new Uint8Array(1)), -1, 0)).toFailWithErrno('EINVAL');
    expect(call(s, iov(new Uint8Array(1)), UIO_MAXIOV + 1, 0)).toFailWithErrno('EINVAL');
  });

  test('fails with EFAULT if a length exceeds the view', () => {
    const [s] = file('abc');
    const pieces = iov(new Uint8Array(4));
    pieces[0]!.iov_len = 5;
    expect(call(s, pieces, 1, 0)).toFailWithErrno('EFAULT');
    expect(call(s, pieces, 2, 0)).toFailWithErrno('EFAULT');
    expect(call(s, null, 1, 0)).toFailWithErrno('EFAULT');
  });

  test('accepts 0 iovecs', () => {
    expect(call(file('abc')[0], [], 0, 0)).toSucceedWith(0);
    expect(call(file('abc')[0], null, 0, 0)).toSucceedWith(0);
  });

  test('throws for arguments that a C compiler rejects', () => {
    const [s] = file();
    expect(() => call(s, [], 0, 0.5)).toThrow(/offset must be an integer \(received 0.5\)$/);
    expect(() => call(s, [], 0, 2 ** 64)).toThrow(RangeError);
    expect(() => call(s, 'x' as never, 1, 0)).toThrow(/iov must be an array of iovec or null \(received 'x'\)$/);
  });
});

describe.each(reading)('%s', (_name, call) => {
  test('reads at an offset and leaves that of the file unchanged', () => {
    const [s] = file('0123456789');
    const [one, two] = [Buffer.alloc(2, '.'), Buffer.alloc(4, '.')];
    expect(call(s, iov(one, two), 2, 3)).toSucceedWith(6);
    expect([one, two].map(String)).toEqual(['34', '5678']);
    expect(read(s, one, 2)).toSucceedWith(0);
  });

  test('returns fewer bytes near the end, and 0 at the end and past it', () => {
    const [s] = file('0123456789');
    const buf = Buffer.alloc(4, '.');
    expect(call(s, iov(buf), 1, 8)).toSucceedWith(2);
    expect(buf.toString()).toBe('89..');
    expect([call(s, iov(buf), 1, 10), call(s, iov(buf), 1, 2 ** 40)]).toEqual([0, 0]);
  });
});

describe.each(writing)('%s', (_name, call) => {
  test('writes at an offset and leaves that of the file unchanged', () => {
    const [s, path] = file('0123456789');
    expect(call(s, iov(Buffer.from('ab'), Buffer.from('c')), 2, 4)).toSucceedWith(3);
    expect(write(s, 'end', 3)).toSucceedWith(3);
    expect(readFileSync(path, 'utf8')).toBe('0123abc789end');
  });

  test('fills the gap past the end with zeros', () => {
    const [s, path] = file('01');
    expect(call(s, iov(Buffer.from('x')), 1, 4)).toSucceedWith(1);
    expect(readFileSync(path, 'latin1')).toBe('01\0\0x');
  });
});

test('preadv and pwritev fail with EINVAL for an offset of -1', () => {
  const [s] = file('abc');
  expect(preadv(s, iov(new Uint8Array(1)), 1, -1)).toFailWithErrno('EINVAL');
  expect(pwritev(s, iov(new Uint8Array(1)), 1, -1)).toFailWithErrno('EINVAL');
});

describe('an offset of -1', () => {
  test.each(socketPairs)('is accepted for sockets: $name', ({ make }) => {
    const [a, b] = make();
    expect(pwritev2(a, iov(Buffer.from('ab'), Buffer.from('c')), 2, -1, 0)).toSucceedWith(3);
    const buf = Buffer.alloc(4, '.');
    expect(preadv2(b, iov(buf), 1, -1, 0)).toSucceedWith(3);
    expect(buf.toString()).toBe('abc.');
  });

  test('uses and advances the offset of a file', () => {
    const [s, path] = file('01');
    expect(pwritev2(s, iov(Buffer.from('23')), 1, -1, 0)).toSucceedWith(2);
    expect(write(s, '4', 1)).toSucceedWith(1);
    expect(readFileSync(path, 'utf8')).toBe('01234');
    expect(readv(s, iov(new Uint8Array(1)), 1)).toSucceedWith(0);
  });
});

describe('flags', () => {
  test.each(socketPairs)('RWF_NOWAIT fails with EAGAIN in place of blocking, over $name', ({ make }) => {
    const [a, b] = make();
    const buf = Buffer.alloc(4);
    expect(preadv2(b, iov(buf), 1, -1, RWF_NOWAIT)).toFailWithErrno('EAGAIN');
    expect(pwritev2(a, iov(Buffer.from('ab')), 1, -1, RWF_NOWAIT)).toSucceedWith(2);
    expect(preadv2(b, iov(buf), 1, -1, RWF_NOWAIT)).toSucceedWith(2);
  });

  test('RWF_NOWAIT fails with EAGAIN when nothing fits', () => {
    const [a] = pair();
    const large = iov(new Uint8Array(2 ** 20));
    let n: number;
    while ((n = pwritev2(a, large, 1, -1, RWF_NOWAIT)) > 0);
    expect(n).toFailWithErrno('EAGAIN');
  });

  test('RWF_APPEND writes at the end, whatever the offset is', () => {
    const [s, path] = file('0123');
    expect(pwritev2(s, iov(Buffer.from('x')), 1, 0, RWF_APPEND)).toSucceedWith(1);
    expect(readFileSync(path, 'utf8')).toBe('0123x');
  });

  test.each([
    ['RWF_SYNC', RWF_SYNC],
    ['RWF_DSYNC', RWF_DSYNC],
    ['RWF_HIPRI', RWF_HIPRI],
  ])('%s is accepted', (_name, flags) => {
    const [s, path] = file('0123');
    expect(pwritev2(s, iov(Buffer.from('x')), 1, 1, flags)).toSucceedWith(1);
    expect(readFileSync(path, 'utf8')).toBe('0x23');
  });

  test('unknown flags fail with EOPNOTSUPP', () => {
    const [s] = file('0123');
    expect(preadv2(s, iov(new Uint8Array(1)), 1, 0, 0x40000000)).toFailWithErrno('EOPNOTSUPP');
    expect(pwritev2(s, iov(new Uint8Array(1)), 1, 0, 0x40000000)).toFailWithErrno('EOPNOTSUPP');
  });
});
