// The benchmark builds, measures and writes its results. The figures themselves are not tested.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Results } from '../../bench/harness/results';

const root = join(__dirname, '../..');
const directory = mkdtempSync(join(tmpdir(), 'bsd-sockets.bench.'));
const [RESULTS, CHART] = [join(directory, 'results.json'), join(directory, 'bench.svg')];

function bench(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, ROUNDS: '2', SECONDS: '0.02', RESULTS, CHART };
  return spawnSync(process.execPath, [join(root, 'build-bench/run.js'), ...args], { cwd: root, env, encoding: 'utf8' });
}

beforeAll(() => {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'bench/tsconfig.build.json'], { cwd: root, stdio: 'pipe' });
});

afterAll(() => {
  rmSync(directory, { recursive: true });
});

test('a workload is measured, and its results are written and drawn', () => {
  const { status, stdout, stderr } = bench('churn');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('connections: accept and close: ns of CPU per connection, median of 2 rounds');

  const results = JSON.parse(readFileSync(RESULTS, 'utf8')) as Results;
  expect(results.date).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(results.machine).toMatch(/ cores, /);
  expect(results.kernel).toMatch(/^Linux /);
  expect(results.versions).toMatchObject({ node: process.version });
  const { rounds, entries, targets } = results.cases['churn']!;
  expect(rounds).toBe(2);
  expect(Object.keys(entries)).toEqual(expect.arrayContaining(['c', 'api', 'promises', 'net']));
  for (const { low, median, high, rate, ratio } of Object.values(entries)) {
    expect(low).toBeGreaterThan(0);
    expect(median).toBeGreaterThanOrEqual(low);
    expect(high).toBeGreaterThanOrEqual(median);
    expect(rate).toBeGreaterThan(0);
    expect(ratio!.median).toBeGreaterThan(0);
  }
  expect(entries['c']!.ratio!.median).toBe(1);
  const [{ measured, met, ...target }] = targets as [Results['cases'][string]['targets'][number]];
  expect(target).toEqual({ of: 'api', times: 'c', atMost: 1.15 });
  expect(met).toBe(measured <= 1.15);
  expect(readFileSync(CHART, 'utf8')).toMatch(/^<svg [^]*connections: accept and close[^]*<\/svg>\n$/);
});

test('--table prints a table of the results', () => {
  expect(bench('--table').stdout).toMatch(/^\| connections: accept and close \| [\d.]+ (ns|µs) \| ×[\d.]+ \|/m);
});

test('an unknown workload or option ends the benchmark with status 2 before any measurement', () => {
  for (const wrong of ['ecco', '--quick']) {
    const { status, stdout, stderr } = bench(wrong);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^(no workload ecco|Unknown option '--quick')\n/);
  }
});

test('--help lists the workloads', () => {
  const { status, stdout, stderr } = bench('--help');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^ {2}echo /m);
});
