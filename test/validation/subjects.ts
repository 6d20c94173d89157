// Everything that the package exports and that takes arguments. The declarations in lib/ have the parameters, and the
// TypeScript compiler decides which kinds of values each accepts.
import { join } from 'node:path';
import * as ts from 'typescript';
import { entries } from '../support/entries';

/** A parameter, or a member of an object that is passed for one. */
export interface Place {
  /** Overloads may name a parameter differently. */
  names: string[];
  /** As it is declared: `int`. */
  type: string;
  /** The kinds of values.ts that its type includes. */
  accepts: string[];
}

export interface Parameter extends Place {
  optional: boolean;
  /** For options and for structs that hold pointers: the members, which are checked when the object is used. */
  object?: { class: string; inArray: boolean; members: Place[] };
}

/** A function, a constructor, a method, or an assignment to a member. */
export interface Subject {
  module: string;
  name: string;
  use: 'call' | 'construct' | 'static' | 'method' | 'assign';
  /** Whether the class is a view of its bytes. The members of other objects are checked when a call uses them. */
  isView: boolean;
  /** Of a method or an assignment. */
  member?: string;
  parameters: Parameter[];
}

const root = join(__dirname, '../..');
const values = join(__dirname, 'values.ts');
const fileOf = (entry: string): string =>
  join(root, 'lib', entry === '' ? 'index.ts' : entry === '/promises' ? 'promises.ts' : `headers${entry}.ts`);

function options(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  return ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root).options;
}

const isOfPackage = (symbol: ts.Symbol): boolean =>
  symbol.declarations?.some((each) => each.getSourceFile().fileName.startsWith(join(root, 'lib'))) ?? false;

const isInternal = (symbol: ts.Symbol): boolean =>
  symbol.name.startsWith('__') ||
  symbol.declarations!.some((each) => {
    const name = ts.getNameOfDeclaration(each);
    return (
      ts.getJSDocTags(each).some(({ tagName }) => tagName.text === 'internal') || (name && ts.isPrivateIdentifier(name))
    );
  });

const isReadonly = (symbol: ts.Symbol): boolean =>
  symbol.declarations!.every(
    (each) => ts.getCombinedModifierFlags(each) & ts.ModifierFlags.Readonly || ts.isGetAccessor(each),
  );

class Reader {
  readonly subjects: Subject[] = [];
  private readonly seen = new Set<ts.Symbol>();
  private readonly kinds: [kind: string, type: ts.Type][];

  constructor(
    private readonly checker: ts.TypeChecker,
    kinds: ts.Symbol,
  ) {
    this.kinds = checker.getPropertiesOfType(checker.getTypeOfSymbol(kinds)).map((kind) => {
      return [kind.name, checker.getTypeOfSymbol(kind).getCallSignatures()[0]!.getReturnType()];
    });
  }

  /** A type without its type parameters: all that they allow. */
  private concrete(type: ts.Type): ts.Type {
    return this.checker.getBaseConstraintOfType(type) ?? type;
  }

  private place(symbol: ts.Symbol, type: ts.Type): Place {
    const declared = (symbol.valueDeclaration as ts.ParameterDeclaration | undefined)?.type?.getText();
    const accepts = this.kinds.filter(([, kind]) => this.checker.isTypeAssignableTo(kind, this.concrete(type)));
    return {
      names: [symbol.name.replace(/_$/, '')],
      type: declared ?? this.checker.typeToString(type),
      accepts: accepts.map(([name]) => name),
    };
  }

  private parameter(symbol: ts.Symbol): Parameter {
    const declaration = symbol.valueDeclaration as ts.ParameterDeclaration;
    const type = this.checker.getTypeOfSymbol(symbol);
    const optional = this.checker.isOptionalParameter(declaration);
    const place = this.place(symbol, type);
    if (optional) place.accepts.push('undefined', 'missing');
    const object = this.object(this.concrete(type));
    return { ...place, optional, ...(object && { object }) };
  }

  private object(type: ts.Type, inArray = false): Parameter['object'] {
    if (type.isUnion()) return type.types.map((each) => this.object(each)).find((each) => each);
    if (this.checker.isArrayType(type))
      return this.object(this.checker.getTypeArguments(type as ts.TypeReference)[0]!, true);
    const name = (type.symbol as ts.Symbol | undefined)?.name ?? ''; // a number has none
    const holdsPointers = type.isClassOrInterface() && type.getProperty('size') && !type.getProperty('byteLength');
    if (!holdsPointers && !/Options$/.test(name)) return undefined;
    const members = type.getProperties().filter((member) => isOfPackage(member) && !isReadonly(member));
    const places = members.map((member) => this.place(member, this.checker.getTypeOfSymbol(member)));
    return { class: name, inArray, members: places };
  }

  private put(subject: Omit<Subject, 'parameters'>, signatures: readonly ts.Signature[]): void {
    const parameters: Parameter[] = [];
    for (const [number, signature] of signatures.entries()) {
      for (const [index, symbol] of signature.parameters.entries()) {
        if ((symbol.valueDeclaration as ts.ParameterDeclaration).dotDotDotToken) continue; // the format decides
        const parameter = this.parameter(symbol);
        const known = parameters[index];
        if (known) {
          known.names.push(...parameter.names);
          known.accepts.push(...parameter.accepts);
          known.object ??= parameter.object!;
        } else {
          parameters[index] = { ...parameter, optional: parameter.optional || number > 0 };
          if (number > 0) parameters[index].accepts.push('undefined', 'missing');
        }
      }
    }
    if (parameters.length > 0) this.subjects.push({ ...subject, parameters });
  }

  add(module: string, symbol: ts.Symbol): void {
    const { checker } = this;
    const original = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if (!(original.flags & ts.SymbolFlags.Value) || this.seen.has(original)) return;
    this.seen.add(original);
    const [constructor] =
      original.flags & ts.SymbolFlags.Class ? checker.getTypeOfSymbol(original).getConstructSignatures() : [];
    const isView = constructor?.getReturnType().getProperty('byteLength') !== undefined;
    const subject = { module, name: symbol.name, isView };
    const type = checker.getTypeOfSymbol(original);
    this.put({ ...subject, use: 'call' }, type.getCallSignatures());
    const constructors = type
      .getConstructSignatures()
      .filter((each) => !each.declaration || !isInternalDeclaration(each.declaration));
    if (constructors.length > 0) this.put({ ...subject, use: 'construct' }, constructors);
    if (!(original.flags & ts.SymbolFlags.Class)) return;
    for (const member of checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(original))) {
      if (isOfPackage(member) && !isInternal(member)) this.addMember(subject, member);
    }
    for (const member of checker.getPropertiesOfType(type)) {
      if (!isOfPackage(member) || isInternal(member)) continue;
      this.put({ ...subject, use: 'static', member: member.name }, checker.getTypeOfSymbol(member).getCallSignatures());
    }
  }

  private addMember(subject: Pick<Subject, 'module' | 'name' | 'isView'>, member: ts.Symbol): void {
    const type = this.checker.getTypeOfSymbol(member);
    const calls = type.getCallSignatures();
    if (calls.length > 0) return this.put({ ...subject, use: 'method', member: member.name }, calls);
    if (isReadonly(member) || !subject.isView) return;
    const parameters = [{ ...this.place(member, type), optional: false }];
    this.subjects.push({ ...subject, use: 'assign', member: member.name, parameters });
  }
}

const isInternalDeclaration = (declaration: ts.SignatureDeclaration | ts.JSDocSignature): boolean =>
  ts.getJSDocTags(declaration).some(({ tagName }) => tagName.text === 'internal');

export function subjects(): Subject[] {
  const modules = entries(root).filter((entry) => entry !== '/package.json');
  const program = ts.createProgram([values, ...modules.map(fileOf)], options());
  const checker = program.getTypeChecker();
  const exportsOf = (file: string): ts.Symbol[] =>
    checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)!)!);
  const reader = new Reader(
    checker,
    exportsOf(values).find(({ name }) => name === 'KINDS')!,
  );
  for (const entry of modules) for (const each of exportsOf(fileOf(entry))) reader.add(`bsd-sockets${entry}`, each);
  return reader.subjects;
}
