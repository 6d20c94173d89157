// splice, sendfile and pipe2.
import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { F_GETFD, F_GETFL, FD_CLOEXEC, O_NONBLOCK, O_RDONLY, SHUT_WR, close, fcntl } from 'bsd-sockets';
import { pipe2, splice, type Socket } from 'bsd-sockets/promises';
import { turn } from './random';
import { everything, failure, kept, paired, streams, stuffed, thrown } from './sockets';

function pipe(): [reader: Socket, writer: Socket] {
  const [reader, writer] = pipe2();
  return [kept(reader), kept(writer)];
}

/** All bytes of one socket go to another. */
async function forward(from: Socket, to: Socket): Promise<number> {
  const [reader, writer] = pipe();
  let total = 0;
  for (let n: number; (n = await splice(from, writer, 2 ** 20)) > 0; total += n) {
    for (let left = n; left > 0;) left -= await splice(reader, to, left);
  }
  to.shutdown(SHUT_WR);
  return total;
}

test('pipe2 returns a reader and a writer, which are not blocking and closed on exec', async () => {
  const [reader, writer] = pipe();
  const receiving = reader.read(Buffer.alloc(8));
  expect([await writer.write('hello'), await receiving]).toEqual([5, 5]);
  for (const { fd } of [reader, writer]) {
    expect([fcntl(fd, F_GETFL) & O_NONBLOCK, fcntl(fd, F_GETFD)]).toEqual([O_NONBLOCK, FD_CLOEXEC]);
  }
  writer.close();
  expect(await reader.read(Buffer.alloc(8))).toBe(0);
  expect(thrown(() => pipe2(-1))).toMatchObject({ code: 'EINVAL', syscall: 'pipe2' });
  expect(thrown(() => pipe2('x' as never))).toBeInstanceOf(TypeError);
});

describe.each(streams)('$name', ({ make }) => {
  test('a proxy moves all bytes, more than the buffers hold', async () => {
    const [[client, front], [back, server]] = [await make(), await make()];
    const data = Buffer.alloc(3_000_000, 'some bytes of data, ');
    const [forwarded, received] = [forward(front, back), everything(server)];
    await client.writen(data);
    client.shutdown(SHUT_WR);
    expect(await forwarded).toBe(data.length);
    expect((await received).equals(data)).toBe(true);
  });
});

test('splice waits for input, and rejects when it takes too long, is aborted, or a socket is closed', async () => {
  const [a, b] = paired();
  const [reader, writer] = pipe();
  const waiting = splice(b, writer, 100);
  await a.writen('abc');
  expect(await waiting).toBe(3);
  expect(await failure(splice(b, writer, 100, { timeout: 1 }))).toMatchObject({
    code: 'TIMEOUT_ERR',
    syscall: 'splice',
  });
  const aborted = { signal: AbortSignal.abort() };
  expect(await failure(splice(b, writer, 100, aborted))).toMatchObject({ code: 'ABORT_ERR' });
  const closed = splice(b, writer, 100);
  b.close();
  expect(await failure(closed)).toMatchObject({ code: 'ECANCELED', syscall: 'splice' });
  expect(await reader.read(Buffer.alloc(8))).toBe(3);
});

test('splice waits for room in its output, and continues when there is some', async () => {
  const [a, b] = paired();
  const [reader, writer] = pipe();
  await writer.writen('last');
  const filled = await stuffed(a);
  const full = failure(splice(reader, a, 4, { timeout: 20 }));
  expect(await full).toMatchObject({ code: 'TIMEOUT_ERR' });
  const waiting = splice(reader, a, 4);
  const received = b.readn(Buffer.alloc(filled + 4));
  expect([await waiting, await received]).toEqual([4, filled + 4]);
});

test('splice does not come between the bytes of a writen that waits', async () => {
  const [a, b] = paired();
  const [reader, writer] = pipe();
  await writer.writen('<spliced>');
  const large = Buffer.alloc(2_000_000, 'x');
  const writing = a.writen(large);
  const splicing = splice(reader, a, 9);
  await turn();
  const received = everything(b);
  expect([await writing, await splicing]).toEqual([2_000_000, 9]);
  a.close();
  expect((await received).indexOf('<')).toBe(2_000_000);
});

test('splice needs a pipe, and sockets of this package', async () => {
  const [a, b] = paired();
  await a.writen('x');
  expect(await failure(splice(b, b, 1))).toMatchObject({ code: 'EINVAL' });
  expect(await failure(splice({} as never, b, 1))).toMatchObject({ code: 'ERR_INVALID_ARG_TYPE' });
  expect(await failure(splice(b, a, NaN))).toMatchObject({ code: 'ERR_OUT_OF_RANGE' });
});

describe('sendfile', () => {
  let folder: string;
  let path: string;
  const data = Buffer.alloc(2_000_000, 'file ');

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sendfile-'));
    path = join(folder, 'data');
    writeFileSync(path, data);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('sends a file in parts, and returns 0 at its end', async () => {
    const [a, b] = paired();
    const fd = openSync(path, O_RDONLY);
    const received = everything(b);
    let at = 0;
    for (let n: number; (n = await a.sendfile(fd, at, data.length)) > 0;) at += n;
    a.close();
    close(fd);
    expect([at, (await received).equals(data)]).toEqual([data.length, true]);
  });

  test('reads from the file offset without an offset, of a FileHandle', async () => {
    const [a, b] = paired();
    const file = await open(path);
    try {
      const buf = Buffer.alloc(4);
      await file.read(buf, 0, 1);
      expect(await a.sendfile(file, null, 4)).toBe(4);
      await b.readn(buf);
      expect(buf.toString()).toBe('ile ');
      expect(await a.sendfile(file, 1, 3)).toBe(3);
      expect((await file.read(buf)).buffer.toString()).toBe('file');
    } finally {
      await file.close();
    }
  });

  test('waits for room, and fails as the kernel does', async () => {
    const [a] = paired();
    await stuffed(a);
    const fd = openSync(path, O_RDONLY);
    expect(await failure(a.sendfile(fd, 0, 1, { timeout: 1 }))).toMatchObject({ code: 'TIMEOUT_ERR' });
    close(fd);
  });

  test('checks its arguments', async () => {
    const [a] = paired();
    expect(await failure(a.sendfile(-1, 0, 1))).toMatchObject({ code: 'EBADF', syscall: 'sendfile' });
    expect(await failure(a.sendfile('x' as never, 0, 1))).toMatchObject({ code: 'ERR_INVALID_ARG_TYPE' });
    expect(await failure(a.sendfile(0, 0.5, 1))).toMatchObject({ code: 'ERR_OUT_OF_RANGE' });
    expect(await failure(a.sendfile(0, 0, NaN))).toMatchObject({ code: 'ERR_OUT_OF_RANGE' });
  });
});
