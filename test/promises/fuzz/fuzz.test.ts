// What no program passes, to every call of bsd-sockets/promises: a result or an error that says what was wrong, and
// neither a crash nor a hang. In processes of their own, where hostile numbers name nobody else's descriptors.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunningProgram, root } from '../../support/running-program';
import { spawn } from 'node:child_process';

interface Told {
  wrong: string[];
  seen: Record<string, number>;
  untold: string[];
}

test.each([1, 2])(
  'from seed %d',
  async (seed) => {
    const program = join(root, 'test/promises/fuzz/program.ts');
    const loader = require.resolve('ts-node/register/transpile-only');
    const child = spawn(process.execPath, ['--no-warnings', '-r', loader, program, String(seed), '6'], {
      cwd: mkdtempSync(join(tmpdir(), 'bsd-sockets-')), // for unix sockets of random names
      env: { ...process.env, TS_NODE_PROJECT: join(root, 'tsconfig.json') },
    });
    const running = new RunningProgram(child);
    const ended = await running.ended;
    expect({ ...ended, stderr: running.stderr }).toEqual({ code: 0, signal: null, stderr: '' });
    const { wrong, seen, untold } = JSON.parse(running.stdout) as Told;
    expect(wrong).toEqual([]);
    expect(untold).toEqual([]);
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
