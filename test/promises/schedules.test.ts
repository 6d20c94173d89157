// Cancellation at random moments: programs of sends, receives, aborts and closes. A failure names the seed.
import { SOCK_STREAM } from 'bsd-sockets';
import { type Socket, socketpair } from 'bsd-sockets/promises';
import { inet } from '../support/sockets';
import { Works, hundred, left, sockets, turn, type Pick } from './random';
import { connected, listening, opened } from './sockets';

// Each stream carries consecutive bytes, which reveals a byte that is lost, duplicated or out of order.
class End {
  sent = 0;
  received = 0;

  constructor(
    readonly socket: Socket,
    private readonly pick: Pick,
  ) {}

  async send(signal?: AbortSignal): Promise<void> {
    const bytes = Uint8Array.from({ length: 1 + this.pick(200) }, (_, i) => this.sent + i);
    this.sent += bytes.length;
    // A send that failed may have been partial. The socket is closed, so that no byte follows the gap.
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
}

async function schedule(pick: Pick, ends: [Socket, Socket]): Promise<void> {
  const works = new Works(pick);
  const both = ends.map((socket) => new End(socket, pick)) as [End, End];
  for (let step = 0; step < 60; step++) {
    const end = both[pick(2)]!;
    const signal = works.signal();
    switch (pick(7)) {
      case 0:
      case 1:
        works.start(end.send(pick(8) ? undefined : signal));
        break;
      case 2:
      case 3:
        works.start(end.receive(signal));
        break;
      case 4:
        works.abort();
        break;
      case 5:
        await turn();
        break;
      default:
        if (pick(12) === 0) end.socket.close();
    }
  }
  for (const { socket } of both) socket.close();
  await works.end();
}

async function over(listener: Socket): Promise<[Socket, Socket]> {
  const ends = await connected(listener);
  listener.close();
  return ends;
}

test.each([1, 2, 3, 4, 5, 6])('a hundred schedules from seed %d000', async (thousand) => {
  await hundred(thousand, async (pick, i) => {
    await schedule(pick, i % 2 ? await over(listening()) : socketpair(1, SOCK_STREAM));
  });
});

test('thousands of aborted calls leave no listener on the signal and no timer', async () => {
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

test('aborted connects leak no descriptor', async () => {
  const listener = listening(inet(), SOCK_STREAM, 1);
  const address = listener.getsockname();
  const before = sockets();
  for (let i = 0; i < 200; i++) {
    const s = opened(2);
    const abort = new AbortController();
    const connecting = s.connect(address, { signal: abort.signal }).catch(() => undefined);
    if (i % 3 === 0) await turn();
    abort.abort();
    await connecting;
    s.close();
  }
  expect(left(before)).toEqual([]);
});
