import {
  AF_INET,
  AF_UNIX,
  SOCK_DGRAM,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  SOL_SOCKET,
  SOMAXCONN,
  SO_ACCEPTCONN,
  SO_REUSEADDR,
  SO_SNDTIMEO,
  bind,
  check,
  connect,
  getsockopt,
  int,
  listen,
  setsockopt,
  sizeof,
  socklen_t,
  timeval,
} from 'bsd-sockets';
import {
  abstract,
  acceptFrom,
  inet,
  listeningSocket,
  localAddress,
  nonblocking,
  openSocket,
  portOf,
  rejectsBadDescriptors,
  socketPairs,
} from '../../support/sockets';

function accepts(s: number): number {
  const value = int();
  check('getsockopt', getsockopt(s, SOL_SOCKET, SO_ACCEPTCONN, value, socklen_t(sizeof(value))));
  return value[0];
}

describe('listen', () => {
  rejectsBadDescriptors((s) => listen(s, 5));

  test('makes the kernel queue connections that it refused before [C2]', () => {
    const s = openSocket(AF_INET);
    expect(bind(s, ...inet())).toSucceedWith(0);
    expect(connect(openSocket(AF_INET), ...localAddress(s))).toFailWithErrno('ECONNREFUSED');
    expect(accepts(s)).toBe(0);
    expect(listen(s, 5)).toSucceedWith(0);
    expect(accepts(s)).toBe(1);
    expect(connect(openSocket(AF_INET), ...localAddress(s))).toSucceedWith(0);
    acceptFrom(s);
  });

  test('assigns a port without bind', () => {
    const s = openSocket(AF_INET);
    expect(listen(s, 1)).toSucceedWith(0);
    expect(portOf(localAddress(s))).toBeGreaterThan(0);
  });

  test.each([0, 1, SOMAXCONN, -1, 2 ** 31 - 1, 2 ** 32 - 1])('accepts a backlog of %d', (backlog) => {
    expect(listen(openSocket(AF_INET), backlog)).toSucceedWith(0);
  });

  test('changes the backlog if it is called again', () => {
    const s = listeningSocket(inet(), 1);
    expect(listen(s, 5)).toSucceedWith(0);
    expect(accepts(s)).toBe(1);
  });

  test('queues one unix connection more than the backlog, then connect fails with EAGAIN [C7, C8]', () => {
    const s = listeningSocket(abstract(), 0);
    const connecting = (): number => connect(nonblocking(openSocket(AF_UNIX)), ...localAddress(s));
    expect(connecting()).toSucceedWith(0);
    expect(connecting()).toFailWithErrno('EAGAIN');
    acceptFrom(s);
    expect(connecting()).toSucceedWith(0);
  });

  test('makes a blocking connect wait for space in a unix queue until its deadline [C7]', () => {
    const s = listeningSocket(abstract(), 0);
    expect(connect(openSocket(AF_UNIX), ...localAddress(s))).toSucceedWith(0);
    const late = openSocket(AF_UNIX);
    const soon = new timeval({ tv_usec: 1000 });
    expect(setsockopt(late, SOL_SOCKET, SO_SNDTIMEO, soon, sizeof(soon))).toSucceedWith(0);
    expect(connect(late, ...localAddress(s))).toFailWithErrno('EAGAIN');
  });

  test('does not answer if the TCP queue is full, and the client retries [C7]', () => {
    const s = listeningSocket(inet(), 0);
    expect(connect(openSocket(AF_INET), ...localAddress(s))).toSucceedWith(0);
    const late = openSocket(AF_INET);
    const soon = new timeval({ tv_usec: 1000 });
    expect(setsockopt(late, SOL_SOCKET, SO_SNDTIMEO, soon, sizeof(soon))).toSucceedWith(0);
    expect(connect(late, ...localAddress(s))).toFailWithErrno('EINPROGRESS');
    expect(connect(nonblocking(late), ...localAddress(s))).toFailWithErrno('EALREADY');
  });

  test('fails with EADDRINUSE if another socket on the port listens, even with SO_REUSEADDR', () => {
    const reusing = (): number => {
      const s = openSocket(AF_INET);
      expect(setsockopt(s, SOL_SOCKET, SO_REUSEADDR, int(1), sizeof(int))).toSucceedWith(0);
      return s;
    };
    const [first, second] = [reusing(), reusing()];
    expect(bind(first, ...inet())).toSucceedWith(0);
    expect(bind(second, ...localAddress(first))).toSucceedWith(0);
    expect(listen(first, 1)).toSucceedWith(0);
    expect(listen(second, 1)).toFailWithErrno('EADDRINUSE');
  });

  test('fails with EOPNOTSUPP on a datagram socket', () => {
    expect(listen(openSocket(AF_INET, SOCK_DGRAM), 1)).toFailWithErrno('EOPNOTSUPP');
    expect(listen(openSocket(AF_UNIX, SOCK_DGRAM), 1)).toFailWithErrno('EOPNOTSUPP');
  });

  test.each(socketPairs)('fails on a connected socket: $name', ({ make, connection }) => {
    expect(listen(make()[0], 1)).toFailWithErrno(connection ? 'EINVAL' : 'EOPNOTSUPP');
  });

  test.each([SOCK_STREAM, SOCK_SEQPACKET])('fails with EINVAL for a unix socket (type %d) without a name', (type) => {
    expect(listen(openSocket(AF_UNIX, type), 1)).toFailWithErrno('EINVAL');
  });
});
