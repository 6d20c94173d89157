// A blocking call in another thread, watched from this one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { shutdown, strerrorname_np, SHUT_RDWR } from 'bsd-sockets';
import { afterwards, eventually, must } from './lab';

const START_MS = 30_000;

/** Indexes of the Int32Array that both threads share. */
const AT = { done: 0, tid: 1, result: 2, errno: 3 } as const;

interface Told {
  call: 'accept' | 'read' | 'write';
  args: [fd: number, ...(ArrayBufferView | number | null)[]];
  told: Int32Array;
  AT: typeof AT;
}

export class Call {
  private readonly told = new Int32Array(new SharedArrayBuffer(16));

  constructor(
    readonly call: Told['call'],
    private readonly args: Told['args'],
  ) {
    const workerData: Told = { call, args, told: this.told, AT };
    new Worker(join(__dirname, 'blocking_call.js'), { workerData, execArgv: [] });
    // A blocked thread would keep the process of a failed lab alive.
    afterwards(() => {
      if (!this.done()) shutdown(args[0], SHUT_RDWR);
    });
  }

  private proc(file: string): string {
    return readFileSync(`/proc/self/task/${this.told[AT.tid]}/${file}`, 'utf8');
  }

  /** Whether the thread sleeps in the kernel, in a call whose first argument is the descriptor. */
  blocked(): boolean {
    if (this.told[AT.tid] === 0) return false;
    try {
      // proc_pid_syscall(5): its number, its arguments, ...
      const [, first] = this.proc('syscall').split(' ');
      return Number(first) === this.args[0] && this.proc('stat').includes(') S ');
    } catch (error) {
      // The thread may end between the two reads.
      if (this.done()) return false;
      throw error;
    }
  }

  /** Returns when the thread is blocked. */
  block(): void {
    // A thread starts slowly on a busy machine.
    must(
      eventually(() => this.blocked(), true, START_MS),
      `${this.call}() blocks`,
    );
  }

  /** The CPU time of the thread so far, in milliseconds. */
  cpu_ms(): number {
    return Number(this.proc('schedstat').split(' ')[0]) / 1e6;
  }

  done(): boolean {
    return Atomics.load(this.told, AT.done) === 1;
  }

  /** Whether it returns within this time. */
  returned(within_ms = 10_000): boolean {
    Atomics.wait(this.told, AT.done, 0, within_ms);
    return this.done();
  }

  /** The result of the call, or the name of `errno`. */
  result(): string {
    must(this.returned(), `${this.call}() returns`);
    const returned = this.told[AT.result]!;
    return returned === -1 ? (strerrorname_np(this.told[AT.errno]!) ?? '?') : String(returned);
  }
}
