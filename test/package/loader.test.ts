// How the package finds its addon: binaries that do not load, bundles, rights, and other systems.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, node, pack, run, temporary, tool } from './project';

const program = `const { AF_INET, SOCK_STREAM, close, socket } = require('bsd-sockets');
const promises = require('bsd-sockets/promises');
const s = socket(AF_INET, SOCK_STREAM, 0);
promises.socket(AF_INET, SOCK_STREAM).close();
console.log(s > 2 && close(s) === 0);
`;
const addon = 'bsd_sockets.node';

let project: string;
let installed: string;
beforeAll(async () => {
  ({ project, installed } = await install(await pack()));
  writeFileSync(join(project, 'app.js'), program);
  writeFileSync(
    join(project, 'app.mjs'),
    program.replace(/const (.*) = require\((.*)\)/g, (_, names: string, from: string) =>
      names === 'promises' ? `import * as promises from ${from}` : `import ${names} from ${from}`,
    ),
  );
}, 120_000);

const packed = (): string => join(installed, `prebuilds/linux-${process.arch}-glibc`, addon);
const built = (): string => join(installed, 'build/Release', addon);

/** Puts a file that is no binary in the place of one, as long as the test runs. */
async function broken(paths: string[], test: () => Promise<void>): Promise<void> {
  for (const path of paths) {
    mkdirSync(join(path, '..'), { recursive: true });
    if (existsSync(path)) renameSync(path, `${path}.kept`);
    writeFileSync(path, 'not a binary');
  }
  try {
    await test();
  } finally {
    for (const path of paths) {
      rmSync(path);
      if (existsSync(`${path}.kept`)) renameSync(`${path}.kept`, path);
    }
  }
}

const failure = (output: Promise<unknown>): Promise<string> =>
  output.then(
    () => Promise.reject(new Error('it did not fail')),
    (error: Error) => error.message,
  );

test('a binary that does not load is followed by the next one', async () => {
  await broken([built()], async () => {
    expect(await node(project, 'app.js')).toEqual({ stdout: 'true\n', stderr: '' });
  });
});

test('if no binary loads and none can be built, the error names the reason of each', async () => {
  await broken([built(), packed()], async () => {
    const message = await failure(run(project, process.execPath, ['app.js'], { PATH: '/nowhere' }));
    expect(message).toContain('no binary for');
    for (const path of [built(), packed()]) expect(message).toMatch(new RegExp(`${path}: .*(short|invalid)`));
    expect(message).toContain(`a build in ${installed}: spawnSync npm ENOENT`);
  });
});

test.each([
  ['CommonJS', 'app.js', []],
  ['CommonJS from an ES module', 'app.mjs', []],
  [
    'an ES module',
    'app.mjs',
    [
      '--format=esm',
      '--banner:js=import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    ],
  ],
])('a bundle of esbuild finds the installed package: %s', async (_, entry, options) => {
  const bundle = join(project, `bundle${options.length}.${options.length ? 'mjs' : 'cjs'}`);
  const flags = ['--bundle', '--platform=node', '--log-level=warning', ...options, `--outfile=${bundle}`];
  expect((await tool(project, 'esbuild', entry, ...flags)).stderr).toBe('');
  expect((await node('/', bundle)).stdout).toBe('true\n');
});

test('a bundle with a loader for .node takes the binary along', async () => {
  const away = temporary();
  const flags = ['--bundle', '--platform=node', '--loader:.node=copy', '--resolve-extensions=.js,.node'];
  await tool(project, 'esbuild', 'app.js', ...flags, '--log-level=warning', `--outdir=${away}`);
  expect((await node('/', join(away, 'app.js'))).stdout).toBe('true\n');
});

test('a bundle without its binary runs and loads nothing of the program around it, and says what to do', async () => {
  const foreign = temporary();
  const marker = join(foreign, 'it-was-run');
  const scripts = { 'build:native': `touch ${marker}` };
  writeFileSync(join(foreign, 'package.json'), JSON.stringify({ name: 'foreign', scripts }));
  mkdirSync(join(foreign, 'build/Release'), { recursive: true });
  cpSync(packed(), join(foreign, 'build/Release', addon));
  await tool(project, 'esbuild', 'app.js', '--bundle', '--platform=node', `--outfile=${foreign}/dist/bin/app.js`);
  const message = await failure(node(foreign, 'dist/bin/app.js'));
  expect(message).toContain('keep the package external, for example `esbuild --external:bsd-sockets`');
  expect(existsSync(marker)).toBe(false);
});

test('without the right to read the file of node itself it loads', async () => {
  const [major] = process.versions.node.split('.').map(Number);
  const permission = major! < 24 ? '--experimental-permission' : '--permission';
  const rights = [permission, '--allow-addons', `--allow-fs-read=${project}/*`];
  expect((await node(project, '--no-warnings', ...rights, 'app.js')).stdout).toBe('true\n');
});

test('without /proc, where the path of node is unknown, it loads', async () => {
  const unknown = `Object.defineProperty(process, 'execPath', { value: 'node' });`;
  expect((await node(project, '-e', unknown + readFileSync(join(project, 'app.js'), 'utf8'))).stdout).toBe('true\n');
});

test('on Windows it names WSL 2, and builds nothing', async () => {
  const windows = `Object.defineProperty(process, 'platform', { value: 'win32' }); require('bsd-sockets')`;
  const message = await failure(node(project, '-e', windows));
  expect(message).toContain('bsd-sockets needs the socket calls of a Unix C library; on Windows, use it in WSL 2.');
  expect(message).not.toContain('building');
});
