'use strict';
// Builds dist/ out of lib/: a declaration file for each module, the code in a few files, and for each entry of the package
// a small file that exports what lib/runtime/lazy-exports.ts makes of its names.
//
// A hundred files would be a hundred times a dozen system calls, which was most of the time that loading took. In one file
// each module is a function that runs when it is first needed. The compiler reports which module declares a name, so that
// there is no list to keep.
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { basename, dirname, join, relative } = require('node:path');
const esbuild = require('esbuild');
const ts = require('typescript');

const root = join(__dirname, '..');
const [lib, dist] = [join(root, 'lib'), join(root, 'dist')];
const config = ts.getParsedCommandLineOfConfigFile(
  join(root, 'tsconfig.build.json'),
  { inlineSourceMap: true, sourceMap: false },
  ts.sys,
);
const program = ts.createProgram(config.fileNames, config.options);
const checker = program.getTypeChecker();

const idOf = (file) => relative(lib, file).replace(/\.m?ts$/, '');
const sourceOf = (id) => program.getSourceFile(join(lib, `${id}.ts`));
const ids = config.fileNames.filter((file) => file.endsWith('.ts')).map(idOf);
const isEntry = (id) => id.startsWith('headers/') || !id.includes('/');

/** The file of dist/runtime that has a module's code: bsd-sockets/promises has its own. */
function bundleOf(id) {
  const [folder] = id.split('/');
  return ['constants', 'headers', 'index', 'runtime', 'structs'].includes(folder) ? 'library' : folder;
}

/** Which module declares the value that a symbol stands for; undefined for a type, or something of Node's. */
function origin(symbol) {
  const original = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const by = original.valueDeclaration;
  if (by === undefined || ts.isSourceFile(by)) return undefined;
  const isLive = ts.isVariableDeclaration(by) && !(by.parent.flags & ts.NodeFlags.Const);
  return { name: original.name, module: idOf(by.getSourceFile().fileName), isLive };
}

const exportsOf = (module) => checker.getExportsOfModule(module).flatMap((symbol) => origin(symbol) ?? []);

const isConstant = ({ module }) => module.startsWith('constants/');
const isLazy = (value) => !value.isLive && !isConstant(value);

function byModule(values) {
  const names = {};
  for (const { module, name } of values) (names[module] ??= new Set()).add(name);
  return Object.entries(names).map(([module, names]) => [module, [...names]]);
}

/** The values that a module uses of others, each with the module that it is imported from. */
function importsOf(id) {
  const found = [];
  const use = (symbols, { moduleSpecifier }) => {
    const from = join(dirname(id), moduleSpecifier.text);
    found.push(...symbols.flatMap((symbol) => origin(symbol) ?? []).map((value) => ({ ...value, from, by: id })));
  };
  const visit = (node) => {
    if (ts.isImportSpecifier(node)) use([checker.getSymbolAtLocation(node.name)], node.parent.parent.parent);
    const symbol = ts.isIdentifier(node) && checker.getSymbolAtLocation(node);
    const namespace = symbol && symbol.declarations?.find(ts.isNamespaceImport);
    if (namespace && node.parent !== namespace) {
      const { parent } = node;
      const all = () => checker.getExportsOfModule(checker.getAliasedSymbol(symbol));
      use(
        ts.isPropertyAccessExpression(parent) ? [checker.getSymbolAtLocation(parent.name)] : all(),
        namespace.parent.parent,
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(sourceOf(id));
  return found.filter(({ from }) => ids.includes(from));
}

const entries = ids.filter(isEntry).map((id) => [id, exportsOf(checker.getSymbolAtLocation(sourceOf(id)))]);
const imports = ids.flatMap(importsOf);
for (const { name, module, from, by } of imports) {
  if (module === from || bundleOf(by) !== bundleOf(from)) continue;
  throw new Error(`lib/${by}.ts: import ${name} from lib/${module}.ts, which declares it, not from lib/${from}.ts`);
}

const unique = (names) => [...new Set(names)];

/** The code of a module of constants: those that are used. The addon has all of them, so that the others need no variable. */
function codeOfConstants(id) {
  const used = imports.filter(({ module, by }) => module === id && bundleOf(by) === 'library').map(({ name }) => name);
  const members = unique(used).map((name) => `${name}: constants.${name}`);
  return `const { native: { constants } } = require('../runtime/addon');
    module.exports = { __esModule: true, ${members.join(', ')} };`;
}

/** A module of another file, as the code of this file sees it: an object of the values that are used. */
function codeOfOther(id, bundle) {
  const used = imports.filter(({ from, by }) => from === id && bundleOf(by) === bundle);
  const members = used.map(({ name, module, isLive }) => {
    if (isConstant({ module })) return `${name}: load('runtime/addon').native.constants.${name}`;
    return isLive ? `get ${name}() { return load('${module}').${name}; }` : `${name}: load('${module}').${name}`;
  });
  return `const { load } = require('file:./${bundleOf(id)}.js');
    module.exports = { __esModule: true, ${unique(members).join(', ')} };`;
}

// The built entries export what a header re-exports.
const withoutReexports = () => (file) =>
  ts.factory.updateSourceFile(
    file,
    file.statements.filter((each) => !ts.isExportDeclaration(each) || !each.moduleSpecifier),
  );

/** Writes the declarations, and returns the code of each module. */
function compile() {
  const code = new Map();
  const { diagnostics } = program.emit(
    undefined,
    (file, text) => {
      if (file.endsWith('.js')) return code.set(relative(dist, file).slice(0, -'.js'.length), text);
      if (file.endsWith('.mjs')) return undefined;
      mkdirSync(dirname(file), { recursive: true });
      return writeFileSync(file, text);
    },
    undefined,
    false,
    { before: [withoutReexports] },
  );
  const found = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (found.length > 0) {
    process.stderr.write(ts.formatDiagnosticsWithColorAndContext(found, ts.createCompilerHost(config.options)));
    process.exit(1);
  }
  return code;
}

const settings = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  sourcemap: true,
  minifySyntax: true,
  sourcesContent: false,
  logLevel: 'warning',
};

/** Modules are files of dist/ here, where they would be if each had its own: the source maps are relative to them. */
const modulesOf = (bundle, code) => ({
  name: 'modules',
  setup(build) {
    build.onResolve({ filter: /\/prebuilds\// }, ({ path }) => ({ path, external: true }));
    build.onResolve({ filter: /^\./ }, ({ path, importer, resolveDir }) => {
      const id = relative(dist, join(importer === '<stdin>' ? resolveDir : dirname(importer), path));
      return bundleOf(id) === bundle ? { path: join(dist, `${id}.js`) } : { path: id, namespace: 'other' };
    });
    build.onLoad({ filter: /./, namespace: 'file' }, ({ path }) => {
      const id = relative(dist, path).slice(0, -'.js'.length);
      return { contents: isConstant({ module: id }) ? codeOfConstants(id) : code.get(id) };
    });
    build.onLoad({ filter: /./, namespace: 'other' }, ({ path }) => ({
      contents: codeOfOther(path, bundle),
    }));
    build.onResolve({ filter: /^file:/ }, ({ path }) => ({ path: path.slice('file:'.length), external: true }));
  },
});

/** The modules that the files of the entries use. */
const engine = ['runtime/addon', 'runtime/build-target', 'runtime/errno', 'runtime/h-errno', 'runtime/lazy-exports'];

/** The modules that a file offers: those with names of the entries, and those that code of the other files imports. */
function offered(bundle) {
  const exported = entries.flatMap(([, values]) => values.filter(isLazy));
  const imported = imports.filter(({ by }) => bundleOf(by) !== bundle).filter((value) => !isConstant(value));
  const modules = [...exported, ...imported]
    .map(({ module }) => module)
    .filter((module) => bundleOf(module) === bundle);
  return unique(bundle === 'library' ? [...engine, ...modules] : modules);
}

async function bundle(name, code) {
  const modules = offered(name).map((id) => `'${id}': () => require('./${id}'),`);
  const outfile = join(dist, `runtime/${name}.js`);
  await esbuild.build({
    ...settings,
    stdin: {
      contents: `const modules = { ${modules.join('\n')} };\nexports.load = (id) => modules[id]();`,
      resolveDir: dist,
    },
    plugins: [modulesOf(name, code)],
    outfile,
  });
  // V8 keeps the text of a file in memory, with two bytes for each character if one of them needs them.
  const [character] = /[^\0-\xff]/.exec(readFileSync(outfile, 'utf8')) ?? [];
  if (character !== undefined) throw new Error(`${outfile}: ${character} doubles the memory of the code`);
}

/** The path of a file of dist/, as an entry requires it. */
function fromEntry(id, file) {
  const path = relative(dirname(id), file);
  return path.startsWith('.') ? path : `./${path}`;
}

/** The file of an entry. For an ES module's import Node finds the names in the text of the last line, which never runs. */
function writeEntry(id, values) {
  const names = (filter) => values.filter(filter).map(({ name }) => name);
  const modules = byModule(values.filter(isLazy));
  const live = names(({ isLive }) => isLive).join(' ');
  const files = unique(['library', ...modules.map(([module]) => bundleOf(module))]);
  const lines = files.map((file) => `const ${file} = require('${fromEntry(id, `runtime/${file}.js`)}').load;`);
  if (id === 'index') {
    const table = modules.map(([module, own]) => `'${module}': '${own.join(' ')}'`);
    lines.push(`module.exports = library('runtime/lazy-exports').index(library, { ${table.join(', ')} }, '${live}');`);
  } else {
    const list = modules.map(([module, own]) => `[${bundleOf(module)}('${module}'), '${own.join(' ')}']`);
    const constants = names(isConstant).join(' ');
    lines.push(
      `module.exports = library('runtime/lazy-exports').entry('${constants}', [${list.join(', ')}], '${live}');`,
    );
    lines.push(`0 && (module.exports = { ${names(() => true).join(', ')} });`);
  }
  writeFileSync(join(dist, `${id}.js`), `'use strict';\n${lines.join('\n')}\n`);
}

/** The CommonJS file that an ES module imports. Node reads the names of its exports in its text, as bundlers do. */
function writeBridge(entry) {
  const bridge = join(dist, 'runtime', `import-${basename(entry)}.js`);
  const path = relative(dirname(bridge), join(dist, `${entry}.js`));
  writeFileSync(
    bridge,
    `'use strict';\nexports.entry = require('${path}');\nexports.load = require('./library.js').load;\n`,
  );
  return fromEntry(entry, relative(dist, bridge));
}

/** ES modules take what they import from the CommonJS files: to find two thousand names in a text takes longer. */
const takenFromCommonJs = (entry, bridge) => ({
  name: 'commonjs',
  setup(build) {
    build.onResolve({ filter: /^\..*\.js$/ }, ({ path, resolveDir }) => {
      if (path === bridge) return { path, external: true };
      return { path: idOf(join(resolveDir, path)).slice(0, -'.js'.length), namespace: 'commonjs' };
    });
    build.onLoad({ filter: /./, namespace: 'commonjs' }, ({ path }) => {
      const names = exportsOf(checker.getSymbolAtLocation(sourceOf(path))).filter(
        ({ isLive }) => !isLive || path !== entry,
      );
      return {
        contents: `import { entry, load } from '${bridge}';
          export const { ${names.map(({ name }) => name).join(', ')} } = ${path === entry ? 'entry' : `load('${path}')`};`,
      };
    });
  },
});

const buildModule = (id) =>
  esbuild.build({
    ...settings,
    entryPoints: [join(lib, `${id}.mts`)],
    format: 'esm',
    outfile: join(dist, `${id}.mjs`),
    plugins: [takenFromCommonJs(id, writeBridge(id))],
  });

async function main() {
  const code = compile();
  for (const name of new Set(ids.map(bundleOf))) await bundle(name, code);
  for (const [id, values] of entries) writeEntry(id, values);
  for (const file of config.fileNames) if (file.endsWith('.mts')) await buildModule(idOf(file));
}

void main();
