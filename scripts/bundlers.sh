#!/bin/bash
# Bundles a program that uses the package with each bundler, in an empty project with the packed tarball, and runs it:
# beside the installed package, and, where the bundler takes the binary along, in a folder without one. It installs the
# bundlers from the npm registry: about a minute and a half. docs/platforms.md has its last result.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -e dist/index.js ] || npm run --silent build
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
node scripts/prebuild-host.js
npm pack --silent --ignore-scripts --pack-destination "$folder" > /dev/null
mkdir "$folder/project" && cd "$folder/project"
echo '{ "private": true }' > package.json
npm install --silent --no-audit --no-fund ../bsd-sockets-*.tgz esbuild@0.28 webpack@5 webpack-cli@6 node-loader@2 rollup@4 \
  @rollup/plugin-node-resolve@16 @rollup/plugin-commonjs@28 @vercel/ncc@0.38 vite@7 tsup@8.5 typescript@5.9 bun@1

cat > app.mjs <<'PROGRAM'
import { AF_INET, SOCK_STREAM, close, errno, socket } from 'bsd-sockets';
import { htons } from 'bsd-sockets/netinet/in';
import * as promises from 'bsd-sockets/promises';
promises.socket(AF_INET, SOCK_STREAM).close();
const s = socket(AF_INET, SOCK_STREAM, 0);
console.log(close(s), htons(1), socket(-1, -1, -1), errno);
PROGRAM
sed -E "s/import \* as (\w+) from (.*);/const \1 = require(\2);/; s/import (.*) from (.*);/const \1 = require(\2);/" app.mjs |
  sed 's/, errno,/,/; s/errno)/require("bsd-sockets").errno)/' > app.cjs

passed=0 failed=0
# check NAME FILE: runs a bundle, a program or an executable, from another folder
check() {
  local output
  output=$(cd / && timeout 60 "${@:2}" 2>&1 | tail -1) || true
  if [ "$output" = '0 256 -1 22' ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
  printf '%-48s %s\n' "$1" "$output"
}
# away FOLDER: moves a bundle out of reach of node_modules
away() { mkdir -p "$folder/away" && rm -rf "$folder/away/$1" && mv "$1" "$folder/away/"; }
bin() { local name=$1; shift; "node_modules/.bin/$name" "$@" > log 2>&1 || { cat log; failed=$((failed + 1)); }; }

es="--bundle --platform=node --log-level=error"
require="import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);"
bin esbuild app.cjs $es --outfile=esbuild.cjs
check 'esbuild, CommonJS' node "$PWD/esbuild.cjs"
bin esbuild app.mjs $es --format=esm "--banner:js=$require" --outfile=esbuild.mjs
check 'esbuild, ES module, with a banner' node "$PWD/esbuild.mjs"
bin esbuild app.mjs $es --loader:.node=copy --resolve-extensions=.js,.node --outfile=copied/app.cjs
away copied
check 'esbuild, --loader:.node=copy, away' node "$folder/away/copied/app.cjs"

cat > webpack.cjs <<'CONFIG'
module.exports = { mode: 'production', target: 'node', entry: './app.mjs', ignoreWarnings: [/prebuilds/] };
CONFIG
cat > webpack-node-loader.cjs <<'CONFIG'
const rules = [{ test: /\.node$/, loader: 'node-loader' }];
module.exports = { ...require('./webpack.cjs'), resolve: { extensions: ['.js', '.node'] }, module: { rules } };
CONFIG
bin webpack -c webpack.cjs -o "$PWD/webpack" --output-filename app.cjs
check 'webpack' node "$PWD/webpack/app.cjs"
bin webpack -c webpack-node-loader.cjs -o "$PWD/webpack-node" --output-filename app.cjs
away webpack-node
check 'webpack, node-loader, away' node "$folder/away/webpack-node/app.cjs"

cat > rollup.mjs <<'CONFIG'
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
const plugins = [nodeResolve({ extensions: ['.mjs', '.js', '.json'] }), commonjs()];
export default { input: 'app.mjs', output: [{ file: 'rollup.mjs.js', format: 'es' }, { file: 'rollup.cjs', format: 'cjs' }], plugins };
CONFIG
bin rollup -c rollup.mjs
mv rollup.mjs.js rollup-bundle.mjs
check 'rollup, CommonJS' node "$PWD/rollup.cjs"
check 'rollup, ES module' node "$PWD/rollup-bundle.mjs"

bin ncc build app.mjs -o ncc
away ncc
check 'ncc, away' node "$folder/away/ncc/index.mjs"
bin vite build --ssr app.mjs --outDir vite
check 'vite build --ssr' node "$PWD/vite/app.mjs"
echo 'export default { ssr: { noExternal: true } };' > vite.config.mjs
bin vite build --ssr app.mjs --outDir vite-inline
check 'vite build --ssr, noExternal' node "$PWD/vite-inline/app.mjs"
bin tsup app.mjs --format esm,cjs --outDir tsup
check 'tsup, CommonJS' node "$PWD/tsup/app.js"
check 'tsup, ES module' node "$PWD/tsup/app.mjs"
bin bun build app.mjs --target node --outfile bun.mjs
check 'bun build --target node' node "$PWD/bun.mjs"
mkdir -p compiled
bin bun build app.mjs --compile --outfile compiled/app
away compiled
mv node_modules hidden
check 'bun build --compile, away' "$folder/away/compiled/app"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
