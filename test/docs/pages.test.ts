// The README and the guides: their programs run, their snippets compile, and their lists are complete.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { labs } from '../../examples/labs';
import manifest from '../../package.json';
import { Project } from './build';
import { importLine, page, root } from './notes';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = (markdown: string, language: string): string[] =>
  [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text!);

/** Names that the snippets of a page use without a declaration. */
const declared: Record<string, string> = {
  'c-habits.md': '',
  'c-to-typescript.md':
    'declare const fd: number, addr: sockaddr_in, buf: Uint8Array, received: msghdr, nlh: nlmsghdr, ifi: ifinfomsg, a: number, b: number;',
  'testing.md': 'declare const fd: number, client: number, server: number, addr: sockaddr_in;',
  'blocking.md': 'declare const fd: number, buf: Uint8Array;',
};

/** A snippet as a module: with the import of all names that it uses, unless it has imports of its own. */
function complete(snippet: string, declarations: string): string {
  if (/^import /m.test(snippet)) return snippet;
  const text = `${declarations}\n${snippet}`;
  return `${importLine(text)}${text}\nexport {};\n`;
}

// The programs of the README listen on port 7000. Here they listen on a free port and print it.
const [promises, api] = blocks(readme, 'ts') as [string, string];
const anyPort = (text: string): string => text.replace('htons(7000)', 'htons(0)');
const programs: Record<string, string> = {
  'promises.mts': anyPort(promises).replace(
    /^listener\.listen.*$/m,
    '$&\nconsole.log(ntohs(listener.getsockname<sockaddr_in>().sin_port));',
  ),
  'api.ts': anyPort(api).replace(
    /^listen\(.*$/m,
    '$&\ngetsockname(s, addr, socklen_t(16));\nconsole.log(ntohs(addr.sin_port));',
  ),
  'api.c': anyPort(blocks(readme, 'c')[0]!)
    .replace(/^int s =/m, 'int main(void) {\n$&')
    .replace(
      /^ *listen\(.*$/m,
      `$&\n{ socklen_t l = sizeof(addr); getsockname(s, (struct sockaddr *)&addr, &l); }
       printf("%d\\n", ntohs(addr.sin_port)); fflush(stdout);`,
    )
    .concat('return 0;\n}\n'),
};
for (const name of ['promises.mts', 'api.ts'])
  programs[name] = programs[name]!.replace(/^import \{/, 'import { getsockname, ntohs, ');

let project: Project;
const files = Object.fromEntries(
  Object.entries(declared).flatMap(([name, declarations]) =>
    blocks(page(name), 'ts').map((text, i) => [`${name}.${i}.mts`, complete(text, declarations)]),
  ),
);

beforeAll(() => {
  project = new Project({ ...files, ...programs });
}, 60_000);

afterAll(() => project.remove());

test('every snippet compiles', () => expect(project.errors).toBe(''));

const printing = [...page('c-habits.md').matchAll(/^```ts\n[^]*?^```\n+(?:```text\n([^]*?)^```)?/gm)];

test.each(printing.map(([, prints], i) => [i + 1, prints] as const))(
  'program %d of docs/c-habits.md prints the output on the page',
  (n, prints) => expect(project.output(`c-habits.md.${n - 1}.mts`)).toBe(prints),
);

test.each(Object.keys(programs))('the server of the README echoes: %s', async (name) => {
  const [program, ...args] = project.command(name);
  const server = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const ended = once(server, 'exit').then(([code]) => Promise.reject(new Error(`it ended with status ${code}`)));
    const [port] = (await Promise.race([once(createInterface(server.stdout), 'line'), ended])) as [string];
    const client = connect(Number(port), '127.0.0.1').end('hello');
    client.setTimeout(10_000, () => client.destroy(new Error('no answer')));
    expect(Buffer.concat(await client.toArray()).toString()).toBe('hello');
  } finally {
    server.kill('SIGKILL');
  }
});

test('the badges show the versions of package.json', () => {
  expect(`>=${/badge\/node-%3E%3D([\d.]+)-/.exec(readme)![1]}.0`).toBe(manifest.engines.node);
  expect(/badge\/license-(\w+)-/.exec(readme)![1]).toBe(manifest.license);
});

test('the README stays under 200 lines', () => expect(readme.split('\n').length).toBeLessThanOrEqual(200));

test('docs/labs.md lists every lab', () => {
  const rows = labs.map(({ claim, name, says }) => `| ${claim} | \`${name}\` | ${says} |`);
  expect(
    page('labs.md')
      .split('\n')
      .filter((line) => line.startsWith('| C')),
  ).toEqual(rows);
});
