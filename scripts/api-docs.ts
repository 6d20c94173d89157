// `npm run docs:api`: writes docs/api, one page per public header and one for the promises, from the declarations and doc
// comments of lib/. test/docs/api.test.ts fails until the pages are up to date. A name is documented on the page of the header
// that declares it; other headers that export it link there.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { commandLine } from '../bench/harness/command_line';

const root = join(__dirname, '..');
const headers = join(root, 'lib/headers');

/** A name that a header exports: its symbol, without the aliases on the way, and the page that documents it. */
interface Entry {
  name: string;
  symbol: ts.Symbol;
  declarations: ts.Declaration[];
  kind: 'call' | 'struct' | 'constant' | 'variable' | 'type';
}

interface Page {
  /** `sys/socket`: the path that a program imports, and the file of the page without its extension. */
  path: string;
  /** `<sys/socket.h>`, or the path if no header of C has it. */
  title: string;
  own: Entry[];
  others: Map<Page, Entry[]>;
}

const withoutHeader = ['c', 'unp', 'promises'];
/**
 * If several headers export a name from a shared module, the first one in this order documents it. Headers of Linux and
 * modules of this package come last.
 */
const first = ['sys/socket', 'netinet/in', 'sys/time', 'sys/types'];
const rank = (path: string): number => {
  if (first.includes(path)) return first.indexOf(path);
  return (
    first.length + (path.startsWith('linux/') ? 1 : 0) + (['c', 'unp', 'winsock2', 'promises'].indexOf(path) + 1) * 2
  );
};

const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
  config: object;
};
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
let checker: ts.TypeChecker;

const squeeze = (text: string): string =>
  text
    .replace(/\/\*\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The text of a doc comment or tag, with its links as plain code. */
const plain = (parts: ts.SymbolDisplayPart[] | undefined): string =>
  ts
    .displayPartsToString(parts)
    .replace(/\{@link(?:code|plain)? ([^}|]+)(?:\|([^}]*))?\}/g, (_, to: string, label?: string) => {
      return label?.trim() ?? `\`${to.trim()}\``;
    });

const cell = (text: string): string => squeeze(text).replace(/\|/g, '\\|');

function kindOf(symbol: ts.Symbol, declaration: ts.Declaration): Entry['kind'] {
  if (!(symbol.flags & ts.SymbolFlags.Value)) return 'type';
  if (ts.isClassDeclaration(declaration)) return 'struct';
  if (checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0) return 'call';
  const list = ts.isVariableDeclaration(declaration) ? declaration.parent : undefined;
  return list && list.flags & ts.NodeFlags.Const ? 'constant' : 'variable';
}

function entriesOf(source: ts.SourceFile): Entry[] {
  const module = checker.getSymbolAtLocation(source);
  return (module ? checker.getExportsOfModule(module) : []).flatMap((exported) => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const declarations = symbol.declarations ?? [];
    const value = declarations.find((one) => !ts.isTypeAliasDeclaration(one) && !ts.isInterfaceDeclaration(one));
    const declaration = value ?? declarations[0];
    if (declaration === undefined || symbol.getJsDocTags().some(({ name }) => name === 'internal')) return [];
    return [{ name: exported.name, symbol, declarations, kind: kindOf(symbol, declaration) }];
  });
}

// Signatures are printed as they are written, with the names of C's types, which the checker would replace by `number`.

const parametersOf = (node: ts.SignatureDeclaration): string =>
  node.parameters
    .map((one) => {
      const optional = (one.questionToken ?? one.initializer) ? '?' : '';
      const type = one.type ? one.type.getText() : checker.typeToString(checker.getTypeAtLocation(one));
      return squeeze(`${one.dotDotDotToken ? '...' : ''}${one.name.getText()}${optional}: ${type}`);
    })
    .join(', ');

function signature(name: string, node: ts.SignatureDeclaration): string {
  const generic = node.typeParameters ? `<${node.typeParameters.map((one) => one.getText()).join(', ')}>` : '';
  const returned = checker.getSignatureFromDeclaration(node)?.getReturnType();
  const type = node.type?.getText() ?? (returned ? checker.typeToString(returned) : 'void');
  return squeeze(`${name}${generic}(${parametersOf(node)}): ${type}`);
}

/** The signatures of a function, method or variable with a function type, overloads included. */
function signaturesOf(name: string, symbol: ts.Symbol): string[] {
  const nodes = (symbol.declarations ?? []).flatMap((declaration): ts.SignatureDeclaration[] => {
    if (ts.isFunctionLike(declaration)) return [declaration];
    if (!ts.isVariableDeclaration(declaration)) return [];
    if (declaration.type && ts.isFunctionTypeNode(declaration.type)) return [declaration.type];
    const value = declaration.initializer;
    return value && !declaration.type && ts.isArrowFunction(value) ? [value] : [];
  });
  const overloads = nodes.length > 1 ? nodes.filter((node) => !('body' in node && node.body)) : nodes;
  if (overloads.length > 0) return overloads.map((node) => signature(name, node));
  const type = checker.getTypeOfSymbol(symbol);
  return type
    .getCallSignatures()
    .map((one) => squeeze(`${name}${checker.signatureToString(one).replace(/\) => /, '): ')}`));
}

/** A doc comment as Markdown: the C prototype, the text, the parameters, and the result. */
function documentation(symbol: ts.Symbol, signatures: string[]): string[] {
  const text = plain(symbol.getDocumentationComment(checker)).trim();
  const [, prototype, rest] = /^`([^`]+)`(?:\n\n|$)([^]*)$/.exec(text) ?? [undefined, undefined, text];
  const lines: string[] = [];
  if (prototype !== undefined) lines.push('```c', `${squeeze(prototype)};`, '```', '');
  if (signatures.length > 0) lines.push('```ts', ...signatures, '```', '');
  if (rest) lines.push(rest, '');
  const items = symbol.getJsDocTags(checker).flatMap(({ name, text: parts }) => {
    const [, parameter, described] = /^(\S+)\s*([^]*)$/.exec(plain(parts)) ?? [];
    if (name === 'param') return [`- \`${parameter}\`: ${squeeze(described!)}`];
    const labels: Record<string, string> = { returns: 'Returns', throws: 'Throws', see: 'See' };
    // TypeScript parses `socket(2)` after @see as a name and its text, and separates them by a space.
    const tag = squeeze(plain(parts)).replace(/^(\w+) \((\d)/, '$1($2');
    return labels[name] ? [`- **${labels[name]}** ${tag}`] : [];
  });
  if (items.length > 0) lines.push(...items, '');
  return lines;
}

const summaryOf = (symbol: ts.Symbol): string => plain(symbol.getDocumentationComment(checker));

/** The type of a member as it is written. For an accessor pair with two types, both. */
function typeOf(symbol: ts.Symbol): string {
  const types = (symbol.declarations ?? []).map((node) => {
    if (ts.isSetAccessor(node)) return node.parameters[0]?.type?.getText();
    return (node as ts.PropertySignature).type?.getText();
  });
  const written = [...new Set(types.filter((type) => type !== undefined).flatMap((type) => type.split(' | ')))];
  return written.length > 0 ? written.join(' | ') : checker.typeToString(checker.getTypeOfSymbol(symbol));
}

const visible = (symbol: ts.Symbol): boolean =>
  !/^(__|#)/.test(symbol.name) &&
  !symbol.getJsDocTags().some(({ name }) => name === 'internal') &&
  (symbol.declarations ?? []).some(
    (node) =>
      node.getSourceFile().fileName.startsWith(join(root, 'lib/')) &&
      !(ts.getCombinedModifierFlags(node) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)),
  );

/** The members of a struct: those of its type argument, `struct<members>(…)`, and those of its own. */
function membersOf(node: ts.ClassLikeDeclaration | ts.InterfaceDeclaration, symbol: ts.Symbol): ts.Symbol[] {
  const heritage = node.heritageClauses?.[0]?.types[0]?.expression;
  const call = heritage && ts.isCallExpression(heritage) ? heritage : undefined;
  const inherited = (call?.typeArguments ?? []).flatMap((type) => checker.getTypeFromTypeNode(type).getProperties());
  const all = checker.getDeclaredTypeOfSymbol(symbol).getProperties();
  const own = call ? all.filter((member) => member.declarations?.some((one) => one.parent === node)) : all;
  return [...new Map([...inherited, ...own].filter(visible).map((member) => [member.name, member])).values()];
}

function structLines({ name, symbol, declarations }: Entry, level: string): string[] {
  const node = declarations.find((one) => ts.isClassDeclaration(one) || ts.isInterfaceDeclaration(one));
  const lines = [`${level} ${name}`, '', ...documentation(symbol, [])];
  if (node === undefined) return lines;
  const members = membersOf(node, symbol);
  const fields = members.filter((member) => !(member.flags & ts.SymbolFlags.Method));
  if (fields.length > 0) {
    lines.push('| member | type | |', '|---|---|---|');
    for (const one of fields) lines.push(`| \`${one.name}\` | \`${cell(typeOf(one))}\` | ${cell(summaryOf(one))} |`);
    lines.push('');
  }
  for (const method of members.filter((member) => member.flags & ts.SymbolFlags.Method && !member.name.startsWith('[')))
    lines.push(`${level}# ${name}.${method.name}`, '', ...documentation(method, signaturesOf(method.name, method)));
  return lines;
}

const callLines = ({ name, symbol }: Entry): string[] => [
  `### ${name}`,
  '',
  ...documentation(symbol, signaturesOf(name, symbol)),
];

/** A row of the table of constants. The type of an option's value comes first. */
function constantRow({ name, symbol, declarations }: Entry): string {
  const type = declarations.filter(ts.isVariableDeclaration)[0]?.type?.getText() ?? '';
  const value = /^\w+<(.*)>$/.exec(squeeze(type))?.[1];
  const see = symbol.getJsDocTags(checker).filter(({ name }) => name === 'see');
  const text = [summaryOf(symbol), ...see.map(({ text }) => plain(text))].filter(Boolean).join(' ');
  return `| \`${name}\` | ${value ? `\`${cell(value)}\`: ` : ''}${cell(text)} |`;
}

function typeLines({ name, symbol, declarations }: Entry): string[] {
  const alias = declarations.find(ts.isTypeAliasDeclaration);
  if (!alias) return structLines({ name, symbol, declarations, kind: 'type' }, '###');
  return [`### ${name}`, '', ...documentation(symbol, [squeeze(alias.getText().replace(/^export /, ''))])];
}

const link = (from: Page, to: Page): string => `[${to.path}](${relative(dirname(`/${from.path}`), `/${to.path}.md`)})`;

function pageText(page: Page): string {
  const of = (kind: Entry['kind']): Entry[] => page.own.filter((entry) => entry.kind === kind);
  const section = (title: string, lines: string[]): string[] => (lines.length > 0 ? [`## ${title}`, '', ...lines] : []);
  const constants = of('constant').map(constantRow);
  const others = [...page.others].map(([other, entries]) => `- ${link(page, other)}: ${namesOf(entries)}`);
  const lines = [
    `# ${page.title}`,
    '',
    '```ts',
    `import { … } from 'bsd-sockets/${page.path}';`,
    '```',
    '',
    ...section(page.path === 'promises' ? 'Functions' : 'Calls and macros', of('call').flatMap(callLines)),
    ...section(
      page.path === 'promises' ? 'Classes' : 'Structs',
      of('struct').flatMap((entry) => structLines(entry, '###')),
    ),
    ...section(
      'Variables',
      of('variable').flatMap(({ name, symbol }) => [`### ${name}`, '', ...documentation(symbol, [])]),
    ),
    ...section('Constants', constants.length > 0 ? ['| name | |', '|---|---|', ...constants, ''] : []),
    ...section('Types', of('type').flatMap(typeLines)),
    ...section('Also exported', others.length > 0 ? [...others, ''] : []),
  ];
  return lines.join('\n');
}

/** The names in a line: those of constants by their prefixes, `AF_*`, where there are several. */
function namesOf(entries: Entry[]): string {
  const groups = new Map<string, string[]>();
  for (const { name, kind } of entries) {
    const prefix = (kind === 'constant' && /^(SIOC|SIG|POLL|E(?=[A-Z0-9]+$)|[A-Z0-9]+_)/.exec(name)?.[0]) || name;
    groups.set(prefix, [...(groups.get(prefix) ?? []), name]);
  }
  return [...groups]
    .flatMap(([prefix, names]) => (names.length > 2 ? `\`${prefix}*\`` : names.map((name) => `\`${name}\``)))
    .join(' ');
}

function index(pages: Page[]): string {
  // GitHub's anchors are in lower case: on the page of the promises, `Socket` comes after `socket`.
  const anchor = (page: Page, { name, kind }: Entry): string => {
    const taken = kind === 'struct' && page.own.some((one) => one.kind === 'call' && one.name === name.toLowerCase());
    return `${page.path}.md#${name.toLowerCase()}${taken ? '-1' : ''}`;
  };
  const names = (page: Page, kind: Entry['kind']): string =>
    page.own
      .filter((entry) => entry.kind === kind)
      .map((entry) => `[\`${entry.name}\`](${anchor(page, entry)})`)
      .join(' ');
  const rows = pages.map((page) => {
    const constants = namesOf(page.own.filter(({ kind }) => kind === 'constant'));
    return `| [${page.path}](${page.path}.md) | ${names(page, 'call')} | ${names(page, 'struct')} | ${constants} |`;
  });
  return [
    '# Reference',
    '',
    'Each page has the calls, structs and constants of a header, from the doc comments that editors show. A name is listed once, at the header',
    'that declares it. A header exports everything that its C counterpart provides: each page lists the other names at its end.',
    '',
    '| header | calls and macros | structs and classes | constants |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** The header whose page documents a name: the one with the declaration, or else the first that exports its module directly. */
function homeOf({ name, declarations }: Entry, pages: (Page & { source: ts.SourceFile; all: Entry[] })[]): Page {
  const file = declarations[0]!.getSourceFile();
  const exporting = pages.filter(({ all }) =>
    all.some((entry) => entry.name === name && entry.declarations[0] === declarations[0]),
  );
  const direct = (page: { source: ts.SourceFile }): boolean =>
    page.source.statements.some(
      (one) =>
        ts.isExportDeclaration(one) &&
        one.moduleSpecifier &&
        checker.getSymbolAtLocation(one.moduleSpecifier)?.declarations?.[0] === file,
    );
  return exporting.find(({ source }) => source === file) ?? exporting.find(direct) ?? exporting[0]!;
}

/** All pages: their paths in docs/api, and their text. */
export function pages(): Map<string, string> {
  const names = readdirSync(headers, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const files = [...names.map((name) => join(headers, name)), join(root, 'lib/promises.ts')];
  const program = ts.createProgram(files, options);
  checker = program.getTypeChecker();
  const all = files.map((file) => {
    const source = program.getSourceFile(file)!;
    const path = relative(file.startsWith(headers) ? headers : join(root, 'lib'), file).replace(/\.ts$/, '');
    const title = withoutHeader.includes(path) ? path : `\`<${path}.h>\``;
    return { path, title, source, all: entriesOf(source), own: [] as Entry[], others: new Map<Page, Entry[]>() };
  });
  const sorted = all.sort((a, b) => rank(a.path) - rank(b.path) || a.path.localeCompare(b.path, 'en'));
  for (const page of sorted) {
    for (const entry of page.all) {
      const home = homeOf(entry, sorted);
      if (home === page) page.own.push(entry);
      else page.others.set(home, [...(page.others.get(home) ?? []), entry]);
    }
    const order = ({ declarations: [node] }: Entry): [elsewhere: string, position: number] => {
      const file = node!.getSourceFile();
      return [file === page.source ? '' : file.fileName, node!.getStart()];
    };
    page.own.sort((a, b) => {
      const [[x, i], [y, j]] = [order(a), order(b)];
      return x === y ? i - j : x < y ? -1 : 1;
    });
  }
  return new Map([['README.md', index(sorted)], ...sorted.map((page) => [`${page.path}.md`, pageText(page)] as const)]);
}

if (require.main === module) {
  commandLine('npm run docs:api: writes docs/api from the declarations and doc comments of lib/', {});
  const folder = join(root, 'docs/api');
  rmSync(folder, { recursive: true, force: true });
  const written = pages();
  for (const [path, text] of written) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  console.log(`docs/api: ${written.size} pages written`);
}
