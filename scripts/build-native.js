'use strict';
// Builds the addon into build/Release, with no download where Node's headers, or node-api-headers, are installed.
const { spawnSync } = require('node:child_process');
const {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const binary = join('build', 'Release', 'bsd_sockets.node');

/** Node's prefix, where its own headers lie in it: node-gyp does not search there, and downloads them. */
function headersBesideNode() {
  const prefix = join(realpathSync(process.execPath), '..', '..');
  const include = join(prefix, 'include', 'node');
  if (!existsSync(join(include, 'common.gypi'))) return undefined;
  const text = readFileSync(join(include, 'node_version.h'), 'utf8');
  const part = (name) => new RegExp(`#define NODE_${name}_VERSION (\\d+)`).exec(text)?.[1];
  return `v${part('MAJOR')}.${part('MINOR')}.${part('PATCH')}` === process.version ? prefix : undefined;
}

/** Compiles everything, or with --incremental only the sources that changed. */
const steps = process.argv.includes('--incremental') ? ['configure', 'build'] : ['rebuild'];

function build(folder, ...variables) {
  const gyp = process.env.npm_config_node_gyp || require.resolve('node-gyp/bin/node-gyp.js');
  const nodedir = process.env.npm_config_nodedir || headersBesideNode() || join(__dirname, 'headers');
  return compile((env) => {
    let result;
    for (const step of steps) {
      const args = [gyp, step, '--loglevel=error', '--jobs=max', `--nodedir=${nodedir}`];
      if (step !== 'build') args.push('--', ...variables);
      result = spawnSync(process.execPath, args, {
        cwd: folder,
        env,
        stdio: ['ignore', 'ignore', 'pipe'], // make's list of files; the compiler's messages are on standard error
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
      });
      if (result.status !== 0) break;
    }
    return result;
  });
}

/** The constants among the names that the compiler did not find. */
function absent(errors) {
  const undeclared = new Set(
    Array.from(errors.matchAll(/'(\w+)' was not declared|undeclared identifier '(\w+)'/g), (m) => m[1] ?? m[2]),
  );
  const native = join(root, 'native');
  const sources = readdirSync(native, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cc'));
  const tables = sources.flatMap((name) => readFileSync(join(native, name), 'utf8').match(/CONSTANTS\([^)]*\)/g) ?? []);
  const constants = new Set(tables.flatMap((table) => table.match(/\w+/g)));
  return [...undeclared].filter((name) => constants.has(name));
}

/** If the system's headers lack a constant, builds the addon without it: native/registry.h. */
function compile(run) {
  const { CXXFLAGS = '', MAKEFLAGS = '' } = process.env;
  for (let missing = []; ;) {
    const flags = missing.map((name) => ` -D${name}=bsd::kAbsent`).join('');
    const env = { ...process.env, LC_ALL: 'C', MAKEFLAGS: `${MAKEFLAGS} -k`, CXXFLAGS: CXXFLAGS + flags };
    const { status, stderr } = run(env);
    const more = status === 0 ? [] : absent(stderr).filter((name) => !missing.includes(name));
    if (more.length === 0) {
      process.stderr.write(stderr);
      return status ?? 1;
    }
    missing = [...missing, ...more];
    process.stderr.write(`bsd-sockets: this system's headers lack ${more.join(', ')}: building again, without\n`);
  }
}

/** Several processes may find the binary missing at once: each builds in a folder of its own, and renames are atomic. */
function rebuildAside() {
  const folder = mkdtempSync(join(root, 'native-'));
  try {
    cpSync(join(root, 'native'), folder, { recursive: true });
    const status = build(folder);
    if (status !== 0) return status;
    mkdirSync(join(root, 'build', 'Release'), { recursive: true });
    renameSync(join(folder, binary), join(root, binary));
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function main() {
  if (steps.includes('rebuild')) console.log('bsd-sockets: building the native addon, about a minute');
  return existsSync(join(root, 'binding.gyp')) ? build(root, '-Dwerror=1') : rebuildAside();
}

module.exports = { compile };
if (require.main === module) process.exitCode = main();
