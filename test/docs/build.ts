import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './notes';

const tsc = join(root, 'node_modules/typescript/bin/tsc');

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', timeout: 10_000, stdio: 'pipe' });

/**
 * A reader's project, made as README's "In your own project" does it, with the configuration of `tsc --init`: programs in
 * TypeScript and C, with the package installed beside them. The caller removes it.
 */
export class Project {
  readonly directory = mkdtempSync(join(tmpdir(), 'bsd-sockets.docs.'));
  /** The errors that tsc reports for all programs together. */
  readonly errors: string;

  /** Writes the files, named `x.ts`, `x.mts` or `x.c`, and compiles those in TypeScript. */
  constructor(files: Record<string, string>) {
    mkdirSync(join(this.directory, 'node_modules'));
    symlinkSync(root, join(this.directory, 'node_modules/bsd-sockets'));
    symlinkSync(join(root, 'node_modules/@types'), join(this.directory, 'node_modules/@types'));
    writeFileSync(join(this.directory, 'package.json'), '{ "type": "module" }');
    execFileSync(process.execPath, [tsc, '--init', '--types', 'node', '--target', 'es2022'], { cwd: this.directory });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(this.directory, name), text);
    const { stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', this.directory], { encoding: 'utf8' });
    this.errors = stdout + stderr;
  }

  /** The errors that tsc reports with the configuration of a clone, where ts-node runs the programs. */
  errorsInClone(): string {
    const extended = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { rootDir: '/', typeRoots: [join(root, 'node_modules/@types')] },
      include: ['*.ts'],
    };
    const file = join(this.directory, 'tsconfig.clone.json');
    writeFileSync(file, JSON.stringify(extended));
    const { stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', file], { encoding: 'utf8' });
    return stdout + stderr;
  }

  /** The command that runs a program, compiled from C if its name ends so. */
  command(name: string): [program: string, ...args: string[]] {
    const file = join(this.directory, name);
    if (!name.endsWith('.c')) return [process.execPath, file.replace(/ts$/, 'js')];
    const program = file.slice(0, -2);
    run('cc', '-Wall', '-Wextra', '-Werror', '-o', program, file);
    return [program];
  }

  /** The standard output of a program. */
  output(name: string): string {
    return run(...this.command(name));
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
