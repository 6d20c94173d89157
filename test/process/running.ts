import { spawn, spawnSync, type ChildProcess, type StdioOptions } from 'node:child_process';
import { join } from 'node:path';
import { compile, transpile } from '../twins/compile';

export const root = join(__dirname, '../..');
const alive = new Set<Running>();

afterEach(async () => {
  for (const { child } of alive) child.kill('SIGKILL');
  await Promise.all([...alive].map(({ ended }) => ended));
});

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A program that runs beside the test; killed after it. */
export class Running {
  stdout = '';
  stderr = '';
  /** Resolves when it has ended and nobody holds its standard output and error any more. */
  readonly ended: Promise<Ended>;
  private read = 0;
  private wake = (): void => undefined;

  constructor(readonly child: ChildProcess) {
    alive.add(this);
    const watch = (name: 'stdout' | 'stderr'): unknown =>
      child[name]?.setEncoding('utf8').on('data', (text: string) => {
        this[name] += text;
        this.wake();
      });
    watch('stdout');
    watch('stderr');
    // A program that ended before it read everything is what some tests are about.
    child.stdin?.on('error', () => undefined);
    this.ended = new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => {
        alive.delete(this);
        resolve({ code, signal });
      });
    });
  }

  get pid(): number {
    return this.child.pid!;
  }

  type(text: string | Buffer): void {
    this.child.stdin!.write(text);
  }

  /** Ctrl-D. */
  end(text: string | Buffer = ''): void {
    this.child.stdin!.end(text);
  }

  /** The next line of its standard output. */
  async line(): Promise<string> {
    for (;;) {
      const end = this.stdout.indexOf('\n', this.read);
      if (end >= 0) {
        const line = this.stdout.slice(this.read, end);
        this.read = end + 1;
        return line;
      }
      const more = new Promise<void>((resolve) => (this.wake = resolve));
      if (await Promise.race([more, this.ended])) throw new Error(`it ended: ${this.stdout}${this.stderr}`);
    }
  }
}

export function run(command: string, args: string[], stdio: StdioOptions = 'pipe'): Running {
  return new Running(spawn(command, args, { cwd: root, stdio }));
}

/** The two languages, as `describe.each` takes them. */
export const languages = ['TypeScript', 'C'] as const;
export type Language = (typeof languages)[number];

/** What to spawn for an example. Whether its types are right is `tsc --noEmit`'s business. */
export function command(language: Language, example: string): [string, ...string[]] {
  if (language === 'C') return [compile(join(root, 'examples', `${example}.c`))];
  return [process.execPath, transpile(example)];
}

export function start(language: Language, example: string, ...args: string[]): Running {
  const [program, ...first] = command(language, example);
  return run(program, [...first, ...args]);
}

/** Both languages for each of two programs. */
export const across = languages.flatMap((one) => languages.map((other): [Language, Language] => [one, other]));

/** What a program prints that ends well and complains about nothing. */
export async function output(program: Running): Promise<string> {
  const { code } = await program.ended;
  expect({ code, stderr: program.stderr }).toEqual({ code: 0, stderr: '' });
  return program.stdout;
}

/** Runs code with all of the library's names in scope; `stdio` as `spawn` takes it. */
export function code(source: string, stdio: StdioOptions): Running {
  return run(process.execPath, ['-e', `with (require('bsd-sockets')) { ${source} }`], stdio);
}

/** The port of a server, once it says that it listens. */
export async function listening(server: Running): Promise<string> {
  const line = await server.line();
  expect(line).toMatch(/^listening on 127\.0\.0\.1:[1-9]\d*$/);
  return line.split(':')[1]!;
}

/** An echo server on a free port. */
export async function serve(language: Language): Promise<{ server: Running; port: string }> {
  const server = start(language, 'echo_server', '0');
  return { server, port: await listening(server) };
}

/** Is there such a tool? Says so where there is none. */
export function has(tool: string, args: string[], says = /./): boolean {
  const { stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8', timeout: 10_000 });
  const found = says.test(`${stdout}${stderr}`);
  if (!found) console.warn(`skipped: tests that need ${tool} (not installed)`);
  return found;
}
