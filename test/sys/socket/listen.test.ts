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
  accepted,
  inet,
  listener,
  local,
  nonblocking,
  opened,
  portOf,
  refusesOtherDescriptors,
  socketPairs,
} from '../../helpers';

function accepts(s: number): number {
  const value = int();
  check('getsockopt', getsockopt(s, SOL_SOCKET, SO_ACCEPTCONN, value, socklen_t(sizeof(value))));
  return value[0]!;
}

describe('listen', () => {
  refusesOtherDescriptors((s) => listen(s, 5));

  test('C2: before it a connect is refused, after it the connection is queued', () => {
    const s = opened(AF_INET);
    expect(bind(s, ...inet())).toGive(0);
    expect(connect(opened(AF_INET), ...local(s))).toFailWith('ECONNREFUSED');
    expect(accepts(s)).toBe(0);
    expect(listen(s, 5)).toGive(0);
    expect(accepts(s)).toBe(1);
    expect(connect(opened(AF_INET), ...local(s))).toGive(0);
    accepted(s);
  });

  test('without bind the kernel chooses the port', () => {
    const s = opened(AF_INET);
    expect(listen(s, 1)).toGive(0);
    expect(portOf(local(s))).toBeGreaterThan(0);
  });

  test.each([0, 1, SOMAXCONN, -1, 2 ** 31 - 1, 2 ** 32 - 1])('takes a backlog of %d', (backlog) => {
    expect(listen(opened(AF_INET), backlog)).toGive(0);
  });

  test('once more changes the backlog', () => {
    const s = listener(inet(), 1);
    expect(listen(s, 5)).toGive(0);
    expect(accepts(s)).toBe(1);
  });

  test('C7, C8: a unix queue takes one more than the backlog, then EAGAIN', () => {
    const s = listener(abstract(), 0);
    const connecting = (): number => connect(nonblocking(opened(AF_UNIX)), ...local(s));
    expect(connecting()).toGive(0);
    expect(connecting()).toFailWith('EAGAIN');
    accepted(s);
    expect(connecting()).toGive(0);
  });

  test('C7: a blocking connect waits for room in a unix queue, until its deadline', () => {
    const s = listener(abstract(), 0);
    expect(connect(opened(AF_UNIX), ...local(s))).toGive(0);
    const late = opened(AF_UNIX);
    const soon = new timeval({ tv_usec: 1000 });
    expect(setsockopt(late, SOL_SOCKET, SO_SNDTIMEO, soon, sizeof(soon))).toGive(0);
    expect(connect(late, ...local(s))).toFailWith('EAGAIN');
  });

  test('C7: a full TCP queue answers nobody: the client goes on asking', () => {
    const s = listener(inet(), 0);
    expect(connect(opened(AF_INET), ...local(s))).toGive(0);
    const late = opened(AF_INET);
    const soon = new timeval({ tv_usec: 1000 });
    expect(setsockopt(late, SOL_SOCKET, SO_SNDTIMEO, soon, sizeof(soon))).toGive(0);
    expect(connect(late, ...local(s))).toFailWith('EINPROGRESS');
    expect(connect(nonblocking(late), ...local(s))).toFailWith('EALREADY');
  });

  test('EADDRINUSE: two may be bound to a port with SO_REUSEADDR, but one listens', () => {
    const reusing = (): number => {
      const s = opened(AF_INET);
      expect(setsockopt(s, SOL_SOCKET, SO_REUSEADDR, int(1), sizeof(int))).toGive(0);
      return s;
    };
    const [first, second] = [reusing(), reusing()];
    expect(bind(first, ...inet())).toGive(0);
    expect(bind(second, ...local(first))).toGive(0);
    expect(listen(first, 1)).toGive(0);
    expect(listen(second, 1)).toFailWith('EADDRINUSE');
  });

  test('EOPNOTSUPP: datagrams have no connections', () => {
    expect(listen(opened(AF_INET, SOCK_DGRAM), 1)).toFailWith('EOPNOTSUPP');
    expect(listen(opened(AF_UNIX, SOCK_DGRAM), 1)).toFailWith('EOPNOTSUPP');
  });

  test.each(socketPairs)('a connected socket does not listen: $name', ({ make, connection }) => {
    expect(listen(make()[0], 1)).toFailWith(connection ? 'EINVAL' : 'EOPNOTSUPP');
  });

  test.each([SOCK_STREAM, SOCK_SEQPACKET])('EINVAL: a unix socket (type %d) without a name', (type) => {
    expect(listen(opened(AF_UNIX, type), 1)).toFailWith('EINVAL');
  });
});
