import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../process/running';
import type { Request } from './agent';

/** The process that makes the calls. One serves all tests of a file. */
export class Agent {
  private readonly child: ChildProcess;
  private readonly lines: AsyncIterator<string>;

  constructor() {
    const node = ['-r', 'ts-node/register/transpile-only', join(__dirname, 'agent.ts')];
    this.child = spawn(process.execPath, node, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
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

  async end(): Promise<void> {
    rmSync((await this.ask({ directory: true })) as string, { recursive: true });
    this.child.kill('SIGKILL');
  }
}
