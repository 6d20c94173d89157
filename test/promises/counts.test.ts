// The optional count of read, readn, write and writen: C's length argument.
import { inspect } from 'node:util';
import { SOCK_DGRAM, SOCK_STREAM, SOL_SOCKET, SO_SNDBUF } from 'bsd-sockets';
import { everything, failure, kinds, paired } from './sockets';

const data = Buffer.from('the bytes');

describe.each(kinds)('$name', ({ make }) => {
  test('a count limits the bytes that are written, and the memory that is read into', async () => {
    const [a, b] = await make();
    const buf = Buffer.alloc(9, '.');
    expect(await a.write(data, 3)).toBe(3);
    expect(await b.read(buf, 5)).toBe(3);
    expect(await a.writen(data, 5)).toBe(5);
    expect(await b.readn(buf.subarray(3), 5)).toBe(5);
    expect(buf.toString()).toBe('thethe b.');
  });

  test('a count limits calls that wait', async () => {
    const [a, b] = await make();
    const [one, other] = [Buffer.alloc(9, '.'), Buffer.alloc(9, '.')];
    const reading = [b.read(one, 4), b.readn(other, 5)];
    await a.write(data, 4);
    await a.write(data, 5);
    expect(await Promise.all(reading)).toEqual([4, 5]);
    expect([one.toString(), other.toString()]).toEqual(['the .....', 'the b....']);
  });

  test('recv returns messages as large as the buffer, one or more of them pending', async () => {
    const [a, b] = await make();
    const buf = new Uint32Array(1);
    for (let i = 0, sent = 0; i < 300; i++) {
      const reading = b.recv(buf);
      for (let j = 0; j <= i % 3; j++) await a.send(Uint32Array.of(sent + j));
      for (let j = 0; j <= i % 3; j++) {
        expect([await (j === 0 ? reading : b.recv(buf)), buf[0]]).toEqual([4, sent]);
        sent++;
      }
    }
  });
});

test('a writen that waits for buffer space writes exactly count bytes', async () => {
  const [a, b] = paired();
  a.setsockopt(SOL_SOCKET, SO_SNDBUF, 1);
  const many = Buffer.alloc(200_000, 'x');
  const all = everything(b);
  expect(await Promise.all([a.writen(many, 150_000), a.writen(many, 1000), a.writen(many, 0)])).toEqual([
    150_000, 1000, 0,
  ]);
  a.close();
  expect(await all).toHaveLength(151_000);
});

test('options follow the count', async () => {
  const [a] = paired(SOCK_DGRAM);
  expect(await failure(a.read(Buffer.alloc(9), 5, { timeout: 1 }))).toMatchObject({ code: 'TIMEOUT_ERR' });
  expect(await failure(a.readn(Buffer.alloc(9), 5, { timeout: 1 }))).toMatchObject({ code: 'TIMEOUT_ERR' });
});

test('a count beyond the buffer fails with EFAULT, and one that is not an integer throws', async () => {
  const [a] = paired(SOCK_STREAM);
  const buf = Buffer.alloc(9);
  for (const count of [10, -1, 2 ** 40]) {
    expect(await failure(a.write(buf, count))).toMatchObject({ code: 'EFAULT', syscall: 'write' });
    expect(await failure(a.writen(buf, count))).toMatchObject({ code: 'EFAULT', syscall: 'send' });
    expect(await failure(a.read(buf, count))).toMatchObject({ code: 'EFAULT', syscall: 'read' });
    expect(await failure(a.readn(buf, count))).toMatchObject({ code: 'EFAULT', syscall: 'recv' });
  }
  for (const [count, code] of [
    [1.5, 'ERR_OUT_OF_RANGE'],
    [NaN, 'ERR_OUT_OF_RANGE'],
    ['3', 'ERR_INVALID_ARG_TYPE'],
    [true, 'ERR_INVALID_ARG_TYPE'],
  ] as const) {
    const message = `write: count must be an integer (received ${inspect(count)})`;
    expect(await failure(a.write(buf, count as number))).toMatchObject({ code, message });
  }
});
