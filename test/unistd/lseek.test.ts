import { writeFileSync } from 'node:fs';
import { AF_INET, O_RDWR, SEEK_CUR, SEEK_END, SEEK_SET, lseek, open, pread, pwrite, read } from 'bsd-sockets';
import { badDescriptors, fd, opened, unixPath } from '../helpers';

function file(text: string): number {
  const path = unixPath();
  writeFileSync(path, text);
  return fd(open(path, O_RDWR));
}

const text = (buf: Uint8Array, n: number): string => Buffer.from(buf).toString('latin1', 0, n);

test('lseek: from the beginning, the place, the end', () => {
  const s = file('abcdef');
  expect(lseek(s, 2, SEEK_SET)).toGive(2);
  expect(lseek(s, 1, SEEK_CUR)).toGive(3);
  expect(lseek(s, -1, SEEK_END)).toGive(5);
  expect(lseek(s, 2 ** 40, SEEK_SET)).toGive(2 ** 40);
  expect(lseek(s, -1, SEEK_SET)).toFailWith('EINVAL');
  expect(lseek(s, 0, 99)).toFailWith('EINVAL');
});

test('pread and pwrite, and the place stays', () => {
  const s = file('abcdef');
  const buf = new Uint8Array(3);
  expect(pread(s, buf, 3, 2)).toGive(3);
  expect(text(buf, 3)).toBe('cde');
  expect(pwrite(s, 'XY', 2, 1)).toGive(2);
  expect(read(s, buf, 3)).toGive(3);
  expect(text(buf, 3)).toBe('aXY');
  expect(pread(s, buf, 3, 6)).toGive(0);
});

test('they stay inside of the view', () => {
  const s = file('abcdef');
  expect(pread(s, new Uint8Array(3), 4, 0)).toFailWith('EFAULT');
  expect(pwrite(s, new Uint8Array(3), 4, 0)).toFailWith('EFAULT');
  expect(pread(s, new Uint8Array(3), -1, 0)).toFailWith('EFAULT');
  expect(pread(s, new Uint8Array(3), 3, -1)).toFailWith('EINVAL');
});

test('a socket has no places: ESPIPE', () => {
  const s = opened(AF_INET);
  expect(lseek(s, 0, SEEK_CUR)).toFailWith('ESPIPE');
  expect(pread(s, new Uint8Array(1), 1, 0)).toFailWith('ESPIPE');
  expect(pwrite(s, 'x', 1, 0)).toFailWith('ESPIPE');
});

test.each(badDescriptors)('%d is EBADF', (bad) => {
  expect(lseek(bad, 0, SEEK_SET)).toFailWith('EBADF');
  expect(pread(bad, new Uint8Array(1), 1, 0)).toFailWith('EBADF');
  expect(pwrite(bad, 'x', 1, 0)).toFailWith('EBADF');
});
