// Long runs, after which a process holds the same resources as before.
import { Pair, files, type Both } from './pair';

/** `BSD_SOCKETS_SOAK=10 npx jest test/soak` runs ten times as long. */
const scale = Number(process.env.BSD_SOCKETS_SOAK ?? 1);
const TIMEOUT = 240_000 * scale;
const MiB = 2 ** 20;

// A leak of 11 bytes for each of 100,000 connections exceeds this.
const HEAP = MiB;
// RSS also varies with memory that malloc and V8 retain, by some 4 MiB after the warm-up.
// A malloc leak of 168 bytes per connection or 64 per transferred buffer exceeds this.
const RSS = 16 * MiB;

function expectSame(before: Both, after: Both): void {
  for (const end of ['client', 'server'] as const) {
    const [from, to] = [before[end], after[end]];
    const grown = { heap: to.heap - from.heap, external: to.external - from.external, rss: to.rss - from.rss };
    const says = `${end}: ${JSON.stringify(grown)} bytes more after ${after.client.seconds} s`;
    if (process.env.BSD_SOCKETS_SOAK !== undefined) console.log(says);
    expect([end, to.descriptors]).toEqual([end, from.descriptors]);
    const limits = grown.heap < HEAP && grown.external < HEAP && grown.rss < RSS;
    expect(limits || says).toBe(true);
  }
}

let pair: Pair;
beforeEach(async () => {
  pair = await Pair.start();
});

test(
  '100,000 connections leave no descriptors and no memory behind',
  async () => {
    const count = 100_000 * scale;
    const before = await pair.after('churn 12000');
    const after = await pair.after(`churn ${count}`);
    expect(after.server.accepted).toBe(12_000 + count);
    expect(after.server.closed).toBe(12_000 + count);
    expect(after.server.resets).toBeGreaterThan(count / 4);
    expectSame(before, after);
    await pair.end();
  },
  TIMEOUT,
);

test(
  '10,000 simultaneous connections leave no descriptors and no memory behind',
  async () => {
    const count = Math.min(10_000, files - 100);
    if (count < 10_000) console.warn(`${count} connections: a process may have no more than ${files} descriptors`);
    const before = await pair.after(`open ${count}`, 'echo 2', 'close');
    const open = await pair.after(`open ${count}`, `echo ${10 * scale}`);
    expect(open.client.descriptors).toBe(before.client.descriptors + count);
    expect(open.server.descriptors).toBe(before.server.descriptors + count);
    expectSame(before, await pair.after('close'));
    await pair.end();
  },
  TIMEOUT,
);

test(
  '1 GiB through a buffer of 4 KiB leaves no memory behind',
  async () => {
    const size = 1024 * scale;
    const before = await pair.after('transfer 64');
    const after = await pair.after(`transfer ${size}`);
    expect(after.server.bytes - before.server.bytes).toBe(size * MiB);
    expectSame(before, after);
    await pair.end();
  },
  TIMEOUT,
);
