import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

// Inside the package, so that a program's `bsd-sockets` is this one.
const build = join(__dirname, '../../build');
mkdirSync(build, { recursive: true });
const directory = mkdtempSync(join(build, 'programs.'));
const programs = new Map<string, string>();
const examples = join(__dirname, '../../examples');

afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

/** Compiles a C file as a learner would who wants every warning, and gives the path of the program. */
export function compile(file: string): string {
  let program = programs.get(file);
  if (program === undefined) {
    program = join(directory, basename(file, '.c'));
    execFileSync('cc', ['-Wall', '-Wextra', '-Werror', '-o', program, file], { stdio: 'pipe' });
    programs.set(file, program);
  }
  return program;
}

let transpiled: string | undefined;

/** An example as Node runs it by itself: ts-node takes three quarters of a second to start. */
export function transpile(example: string): string {
  if (transpiled === undefined) {
    transpiled = join(directory, 'examples');
    const options = ['--format=cjs', '--platform=node', '--target=node20', `--outbase=${examples}`];
    const files = [`${examples}/**/*.ts`, `${examples}/**/*.js`, `--outdir=${transpiled}`];
    execFileSync(require.resolve('esbuild/bin/esbuild'), [...files, ...options], { stdio: 'pipe' });
  }
  return join(transpiled, `${example}.js`);
}
