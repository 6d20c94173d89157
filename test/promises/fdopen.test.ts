// The buffered reader: no byte is lost, doubled or reordered, however bytes arrive and waits end.
import { FIONREAD, MSG_DONTWAIT, MSG_PEEK, SHUT_WR, SOCK_DGRAM, SOCK_STREAM, int, ioctl } from 'bsd-sockets';
import { fdopen, type FILE, type Socket, type SocketError } from 'bsd-sockets/promises';
import { random, turn } from './random';
import { failure, paired, streams, thrown } from './sockets';

/** Returns once all bytes that arrived at `s` have been read from it. */
async function drained(s: Socket): Promise<void> {
  const bytes = int();
  while (ioctl(s.fd, FIONREAD, bytes) === 0 && bytes[0] !== 0) await turn();
}

const text = (bytes: Buffer | null | undefined): string | null | undefined => bytes && bytes.toString();

describe.each(streams)('$name', ({ make }) => {
  test('getline returns each line with its newline, the rest at the end, and then null', async () => {
    const [a, b] = await make();
    const f = fdopen(b);
    const first = f.getline();
    await a.writen('one\n\ntwo\nth');
    expect(text(await first)).toBe('one\n');
    expect([text(await f.getline()), text(await f.getline())]).toEqual(['\n', 'two\n']);
    const rest = f.getline();
    await a.writen('ree');
    a.shutdown(SHUT_WR);
    expect([text(await rest), await f.getline(), f.getline_nowait()]).toEqual(['three', null, null]);
  });

  test('getdelim takes delimiters of a byte and of more, also if they arrive in parts', async () => {
    const [a, b] = await make();
    const f = fdopen(b);
    const head = f.getdelim('\r\n\r\n');
    for (const part of ['GET / HTTP/1.1\r\nHost: x\r', '\n\r', '\nbo', 'dy\0']) {
      await a.writen(part);
      await turn();
    }
    expect(text(await head)).toBe('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(text(await f.getdelim(0))).toBe('body\0');
    await a.writen('a;b;');
    expect(text(await f.getdelim(Buffer.from(';')))).toBe('a;');
    expect(text(await f.getdelim(';'))).toBe('b;');
  });

  test('fread fills all of its memory, in a small and in a large read', async () => {
    const [a, b] = await make();
    const f = fdopen(b);
    const data = Buffer.alloc(300_000, 'abcdefg');
    const writing = a.writen(data);
    const [small, large] = [Buffer.alloc(5), Buffer.alloc(299_990)];
    expect(await f.fread(small)).toBe(5);
    expect(await f.fread(large)).toBe(299_990);
    expect(Buffer.concat([small, large]).equals(data.subarray(0, 299_995))).toBe(true);
    await writing;
    a.shutdown(SHUT_WR);
    expect([await f.fread(large, 10), await f.fread(large)]).toEqual([5, 0]);
  });

  test('peek waits for its bytes and leaves them', async () => {
    const [a, b] = await make();
    const f = fdopen(b);
    const peeking = f.peek(4);
    await a.writen('ab');
    await a.writen('cdef');
    expect(text(await peeking)).toBe('abcd');
    const buf = Buffer.alloc(6);
    expect([await f.fread(buf), text(buf)]).toEqual([6, 'abcdef']);
    a.shutdown(SHUT_WR);
    expect(await f.peek(1)).toHaveLength(0);
  });

  test('reads that wait run in the order in which they were started', async () => {
    const [a, b] = await make();
    const f = fdopen(b);
    const buf = Buffer.alloc(3);
    const all = [f.getline(), f.fread(buf), f.getdelim(';'), f.peek(1), f.getline()] as const;
    await a.writen('line\nabcd;x\n');
    const [line, n, part, peeked, last] = await Promise.all(all);
    expect([text(line), n, text(buf), text(part), text(last)]).toEqual(['line\n', 3, 'abc', 'd;', 'x\n']);
    expect(peeked).toHaveLength(1);
  });

  test('an aborted getline, fread or peek leaves its bytes to the next read', async () => {
    const [a, b] = await make();
    const f = fdopen(b);
    await a.writen('part');
    const buf = Buffer.alloc(100_000);
    for (const read of [
      (): Promise<unknown> => f.getline({ timeout: 1 }),
      (): Promise<unknown> => f.fread(buf, 10, { timeout: 1 }),
      (): Promise<unknown> => f.fread(buf, { timeout: 1 }),
      (): Promise<unknown> => f.peek(5, { timeout: 1 }),
    ]) {
      expect(await failure(read())).toMatchObject({ code: 'TIMEOUT_ERR', syscall: 'read' });
    }
    expect(f.buffered).toBe(4);
    await a.writen('ial\n');
    expect(text(await f.getline())).toBe('partial\n');
  });
});

test('a read behind an aborted one gets bytes that were buffered before, without an event', async () => {
  const [a, b] = paired();
  const f = fdopen(b);
  const controller = new AbortController();
  const buf = Buffer.alloc(100);
  const aborted = f.fread(buf, { signal: controller.signal });
  const behind = f.getline();
  await a.writen('line\nrest');
  await drained(b);
  controller.abort();
  expect(await failure(aborted)).toMatchObject({ code: 'ABORT_ERR' });
  expect(text(await behind)).toBe('line\n');
  expect(text(f.peek_nowait())).toBe('rest');
});

test('an aborted signal rejects even if the bytes are there', async () => {
  const [a, b] = paired();
  await a.writen('x\n');
  expect(await failure(fdopen(b).getline({ signal: AbortSignal.abort() }))).toMatchObject({ code: 'ABORT_ERR' });
  expect(text(await fdopen(b).getline())).toBe('x\n');
});

test('the calls without a promise take only what is buffered', async () => {
  const [a, b] = paired();
  const f = fdopen(b);
  await a.writen('one\ntwo;three');
  expect([f.buffered, f.getline_nowait(), text(f.peek_nowait())]).toEqual([0, undefined, '']);
  expect(text(await f.getline())).toBe('one\n');
  expect([f.buffered, f.getline_nowait(), text(f.getdelim_nowait(';'))]).toEqual([9, undefined, 'two;']);
  const buf = Buffer.alloc(8, '.');
  expect([f.fread_nowait(buf, 2), f.fread_nowait(buf.subarray(2)), f.fread_nowait(buf)]).toEqual([2, 3, 0]);
  expect(text(buf)).toBe('three...');
});

test('they do not overtake a read that waits', async () => {
  const [a, b] = paired();
  const f = fdopen(b);
  const buf = Buffer.alloc(20);
  const waiting = f.fread(buf);
  await a.writen('a\nb\n');
  await drained(b);
  expect([f.getline_nowait(), f.fread_nowait(buf)]).toEqual([undefined, 0]);
  a.shutdown(SHUT_WR);
  expect([await waiting, text(buf.subarray(0, 4))]).toEqual([4, 'a\nb\n']);
});

test('ungetc puts bytes in front, also for a read that waits, and behind the end', async () => {
  const [a, b] = paired();
  const f = fdopen(b);
  await a.writen('b\n');
  await f.peek(1);
  f.ungetc(0x61);
  f.ungetc('<<');
  expect(text(await f.getline())).toBe('<<ab\n');
  const waiting = f.getline();
  await turn();
  f.ungetc(Buffer.from('given\n'));
  expect(text(await waiting)).toBe('given\n');
  a.shutdown(SHUT_WR);
  expect(await f.getline()).toBeNull();
  f.ungetc('again');
  expect([text(await f.getline()), await f.getline()]).toEqual(['again', null]);
});

test('what exceeds the limit stays in the buffer', async () => {
  const [a, b] = paired();
  const f = fdopen(b);
  await a.writen('12345;6\n');
  const tooLong = { code: 'EMSGSIZE', syscall: 'read' };
  expect(await failure(f.getdelim(';', { limit: 4 }))).toMatchObject(tooLong);
  expect(thrown(() => f.getdelim_nowait(';', { limit: 4 }))).toMatchObject(tooLong);
  expect(text(await f.getdelim(';', { limit: 5 }))).toBe('12345;');
  const waiting = f.getdelim('\r\n', { limit: 4 });
  await a.writen('12');
  const behind = f.getdelim('x', { limit: 3 });
  await a.writen('34');
  expect([await failure(waiting), await failure(behind)]).toMatchObject([tooLong, tooLong]);
  expect(text(f.peek_nowait())).toBe('6\n1234');
});

test('lines and fdopen share a buffer, and a left loop keeps its bytes', async () => {
  const [a, b] = paired();
  await a.writen('1\n2\r\n3\nrest');
  for await (const line of b.lines()) if (line === '2') break;
  expect(fdopen(b)).toBe(fdopen(b));
  expect(text(await fdopen(b).getline())).toBe('3\n');
  expect(text(fdopen(b).peek_nowait())).toBe('rest');
  a.shutdown(SHUT_WR);
  expect((await b.lines().next()).value).toBe('rest');
});

test('no more is read at once than size; an empty buffer is the default', async () => {
  const [a, b] = paired();
  const f = fdopen(b, { size: 4 });
  await a.writen('ab\ncdefgh');
  expect([text(await f.getline()), f.buffered]).toEqual(['ab\n', 1]);
  const buf = Buffer.alloc(9);
  expect(await b.recv(buf, MSG_PEEK)).toBe(5);
});

test('other reads of the socket do not see the buffer, and none comes between the bytes of one read', async () => {
  const [a, b] = paired();
  const f = fdopen(b);
  const waiting = f.getline();
  await a.writen('pa');
  await drained(b);
  const buf = Buffer.alloc(9);
  expect(await failure(b.recv(buf, MSG_DONTWAIT))).toMatchObject({ code: 'EAGAIN' });
  const behind = b.recv(buf);
  await a.writen('rt\n');
  expect(text(await waiting)).toBe('part\n');
  await a.writen('x');
  expect(await behind).toBe(1);
});

test('a failure in the middle of fread puts its bytes back', async () => {
  const [a, b] = paired();
  const f = fdopen(b);
  const reading = f.fread(Buffer.alloc(100_000));
  await b.writen('unread by a: closing it resets b');
  await a.writen('data');
  await drained(b);
  a.close();
  expect(await failure(reading)).toMatchObject({ code: 'ECONNRESET' });
  expect(text(f.peek_nowait())).toBe('data');
});

test('closing the socket cancels a read; later ones fail', async () => {
  const [, b] = paired();
  const f = fdopen(b);
  const waiting = f.getline();
  b.close();
  expect(await failure(waiting)).toMatchObject({ code: 'ECANCELED' });
  expect(await failure(f.getline())).toMatchObject({ code: 'EBADF' });
});

test('an empty datagram is not the end', async () => {
  const [a, b] = paired(SOCK_DGRAM);
  const reading = fdopen(b).getline();
  for (const data of ['a', '', 'b\n']) await a.send(data);
  expect(text(await reading)).toBe('ab\n');
});

test('wrong arguments', async () => {
  const [, b] = paired(SOCK_STREAM);
  const f = fdopen(b);
  const wrong = (promise: Promise<unknown>): Promise<SocketError> => failure(promise);
  expect(thrown(() => fdopen({} as never)).message).toBe(
    'fdopen: socket must be a Socket (received an instance of Object)',
  );
  expect(thrown(() => fdopen(b, { size: 0 }))).toBeInstanceOf(RangeError);
  expect((await wrong(f.getdelim(256))).message).toBe('getdelim: delim must be >= 0 and <= 255 (received 256)');
  expect(await wrong(f.getdelim(''))).toBeInstanceOf(RangeError);
  expect(await wrong(f.getdelim({} as never))).toMatchObject({ code: 'ERR_INVALID_ARG_TYPE' });
  expect(await wrong(f.getline({ limit: '1' as never }))).toMatchObject({ code: 'ERR_INVALID_ARG_TYPE' });
  expect(await wrong(f.peek(-1))).toMatchObject({ code: 'ERR_OUT_OF_RANGE' });
  expect(await wrong(f.fread(Buffer.alloc(3), 4))).toMatchObject({ code: 'EFAULT' });
  expect(thrown(() => f.fread_nowait([] as never))).toMatchObject({ code: 'ERR_INVALID_ARG_TYPE' });
  expect(thrown(() => f.ungetc({} as never))).toMatchObject({ code: 'ERR_INVALID_ARG_TYPE' });
});

/** One read of a random kind: its bytes, null at the end. A timeout returns nothing. */
async function someRead(f: FILE, pick: (n: number) => number): Promise<Buffer | null> {
  const options = pick(3) === 0 ? { timeout: pick(2) } : undefined;
  const buf = Buffer.alloc(1 + pick(40));
  switch (pick(6)) {
    case 0:
      return f.getline(options);
    case 1:
      return f.getdelim('ab', options);
    case 2: {
      const n = await f.fread(buf, options);
      return n === 0 ? null : buf.subarray(0, n);
    }
    case 3:
      return f.getline_nowait() ?? Buffer.alloc(0);
    case 4:
      await f.peek(pick(20), options);
      return Buffer.alloc(0);
    default: {
      const bytes = buf.subarray(0, f.fread_nowait(buf));
      f.ungetc(bytes.subarray(bytes.length >> 1));
      return bytes.subarray(0, bytes.length >> 1);
    }
  }
}

test.each([1, 2, 3, 4, 5, 6])('random reads and waits return the bytes that were sent, seed %i', async (seed) => {
  const pick = random(seed);
  const [a, b] = paired();
  const sent = Buffer.from(Array.from({ length: 3000 }, () => 'abcd\n'.charCodeAt(pick(5))));
  const writing = (async (): Promise<void> => {
    for (let at = 0, n; at < sent.length; at += n) {
      n = 1 + pick(50);
      await a.writen(sent.subarray(at, at + n));
      if (pick(3) === 0) await turn();
    }
    a.shutdown(SHUT_WR);
  })();
  const f = fdopen(b, { size: 1 + pick(100) });
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = await someRead(f, pick).catch((error: SocketError) => {
      if (error.code !== 'TIMEOUT_ERR') throw error;
      return Buffer.alloc(0);
    });
    if (!chunk) break;
    chunks.push(Buffer.from(chunk));
    if (pick(8) === 0) await turn();
  }
  await writing;
  expect(Buffer.concat(chunks).toString()).toBe(sent.toString());
});
