'use strict';
// Puts what tsc made of lib/ into one file, dist/bundle.js, with each module as a function; dist/unistd.js only asks for
// its own. A hundred files are a hundred times a dozen system calls, which was most of the time that loading took.
//
// What is exported again is copied: tsc makes it a getter, at each step on the way to the index, and each costs some
// 10 ns where it is used. Only what changes stays a getter.
//
// Nine tenths of the names are constants, which the addon has in one object. They are left out: the index takes them all at
// once, a header those that it names, and what the bundle's modules need is a variable of theirs.
const { readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { basename, dirname, join, relative } = require('node:path');

const dist = join(__dirname, '..', 'dist');

const read = (file) => readFileSync(join(dist, file), 'utf8');
const resolve = (id, path) => join(dirname(id), path).replace(/\.js$/, '');

const sources = new Map();
(function add(id) {
  if (sources.has(id)) return;
  sources.set(id, read(`${id}.js`));
  for (const [, path] of sources.get(id).matchAll(/require\("(\..*?)"\)/g)) add(resolve(id, path));
})('index');

const changes = (id) => readFileSync(join(dist, `../lib/${id}.ts`), 'utf8').matchAll(/^export let (\w+)/gm);
const live = [...sources.keys()].flatMap((id) => [...changes(id)].map(([, name]) => name));

function namesOf(id) {
  const source = sources.get(id);
  const own = [...source.matchAll(/exports\.(\w+) =|defineProperty\(exports, "(\w+)", {/g)].map(([, a, b]) => a ?? b);
  const stars = [...source.matchAll(/__exportStar\(require\("(.*)"\)/g)].map(([, path]) => resolve(id, path));
  return [...new Set([...own, ...stars.flatMap(namesOf)])].filter((name) => name !== '__esModule').sort();
}

const declared = /^exports\.(\w+) = \(0, native_1\.constant\)\('\1'\);$/gm;
const constants = new Set(
  [...sources.values()].flatMap((source) => [...source.matchAll(declared)].map(([, name]) => name)),
);
const constantsOf = (id) => namesOf(id).filter((name) => constants.has(name));

const onlyConstants = (id) => namesOf(id).every((name) => constants.has(name));

const whole = (id) => `'${id}'${id === 'index' ? '' : `, '${constantsOf(id).join(' ')}'`}`;

/** Each line stays where it was: the source maps go by lines. */
function body(id) {
  const used = new Set();
  const code = sources
    .get(id)
    .replace(/^ *\/\*\*[^]*?\*\/$|^ *\/\/.*$|^var __\w+ = \(this [^]*?^\}.*;$/gm, (text) => text.replace(/.+/g, ''))
    .replace(/^"use strict";$|^exports\..* = void 0;$/gm, '')
    .replace(/^Object.*exports, "(\w+)", { enumerable: true, get: .*{ return (.*); } }\);$/gm, (getter, name, value) =>
      live.includes(name) ? getter : `exports.${name} = ${value};`,
    )
    .replace(declared, '')
    .replace(/^Object.*"__esModule".*$/gm, '')
    .replace(/^(?:const \w+ = |__exportStar\()require\("(\..*?)"\).*$/gm, (line, path) =>
      onlyConstants(resolve(id, path)) ? '' : line,
    )
    .replace(/^exports\.(\w+) = \w+\.\1;$/gm, (line, name) => (constants.has(name) ? '' : line))
    .replace(/\b(?:exports|\w+_\d+)\.(\w+)\b(?! =[^=])/g, (value, name) =>
      constants.has(name) ? (used.add(name), name) : value,
    )
    .replace(/__importStar\(require\("(\..*?)"\)\)/g, (_, path) => `_whole(${whole(resolve(id, path))})`)
    .replace(/require\("(\..*?)"\)/g, (_, path) => `_load(${JSON.stringify(resolve(id, path))})`);
  return used.size === 0 ? code : `const { ${[...used].join(', ')} } = _load("native").native.constants;${code}`;
}

function map(id) {
  const { sources, ...rest } = JSON.parse(read(`${id}.js.map`));
  return { ...rest, sources: sources.map((source) => join(dirname(id), source)) };
}

let bundle = `'use strict';
const _loaded = Object.create(null);
let _index;
const _module = (exports) => Object.defineProperty(exports, '__esModule', { value: true });
function _load(id) {
  let exports = _loaded[id];
  if (exports === undefined) {
    exports = _loaded[id] = _module({});
    _modules[id]?.(exports);
  }
  return exports;
}
function _whole(id, names) {
  const { constants } = _load('native').native;
  if (names === undefined) return _index ??= __exportStar(_load(id), _module({ ...constants }));
  const own = Object.entries(_load(id)).filter(([name]) => !_changes(name));
  const taken = (names.match(/\\w+/g) ?? []).map((name) => [name, constants[name]]);
  // Made of entries it stays an object to V8; filled name by name it becomes a table, which is slower at each use.
  return __exportStar(_load(id), _module(Object.fromEntries([...taken, ...own])));
}
const _changes = (name) => ${live.map((name) => `name === '${name}'`).join(' || ')};
function __exportStar(from, exports) {
  for (const name in from) {
    if (Object.hasOwn(exports, name)) continue;
    if (_changes(name)) {
      Object.defineProperty(exports, name, { enumerable: true, get: () => from[name] });
    } else {
      exports[name] = from[name];
    }
  }
  return exports;
}
module.exports = _whole;
const _modules = {
`;
// In parentheses V8 compiles them at once: else it reads each twice.
const sections = [];
for (const id of [...sources.keys()].filter((id) => !onlyConstants(id))) {
  bundle += `${JSON.stringify(id)}: (function (exports) {\n`;
  sections.push({ offset: { line: bundle.split('\n').length - 1, column: 0 }, map: map(id) });
  bundle += `${body(id)}\n}),\n`;
}
writeFileSync(join(dist, 'bundle.js'), `${bundle}};\n//# sourceMappingURL=bundle.js.map\n`);
writeFileSync(join(dist, 'bundle.js.map'), JSON.stringify({ version: 3, sources: [], sections }));

// Node finds the names for an ES module's import in the text: the last line is for it, and is never run. The index has an
// ES module of its own.
for (const id of sources.keys()) {
  const path = relative(dirname(id), 'bundle.js');
  const entry = `'use strict';\nmodule.exports = require('./${path}')(${whole(id)});\n`;
  const names = id === 'index' ? '' : `0 && (module.exports = { ${namesOf(id).join(', ')} });\n`;
  writeFileSync(join(dist, `${id}.js`), entry + names);
  rmSync(join(dist, `${id}.js.map`));
}

// An ES module takes them from the object: to find two thousand names in the text takes longer.
for (const file of readdirSync(dist).filter((file) => file.endsWith('.mjs'))) {
  const id = file.slice(0, -'.mjs'.length);
  const names = namesOf(id).filter((name) => !live.includes(name));
  const star = `export * from './${basename(id)}.js';`;
  const taken =
    `import { createRequire } from 'node:module'; ` +
    `export const { ${names.join(', ')} } = createRequire(import.meta.url)('./${basename(id)}.js');`;
  writeFileSync(
    join(dist, file),
    read(file).replace(star, () => taken),
  );
}
