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
  test.each(badDescriptors)('EBADF: %d is not open', (bad) => {
    expect(read(bad, new Uint8Array(1), 1)).toFailWithErrno('EBADF');
  });

  test('EBADF: open for writing only', () => {
    expect(read(closeAfterTest(openSync('/dev/null', 'w')), new Uint8Array(1), 1)).toFailWithErrno('EBADF');
  });

  test('EISDIR: a directory', () => {
    expect(read(closeAfterTest(openSync('/', 'r')), new Uint8Array(1), 1)).toFailWithErrno('EISDIR');
  });

  test('ENOTCONN: a socket without a peer', () => {
    expect(read(openSocket(AF_INET, SOCK_STREAM), new Uint8Array(1), 1)).toFailWithErrno('ENOTCONN');
  });

  test('reads any descriptor, not only sockets', () => {
    const zeros = new Uint8Array(8).fill(1);
    expect(read(closeAfterTest(openSync('/dev/zero', 'r')), zeros, 4)).toSucceedWith(4);
    expect([...zeros]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    expect(read(closeAfterTest(openSync('/dev/null', 'r')), zeros, 8)).toSucceedWith(0);
  });

  describe.each(socketPairs)('over $name', ({ make, connection }) => {
    test('C14: gives what is there: 7 asked for, 2 delivered', () => {
      const [a, b] = make();
      write(a, 'ab', 2);
      const buf = Buffer.alloc(7, '.');
      expect(read(b, buf, 7)).toSucceedWith(2);
      expect(buf.toString()).toBe('ab.....');
    });

    test('C16: what is there, or EAGAIN with O_NONBLOCK', () => {
      const [a, b] = make();
      nonblocking(b);
      expect(read(b, new Uint8Array(4), 4)).toFailWithErrno('EAGAIN');
      write(a, 'x', 1);
      expect(read(b, new Uint8Array(4), 4)).toSucceedWith(1);
      expect(read(b, new Uint8Array(4), 4)).toFailWithErrno('EAGAIN');
    });

    test('EFAULT: count is larger than the memory, and nothing is taken', () => {
      const [a, b] = make();
      write(a, 'abcd', 4);
      for (const count of [5, -1, 2 ** 40]) expect(read(b, new Uint8Array(4), count)).toFailWithErrno('EFAULT');
      expect(read(b, new Uint8Array(4), 4)).toSucceedWith(4);
    });

    test('EFAULT: NULL reaches the kernel', () => {
      const [a, b] = make();
      write(a, 'abcd', 4);
      expect(read(b, null, 4)).toFailWithErrno('EFAULT');
    });

    if (connection) {
      test('C19, C20: 0 at the end, which SHUT_WR sends', () => {
        const [a, b] = make();
        write(a, 'x', 1);
        shutdown(a, SHUT_WR);
        expect(read(b, new Uint8Array(4), 4)).toSucceedWith(1);
        expect(read(b, new Uint8Array(4), 4)).toSucceedWith(0);
        expect(read(b, new Uint8Array(4), 4)).toSucceedWith(0);
      });
    }
  });

  test.each(streamPairs)('a count of 0 takes nothing: $name', ({ make }) => {
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

  test('C14: blocks until a byte is there', async () => {
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
