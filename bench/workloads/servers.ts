// Servers of other kinds, measured like those of echo.ts.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cc, command, inFolder } from '../harness/programs';
import { perUnit } from '../harness/server';
import type { Case, Target, Workload } from '../harness/workload';

type About = Omit<Case, 'measure'> & {
  folder: string;
  load: string;
  args?: (string | number)[];
  server?: string[];
};

function one({ folder, load, args = [], server = [], ...about }: About): Case {
  const measure = inFolder(folder).map((name) => {
    const program = command(folder, name);
    return [name, program && (() => perUnit([...program, ...server], cc(`load/${load}`), ...args))] as const;
  });
  return { ...about, measure: Object.fromEntries(measure) };
}

const api = (atMost: number): Target => ({ of: 'api', times: 'c', atMost });
// The number that fits into a receive buffer.
const WINDOW = 256;

const udp = (): Case =>
  one({
    name: 'udp 64',
    title: 'UDP echo, recvfrom and sendto, 64 B',
    unit: 'ns of CPU per datagram',
    folder: 'udp',
    load: 'udp',
    args: [WINDOW, 64],
    targets: [api(1.15)],
  });

function batches(): Case {
  const { measure, ...about } = one({
    name: 'mmsg 64',
    title: 'UDP echo, recvmmsg and sendmmsg, 64 B',
    unit: 'ns of CPU per datagram',
    folder: 'mmsg',
    load: 'udp',
    args: [WINDOW, 64],
    targets: [api(1.1), { of: 'api', times: 'C, recvfrom', atMost: 1 }],
  });
  const plain = command('udp', 'c')!;
  return { ...about, measure: { ...measure, 'C, recvfrom': () => perUnit(plain, cc('load/udp'), WINDOW, 64) } };
}

const MIB = 1 << 20;

const bulk = (): Case =>
  one({
    name: 'bulk',
    title: 'one way, writes of 1 MiB',
    unit: 'ns of CPU per MiB',
    folder: 'bulk',
    load: 'sink',
    args: [MIB],
    targets: [api(1.02)],
  });

function sendfile(): Case {
  const directory = mkdtempSync(join(tmpdir(), 'bsd-sockets.bench.'));
  process.once('exit', () => rmSync(directory, { recursive: true }));
  const file = join(directory, 'file');
  writeFileSync(file, Buffer.alloc(MIB, 1));
  return one({
    name: 'sendfile',
    title: 'one way, sendfile of 1 MiB',
    unit: 'ns of CPU per MiB',
    folder: 'sendfile',
    load: 'sink',
    args: [MIB],
    server: [file],
    targets: [api(1.02)],
  });
}

const churn = (): Case =>
  one({
    name: 'churn',
    title: 'connections: accept and close',
    unit: 'ns of CPU per connection',
    folder: 'churn',
    load: 'churn',
    targets: [api(1.15)],
  });

export const servers: Workload[] = [
  { name: 'udp', says: 'UDP echo, one by one and in batches', cases: () => [udp(), batches()] },
  { name: 'churn', says: 'connections that come and go', cases: () => [churn()] },
  { name: 'bulk', says: 'one way: write and sendfile', cases: () => [bulk(), sendfile()] },
];
