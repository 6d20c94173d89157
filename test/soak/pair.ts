import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { has, run, type Running } from '../process/running';
import type { Usage } from './usage';

// The ports that closed connections keep for a minute are nobody else's then.
const ownNamespace = process.getuid!() === 0 && has('unshare', ['-n', 'ip', 'link', 'set', 'lo', 'up'], /^$/);
if (!ownNamespace) console.warn('not root, or no unshare: the soak uses the ports of this machine');

/** How many descriptors a process may have. */
export const files = Number(execFileSync('sh', ['-c', 'ulimit -Hn'], { encoding: 'utf8' }).replace('unlimited', '1e9'));

// A young generation of a fixed size: by itself it would grow under load, and RSS with it.
const node = [
  process.execPath,
  '--expose-gc',
  '--min-semi-space-size=2',
  '--max-semi-space-size=2',
  '-r',
  'ts-node/register/transpile-only',
];

function startIn(namespace: string[], setUp: string, program: string, ...args: string[]): Running {
  const script = `${setUp} ulimit -n ${Math.min(files, 1_000_000)}; exec "$@"`;
  const [command, ...rest] = [...namespace, 'sh', '-c', script, 'sh', ...node, join(__dirname, program), ...args];
  return run(command!, rest);
}

/** What the server has done since it started. */
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

/** A server and its client, in a network of their own where that may be. */
export class Pair {
  private constructor(
    private readonly server: Running,
    private readonly client: Running,
  ) {}

  static async start(): Promise<Pair> {
    const server = ownNamespace
      ? startIn(['unshare', '-n'], 'ip link set lo up;', 'server.ts')
      : startIn([], '', 'server.ts');
    const port = await server.line();
    const namespace = ownNamespace ? ['nsenter', '-n', '-t', String(server.pid)] : [];
    return new Pair(server, startIn(namespace, '', 'client.ts', port));
  }

  /** The client does these jobs, one after the other; gives what both use afterwards. */
  async after(...jobs: string[]): Promise<Both> {
    let client = '';
    for (const job of jobs) {
      this.client.type(`${job}\n`);
      client = await this.client.line();
    }
    this.server.type('\n');
    return { client: JSON.parse(client) as Both['client'], server: JSON.parse(await this.server.line()) as Served };
  }

  /** Both end without a word. */
  async end(): Promise<void> {
    for (const program of [this.client, this.server]) {
      program.end();
      expect(await program.ended).toEqual({ code: 0, signal: null });
      expect(program.stderr).toBe('');
    }
  }
}
