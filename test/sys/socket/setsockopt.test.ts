import {
  AF_INET,
  AF_INET6,
  AF_UNIX,
  IPPROTO_TCP,
  SOCK_DGRAM,
  SOL_SOCKET,
  SO_BINDTODEVICE,
  SO_BROADCAST,
  SO_DOMAIN,
  SO_ERROR,
  SO_KEEPALIVE,
  SO_LINGER,
  SO_RCVBUF,
  SO_RCVLOWAT,
  SO_RCVTIMEO,
  SO_REUSEADDR,
  SO_REUSEPORT,
  SO_SNDBUF,
  SO_SNDTIMEO,
  SO_TYPE,
  TCP_CONGESTION,
  TCP_KEEPIDLE,
  TCP_MAXSEG,
  TCP_NODELAY,
  check,
  cstr,
  getsockopt,
  int,
  linger,
  recv,
  setsockopt,
  sizeof,
  socklen_t,
  timeval,
} from 'bsd-sockets';
import { runProgram } from '../../support/child-program';
import { inet, listeningSocket, localAddress, openSocket, rejectsBadDescriptors } from '../../support/sockets';

function got(s: number, level: number, optname: number): number {
  const value = int(-1);
  check('getsockopt', getsockopt(s, level, optname, value, socklen_t(sizeof(value))));
  return value[0];
}

describe('setsockopt', () => {
  rejectsBadDescriptors((s) => setsockopt(s, SOL_SOCKET, SO_REUSEADDR, int(1), sizeof(int)));

  test.each([
    ['SO_REUSEADDR', SOL_SOCKET, SO_REUSEADDR],
    ['SO_REUSEPORT', SOL_SOCKET, SO_REUSEPORT],
    ['SO_KEEPALIVE', SOL_SOCKET, SO_KEEPALIVE],
    ['SO_BROADCAST', SOL_SOCKET, SO_BROADCAST],
    ['TCP_NODELAY', IPPROTO_TCP, TCP_NODELAY],
  ])('switches %s on and off', (_name, level, optname) => {
    const s = openSocket(AF_INET);
    expect(got(s, level, optname)).toBe(0);
    expect(setsockopt(s, level, optname, int(1), sizeof(int))).toSucceedWith(0);
    expect(got(s, level, optname)).toBe(1);
    expect(setsockopt(s, level, optname, int(0), sizeof(int))).toSucceedWith(0);
    expect(got(s, level, optname)).toBe(0);
  });

  test.each([
    ['SO_SNDBUF', SO_SNDBUF],
    ['SO_RCVBUF', SO_RCVBUF],
  ])('stores twice the value of %s, and at least a minimum (Linux)', (_name, optname) => {
    const s = openSocket(AF_INET);
    expect(setsockopt(s, SOL_SOCKET, optname, int(16384), sizeof(int))).toSucceedWith(0);
    expect(got(s, SOL_SOCKET, optname)).toBe(32768);
    expect(setsockopt(s, SOL_SOCKET, optname, int(0), sizeof(int))).toSucceedWith(0);
    expect(got(s, SOL_SOCKET, optname)).toBeGreaterThan(1000);
  });

  test('sets TCP_KEEPIDLE in seconds', () => {
    const s = openSocket(AF_INET6);
    expect(setsockopt(s, IPPROTO_TCP, TCP_KEEPIDLE, int(77), sizeof(int))).toSucceedWith(0);
    expect(got(s, IPPROTO_TCP, TCP_KEEPIDLE)).toBe(77);
    expect(setsockopt(s, IPPROTO_TCP, TCP_KEEPIDLE, int(0), sizeof(int))).toFailWithErrno('EINVAL');
  });

  test('sets SO_LINGER from a struct linger', () => {
    const s = openSocket(AF_INET);
    const on = new linger({ l_onoff: 1, l_linger: 30 });
    expect(setsockopt(s, SOL_SOCKET, SO_LINGER, on, sizeof(on))).toSucceedWith(0);
    const now = new linger();
    const len = socklen_t(sizeof(now));
    expect(getsockopt(s, SOL_SOCKET, SO_LINGER, now, len)).toSucceedWith(0);
    expect([len[0], now.l_onoff, now.l_linger]).toEqual([8, 1, 30]);
  });

  test.each([
    ['SO_RCVTIMEO', SO_RCVTIMEO],
    ['SO_SNDTIMEO', SO_SNDTIMEO],
  ])('sets %s from a struct timeval', (_name, optname) => {
    const s = openSocket(AF_INET);
    const time = new timeval({ tv_sec: 3, tv_usec: 500_000 });
    expect(setsockopt(s, SOL_SOCKET, optname, time, sizeof(time))).toSucceedWith(0);
    const now = new timeval();
    const len = socklen_t(sizeof(now));
    expect(getsockopt(s, SOL_SOCKET, optname, now, len)).toSucceedWith(0);
    expect([len[0], now.tv_sec, now.tv_usec]).toEqual([16, 3, 500_000]);
    expect(setsockopt(s, SOL_SOCKET, optname, new timeval({ tv_usec: 1_000_000 }), 16)).toFailWithErrno('EDOM');
  });

  test('SO_RCVLOWAT makes recv wait for that many bytes, or return fewer at the deadline', () => {
    const s = openSocket(AF_INET, SOCK_DGRAM);
    expect(setsockopt(s, SOL_SOCKET, SO_RCVLOWAT, int(10), sizeof(int))).toSucceedWith(0);
    expect(got(s, SOL_SOCKET, SO_RCVLOWAT)).toBe(10);
    const soon = new timeval({ tv_usec: 1000 });
    expect(setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, soon, sizeof(soon))).toSucceedWith(0);
    expect(recv(s, new Uint8Array(1), 1, 0)).toFailWithErrno('EAGAIN');
  });

  test('accepts a string: TCP_CONGESTION', () => {
    const s = openSocket(AF_INET);
    expect(setsockopt(s, IPPROTO_TCP, TCP_CONGESTION, 'reno', 4)).toSucceedWith(0);
    const name = new Uint8Array(16);
    expect(getsockopt(s, IPPROTO_TCP, TCP_CONGESTION, name, socklen_t(16))).toSucceedWith(0);
    expect(cstr(name)).toBe('reno');
    expect(setsockopt(s, IPPROTO_TCP, TCP_CONGESTION, 'no such', 7)).toFailWithErrno('ENOENT');
  });

  test('sets options that accepted sockets inherit from the listener', () => {
    const server = listeningSocket(inet());
    expect(setsockopt(server, IPPROTO_TCP, TCP_NODELAY, int(1), sizeof(int))).toSucceedWith(0);
    expect(got(server, IPPROTO_TCP, TCP_NODELAY)).toBe(1);
    expect(localAddress(server)[1]).toBe(16);
  });

  test.each([
    ['ENOPROTOOPT', 'an unknown option', AF_INET, SOL_SOCKET, 9999],
    ['ENOPROTOOPT', 'an unknown option of TCP', AF_INET, IPPROTO_TCP, 9999],
    ['ENOPROTOOPT', 'the read-only option SO_TYPE', AF_INET, SOL_SOCKET, SO_TYPE],
    ['ENOPROTOOPT', 'the read-only option SO_DOMAIN', AF_INET, SOL_SOCKET, SO_DOMAIN],
    ['ENOPROTOOPT', 'the read-only option SO_ERROR', AF_INET, SOL_SOCKET, SO_ERROR],
    ['EOPNOTSUPP', 'TCP_NODELAY on a unix socket', AF_UNIX, IPPROTO_TCP, TCP_NODELAY],
    ['ENOPROTOOPT', 'an unknown level', AF_INET, 9999, 1],
  ] as const)('fails with %s for %s', (name, _what, domain, level, optname) => {
    expect(setsockopt(openSocket(domain), level, optname, int(1), sizeof(int))).toFailWithErrno(name);
  });

  test.each([
    ['EINVAL', 'a value that is too short', int(1), 3],
    ['EINVAL', 'an optlen of 0', int(1), 0],
    ['EINVAL', 'an optlen of -1, which reaches the kernel', int(1), -1],
    ['EINVAL', 'NULL with an optlen of -1', null, -1],
    ['EFAULT', 'NULL with an optlen of 4', null, 4],
    ['EFAULT', 'an optlen that exceeds the view', int(1), 5],
    ['EFAULT', 'an optlen that exceeds the string', '1', 4],
  ] as const)('fails with %s for %s', (name, _what, optval, optlen) => {
    const s = openSocket(AF_INET);
    expect(setsockopt(s, SOL_SOCKET, SO_REUSEADDR, optval, optlen)).toFailWithErrno(name);
    expect(got(s, SOL_SOCKET, SO_REUSEADDR)).toBe(0);
  });

  test('fails with EINVAL for a value out of range', () => {
    expect(setsockopt(openSocket(AF_INET), IPPROTO_TCP, TCP_MAXSEG, int(1), sizeof(int))).toFailWithErrno('EINVAL');
  });

  test('fails with ENODEV for an unknown interface', () => {
    expect(setsockopt(openSocket(AF_INET), SOL_SOCKET, SO_BINDTODEVICE, 'nosuch0', 8)).toFailWithErrno('ENODEV');
  });

  test('fails with EPERM for a priority above 6 without privileges', async () => {
    const { stdout } = await runProgram(
      `const s = socket(AF_INET, SOCK_STREAM, 0);
       process.stdout.write(setsockopt(s, SOL_SOCKET, SO_PRIORITY, int(7), 4) + ' ' + strerrorname_np(errno));`,
      process.getuid?.() === 0 ? { uid: 65534 } : {},
    );
    expect(stdout).toBe('-1 EPERM');
  });
});
