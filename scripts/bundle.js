'use strict';
// Puts what tsc made of lib/ into one file, dist/runtime/bundle.js, with each module as a function, and what bsd-sockets/promises
// has besides into another; dist/unistd.js only asks for its own. A hundred files are a hundred times a dozen system calls,
// which was most of the time that loading took.
//
// A name is always taken from the module that makes it. tsc makes it a getter at each step on the way to the index, each
// of which costs some 10 ns where it is used; a copy at each step would be missing where modules need each other.
//
// Nine tenths of the names are constants, which the addon has in one object. They are left out: the index takes them all at
// once, a header those that it names, and what the bundle's modules need is a variable of theirs.
const { readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { basename, dirname, join, relative } = require('node:path');

const dist = join(__dirname, '..', 'dist');

const read = (file) => readFileSync(join(dist, file), 'utf8');
const resolve = (id, path) => join(dirname(id), path).replace(/\.js$/, '');

const sources = new Map();
function add(id) {
  if (sources.has(id)) return;
  sources.set(id, read(`${id}.js`));
  for (const [, path] of sources.get(id).matchAll(/require\("(\..*?)"\)/g)) add(resolve(id, path));
}
add('index');
const ofIndex = new Set(sources.keys());
add('promises');

const changes = (id) => readFileSync(join(dist, `../lib/${id}.ts`), 'utf8').matchAll(/^export let (\w+)/gm);
const live = [...sources.keys()].flatMap((id) => [...changes(id)].map(([, name]) => name));

const imported = /^(?:const|var) (\w+) = (?:__importStar\()?require\("(\..*?)"\)\)?;$/gm;
const again = /^Object.*exports, "(\w+)", { enumerable: true, get: .*{ return (\w+)\.\1; } }\);$/gm;
const star = /^__exportStar\(require\("(.*)"\), exports\);$/gm;
const declared = /^exports\.(\w+) = \(0, addon_1\.constant\)\('\1'\);$/gm;

const makers = new Map();
/** Its names, each with the module that makes it. */
function makersOf(id) {
  if (makers.has(id)) return makers.get(id);
  const source = sources.get(id).replace(/^exports\..* = void 0;$/gm, '');
  const paths = new Map([...source.matchAll(imported)].map(([, variable, path]) => [variable, resolve(id, path)]));
  const made = new Map();
  const take = (name, maker) => name === '__esModule' || made.has(name) || made.set(name, maker);
  for (const [, name, variable] of source.matchAll(again)) take(name, makersOf(paths.get(variable)).get(name));
  for (const [, name] of source.matchAll(/exports\.(\w+) =/g)) take(name, id);
  for (const [, path] of source.matchAll(star)) for (const each of makersOf(resolve(id, path))) take(...each);
  makers.set(id, made);
  return made;
}

const namesOf = (id) => [...makersOf(id).keys()].sort();

const constants = new Set(
  [...sources.values()].flatMap((source) => [...source.matchAll(declared)].map(([, name]) => name)),
);

/** What makes it: of its constants, and its other names by their makers. */
function header(id) {
  const made = {};
  for (const [name, maker] of makersOf(id)) if (!constants.has(name)) (made[maker] ??= []).push(name);
  const others = Object.entries(made).map(([maker, names]) => `'${maker}': '${names.join(' ')}'`);
  if (id === 'index') return `_index({ ${others.join(', ')} })`;
  const own = namesOf(id).filter((name) => constants.has(name));
  return `_header('${id}', '${own.join(' ')}', { ${others.join(', ')} })`;
}

/** Each line stays where it was: the source maps go by lines. */
function body(id) {
  const used = new Set();
  const loads = new Map();
  let code = sources
    .get(id)
    .replace(
      /^ *\/\*\*[^]*?\*\/$|^ *\/\/.*$|^var __(?:createBinding|setModuleDefault|importStar|exportStar) = [^]*?^\}.*;$/gm,
      (text) => text.replace(/.+/g, ''),
    )
    .replace(/^"use strict";$|^exports\..* = void 0;$|^Object.*"__esModule".*$/gm, '')
    .replaceAll(again, '')
    .replaceAll(star, '')
    .replaceAll(declared, '');
  const constant = (name) => used.add(name) && name;
  const from = (maker, variable) => loads.set(maker, loads.get(maker) ?? variable).get(maker);
  code = code.replace(/\bexports\.(\w+)\b(?! =[^=])/g, (own, name) => (constants.has(name) ? constant(name) : own));
  for (const [line, variable, path] of code.matchAll(imported)) {
    const target = resolve(id, path);
    code = code.replace(line, '');
    if (new RegExp(`\\b${variable}\\b(?!\\.)`).test(code)) {
      code = `const ${variable} = ${header(target)};${code}`;
      continue;
    }
    code = code.replace(new RegExp(`\\b${variable}\\.(\\w+)\\b`, 'g'), (_, name) => {
      if (constants.has(name)) return constant(name);
      const maker = makersOf(target).get(name);
      return `${from(maker, `${basename(maker).replaceAll('-', '_')}_${loads.size}`)}.${name}`;
    });
  }
  if (code.trim() === '') return '';
  for (const [maker, variable] of [...loads].reverse()) code = `const ${variable} = _load('${maker}');${code}`;
  return used.size === 0 ? code : `const { ${[...used].join(', ')} } = _load('runtime/addon').native.constants;${code}`;
}

function map(id) {
  const { sources, ...rest } = JSON.parse(read(`${id}.js.map`));
  return { ...rest, sources: sources.map((source) => relative('runtime', join(dirname(id), source))) };
}

const runtime = `'use strict';
const _modules = {};
const _loaded = Object.create(null);
const _headers = Object.create(null);
function _load(id) {
  let exports = _loaded[id];
  if (exports === undefined) {
    exports = _loaded[id] = {};
    _modules[id](exports);
  }
  return exports;
}
function _header(id, constants, made) {
  return (_headers[id] ??= _make(constants, made));
}
function _make(constants, made) {
  const all = _load('runtime/addon').native.constants;
  const names = Object.entries(made).flatMap(([maker, names]) => names.split(' ').map((name) => [name, maker]));
  // Made of entries it stays an object to V8; filled name by name it becomes a table, which is slower at each use.
  const exports = Object.fromEntries([
    ...(constants.match(/\\w+/g) ?? []).map((name) => [name, all[name]]),
    ...names.filter(([name]) => !_changes(name)).map(([name, maker]) => [name, _load(maker)[name]]),
  ]);
  for (const [name, maker] of names) if (_changes(name)) _live(exports, name, maker);
  return Object.defineProperty(exports, '__esModule', { value: true });
}
function _index(made) {
  return (_headers.index ??= _makeIndex(made));
}
function _makeIndex(made) {
  const exports = { ..._load('runtime/addon').native.constants };
  for (const maker in made) {
    for (const name of made[maker].split(' ')) (_changes(name) ? _live : _lazy)(exports, name, maker);
  }
  return Object.defineProperty(exports, '__esModule', { value: true });
}
function _live(exports, name, maker) {
  const set = name === 'errno' ? (value) => _load(maker).set_errno(value) : undefined;
  Object.defineProperty(exports, name, { get: () => _load(maker)[name], set, enumerable: true, configurable: true });
}
// A module runs when the first of its names is asked for: until then they are getters of the index, then values.
function _lazy(exports, name, maker) {
  const set = (value) => {
    Object.defineProperty(exports, name, { value, enumerable: true, configurable: true, writable: true });
    return value;
  };
  Object.defineProperty(exports, name, { get: () => set(_load(maker)[name]), set, enumerable: true, configurable: true });
}
const _changes = (name) => ${live.map((name) => `name === '${name}'`).join(' || ')};
module.exports = { _header, _index, _load, _modules };
`;

function write(file, start, ids) {
  let bundle = `${start}Object.assign(_modules, {\n`;
  const sections = [];
  for (const id of ids) {
    const code = body(id);
    if (code === '') continue;
    bundle += `'${id}': function (exports) {\n`;
    sections.push({ offset: { line: bundle.split('\n').length - 1, column: 0 }, map: map(id) });
    bundle += `${code}\n},\n`;
  }
  writeFileSync(join(dist, `${file}.js`), `${bundle}});\n//# sourceMappingURL=${basename(file)}.js.map\n`);
  writeFileSync(join(dist, `${file}.js.map`), JSON.stringify({ version: 3, sources: [], sections }));
}

// The addon's path is relative to lib/runtime: the bundle lies where it does.
write('runtime/bundle', runtime, ofIndex);
write(
  'runtime/bundle_promises',
  `'use strict';\nconst { _header, _load, _modules } = (module.exports = require('./bundle.js'));\n`,
  [...sources.keys()].filter((id) => !ofIndex.has(id)),
);

// Node finds the names for an ES module's import in the text: the last line is for it, and is never run. The index has an
// ES module of its own.
for (const id of sources.keys()) {
  const path = relative(dirname(id), ofIndex.has(id) ? 'runtime/bundle.js' : 'runtime/bundle_promises.js');
  const entry = `'use strict';\nmodule.exports = require('${path.startsWith('.') ? path : `./${path}`}').${header(id)};\n`;
  const names = id === 'index' ? '' : `0 && (module.exports = { ${namesOf(id).join(', ')} });\n`;
  writeFileSync(join(dist, `${id}.js`), entry + names);
  rmSync(join(dist, `${id}.js.map`));
}

// An ES module takes them from the object: to find two thousand names in the text takes longer.
for (const file of readdirSync(dist, { recursive: true }).filter((file) => file.endsWith('.mjs'))) {
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
