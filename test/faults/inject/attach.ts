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

/** Is there strace, and may it inject? */
export function canInject(): boolean {
  const inject = ['-e', 'inject=getppid:error=EPERM:when=1'];
  const works = spawnSync('strace', ['-o', '/dev/null', ...inject, 'true']).status === 0;
  if (!works) console.warn('skipped: injected errors (strace is not installed, or may not trace)');
  return works;
}

export interface Injected {
  syscall: string;
  /** `'-1 EINVAL'`. */
  result: string;
}

export interface Attached {
  /** Lets the process alone, and tells what was injected. */
  detach: () => Promise<Injected[]>;
}

/** Waits until the first thread of a process sleeps in a call, in none of Node's own locks and not because of strace. */
export function waitUntilBlocked(pid: number): void {
  pollUntil(() => !/^0$|futex|ptrace/.test(readFileSync(`/proc/${pid}/wchan`, 'utf8')));
}

/**
 * Attaches strace to the first thread of a process. Others go on: libuv's, and those that read and write for a test.
 * @param inject as strace takes it: `'accept:error=EMFILE:when=2'`.
 */
export async function attach(pid: number, ...inject: string[]): Promise<Attached> {
  const log = join(directory, `${++count}`);
  const set = inject.map((expression) => expression.split(':')[0]).join();
  const expressions = inject.flatMap((expression) => ['-e', `inject=${expression}`]);
  const options = ['-o', log, '-p', `${pid}`, '-e', `trace=${set}`, ...expressions];
  // It tells on standard error.
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
