import { openSync, readFileSync, writeFileSync } from 'node:fs';
import {
  SHUT_WR,
  SOL_SOCKET,
  SO_SNDBUF,
  check,
  close,
  int,
  read,
  setsockopt,
  shutdown,
  sizeof,
  write,
} from 'bsd-sockets';
import { runProgram } from '../support/child-program';
import {
  badDescriptors,
  openDevNull,
  expectNoData,
  closeAfterTest,
  nonblocking,
  release,
  socketPairs,
  streamPairs,
  unixPath,
} from '../support/sockets';
import { bytesIn, views } from '../support/views';

const MEGABYTE = 2 ** 20;

describe('write', () => {
  test.each(badDescriptors)('fails with EBADF if descriptor %d is not open', (bad) => {
    expect(write(bad, 'x', 1)).toFailWithErrno('EBADF');
  });

  test('fails with EBADF if the descriptor is read-only', () => {
    expect(write(closeAfterTest(openSync('/dev/null', 'r')), 'x', 1)).toFailWithErrno('EBADF');
  });

  test('fails with ENOSPC for /dev/full', () => {
    expect(write(closeAfterTest(openSync('/dev/full', 'w')), 'x', 1)).toFailWithErrno('ENOSPC');
  });

  test('writes any descriptor, not only sockets', () => {
    const path = unixPath();
    writeFileSync(path, '');
    const file = closeAfterTest(openSync(path, 'w'));
    expect(write(file, 'a file\n', 7)).toSucceedWith(7);
    expect(readFileSync(path, 'utf8')).toBe('a file\n');
    expect(write(openDevNull(), new Uint8Array(4096), 4096)).toSucceedWith(4096);
  });

  describe.each(socketPairs)('over $name', ({ make, stream, connection }) => {
    test('returns the number of bytes, which arrive', () => {
      const [a, b] = make();
      const buf = Buffer.alloc(16, '.');
      expect(write(a, Buffer.from('abcdef'), 3)).toSucceedWith(3);
      expect(read(b, buf, 16)).toSucceedWith(3);
      expect(buf.toString()).toBe(`abc${'.'.repeat(13)}`);
    });

    test('fails with EFAULT if count exceeds the view, and nothing is sent', () => {
      const [a, b] = make();
      for (const count of [5, -1, 2 ** 40]) expect(write(a, new Uint8Array(4), count)).toFailWithErrno('EFAULT');
      expect(write(a, 'abc', 5)).toFailWithErrno('EFAULT');
      expectNoData(b);
    });

    test('fails with EFAULT for NULL, which reaches the kernel', () => {
      const [a, b] = make();
      expect(write(a, null, 4)).toFailWithErrno('EFAULT');
      expectNoData(b);
    });

    test('fails with EPIPE after SHUT_WR, and the process lives', () => {
      const [a] = make();
      expect(shutdown(a, SHUT_WR)).toSucceedWith(0);
      expect(write(a, 'x', 1)).toFailWithErrno('EPIPE');
    });

    if (connection) {
      test('writes what fits with O_NONBLOCK, then fails with EAGAIN until the peer reads [C15]', () => {
        const [a, b] = make();
        expect(setsockopt(a, SOL_SOCKET, SO_SNDBUF, int(16384), sizeof(int))).toSucceedWith(0);
        const buf = new Uint8Array(stream ? 8 * MEGABYTE : 1000);
        const counts: number[] = [];
        let n: number;
        while ((n = write(nonblocking(a), buf, buf.length)) > 0) counts.push(n);
        expect(n).toFailWithErrno('EAGAIN');
        expect(stream ? counts[0]! < buf.length : counts[0] === buf.length).toBe(true);

        const total = counts.reduce((sum, count) => sum + count);
        const room = new Uint8Array(MEGABYTE);
        for (let got = 0; got < total;) got += check('read', read(b, room, room.length));
        expectNoData(b);
        expect(write(a, 'x', 1)).toSucceedWith(1);
      });
    }
  });

  test.each(streamPairs)('sends nothing for a count of 0: $name', ({ make }) => {
    const [a, b] = make();
    expect(write(a, 'x', 0)).toSucceedWith(0);
    expect(write(a, new Uint8Array(0), 0)).toSucceedWith(0);
    expect(write(a, null, 0)).toSucceedWith(0);
    expectNoData(b);
  });

  test.each(views)('accepts a %s', (_name, make) => {
    const [a, b] = streamPairs[0]!.make();
    const view = make();
    bytesIn(view).set(Buffer.from('0123456789abcdef'));
    expect(write(a, view, 16)).toSucceedWith(16);
    const got = Buffer.alloc(16);
    expect(read(b, got, 16)).toSucceedWith(16);
    expect(got.toString()).toBe('0123456789abcdef');
  });

  test('accepts buf.subarray(n) for &buf[n]', () => {
    const [a, b] = streamPairs[0]!.make();
    const buf = Buffer.from('abcdef');
    expect(write(a, buf.subarray(4), 2)).toSucceedWith(2);
    const got = Buffer.alloc(2);
    expect(read(b, got, 2)).toSucceedWith(2);
    expect(got.toString()).toBe('ef');
  });

  test.each(streamPairs)('blocks until a slow reader has made space for everything: $name [C13]', async ({ make }) => {
    const [a, b] = make();
    const reading = runProgram(
      `const buf = new Uint8Array(50000);
       let n, total = 0;
       while ((n = read(3, buf, buf.length)) > 0) total += n;
       process.stdout.write(n + ' ' + total);`,
      { fds: [b] },
    );
    expect(close(release(b))).toSucceedWith(0);
    expect(write(a, new Uint8Array(8 * MEGABYTE), 8 * MEGABYTE)).toSucceedWith(8 * MEGABYTE);
    expect(close(release(a))).toSucceedWith(0);
    expect((await reading).stdout).toBe(`0 ${8 * MEGABYTE}`);
  });
});
