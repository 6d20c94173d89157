import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pollUntil } from '../../support/sockets';
import { run } from '../../support/running-program';

const directory = mkdtempSync(join(tmpdir(), 'bsd-sockets.injected.'));
let count = 0;

afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

/** Whether strace is installed and allowed to inject errors. */
export function canInject(): boolean {
  const inject = ['-e', 'inject=getppid:error=EPERM:when=1'];
  const works = spawnSync('strace', ['-o', '/dev/null', ...inject, 'true']).status === 0;
  if (!works) console.warn('skipped: injected errors (strace is not installed, or may not trace)');
  return works;
}

export interface Injected {
  syscall: string;
  /** For example `'-1 EINVAL'`. */
  result: string;
}

export interface Attached {
  /** Detaches from the process and returns the injected errors. */
  detach: () => Promise<Injected[]>;
}

/** Waits until the main thread of a process is blocked in a system call other than futex, and not stopped by strace. */
export function waitUntilBlocked(pid: number): void {
  pollUntil(() => !/^0$|futex|ptrace/.test(readFileSync(`/proc/${pid}/wchan`, 'utf8')));
}

/**
 * Attaches strace to the main thread of a process. Other threads are not traced: those of libuv and of the test's agent.
 * @param inject expressions of strace: `'accept:error=EMFILE:when=2'`.
 */
export async function attach(pid: number, ...inject: string[]): Promise<Attached> {
  const log = join(directory, `${++count}`);
  const set = inject.map((expression) => expression.split(':')[0]).join();
  const expressions = inject.flatMap((expression) => ['-e', `inject=${expression}`]);
  const options = ['-o', log, '-p', `${pid}`, '-e', `trace=${set}`, ...expressions];
  // strace reports on standard error.
  const strace = run('sh', ['-c', 'exec strace "$@" 2>&1', 'sh', ...options]);
  expect(await strace.line()).toMatch(/ attached$/);
  return {
    async detach() {
      strace.child.kill('SIGINT');
      await strace.ended;
      const lines = readFileSync(log, 'utf8').matchAll(/^(\w+)\(.* = (-1 \w+) .*\(INJECTED\)$/gm);
      return Array.from(lines, ([, syscall, result]) => ({ syscall: syscall!, result: result! }));
    },
  };
}
