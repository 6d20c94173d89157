// What random programs have in common: their seeds are told, and what they begin ends.
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
    return ''; // the one of the folder itself
  }
}

/** This process's sockets, by their inodes. What else it opens and closes is Node's and jest's. */
export const sockets = (): string[] =>
  readdirSync('/proc/self/fd')
    .map(linkOf)
    .filter((link) => link.startsWith('socket:'));

/** Those that were not there before. */
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

/** What has been begun and is not over. */
export class Works {
  private readonly running = new Set<Promise<void>>();
  private readonly aborts: AbortController[] = [];

  constructor(readonly pick: Pick) {}

  /** What it may fail with is `expected`. */
  start(work: Promise<void>): void {
    const done: Promise<void> = work
      .catch((error: SocketError) => expect(expected).toContain(error.code))
      .finally(() => this.running.delete(done));
    this.running.add(done);
  }

  /** A signal, every other time; it may be aborted at some time. */
  signal(): AbortSignal | undefined {
    const abort = new AbortController();
    this.aborts.push(abort);
    return this.pick(2) ? abort.signal : undefined;
  }

  abort(): void {
    if (this.aborts.length > 0) this.aborts[this.pick(this.aborts.length)]!.abort();
  }

  /** Once there is nothing left to wait for. */
  async end(): Promise<void> {
    await Promise.all(this.running);
    expect(this.running.size).toBe(0);
  }
}

/** A hundred programs, each with a seed, and no socket left at the end. */
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
