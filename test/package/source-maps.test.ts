// Stack traces of the built package name lines of lib/.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { node, repository } from './project';

test.each([
  ['a call', `require('bsd-sockets').close('x')`],
  ['a macro', `require('bsd-sockets').NLMSG_ALIGN('x')`],
  ['a struct', `new (require('bsd-sockets/netinet/in').sockaddr_in)({ sin_prot: 1 })`],
  ['a method', `require('bsd-sockets/promises').socket(2, 1).bind(1)`],
  ['a member', `new (require('bsd-sockets/netinet/in').sockaddr_in)({ sin_port: '80' })`],
])('the stack trace of an argument error of %s begins at the caller', async (_name, program) => {
  const print = '(error) => console.log(error.code, error.stack.split("\\n").slice(0, 2).join())';
  const { stdout } = await node(repository, '-e', `(async () => ${program})().catch(${print})`);
  expect(stdout).toMatch(/^ERR_INVALID_ARG_TYPE .* \(received .*\), +at \[eval\]:1:\d+\n$/);
});

test.each([
  ['a struct', `new (require('bsd-sockets').sockaddr_in)(object)`, /init\[/],
  ['a Socket', `require('bsd-sockets/promises').socket(2, 1).readable(object)`, /timeout/],
])('the stack trace of an error in a getter names the line in lib/ that read it: %s', async (_name, program, read) => {
  const source = `const object = { get sin_port() { throw new Error(); }, get timeout() { throw new Error(); } };
    (async () => ${program})().catch((error) => console.log(error.stack))`;
  const { stdout } = await node(repository, '--enable-source-maps', '-e', source);
  const [, file, line] = /\(([^()]*\/lib\/[^()]*\.ts):(\d+):\d+\)/.exec(stdout)!;
  expect(file).toMatch(`${repository}/lib/`);
  expect(readFileSync(file!, 'utf8').split('\n')[Number(line) - 1]).toMatch(read);
});

test('the source maps name files of the package', () => {
  for (const file of ['library', 'promises', 'unp']) {
    const map = JSON.parse(readFileSync(join(repository, `dist/runtime/${file}.js.map`), 'utf8')) as {
      sources: string[];
    };
    const files = map.sources.filter((source) => source.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(2);
    for (const source of files) expect(join(repository, 'dist/runtime', source)).toMatch(`${repository}/lib/`);
  }
});
