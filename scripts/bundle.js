'use strict';
// Puts what tsc made of lib/ into one file, dist/bundle.js, with each module as a function; dist/unistd.js only asks for
// its own. A hundred files are a hundred times a dozen system calls, which was most of the time that loading took.
//
// What is exported again is copied: tsc makes it a getter, at each step on the way to the index, and each costs some
// 10 ns where it is used. Only what changes stays a getter.
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

// Each line stays where it was: the source maps go by lines.
const body = (id) =>
  sources
    .get(id)
    .replace(/^ *\/\*\*[^]*?\*\/$|^ *\/\/.*$/gm, (comment) => comment.replace(/.+/g, ''))
    .replace(/^exports\..* = void 0;$/gm, '')
    .replace(/^Object.*exports, "(\w+)", { enumerable: true, get: .*{ return (.*); } }\);$/gm, (getter, name, value) =>
      live.includes(name) ? getter : `exports.${name} = ${value};`,
    )
    .replace(/(^exports\.(\w+) = \(0, native_1\.constant\)\('\2'\);\n+)+/gm, (run) => {
      const names = [...run.matchAll(/'(\w+)'/g)].map(([, name]) => name);
      if (names.length < 20) return run; // V8 finds a function faster where few names came out of a loop
      return `this.constants(exports, native_1.native.constants, '${names.join(' ')}');${run.replace(/.+/g, '')}`;
    })
    .replace(/require\("(\..*?)"\)/g, (_, path) => `_load(${JSON.stringify(resolve(id, path))})`);

function map(id) {
  const { sources, ...rest } = JSON.parse(read(`${id}.js.map`));
  return { ...rest, sources: sources.map((source) => join(dirname(id), source)) };
}

// tsc's code takes the helpers that `this` has for its own.
let bundle = `'use strict';
const _loaded = Object.create(null);
const _helpers = {
  constants(exports, values, names) {
    for (const name of names.split(' ')) exports[name] = values[name];
  },
  __exportStar(from, exports) {
    for (const name in from) {
      if (Object.hasOwn(exports, name)) continue;
      if (${live.map((name) => `name === '${name}'`).join(' || ')}) {
        Object.defineProperty(exports, name, { enumerable: true, get: () => from[name] });
      } else {
        exports[name] = from[name];
      }
    }
  },
};
function _load(id) {
  let exports = _loaded[id];
  if (exports === undefined) {
    exports = _loaded[id] = {};
    _modules[id].call(_helpers, exports);
  }
  return exports;
}
module.exports = _load;
const _modules = {
`;
const sections = [];
for (const id of sources.keys()) {
  bundle += `${JSON.stringify(id)}(exports) {\n`;
  sections.push({ offset: { line: bundle.split('\n').length - 1, column: 0 }, map: map(id) });
  bundle += `${body(id)}\n},\n`;
}
writeFileSync(join(dist, 'bundle.js'), `${bundle}};\n//# sourceMappingURL=bundle.js.map\n`);
writeFileSync(join(dist, 'bundle.js.map'), JSON.stringify({ version: 3, sources: [], sections }));

// Node finds the names for an ES module's import in the text: the last line is for it, and is never run. The index has an
// ES module of its own.
for (const id of sources.keys()) {
  const path = relative(dirname(id), 'bundle.js');
  const entry = `'use strict';\nconst load = require('./${path}');\nmodule.exports = load('${id}');\n`;
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
