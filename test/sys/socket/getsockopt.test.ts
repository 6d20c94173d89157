import {
  AF_INET,
  AF_INET6,
  AF_UNIX,
  IPPROTO_TCP,
  SOCK_DGRAM,
  SOCK_STREAM,
  SOL_SOCKET,
  SO_ACCEPTCONN,
  SO_DOMAIN,
  SO_ERROR,
  SO_KEEPALIVE,
  SO_LINGER,
  SO_PEERCRED,
  SO_RCVBUF,
  SO_RCVTIMEO,
  SO_SNDBUF,
  SO_TYPE,
  TCP_INFO,
  TCP_MAXSEG,
  getsockopt,
  int,
  linger,
  sizeof,
  socket,
  socklen_t,
  timeval,
} from 'bsd-sockets';
import {
  closeAfterTest,
  listeningSocket,
  openSocket,
  rejectsBadDescriptors,
  socketPairs,
  streamPairs,
} from '../../support/sockets';

describe('getsockopt', () => {
  rejectsBadDescriptors((s) => getsockopt(s, SOL_SOCKET, SO_TYPE, int(), socklen_t(4)));

  test.each([
    ['SO_TYPE', SO_TYPE, SOCK_STREAM],
    ['SO_DOMAIN', SO_DOMAIN, AF_INET],
    ['SO_ERROR', SO_ERROR, 0],
    ['SO_ACCEPTCONN', SO_ACCEPTCONN, 0],
    ['SO_KEEPALIVE', SO_KEEPALIVE, 0],
  ])('returns %s of a new socket', (_name, optname, expected) => {
    const value = int(-1);
    const len = socklen_t(sizeof(value));
    expect(getsockopt(openSocket(AF_INET), SOL_SOCKET, optname, value, len)).toSucceedWith(0);
    expect([value[0], len[0]]).toEqual([expected, 4]);
  });

  test.each(socketPairs)('returns the buffer sizes of $name [C18]', ({ make }) => {
    for (const s of make()) {
      for (const optname of [SO_SNDBUF, SO_RCVBUF]) {
        const value = int();
        expect(getsockopt(s, SOL_SOCKET, optname, value, socklen_t(4))).toSucceedWith(0);
        expect(value[0]).toBeGreaterThan(1000);
      }
    }
  });

  test('returns structs: no linger and no timeout', () => {
    const s = closeAfterTest(socket(AF_INET, SOCK_STREAM, 0));
    const off = new linger({ l_onoff: 9, l_linger: 9 });
    expect(getsockopt(s, SOL_SOCKET, SO_LINGER, off, socklen_t(sizeof(off)))).toSucceedWith(0);
    expect([off.l_onoff, off.l_linger]).toEqual([0, 0]);
    const none = new timeval({ tv_sec: 9, tv_usec: 9 });
    expect(getsockopt(s, SOL_SOCKET, SO_RCVTIMEO, none, socklen_t(sizeof(none)))).toSucceedWith(0);
    expect([none.tv_sec, none.tv_usec]).toEqual([0, 0]);
  });

  test('fills a DataView', () => {
    const value = new DataView(new ArrayBuffer(4));
    expect(getsockopt(listeningSocket(), SOL_SOCKET, SO_ACCEPTCONN, value, socklen_t(4))).toSucceedWith(0);
    expect(new Int32Array(value.buffer)[0]).toBe(1);
  });

  test('shortens *optlen if the option is shorter', () => {
    const value = new Int32Array(4).fill(-1);
    const len = socklen_t(16);
    expect(getsockopt(openSocket(AF_INET6), SOL_SOCKET, SO_DOMAIN, value, len)).toSucceedWith(0);
    expect(len[0]).toBe(4);
    expect([...value]).toEqual([AF_INET6, -1, -1, -1]);
  });

  test.each([0, 1, 3])('truncates the value to %d bytes if *optlen is shorter', (room) => {
    const value = new Uint8Array(4).fill(0xee);
    const len = socklen_t(room);
    expect(getsockopt(openSocket(AF_INET), SOL_SOCKET, SO_DOMAIN, value, len)).toSucceedWith(0);
    expect(len[0]).toBe(room);
    const full = new Uint8Array(Int32Array.of(AF_INET).buffer);
    expect([...value]).toEqual([...full].map((byte, i) => (i < room ? byte : 0xee)));
  });

  test('truncates a long option to the view: TCP_INFO', () => {
    const info = new Uint8Array(1024).fill(0xee);
    const len = socklen_t(8);
    expect(getsockopt(streamPairs[0]!.make()[0], IPPROTO_TCP, TCP_INFO, info, len)).toSucceedWith(0);
    expect(len[0]).toBe(8);
    expect(info[0]).toBe(1); // TCP_ESTABLISHED
    expect(info.subarray(8).every((byte) => byte === 0xee)).toBe(true);
    expect(getsockopt(streamPairs[0]!.make()[0], IPPROTO_TCP, TCP_INFO, info, socklen_t(1024))).toSucceedWith(0);
  });

  test('returns the process at the other end of a unix socket for SO_PEERCRED', () => {
    const [a] = streamPairs.find(({ family }) => family === AF_UNIX)!.make();
    const ucred = new Int32Array(3);
    expect(getsockopt(a, SOL_SOCKET, SO_PEERCRED, ucred, socklen_t(12))).toSucceedWith(0);
    expect([...ucred]).toEqual([process.pid, process.getuid!(), process.getgid!()]);
  });

  test.each([
    ['ENOPROTOOPT', 'an unknown option', AF_INET, SOCK_STREAM, SOL_SOCKET, 9999],
    ['ENOPROTOOPT', 'an unknown option of TCP', AF_INET, SOCK_STREAM, IPPROTO_TCP, 9999],
    ['EOPNOTSUPP', 'a TCP option on UDP', AF_INET, SOCK_DGRAM, IPPROTO_TCP, TCP_MAXSEG],
    ['EOPNOTSUPP', 'a TCP option on a unix socket', AF_UNIX, SOCK_STREAM, IPPROTO_TCP, TCP_MAXSEG],
  ] as const)('fails with %s for %s', (name, _what, domain, type, level, optname) => {
    expect(getsockopt(openSocket(domain, type), level, optname, int(), socklen_t(4))).toFailWithErrno(name);
  });

  test.each([
    ['EFAULT', 'an optval of NULL', null, socklen_t(4)],
    ['EFAULT', 'an optlen of NULL', int(), null],
    ['EFAULT', 'an *optlen that exceeds the view', int(), socklen_t(5)],
    ['EFAULT', 'an optlen view of less than four bytes', int(), new Uint8Array(2) as never],
    ['EINVAL', 'an *optlen of -1', int(), socklen_t(-1)],
    ['EINVAL', 'NULL with an *optlen of -1', null, socklen_t(-1)],
  ] as const)('fails with %s for %s', (name, _what, optval, optlen) => {
    expect(getsockopt(openSocket(AF_INET), SOL_SOCKET, SO_TYPE, optval, optlen)).toFailWithErrno(name);
  });
});
