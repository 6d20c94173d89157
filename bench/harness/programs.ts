// The contestants' programs: bench/FOLDER/CONTESTANT.c, .py or .ts, the last compiled to JavaScript beside this file's own.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contestants, type Contestant } from './workload';

export const root = join(__dirname, '../..');
const built = join(root, 'build-bench');

function runs(command: string[]): string[] | undefined {
  try {
    execFileSync(command[0]!, [...command.slice(1), '--version'], { stdio: 'ignore' });
    return command;
  } catch {
    return undefined;
  }
}

const once = <T>(find: () => T): (() => T) => {
  let found: { is: T } | undefined;
  return () => (found ??= { is: find() }).is;
};

const runtimes = process.env['BSD_SOCKETS_RUNTIMES'];
const other = (path: string, name: string): (() => string[] | undefined) =>
  once(() => (runtimes === undefined ? undefined : runs([join(runtimes, path)])) ?? runs([name]));

const bun = other('bun/bin/bun.exe', 'bun');
const deno = other('deno/deno', 'deno');
const python = once(() => {
  // Not a shim that starts a shell, because the started process is measured.
  const found = runs(['python3']);
  return found && [execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim()];
});
const koffi = once(() => existsSync(join(root, 'node_modules/koffi')));

const compiled = new Map<string, string>();

/** Compiles bench/NAME.c, once. */
export function cc(name: string, ...flags: string[]): string {
  let program = compiled.get(name);
  if (program === undefined) {
    program = join(built, name);
    mkdirSync(join(program, '..'), { recursive: true });
    const warnings = ['-Wall', '-Wextra', '-Werror', '-D_GNU_SOURCE'];
    execFileSync('cc', ['-O2', ...warnings, '-pthread', ...flags, '-o', program, join(root, 'bench', `${name}.c`)]);
    compiled.set(name, program);
  }
  return program;
}

/** A program of this package, under Node. */
export const node = (name: string, ...flags: string[]): string[] => [
  process.execPath,
  ...flags,
  join(built, `${name}.js`),
];

/** The command of a contestant's program, or `undefined` if its runtime is not installed. */
export function command(folder: string, contestant: Contestant, ...flags: string[]): string[] | undefined {
  const name = `${folder}/${contestant}`;
  const script = join(built, `${name}.js`);
  switch (contestant) {
    case 'c':
      return [cc(name)];
    case 'python':
      return python() && [...python()!, join(root, 'bench', `${name}.py`)];
    case 'bun':
      return bun() && [...bun()!, script];
    case 'deno':
      return deno() && [...deno()!, 'run', '-A', script];
    case 'koffi':
      return koffi() ? node(name, ...flags) : undefined;
    default:
      return node(name, ...flags);
  }
}

/** The contestants with a program in this folder. */
export function inFolder(folder: string): Contestant[] {
  const has = (name: string): boolean =>
    ['c', 'py', 'ts'].some((extension) => existsSync(join(root, 'bench', folder, `${name}.${extension}`)));
  return (Object.keys(contestants) as Contestant[]).filter(has);
}

/** The versions of the contestants, for the results. */
export function versions(): Record<string, string> {
  const first = (command: string[]): string =>
    execFileSync(command[0]!, [...command.slice(1), '--version'], { encoding: 'utf8' }).split('\n')[0]!;
  const all: Record<string, string> = { node: process.version, cc: first(['cc']) };
  for (const [name, found] of Object.entries({ bun: bun(), deno: deno(), python: python() }))
    if (found) all[name] = first(found);
  if (koffi()) {
    const about = readFileSync(join(root, 'node_modules/koffi/package.json'), 'utf8');
    all['koffi'] = (JSON.parse(about) as { version: string }).version;
  }
  return all;
}
