// Compiles the examples: C programs with the system's compiler, TypeScript programs with esbuild.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

// Inside the package, so that `bsd-sockets` resolves to it.
const build = join(__dirname, '../../build');
mkdirSync(build, { recursive: true });
const directory = mkdtempSync(join(build, 'programs.'));
const programs = new Map<string, string>();
const examples = join(__dirname, '../../examples');

afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

/** Compiles a C file with all warnings as errors, and returns the path of the program. */
export function compileExample(file: string): string {
  let program = programs.get(file);
  if (program === undefined) {
    program = join(directory, basename(file, '.c'));
    execFileSync('cc', ['-Wall', '-Wextra', '-Werror', '-o', program, file], { stdio: 'pipe' });
    programs.set(file, program);
  }
  return program;
}

let transpiled: string | undefined;

/** Transpiles all examples once, and returns the path of this one. ts-node would take 0.75 s per start. */
export function transpileExample(example: string): string {
  if (transpiled === undefined) {
    transpiled = join(directory, 'examples');
    const options = ['--format=cjs', '--platform=node', '--target=node20', `--outbase=${examples}`];
    const files = [`${examples}/**/*.ts`, `${examples}/**/*.js`, `--outdir=${transpiled}`];
    execFileSync(require.resolve('esbuild/bin/esbuild'), [...files, ...options], { stdio: 'pipe' });
  }
  return join(transpiled, `${example}.js`);
}
