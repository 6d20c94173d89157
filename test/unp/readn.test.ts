import { AF_INET, SHUT_WR, SOCK_STREAM, SOL_SOCKET, SO_RCVTIMEO, write } from 'bsd-sockets';
import { setsockopt, shutdown, sizeof, timeval } from 'bsd-sockets';
import { moved, readn } from 'bsd-sockets/unp';
import {
  badDescriptors,
  expectNoData,
  openSocket,
  release,
  socketPairs,
  streamPairs,
  expectData,
  withDeadline,
} from '../support/sockets';
import { reset } from './pairs';
import { bytesIn, views } from '../support/views';

describe('readn', () => {
  test.each(badDescriptors)('fails with EBADF if descriptor %d is not open', (bad) => {
    expect(readn(bad, new Uint8Array(1), 1)).toFailWithErrno('EBADF');
    expect(moved()).toBe(0);
  });

  test('fails with ENOTCONN on a socket without a peer', () => {
    expect(readn(openSocket(AF_INET, SOCK_STREAM), new Uint8Array(1), 1)).toFailWithErrno('ENOTCONN');
  });

  describe.each(socketPairs)('over $name', ({ make, stream }) => {
    test('continues until everything has arrived, byte by byte', () => {
      const [a, b] = make();
      for (const byte of 'abcdef') expect(write(a, byte, 1)).toSucceedWith(1);
      const buf = Buffer.alloc(6, '.');
      expect(readn(b, buf, 4)).toSucceedWith(4);
      expect(buf.toString()).toBe('abcd..');
      expect(readn(b, buf, 2)).toSucceedWith(2);
      expect(buf.toString()).toBe('efcd..');
      expectNoData(b);
    });

    test('makes no system call for 0 bytes', () => {
      const [a, b] = make();
      write(a, 'x', 1);
      expect(readn(b, new Uint8Array(1), 0)).toSucceedWith(0);
      expect(readn(b, null, 0)).toSucceedWith(0);
      expect(readn(b, new Uint8Array(1), 1)).toSucceedWith(1);
    });

    if (!stream) {
      test('truncates a message that exceeds the remaining space', () => {
        const [a, b] = make();
        write(a, 'abc', 3);
        write(a, 'def', 3);
        const buf = Buffer.alloc(4);
        expect(readn(b, buf, 4)).toSucceedWith(4);
        expect(buf.toString()).toBe('abcd');
        expectNoData(b);
      });
    }
  });

  describe.each(streamPairs)('at the end of $name', ({ make }) => {
    test('returns the bytes before the end of the stream, then 0', () => {
      const [a, b] = make();
      write(a, 'abc', 3);
      shutdown(a, SHUT_WR);
      const buf = Buffer.alloc(8, '.');
      expect(readn(b, buf, 8)).toSucceedWith(3);
      expect(buf.toString()).toBe('abc.....');
      expect(readn(b, buf, 8)).toSucceedWith(0);
      expect(moved()).toBe(0);
    });
  });

  test('fails with EAGAIN after SO_RCVTIMEO, and the bytes received are not lost', () => {
    const [a, b] = streamPairs[0]!.make();
    const soon = new timeval({ tv_usec: 1000 });
    setsockopt(b, SOL_SOCKET, SO_RCVTIMEO, soon, sizeof(soon));
    write(a, 'abc', 3);
    expectData(b);
    const buf = Buffer.alloc(5);
    expect(readn(b, buf, 5)).toFailWithErrno('EAGAIN');
    expect(moved()).toBe(3);
    withDeadline(b);
    write(a, 'de', 2);
    expect(readn(b, buf.subarray(moved()), 5 - moved())).toSucceedWith(2);
    expect(buf.toString()).toBe('abcde');
  });

  test('reports the bytes that arrived before ECONNRESET', () => {
    const [a, b] = streamPairs[0]!.make();
    write(a, 'abc', 3);
    reset(release(a));
    const buf = Buffer.alloc(8, '.');
    expect(readn(b, buf, 8)).toFailWithErrno('ECONNRESET');
    expect(moved()).toBe(3);
    expect(buf.toString()).toBe('abc.....');
    expect(readn(b, buf, 8)).toSucceedWith(0);
  });

  test('fails with EFAULT if n exceeds the view, and consumes nothing', () => {
    const [a, b] = streamPairs[0]!.make();
    write(a, 'abcd', 4);
    for (const n of [5, -1, 2 ** 40]) expect(readn(b, new Uint8Array(4), n)).toFailWithErrno('EFAULT');
    expect(readn(b, null, 4)).toFailWithErrno('EFAULT');
    expect(readn(b, new Uint8Array(4), 4)).toSucceedWith(4);
  });

  test('throws for arguments that C rejects', () => {
    const [, b] = streamPairs[0]!.make();
    for (const n of [NaN, 1.5]) expect(() => readn(b, new Uint8Array(4), n)).toThrow(/^readn: n must be an integer /);
    // @ts-expect-error not a number
    expect(() => readn('x', new Uint8Array(1), 1)).toThrow(/^readn: fd must be an integer \(received 'x'\)$/);
  });

  test.each(views)('fills a %s in two parts', (_name, make) => {
    const [a, b] = socketPairs.find(({ name }) => name === 'a unix seqpacket socketpair')!.make();
    const view = make();
    write(a, '0123456', 7);
    write(a, '789abcdef', 9);
    expect(readn(b, view, 16)).toSucceedWith(16);
    expect(Buffer.from(bytesIn(view)).toString()).toBe('0123456789abcdef');
  });
});
