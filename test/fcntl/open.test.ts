import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AF_UNIX,
  FD_CLOEXEC,
  F_GETFD,
  F_GETFL,
  O_APPEND,
  O_CLOEXEC,
  O_CREAT,
  O_DIRECTORY,
  O_EXCL,
  O_NOFOLLOW,
  O_PATH,
  O_RDONLY,
  O_RDWR,
  O_TMPFILE,
  O_TRUNC,
  O_WRONLY,
  S_IRUSR,
  S_IWUSR,
  bind,
  fcntl,
  open,
  read,
  unlink,
  write,
} from 'bsd-sockets';
import { closeAfterTest, openSocket, unix } from '../support/sockets';
import type { Errno } from '../support/matchers';

const folder = mkdtempSync(join(tmpdir(), 'bsd-sockets.'));
const path = join(folder, 'file');
const nul = (text: string): Uint8Array => Buffer.from(`${text}\0`);
beforeEach(() => writeFileSync(path, 'abc'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each<[string, (pathname: never) => number]>([
  ['open', (pathname) => open(pathname, O_RDONLY)],
  ['unlink', unlink],
])('%s', (_name, call) => {
  test.each<[string, unknown, Errno]>([
    ['an absent file', join(folder, 'none'), 'ENOENT'],
    ['an empty name', '', 'ENOENT'],
    ['a path below a file', `${path}/x`, 'ENOTDIR'],
    ['a name of 256', join(folder, 'x'.repeat(256)), 'ENAMETOOLONG'],
    ['a path of 4096', '/'.repeat(4096), 'ENAMETOOLONG'],
    ['a far longer path', 'x'.repeat(100_000), 'ENAMETOOLONG'],
    ['null', null, 'EFAULT'],
    ['a view without a NUL', Buffer.from(path), 'EFAULT'],
    ['an empty view', new Uint8Array(0), 'EFAULT'],
    ['a large view without a NUL', new Uint8Array(5000).fill(65), 'ENAMETOOLONG'],
  ])('fails for %s', (_case, pathname, errno) => expect(call(pathname as never)).toFailWithErrno(errno));

  test('throws a TypeError for a number', () =>
    expect(() => call(3 as never)).toThrow(/pathname must be .* \(received 3\)$/));

  test('refuses a string with a NUL inside, and ends a path in a view at its NUL', () => {
    expect(() => call(`${path}\0x` as never)).toThrow('must be a string without null bytes');
    expect(call(nul(path) as never)).toBeGreaterThanOrEqual(0);
  });
});

describe('open', () => {
  test.each<[string, () => number, Errno]>([
    ['O_CREAT | O_EXCL on an existing file', () => open(path, O_CREAT | O_EXCL, 0o600), 'EEXIST'],
    ['O_DIRECTORY on a file', () => open(path, O_DIRECTORY), 'ENOTDIR'],
    ['a directory for writing', () => open(folder, O_WRONLY), 'EISDIR'],
    ['O_TMPFILE for reading', () => open(folder, O_TMPFILE | O_RDONLY, 0o600), 'EINVAL'],
  ])('fails for %s', (_name, call, errno) => expect(call()).toFailWithErrno(errno));

  test('fails with O_NOFOLLOW on a symbolic link', () => {
    symlinkSync(path, join(folder, 'link'));
    expect(open(join(folder, 'link'), O_RDONLY | O_NOFOLLOW)).toFailWithErrno('ELOOP');
    expect(fcntl(closeAfterTest(open(join(folder, 'link'), O_PATH | O_NOFOLLOW)), F_GETFL) & O_PATH).toBe(O_PATH);
  });

  test('fails with ENXIO for a unix socket', () => {
    const address = unix(join(folder, 'socket'));
    expect(bind(openSocket(AF_UNIX), ...address)).toSucceedWith(0);
    expect(open(join(folder, 'socket'), O_RDWR)).toFailWithErrno('ENXIO');
  });

  test('creates a file with the mode that O_CREAT takes', () => {
    const made = join(folder, 'made');
    const f = closeAfterTest(open(made, O_CREAT | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR));
    expect(fcntl(f, F_GETFD)).toSucceedWith(FD_CLOEXEC);
    expect(statSync(made).mode & 0o777).toBe(0o600);
  });

  test('truncates with O_TRUNC and appends with O_APPEND', () => {
    const f = closeAfterTest(open(path, O_RDWR | O_APPEND));
    expect(write(f, 'd', 1)).toSucceedWith(1);
    expect(statSync(path).size).toBe(4);
    expect(read(closeAfterTest(open(path, O_RDWR | O_TRUNC)), new Uint8Array(9), 9)).toSucceedWith(0);
  });
});

describe('unlink', () => {
  test('removes a name', () => {
    expect(unlink(path)).toSucceedWith(0);
    expect(unlink(path)).toFailWithErrno('ENOENT');
  });

  test('fails with EISDIR for a directory', () => expect(unlink(folder)).toFailWithErrno('EISDIR'));

  test('accepts sun_path and frees the address', () => {
    const [addr, addrlen] = unix();
    expect(bind(openSocket(AF_UNIX), addr, addrlen)).toSucceedWith(0);
    expect(bind(openSocket(AF_UNIX), addr, addrlen)).toFailWithErrno('EADDRINUSE');
    expect(unlink(new Uint8Array(addr.buffer, 2))).toSucceedWith(0);
    expect(bind(openSocket(AF_UNIX), addr, addrlen)).toSucceedWith(0);
  });
});
