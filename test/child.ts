import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { apartIfPossible } from './apart';
import { keepFromChildren } from './helpers';

const root = join(__dirname, '..');
const running = new Set<ChildProcess>();

// Waits for the end of each: a SIGCHLD of this test would interrupt a blocked call of the next one.
afterEach(async () => {
  for (const child of running) {
    child.kill('SIGKILL');
    await once(child, 'close');
  }
});

export interface Options {
  /** These descriptors are 3, 4, ... in the child. */
  fds?: number[];
  /** `ulimit -n`. */
  files?: number;
  /** Runs as this user. */
  uid?: number;
  /** Runs in a network namespace of its own, where that may be. */
  apart?: boolean;
  /** What standard error is; a pipe where it is not told. */
  stderr?: 'pipe' | number;
  /** Called with all of standard output so far, whenever more of it came. */
  onOutput?: (stdout: string) => void;
}

export interface Ended {
  code: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs a program with all of the library's names in scope, in a process of its own where it may block.
 * It is killed after the test.
 */
export function program(
  source: string,
  { fds = [], files, uid, apart = false, stderr = 'pipe', onOutput }: Options = {},
): Promise<Ended> {
  // Once it is loaded: the package may lie where others can't read.
  const become = uid === undefined ? '' : `process.setgroups([]); process.setgid(${uid}); process.setuid(${uid});`;
  const code = `const bsd = require(${JSON.stringify(root)}); ${become} with (bsd) { ${source} }`;
  const node: [string, ...string[]] = [process.execPath, '-e', code];
  const placed = apart ? apartIfPossible(node) : node;
  const limited = ['sh', '-c', `ulimit -n ${files}; exec "$@"`, 'sh', ...placed] as const;
  const [command, ...args] = files === undefined ? placed : limited;
  keepFromChildren();
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', stderr, ...fds],
  });
  running.add(child);
  const ended: Ended = { code: null, signal: null, stdout: '', stderr: '' };
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
