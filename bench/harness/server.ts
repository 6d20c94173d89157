// A server that is measured from outside: it prints its port when it listens.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Sample } from './workload';

/** How long a measurement lasts. */
export const SECONDS = Number(process.env['SECONDS'] ?? 0.5);

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

/** The CPU time that a server uses for a unit of work, as a load generator (bench/load) sees it. */
export async function perUnit(command: string[], load: string, ...args: (string | number)[]): Promise<Sample> {
  const server = await Server.start(command);
  try {
    const all = [server.port, server.pid, SECONDS, ...args].map(String);
    const printed = execFileSync(load, all, { encoding: 'utf8' });
    const [units, cpu, seconds] = printed.split(' ').map(Number) as [number, number, number];
    return { value: cpu / units, rate: units / seconds };
  } finally {
    await server.stop();
  }
}
