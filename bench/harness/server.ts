// A server that is measured from outside: it prints its port when it listens.
import { execFileSync, spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Sample } from './workload';

/** The duration of a measurement. */
export const SECONDS = Number(process.env['SECONDS'] ?? 0.3);

/** The private memory of a process in bytes. */
export function memory(pid: number): number {
  return 1024 * Number(/^RssAnon:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]);
}

/** The CPU time of all threads of a process in nanoseconds. */
export function cpuTime(pid: number): number {
  const tasks = `/proc/${pid}/task`;
  const each = (tid: string): number => Number(readFileSync(join(tasks, tid, 'schedstat'), 'utf8').split(' ')[0]);
  return readdirSync(tasks).reduce((sum, tid) => sum + each(tid), 0);
}

export class Server {
  port = '';
  private readonly lines: AsyncIterator<string, undefined>;

  private constructor(private readonly child: ChildProcess) {
    this.lines = createInterface(child.stdout!)[Symbol.asyncIterator]() as AsyncIterator<string, undefined>;
  }

  static async start([program, ...args]: string[], env = {}): Promise<Server> {
    const stdio: StdioOptions = ['ignore', 'pipe', 'inherit'];
    const server = new Server(spawn(program!, args, { stdio, env: { ...process.env, ...env } }));
    server.port = await server.line();
    return server;
  }

  /** The next line of its output. */
  async line(): Promise<string> {
    const next = await this.lines.next();
    if (next.done) throw new Error(`${this.child.spawnargs.join(' ')} ended`);
    return next.value;
  }

  /** Makes it collect its garbage (harness/collect.ts). Returns the private memory in use afterwards. */
  async collected(): Promise<number> {
    this.child.kill('SIGUSR2');
    const unused = Number(await this.line());
    return memory(this.pid) - unused;
  }

  /** The 99th percentile of a timer's delay in microseconds, since the last call (harness/late.ts). */
  async late(): Promise<number> {
    this.child.kill('SIGUSR2');
    return Number(await this.line());
  }

  get pid(): number {
    return this.child.pid!;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'close');
    this.child.kill('SIGKILL');
    await ended;
  }
}

/** The CPU time of a server for a unit of work, measured by a load generator (bench/load). */
export async function perUnit(command: string[], load: string, ...args: (string | number)[]): Promise<Sample> {
  const server = await Server.start(command);
  try {
    const given = [server.port, server.pid, SECONDS, ...args].map(String);
    const printed = execFileSync(load, given, { encoding: 'utf8' });
    const all = printed.trim().split(/\s/).map(Number) as [number, number, number, number, number?];
    const [units, cpu, seconds, , own] = all;
    const sample = { value: cpu / units, rate: units / seconds };
    return own === undefined ? sample : { ...sample, load: own / cpu };
  } finally {
    await server.stop();
  }
}
