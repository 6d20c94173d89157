import { readdirSync } from 'node:fs';
import {
  AF_INET,
  AF_UNIX,
  FD_CLOEXEC,
  F_GETFD,
  F_GETFL,
  O_NONBLOCK,
  SOCK_CLOEXEC,
  SOCK_DGRAM,
  SOCK_NONBLOCK,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  fcntl,
  read,
  socketpair,
  write,
} from 'bsd-sockets';
import { runProgram } from '../../support/child-program';
import { withDeadline, closeAfterTest } from '../../support/sockets';

function pair(type: number, sv = new Int32Array(2)): [number, number] {
  expect(socketpair(AF_UNIX, type, 0, sv)).toSucceedWith(0);
  return [withDeadline(closeAfterTest(sv[0]!)), withDeadline(closeAfterTest(sv[1]!))];
}

describe('socketpair', () => {
  test.each([
    ['SOCK_STREAM', SOCK_STREAM],
    ['SOCK_DGRAM', SOCK_DGRAM],
    ['SOCK_SEQPACKET', SOCK_SEQPACKET],
  ])('creates two connected sockets: %s', (_name, type) => {
    const [a, b] = pair(type);
    expect(a).not.toBe(b);
    const buf = Buffer.alloc(8);
    for (const [from, to] of [[a, b] as const, [b, a] as const]) {
      expect(write(from, 'hello', 5)).toSucceedWith(5);
      expect(read(to, buf, 8)).toSucceedWith(5);
    }
    expect(buf.toString('utf8', 0, 5)).toBe('hello');
  });

  test('sets SOCK_NONBLOCK and SOCK_CLOEXEC on both', () => {
    for (const s of pair(SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC)) {
      expect(fcntl(s, F_GETFL) & O_NONBLOCK).toBe(O_NONBLOCK);
      expect(fcntl(s, F_GETFD)).toSucceedWith(FD_CLOEXEC);
    }
  });

  test('writes only the first two elements', () => {
    const sv = new Int32Array(6).fill(-7);
    const ends = pair(SOCK_STREAM, sv.subarray(1));
    expect([...sv]).toEqual([-7, ...ends, -7, -7, -7]);
  });

  test.each([
    ['an array of one element', new Int32Array(1)],
    ['an empty array', new Int32Array(0)],
    ['a view of seven bytes', new Uint8Array(7) as never],
  ])('fails with EFAULT for %s and opens nothing', (_name, sv) => {
    const open = readdirSync('/proc/self/fd');
    expect(socketpair(AF_UNIX, SOCK_STREAM, 0, sv)).toFailWithErrno('EFAULT');
    expect(readdirSync('/proc/self/fd')).toEqual(open);
  });

  test.each([
    ['EOPNOTSUPP', AF_INET, SOCK_STREAM, 0],
    ['EAFNOSUPPORT', 9999, SOCK_STREAM, 0],
    ['EINVAL', AF_UNIX, 15, 0],
    ['ESOCKTNOSUPPORT', AF_UNIX, 4, 0],
    ['EPROTONOSUPPORT', AF_UNIX, SOCK_STREAM, 6],
  ] as const)('fails with %s for (%d, %d, %d)', (name, domain, type, protocol) => {
    const sv = Int32Array.of(-7, -7);
    expect(socketpair(domain, type, protocol, sv)).toFailWithErrno(name);
  });

  test('fails with EFAULT for NULL, which reaches the kernel', () => {
    expect(socketpair(AF_UNIX, SOCK_STREAM, 0, null as never)).toFailWithErrno('EFAULT');
  });

  test('fails with EMFILE if only one descriptor is free', async () => {
    const { stdout } = await runProgram(
      `const fds = [];
       for (let s; (s = socket(AF_INET, SOCK_STREAM, 0)) !== -1; ) fds.push(s);
       close(fds.pop());
       const sv = new Int32Array(2);
       process.stdout.write(socketpair(AF_UNIX, SOCK_STREAM, 0, sv) + ' ' + strerrorname_np(errno));`,
      { files: 100 },
    );
    expect(stdout).toBe('-1 EMFILE');
  });
});
