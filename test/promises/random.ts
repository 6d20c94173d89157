// Helpers of tests that run random programs: a failure names the seed, and every call that was started must end.
import { readdirSync, readlinkSync } from 'node:fs';
import type { SocketError } from 'bsd-sockets/promises';

/** A number below `n`. */
export type Pick = (n: number) => number;

/** mulberry32 */
export function random(seed: number): Pick {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function linkOf(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return ''; // the descriptor of the folder that was read
  }
}

/** Returns the sockets of this process by inode. Other descriptors belong to Node and Jest. */
export const sockets = (): string[] =>
  readdirSync('/proc/self/fd')
    .map(linkOf)
    .filter((link) => link.startsWith('socket:'));

/** Returns the sockets that did not exist before. */
export const left = (before: string[]): string[] => sockets().filter((one) => !before.includes(one));

const expected = [
  'ECANCELED',
  'EBADF',
  'ABORT_ERR',
  'TIMEOUT_ERR',
  'ECONNRESET',
  'EPIPE',
  'EAGAIN',
  'ENOTCONN',
  'ECONNREFUSED',
];

/** The calls that have started and not ended. */
export class Works {
  private readonly running = new Set<Promise<void>>();
  private readonly aborts: AbortController[] = [];

  constructor(readonly pick: Pick) {}

  /** Adds a call, which may fail only with a code of `expected`. */
  start(work: Promise<void>): void {
    const done: Promise<void> = work
      .catch((error: SocketError) => expect(expected).toContain(error.code))
      .finally(() => this.running.delete(done));
    this.running.add(done);
  }

  /** Returns a signal that `abort` may abort later, or undefined. */
  signal(): AbortSignal | undefined {
    const abort = new AbortController();
    this.aborts.push(abort);
    return this.pick(2) ? abort.signal : undefined;
  }

  abort(): void {
    if (this.aborts.length > 0) this.aborts[this.pick(this.aborts.length)]!.abort();
  }

  /** Waits for the end of all calls. */
  async end(): Promise<void> {
    await Promise.all(this.running);
    expect(this.running.size).toBe(0);
  }
}

/** Runs a hundred programs, each with its own seed, and checks that no socket is left open. */
export async function hundred(thousand: number, program: (pick: Pick, i: number) => Promise<void>): Promise<void> {
  const before = sockets();
  for (let i = 0; i < 100; i++) {
    const seed = thousand * 1000 + i;
    try {
      await program(random(seed), i);
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    }
  }
  expect(left(before)).toEqual([]);
}
