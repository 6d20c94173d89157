import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { O_RDONLY, O_WRONLY, off_t, open, read, sendfile } from 'bsd-sockets';
import { badDescriptors, closeAfterTest, nonblocking, streamPairs } from '../../support/sockets';
import type { Errno } from '../../support/matchers';

const folder = mkdtempSync(join(tmpdir(), 'bsd-sockets.'));
const path = join(folder, 'file');
const text = 'abcdefghijklmnopqrstuvwxyz';
beforeAll(() => writeFileSync(path, text));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (flags = O_RDONLY): number => closeAfterTest(open(path, flags));
const pair = () => streamPairs[0]!.make();
const buf = Buffer.alloc(64);

describe('sendfile', () => {
  test.each<[string, () => number, Errno]>([
    ['an offset view that is too small', () => sendfile(pair()[0], file(), new Uint8Array(4) as never, 1), 'EFAULT'],
    ['a negative offset', () => sendfile(pair()[0], file(), off_t(-1), 1), 'EINVAL'],
    ['a socket as the source', () => sendfile(pair()[0], pair()[0], null, 1), 'EINVAL'],
    ['an offset for a source that cannot seek', () => sendfile(pair()[0], pair()[0], off_t(0), 1), 'ESPIPE'],
    ['a file that is open for writing only', () => sendfile(pair()[0], file(O_WRONLY), null, 1), 'EBADF'],
    ['a file that is open for reading only', () => sendfile(file(), file(), null, 1), 'EBADF'],
  ])('fails for %s', (_name, call, errno) => expect(call()).toFailWithErrno(errno));

  test.each(badDescriptors)('fails with EBADF for descriptor %d in either position', (bad) => {
    expect(sendfile(bad, file(), null, 1)).toFailWithErrno('EBADF');
    expect(sendfile(pair()[0], bad, null, 1)).toFailWithErrno('EBADF');
  });

  describe.each(streamPairs)('over $name', ({ make }) => {
    test('advances the offset that is passed, and not that of the file', () => {
      const [a, b] = make();
      const f = file();
      const offset = off_t(3);
      expect(sendfile(a, f, offset, 5)).toSucceedWith(5);
      expect(offset[0]).toBe(8n);
      expect(sendfile(a, f, offset, 2)).toSucceedWith(2);
      expect(read(b, buf, 64)).toSucceedWith(7);
      expect(buf.toString('utf8', 0, 7)).toBe('defghij');
      expect(read(f, buf, 3)).toSucceedWith(3);
      expect(buf.toString('utf8', 0, 3)).toBe('abc');
    });

    test('advances the offset of the file without an offset', () => {
      const [a, b] = make();
      const f = file();
      expect(sendfile(a, f, null, 20)).toSucceedWith(20);
      expect(sendfile(a, f, null, 20)).toSucceedWith(6);
      expect(sendfile(a, f, null, 20)).toSucceedWith(0);
      expect(read(b, buf, 64)).toBeGreaterThan(0);
    });

    test('sends no more than the file has, and returns 0 past its end', () => {
      const [a] = make();
      expect(sendfile(a, file(), off_t(20), 2 ** 40)).toSucceedWith(6);
      expect(sendfile(a, file(), off_t(100), 1)).toSucceedWith(0);
      expect(sendfile(a, file(), off_t(0), 0)).toSucceedWith(0);
    });

    test('fails with EAGAIN if there is no space', () => {
      const a = nonblocking(make()[0]);
      const f = closeAfterTest(open('/proc/self/exe', O_RDONLY));
      let sent: number;
      while ((sent = sendfile(a, f, off_t(0), 1 << 20)) > 0);
      expect(sent).toFailWithErrno('EAGAIN');
    });
  });
});
