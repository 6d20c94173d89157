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
import { program } from '../child';
import { badDescriptors, devNull, fd, deadline, release, socketPairs, streamPairs } from '../helpers';

describe('close', () => {
  test.each(badDescriptors)('EBADF: %d is not open', (bad) => {
    expect(close(bad)).toFailWith('EBADF');
  });

  test('frees the descriptor: EBADF the second time', () => {
    // Far above those that Node opens meanwhile.
    const s = check('fcntl', fcntl(fd(socket(AF_INET, SOCK_STREAM, 0)), F_DUPFD, 900));
    expect(close(s)).toGive(0);
    expect(fcntl(s, F_GETFD)).toFailWith('EBADF');
    expect(close(s)).toFailWith('EBADF');
  });

  test('C1: the number is taken by the next one that is opened', () => {
    const s = socket(AF_INET, SOCK_STREAM, 0);
    expect(close(s)).toGive(0);
    expect(fd(socket(AF_INET, SOCK_STREAM, 0))).toBe(s);
  });

  test('closes any descriptor, not only sockets', () => {
    expect(close(release(devNull()))).toGive(0);
  });

  describe.each(socketPairs.filter(({ connection }) => connection))('over $name', ({ make }) => {
    test('C20: ends both ways: the peer reads what was written, then the end', () => {
      const [a, b] = make();
      expect(write(a, 'last words', 10)).toGive(10);
      expect(close(release(a))).toGive(0);
      expect(read(b, new Uint8Array(64), 64)).toGive(10);
      expect(read(b, new Uint8Array(64), 64)).toGive(0);
    });

    test('the connection lasts until its last descriptor is closed', () => {
      const [a, b] = make();
      const other = deadline(fd(fcntl(a, F_DUPFD, 0)));
      expect(close(release(a))).toGive(0);
      expect(write(other, 'x', 1)).toGive(1);
      expect(read(b, new Uint8Array(4), 4)).toGive(1);
      expect(close(release(other))).toGive(0);
      expect(read(b, new Uint8Array(4), 4)).toGive(0);
    });
  });

  test('a linger time of 0 resets the connection', () => {
    const [a, b] = streamPairs[0]!.make();
    const hard = new linger({ l_onoff: 1, l_linger: 0 });
    expect(setsockopt(a, SOL_SOCKET, SO_LINGER, hard, sizeof(hard))).toGive(0);
    expect(close(release(a))).toGive(0);
    expect(read(b, new Uint8Array(1), 1)).toFailWith('ECONNRESET');
  });

  test('unread data resets the connection (Linux)', () => {
    const [a, b] = streamPairs[0]!.make();
    expect(write(b, 'unread', 6)).toGive(6);
    expect(close(release(a))).toGive(0);
    expect(read(b, new Uint8Array(1), 1)).toFailWith('ECONNRESET');
  });

  test('the end of the process closes what is open', async () => {
    const [a, b] = streamPairs[0]!.make();
    const ended = program(`write(3, 'bye', 3);`, { fds: [a] });
    expect(close(release(a))).toGive(0);
    expect(read(b, new Uint8Array(4), 4)).toGive(3);
    expect(read(b, new Uint8Array(4), 4)).toGive(0);
    expect((await ended).code).toBe(0);
  });
});
