'use strict';
// Builds the addon into build/Release, with no download where Node's headers, or node-api-headers, are installed.
const { spawnSync } = require('node:child_process');
const {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const binary = join('build', 'Release', 'bsd_sockets.node');

/** Node's prefix, where its own headers lie in it: node-gyp doesn't look there, and downloads them. */
function headersBesideNode() {
  const prefix = join(realpathSync(process.execPath), '..', '..');
  const include = join(prefix, 'include', 'node');
  if (!existsSync(join(include, 'common.gypi'))) return undefined;
  const text = readFileSync(join(include, 'node_version.h'), 'utf8');
  const part = (name) => new RegExp(`#define NODE_${name}_VERSION (\\d+)`).exec(text)?.[1];
  return `v${part('MAJOR')}.${part('MINOR')}.${part('PATCH')}` === process.version ? prefix : undefined;
}

function rebuild(folder, ...variables) {
  const gyp = process.env.npm_config_node_gyp || require.resolve('node-gyp/bin/node-gyp.js');
  const nodedir = process.env.npm_config_nodedir || headersBesideNode() || join(__dirname, 'headers');
  const args = [gyp, 'rebuild', '--loglevel=error', '--jobs=max', `--nodedir=${nodedir}`, '--', ...variables];
  return spawnSync(process.execPath, args, { cwd: folder, stdio: 'inherit' }).status ?? 1;
}

/** Several processes may find the binary missing at once: each builds in a folder of its own, and renames are atomic. */
function rebuildAside() {
  const folder = mkdtempSync(join(root, 'native-'));
  try {
    cpSync(join(root, 'native'), folder, { recursive: true });
    const status = rebuild(folder);
    if (status !== 0) return status;
    mkdirSync(join(root, 'build', 'Release'), { recursive: true });
    renameSync(join(folder, binary), join(root, binary));
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const inRepository = existsSync(join(root, 'binding.gyp'));
process.exitCode = inRepository ? rebuild(root, '-Dwerror=1') : rebuildAside();
