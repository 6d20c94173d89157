// Events that end a pending call, and the order in which calls end.
import { AsyncLocalStorage } from 'node:async_hooks';
import {
  AF_INET,
  MSG_PEEK,
  SHUT_RDWR,
  SOCK_DGRAM,
  SOCK_STREAM,
  SO_SNDBUF,
  SOL_SOCKET,
  cast,
  htons,
  iovec,
  msghdr,
  sizeof,
  sockaddr_in,
} from 'bsd-sockets';
import { Socket, socket, socketpair, type WaitOptions } from 'bsd-sockets/promises';
import { inet, refusingAddress } from '../support/sockets';
import { connected, everything, exact, failure, kept, listening, opened, paired, stuffed, thrown } from './sockets';

const buf = Buffer.alloc(64);

// None of these calls ends by itself.
const waits: [name: string, syscall: string, start: (options: WaitOptions) => Promise<[Socket, Promise<unknown>]>][] = [
  ['recv', 'recv', (o) => idle((s) => s.recv(buf, 0, o))],
  ['recv with a flag', 'recv', (o) => idle((s) => s.recv(buf, MSG_PEEK, o))],
  ['recvfrom', 'recvfrom', (o) => idle((s) => s.recvfrom(buf, 0, o))],
  ['read', 'read', (o) => idle((s) => s.read(buf, o))],
  ['readn', 'recv', (o) => idle((s) => s.readn(buf, o))],
  ['readable', 'poll', (o) => idle((s) => s.readable(o))],
  ['lines', 'read', (o) => idle((s) => s.lines(o).next())],
  ['send', 'send', (o) => full((s) => s.send('x', 0, o))],
  ['write', 'write', (o) => full((s) => s.write('x', o))],
  ['writen', 'send', (o) => full((s) => s.writen('x', o))],
  ['writable', 'poll', (o) => full((s) => s.writable(o))],
  ['accept', 'accept', (o) => Promise.resolve(listening()).then((s) => [s, s.accept(o)])],
];

async function idle(wait: (s: Socket) => Promise<unknown>): Promise<[Socket, Promise<unknown>]> {
  const [s] = await connected(listening());
  return [s, wait(s)];
}

async function full(wait: (s: Socket) => Promise<unknown>): Promise<[Socket, Promise<unknown>]> {
  const [s] = paired();
  await stuffed(s);
  return [s, wait(s)];
}

describe.each(waits)('%s', (_name, syscall, start) => {
  test('ends with an AbortError whose cause is the reason of the signal', async () => {
    const abort = new AbortController();
    const [, waiting] = await start({ signal: abort.signal });
    abort.abort('enough');
    expect(await failure(waiting)).toMatchObject({ name: 'AbortError', code: 'ABORT_ERR', cause: 'enough' });
  });

  test('fails if the signal is already aborted', async () => {
    const [, waiting] = await start({ signal: AbortSignal.abort() });
    expect(await failure(waiting)).toMatchObject({ name: 'AbortError' });
  });

  test('ends with a TimeoutError', async () => {
    const [, waiting] = await start({ timeout: 5 });
    expect(await failure(waiting)).toMatchObject({ name: 'TimeoutError', code: 'TIMEOUT_ERR', syscall });
  });

  test('ends with ECANCELED after close', async () => {
    const [s, waiting] = await start({});
    s.close();
    expect(await failure(waiting)).toMatchObject({ code: 'ECANCELED', errno: -125, syscall });
    expect(s.fd).toBe(-1);
    s.close();
  });
});

test('every call on a closed socket fails with EBADF', async () => {
  const s = opened(AF_INET);
  s.close();
  expect(s.closed).toBe(true);
  const calls = [
    s.recv(buf),
    s.send('x'),
    s.accept(),
    s.connect(exact(inet())),
    s.readn(buf),
    s.writen('x'),
    s.readable(),
  ];
  for (const error of await Promise.all(calls.map(failure))) expect(error).toMatchObject({ code: 'EBADF', errno: -9 });
  for (const call of [
    () => s.listen(1),
    () => s.bind(exact(inet())),
    () => s.getsockname(),
    () => s.detach(),
    () => s.shutdown(SHUT_RDWR),
  ]) {
    expect(thrown(call)).toMatchObject({ code: 'EBADF' });
  }
});

test('an error contains the call, the address and the stack of the caller', async () => {
  const address = cast(sockaddr_in, refusingAddress()[0]);
  const s = opened(AF_INET);
  async function theCaller(): Promise<void> {
    await s.connect(address);
  }
  const error = await failure(theCaller());
  expect(error).toMatchObject({
    code: 'ECONNREFUSED',
    errno: -111,
    syscall: 'connect',
    address: '127.0.0.1',
    port: htons(address.sin_port),
  });
  expect(error.message).toBe(`connect ECONNREFUSED 127.0.0.1:${error.port}`);
  expect(error.stack).toContain('theCaller');
  expect(thrown(() => s.bind(exact(inet(1, '192.0.2.1'))))).toMatchObject({
    code: 'EADDRNOTAVAIL',
    address: '192.0.2.1',
    port: 1,
  });
});

test.each<[string, (s: Socket, data: Uint8Array, to: sockaddr_in) => Promise<number>]>([
  ['sendto', (s, data, to) => s.sendto(data, 0, to)],
  [
    'sendmsg',
    (s, data, to) =>
      s.sendmsg(
        new msghdr({
          msg_name: to,
          msg_namelen: sizeof(to),
          msg_iov: [new iovec({ iov_base: data, iov_len: data.length })],
          msg_iovlen: 1,
        }),
      ),
  ],
])('an error of %s contains the destination', async (syscall, send) => {
  const to = inet(9, '127.0.0.1');
  const tooLong = send(opened(AF_INET, SOCK_DGRAM), new Uint8Array(70_000), cast(sockaddr_in, to[0]));
  expect(await failure(tooLong)).toMatchObject({ code: 'EMSGSIZE', syscall, address: '127.0.0.1', port: 9 });
});

test('recv rejects with a TypeError if the buffer is not a view', async () => {
  const [a] = paired();
  expect(await failure(a.recv({} as Uint8Array))).toMatchObject({ name: 'TypeError' });
});

test('a pending recv fails with EFAULT if its buffer was transferred', async () => {
  const [a, b] = paired();
  const taken = new Uint8Array(8);
  const waiting = a.recv(taken);
  structuredClone(taken.buffer, { transfer: [taken.buffer] });
  await b.send('hello');
  expect(await failure(waiting)).toMatchObject({ code: 'EFAULT' });
});

test('pending reads complete in order', async () => {
  const [a, b] = await connected(listening());
  const reads = Array.from({ length: 20 }, () => Buffer.alloc(1));
  const order: number[] = [];
  const reading = reads.map((one, i) => a.recv(one).then(() => order.push(i)));
  await b.writen('abcdefghijklmnopqrst');
  await Promise.all(reading);
  expect(Buffer.concat(reads).toString()).toBe('abcdefghijklmnopqrst');
  expect(order).toEqual([...order].sort((x, y) => x - y));
});

test('the data of two writen calls does not interleave', async () => {
  const [a, b] = paired();
  a.setsockopt(SOL_SOCKET, SO_SNDBUF, 1);
  const all = everything(b);
  await Promise.all([a.writen('a'.repeat(100_000)), a.writen('b'.repeat(100_000)), a.send('c')]);
  a.close();
  expect((await all).toString()).toMatch(/^a{100000}b{100000}c$/);
});

test('an aborted readn reports the bytes that it transferred', async () => {
  const [a, b] = paired();
  const abort = new AbortController();
  const waiting = a.readn(Buffer.alloc(10), { signal: abort.signal });
  await b.send('abc');
  setImmediate(() => setImmediate(() => abort.abort()));
  expect(await failure(waiting)).toMatchObject({ name: 'AbortError', transferred: 3 });
});

test('a failed writen reports the bytes that it transferred', async () => {
  const [a, b] = paired();
  const writing = failure(a.writen(Buffer.alloc(10_000_000)));
  b.close();
  const { code, transferred } = await writing;
  expect(code).toMatch(/EPIPE|ECONNRESET/);
  expect(transferred).toBeGreaterThan(0);
  expect(await failure(a.writen('x'))).toMatchObject({ code: 'EPIPE', syscall: 'send', transferred: 0 });
});

test('an empty readn or writen makes no system call', async () => {
  const [a, b] = paired(SOCK_DGRAM);
  expect(await a.writen('')).toBe(0);
  expect(await a.readn(new Uint8Array(0))).toBe(0);
  await a.send('sent');
  expect(await b.recv(buf)).toBe(4);
});

test('data that arrives after an abort goes to the next pending recv', async () => {
  const [a, b] = paired();
  const abort = new AbortController();
  const first = a.recv(Buffer.alloc(4), 0, { signal: abort.signal });
  const second = a.recv(buf);
  abort.abort();
  await failure(first);
  await b.send('kept');
  expect(await second).toBe(4);
});

test('a pending recv on a closed descriptor does not receive events of a new descriptor with its number', async () => {
  for (let i = 0; i < 100; i++) {
    const [a, b] = socketpair(1, SOCK_STREAM);
    const number = a.fd;
    const waiting = failure(a.recv(buf));
    await b.send('old');
    a.close(); // the event is in the epoll set or in the current batch now
    b.close();
    const [c, d] = paired();
    expect([c.fd, d.fd]).toContain(number);
    const fresh = c.recv(buf, 0, { timeout: 1 });
    await waiting;
    expect(await failure(fresh)).toMatchObject({ code: 'TIMEOUT_ERR' });
    c.close();
    d.close();
  }
});

test('a promise continues in the async context of its caller', async () => {
  const storage = new AsyncLocalStorage<number>();
  const [a, b] = paired();
  const seen = Array.from({ length: 5 }, (_, i) =>
    storage.run(i, async () => {
      await a.recv(Buffer.alloc(1));
      return storage.getStore();
    }),
  );
  await storage.run(99, () => b.writen('12345'));
  expect(await Promise.all(seen)).toEqual([0, 1, 2, 3, 4]);
});

test('a loop of reads that complete immediately does not starve timers', async () => {
  const [a, b] = paired();
  const turns = { over: false };
  setTimeout(() => (turns.over = true), 1);
  let rounds = 0;
  for (; !turns.over && rounds < 1e6; rounds++) {
    await b.send('x');
    await a.recv(Buffer.alloc(1));
  }
  expect(rounds).toBeLessThan(1e6);
});

test('`using` and `await using` close the socket', async () => {
  let kept1: Socket;
  {
    using s = socket(AF_INET, SOCK_STREAM);
    kept1 = s;
  }
  let kept2: Socket;
  {
    await using s = socket(AF_INET, SOCK_STREAM);
    kept2 = s;
  }
  expect([kept1.closed, kept2.closed]).toEqual([true, true]);
});

test('detach leaves the descriptor open', () => {
  const s = opened(AF_INET);
  const fd = s.detach();
  expect(s.closed).toBe(true);
  expect(kept(Socket.from(fd)).getsockname()).toBeInstanceOf(sockaddr_in);
});
