import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { command, languages, type Ended, type Language, type Running } from '../process/running';
import { canTrace, trace, type Traced } from './strace';

/** What there is to be seen of one program. */
export interface Seen {
  program: string;
  ended: Ended;
  /** Per thread, or per process of a program that forks. */
  calls: string[][];
  stdout: string[];
  stderr: string[];
}

interface Player extends Traced {
  program: string;
}

/** A play with one cast: its first program in one language, the others in the other one. */
export class Stage {
  constructor(
    private readonly programs: string[],
    private readonly first: Language,
    private readonly directory = mkdtempSync(join(tmpdir(), 'bsd-sockets.stage.')),
    private readonly players: Player[] = [],
  ) {}

  private get second(): Language {
    return languages.find((other) => other !== this.first)!;
  }

  /** The same stage with the languages swapped, for a program that plays with itself. */
  get swapped(): Stage {
    return new Stage(this.programs, this.second, this.directory, this.players);
  }

  private language(program: string): Language {
    if (!this.programs.includes(program)) throw new Error(`${program} is not among the row's programs`);
    return program === this.programs[0] ? this.first : this.second;
  }

  /** Starts a program, under strace. */
  start(program: string, ...args: string[]): Running {
    const traced = trace([...command(this.language(program), program), ...args]);
    this.players.push({ program, ...traced });
    return traced.running;
  }

  /** Runs a program to its end, which must be a good one; `input` is all of its standard input. */
  async run(program: string, args: string[] = [], input = ''): Promise<Running> {
    const running = this.start(program, ...args);
    running.end(input);
    await this.ended(running);
    return running;
  }

  /** Starts a server, and gives its port once it has printed it: `listening on 127.0.0.1:PORT`. */
  async serve(program: string, ...args: string[]): Promise<{ server: Running; port: string }> {
    const server = this.start(program, ...args);
    const port = /:(\d+)$/.exec(await server.line())?.[1];
    if (port === undefined) throw new Error(`${program} prints no port: ${server.stdout}`);
    return { server, port };
  }

  /** Waits until a line like this is printed. */
  async line(running: Running, like: RegExp): Promise<string> {
    for (;;) {
      const line = await running.line();
      if (like.test(line)) return line;
    }
  }

  /** Waits until it waits in this call, having done all there was to do. */
  async waiting(running: Running, call: string): Promise<void> {
    const player = this.players.find((one) => one.running === running);
    while (canTrace() && player?.inside() !== call) {
      if (await Promise.race([running.ended, setImmediate()])) throw new Error(`it ended: ${running.stderr}`);
    }
  }

  /** Ctrl-C. */
  async interrupt(running: Running): Promise<void> {
    running.child.kill('SIGINT');
    expect(await running.ended).toEqual({ code: null, signal: 'SIGINT' });
  }

  /** Waits for a good end. */
  async ended(running: Running): Promise<void> {
    const { code, signal } = await running.ended;
    expect({ code, signal, stderr: code === 0 ? '' : running.stderr }).toEqual({ code: 0, signal: null, stderr: '' });
  }

  /** A path for a unix socket, of the same length and with the same name to be seen in both casts. */
  path(name: string): string {
    return join(this.directory, name);
  }

  private same(text: string): string {
    return text.replaceAll(this.directory, 'DIRECTORY');
  }

  private printed(text: string): string[] {
    return this.same(text)
      .split('\n')
      .map((line) => line.replace(/(?<=\d\.\d+:|port )[1-9]\d*/g, 'PORT'));
  }

  /** Removes what its programs left behind. */
  clear(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** All that was to be seen, program by program in the order in which they were started. */
  async seen(): Promise<Seen[]> {
    return Promise.all(
      this.players.map(async ({ program, running, calls }) => ({
        program,
        ended: await running.ended,
        calls: calls().map((thread) => thread.map((line) => this.same(line))),
        stdout: this.printed(running.stdout),
        stderr: this.printed(running.stderr),
      })),
    );
  }
}
