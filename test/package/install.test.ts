import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EAFNOSUPPORT, EBADF } from 'bsd-sockets';
import { entries } from '../support/entries';
import { copy, install, node, pack, repository, run, temporary, tool, type Output } from './project';

jest.setTimeout(300_000);

let tarball: string;
let project: string;
let installed: string;
let output: Output;
// The builds of this file compile the same sources five times, which would take minutes without a cache.
let compiler: NodeJS.ProcessEnv;

beforeAll(async () => {
  tarball = await pack();
  ({ project, installed, output } = await install(tarball));
  compiler = {
    CXX: join(project, copy(project, 'caching-compiler')),
    COMPILER: process.env.CXX ?? 'g++',
    CACHE: temporary(),
  };
}, 600_000);

const live = { bound: 0, before: [0, 0, 0], failed: -1, after: [EBADF, EBADF, EBADF], EBADF };

function printed({ stdout, stderr }: Output): unknown {
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

test('npm installs the tarball without output and without a build', () => {
  expect(output.stderr).toBe('');
  expect(existsSync(join(installed, 'binding.gyp'))).toBe(false);
  expect(existsSync(join(installed, 'build'))).toBe(false);
});

test('the tarball contains only the files that users need', () => {
  const names = ['LICENSE', 'README.md', 'dist', 'docs', 'lib', 'native', 'package.json', 'prebuilds', 'scripts'];
  expect(readdirSync(installed).filter((name) => name !== 'CHANGELOG.md')).toEqual(names);
  expect(readdirSync(join(installed, 'scripts'))).toEqual(['build-native.js', 'headers']);
});

test('errno of the CommonJS module is live', async () => {
  expect(printed(await node(project, copy(project, 'required.cjs')))).toEqual(live);
});

test('errno of the ES module is a live binding', async () => {
  expect(printed(await node(project, copy(project, 'imported.mjs')))).toEqual(live);
});

test('require and import share one instance', async () => {
  const shared = { seen: [EBADF, EBADF], same: true, close: true };
  expect(printed(await node(project, copy(project, 'both.mjs')))).toEqual(shared);
});

const node10 = ['--module', 'commonjs', '--moduleResolution', 'node10'];
const strict = ['--strict', '--target', 'es2022'];

describe.each(['node16', 'nodenext'])('TypeScript, module %s', (module) => {
  test.each(['cts', 'mts'])('a .%s file compiles under strict, and its errno is live', async (extension) => {
    const file = copy(project, 'consumer.ts', `${module}.${extension}`);
    await tool(project, 'tsc', ...strict, '--module', module, file);
    expect(printed(await node(project, file.replace('ts', 'js')))).toEqual(live);
  });
});

test('TypeScript compiles with moduleResolution node10, the default of ts-node, and errno is live', async () => {
  const file = copy(project, 'consumer.ts', 'node10.cts');
  await tool(project, 'tsc', ...strict, ...node10, '--ignoreDeprecations', '6.0', file);
  expect(printed(await node(project, 'node10.cjs'))).toEqual(live);
});

// TypeScript 5.2 is the oldest version that compiles `using`. The declarations are checked as well.
test.each([
  ['node10', node10],
  ['node16', ['--module', 'node16']],
])('TypeScript 5.2 accepts every header, and rejects wrong uses, with module resolution %s', async (_, module) => {
  const lines = entries(installed).map((path, i) => `export * as h${i} from 'bsd-sockets${path}';\n`);
  writeFileSync(join(project, 'every.ts'), lines.join(''));
  const nodes = ['--types', 'node', '--typeRoots', join(repository, 'node_modules/@types')];
  const files = ['every.ts', copy(project, 'typed.ts')];
  await node(project, require.resolve('typescript-5.2/lib/tsc'), ...strict, ...module, ...nodes, '--noEmit', ...files);
});

test('the package loads in several workers, and twice in one', async () => {
  const each = [true, EBADF, 0, EAFNOSUPPORT];
  const seen = printed(await node(project, copy(project, 'workers.cjs')));
  expect(seen).toEqual({ main: 0, seen: [each, each, each, each] });
});

test('every header has all its names, regardless of the name of the index that is read first', async () => {
  expect(printed(await node(project, copy(project, 'first.cjs')))).toEqual({ many: true, differences: [] });
});

const internals = [
  'runtime/addon',
  'constants/ip',
  'headers/errno',
  '../runtime/addon',
  'dist/index.js',
  'dist/runtime/addon',
];

test('internal modules cannot be loaded', async () => {
  for (const name of internals) {
    await expect(node(project, '-e', `require('bsd-sockets/${name}')`)).rejects.toThrow(
      /MODULE_NOT_FOUND|ERR_INVALID_MODULE_SPECIFIER/,
    );
  }
});

// Users have older compilers such as 5.2. TypeScript 6 supports node10 only as a deprecated option.
test.each([
  ['node10', node10],
  ['node16', ['--module', 'node16']],
  ['bundler', ['--module', 'esnext', '--moduleResolution', 'bundler']],
])('internal modules have no types with module resolution %s', async (_, module) => {
  // node10 resolves `..` in any package.
  const paths = internals.filter((name) => !name.startsWith('..'));
  const lines = [...paths, 'sys/socket'].map((name, i) => `export * as m${i} from 'bsd-sockets/${name}';\n`);
  writeFileSync(join(project, 'inside.ts'), lines.join(''));
  const typescript = require.resolve('typescript-5.2/lib/tsc');
  const failed = node(project, typescript, ...strict, ...module, '--skipLibCheck', '--noEmit', 'inside.ts');
  const { message } = await failed.then(
    () => new Error(),
    (error: Error) => error,
  );
  const missing = [...message.matchAll(/Cannot find module 'bsd-sockets\/(.*?)'/g)].map(([, name]) => name);
  expect(missing).toEqual(paths);
});

test('publint reports no problem', async () => {
  expect((await tool(project, 'publint', 'run', tarball, '--strict')).stdout).toContain('All good!');
});

test('attw reports no problem in any header', async () => {
  const paths = entries(installed).map((path) => `.${path}`);
  await tool(project, 'attw', tarball, '--profile', 'strict', '--no-color', '--entrypoints', ...paths);
});

// Two processes load it at once, without a network, without headers of Node, and on a system that lacks a constant.
test('the package builds its addon when it is loaded if there is no binary for the platform', async () => {
  const bare = join(temporary(), 'bin'); // a copy of node without headers beside it
  mkdirSync(bare);
  copyFileSync(process.execPath, join(bare, 'node'));
  rmSync(join(installed, 'prebuilds'), { recursive: true });
  const old = temporary();
  mkdirSync(join(old, 'linux'));
  const header = readFileSync('/usr/include/linux/vm_sockets.h', 'utf8');
  writeFileSync(
    join(old, 'linux/vm_sockets.h'),
    header.replace(/^#define (VMADDR_CID_HOST|VSOCK_RECVERR)\b/gm, '#define UNKNOWN_$1'),
  );
  const proxy = 'http://127.0.0.1:1';
  const env = {
    PATH: `${bare}:${process.env.PATH}`,
    http_proxy: proxy,
    https_proxy: proxy,
    CXXFLAGS: `-isystem ${old}`,
    ...compiler,
  };
  const program = copy(project, 'required.cjs');
  const start = () => run(project, 'node', [program], env);

  for (const { stdout, stderr } of await Promise.all([start(), start()])) {
    expect(stderr).toContain('bsd-sockets: no binary for');
    expect(stderr).toMatch(/headers lack VMADDR_CID_HOST(, VSOCK_RECVERR)?: building again/);
    expect(stderr).not.toContain('ERR!');
    expect(JSON.parse(stdout)).toEqual(live);
  }
  expect(readdirSync(installed).filter((name) => name.startsWith('native-'))).toEqual([]);
  expect(printed(await start())).toEqual(live);
  const { stdout } = await node(
    project,
    '-p',
    `const b = require('bsd-sockets'); [b.VMADDR_CID_HOST, b.VMADDR_CID_LOCAL]`,
  );
  expect(stdout).toBe('[ undefined, 1 ]\n');
}, 600_000);

test('the error recommends a command if the addon cannot be built', async () => {
  rmSync(join(installed, 'build'), { recursive: true, force: true });
  rmSync(join(installed, 'prebuilds'), { recursive: true, force: true });
  writeFileSync(join(installed, 'native/broken.cc'), '#error broken\n');
  const program = copy(project, 'required.cjs');
  await expect(run(project, process.execPath, [program], compiler)).rejects.toThrow(
    /none could be built:[^]*`npm run build:native` in that folder/,
  );
}, 600_000);
