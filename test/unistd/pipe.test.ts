import {
  FD_CLOEXEC,
  F_GETFD,
  F_GETFL,
  O_CLOEXEC,
  O_DIRECT,
  O_NONBLOCK,
  O_RDWR,
  close,
  fcntl,
  pipe,
  pipe2,
  read,
  write,
} from 'bsd-sockets';
import { closeAfterTest, release } from '../support/sockets';

const buf = Buffer.alloc(16);

function made(flags?: number): [number, number] {
  const ends = new Int32Array(2);
  expect(flags === undefined ? pipe(ends) : pipe2(ends, flags)).toSucceedWith(0);
  return [closeAfterTest(ends[0]!), closeAfterTest(ends[1]!)];
}

describe.each<[string, (pipefd: never) => number]>([
  ['pipe', pipe],
  ['pipe2', (pipefd) => pipe2(pipefd, 0)],
])('%s', (_name, call) => {
  test.each([
    ['null', null],
    ['an array of one element', new Int32Array(1)],
    ['a view of seven bytes', new Uint8Array(7)],
  ])('fails with EFAULT for %s', (_case, pipefd) => expect(call(pipefd as never)).toFailWithErrno('EFAULT'));

  test('throws for an argument that is not a view', () => expect(() => call([0, 0] as never)).toThrow(TypeError));
});

describe('a pipe', () => {
  test('transfers the bytes written to [1] to the reader of [0], in order, then the end', () => {
    const [r, w] = made();
    expect(write(w, 'ab', 2)).toSucceedWith(2);
    expect(write(w, 'cd', 2)).toSucceedWith(2);
    expect(close(release(w))).toSucceedWith(0);
    expect(read(r, buf, 16)).toSucceedWith(4);
    expect(buf.toString('utf8', 0, 4)).toBe('abcd');
    expect(read(r, buf, 16)).toSucceedWith(0);
  });

  test('fails with EPIPE without readers, and with EBADF for the wrong end', () => {
    const [r, w] = made();
    expect(write(r, 'x', 1)).toFailWithErrno('EBADF');
    expect(close(release(r))).toSucceedWith(0);
    expect(write(w, 'x', 1)).toFailWithErrno('EPIPE');
  });
});

describe('pipe2', () => {
  test('fails with EINVAL for an unknown flag', () =>
    expect(pipe2(new Int32Array(2), O_RDWR)).toFailWithErrno('EINVAL'));

  test('sets close-on-exec with O_CLOEXEC', () => {
    expect(made(0).map((end) => fcntl(end, F_GETFD))).toEqual([0, 0]);
    expect(made(O_CLOEXEC).map((end) => fcntl(end, F_GETFD))).toEqual([FD_CLOEXEC, FD_CLOEXEC]);
  });

  test('sets O_NONBLOCK', () => {
    const ends = made(O_NONBLOCK);
    expect(ends.map((end) => fcntl(end, F_GETFL) & O_NONBLOCK)).toEqual([O_NONBLOCK, O_NONBLOCK]);
    expect(read(ends[0], buf, 1)).toFailWithErrno('EAGAIN');
  });

  test('keeps each write as a packet with O_DIRECT', () => {
    const [r, w] = made(O_DIRECT);
    expect(write(w, 'ab', 2)).toSucceedWith(2);
    expect(write(w, 'c', 1)).toSucceedWith(1);
    expect(read(r, buf, 1)).toSucceedWith(1);
    expect(read(r, buf, 16)).toSucceedWith(1);
    expect(buf[0]).toBe('c'.charCodeAt(0));
  });
});
