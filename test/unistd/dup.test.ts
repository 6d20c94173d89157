import { FD_CLOEXEC, F_GETFD, O_CLOEXEC, O_NONBLOCK, close, dup, dup2, dup3, fcntl, read, write } from 'bsd-sockets';
import { badDescriptors, closeAfterTest, listeningSocket, localAddress, portOf, streamPairs } from '../support/sockets';
import { runProgram } from '../support/child-program';

const pair = () => streamPairs[0]!.make();
const buf = Buffer.alloc(8);

describe.each<[string, (oldfd: number, newfd: number) => number]>([
  ['dup', (oldfd) => dup(oldfd)],
  ['dup2', dup2],
  ['dup3', (oldfd, newfd) => dup3(oldfd, newfd, 0)],
])('%s', (_name, call) => {
  test.each(badDescriptors)('fails with EBADF for descriptor %d', (bad) =>
    expect(call(bad, 300)).toFailWithErrno('EBADF'),
  );

  test('returns a second descriptor of the same socket, without close-on-exec', () => {
    const [a, b] = pair();
    const second = closeAfterTest(call(a, 300));
    expect(fcntl(second, F_GETFD)).toSucceedWith(0);
    expect(write(second, 'x', 1)).toSucceedWith(1);
    expect(read(b, buf, 8)).toSucceedWith(1);
  });
});

test('dup returns the lowest free descriptor, and fails with EMFILE if none is free', async () => {
  const run = runProgram(
    'let last, n = 0; while ((last = dup(1)) !== -1) n++; console.log(n > 0, strerrorname_np(errno));',
    {
      files: 64,
    },
  );
  expect(await run).toMatchObject({ code: 0, stdout: 'true EMFILE\n' });
});

describe('dup2 and dup3', () => {
  test('close an open target first', () => {
    const [a, b] = pair();
    const server = listeningSocket();
    expect(dup2(server, a)).toSucceedWith(a);
    expect(read(b, buf, 8)).toSucceedWith(0);
    expect(portOf(localAddress(a))).toBe(portOf(localAddress(server)));
  });

  test('dup2 with the same descriptor twice changes nothing and requires it to be open', () => {
    const [a] = pair();
    expect(dup2(a, a)).toSucceedWith(a);
    const gone = dup(a);
    expect(close(gone)).toSucceedWith(0);
    expect(dup2(gone, gone)).toFailWithErrno('EBADF');
  });

  test('dup3 fails with EINVAL for the same descriptor twice and for flags other than O_CLOEXEC', () => {
    const [a] = pair();
    expect(dup3(a, a, 0)).toFailWithErrno('EINVAL');
    expect(dup3(a, 300, O_NONBLOCK)).toFailWithErrno('EINVAL');
    expect(fcntl(closeAfterTest(dup3(a, 300, O_CLOEXEC)), F_GETFD)).toSucceedWith(FD_CLOEXEC);
  });

  test('fail with EBADF for a target out of range', () => {
    expect(dup2(pair()[0], -1)).toFailWithErrno('EBADF');
    expect(dup3(pair()[0], 2 ** 31 - 1, 0)).toFailWithErrno('EBADF');
  });

  test('can replace standard output', async () => {
    const run = runProgram(`const fds = new Int32Array(2), buf = new Uint8Array(8);
      pipe(fds);
      const out = dup(STDOUT_FILENO);
      dup2(fds[1], STDOUT_FILENO);
      write(STDOUT_FILENO, 'hidden', 6);
      write(out, 'seen ' + read(fds[0], buf, 8), 6);`);
    expect(await run).toMatchObject({ code: 0, stdout: 'seen 6' });
  });
});
