// States for which the kernel has no epoll event, and the ends of loops.
import { createHook } from 'node:async_hooks';
import { AF_UNIX, MSG_DONTWAIT, SOCK_DGRAM, SOCK_STREAM, SOL_SOCKET, SO_SNDBUF, iovec, msghdr } from 'bsd-sockets';
import type { Socket } from 'bsd-sockets/promises';
import { abstract } from '../support/sockets';
import { turn } from './random';
import { connected, exact, failure, kept, listening, opened, paired } from './sockets';

interface Timers {
  made: number;
  /** The largest number that ran at the same time. */
  most: number;
}

/** Counts the timers that the library starts while `work` runs. */
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
  const sending = Promise.all(Array.from({ length: MANY }, send)); // more than the queue holds
  for (let got = 0; got < MANY; got++) expect(await to.recv(Buffer.alloc(4))).toBe(1);
  await sending;
}

describe('a unix datagram to a full queue', () => {
  const ends = (): [from: Socket, to: Socket, address: Uint8Array] => {
    const address = abstract();
    const [from, to] = [opened(AF_UNIX, SOCK_DGRAM), opened(AF_UNIX, SOCK_DGRAM)];
    to.bind(exact(address));
    return [from, to, exact(address)];
  };

  test('waits for an event if the socket is connected', async () => {
    const [from, to, address] = ends();
    await from.connect(address);
    expect(await timers(() => through(() => from.send('x'), to))).toEqual(none);
  });

  test('is retried by a timer if it is sent to an address: epoll has no event', async () => {
    const [from, to, address] = ends();
    expect((await timers(() => through(() => from.sendto('x', 0, address), to))).most).toBe(1);
  });

  test('waits for an event in a pair, even if it is larger than the space that poll requires', async () => {
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

  // One socket may not fill the queue: its own send buffer limits it. So other sockets continue.
  async function fill(address: Uint8Array): Promise<void> {
    for (let sent = 1; sent > 0;) {
      const filler = opened(AF_UNIX, SOCK_DGRAM);
      sent = 0;
      while ((await filler.sendto('x', MSG_DONTWAIT, address).catch(() => -1)) === 1) sent++;
    }
  }

  test.each([0, 1])('is retried every 2 milliseconds, with %d sends queued behind it', async (behind) => {
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
    ['send', 'is sent'],
    ['send', 'is aborted'],
    ['sendto', 'is sent'],
    ['sendto', 'is aborted'],
  ])('by %s delays the other call behind it until it %s', async (kind, end) => {
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
    if (end === 'is aborted') abort.abort();
    else await before.recv(Buffer.alloc(1));
    await Promise.all(waiting);
    expect(order).toEqual(['first', 'second']);
  });

  test('does not delay a datagram to another address after it was aborted', async () => {
    const [from, , address] = ends();
    const [, , other] = ends();
    await from.connect(other);
    await fill(other);
    expect(await failure(from.send('x', 0, { timeout: 0 }))).toMatchObject({ code: 'TIMEOUT_ERR' });
    expect(await timers(() => from.sendto('x', 0, address))).toEqual(none);
  });

  test('is abandoned after close, a timeout or an abort', async () => {
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

test('a unix connect to a full backlog is retried until it is closed or times out', async () => {
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

test('a loop over a listener ends when an abort handler closes the listener', async () => {
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

test('a signal aborts accept, and the listener keeps working', async () => {
  const listener = listening();
  const abort = new AbortController();
  const accepting = listener.accept({ signal: abort.signal });
  abort.abort();
  expect(await failure(accepting)).toMatchObject({ code: 'ABORT_ERR' });
  await connected(listener);
});
