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

  test('SHUT_RD, SHUT_WR, SHUT_RDWR are 0, 1, 2', () => {
    expect([SHUT_RD, SHUT_WR, SHUT_RDWR]).toEqual([0, 1, 2]);
  });

  describe.each(socketPairs.filter(({ connection }) => connection))('over $name', ({ make }) => {
    test('C20: SHUT_WR sends the end of the stream, and reading goes on', () => {
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

    test('SHUT_RD: read gives the end; what was there before is still read', () => {
      const [a, b] = make();
      expect(write(b, 'abc', 3)).toSucceedWith(3);
      expect(shutdown(a, SHUT_RD)).toSucceedWith(0);
      expect(read(a, buf, 16)).toSucceedWith(3);
      expect(read(a, buf, 16)).toSucceedWith(0);
      expect(write(a, 'still', 5)).toSucceedWith(5);
      expect(read(b, buf, 16)).toSucceedWith(5);
    });

    test('SHUT_RDWR ends both ways, and the descriptor is still there', () => {
      const [a, b] = make();
      expect(shutdown(a, SHUT_RDWR)).toSucceedWith(0);
      expect(write(a, 'x', 1)).toFailWithErrno('EPIPE');
      expect(read(a, buf, 16)).toSucceedWith(0);
      expect(read(b, buf, 16)).toSucceedWith(0);
      expect(close(release(a))).toSucceedWith(0);
    });

    test('one half after the other', () => {
      const [a, b] = make();
      expect(shutdown(a, SHUT_WR)).toSucceedWith(0);
      expect(shutdown(b, SHUT_WR)).toSucceedWith(0);
      expect(read(a, buf, 16)).toSucceedWith(0);
      expect(read(b, buf, 16)).toSucceedWith(0);
    });
  });

  test.each(unixStreams)('SHUT_RD: the writer at the other end gets EPIPE: $name', ({ make }) => {
    const [a, b] = make();
    expect(shutdown(a, SHUT_RD)).toSucceedWith(0);
    expect(write(b, 'x', 1)).toFailWithErrno('EPIPE');
  });

  test('SHUT_RD: TCP tells the other end nothing, and what comes is read (Linux)', () => {
    const [a, b] = streamPairs[0]!.make();
    expect(shutdown(a, SHUT_RD)).toSucceedWith(0);
    expect(write(b, 'late', 4)).toSucceedWith(4);
    expect(read(a, buf, 16)).toSucceedWith(4);
    expect(read(a, buf, 16)).toSucceedWith(0);
  });

  test('it is the connection that is shut down, for every descriptor of it; close is for one', () => {
    const [a, b] = streamPairs[0]!.make();
    const server = listeningSocket();
    expect(connectTo(server)).toBeGreaterThan(0);
    expect(shutdown(a, SHUT_WR)).toSucceedWith(0);
    expect(read(b, buf, 16)).toSucceedWith(0);
    expect(shutdown(a, SHUT_WR)).toSucceedWith(0);
  });

  test.each([-1, 3, 99])('EINVAL: no such half: %d', (how) => {
    const [a, b] = streamPairs[0]!.make();
    expect(shutdown(a, how)).toFailWithErrno('EINVAL');
    expectNoData(b);
  });

  test('ENOTCONN: without a connection', () => {
    expect(shutdown(openSocket(AF_INET), SHUT_WR)).toFailWithErrno('ENOTCONN');
    expect(shutdown(openSocket(AF_INET, SOCK_DGRAM), SHUT_WR)).toFailWithErrno('ENOTCONN');
  });

  test('ends a listener: nobody is accepted, nobody connects (Linux)', () => {
    const server = listeningSocket();
    const address = localAddress(server);
    expect(shutdown(server, SHUT_RD)).toSucceedWith(0);
    expect(accept(server, null, null)).toFailWithErrno('EINVAL');
    expect(connect(closeAfterTest(openSocket(AF_INET)), ...address)).toFailWithErrno('ECONNREFUSED');
  });
});
