import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, type Running } from '../process/running';

const directory = mkdtempSync(join(tmpdir(), 'bsd-sockets.strace.'));
let count = 0;

afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

/** Is there strace, and may it trace? */
export function canTrace(): boolean {
  const works = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
  if (!works) console.warn('skipped: the traces of the twins (strace is not installed, or may not trace)');
  return works;
}

// One line of strace with its numbers made comparable, or nothing where it is not about one of the sockets.
class Normalizer {
  private readonly sockets = new Map<string, string>();
  private readonly ports = new Map<string, string>();
  private made = 0;

  private port(number: string): string {
    if (number === '0') return number;
    if (!this.ports.has(number)) this.ports.set(number, `PORT${this.ports.size + 1}`);
    return this.ports.get(number)!;
  }

  line(text: string): string[] {
    const [, call, args, result] = /^(\w+)\((.*)\)\s+= (-?\d+.*)$/.exec(text) ?? [];
    // What a signal interrupted has no number for a result.
    if (call === undefined || args === undefined || result === undefined) return [];
    const fd = /^\d+/.exec(args)?.[0] ?? '';
    const socket = this.sockets.get(fd);
    if (call !== 'socket' && call !== 'socketpair' && socket === undefined) return [];
    if (call === 'close') this.sockets.delete(fd);

    let given = result;
    if (/^(socket|accept)$/.test(call) && /^\d+$/.test(result)) {
      given = `SOCKET${++this.made}`;
      this.sockets.set(result, given);
    }
    const rest = (socket === undefined ? args : args.replace(/^\d+/, socket))
      .replace(/htons\((\d+)\)/g, (_, port: string) => `htons(${this.port(port)})`)
      .replace(/\b0x[0-9a-f]+/g, 'POINTER');
    return [`${call}(${rest}) = ${given}`];
  }
}

export interface Traced {
  running: Running;
  /** What it did with its sockets, once it has ended. */
  calls: () => string[];
}

/** Runs a program under strace. */
export function trace([program, ...args]: string[]): Traced {
  const prefix = `${++count}.`;
  // -ff: a file for each thread, so that no line is torn in two; -D: the program is our child, and gets our signals.
  const options = ['-D', '-ff', '-s', '100000', '-e', 'signal=none', '-o', join(directory, prefix)];
  const set = 'trace=network,read,write,close,fcntl,ioctl';
  const running = run('strace', [...options, '-e', set, '--', program!, ...args]);
  const calls = (): string[] => {
    const threads = readdirSync(directory).filter((name) => name.startsWith(prefix));
    return threads.flatMap((name) => {
      const normalizer = new Normalizer();
      const text = readFileSync(join(directory, name), 'utf8');
      return text.split('\n').flatMap((line) => normalizer.line(line));
    });
  };
  return { running, calls };
}
