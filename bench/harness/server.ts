// A server that is measured from outside: it prints its port when it listens.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import type { Sample } from './workload';

/** How long a measurement lasts. */
export const SECONDS = Number(process.env['SECONDS'] ?? 0.5);

/** The CPU time of a process's threads so far, in nanoseconds, as the scheduler has it. */
export function cpu(pid: number): number {
  const ran = (thread: string): number =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + ran(thread), 0);
}

/** What a process has for itself, in bytes. */
export function memory(pid: number): number {
  return 1024 * Number(/^RssAnon:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]);
}

export class Server {
  /** What it printed behind its port. */
  printed = '';

  private constructor(
    private readonly child: ChildProcess,
    readonly port: string,
  ) {
    child.stdout!.on('data', (text: string) => (this.printed += text));
  }

  static async start(command: string[]): Promise<Server> {
    const child = spawn(command[0]!, command.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] });
    const failed = once(child, 'exit').then(() => Promise.reject(new Error(`${command.join(' ')} ended`)));
    const [port] = (await Promise.race([once(child.stdout.setEncoding('utf8'), 'data'), failed])) as [string];
    failed.catch(() => undefined);
    return new Server(child, port.trim());
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

/** Runs `load PORT SECONDS ...`, which prints how much was done. */
export function run(load: string, port: string, seconds: number, ...args: (string | number)[]): number {
  return Number(execFileSync(load, [port, String(seconds), ...args.map(String)], { encoding: 'utf8' }));
}

/** The CPU time that a server uses for a unit of work. What it costs until it is compiled is not looked at. */
export async function perUnit(command: string[], load: string, ...args: (string | number)[]): Promise<Sample> {
  const server = await Server.start(command);
  try {
    run(load, server.port, Math.min(0.3, SECONDS), ...args);
    const before = cpu(server.pid);
    const units = run(load, server.port, SECONDS, ...args);
    return { value: (cpu(server.pid) - before) / units, rate: units / SECONDS };
  } finally {
    await server.stop();
  }
}
