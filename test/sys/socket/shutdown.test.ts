import {
  AF_INET,
  AF_UNIX,
  SHUT_RD,
  SHUT_RDWR,
  SHUT_WR,
  SOCK_DGRAM,
  accept,
  close,
  connect,
  read,
  shutdown,
  write,
} from 'bsd-sockets';
import {
  connectTo,
  expectNoData,
  closeAfterTest,
  listeningSocket,
  localAddress,
  openSocket,
  rejectsBadDescriptors,
  release,
  socketPairs,
  streamPairs,
} from '../../support/sockets';

const buf = Buffer.alloc(16);
const unixStreams = streamPairs.filter(({ family }) => family === AF_UNIX);

describe('shutdown', () => {
  rejectsBadDescriptors((s) => shutdown(s, SHUT_WR));

  test('SHUT_RD, SHUT_WR and SHUT_RDWR are 0, 1 and 2', () => {
    expect([SHUT_RD, SHUT_WR, SHUT_RDWR]).toEqual([0, 1, 2]);
  });

  describe.each(socketPairs.filter(({ connection }) => connection))('over $name', ({ make }) => {
    test('ends the stream with SHUT_WR, and reading still works [C20]', () => {
      const [a, b] = make();
      expect(write(a, 'request', 7)).toSucceedWith(7);
      expect(shutdown(a, SHUT_WR)).toSucceedWith(0);
      expect(read(b, buf, 16)).toSucceedWith(7);
      expect(read(b, buf, 16)).toSucceedWith(0);
      expect(write(b, 'response', 8)).toSucceedWith(8);
      expect(read(a, buf, 16)).toSucceedWith(8);
      expect(buf.toString('utf8', 0, 8)).toBe('response');
      expect(write(a, 'x', 1)).toFailWithErrno('EPIPE');
      expectNoData(a);
    });

    test('makes read return 0 after SHUT_RD, once earlier data is read', () => {
      const [a, b] = make();
      expect(write(b, 'abc', 3)).toSucceedWith(3);
      expect(shutdown(a, SHUT_RD)).toSucceedWith(0);
      expect(read(a, buf, 16)).toSucceedWith(3);
      expect(read(a, buf, 16)).toSucceedWith(0);
      expect(write(a, 'still', 5)).toSucceedWith(5);
      expect(read(b, buf, 16)).toSucceedWith(5);
    });

    test('ends both directions with SHUT_RDWR and keeps the descriptor open', () => {
      const [a, b] = make();
      expect(shutdown(a, SHUT_RDWR)).toSucceedWith(0);
      expect(write(a, 'x', 1)).toFailWithErrno('EPIPE');
      expect(read(a, buf, 16)).toSucceedWith(0);
      expect(read(b, buf, 16)).toSucceedWith(0);
      expect(close(release(a))).toSucceedWith(0);
    });

    test('can end one direction after the other', () => {
      const [a, b] = make();
      expect(shutdown(a, SHUT_WR)).toSucceedWith(0);
      expect(shutdown(b, SHUT_WR)).toSucceedWith(0);
      expect(read(a, buf, 16)).toSucceedWith(0);
      expect(read(b, buf, 16)).toSucceedWith(0);
    });
  });

  test.each(unixStreams)('makes the writer at the other end fail with EPIPE after SHUT_RD: $name', ({ make }) => {
    const [a, b] = make();
    expect(shutdown(a, SHUT_RD)).toSucceedWith(0);
    expect(write(b, 'x', 1)).toFailWithErrno('EPIPE');
  });

  test('sends nothing for SHUT_RD of TCP, and later data is read (Linux)', () => {
    const [a, b] = streamPairs[0]!.make();
    expect(shutdown(a, SHUT_RD)).toSucceedWith(0);
    expect(write(b, 'late', 4)).toSucceedWith(4);
    expect(read(a, buf, 16)).toSucceedWith(4);
    expect(read(a, buf, 16)).toSucceedWith(0);
  });

  test('affects every descriptor of the connection, unlike close', () => {
    const [a, b] = streamPairs[0]!.make();
    const server = listeningSocket();
    expect(connectTo(server)).toBeGreaterThan(0);
    expect(shutdown(a, SHUT_WR)).toSucceedWith(0);
    expect(read(b, buf, 16)).toSucceedWith(0);
    expect(shutdown(a, SHUT_WR)).toSucceedWith(0);
  });

  test.each([-1, 3, 99])('fails with EINVAL for %d', (how) => {
    const [a, b] = streamPairs[0]!.make();
    expect(shutdown(a, how)).toFailWithErrno('EINVAL');
    expectNoData(b);
  });

  test('fails with ENOTCONN without a connection', () => {
    expect(shutdown(openSocket(AF_INET), SHUT_WR)).toFailWithErrno('ENOTCONN');
    expect(shutdown(openSocket(AF_INET, SOCK_DGRAM), SHUT_WR)).toFailWithErrno('ENOTCONN');
  });

  test('ends a listener, which then neither accepts nor is connected to (Linux)', () => {
    const server = listeningSocket();
    const address = localAddress(server);
    expect(shutdown(server, SHUT_RD)).toSucceedWith(0);
    expect(accept(server, null, null)).toFailWithErrno('EINVAL');
    expect(connect(closeAfterTest(openSocket(AF_INET)), ...address)).toFailWithErrno('ECONNREFUSED');
  });
});
