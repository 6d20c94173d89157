// Cancellation at every moment: random programs of sends, receives, aborts and closes, with seeds that are told.
import { readdirSync } from 'node:fs';
import { SOCK_STREAM } from 'bsd-sockets';
import { type Socket, type SocketError, socketpair } from 'bsd-sockets/promises';
import { inet } from '../helpers';
import { connected, listening, opened } from './sockets';

// mulberry32
function random(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const descriptors = (): number => readdirSync('/proc/self/fd').length;
const expected = ['ECANCELED', 'EBADF', 'ABORT_ERR', 'ETIMEDOUT', 'ECONNRESET', 'EPIPE', 'EAGAIN', 'ENOTCONN'];

// Each stream carries consecutive bytes, so that one that is lost, doubled or out of order is seen.
class End {
  sent = 0;
  received = 0;
  private readonly running = new Set<Promise<void>>();

  constructor(
    readonly socket: Socket,
    private readonly pick: (n: number) => number,
  ) {}

  /** Starts something; what it may fail with is `expected`. */
  start(work: Promise<void>): void {
    const done: Promise<void> = work
      .catch((error: SocketError) => expect(expected).toContain(error.code))
      .finally(() => this.running.delete(done));
    this.running.add(done);
  }

  async send(signal?: AbortSignal): Promise<void> {
    const bytes = Uint8Array.from({ length: 1 + this.pick(200) }, (_, i) => this.sent + i);
    this.sent += bytes.length;
    // Nothing is sent after a send that failed: what it had begun would be missing.
    await this.socket.writen(bytes, { signal }).catch((error: unknown) => {
      this.socket.close();
      throw error;
    });
  }

  async receive(signal?: AbortSignal): Promise<void> {
    const buf = new Uint8Array(1 + this.pick(300));
    const n = await this.socket.recv(buf, 0, { signal, timeout: this.pick(4) ? undefined : 1 + this.pick(3) });
    for (let i = 0; i < n; i++) if (buf[i] !== (this.received++ & 255)) throw new Error('out of order');
  }

  async end(): Promise<void> {
    this.socket.close();
    await Promise.all(this.running);
    expect(this.running.size).toBe(0);
  }
}

async function schedule(seed: number, ends: [Socket, Socket]): Promise<void> {
  const pick = random(seed);
  const both = ends.map((socket) => new End(socket, pick)) as [End, End];
  const aborts: AbortController[] = [];
  for (let step = 0; step < 60; step++) {
    const end = both[pick(2)]!;
    const abort = new AbortController();
    aborts.push(abort);
    const signal = pick(2) ? abort.signal : undefined;
    switch (pick(7)) {
      case 0:
      case 1:
        end.start(end.send(pick(8) ? undefined : signal));
        break;
      case 2:
      case 3:
        end.start(end.receive(signal));
        break;
      case 4:
        aborts[pick(aborts.length)]!.abort();
        break;
      case 5:
        await turn();
        break;
      default:
        if (pick(12) === 0) end.socket.close();
    }
  }
  await Promise.all(both.map((end) => end.end()));
}

async function over(listener: Socket): Promise<[Socket, Socket]> {
  const ends = await connected(listener);
  listener.close();
  return ends;
}

test.each([1, 2, 3, 4, 5, 6])('a hundred schedules from seed %d000', async (thousand) => {
  opened(2); // with the first one, the epoll set of this thread
  const before = descriptors();
  for (let i = 0; i < 100; i++) {
    const seed = thousand * 1000 + i;
    try {
      await schedule(seed, i % 2 ? await over(listening()) : socketpair(1, SOCK_STREAM));
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    }
  }
  expect(descriptors()).toBe(before);
});

test('thousands of aborted waits leave no listener on the signal and no timer', async () => {
  const [a, b] = socketpair(1, SOCK_STREAM);
  let listeners = 0;
  class Counted extends EventTarget {
    override addEventListener(...args: Parameters<EventTarget['addEventListener']>): void {
      listeners++;
      super.addEventListener(...args);
    }
    override removeEventListener(...args: Parameters<EventTarget['removeEventListener']>): void {
      listeners--;
      super.removeEventListener(...args);
    }
  }
  const signal = Object.assign(new Counted(), { aborted: false }) as unknown as AbortSignal;
  for (let i = 0; i < 2000; i++) {
    const waiting = a.recv(new Uint8Array(1), 0, { signal, timeout: 100_000 });
    expect(listeners).toBe(1);
    await b.send('x');
    await waiting;
    expect(listeners).toBe(0);
  }
  a.close();
  b.close();
  const timers = process.getActiveResourcesInfo().filter((type) => type === 'Timeout');
  expect(timers.length).toBeLessThan(10);
});

test('connects that are aborted leave no descriptor behind', async () => {
  const listener = listening(inet(), SOCK_STREAM, 1);
  const address = listener.getsockname();
  const before = descriptors();
  for (let i = 0; i < 200; i++) {
    const s = opened(2);
    const abort = new AbortController();
    const connecting = s.connect(address, { signal: abort.signal }).catch(() => undefined);
    if (i % 3 === 0) await turn();
    abort.abort();
    await connecting;
    s.close();
  }
  expect(descriptors()).toBe(before);
});
