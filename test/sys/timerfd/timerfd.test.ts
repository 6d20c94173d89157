import {
  CLOCK_BOOTTIME,
  CLOCK_MONOTONIC,
  CLOCK_PROCESS_CPUTIME_ID,
  CLOCK_REALTIME,
  FD_CLOEXEC,
  F_GETFD,
  POLLIN,
  TFD_CLOEXEC,
  TFD_NONBLOCK,
  TFD_TIMER_ABSTIME,
  TFD_TIMER_CANCEL_ON_SET,
  clock_gettime,
  fcntl,
  itimerspec,
  poll,
  pollfd,
  read,
  timerfd_create,
  timerfd_gettime,
  timerfd_settime,
  timespec,
} from 'bsd-sockets';
import { badDescriptors, closeAfterTest, listeningSocket } from '../../support/sockets';
import type { Errno } from '../../support/matchers';

const timer = (clock = CLOCK_MONOTONIC, flags = TFD_NONBLOCK): number => closeAfterTest(timerfd_create(clock, flags));
const after = (tv_nsec: number, interval = 0): itimerspec =>
  new itimerspec({ it_value: { tv_nsec }, it_interval: { tv_nsec: interval } });
const far = new itimerspec({ it_value: { tv_sec: 1000 }, it_interval: { tv_sec: 5, tv_nsec: 6 } });

const expirations = new BigUint64Array(1);

describe('timerfd_create', () => {
  test.each<[string, () => number, Errno]>([
    ['a clock without timers', () => timerfd_create(CLOCK_PROCESS_CPUTIME_ID, 0), 'EINVAL'],
    ['an unknown clock', () => timerfd_create(99, 0), 'EINVAL'],
    ['unknown flags', () => timerfd_create(CLOCK_MONOTONIC, 1), 'EINVAL'],
  ])('fails for %s', (_name, call, errno) => expect(call()).toFailWithErrno(errno));

  test('sets close-on-exec with TFD_CLOEXEC', () => {
    expect(fcntl(timer(CLOCK_MONOTONIC, 0), F_GETFD)).toSucceedWith(0);
    expect(fcntl(timer(CLOCK_MONOTONIC, TFD_CLOEXEC), F_GETFD)).toSucceedWith(FD_CLOEXEC);
  });

  test('sets O_NONBLOCK with TFD_NONBLOCK, and an early read fails with EAGAIN', () => {
    expect(read(timer(), expirations, 8)).toFailWithErrno('EAGAIN');
  });
});

describe('timerfd_settime', () => {
  test.each<[string, () => number, Errno]>([
    ['a descriptor that is not a timer', () => timerfd_settime(listeningSocket(), 0, far, null), 'EINVAL'],
    ['a tv_nsec of 1e9', () => timerfd_settime(timer(), 0, after(1e9), null), 'EINVAL'],
    [
      'a negative time',
      () => timerfd_settime(timer(), 0, new itimerspec({ it_value: { tv_sec: -1 } }), null),
      'EINVAL',
    ],
    ['unknown flags', () => timerfd_settime(timer(), 4, far, null), 'EINVAL'],
    ['null', () => timerfd_settime(timer(), 0, null, null), 'EFAULT'],
    ['a view that is too small', () => timerfd_settime(timer(), 0, new timespec() as never, null), 'EFAULT'],
    ['an old_value that is too small', () => timerfd_settime(timer(), 0, far, new timespec() as never), 'EFAULT'],
  ])('fails for %s', (_name, call, errno) => expect(call()).toFailWithErrno(errno));

  test.each(badDescriptors)('fails with EBADF for descriptor %d', (bad) =>
    expect(timerfd_settime(bad, 0, far, null)).toFailWithErrno('EBADF'),
  );

  test.each([
    ['CLOCK_MONOTONIC', CLOCK_MONOTONIC],
    ['CLOCK_REALTIME', CLOCK_REALTIME],
    ['CLOCK_BOOTTIME', CLOCK_BOOTTIME],
  ])('%s expires once, and read returns the expiration', (_name, clock) => {
    const t = timer(clock);
    expect(timerfd_settime(t, 0, after(1), null)).toSucceedWith(0);
    expect(poll(new pollfd({ fd: t, events: POLLIN }), 1, 10_000)).toSucceedWith(1);
    expect(read(t, expirations, 8)).toSucceedWith(8);
    expect(expirations[0]).toBe(1n);
    expect(read(t, expirations, 8)).toFailWithErrno('EAGAIN');
  });

  test('makes a blocking read wait', () => {
    const t = timer(CLOCK_MONOTONIC, 0);
    expect(timerfd_settime(t, 0, after(1e6), null)).toSucceedWith(0);
    expect(read(t, expirations, 8)).toSucceedWith(8);
    expect(expirations[0]).toBe(1n);
  });

  test('repeats with an interval, and read returns the number of expirations', () => {
    const t = timer(CLOCK_MONOTONIC, 0);
    expect(timerfd_settime(t, 0, after(1, 1000), null)).toSucceedWith(0);
    let sum = 0n;
    for (let reads = 0; sum < 20n; reads++) {
      expect(read(t, expirations, 8)).toSucceedWith(8);
      expect(expirations[0]).toBeGreaterThan(0n);
      sum += expirations[0]!;
      expect(reads).toBeLessThan(20);
    }
  });

  test('expires immediately for a past time with TFD_TIMER_ABSTIME', () => {
    const now = new timespec();
    const t = timer();
    expect(clock_gettime(CLOCK_MONOTONIC, now)).toSucceedWith(0);
    expect(timerfd_settime(t, TFD_TIMER_ABSTIME, new itimerspec({ it_value: now }), null)).toSucceedWith(0);
    expect(poll(new pollfd({ fd: t, events: POLLIN }), 1, 10_000)).toSucceedWith(1);
    expect(read(t, expirations, 8)).toSucceedWith(8);
  });

  test('accepts TFD_TIMER_CANCEL_ON_SET', () => {
    const flags = TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET;
    const tomorrow = new itimerspec({ it_value: { tv_sec: 2 ** 33 } });
    expect(timerfd_settime(timer(CLOCK_REALTIME), flags, tomorrow, null)).toSucceedWith(0);
  });

  test('returns the previous setting in old_value, and zero stops the timer', () => {
    const t = timer();
    const old = new itimerspec();
    expect(timerfd_settime(t, 0, far, old)).toSucceedWith(0);
    expect([old.it_value.tv_sec, old.it_value.tv_nsec]).toEqual([0, 0]);
    expect(timerfd_settime(t, 0, new itimerspec(), old)).toSucceedWith(0);
    expect([old.it_interval.tv_sec, old.it_interval.tv_nsec]).toEqual([5, 6]);
    expect(old.it_value.tv_sec).toBeGreaterThan(0);
    expect(timerfd_gettime(t, old)).toSucceedWith(0);
    expect([old.it_value.tv_sec, old.it_value.tv_nsec]).toEqual([0, 0]);
  });
});

describe('timerfd_gettime', () => {
  test.each<[string, () => number, Errno]>([
    ['a descriptor that is not a timer', () => timerfd_gettime(listeningSocket(), new itimerspec()), 'EINVAL'],
    ['null', () => timerfd_gettime(timer(), null), 'EFAULT'],
    ['a view that is too small', () => timerfd_gettime(timer(), new timespec() as never), 'EFAULT'],
  ])('fails for %s', (_name, call, errno) => expect(call()).toFailWithErrno(errno));

  test.each(badDescriptors)('fails with EBADF for descriptor %d', (bad) =>
    expect(timerfd_gettime(bad, new itimerspec())).toFailWithErrno('EBADF'),
  );

  test('returns the interval and the remaining time', () => {
    const t = timer();
    const now = new itimerspec();
    expect(timerfd_settime(t, 0, far, null)).toSucceedWith(0);
    expect(timerfd_gettime(t, now)).toSucceedWith(0);
    expect([now.it_interval.tv_sec, now.it_interval.tv_nsec]).toEqual([5, 6]);
    expect(now.it_value.tv_sec).toBeLessThanOrEqual(1000);
    expect(now.it_value.tv_sec).toBeGreaterThan(0);
  });
});
