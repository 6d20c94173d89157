// Runs a program that uses the library in a child process, for calls that may block the calling thread.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { inNetnsIfPossible } from './network-namespace';
import './block-sigchld';
import { setCloseOnExec } from './sockets';

const root = join(__dirname, '../..');
const running = new Set<ChildProcess>();

// Waits until each has ended: the next test may count processes or descriptors.
afterEach(async () => {
  for (const child of running) {
    child.kill('SIGKILL');
    await once(child, 'close');
  }
});

export interface ProgramOptions {
  /** The child inherits these descriptors as 3, 4, ... */
  fds?: number[];
  /** The limit of open descriptors, as `ulimit -n` sets it. */
  files?: number;
  /** The user ID that the program changes to. */
  uid?: number;
  /** Whether to run in a new network namespace, if this process may create one. */
  netns?: boolean;
  /** The program's standard error: a pipe by default. */
  stderr?: 'pipe' | number;
  /** Called with all standard output so far, each time more arrives. */
  onOutput?: (stdout: string) => void;
}

export interface ProgramResult {
  code: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs a program in a child process, where it may block, with all of the library's names in scope.
 * If it still runs after the test, it is killed.
 */
export function runProgram(
  source: string,
  { fds = [], files, uid, netns = false, stderr = 'pipe', onOutput }: ProgramOptions = {},
): Promise<ProgramResult> {
  // Changes the user after loading: the package may be in a directory that other users cannot read.
  const become = uid === undefined ? '' : `process.setgroups([]); process.setgid(${uid}); process.setuid(${uid});`;
  const code = `const bsd = require(${JSON.stringify(root)}); ${become} with (bsd) { ${source} }`;
  const node: [string, ...string[]] = [process.execPath, '-e', code];
  const placed = netns ? inNetnsIfPossible(node) : node;
  const limited = ['sh', '-c', `ulimit -n ${files}; exec "$@"`, 'sh', ...placed] as const;
  const [command, ...args] = files === undefined ? placed : limited;
  setCloseOnExec();
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', stderr, ...fds],
  });
  running.add(child);
  const ended: ProgramResult = { code: null, signal: null, stdout: '', stderr: '' };
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    ended.stdout += text;
    onOutput?.(ended.stdout);
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (ended.stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve(Object.assign(ended, { code, signal }));
    });
  });
}
