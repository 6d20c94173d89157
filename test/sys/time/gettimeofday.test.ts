import { gettimeofday, timeval } from 'bsd-sockets';
import '../../support/matchers';

test('gettimeofday returns the time of Date.now()', () => {
  const tv = new timeval();
  const before = Date.now();
  expect(gettimeofday(tv, null)).toSucceedWith(0);
  const after = Date.now();
  const now = Math.floor(tv.tv_sec * 1000 + tv.tv_usec / 1000);
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(after);
  expect(tv.tv_usec).toBeLessThan(1_000_000);
});

test('gettimeofday fails with EFAULT or EINVAL', () => {
  const call = gettimeofday as (tv: ArrayBufferView | null, tz: ArrayBufferView | null) => number;
  expect(call(null, null)).toFailWithErrno('EFAULT');
  expect(call(new Uint8Array(8), null)).toFailWithErrno('EFAULT');
  expect(call(new timeval(), new Uint8Array(8))).toFailWithErrno('EINVAL');
});
