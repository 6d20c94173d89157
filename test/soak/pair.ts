import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { inNetnsIfPossible, enterNetns, canUnshareNetns } from '../support/network-namespace';
import { run, type RunningProgram } from '../support/running-program';
import type { Usage } from './usage';

// A namespace, so that the ports of closed connections are missing nowhere else.
if (!canUnshareNetns) console.warn('not root, or no unshare: the soak uses the ports of this machine');

/** The limit of descriptors per process. */
export const files = Number(execFileSync('sh', ['-c', 'ulimit -Hn'], { encoding: 'utf8' }).replace('unlimited', '1e9'));

// A young generation of fixed size. Otherwise it grows under load, and RSS with it.
const node = [
  process.execPath,
  '--expose-gc',
  '--min-semi-space-size=2',
  '--max-semi-space-size=2',
  '-r',
  'ts-node/register/transpile-only',
];

/** Runs a command with the maximum number of descriptors. */
function program(name: string, ...args: string[]): [string, ...string[]] {
  const script = `ulimit -n ${Math.min(files, 1_000_000)}; exec "$@"`;
  return ['sh', '-c', script, 'sh', ...node, join(__dirname, name), ...args];
}

const start = ([command, ...args]: [string, ...string[]]): RunningProgram => run(command, args);

/** Counters of the server since its start. */
export interface Served extends Usage {
  accepted: number;
  closed: number;
  resets: number;
  bytes: number;
}

export interface Both {
  client: Usage & { seconds: number };
  server: Served;
}

/** A server and its client, in a network namespace if possible. */
export class Pair {
  private constructor(
    private readonly server: RunningProgram,
    private readonly client: RunningProgram,
  ) {}

  static async start(): Promise<Pair> {
    const server = start(inNetnsIfPossible(program('server.ts')));
    const client = program('client.ts', await server.line());
    return new Pair(server, start(canUnshareNetns ? enterNetns(server.pid, client) : client));
  }

  /** Runs these jobs in order and returns the resource usage of both processes afterwards. */
  async after(...jobs: string[]): Promise<Both> {
    let client = '';
    for (const job of jobs) {
      this.client.type(`${job}\n`);
      client = await this.client.line();
    }
    this.server.type('\n');
    return { client: JSON.parse(client) as Both['client'], server: JSON.parse(await this.server.line()) as Served };
  }

  /** Expects both to end without output on standard error. */
  async end(): Promise<void> {
    for (const program of [this.client, this.server]) {
      program.end();
      expect(await program.ended).toEqual({ code: 0, signal: null });
      expect(program.stderr).toBe('');
    }
  }
}
