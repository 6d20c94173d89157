import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../support/running-program';
import type { Request } from './agent';

/** The process that makes the calls. All tests of a file share one. */
export class Agent {
  private readonly directory = mkdtempSync(join(tmpdir(), 'bsd-sockets.inject.'));
  private readonly child: ChildProcess;
  private readonly lines: AsyncIterator<string>;

  constructor() {
    const node = ['-r', 'ts-node/register/transpile-only', join(__dirname, 'agent.ts'), this.directory];
    this.child = spawn(process.execPath, node, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
    // A pending request is rejected if the process ends.
    this.child.stdin!.on('error', () => undefined);
    this.lines = createInterface(this.child.stdout!)[Symbol.asyncIterator]();
  }

  get pid(): number {
    return this.child.pid!;
  }

  async ask(request: Request): Promise<unknown> {
    this.child.stdin!.write(`${JSON.stringify(request)}\n`);
    const line = await this.lines.next();
    if (line.done) throw new Error('the agent has ended');
    return JSON.parse(line.value);
  }

  end(): void {
    this.child.kill('SIGKILL');
    rmSync(this.directory, { recursive: true });
  }
}
