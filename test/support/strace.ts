// Runs a program under strace and returns its socket calls in a comparable form.
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
import { run, type RunningProgram } from './running-program';
import { normalizedCalls } from './strace-calls';

const directory = mkdtempSync(join(tmpdir(), 'bsd-sockets.strace.'));
let count = 0;

afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

const SET = [
  '%network,read,write,readv,writev,preadv2,pwritev2,sendfile,splice,close,dup,dup2,dup3,fcntl,ioctl',
  'poll,ppoll,select,pselect6,epoll_create,epoll_create1,epoll_ctl,epoll_wait,epoll_pwait,epoll_pwait2',
].join();

// -ff writes a file per thread, so that no line is split. With -D the program is the child of this process and receives
// its signals. -y prints what each descriptor refers to.
const OPTIONS = ['-D', '-ff', '-y', '-s', '4096', '-e', 'signal=none', '-e', `trace=${SET}`];

function traceWorks(...options: string[]): boolean {
  return spawnSync('strace', [...OPTIONS, ...options, '-o', '/dev/null', 'true']).status === 0;
}

let options: string[] | undefined;

/** Whether strace is installed and allowed to trace. */
export function canTrace(): boolean {
  if (options !== undefined) return options.length > 0;
  // With seccomp-bpf the kernel filters the calls, and calls that are not traced cost nothing.
  options = traceWorks('--seccomp-bpf') ? [...OPTIONS, '--seccomp-bpf'] : traceWorks() ? OPTIONS : [];
  if (options.length === 0) {
    console.warn(
      'skipped: comparing system calls; only output is compared (strace is not installed, or may not trace)',
    );
  }
  return options.length > 0;
}

export interface Traced {
  running: RunningProgram;
  /** The socket calls of each thread that made any. Call after the program has ended. */
  calls: () => string[][];
  /** The system call that the main thread is in. */
  currentCall: () => string | undefined;
}

// The last bytes of a file, or nothing if the file does not exist yet.
function tail(path: string): string {
  if (!existsSync(path)) return '';
  const file = openSync(path, 'r');
  const buf = Buffer.alloc(1024);
  const n = readSync(file, buf, 0, buf.length, Math.max(0, fstatSync(file).size - buf.length));
  closeSync(file);
  return buf.toString('utf8', 0, n);
}

/** Runs a program under strace. If strace cannot be used, runs it without, and reports no calls. */
export function trace(command: string[]): Traced {
  if (!canTrace())
    return { running: run(command[0]!, command.slice(1)), calls: () => [], currentCall: () => undefined };
  const name = String(++count);
  const prefix = `${name}.`; // followed by the thread ID
  const running = run('strace', [...options!, '-o', join(directory, name), '--', ...command]);
  // strace writes the call when it is entered and ends the line when it returns.
  const currentCall = (): string | undefined =>
    /\n(\w+)\([^\n]*$/.exec(tail(join(directory, `${prefix}${running.pid}`)))?.[1];
  const threadId = (file: string): number => Number(file.slice(prefix.length));
  return {
    running,
    currentCall,
    calls: () => {
      const threads = readdirSync(directory).filter((file) => file.startsWith(prefix));
      threads.sort((a, b) => threadId(a) - threadId(b));
      return normalizedCalls(threads.map((file) => readFileSync(join(directory, file), 'utf8')));
    },
  };
}
