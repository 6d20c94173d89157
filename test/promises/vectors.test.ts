// readvn and writevn: all of several pieces of memory.
import { SHUT_WR, SOL_SOCKET, SO_SNDBUF, iovec } from 'bsd-sockets';
import { random } from './random';
import { everything, failure, paired, streams } from './sockets';

const vector = (...pieces: Uint8Array[]): iovec[] =>
  pieces.map((piece) => new iovec({ iov_base: piece, iov_len: piece.length }));

describe.each(streams)('$name', ({ make }) => {
  test('writevn writes all pieces, and readvn fills all', async () => {
    const [a, b] = await make();
    a.setsockopt(SOL_SOCKET, SO_SNDBUF, 1);
    const pick = random(1);
    const pieces = Array.from({ length: 3000 }, (_, i) => Buffer.alloc(pick(300), i % 251));
    const data = Buffer.concat(pieces);
    const into = Array.from({ length: 2000 }, () => Buffer.alloc(pick(2 * Math.ceil(data.length / 2000))));
    const size = into.reduce((sum, { length }) => sum + length, 0);
    const reading = b.readvn(vector(...into));
    const writing = a.writevn(vector(...pieces)).then((written) => {
      a.shutdown(SHUT_WR);
      return written;
    });
    const n = await reading;
    const rest = await everything(b); // a smaller vector leaves some
    expect(await writing).toBe(data.length);
    expect(n).toBe(Math.min(size, data.length));
    expect(Buffer.concat([Buffer.concat(into).subarray(0, n), rest]).equals(data)).toBe(true);
  });
});

test('readvn returns less at the end, and the error of a wait has the bytes read before', async () => {
  const [a, b] = paired();
  const pieces = [Buffer.alloc(3), Buffer.alloc(3), Buffer.alloc(3)];
  await a.writen('abcd');
  expect(await failure(b.readvn(vector(...pieces), { timeout: 5 }))).toMatchObject({ transferred: 4 });
  await a.writen('efghi');
  a.shutdown(SHUT_WR);
  expect(await b.readvn(vector(...pieces))).toBe(5);
  expect(pieces.map(String)).toEqual(['efg', 'hi\0', '\0\0\0']);
});

test('no pieces, and empty ones, are 0 bytes', async () => {
  const [a, b] = paired();
  for (const iov of [[], vector(Buffer.alloc(0)), [new iovec()]]) {
    expect([await a.writevn(iov), await b.readvn(iov)]).toEqual([0, 0]);
  }
});

test('a vector is read once, when the call is made', async () => {
  const [a, b] = paired();
  let reads = 0;
  const changing = {
    iov_base: Buffer.from('abcd'),
    get iov_len(): number {
      return ++reads === 1 ? 4 : 2 ** 40;
    },
  };
  const iov = [changing as iovec];
  const writing = a.writevn(iov);
  iov.length = 0;
  expect([await writing, reads]).toEqual([4, 1]);
  const endless = new Proxy([], {
    get: (_, name) => (name === 'length' ? 2 : { iov_base: Buffer.alloc(1), iov_len: 1 }),
  });
  expect(await a.writevn(endless)).toBe(2);
  a.close();
  expect((await everything(b)).length).toBe(6);
});

test.each([
  ['a length beyond the memory', { iov_base: Buffer.alloc(3), iov_len: 4 }, { code: 'EFAULT' }],
  ['a negative length', { iov_base: Buffer.alloc(3), iov_len: -1 }, { code: 'EFAULT' }],
  ['a length of NaN', { iov_base: Buffer.alloc(3), iov_len: NaN }, { code: 'ERR_OUT_OF_RANGE' }],
  ['no memory', { iov_base: null, iov_len: 1 }, { code: 'ERR_INVALID_ARG_TYPE' }],
  ['no iovec', 5, { code: 'ERR_INVALID_ARG_TYPE' }],
])('%s fails before any byte is written', async (_name, wrong, error) => {
  const [a, b] = paired();
  const iov = [...vector(Buffer.from('ok')), wrong as iovec];
  expect(await failure(a.writevn(iov))).toMatchObject(error);
  expect(await failure(b.readvn(iov))).toMatchObject(error);
  a.close();
  expect(await everything(b)).toHaveLength(0);
});

test('memory that is taken away meanwhile rejects', async () => {
  const [, b] = paired();
  const memory = new Uint8Array(4);
  const reading = b.readvn(vector(Buffer.alloc(1), memory));
  structuredClone(memory.buffer, { transfer: [memory.buffer] });
  b.close();
  expect(await failure(reading)).toMatchObject({ code: 'ECANCELED' });
  expect(await failure(b.readvn([{ iov_base: memory, iov_len: 4 }]))).toMatchObject({ code: 'EFAULT' });
});
