'use strict';
// Copies the built addon, without its symbols, to the folder of the package's binaries.
const { execFileSync } = require('node:child_process');
const { copyFileSync, mkdirSync } = require('node:fs');
const { join } = require('node:path');
const { load } = require('../dist/runtime/library.js');

const root = join(__dirname, '..');
const folder = join(root, 'prebuilds', load('runtime/build-target').platform());
const binary = join(folder, 'bsd_sockets.node');

mkdirSync(folder, { recursive: true });
copyFileSync(join(root, 'build', 'Release', 'bsd_sockets.node'), binary);
execFileSync('strip', [process.platform === 'darwin' ? '-x' : '--strip-unneeded', binary]);
