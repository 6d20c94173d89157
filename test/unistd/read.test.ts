import { openSync } from 'node:fs';
import { AF_INET, SHUT_WR, SOCK_STREAM, read, send, shutdown, write } from 'bsd-sockets';
import { runProgram } from '../support/child-program';
import {
  badDescriptors,
  expectNoData,
  closeAfterTest,
  nonblocking,
  openSocket,
  socketPairs,
  streamPairs,
} from '../support/sockets';
import { bytesIn, views } from '../support/views';

describe('read', () => {
  test.each(badDescriptors)('fails with EBADF if descriptor %d is not open', (bad) => {
    expect(read(bad, new Uint8Array(1), 1)).toFailWithErrno('EBADF');
  });

  test('fails with EBADF if the descriptor is write-only', () => {
    expect(read(closeAfterTest(openSync('/dev/null', 'w')), new Uint8Array(1), 1)).toFailWithErrno('EBADF');
  });

  test('fails with EISDIR for a directory', () => {
    expect(read(closeAfterTest(openSync('/', 'r')), new Uint8Array(1), 1)).toFailWithErrno('EISDIR');
  });

  test('fails with ENOTCONN on a socket without a peer', () => {
    expect(read(openSocket(AF_INET, SOCK_STREAM), new Uint8Array(1), 1)).toFailWithErrno('ENOTCONN');
  });

  test('reads any descriptor, not only sockets', () => {
    const zeros = new Uint8Array(8).fill(1);
    expect(read(closeAfterTest(openSync('/dev/zero', 'r')), zeros, 4)).toSucceedWith(4);
    expect([...zeros]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    expect(read(closeAfterTest(openSync('/dev/null', 'r')), zeros, 8)).toSucceedWith(0);
  });

  describe.each(socketPairs)('over $name', ({ make, connection }) => {
    test('returns the bytes that have arrived: 2 of 7 [C14]', () => {
      const [a, b] = make();
      write(a, 'ab', 2);
      const buf = Buffer.alloc(7, '.');
      expect(read(b, buf, 7)).toSucceedWith(2);
      expect(buf.toString()).toBe('ab.....');
    });

    test('returns the bytes that have arrived, or fails with EAGAIN with O_NONBLOCK [C16]', () => {
      const [a, b] = make();
      nonblocking(b);
      expect(read(b, new Uint8Array(4), 4)).toFailWithErrno('EAGAIN');
      write(a, 'x', 1);
      expect(read(b, new Uint8Array(4), 4)).toSucceedWith(1);
      expect(read(b, new Uint8Array(4), 4)).toFailWithErrno('EAGAIN');
    });

    test('fails with EFAULT if count exceeds the view, and consumes nothing', () => {
      const [a, b] = make();
      write(a, 'abcd', 4);
      for (const count of [5, -1, 2 ** 40]) expect(read(b, new Uint8Array(4), count)).toFailWithErrno('EFAULT');
      expect(read(b, new Uint8Array(4), 4)).toSucceedWith(4);
    });

    test('fails with EFAULT for NULL, which reaches the kernel', () => {
      const [a, b] = make();
      write(a, 'abcd', 4);
      expect(read(b, null, 4)).toFailWithErrno('EFAULT');
    });

    if (connection) {
      test('returns 0 at the end, which SHUT_WR sends [C19, C20]', () => {
        const [a, b] = make();
        write(a, 'x', 1);
        shutdown(a, SHUT_WR);
        expect(read(b, new Uint8Array(4), 4)).toSucceedWith(1);
        expect(read(b, new Uint8Array(4), 4)).toSucceedWith(0);
        expect(read(b, new Uint8Array(4), 4)).toSucceedWith(0);
      });
    }
  });

  test.each(streamPairs)('consumes nothing for a count of 0: $name', ({ make }) => {
    const [a, b] = make();
    write(a, 'x', 1);
    expect(read(b, new Uint8Array(4), 0)).toSucceedWith(0);
    expect(read(b, new Uint8Array(0), 0)).toSucceedWith(0);
    expect(read(b, null, 0)).toSucceedWith(0);
    expect(read(b, new Uint8Array(4), 4)).toSucceedWith(1);
    expectNoData(b);
  });

  test.each(views)('fills a %s', (_name, make) => {
    const [a, b] = streamPairs[0]!.make();
    const view = make();
    send(a, '0123456789abcdef', 16, 0);
    expect(read(b, view, 16)).toSucceedWith(16);
    expect(Buffer.from(bytesIn(view)).toString()).toBe('0123456789abcdef');
  });

  test('blocks until a byte arrives [C14]', async () => {
    const [a, b] = streamPairs[0]!.make();
    const reading = runProgram(
      `process.stdout.write('reading');
       const buf = Buffer.alloc(7);
       const n = read(3, buf, 7);
       process.stdout.write(' ' + buf.toString('utf8', 0, n));`,
      {
        fds: [b],
        onOutput: (stdout) => {
          if (stdout === 'reading') write(a, 'ab', 2);
        },
      },
    );
    expect((await reading).stdout).toBe('reading ab');
  });
});
