import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import manifest from '../../package.json';

export const repository = join(__dirname, '../..');
const programs = join(__dirname, 'programs');
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bsd-sockets-'));
  folders.push(folder);
  return folder;
}

// The npm of an unrelated project must not inherit settings of this npm and Jest. It needs no network either.
const clean = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS|JEST_|INIT_CWD)/i.test(name));
const offline = { npm_config_userconfig: '/dev/null', npm_config_offline: 'true', npm_config_update_notifier: 'false' };

export interface Output {
  stdout: string;
  stderr: string;
}

/** Runs a program for at most ten minutes. Throws an Error with its output if it fails. */
export async function run(cwd: string, command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Output> {
  const child = spawn(command, args, {
    cwd,
    env: { ...Object.fromEntries(clean), ...offline, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 600_000,
    killSignal: 'SIGKILL',
  });
  const closed = once(child, 'close') as Promise<[code: number | null, signal: string | null]>;
  const [stdout, stderr, [code, signal]] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}: ${code ?? signal}\n${stdout}${stderr}`);
  return { stdout, stderr };
}

export function node(cwd: string, ...args: string[]): Promise<Output> {
  return run(cwd, process.execPath, args);
}

/** Runs a tool of the repository. */
export function tool(cwd: string, name: string, ...args: string[]): Promise<Output> {
  return run(cwd, join(repository, 'node_modules/.bin', name), args);
}

/**
 * Packs a copy of the repository, because other tests use its dist/ meanwhile. The addon is copied, because a build takes a
 * minute, and `npm run build` has made it with the same script.
 */
export async function pack(): Promise<string> {
  const copy = temporary();
  const built = /^(node_modules|\.git|build.*|dist|prebuilds|test|coverage|.*\.tgz)$/;
  for (const name of readdirSync(repository)) {
    if (!built.test(name)) cpSync(join(repository, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'));
  const addon = 'build/Release/bsd_sockets.node';
  cpSync(join(repository, addon), join(copy, addon));
  const { build, prepack } = manifest.scripts;
  const rest = prepack.replace('npm run build ', `${build} `).replace('npm run build:native && ', '');
  await run(copy, 'sh', ['-c', rest]);
  return packed(copy, copy, '--ignore-scripts');
}

async function packed(folder: string, into: string, ...args: string[]): Promise<string> {
  const { stdout } = await run(into, 'npm', ['pack', '--silent', ...args, folder]);
  return join(into, stdout.trim().split('\n').at(-1)!);
}

/** Makes a project with the tarball installed. The dependencies are tarballs as well, so that npm needs no registry. */
export async function install(tarball: string): Promise<{ project: string; installed: string; output: Output }> {
  const project = temporary();
  const tarballs = [tarball];
  for (const dependency of Object.keys(manifest.dependencies)) {
    tarballs.push(await packed(join(repository, 'node_modules', dependency), project, '--ignore-scripts'));
  }
  writeFileSync(join(project, 'package.json'), '{ "name": "project", "private": true }\n');
  const output = await run(project, 'npm', ['install', '--no-audit', '--no-fund', ...tarballs]);
  return { project, installed: join(project, 'node_modules/bsd-sockets'), output };
}

/** Copies programs/<program> into a project under `name`, and returns the name. */
export function copy(project: string, program: string, name = basename(program)): string {
  mkdirSync(project, { recursive: true });
  cpSync(join(programs, program), join(project, name));
  return name;
}
