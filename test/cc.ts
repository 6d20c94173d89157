import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const directory = mkdtempSync(join(tmpdir(), 'bsd-sockets.cc.'));
let count = 0;

afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

// What the compiler says against the source is the message of the Error.
function compiler(source: string, ...args: string[]): string {
  const command = ['-D_GNU_SOURCE', '-Wall', '-Werror', '-x', 'c', ...args, '-'];
  return execFileSync('cc', command, { input: source, encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 26 });
}

/** Compiles C text, and gives the path of the program. It is removed after the tests of the file. */
export function cc(source: string): string {
  const program = join(directory, String(++count));
  compiler(source, '-o', program);
  return program;
}

/** Compiles and runs C text, and gives what it printed. */
export function run(source: string): string {
  return execFileSync(cc(source), { encoding: 'utf8', timeout: 10_000 });
}

/** C text after the preprocessor; with `-dM` the macros that are defined in the end. */
export function cpp(source: string, ...flags: string[]): string {
  return compiler(source, '-E', ...flags);
}

/** `#include <...>`, once each. */
export function includes(headers: Iterable<string>): string {
  return [...new Set(headers)].map((header) => `#include <${header}>\n`).join('');
}
