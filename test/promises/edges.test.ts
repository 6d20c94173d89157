// Where the kernel has no event, where it waits by itself, and how loops end.
import { createHook } from 'node:async_hooks';
import { AF_UNIX, SOCK_DGRAM, SOCK_STREAM, SOL_SOCKET, SO_LINGER, SO_SNDBUF, linger } from 'bsd-sockets';
import type { Socket } from 'bsd-sockets/promises';
import { abstract, inet } from '../helpers';
import { connected, exact, failure, kept, listening, opened, paired } from './sockets';

/** How many timers the library makes meanwhile. */
async function timers(work: () => Promise<unknown>): Promise<number> {
  let made = 0;
  const hook = createHook({
    init: (_id, type) => {
      if (type === 'Timeout' && /lib\/promises\/waits/.test(new Error().stack!)) made++;
    },
  }).enable();
  try {
    await work();
  } finally {
    hook.disable();
  }
  return made;
}

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
    expect(await timers(() => through(() => from.send('x'), to))).toBe(0);
  });

  test('to an address are tried again: there is no event', async () => {
    const [from, to, address] = ends();
    expect(await timers(() => through(() => from.sendto('x', 0, address), to))).toBeGreaterThan(0);
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
    ).toBe(0);
  });

  test('are given up by close, by a timeout and by a signal', async () => {
    const [from, , address] = ends();
    const abort = new AbortController();
    for (;;) if ((await from.sendto('x', 0, address, { timeout: 50 }).catch(() => -1)) === -1) break;
    expect(await failure(from.sendto('x', 0, address, { timeout: 5 }))).toMatchObject({ code: 'ETIMEDOUT' });
    const aborted = from.sendto('x', 0, address, { signal: abort.signal });
    abort.abort();
    expect(await failure(aborted)).toMatchObject({ code: 'ABORT_ERR' });
    const closed = from.sendto('x', 0, address);
    from.close();
    expect(await failure(closed)).toMatchObject({ code: 'ECANCELED' });
  });
});

test('a unix connect to a full backlog ends with its timeout', async () => {
  const listener = listening(abstract(), SOCK_STREAM, 0);
  await opened(AF_UNIX).connect(listener.getsockname());
  const late = opened(AF_UNIX);
  expect(await failure(late.connect(listener.getsockname(), { timeout: 20 }))).toMatchObject({ code: 'ETIMEDOUT' });
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

test('with SO_LINGER and a time, close waits in the kernel though the socket does not', async () => {
  const [a, b] = await connected(listening(inet()));
  a.setsockopt(SOL_SOCKET, SO_SNDBUF, 4096);
  a.setsockopt(SOL_SOCKET, SO_LINGER, new linger({ l_onoff: 1, l_linger: 1 }));
  while ((await a.send(Buffer.alloc(65536), 0, { timeout: 50 }).catch(() => -1)) !== -1) continue;
  const before = performance.now();
  a.close();
  expect(performance.now() - before).toBeGreaterThan(900);
  b.close();
});
