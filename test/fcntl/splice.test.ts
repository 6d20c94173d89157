import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  O_APPEND,
  O_NONBLOCK,
  O_RDONLY,
  O_RDWR,
  SPLICE_F_NONBLOCK,
  off_t,
  open,
  pipe2,
  read,
  splice,
  tee,
  write,
} from 'bsd-sockets';
import { badDescriptors, closeAfterTest, streamPairs } from '../support/sockets';
import type { Errno } from '../support/matchers';

const folder = mkdtempSync(join(tmpdir(), 'bsd-sockets.'));
const path = join(folder, 'file');
beforeEach(() => writeFileSync(path, 'abcdefghij'));
afterAll(() => rmSync(folder, { recursive: true }));

const buf = Buffer.alloc(32);
const file = (flags = O_RDONLY): number => closeAfterTest(open(path, flags));
function pipes(): [number, number] {
  const ends = new Int32Array(2);
  expect(pipe2(ends, O_NONBLOCK)).toSucceedWith(0);
  return [closeAfterTest(ends[0]!), closeAfterTest(ends[1]!)];
}

function full(text: string): [number, number] {
  const ends = pipes();
  expect(write(ends[1], text, text.length)).toSucceedWith(text.length);
  return ends;
}

function gives(s: number, text: string): void {
  expect(read(s, buf, 32)).toSucceedWith(text.length);
  expect(buf.toString('utf8', 0, text.length)).toBe(text);
}

describe('splice', () => {
  test.each<[string, () => number, Errno]>([
    ['descriptors that are not pipes', () => splice(file(), null, file(O_RDWR), null, 1, 0), 'EINVAL'],
    ['unknown flags', () => splice(file(), null, pipes()[1], null, 1, 128), 'EINVAL'],
    ['a target with O_APPEND', () => splice(full('x')[0], null, file(O_RDWR | O_APPEND), null, 1, 0), 'EINVAL'],
    ['an offset for a pipe', () => splice(full('x')[0], off_t(0), file(O_RDWR), null, 1, 0), 'ESPIPE'],
    [
      'a source offset view that is too small',
      () => splice(file(), new Uint8Array(4) as never, pipes()[1], null, 1, 0),
      'EFAULT',
    ],
    [
      'a target offset view that is too small',
      () => splice(full('x')[0], null, file(), new Uint8Array(4) as never, 1, 0),
      'EFAULT',
    ],
    ['an empty pipe', () => splice(pipes()[0], null, file(O_RDWR), null, 1, SPLICE_F_NONBLOCK), 'EAGAIN'],
  ])('fails for %s', (_name, call, errno) => expect(call()).toFailWithErrno(errno));

  test.each(badDescriptors)('fails with EBADF for descriptor %d in either position', (bad) => {
    expect(splice(bad, null, pipes()[1], null, 1, 0)).toFailWithErrno('EBADF');
    expect(splice(file(), null, bad, null, 1, 0)).toFailWithErrno('EBADF');
  });

  test('advances the offset that is passed, and not that of the file', () => {
    const [r, w] = pipes();
    const f = file();
    const offset = off_t(2);
    expect(splice(f, offset, w, null, 3, 0)).toSucceedWith(3);
    expect(offset[0]).toBe(5n);
    gives(r, 'cde');
    expect(splice(f, null, w, null, 4, 0)).toSucceedWith(4);
    gives(r, 'abcd');
  });

  test('writes to a file', () => {
    const f = file(O_RDWR);
    expect(splice(full('XYZ')[0], null, f, off_t(1), 10, 0)).toSucceedWith(3);
    gives(f, 'aXYZefghij');
  });

  test.each(streamPairs)('moves data between sockets through a pipe: $name', ({ make }) => {
    const [[a, b], [c, d], [r, w]] = [make(), make(), pipes()];
    expect(write(a, 'hello', 5)).toSucceedWith(5);
    expect(splice(b, null, w, null, 100, 0)).toSucceedWith(5);
    expect(splice(r, null, c, null, 5, 0)).toSucceedWith(5);
    gives(d, 'hello');
  });
});

describe('tee', () => {
  test.each<[string, () => number, Errno]>([
    ['descriptors that are not pipes', () => tee(file(), pipes()[1], 1, 0), 'EINVAL'],
    ['both ends of the same pipe', () => ((ends) => tee(ends[0], ends[1], 1, 0))(full('x')), 'EINVAL'],
    ['an empty pipe', () => tee(pipes()[0], pipes()[1], 1, SPLICE_F_NONBLOCK), 'EAGAIN'],
    ['a bad descriptor', () => tee(-1, pipes()[1], 1, 0), 'EBADF'],
  ])('fails for %s', (_name, call, errno) => expect(call()).toFailWithErrno(errno));

  test('copies the data and leaves it in the pipe', () => {
    const [a, [r, w]] = [full('hello'), pipes()];
    expect(tee(a[0], w, 100, 0)).toSucceedWith(5);
    gives(r, 'hello');
    gives(a[0], 'hello');
  });
});
