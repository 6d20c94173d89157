import { SHUT_WR, UIO_MAXIOV, check, close, iovec, read, readv, shutdown, sizeof, write, writev } from 'bsd-sockets';
import { badDescriptors, openDevNull, nonblocking, release, socketPairs } from '../../support/sockets';
import { iov, overlong } from '../../support/messages';
import { bytesIn, views } from '../../support/views';

const calls = [
  ['readv', readv],
  ['writev', writev],
] as const;

const pair = socketPairs.find(({ name }) => name === 'a unix stream socketpair')!.make;

function text(s: number): string {
  const buf = Buffer.alloc(4096);
  return buf.toString('utf8', 0, check('read', read(s, buf, buf.length)));
}

describe.each(socketPairs)('over $name', ({ make, stream }) => {
  test('writev gathers and readv scatters', () => {
    const [a, b] = make();
    expect(writev(a, iov(Buffer.from('ab'), Buffer.from('cdef')), 2)).toSucceedWith(6);
    const [one, two, three] = [Buffer.alloc(1, '.'), Buffer.alloc(3, '.'), Buffer.alloc(4, '.')];
    expect(readv(b, iov(one, two, three), 3)).toSucceedWith(6);
    expect([one, two, three].map(String)).toEqual(['a', 'bcd', 'ef..']);
  });

  test('use iov_len bytes of iovcnt iovecs', () => {
    const [a, b] = make();
    const out = iov(Buffer.from('abc'), Buffer.from('def'), Buffer.from('ghi'));
    out[0]!.iov_len = 1;
    expect(writev(a, out, 2)).toSucceedWith(4);
    const memory = [Buffer.alloc(3, '.'), Buffer.alloc(3, '.'), Buffer.alloc(3, '.')];
    const into = iov(...memory);
    into[0]!.iov_len = 2;
    expect(readv(b, into, 2)).toSucceedWith(4);
    expect(memory.map(String)).toEqual(['ad.', 'ef.', '...']);
  });

  test.each([1, 15, 16, 17, 100, UIO_MAXIOV])('transfer %d iovecs', (count) => {
    const [a, b] = make();
    const sent = Buffer.from(Array.from({ length: count }, (_, i) => i % 251));
    expect(writev(a, iov(...Array.from(sent, (_, i) => sent.subarray(i, i + 1))), count)).toSucceedWith(count);
    const memory = Buffer.alloc(2 * count, 0xee);
    expect(readv(b, iov(...Array.from(sent, (_, i) => memory.subarray(2 * i, 2 * i + 1))), count)).toSucceedWith(count);
    expect(Buffer.from(memory.filter((_, i) => i % 2 === 0)).equals(sent)).toBe(true);
    expect(memory.filter((_, i) => i % 2 === 1).every((byte) => byte === 0xee)).toBe(true);
  });

  test('accept 0 iovecs, and iovecs without bytes', () => {
    const [a, b] = make();
    expect(writev(a, [], 0)).toSucceedWith(0);
    expect(writev(a, null, 0)).toSucceedWith(0);
    if (stream) expect(writev(a, iov(new Uint8Array(0), new Uint8Array(0)), 2)).toSucceedWith(0);
    expect(writev(a, iov(new Uint8Array(0), Buffer.from('x'), new Uint8Array(0)), 3)).toSucceedWith(1);
    const buf = Buffer.alloc(1);
    expect(readv(b, iov(new Uint8Array(0), buf), 2)).toSucceedWith(1);
    expect(buf.toString()).toBe('x');
  });
});

describe.each(calls)('%s', (name, call) => {
  test.each(badDescriptors)('fails with EBADF if descriptor %d is not open', (bad) => {
    expect(call(bad, iov(new Uint8Array(1)), 1)).toFailWithErrno('EBADF');
  });

  test.each([-1, UIO_MAXIOV + 1, 2 ** 31 - 1, -(2 ** 31)])('fails with EINVAL for an iovcnt of %d', (iovcnt) => {
    expect(call(pair()[0], iov(new Uint8Array(1)), iovcnt)).toFailWithErrno('EINVAL');
  });

  test.each(overlong)('fails with EFAULT if a length exceeds the view, and uses no iovec: %s', (_name, wrong) => {
    const [a, b] = pair();
    write(a, 'abc', 3);
    write(b, 'abc', 3);
    const buf = Buffer.alloc(3, '.');
    expect(call(a, [...iov(buf), new iovec(wrong)], 2)).toFailWithErrno('EFAULT');
    expect([buf.toString(), text(a), text(b)]).toEqual(['...', 'abc', 'abc']);
  });

  test('fails with EFAULT if iovcnt exceeds the array or the array is NULL', () => {
    const [a] = pair();
    expect(call(a, iov(new Uint8Array(1)), 2)).toFailWithErrno('EFAULT');
    expect(call(a, null, 1)).toFailWithErrno('EFAULT');
  });

  test.each([-1, -(2 ** 63), 2 ** 63])(
    'fails with EINVAL for an iov_len of %d, which the kernel rejects',
    (iov_len) => {
      const [a] = pair();
      expect(call(a, [new iovec({ iov_base: new Uint8Array(4), iov_len })], 1)).toFailWithErrno('EINVAL');
    },
  );

  test('throws for arguments that a C compiler rejects', () => {
    const [a] = pair();
    const wrong = call as (...args: unknown[]) => number;
    expect(() => wrong(a, 'x', 1)).toThrow(`${name}: iov must be an array of iovec or null (received 'x')`);
    expect(() => wrong(a, [undefined], 1)).toThrow(`${name}: iov[0] must be an iovec (received undefined)`);
    expect(() => wrong(a, [{ iov_base: 8, iov_len: 1 }], 1)).toThrow(
      `${name}: iov[0].iov_base must be an ArrayBufferView or null (received 8)`,
    );
    expect(() => wrong(a, [{ iov_base: null, iov_len: NaN }], 1)).toThrow(
      `${name}: iov[0].iov_len must be an integer (received NaN)`,
    );
    expect(() => wrong(a, [{ iov_base: null, iov_len: 2 ** 64 }], 1)).toThrow(RangeError);
    expect(() => wrong(a, iov(new Uint8Array(1)), 0.5)).toThrow(RangeError);
    expect(() => wrong('0', [], 0)).toThrow(`${name}: fd must be an integer (received '0')`);
  });

  test.each(views)('accepts a %s in an iovec', (_name, make) => {
    const [a, b] = pair();
    const view = make();
    if (name === 'readv') write(b, '0123456789abcdef', 16);
    else bytesIn(view).set(Buffer.from('0123456789abcdef'));
    expect(call(a, iov(view), 1)).toSucceedWith(16);
    expect(name === 'readv' ? Buffer.from(bytesIn(view)).toString() : text(b)).toBe('0123456789abcdef');
  });
});

test('readv without data and writev without space fail with EAGAIN', () => {
  const [a] = pair();
  nonblocking(a);
  expect(readv(a, iov(new Uint8Array(1)), 1)).toFailWithErrno('EAGAIN');
  const large = iov(new Uint8Array(2 ** 20), new Uint8Array(2 ** 20));
  let n: number;
  while ((n = writev(a, large, 2)) > 0);
  expect(n).toFailWithErrno('EAGAIN');
});

test('writev returns a partial count [C15]', () => {
  const [a] = pair();
  const n = writev(nonblocking(a), iov(new Uint8Array(2 ** 22), new Uint8Array(2 ** 22)), 2);
  expect(n).toBeGreaterThan(0);
  expect(n).toBeLessThan(2 ** 23);
});

test('readv returns 0 at the end, and writev fails with EPIPE and the process lives', () => {
  const [a, b] = pair();
  expect(shutdown(a, SHUT_WR)).toSucceedWith(0);
  expect(readv(b, iov(new Uint8Array(1), new Uint8Array(1)), 2)).toSucceedWith(0);
  expect(writev(a, iov(new Uint8Array(1)), 1)).toFailWithErrno('EPIPE');
  expect(close(release(b))).toSucceedWith(0);
});

test('readv and writev fail with EFAULT if an iovec is NULL', () => {
  expect(writev(pair()[0], [new iovec({ iov_len: 1 })], 1)).toFailWithErrno('EFAULT');
});

test('writev writes to a file', () => {
  expect(writev(openDevNull(), iov(Buffer.from('ab'), Buffer.from('c')), 2)).toSucceedWith(3);
  expect([sizeof(iovec), UIO_MAXIOV]).toEqual([16, 1024]);
});
