import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, type Running } from '../process/running';
import { calls } from './calls';

const directory = mkdtempSync(join(tmpdir(), 'bsd-sockets.strace.'));
let count = 0;

afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

const SET = [
  '%network,read,write,readv,writev,preadv2,pwritev2,sendfile,splice,close,dup,dup2,dup3,fcntl,ioctl',
  'poll,ppoll,select,pselect6,epoll_create,epoll_create1,epoll_ctl,epoll_wait,epoll_pwait,epoll_pwait2',
].join();

// -ff: a file for each thread, so that no line is torn in two; -D: the program is our child, and gets our signals;
// -y: whose descriptor it is.
const OPTIONS = ['-D', '-ff', '-y', '-s', '4096', '-e', 'signal=none', '-e', `trace=${SET}`];

function works(...options: string[]): boolean {
  return spawnSync('strace', [...OPTIONS, ...options, '-o', '/dev/null', 'true']).status === 0;
}

let options: string[] | undefined;

/** Is there strace, and may it trace? */
export function canTrace(): boolean {
  if (options !== undefined) return options.length > 0;
  // Where the kernel picks out the calls, the others cost nothing.
  options = works('--seccomp-bpf') ? [...OPTIONS, '--seccomp-bpf'] : works() ? OPTIONS : [];
  if (options.length === 0) {
    console.warn('skipped: the calls of the twins, not their output (strace is not installed, or may not trace)');
  }
  return options.length > 0;
}

export interface Traced {
  running: Running;
  /** What it did with its sockets, once it has ended: for each of its threads that had any. */
  calls: () => string[][];
  /** The call that its first thread is in. */
  inside: () => string | undefined;
}

// The end of a file, which may not be there yet.
function tail(path: string): string {
  if (!existsSync(path)) return '';
  const file = openSync(path, 'r');
  const buf = Buffer.alloc(1024);
  const n = readSync(file, buf, 0, buf.length, Math.max(0, fstatSync(file).size - buf.length));
  closeSync(file);
  return buf.toString('utf8', 0, n);
}

/** Runs a program under strace; where there is none, without it, and there are no calls. */
export function trace(command: string[]): Traced {
  if (!canTrace()) return { running: run(command[0]!, command.slice(1)), calls: () => [], inside: () => undefined };
  const name = String(++count);
  const prefix = `${name}.`; // and the number of the thread
  const running = run('strace', [...options!, '-o', join(directory, name), '--', ...command]);
  // A call is written when it is entered, and its line ends when it is left.
  const inside = (): string | undefined =>
    /\n(\w+)\([^\n]*$/.exec(tail(join(directory, `${prefix}${running.pid}`)))?.[1];
  const born = (file: string): number => Number(file.slice(prefix.length));
  return {
    running,
    inside,
    calls: () => {
      const threads = readdirSync(directory).filter((file) => file.startsWith(prefix));
      threads.sort((a, b) => born(a) - born(b));
      return calls(threads.map((file) => readFileSync(join(directory, file), 'utf8')));
    },
  };
}
