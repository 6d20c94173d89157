// Compiles C text with the system's compiler: tests compare the addon with C's headers and with C programs.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const directory = mkdtempSync(join(tmpdir(), 'bsd-sockets.cc.'));
let count = 0;

afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

// A compiler error becomes the message of the thrown Error.
function compiler(source: string, ...args: string[]): string {
  const command = ['-D_GNU_SOURCE', '-Wall', '-Werror', '-x', 'c', ...args, '-'];
  return execFileSync('cc', command, { input: source, encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 26 });
}

/** Compiles C text and returns the path of the program, which is removed after the tests of the file. */
export function compileC(source: string): string {
  const program = join(directory, String(++count));
  compiler(source, '-o', program);
  return program;
}

/** Compiles and runs C text, and returns its output. */
export function runC(source: string): string {
  return execFileSync(compileC(source), { encoding: 'utf8', timeout: 10_000 });
}

/** Returns C text after preprocessing. With `-dM` these are the macros defined at its end. */
export function preprocessC(source: string, ...flags: string[]): string {
  return compiler(source, '-E', ...flags);
}

/** Returns one `#include <...>` line per distinct header. */
export function includeLines(headers: Iterable<string>): string {
  return [...new Set(headers)].map((header) => `#include <${header}>\n`).join('');
}
