// The mistakes of the notes' C code are compile errors in TypeScript. Comments in examples/server.ts quote these errors verbatim.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');
const example = join(root, 'examples/server.ts');
const source = readFileSync(example, 'utf8');
const comments = source.replace(/\n *\/\/ */g, ' ');
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
  ts.sys,
  root,
);

const host = ts.createCompilerHost(options);
const read = host.getSourceFile.bind(host);
const files = new Map<string, ts.SourceFile | undefined>();
let text = source;

host.getSourceFile = (name, version, ...rest): ts.SourceFile | undefined => {
  if (name === example) return ts.createSourceFile(name, text, version);
  if (!files.has(name)) files.set(name, read(name, version, ...rest));
  return files.get(name);
};

/** Returns the errors of the compiler for a changed example. */
function compiled(changed: string): string[] {
  text = changed;
  const program = ts.createProgram([example], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(example))
    .map(({ code, messageText }) => `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}

test.each([
  [
    'a misplaced parenthesis',
    "(n = write(clnt_sock, 'Hello, client.', 14)) < 0",
    "(n = write(clnt_sock, 'Hello, client.', 14) < 0)",
  ],
  ['the same in a loop', '(n = read(clnt_sock, buf, sizeof(buf))) < 0', '(n = read(clnt_sock, buf, sizeof(buf)) < 0)'],
  ['inet_addr of a number', 'htonl(INADDR_ANY)', 'inet_addr(INADDR_ANY)'],
  [
    'sizeof of the wrong variable',
    'bind(serv_sock, serv_addr, sizeof(serv_addr))',
    'bind(serv_sock, serv_addr, sizeof(serv_sock))',
  ],
  ['a missing &', 'accept(serv_sock, clnt_addr, clnt_len)', 'accept(serv_sock, clnt_addr, sizeof(clnt_addr))'],
])('%s causes the compile error that the example quotes', (_, right, slip) => {
  expect(source).toContain(right);
  const errors = compiled(source.replace(right, slip).replace('inet_ntoa }', 'inet_ntoa, inet_addr }'));
  expect(errors).toHaveLength(1);
  expect(comments).toContain(errors[0]);
});

test('the unchanged example compiles', () => {
  expect(compiled(source)).toEqual([]);
});
