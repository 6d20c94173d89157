// Calls every function of bsd-sockets/promises with wrong arguments. Each call has a result or an error with a message, and neither
// crashes nor hangs. The calls run in other processes, because a random number may be a valid descriptor.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunningProgram, root } from '../../support/running-program';
import { spawn } from 'node:child_process';

interface Report {
  wrong: string[];
  seen: Record<string, number>;
  untested: string[];
}

test.each([1, 4])(
  'no call crashes, hangs, or throws an unexpected error, with seed %d',
  async (seed) => {
    const program = join(root, 'test/promises/fuzz/program.ts');
    const loader = require.resolve('ts-node/register/transpile-only');
    const child = spawn(process.execPath, ['--no-warnings', '-r', loader, program, String(seed), '12'], {
      cwd: mkdtempSync(join(tmpdir(), 'bsd-sockets-')), // for unix sockets of random names
      env: { ...process.env, TS_NODE_PROJECT: join(root, 'tsconfig.json') },
    });
    const running = new RunningProgram(child);
    const ended = await running.ended;
    expect({ ...ended, stderr: running.stderr }).toEqual({ code: 0, signal: null, stderr: '' });
    const { wrong, seen, untested } = JSON.parse(running.stdout) as Report;
    expect(wrong).toEqual([]);
    expect(untested).toEqual([]);
    expect(Object.keys(seen).sort()).toEqual([
      'RangeError',
      'SocketError',
      'TypeError',
      'result',
      'thrown by the test',
    ]);
  },
  60_000,
);
