import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const directory = mkdtempSync(join(tmpdir(), 'bsd-sockets.twins.'));
const programs = new Map<string, string>();

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
