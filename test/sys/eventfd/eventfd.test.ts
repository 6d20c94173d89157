import {
  EFD_CLOEXEC,
  EFD_NONBLOCK,
  EFD_SEMAPHORE,
  FD_CLOEXEC,
  F_GETFD,
  F_GETFL,
  O_NONBLOCK,
  POLLIN,
  POLLOUT,
  eventfd,
  eventfd_read,
  eventfd_t,
  eventfd_write,
  fcntl,
  poll,
  pollfd,
  read,
  write,
} from 'bsd-sockets';
import { badDescriptors, closeAfterTest, listeningSocket } from '../../support/sockets';
import type { Errno } from '../../support/matchers';

const MAX = 2n ** 64n - 2n;

const counter = (initval = 0, flags = 0): number => closeAfterTest(eventfd(initval, EFD_NONBLOCK | flags));

function taken(s: number): bigint {
  const value = eventfd_t();
  expect(eventfd_read(s, value)).toSucceedWith(0);
  return value[0]!;
}

describe('eventfd', () => {
  test.each([8, -1])('fails with EINVAL for flags of %d', (flags) =>
    expect(eventfd(0, flags)).toFailWithErrno('EINVAL'),
  );

  test('sets the flags of EFD_CLOEXEC and EFD_NONBLOCK', () => {
    expect(fcntl(closeAfterTest(eventfd(0, 0)), F_GETFD)).toSucceedWith(0);
    expect(fcntl(closeAfterTest(eventfd(0, EFD_CLOEXEC)), F_GETFD)).toSucceedWith(FD_CLOEXEC);
    expect(fcntl(closeAfterTest(eventfd(0, 0)), F_GETFL) & O_NONBLOCK).toBe(0);
    expect(fcntl(counter(), F_GETFL) & O_NONBLOCK).toBe(O_NONBLOCK);
  });

  test('starts at initval, unsigned', () => {
    expect(taken(counter(7))).toBe(7n);
    expect(taken(counter(-1))).toBe(2n ** 32n - 1n);
  });

  test('with EFD_SEMAPHORE each read subtracts 1', () => {
    const s = counter(2, EFD_SEMAPHORE);
    expect([taken(s), taken(s)]).toEqual([1n, 1n]);
    expect(eventfd_read(s, eventfd_t())).toFailWithErrno('EAGAIN');
    expect(eventfd_write(s, 3)).toSucceedWith(0);
    expect([taken(s), taken(s), taken(s)]).toEqual([1n, 1n, 1n]);
  });

  test('is readable above 0 and writable below the maximum', () => {
    const watched = new pollfd({ fd: counter(), events: POLLIN | POLLOUT });
    expect(poll(watched, 1, 0)).toSucceedWith(1);
    expect(watched.revents).toBe(POLLOUT);
    expect(eventfd_write(watched.fd, MAX)).toSucceedWith(0);
    expect(poll(watched, 1, 0)).toSucceedWith(1);
    expect(watched.revents).toBe(POLLIN);
  });
});

describe('eventfd_read', () => {
  test.each<[string, () => number, Errno]>([
    ['a counter of 0', () => eventfd_read(counter(), eventfd_t()), 'EAGAIN'],
    ['null', () => eventfd_read(counter(1), null), 'EFAULT'],
    ['a view that is too small', () => eventfd_read(counter(1), new Uint8Array(4) as never), 'EFAULT'],
    ['a socket without data', () => eventfd_read(listeningSocket(), eventfd_t()), 'ENOTCONN'],
  ])('fails for %s', (_name, call, errno) => expect(call()).toFailWithErrno(errno));

  test.each(badDescriptors)('fails with EBADF for descriptor %d', (bad) =>
    expect(eventfd_read(bad, eventfd_t())).toFailWithErrno('EBADF'),
  );

  test('returns the value and resets it to 0', () => {
    const s = counter(3);
    expect(eventfd_write(s, 4n)).toSucceedWith(0);
    expect(taken(s)).toBe(7n);
    expect(eventfd_read(s, eventfd_t())).toFailWithErrno('EAGAIN');
  });

  test('is a read of 8 bytes', () => {
    const s = counter(5);
    expect(read(s, new Uint8Array(4), 4)).toFailWithErrno('EINVAL');
    const value = eventfd_t();
    expect(read(s, value, 8)).toSucceedWith(8);
    expect(value[0]).toBe(5n);
    expect(write(s, eventfd_t(6), 8)).toSucceedWith(8);
    expect(taken(s)).toBe(6n);
  });
});

describe('eventfd_write', () => {
  test.each<[string, () => number, Errno]>([
    ['a value of 2^64 - 1', () => eventfd_write(counter(), 2n ** 64n - 1n), 'EINVAL'],
    ['a value of -1, which is the same', () => eventfd_write(counter(), -1), 'EINVAL'],
    ['a value that would overflow the counter', () => eventfd_write(counter(1), MAX), 'EAGAIN'],
  ])('fails for %s', (_name, call, errno) => expect(call()).toFailWithErrno(errno));

  test.each(badDescriptors)('fails with EBADF for descriptor %d', (bad) =>
    expect(eventfd_write(bad, 1n)).toFailWithErrno('EBADF'),
  );

  test('accepts the whole range', () => {
    const s = counter();
    expect(eventfd_write(s, MAX)).toSucceedWith(0);
    expect(taken(s)).toBe(MAX);
    expect(eventfd_write(s, 0n)).toSucceedWith(0);
    expect(eventfd_read(s, eventfd_t())).toFailWithErrno('EAGAIN');
  });

  test.each(['x', undefined])('throws a TypeError for %p', (value) => {
    expect(() => eventfd_write(counter(), value as never)).toThrow(TypeError);
  });

  test.each([2n ** 64n, -(2n ** 63n) - 1n, 2 ** 64, 1.5, NaN])('throws a RangeError for %p', (value) => {
    expect(() => eventfd_write(counter(), value)).toThrow('eventfd_write: value must be ');
    expect(() => eventfd_write(counter(), value)).toThrow(RangeError);
  });
});
