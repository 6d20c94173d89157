import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, type Program } from './notes';

const options = {
  target: 'ES2022',
  module: 'node20',
  strict: true,
  types: ['node'],
  typeRoots: [join(root, 'node_modules/@types')],
};

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', timeout: 10_000, stdio: 'pipe' });

/** A project as a learner's, with all of the programs in it and the package beside them. The caller removes it. */
export class Project {
  readonly directory = mkdtempSync(join(tmpdir(), 'bsd-sockets.notes.'));
  /** What tsc says against the programs: nothing, it is to be hoped. */
  readonly errors: string;

  constructor(private readonly programs: Program[]) {
    mkdirSync(join(this.directory, 'node_modules'));
    symlinkSync(root, join(this.directory, 'node_modules/bsd-sockets'));
    writeFileSync(join(this.directory, 'package.json'), '{ "type": "commonjs" }');
    writeFileSync(join(this.directory, 'tsconfig.json'), JSON.stringify({ compilerOptions: options }));
    programs.forEach(({ c, ts }, i) => {
      writeFileSync(join(this.directory, `${i}.c`), c);
      writeFileSync(join(this.directory, `${i}.ts`), ts);
    });
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', this.directory], { encoding: 'utf8' });
    this.errors = stdout + stderr;
  }

  typescript(program: Program): string {
    return run(process.execPath, join(this.directory, `${this.programs.indexOf(program)}.js`));
  }

  c(program: Program): string {
    const file = join(this.directory, String(this.programs.indexOf(program)));
    run('cc', '-Wall', '-Wextra', '-Werror', '-o', file, `${file}.c`);
    return run(file);
  }
}
