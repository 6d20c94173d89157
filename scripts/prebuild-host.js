'use strict';
// prepack: the binary of this machine, without its symbols, where `npm run prebuilds` has not made those of all targets from
// the same sources.
const { execFileSync } = require('node:child_process');
const { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } = require('node:fs');
const { join } = require('node:path');
const { load } = require('../dist/runtime/library.js');
const { folder, hashOfSources, stamp } = require('./prebuild.js');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hashOfSources()) {
  rmSync(folder, { recursive: true, force: true });
  const target = join(folder, load('runtime/build-target').platform());
  const binary = join(target, 'bsd_sockets.node');
  mkdirSync(target, { recursive: true });
  copyFileSync(join(__dirname, '../build/Release/bsd_sockets.node'), binary);
  execFileSync('strip', [process.platform === 'darwin' ? '-x' : '--strip-unneeded', binary]);
}
