// Much of the same for a while: what a process holds at the end is what it held at the start.
import { Pair, files } from './pair';
import type { Usage } from './usage';

/** `BSD_SOCKETS_SOAK=10 npx jest test/soak` does ten times as much. */
const scale = Number(process.env.BSD_SOCKETS_SOAK ?? 1);
const TIMEOUT = 120_000 * scale;
const MiB = 2 ** 20;

function expectSame(before: Usage, after: Usage): void {
  console.log(JSON.stringify({ before, after }));
  expect(after.descriptors).toBe(before.descriptors);
}

test(
  '100,000 connections, made and closed',
  async () => {
    const pair = await Pair.start();
    const count = 100_000 * scale;
    const before = await pair.after('churn 10000');
    const after = await pair.after(`churn ${count}`);
    expect(after.server.accepted - before.server.accepted).toBe(count);
    expectSame(before.client, after.client);
    expectSame(before.server, after.server);
    await pair.end();
  },
  TIMEOUT,
);

test(
  '10,000 connections, open at once, all echoing',
  async () => {
    const pair = await Pair.start();
    const count = 10_000;
    const before = await pair.after(`open ${count}`, 'echo 2', 'close');
    const open = await pair.after(`open ${count}`, `echo ${10 * scale}`);
    const after = await pair.after('close');
    console.log(JSON.stringify(open));
    expectSame(before.client, after.client);
    expectSame(before.server, after.server);
    await pair.end();
  },
  TIMEOUT,
);

test(
  '1 GiB through a buffer of 4 KiB, there and back',
  async () => {
    const pair = await Pair.start();
    const before = await pair.after('transfer 64');
    const after = await pair.after(`transfer ${1024 * scale}`);
    expectSame(before.client, after.client);
    expectSame(before.server, after.server);
    await pair.end();
  },
  TIMEOUT,
);
