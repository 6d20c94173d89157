// The memory of an idle connection: memory that it holds, without garbage of its creation.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { cc, command, node, root } from '../harness/programs';
import { Server, memory } from '../harness/server';
import type { Contestant, Sample, Workload } from '../harness/workload';

const EACH = 5000;

// A young generation of a fixed size. Otherwise it would grow independently of the connections.
const flags = ['--min-semi-space-size=1', '--max-semi-space-size=1'];
const collects = [...flags, '--expose-gc', '-r', join(root, 'build-bench/harness/collect.js')];

async function connect(port: string, connections: number): Promise<ChildProcess> {
  const client = spawn(cc('load/idle'), [port, String(connections)], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(client.stdout, 'data');
  return client;
}

async function perConnection(command: string[]): Promise<Sample> {
  const server = await Server.start([...command, '64']);
  const held = async (): Promise<number> => (command.includes('--expose-gc') ? server.collected() : memory(server.pid));
  const clients = [await connect(server.port, 500)];
  const before = await held();
  for (let i = 0; i < 2; i++) clients.push(await connect(server.port, EACH));
  const value = ((await held()) - before) / (2 * EACH);
  for (const client of clients) client.kill('SIGKILL');
  await server.stop();
  return { value };
}

const names: Contestant[] = ['promises', 'net'];
// With a buffer only while data can be read.
const ready = 'promises, readable() first';
const unbuffered = 'promises, but for the buffer';

export const idle: Workload = {
  name: 'memory',
  says: 'memory of an idle connection',
  cases: () => [
    {
      name: 'memory idle',
      title: 'an idle connection, with a buffer of 64 B if each has its own',
      unit: 'bytes of memory',
      measure: {
        api: () => perConnection(command('echo', 'api', ...flags)!), // it never runs a signal handler
        ...Object.fromEntries(names.map((name) => [name, () => perConnection(command('echo', name, ...collects)!)])),
        [unbuffered]: () => perConnection(node('idle/recv', ...collects)),
        [ready]: () => perConnection(node('idle/promises', ...collects)),
      },
      targets: [unbuffered, ready].map((of) => ({ of, atMost: 1024 })),
      rounds: (rounds) => Math.min(rounds, 3),
    },
  ],
};
