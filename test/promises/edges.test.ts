// Where the kernel has no event, and how loops end.
import { createHook } from 'node:async_hooks';
import { AF_UNIX, MSG_DONTWAIT, SOCK_DGRAM, SOCK_STREAM, SOL_SOCKET, SO_SNDBUF, iovec, msghdr } from 'bsd-sockets';
import type { Socket } from 'bsd-sockets/promises';
import { abstract } from '../support/sockets';
import { turn } from './random';
import { connected, exact, failure, kept, listening, opened, paired } from './sockets';

interface Timers {
  made: number;
  /** How many of them ran at the same time. */
  most: number;
}

/** The timers that the library makes meanwhile. */
async function timers(work: (seen: Timers) => Promise<unknown>): Promise<Timers> {
  const seen = { made: 0, most: 0 };
  const running = new Set<number>();
  const hook = createHook({
    init: (id, type) => {
      if (type !== 'Timeout' || !/lib\/promises\/io-queue/.test(new Error().stack!)) return;
      running.add(id);
      seen.made++;
      seen.most = Math.max(seen.most, running.size);
    },
    before: (id) => running.delete(id),
  }).enable();
  try {
    await work(seen);
  } finally {
    hook.disable();
  }
  return seen;
}

const none = { made: 0, most: 0 };

const MANY = 200;

async function through(send: () => Promise<unknown>, to: Socket): Promise<void> {
  const sending = Promise.all(Array.from({ length: MANY }, send)); // more than there is room for
  for (let got = 0; got < MANY; got++) expect(await to.recv(Buffer.alloc(4))).toBe(1);
  await sending;
}

describe('unix datagrams to a full queue', () => {
  const ends = (): [from: Socket, to: Socket, address: Uint8Array] => {
    const address = abstract();
    const [from, to] = [opened(AF_UNIX, SOCK_DGRAM), opened(AF_UNIX, SOCK_DGRAM)];
    to.bind(exact(address));
    return [from, to, exact(address)];
  };

  test('of a connected socket wait for an event', async () => {
    const [from, to, address] = ends();
    await from.connect(address);
    expect(await timers(() => through(() => from.send('x'), to))).toEqual(none);
  });

  test('to an address are tried again: there is no event', async () => {
    const [from, to, address] = ends();
    expect((await timers(() => through(() => from.sendto('x', 0, address), to))).most).toBe(1);
  });

  test('of a pair wait for an event, also where one is larger than the room that poll wants', async () => {
    const [a, b] = paired(SOCK_DGRAM);
    a.setsockopt(SOL_SOCKET, SO_SNDBUF, 64 * 1024);
    const large = Buffer.alloc(100_000);
    expect(
      await timers(async () => {
        const sending = Promise.all(Array.from({ length: 50 }, () => a.send(large)));
        for (let i = 0; i < 50; i++) expect(await b.recv(large)).toBe(large.length);
        await sending;
      }),
    ).toEqual(none);
  });

  // By as many others as that takes: each has only so much memory for what it has sent.
  async function fill(address: Uint8Array): Promise<void> {
    for (let sent = 1; sent > 0;) {
      const filler = opened(AF_UNIX, SOCK_DGRAM);
      sent = 0;
      while ((await filler.sendto('x', MSG_DONTWAIT, address).catch(() => -1)) === 1) sent++;
    }
  }

  test.each([0, 1])('to an address are tried every 2 milliseconds, with %d sends that wait for it', async (behind) => {
    const [from, to, address] = ends();
    const [, peer, other] = ends();
    await from.connect(other);
    await fill(address);
    const msg_iov = [new iovec({ iov_base: Buffer.from('y'), iov_len: 1 })];
    const msg = new msghdr({ msg_name: address, msg_iov, msg_iovlen: 1 });
    let calls = 0;
    const many = new Promise<void>((resolve) => {
      const get = (): number => (++calls === 30 && resolve(), address.length);
      Object.defineProperty(msg, 'msg_namelen', { get });
    });
    const start = performance.now();
    const sending = [from.sendmsg(msg), ...Array.from({ length: behind }, () => from.send('z'))];
    await many;
    // Half the interval is allowed for timers. Without a timer there would be thousands of calls.
    expect(calls).toBeLessThanOrEqual(performance.now() - start + 3);
    await to.recv(Buffer.alloc(1));
    expect(await Promise.all(sending)).toEqual(sending.map(() => 1));
    for (let i = 0; i < behind; i++) expect(await peer.recv(Buffer.alloc(1))).toBe(1);
  });

  test.each([
    ['send', 'there is room'],
    ['send', 'it is aborted'],
    ['sendto', 'there is room'],
    ['sendto', 'it is aborted'],
  ])('a %s for which %s, and the other kind behind it', async (kind, end) => {
    const [from, one, connected] = ends();
    const [, two, address] = ends();
    await from.connect(connected);
    await fill(connected);
    await fill(address);
    const abort = new AbortController();
    const order: string[] = [];
    const call = async (to: Socket, name: string): Promise<void> => {
      const options = { signal: name === 'first' ? abort.signal : undefined };
      await (to === one ? from.send('x', 0, options) : from.sendto('x', 0, address, options)).catch(() => 0);
      order.push(name);
    };
    const [before, behind] = kind === 'send' ? [one, two] : [two, one];
    const waiting = [call(before, 'first'), call(behind, 'second')];
    await behind.recv(Buffer.alloc(1));
    expect(order).toEqual([]);
    if (end === 'it is aborted') abort.abort();
    else await before.recv(Buffer.alloc(1));
    await Promise.all(waiting);
    expect(order).toEqual(['first', 'second']);
  });

  test('one that was aborted holds up none to another address', async () => {
    const [from, , address] = ends();
    const [, , other] = ends();
    await from.connect(other);
    await fill(other);
    expect(await failure(from.send('x', 0, { timeout: 0 }))).toMatchObject({ code: 'TIMEOUT_ERR' });
    expect(await timers(() => from.sendto('x', 0, address))).toEqual(none);
  });

  test('are given up by close, by a timeout and by a signal', async () => {
    const [from, , address] = ends();
    const abort = new AbortController();
    await fill(address);
    expect(await failure(from.sendto('x', 0, address, { timeout: 5 }))).toMatchObject({ code: 'TIMEOUT_ERR' });
    const aborted = from.sendto('x', 0, address, { signal: abort.signal });
    abort.abort();
    expect(await failure(aborted)).toMatchObject({ code: 'ABORT_ERR' });
    const closed = from.sendto('x', 0, address);
    from.close();
    expect(await failure(closed)).toMatchObject({ code: 'ECANCELED' });
  });
});

test('a unix connect to a full backlog is tried again, until it is closed or its time is over', async () => {
  const listener = listening(abstract(), SOCK_STREAM, 0);
  await opened(AF_UNIX).connect(listener.getsockname());
  const late = opened(AF_UNIX);
  const { most } = await timers(async (seen) => {
    const connecting = failure(late.connect(listener.getsockname()));
    while (seen.made < 10) await turn();
    late.close();
    expect(await connecting).toMatchObject({ code: 'ECANCELED' });
  });
  expect(most).toBe(1);
  const timely = opened(AF_UNIX).connect(listener.getsockname(), { timeout: 20 });
  expect(await failure(timely)).toMatchObject({ code: 'TIMEOUT_ERR' });
});

test('a loop over a listener is ended by a signal that closes it', async () => {
  const listener = listening();
  const abort = new AbortController();
  abort.signal.addEventListener('abort', () => listener.close());
  await opened(2).connect(listener.getsockname());
  let n = 0;
  for await (const { socket } of listener) {
    kept(socket);
    n++;
    setImmediate(() => abort.abort());
  }
  expect(n).toBe(1);
});

test('a loop of accepts is ended by a signal, and the listener goes on', async () => {
  const listener = listening();
  const abort = new AbortController();
  const accepting = listener.accept({ signal: abort.signal });
  abort.abort();
  expect(await failure(accepting)).toMatchObject({ code: 'ABORT_ERR' });
  await connected(listener);
});
