// Stack traces of the built package name lines of lib/.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { node, repository } from './project';

async function firstFrame(program: string): Promise<string> {
  const print = '(error) => console.log(error.stack.split("\\n").find((line) => /^ +at /.test(line)))';
  const { stdout } = await node(repository, '--enable-source-maps', '-e', `(async () => ${program})().catch(${print})`);
  const [, file, line] = /\(?([^( ]+):(\d+):\d+\)?$/.exec(stdout.trim())!;
  return `${file!.replace(`${repository}/`, '')}: ${readFileSync(file!, 'utf8').split('\n')[Number(line) - 1]!.trim()}`;
}

test.each([
  ['a call', `require('bsd-sockets').close('x')`],
  ['a macro', `require('bsd-sockets').NLMSG_ALIGN('x')`],
  ['a struct', `new (require('bsd-sockets/netinet/in').sockaddr_in)({ sin_prot: 1 })`],
  ['a member', `new (require('bsd-sockets/netinet/in').sockaddr_in)({ sin_port: '80' })`],
])('the stack trace of an argument error of %s begins at the caller', async (_name, program) => {
  const print = '(error) => console.log(error.code, error.stack.split("\\n").slice(0, 2).join())';
  const { stdout } = await node(repository, '-e', `(async () => ${program})().catch(${print})`);
  expect(stdout).toMatch(/^ERR_INVALID_ARG_TYPE .* \(received .*\), +at \[eval\]:1:\d+\n$/);
});

test('the stack trace of an error of a Socket names the line in lib/', async () => {
  const program = `require('bsd-sockets/promises').socket(2, 1).bind(1)`;
  expect(await firstFrame(program)).toMatch(/^lib\/promises\/[\w-]+\.ts: /);
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
