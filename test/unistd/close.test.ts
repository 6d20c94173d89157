import {
  AF_INET,
  SOCK_STREAM,
  SOL_SOCKET,
  SO_LINGER,
  F_DUPFD,
  F_GETFD,
  check,
  close,
  fcntl,
  linger,
  read,
  setsockopt,
  sizeof,
  socket,
  write,
} from 'bsd-sockets';
import { runProgram } from '../support/child-program';
import {
  badDescriptors,
  openDevNull,
  closeAfterTest,
  withDeadline,
  release,
  socketPairs,
  streamPairs,
} from '../support/sockets';

describe('close', () => {
  test.each(badDescriptors)('fails with EBADF if descriptor %d is not open', (bad) => {
    expect(close(bad)).toFailWithErrno('EBADF');
  });

  test('frees the descriptor, and fails with EBADF the second time', () => {
    // A number far above those that Node opens meanwhile.
    const s = check('fcntl', fcntl(closeAfterTest(socket(AF_INET, SOCK_STREAM, 0)), F_DUPFD, 900));
    expect(close(s)).toSucceedWith(0);
    expect(fcntl(s, F_GETFD)).toFailWithErrno('EBADF');
    expect(close(s)).toFailWithErrno('EBADF');
  });

  test('frees the number for the next descriptor [C1]', () => {
    const s = socket(AF_INET, SOCK_STREAM, 0);
    expect(close(s)).toSucceedWith(0);
    expect(closeAfterTest(socket(AF_INET, SOCK_STREAM, 0))).toBe(s);
  });

  test('closes any descriptor, not only sockets', () => {
    expect(close(release(openDevNull()))).toSucceedWith(0);
  });

  describe.each(socketPairs.filter(({ connection }) => connection))('over $name', ({ make }) => {
    test('ends both directions: the peer reads the written bytes, then the end [C20]', () => {
      const [a, b] = make();
      expect(write(a, 'last words', 10)).toSucceedWith(10);
      expect(close(release(a))).toSucceedWith(0);
      expect(read(b, new Uint8Array(64), 64)).toSucceedWith(10);
      expect(read(b, new Uint8Array(64), 64)).toSucceedWith(0);
    });

    test('keeps the connection until its last descriptor is closed', () => {
      const [a, b] = make();
      const other = withDeadline(closeAfterTest(fcntl(a, F_DUPFD, 0)));
      expect(close(release(a))).toSucceedWith(0);
      expect(write(other, 'x', 1)).toSucceedWith(1);
      expect(read(b, new Uint8Array(4), 4)).toSucceedWith(1);
      expect(close(release(other))).toSucceedWith(0);
      expect(read(b, new Uint8Array(4), 4)).toSucceedWith(0);
    });
  });

  test('resets the connection with a linger time of 0', () => {
    const [a, b] = streamPairs[0]!.make();
    const hard = new linger({ l_onoff: 1, l_linger: 0 });
    expect(setsockopt(a, SOL_SOCKET, SO_LINGER, hard, sizeof(hard))).toSucceedWith(0);
    expect(close(release(a))).toSucceedWith(0);
    expect(read(b, new Uint8Array(1), 1)).toFailWithErrno('ECONNRESET');
  });

  test('resets the connection if there is unread data (Linux)', () => {
    const [a, b] = streamPairs[0]!.make();
    expect(write(b, 'unread', 6)).toSucceedWith(6);
    expect(close(release(a))).toSucceedWith(0);
    expect(read(b, new Uint8Array(1), 1)).toFailWithErrno('ECONNRESET');
  });

  test('happens for all descriptors when the process ends', async () => {
    const [a, b] = streamPairs[0]!.make();
    const ended = runProgram(`write(3, 'bye', 3);`, { fds: [a] });
    expect(close(release(a))).toSucceedWith(0);
    expect(read(b, new Uint8Array(4), 4)).toSucceedWith(3);
    expect(read(b, new Uint8Array(4), 4)).toSucceedWith(0);
    expect((await ended).code).toBe(0);
  });
});
