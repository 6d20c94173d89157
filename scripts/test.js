'use strict';
// npm test and npm run test:quick: builds, runs the checks, then the tests, and prints each step as it ends.
const { spawn, spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { availableParallelism } = require('node:os');
const { join } = require('node:path');
const { performance } = require('node:perf_hooks');

const USAGE = `npm test [-- ARGUMENTS OF JEST]       every check, then all tests or those that the arguments select
npm run test:quick                    every check, then the core tests

Caches are in node_modules/.cache/bsd-sockets. npm test never uses a cached result that another file could have changed.`;

/** Folders of tests that start many programs or compilers. test:quick leaves them out. */
const SLOW_TESTS = [
  'blocked',
  'c-parity',
  'constants',
  'docs',
  'engine',
  'faults',
  'fuzz',
  'garbage',
  'labs',
  'layout',
  'package',
  'process',
  'promises/(examples|fuzz|peers|process)',
  'runtimes',
  'soak',
  'tools',
  'types',
  'validation',
];

const root = join(__dirname, '..');
const cache = join(root, 'node_modules/.cache/bsd-sockets');
const lintCache = join(cache, 'eslint');
const lintFingerprint = join(cache, 'eslint.sha256');

/** A hash of every file that a lint result can depend on. Undefined outside a git checkout. */
function fingerprint() {
  const { status, stdout } = spawnSync('git', ['ls-files', '-coz', '--exclude-standard'], { cwd: root });
  if (status !== 0) return undefined;
  const hash = createHash('sha256').update(process.version);
  for (const file of stdout.toString().split('\0')) {
    if (!/\.([cm]?[jt]s|json)$/.test(file) || !existsSync(join(root, file))) continue;
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

const bin = (name) => join(root, 'node_modules/.bin', name);

/** ESLint's cache ignores that a type in another file changed. A complete run starts without it, and leaves it behind. */
function eslint(quick) {
  const command = [bin('eslint'), '--cache', '--cache-strategy=content', `--cache-location=${lintCache}`, '.'];
  if (quick) return { name: 'eslint', command };
  const current = fingerprint();
  if (current !== undefined && existsSync(lintFingerprint) && readFileSync(lintFingerprint, 'utf8') === current) {
    return { name: 'eslint, passed before with the same files', command: ['true'] };
  }
  rmSync(lintCache, { force: true });
  return { name: 'eslint', command, passed: () => current !== undefined && writeFileSync(lintFingerprint, current) };
}

function checks(quick) {
  const prettier = ['--log-level=warn', '--cache', '--cache-strategy=content'];
  return [
    eslint(quick),
    {
      name: 'types',
      command: [bin('tsc'), '--noEmit', '--incremental', '--tsBuildInfoFile', join(cache, 'tsbuildinfo')],
    },
    {
      name: 'prettier',
      command: [bin('prettier'), ...prettier, `--cache-location=${join(cache, 'prettier')}`, '--check', '.'],
    },
    { name: 'clang-format', command: ['npm', 'run', '--silent', 'format:c', '--', '--dry-run', '--Werror'] },
    { name: 'layers of lib/', command: ['npm', 'run', '--silent', 'lint:layers'] },
    { name: 'prose', command: ['npm', 'run', '--silent', 'lint:prose'] },
  ];
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs a step and prints one line. Its output is printed only if it fails. */
function run({ name, command: [program, ...args], passed }, progress) {
  const start = performance.now();
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      const number = `[${++progress.done}/${progress.steps}]`;
      console.log(`${number} ${name}: ${status === 0 ? 'ok' : `FAILED, status ${status}`}, ${seconds(start)}`);
      if (status === 0) passed?.();
      else console.log(output);
      resolve(status === 0);
    });
  });
}

/** Runs steps in order, at most `limit` at a time. Resolves to whether all passed. */
async function runAll(steps, limit, progress) {
  const waiting = [...steps];
  let passed = true;
  const worker = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      passed = (await run(step, progress)) && passed;
    }
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return passed;
}

async function main(args) {
  if (args[0] === '--help') return console.log(USAGE);
  const quick = args[0] === '--quick';
  mkdirSync(cache, { recursive: true });
  const start = performance.now();
  const builds = [
    { name: 'addon, changed files only', command: [process.execPath, 'scripts/build-native.js', '--incremental'] },
    { name: 'dist', command: ['npm', 'run', '--silent', 'build:ts'] },
  ];
  const progress = { done: 0, steps: builds.length + checks(true).length + 1 };
  const length = quick ? 'about a minute' : 'about six minutes on two idle cores';
  console.log(`${progress.steps} steps, ${length}: builds, checks, then ${quick ? 'the core tests' : 'the tests'}`);

  const limit = Math.min(2, availableParallelism());
  const ready = (await runAll(builds, limit, progress)) && (await runAll(checks(quick), limit, progress));
  if (!ready) {
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
    return;
  }
  const jest = quick ? ['--testPathIgnorePatterns', `/test/(${SLOW_TESTS.join('|')})[/.]`] : args;
  console.log(`[${progress.steps}/${progress.steps}] ${quick ? 'core tests' : 'tests'}`);
  const child = spawn(bin('jest'), jest, { cwd: root, stdio: 'inherit' });
  child.on('close', (status) => {
    process.exitCode = status ?? 1;
    process.stderr.write(`npm ${quick ? 'run test:quick' : 'test'}: ${seconds(start)}\n`);
  });
}

void main(process.argv.slice(2));
