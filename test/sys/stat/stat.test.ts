import { chmodSync, statSync, writeFileSync } from 'node:fs';
import {
  AF_INET,
  AF_UNIX,
  O_RDWR,
  S_ISBLK,
  S_ISCHR,
  S_ISDIR,
  S_ISFIFO,
  S_ISLNK,
  S_ISREG,
  S_ISSOCK,
  bind,
  check,
  chmod,
  fchmod,
  fstat,
  open,
  pipe,
  stat,
  stat_t,
  umask,
} from 'bsd-sockets';
import { badDescriptors, openDevNull, closeAfterTest, openSocket, unix, unixPath } from '../../support/sockets';

function mode(call: (statbuf: stat_t) => number): number {
  const statbuf = new stat_t();
  check('stat', call(statbuf));
  return statbuf.st_mode;
}

const kinds = { S_ISBLK, S_ISCHR, S_ISDIR, S_ISFIFO, S_ISLNK, S_ISREG, S_ISSOCK };

function kindsOf(m: number): string[] {
  return Object.entries(kinds).flatMap(([name, is]) => (is(m) === 1 ? [name] : []));
}

describe('S_IS*', () => {
  test('agree with the type of descriptors', () => {
    const pipefd = new Int32Array(2);
    check('pipe', pipe(pipefd));
    const read = closeAfterTest(pipefd[0]!);
    closeAfterTest(pipefd[1]!);
    expect(kindsOf(mode((buf) => fstat(openSocket(AF_INET), buf)))).toEqual(['S_ISSOCK']);
    expect(kindsOf(mode((buf) => fstat(read, buf)))).toEqual(['S_ISFIFO']);
    expect(kindsOf(mode((buf) => fstat(openDevNull(), buf)))).toEqual(['S_ISCHR']);
  });

  test('agree with the type of paths', () => {
    const [address, length] = unix();
    check('bind', bind(openSocket(AF_UNIX), address, length));
    expect(kindsOf(mode((buf) => stat((address as never as { sun_path: Uint8Array }).sun_path, buf)))).toEqual([
      'S_ISSOCK',
    ]);
    expect(kindsOf(mode((buf) => stat('/', buf)))).toEqual(['S_ISDIR']);
    expect(kindsOf(mode((buf) => stat(__filename, buf)))).toEqual(['S_ISREG']);
  });

  test('throw a TypeError for an argument that is not a mode', () => {
    expect(() => S_ISSOCK('x' as never)).toThrow("S_ISSOCK: m must be an integer (received 'x')");
  });
});

test('stat returns what Node returns', () => {
  const theirs = statSync(__filename);
  const ours = new stat_t();
  expect(stat(__filename, ours)).toSucceedWith(0);
  const { st_dev, st_ino, st_mode, st_nlink, st_uid, st_gid, st_rdev, st_size, st_blksize, st_blocks } = ours;
  expect([st_dev, st_ino, st_mode, st_nlink, st_uid, st_gid, st_rdev, st_size, st_blksize, st_blocks]).toEqual([
    theirs.dev,
    theirs.ino,
    theirs.mode,
    theirs.nlink,
    theirs.uid,
    theirs.gid,
    theirs.rdev,
    theirs.size,
    theirs.blksize,
    theirs.blocks,
  ]);
  expect(ours.st_mtim.tv_sec).toBe(Math.floor(theirs.mtimeMs / 1000));
  expect([ours.st_atime, ours.st_mtime, ours.st_ctime]).toEqual([
    ours.st_atim.tv_sec,
    ours.st_mtim.tv_sec,
    ours.st_ctim.tv_sec,
  ]);
});

test('stat, fstat and lstat fail with the errors of the kernel', () => {
  expect(stat('/none/there', new stat_t())).toFailWithErrno('ENOENT');
  expect(stat(new Uint8Array([0x2f]), new stat_t())).toFailWithErrno('EFAULT');
  expect(stat('/', new Uint8Array(8) as never)).toFailWithErrno('EFAULT');
  expect(fstat(0, null as never)).toFailWithErrno('EFAULT');
  expect(chmod('/none/there', 0o600)).toFailWithErrno('ENOENT');
  for (const bad of badDescriptors) {
    expect(fstat(bad, new stat_t())).toFailWithErrno('EBADF');
    expect(fchmod(bad, 0o600)).toFailWithErrno('EBADF');
  }
});

test('chmod and fchmod set the mode', () => {
  const path = unixPath();
  writeFileSync(path, '');
  chmodSync(path, 0o600);
  expect(chmod(path, 0o640)).toSucceedWith(0);
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(fchmod(closeAfterTest(open(path, O_RDWR)), 0o604)).toSucceedWith(0);
  expect(statSync(path).mode & 0o777).toBe(0o604);
});

test('umask removes permissions from the file that bind creates', () => {
  const before = umask(0o077);
  try {
    const path = unixPath();
    check('bind', bind(openSocket(AF_UNIX), ...unix(path)));
    expect(statSync(path).mode & 0o777).toBe(0o700);
  } finally {
    expect(umask(before)).toBe(0o077);
  }
});
