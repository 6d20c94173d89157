// What an echo costs the server, in CPU time per message, with C's epoll, node:net and bsd-sockets/promises in turns; and
// what an idle connection costs in memory.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const SECONDS = process.env['SECONDS'] ?? '2';
const IDLE = 5000;

const folder = mkdtempSync(join(tmpdir(), 'bsd-sockets-'));
function compile(name: string): string {
  const program = join(folder, name);
  execFileSync('cc', ['-O2', '-o', program, join(__dirname, `${name}.c`)]);
  return program;
}
const load = compile('load');
const ts = (name: string, ...args: string[]): string[] => [
  process.execPath,
  ...['--expose-gc', '-r', 'ts-node/register/transpile-only'],
  join(__dirname, `${name}.ts`),
  ...args,
];
const servers: Record<string, (chunk: number) => string[]> = {
  'C, epoll': () => [compile('echo')],
  'node:net': () => ts('echo_net'),
  promises: (chunk) => ts('echo_promises', String(chunk)),
};

async function start(command: string[]): Promise<[ChildProcess, port: string]> {
  const server = spawn(command[0]!, command.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = (await once(server.stdout, 'data')) as [Buffer];
  return [server, port.toString().trim()];
}

async function stop(server: ChildProcess): Promise<void> {
  server.kill('SIGKILL');
  await once(server, 'exit');
}

// The time of all of a process's threads, in microseconds.
function cpu(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

const rss = (pid: number): number =>
  Number(/^RssAnon:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]);

async function perMessage(command: string[], bytes: number): Promise<number> {
  const [server, port] = await start(command);
  execFileSync(load, [port, '50', String(bytes), '0.5']); // until it is compiled
  const before = cpu(server.pid!);
  const messages = Number(execFileSync(load, [port, '50', String(bytes), SECONDS], { encoding: 'utf8' }));
  const used = cpu(server.pid!) - before;
  await stop(server);
  return used / messages;
}

async function idle(command: string[]): Promise<number> {
  const [server, port] = await start(command);
  const connect = async (n: number): Promise<ChildProcess> => {
    const client = spawn(load, [port, String(n), '0', '0'], { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(client.stdout, 'data');
    return client;
  };
  const clients = [await connect(500)];
  const before = rss(server.pid!);
  for (let i = 0; i < 3; i++) clients.push(await connect(IDLE));
  const used = (rss(server.pid!) - before) / (3 * IDLE);
  for (const client of clients) await stop(client);
  await stop(server);
  return used;
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

async function compare(bytes: number): Promise<void> {
  const names = Object.keys(servers);
  const costs: number[][] = names.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, name] of names.entries())
      costs[i]!.push(await perMessage(servers[name]!(Math.max(bytes, 4096)), bytes));
  }
  const [c, net, promises] = costs as [number[], number[], number[]];
  console.log(`echo of ${bytes} bytes on 50 connections, CPU time of the server, median of ${ROUNDS} rounds:`);
  for (const [i, name] of names.entries())
    console.log(`  ${name.padEnd(10)} ${median(costs[i]!).toFixed(2)} us a message`);
  const ratio = (other: number[]): string => median(promises.map((cost, i) => cost / other[i]!)).toFixed(2);
  console.log(`  promises is ${ratio(c)} times C and ${ratio(net)} times node:net`);
}

async function main(): Promise<void> {
  await compare(64);
  await compare(65536);
  for (const name of ['node:net', 'promises'])
    console.log(`an idle connection, ${name}: ${(await idle(servers[name]!(64))).toFixed(2)} KiB`);
  rmSync(folder, { recursive: true });
}

void main();
