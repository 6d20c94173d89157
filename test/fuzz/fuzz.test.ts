// Calls every function of the package with wrong and plausible arguments, in other processes (calls.ts). The message of a failure
// contains the command that repeats the call:
//
//   FUZZ_SEED=1 FUZZ_CALL=123456 npx jest test/fuzz
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/running-program';
import { sanitized, withoutSanitizer } from '../support/sanitizer';
import { STRIDE, type Job, type Report } from './job';
import { functions } from './exported';

const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const only = process.env['FUZZ_CALL'];
const CALLS = 216_000;
const SHARDS = 2;
/** A call that takes longer than this hangs. The start takes less than twice as long even on slow machines. */
const PATIENCE = 60_000;

// Namespaces keep packets, signals and files inside. Descriptors 0 and 1 are opened while /dev is read-only, so that fchmod() cannot
// change /dev/null of the machine.
const script = `
  mount --bind "$0" "$0"
  mount -o remount,bind,ro /dev
  mount -o remount,bind,ro /
  ulimit -n 1024
  ulimit -c 0
  exec "$@" </dev/null >/dev/null`;
const isolated = ['-n', '-p', '-m', '-f', '--mount-proc', '--kill-child', 'setsid', 'sh', '-ec', script];

const able = spawnSync('unshare', ['-n', '-p', '-m', '-f', '--mount-proc', 'true']).status === 0;
if (!able) console.warn('skipped: fuzzing needs root and unshare(1) for namespaces that protect the machine');

interface Ended {
  status: string;
  stderr: string;
  /** The index of the last call. */
  last: number;
  report: Report | undefined;
}

function lastOf(folder: string): number {
  const mark = readFileSync(join(folder, 'progress'));
  return mark.length === 8 ? mark.readDoubleLE() : -1;
}

const env = { ...withoutSanitizer, RES_OPTIONS: 'attempts:1 timeout:1' };

// Reads only the end, because calls may have written a lot to descriptor 2.
function endOf(path: string): string {
  const file = openSync(path, 'r');
  const end = Buffer.alloc(4000);
  const size = readSync(file, end, 0, end.length, Math.max(0, statSync(path).size - end.length));
  closeSync(file);
  return end.toString('latin1', 0, size);
}

async function run(job: Omit<Job, 'folder'>): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'bsd-sockets.fuzz.'));
  const path = (name: string): string => join(folder, name);
  for (const name of ['progress', 'stderr', 'report']) writeFileSync(path(name), '');
  writeFileSync(path('job'), JSON.stringify({ ...job, folder } satisfies Job));
  const stderr = openSync(path('stderr'), 'w');
  const node = [process.execPath, '-r', 'ts-node/register/transpile-only', join(__dirname, 'child.ts'), path('job')];
  const child = spawn('unshare', [...isolated, folder, ...sanitized(true), ...node], {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', 'ignore', stderr],
  });
  closeSync(stderr);
  let seen = NaN;
  let hung = false;
  const watchdog = setInterval(() => {
    const last = lastOf(folder);
    hung = last === seen;
    seen = last;
    if (hung) child.kill('SIGKILL');
  }, PATIENCE);
  const status = await new Promise<string>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(hung ? 'a hang' : String(signal ?? code)));
  });
  clearInterval(watchdog);
  const text = readFileSync(path('report'), 'utf8');
  const report = text === '' ? undefined : (JSON.parse(text) as Report);
  const ended = { status, stderr: endOf(path('stderr')), last: lastOf(folder), report };
  rmSync(folder, { recursive: true });
  return ended;
}

const again = (index: number): string => `FUZZ_SEED=${seed} FUZZ_CALL=${index} npx jest test/fuzz`;
const strideOf = (index: number): number => index - (index % STRIDE);

/** Returns a message for each failure. */
async function wrongs({ status, stderr, last, report }: Ended): Promise<string[]> {
  const failures = (report?.failures ?? []).map(({ index, call, why }) => `${again(index)}\n${call}\n${why}`);
  if (status === '0' && report) return failures;
  const rerun = await run({ seed, from: strideOf(last), to: last + 1, describe: true });
  return [...failures, `${again(last)}\n${rerun.report?.described}\nended with ${status}\n${stderr}`];
}

/** Divides the calls among processes, or selects the call of FUZZ_CALL. */
function jobs(): Omit<Job, 'folder'>[] {
  if (only !== undefined) return [{ seed, from: strideOf(Number(only)), to: Number(only) + 1 }];
  const share = Math.ceil(CALLS / SHARDS / STRIDE) * STRIDE;
  return Array.from({ length: SHARDS }, (_, i) => ({ seed, from: i * share, to: (i + 1) * share }));
}

(able ? test : test.skip)(
  'no call crashes, hangs, or writes outside of its views',
  async () => {
    const ended = await Promise.all(jobs().map(run));
    expect((await Promise.all(ended.map(wrongs))).flat()).toEqual([]);
    if (only !== undefined) return;
    const reports = ended.map(({ report }) => report!);
    expect(reports.reduce((sum, { calls }) => sum + calls, 0)).toBeGreaterThanOrEqual(200_000);
    const called = new Set(reports.flatMap((report) => Object.keys(report.functions)));
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    expect([...called].sort()).toEqual([...functions(root, (name) => require(name) as object).keys()].sort());
    expect(CALLS).toBeGreaterThan(reports[0]!.inOrder);
    const succeeded = new Set(
      reports.flatMap(({ functions }) => Object.keys(functions).filter((name) => functions[name]!['result'])),
    );
    expect([...called].filter((name) => !succeeded.has(name))).toEqual([]);
  },
  600_000,
);
