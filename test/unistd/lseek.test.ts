import { writeFileSync } from 'node:fs';
import { AF_INET, O_RDWR, SEEK_CUR, SEEK_END, SEEK_SET, lseek, open, pread, pwrite, read } from 'bsd-sockets';
import { badDescriptors, closeAfterTest, openSocket, unixPath } from '../support/sockets';

function file(text: string): number {
  const path = unixPath();
  writeFileSync(path, text);
  return closeAfterTest(open(path, O_RDWR));
}

const text = (buf: Uint8Array, n: number): string => Buffer.from(buf).toString('latin1', 0, n);

test('lseek sets the offset from the beginning, the current offset or the end', () => {
  const s = file('abcdef');
  expect(lseek(s, 2, SEEK_SET)).toSucceedWith(2);
  expect(lseek(s, 1, SEEK_CUR)).toSucceedWith(3);
  expect(lseek(s, -1, SEEK_END)).toSucceedWith(5);
  expect(lseek(s, 2 ** 40, SEEK_SET)).toSucceedWith(2 ** 40);
  expect(lseek(s, -1, SEEK_SET)).toFailWithErrno('EINVAL');
  expect(lseek(s, 0, 99)).toFailWithErrno('EINVAL');
});

test('pread and pwrite keep the offset of the file', () => {
  const s = file('abcdef');
  const buf = new Uint8Array(3);
  expect(pread(s, buf, 3, 2)).toSucceedWith(3);
  expect(text(buf, 3)).toBe('cde');
  expect(pwrite(s, 'XY', 2, 1)).toSucceedWith(2);
  expect(read(s, buf, 3)).toSucceedWith(3);
  expect(text(buf, 3)).toBe('aXY');
  expect(pread(s, buf, 3, 6)).toSucceedWith(0);
});

test('pread and pwrite stay inside the view', () => {
  const s = file('abcdef');
  expect(pread(s, new Uint8Array(3), 4, 0)).toFailWithErrno('EFAULT');
  expect(pwrite(s, new Uint8Array(3), 4, 0)).toFailWithErrno('EFAULT');
  expect(pread(s, new Uint8Array(3), -1, 0)).toFailWithErrno('EFAULT');
  expect(pread(s, new Uint8Array(3), 3, -1)).toFailWithErrno('EINVAL');
});

test('lseek, pread and pwrite fail with ESPIPE on a socket', () => {
  const s = openSocket(AF_INET);
  expect(lseek(s, 0, SEEK_CUR)).toFailWithErrno('ESPIPE');
  expect(pread(s, new Uint8Array(1), 1, 0)).toFailWithErrno('ESPIPE');
  expect(pwrite(s, 'x', 1, 0)).toFailWithErrno('ESPIPE');
});

test.each(badDescriptors)('lseek, pread and pwrite fail with EBADF for descriptor %d', (bad) => {
  expect(lseek(bad, 0, SEEK_SET)).toFailWithErrno('EBADF');
  expect(pread(bad, new Uint8Array(1), 1, 0)).toFailWithErrno('EBADF');
  expect(pwrite(bad, 'x', 1, 0)).toFailWithErrno('EBADF');
});
