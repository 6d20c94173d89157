// Programs that run in parallel with a test: examples in both languages, tools, and code that uses the library.
import { spawn, spawnSync, type ChildProcess, type StdioOptions } from 'node:child_process';
import { join } from 'node:path';
import './block-sigchld';
import { compileExample, transpileExample } from './compile-examples';

export const root = join(__dirname, '../..');
const alive = new Set<RunningProgram>();

afterEach(async () => {
  for (const { child } of alive) child.kill('SIGKILL');
  await Promise.all([...alive].map(({ ended }) => ended));
});

export interface ExitStatus {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A program that runs in parallel with the test, and is killed after it. */
export class RunningProgram {
  stdout = '';
  stderr = '';
  /** Resolves when the program has ended and its standard output and error are closed. */
  readonly ended: Promise<ExitStatus>;
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
    // Some tests write to a program that ends before it has read everything.
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

  /** Writes the last input and closes the program's standard input. */
  end(text: string | Buffer = ''): void {
    this.child.stdin!.end(text);
  }

  /** Waits for the next line of its standard output. */
  async line(): Promise<string> {
    for (;;) {
      const end = this.stdout.indexOf('\n', this.read);
      if (end >= 0) {
        const line = this.stdout.slice(this.read, end);
        this.read = end + 1;
        return line;
      }
      const more = new Promise<void>((resolve) => (this.wake = resolve));
      if (await Promise.race([more, this.ended])) throw new Error(`the program ended: ${this.stdout}${this.stderr}`);
    }
  }
}

export function run(command: string, args: string[], stdio: StdioOptions = 'pipe'): RunningProgram {
  return new RunningProgram(spawn(command, args, { cwd: root, stdio }));
}

/** Both languages, for `describe.each`. */
export const languages = ['TypeScript', 'C'] as const;
export type Language = (typeof languages)[number];

/** The command that runs an example. Types are not checked here but by `tsc --noEmit`. */
export function exampleCommand(language: Language, example: string): [string, ...string[]] {
  if (language === 'C') return [compileExample(join(root, 'examples', `${example}.c`))];
  return [process.execPath, transpileExample(example)];
}

export function startExample(language: Language, example: string, ...args: string[]): RunningProgram {
  const [program, ...first] = exampleCommand(language, example);
  return run(program, [...first, ...args]);
}

/** All combinations of languages for two programs. */
export const languagePairs = languages.flatMap((one) => languages.map((other): [Language, Language] => [one, other]));

/** Returns the output of a program that must end with status 0 and print no errors. */
export async function expectOutput(program: RunningProgram): Promise<string> {
  const { code } = await program.ended;
  expect({ code, stderr: program.stderr }).toEqual({ code: 0, stderr: '' });
  return program.stdout;
}

/** Runs code with all of the library's names in scope. `stdio` is that of `spawn`. */
export function runCode(source: string, stdio: StdioOptions): RunningProgram {
  return run(process.execPath, ['-e', `with (require('bsd-sockets')) { ${source} }`], stdio);
}

/** Waits until a server prints its address, and returns the port. */
export async function listeningPort(server: RunningProgram): Promise<string> {
  const line = await server.line();
  expect(line).toMatch(/^listening on 127\.0\.0\.1:[1-9]\d*$/);
  return line.split(':')[1]!;
}

/** Starts an echo server on a free port. */
export async function startEchoServer(language: Language): Promise<{ server: RunningProgram; port: string }> {
  const server = startExample(language, 'echo_server', '0');
  return { server, port: await listeningPort(server) };
}

/** Whether a tool is installed. Prints a warning if it is not. */
export function isInstalled(tool: string, args: string[], expected = /^/): boolean {
  const { error, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8', timeout: 10_000 });
  const found = error === undefined && expected.test(`${stdout}${stderr}`);
  if (!found) console.warn(`skipped: tests that need ${tool} (not installed)`);
  return found;
}
