import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  exampleCommand,
  languages,
  type ExitStatus,
  type Language,
  type RunningProgram,
} from '../support/running-program';
import { canTrace, trace, type Traced } from '../support/strace';

/** Everything that is compared about one program. */
export interface Observation {
  program: string;
  ended: ExitStatus;
  /** The system calls of each thread, or of each process if the program forks. */
  calls: string[][];
  stdout: string[];
  stderr: string[];
}

interface TracedProgram extends Traced {
  program: string;
}

/** One run of a scenario: its first program in one language, the others in the other language. */
export class Execution {
  constructor(
    private readonly programs: string[],
    private readonly first: Language,
    private readonly directory = mkdtempSync(join(tmpdir(), 'bsd-sockets.execution.')),
    private readonly traced: TracedProgram[] = [],
  ) {}

  private get second(): Language {
    return languages.find((other) => other !== this.first)!;
  }

  /** The same run with the languages swapped, for an example that is its own partner. */
  get swapped(): Execution {
    return new Execution(this.programs, this.second, this.directory, this.traced);
  }

  private language(program: string): Language {
    if (!this.programs.includes(program)) throw new Error(`${program} is not among the scenario's programs`);
    return program === this.programs[0] ? this.first : this.second;
  }

  /** Starts a program under strace. */
  start(program: string, ...args: string[]): RunningProgram {
    const traced = trace([...exampleCommand(this.language(program), program), ...args]);
    this.traced.push({ program, ...traced });
    return traced.running;
  }

  /** Runs a program with this standard input, and expects it to succeed. */
  async run(program: string, args: string[] = [], input = ''): Promise<RunningProgram> {
    const running = this.start(program, ...args);
    running.end(input);
    await this.expectSuccess(running);
    return running;
  }

  /** Starts a server, waits until it prints `listening on 127.0.0.1:PORT`, and returns the port. */
  async startServer(program: string, ...args: string[]): Promise<{ server: RunningProgram; port: string }> {
    const server = this.start(program, ...args);
    const port = /:(\d+)$/.exec(await server.line())?.[1];
    if (port === undefined) throw new Error(`${program} prints no port: ${server.stdout}`);
    return { server, port };
  }

  /** Waits until the program prints a line that matches. */
  async line(running: RunningProgram, like: RegExp): Promise<string> {
    for (;;) {
      const line = await running.line();
      if (like.test(line)) return line;
    }
  }

  /** Waits until the program is blocked in this system call, and so has processed its input. */
  async blockedIn(running: RunningProgram, call: string): Promise<void> {
    const player = this.traced.find((one) => one.running === running);
    while (canTrace() && player?.currentCall() !== call) {
      if (await Promise.race([running.ended, setImmediate()])) throw new Error(`it ended: ${running.stderr}`);
    }
  }

  /** Sends SIGINT and expects that it ends the program. */
  async interrupt(running: RunningProgram): Promise<void> {
    running.child.kill('SIGINT');
    expect(await running.ended).toEqual({ code: null, signal: 'SIGINT' });
  }

  /** Waits for the program to end, and expects status 0. */
  async expectSuccess(running: RunningProgram): Promise<void> {
    const { code, signal } = await running.ended;
    expect({ code, signal, stderr: code === 0 ? '' : running.stderr }).toEqual({ code: 0, signal: null, stderr: '' });
  }

  /** A path in the directory of this run. It has the same length and prints the same in both runs. */
  path(name: string): string {
    return join(this.directory, name);
  }

  private withoutDirectory(text: string): string {
    return text.replaceAll(this.directory, 'DIRECTORY');
  }

  private normalizedLines(text: string): string[] {
    return this.withoutDirectory(text)
      .split('\n')
      .map((line) => line.replace(/(?<=\d\.\d+:|port )[1-9]\d*/g, 'PORT'));
  }

  /** Removes the files of this run. */
  removeFiles(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** Returns the observations of each program, in the order in which the programs were started. */
  async observe(): Promise<Observation[]> {
    return Promise.all(
      this.traced.map(async ({ program, running, calls }) => ({
        program,
        ended: await running.ended,
        calls: calls().map((thread) => thread.map((line) => this.withoutDirectory(line))),
        stdout: this.normalizedLines(running.stdout),
        stderr: this.normalizedLines(running.stderr),
      })),
    );
  }
}
