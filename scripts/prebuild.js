'use strict';
// Puts the built addon where the package carries it, without its symbols.
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
