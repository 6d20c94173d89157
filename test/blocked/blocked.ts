import { execFileSync } from 'node:child_process';
import { accessSync, constants, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { F_SETLK, F_WRLCK, check, fcntl, flock_t } from 'bsd-sockets';
import { closeAfterTest, unixPath } from '../support/sockets';
import { root, run, type RunningProgram } from '../support/running-program';
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { calls } = require('./calls.cjs') as { calls: Record<string, unknown> };

const isRoot = process.getuid!() === 0;

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

const resolve = /^(getaddrinfo|getnameinfo|gethostby\w+)/;
const skipped: [calls: RegExp, reason: string][] = [];
if (!isRoot) skipped.push([resolve, 'only root can run a name server that never answers']);
if (!isReadable('/dev/kmsg'))
  skipped.push([/^preadv?$/, '/dev/kmsg is not readable, and pread waits on few other files']);
for (const [calls, reason] of skipped) console.warn(`test/blocked skips ${calls.source}: ${reason}`);

/** The calls of calls.cjs that can block on this system. */
export const names = Object.keys(calls).filter((name) => skipped.every(([calls]) => !calls.test(name)));

export type How = 'terminate' | 'exit' | 'throw' | 'return' | 'storm';

/** `sh -c enter RESOLV_CONF COMMAND...`: the resolver sends its queries to 127.0.0.1, in a network namespace. */
const enter = 'ip link set lo up; [ ! -e /etc/resolv.conf ] || mount --bind "$0" /etc/resolv.conf; exec "$@"';

export interface Options {
  runtime?: string[];
  load?: boolean;
  strace?: string;
}

/** Runs program.cjs with a worker for each call. */
export function start(
  how: How,
  calls: string[],
  { runtime = [process.execPath], load, strace }: Options = {},
): RunningProgram {
  const locked = unixPath();
  const fifo = unixPath();
  const resolv = unixPath();
  writeFileSync(locked, '');
  // The longest possible timeout: the call returns when the resolver gives up.
  writeFileSync(resolv, 'nameserver 127.0.0.1\noptions timeout:30 attempts:5\n');
  execFileSync('mkfifo', [fifo]);
  // A lock of this process on the file that the program inherits as descriptor 3.
  const file = closeAfterTest(openSync(locked, 'r+'));
  check('fcntl', fcntl(file, F_SETLK, new flock_t({ l_type: F_WRLCK })));
  const given = { locked: 3, fifo, resolver: isRoot, load };
  const program = [join(__dirname, 'program.cjs'), how, root, JSON.stringify(given), ...calls];
  const traced = strace === undefined ? [] : ['strace', '-f', '-o', strace];
  const command = [...traced, ...runtime, ...program];
  const [first, ...rest] = isRoot ? ['unshare', '-mn', 'sh', '-c', enter, resolv, ...command] : command;
  return run(first!, rest, ['pipe', 'pipe', 'pipe', file]);
}

/** Waits until all workers of a program are blocked, and returns the ids of their threads. */
export async function blocked(program: RunningProgram): Promise<string[]> {
  const line = await program.line();
  expect(line).toMatch(/^blocked( \d+)+$/);
  return line.split(' ').slice(1);
}
