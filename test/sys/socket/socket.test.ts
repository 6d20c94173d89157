import {
  AF_INET,
  AF_INET6,
  AF_PACKET,
  AF_UNIX,
  FD_CLOEXEC,
  F_GETFD,
  F_GETFL,
  IPPROTO_ICMP,
  IPPROTO_TCP,
  IPPROTO_UDP,
  O_NONBLOCK,
  O_RDWR,
  PF_INET,
  SOCK_CLOEXEC,
  SOCK_DGRAM,
  SOCK_NONBLOCK,
  SOCK_RAW,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  SOL_SOCKET,
  SO_DOMAIN,
  SO_PROTOCOL,
  SO_TYPE,
  check,
  close,
  fcntl,
  getsockopt,
  int,
  sizeof,
  socket,
  socklen_t,
} from 'bsd-sockets';
import { runProgram } from '../../support/child-program';
import { closeAfterTest, release } from '../../support/sockets';

function option(s: number, optname: number): number {
  const value = int();
  check('getsockopt', getsockopt(s, SOL_SOCKET, optname, value, socklen_t(sizeof(value))));
  return value[0];
}

describe('socket', () => {
  test.each([
    ['AF_INET, SOCK_STREAM', AF_INET, SOCK_STREAM, 0, IPPROTO_TCP],
    ['PF_INET, SOCK_STREAM, IPPROTO_TCP', PF_INET, SOCK_STREAM, IPPROTO_TCP, IPPROTO_TCP],
    ['AF_INET, SOCK_DGRAM', AF_INET, SOCK_DGRAM, 0, IPPROTO_UDP],
    ['AF_INET6, SOCK_STREAM', AF_INET6, SOCK_STREAM, 0, IPPROTO_TCP],
    ['AF_INET6, SOCK_DGRAM', AF_INET6, SOCK_DGRAM, 0, IPPROTO_UDP],
    ['AF_UNIX, SOCK_STREAM', AF_UNIX, SOCK_STREAM, 0, 0],
    ['AF_UNIX, SOCK_DGRAM', AF_UNIX, SOCK_DGRAM, 0, 0],
    ['AF_UNIX, SOCK_SEQPACKET', AF_UNIX, SOCK_SEQPACKET, 0, 0],
  ])('creates a socket as requested: %s', (_name, domain, type, protocol, given) => {
    const s = closeAfterTest(socket(domain, type, protocol));
    expect(option(s, SO_DOMAIN)).toBe(domain);
    expect(option(s, SO_TYPE)).toBe(type);
    expect(option(s, SO_PROTOCOL)).toBe(given);
  });

  test('creates a blocking socket that exec keeps, without hidden flags', () => {
    const s = closeAfterTest(socket(AF_INET, SOCK_STREAM, 0));
    expect(fcntl(s, F_GETFL)).toSucceedWith(O_RDWR);
    expect(fcntl(s, F_GETFD)).toSucceedWith(0);
  });

  test('sets the flags of SOCK_NONBLOCK and SOCK_CLOEXEC when the socket is created', () => {
    const s = closeAfterTest(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    expect(fcntl(s, F_GETFL)).toSucceedWith(O_RDWR | O_NONBLOCK);
    expect(fcntl(s, F_GETFD)).toSucceedWith(FD_CLOEXEC);
  });

  test('returns the lowest free descriptor, and after a close the same one again [C1]', () => {
    const s = closeAfterTest(socket(AF_INET, SOCK_STREAM, 0));
    expect(s).toBeGreaterThan(2);
    expect(close(release(s))).toSucceedWith(0);
    expect(closeAfterTest(socket(AF_UNIX, SOCK_DGRAM, 0))).toBe(s);
  });

  test.each([
    ['EAFNOSUPPORT', 'an unknown family', 9999, SOCK_STREAM, 0],
    ['EAFNOSUPPORT', 'a negative family', -1, SOCK_STREAM, 0],
    ['EINVAL', 'an unknown type', AF_INET, 15, 0],
    ['EINVAL', 'an unknown flag', AF_INET, SOCK_STREAM | 0x10, 0],
    ['EPROTONOSUPPORT', 'UDP as a stream', AF_INET, SOCK_STREAM, IPPROTO_UDP],
    ['EPROTONOSUPPORT', 'TCP as datagrams', AF_INET, SOCK_DGRAM, IPPROTO_TCP],
    ['EINVAL', 'a negative protocol', AF_INET, SOCK_STREAM, -1],
    ['ESOCKTNOSUPPORT', 'a type that the family lacks', AF_INET, SOCK_SEQPACKET, 0],
    ['ESOCKTNOSUPPORT', 'a type that unix sockets lack', AF_UNIX, 4, 0],
    ['EPROTONOSUPPORT', 'a protocol that unix sockets lack', AF_UNIX, SOCK_STREAM, IPPROTO_TCP],
  ] as const)('fails with %s for %s', (name, _what, domain, type, protocol) => {
    expect(socket(domain, type, protocol)).toFailWithErrno(name);
  });

  test('fails with EMFILE at the limit of open descriptors', async () => {
    const { stdout } = await runProgram(
      `let n = 0;
       while (socket(AF_INET, SOCK_STREAM, 0) !== -1) n++;
       process.stdout.write(strerrorname_np(errno) + ' ' + (n > 0));`,
      { files: 100 },
    );
    expect(stdout).toBe('EMFILE true');
  });

  test('fails with EPERM for raw and packet sockets without privileges', async () => {
    const { stdout } = await runProgram(
      `const results = [[${AF_INET}, ${SOCK_RAW}, ${IPPROTO_ICMP}], [${AF_PACKET}, ${SOCK_RAW}, 0]].map(
         ([domain, type, protocol]) => socket(domain, type, protocol) + ' ' + strerrorname_np(errno));
       process.stdout.write(results.join());`,
      process.getuid?.() === 0 ? { uid: 65534 } : {},
    );
    expect(stdout).toBe('-1 EPERM,-1 EPERM');
  });
});
