import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AF_INET,
  FD_CLOEXEC,
  F_ADD_SEALS,
  F_DUPFD,
  F_DUPFD_CLOEXEC,
  F_GETFD,
  F_GETFL,
  F_GETLK,
  F_GETOWN,
  F_GETOWN_EX,
  F_GETPIPE_SZ,
  F_GETSIG,
  F_GET_RW_HINT,
  F_OFD_GETLK,
  F_OFD_SETLK,
  F_OWNER_PGRP,
  F_OWNER_PID,
  F_RDLCK,
  F_SETFD,
  F_SETFL,
  F_SETLEASE,
  F_SETLK,
  F_SETLKW,
  F_SETOWN,
  F_SETOWN_EX,
  F_SETPIPE_SZ,
  F_SETSIG,
  F_SET_RW_HINT,
  F_UNLCK,
  F_WRLCK,
  O_ACCMODE,
  O_ASYNC,
  O_NONBLOCK,
  O_RDWR,
  SEEK_SET,
  SIGIO,
  SIGUSR2,
  errno,
  EINVAL,
  f_owner_ex,
  fcntl,
  flock_t,
  getpgrp,
  getpid,
  open,
  pipe,
} from 'bsd-sockets';
import { badDescriptors, closeAfterTest, openSocket } from '../support/sockets';
import { runProgram } from '../support/child-program';
import type { Errno } from '../support/matchers';

const folder = mkdtempSync(join(tmpdir(), 'bsd-sockets.'));
const path = join(folder, 'file');
beforeAll(() => writeFileSync(path, 'x'.repeat(100)));
afterAll(() => rmSync(folder, { recursive: true }));

const s = (): number => openSocket(AF_INET);
const file = (): number => closeAfterTest(open(path, O_RDWR));

describe('fcntl', () => {
  test.each<[string, () => number, Errno]>([
    ['F_DUPFD below 0', () => fcntl(s(), F_DUPFD, -1), 'EINVAL'],
    ['F_SETSIG with an invalid signal', () => fcntl(s(), F_SETSIG, 65), 'EINVAL'],
    ['F_SETOWN with an unknown process', () => fcntl(s(), F_SETOWN, 2 ** 31 - 1), 'ESRCH'],
    ['F_GETPIPE_SZ of a socket', () => fcntl(s(), F_GETPIPE_SZ), 'EBADF'],
    ['F_SETLEASE of a socket', () => fcntl(s(), F_SETLEASE, F_RDLCK), 'EINVAL'],
    ['F_ADD_SEALS of a socket', () => fcntl(s(), F_ADD_SEALS, 1), 'EINVAL'],
    ['F_GETOWN_EX with null', () => fcntl(s(), F_GETOWN_EX, null), 'EFAULT'],
    ['F_GETOWN_EX without an argument', () => fcntl(s(), F_GETOWN_EX), 'EFAULT'],
    ['F_GETOWN_EX with a number', () => fcntl(s(), F_GETOWN_EX, 5000), 'EFAULT'],
    ['F_GETOWN_EX with a view that is too small', () => fcntl(s(), F_GETOWN_EX, new Uint8Array(4)), 'EFAULT'],
    [
      'F_SETOWN_EX with an invalid type',
      () => fcntl(s(), F_SETOWN_EX, new f_owner_ex({ type: 9, pid: getpid() })),
      'EINVAL',
    ],
    ['F_GETLK with a view that is too small', () => fcntl(file(), F_GETLK, new Uint8Array(16)), 'EFAULT'],
    ['F_SETLK with an invalid type', () => fcntl(file(), F_SETLK, new flock_t({ l_type: 9 })), 'EINVAL'],
    ['F_OFD_SETLK with an l_pid', () => fcntl(file(), F_OFD_SETLK, new flock_t({ l_pid: 1 })), 'EINVAL'],
    ['F_GET_RW_HINT with a view that is too small', () => fcntl(file(), F_GET_RW_HINT, new Uint8Array(4)), 'EFAULT'],
    ['an unknown command', () => fcntl(s(), 99999), 'EINVAL'],
    ['an unknown command with null', () => fcntl(s(), 99999, null), 'EINVAL'],
    ['an unknown command with a number that could be an address', () => fcntl(s(), 99999, 0x400000), 'EINVAL'],
  ])('fails for %s', (_name, call, errno) => expect(call()).toFailWithErrno(errno));

  test.each(badDescriptors)('fails with EBADF for descriptor %d', (bad) => {
    for (const cmd of [F_GETFD, F_GETFL, F_GETOWN]) expect(fcntl(bad, cmd)).toFailWithErrno('EBADF');
    expect(fcntl(bad, F_SETLK, new flock_t())).toFailWithErrno('EBADF');
  });

  test('throws for arguments that a compiler rejects, and for a view in place of an int', () => {
    expect(() => fcntl(1, F_SETFL, 'x' as never)).toThrow(
      "fcntl: arg must be an integer, an ArrayBufferView or null (received 'x')",
    );
    expect(() => fcntl(1, F_SETFL, new Uint8Array(4))).toThrow(
      'fcntl: arg must be an integer (received an instance of Uint8Array)',
    );
    expect(() => fcntl(1, F_SETFL, 2 ** 33)).toThrow(RangeError);
  });

  test('F_SETFL sets the flags that F_GETFL returns', () => {
    const a = s();
    const flags = fcntl(a, F_GETFL);
    expect(flags & O_ACCMODE).toBe(O_RDWR);
    expect(fcntl(a, F_SETFL, flags | O_NONBLOCK | O_ASYNC)).toSucceedWith(0);
    expect(fcntl(a, F_GETFL)).toSucceedWith(flags | O_NONBLOCK | O_ASYNC);
  });

  test('F_SETFD sets the flags that F_GETFD returns', () => {
    const a = s();
    for (const flags of [FD_CLOEXEC, 0, FD_CLOEXEC]) {
      expect(fcntl(a, F_SETFD, flags)).toSucceedWith(0);
      expect(fcntl(a, F_GETFD)).toSucceedWith(flags);
    }
  });

  test('F_DUPFD and F_DUPFD_CLOEXEC duplicate to the lowest descriptor from a minimum', () => {
    const a = closeAfterTest(fcntl(s(), F_DUPFD, 200));
    const b = closeAfterTest(fcntl(a, F_DUPFD_CLOEXEC, a));
    expect(a).toBeGreaterThanOrEqual(200);
    expect(b).toBeGreaterThan(a);
    expect([fcntl(a, F_GETFD), fcntl(b, F_GETFD)]).toEqual([0, FD_CLOEXEC]);
  });

  test('F_SETPIPE_SZ sets the size that F_GETPIPE_SZ returns', () => {
    const ends = new Int32Array(2);
    expect(pipe(ends)).toSucceedWith(0);
    ends.forEach((end) => closeAfterTest(end));
    expect(fcntl(ends[0]!, F_SETPIPE_SZ, 5000)).toSucceedWith(8192);
    expect(fcntl(ends[1]!, F_GETPIPE_SZ)).toSucceedWith(8192);
  });

  test('F_SETSIG sets the signal that F_GETSIG returns', () => {
    const a = s();
    expect(fcntl(a, F_GETSIG)).toSucceedWith(0);
    expect(fcntl(a, F_SETSIG, SIGIO)).toSucceedWith(0);
    expect(fcntl(a, F_GETSIG)).toSucceedWith(SIGIO);
    expect(fcntl(a, F_SETSIG, SIGUSR2)).toSucceedWith(0);
    expect(fcntl(a, F_GETSIG)).toSucceedWith(SIGUSR2);
  });

  test('F_SET_RW_HINT sets the hint that F_GET_RW_HINT returns', () => {
    const f = file();
    const hint = new BigUint64Array(1);
    expect(fcntl(f, F_SET_RW_HINT, BigUint64Array.of(2n))).toSucceedWith(0);
    expect(fcntl(f, F_GET_RW_HINT, hint)).toSucceedWith(0);
    expect(hint[0]).toBe(2n);
  });
});

describe('the owner', () => {
  test('is none, a process, or a group, whose number is negative but not an error', () => {
    const a = s();
    expect(fcntl(a, F_GETOWN)).toBe(0);
    expect(fcntl(a, F_SETOWN, getpid())).toSucceedWith(0);
    expect(fcntl(a, F_GETOWN)).toBe(getpid());
    expect(fcntl(-1, 99999)).toBe(-1);
    expect(fcntl(a, F_SETOWN, -getpgrp())).toSucceedWith(0);
    expect(fcntl(s(), 99999)).toFailWithErrno('EINVAL');
    expect(fcntl(a, F_GETOWN)).toBe(-getpgrp());
    expect(errno).toBe(EINVAL);
  });

  test('F_SETOWN_EX sets the owner that F_GETOWN_EX returns', () => {
    const a = s();
    const owner = new f_owner_ex();
    expect(fcntl(a, F_SETOWN_EX, new f_owner_ex({ type: F_OWNER_PGRP, pid: getpgrp() }))).toSucceedWith(0);
    expect(fcntl(a, F_GETOWN_EX, owner)).toSucceedWith(0);
    expect([owner.type, owner.pid]).toEqual([F_OWNER_PGRP, getpgrp()]);
    expect(fcntl(a, F_SETOWN, getpid())).toSucceedWith(0);
    expect(fcntl(a, F_GETOWN_EX, owner)).toSucceedWith(0);
    expect([owner.type, owner.pid]).toEqual([F_OWNER_PID, getpid()]);
  });

  test('receives SIGURG', async () => {
    const run = runProgram(`
      process.on('SIGURG', (name) => { console.log(name); process.exit(); });
      setInterval(() => {}, 1000);
      const addr = new sockaddr_in({ sin_family: AF_INET, sin_addr: { s_addr: htonl(INADDR_LOOPBACK) } });
      const server = socket(AF_INET, SOCK_STREAM, 0), client = socket(AF_INET, SOCK_STREAM, 0);
      bind(server, addr, 16); listen(server, 1); getsockname(server, addr, socklen_t(16));
      connect(client, addr, 16);
      fcntl(accept(server, null, null), F_SETOWN, getpid());
      send(client, '!', 1, MSG_OOB);`);
    expect(await run).toMatchObject({ code: 0, stdout: 'SIGURG\n' });
  });
});

describe('locks', () => {
  const part = (l_type: number): flock_t => new flock_t({ l_type, l_whence: SEEK_SET, l_start: 10, l_len: 20 });

  test('F_OFD_SETLK conflicts with another open file, F_OFD_GETLK reports it, and F_UNLCK releases it', () => {
    const [a, b] = [file(), file()];
    expect(fcntl(a, F_OFD_SETLK, part(F_WRLCK))).toSucceedWith(0);
    expect(fcntl(b, F_OFD_SETLK, part(F_RDLCK))).toFailWithErrno('EAGAIN');
    const found = new flock_t({ l_type: F_RDLCK });
    expect(fcntl(b, F_OFD_GETLK, found)).toSucceedWith(0);
    expect([found.l_type, found.l_start, found.l_len, found.l_pid]).toEqual([F_WRLCK, 10, 20, -1]);
    expect(fcntl(a, F_OFD_SETLK, part(F_UNLCK))).toSucceedWith(0);
    expect(fcntl(b, F_OFD_GETLK, ((found.l_pid = 0), (found.l_type = F_RDLCK), found))).toSucceedWith(0);
    expect(found.l_type).toBe(F_UNLCK);
  });

  test('F_SETLK and F_SETLKW belong to the process, and F_GETLK in another process reports them', async () => {
    const f = file();
    expect(fcntl(f, F_SETLKW, part(F_WRLCK))).toSucceedWith(0);
    expect(fcntl(f, F_GETLK, part(F_WRLCK))).toSucceedWith(0);
    const run = runProgram(
      `
      const lock = new flock_t({ l_type: F_RDLCK });
      console.log(fcntl(3, F_SETLK, lock), strerrorname_np(errno), fcntl(3, F_GETLK, lock));
      console.log(lock.l_type === F_WRLCK, lock.l_start, lock.l_len, lock.l_pid === getppid());`,
      { fds: [f] },
    );
    expect(await run).toMatchObject({ code: 0, stdout: '-1 EAGAIN 0\ntrue 10 20 true\n' });
  });
});
