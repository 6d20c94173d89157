// The exported functions of the package, with the parameters of their declarations.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { entries } from '../support/entries';

export interface Parameter {
  name: string;
  type: string;
}

export interface Exported {
  name: string;
  call: (...args: unknown[]) => unknown;
  isClass: boolean;
  parameters: Parameter[];
}

// They end the process, are not memory-safe, print, wait for a signal without an end, or set handlers that run during later calls.
const notSafe = /^unsafe_|^(?:exit|fprintf|fputs|pause|sigaction|signal|sigsuspend|sigtimedwait|sigwait|sigwaitinfo)$/;

type Functions = Map<string, Exported['call']>;

// The functions of these entries return promises or continue until all data is transferred. test/unp and test/promises call them
// with the same values.
const others = ['/promises', '/trace', '/unp'];

/** Returns the functions of all other entries of the package by name. */
export function functions(root: string, load: (specifier: string) => object): Functions {
  const found: Functions = new Map();
  for (const entry of entries(root)) {
    if (others.includes(entry)) continue;
    for (const [name, value] of Object.entries(load(`bsd-sockets${entry}`))) {
      if (typeof value === 'function' && !notSafe.test(name)) found.set(name, value as Exported['call']);
    }
  }
  return found;
}

type Declared = Map<string, readonly Parameter[]>;

function read(source: ts.SourceFile, declared: Declared): void {
  const aliases = new Map<string, ts.FunctionTypeNode>();
  const put = (name: string, parameters: readonly ts.ParameterDeclaration[]): unknown =>
    declared.set(
      name,
      parameters.map(({ name, type }) => ({ name: name.getText(), type: type?.getText().replace(/\s+/g, ' ') ?? '' })),
    );
  source.forEachChild((node) => {
    if (ts.isTypeAliasDeclaration(node) && ts.isFunctionTypeNode(node.type)) aliases.set(node.name.text, node.type);
    if (ts.isFunctionDeclaration(node) && node.name) put(node.name.text, node.parameters);
    if (!ts.isVariableStatement(node)) return;
    for (const { name, type } of node.declarationList.declarations) {
      const alias = type && ts.isTypeReferenceNode(type) ? aliases.get(type.typeName.getText()) : undefined;
      const signature = type && ts.isFunctionTypeNode(type) ? type : alias;
      if (signature) put(name.getText(), signature.parameters);
      // Types such as `int` share the call signature of an interface.
      if (type?.getText().startsWith('scalar<')) declared.set(name.getText(), [{ name: 'value', type: 'number' }]);
    }
  });
}

function declarations(folder: string): Declared {
  const declared: Declared = new Map();
  for (const file of readdirSync(folder, { recursive: true }) as string[]) {
    // The declarations of promises repeat some names.
    if (!file.endsWith('.d.ts') || file.startsWith('promises')) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    read(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), declared);
  }
  return declared;
}

const isClass = (call: object): boolean => Function.prototype.toString.call(call).startsWith('class');

/** Returns the functions and classes of the package, sorted by name. */
export function exported(root: string, load: (specifier: string) => object): Exported[] {
  const declared = declarations(join(root, 'dist'));
  return [...functions(root, load)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, call]) => {
      if (isClass(call)) return { name, call, isClass: true, parameters: [{ name: 'init', type: `Init<${name}>` }] };
      // An alias such as `closesocket` is declared under the name of its function.
      const parameters = declared.get(name) ?? declared.get(call.name);
      if (parameters === undefined) throw new Error(`${name}: no declaration of it was found`);
      return { name, call, isClass: false, parameters: [...parameters] };
    });
}
