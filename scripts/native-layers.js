'use strict';
// Checks that the #includes of native/ follow the order of native/README.md and form no circle. Prints each violation.
const { readdirSync, readFileSync } = require('node:fs');
const { dirname, join, relative, sep } = require('node:path');

/** Which layers each layer includes, apart from itself. A layer is a folder, or a file that is in none. */
const layers = {
  'registry.h': [],
  runtime: [],
  interrupt: ['runtime'],
  binding: ['registry.h', 'runtime', 'interrupt'],
  pointers: ['registry.h', 'runtime', 'binding'],
  constants: ['registry.h'],
  headers: ['registry.h', 'runtime', 'interrupt', 'binding', 'pointers'],
  reactor: ['registry.h', 'runtime', 'interrupt', 'binding', 'pointers'],
  'addon.cc': ['registry.h', 'runtime', 'interrupt', 'binding'],
};

const layerOf = (file) => file.split('/')[0];

/** Every source file, with the files of native/ that it includes. */
function includesOf(native) {
  const files = readdirSync(native, { recursive: true, encoding: 'utf8' }).map((file) => file.split(sep).join('/'));
  const sources = files.filter((file) => /[.](h|cc)$/.test(file) && layerOf(file) !== 'build');
  return new Map(
    sources.map((file) => {
      const text = readFileSync(join(native, file), 'utf8');
      const included = Array.from(text.matchAll(/^\s*#\s*include\s*"(.+)"/gm), (match) => match[1]);
      return [
        file,
        included.map((path) =>
          relative(native, join(native, dirname(file), path))
            .split(sep)
            .join('/'),
        ),
      ];
    }),
  );
}

function outOfOrder([file, included]) {
  const allowed = [layerOf(file), ...(layers[layerOf(file)] ?? [])];
  return included
    .filter((other) => !allowed.includes(layerOf(other)))
    .map((other) => `native/${file} must not include ${other}: it may include ${allowed.join(', ')}`);
}

/** The circles through `file`, on the path of files that led to it. */
function circles(graph, file, path, done) {
  if (path.includes(file)) return [`circle: ${[...path.slice(path.indexOf(file)), file].join(' -> ')}`];
  if (done.has(file)) return [];
  const found = (graph.get(file) ?? []).flatMap((other) => circles(graph, other, [...path, file], done));
  done.add(file);
  return found;
}

const graph = includesOf(process.argv[2] ?? join(__dirname, '../native'));
const done = new Set();
const violations = [...graph].flatMap(outOfOrder).concat([...graph.keys()].flatMap((f) => circles(graph, f, [], done)));
for (const violation of violations) console.error(violation);
process.exitCode = violations.length === 0 ? 0 : 1;
