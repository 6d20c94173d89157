// The command lines of the programs in scripts/.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root, run } from '../support/running-program';

const node = ['-r', 'ts-node/register/transpile-only'];
const scripts = ['start', 'labs', 'lab', 'notes'];

test.each(scripts)('%s --help prints the usage and runs nothing', async (name) => {
  const script = run(process.execPath, [...node, `scripts/${name}.ts`, '--help']);
  expect(await script.ended).toEqual({ code: 0, signal: null });
  expect(script.stderr).toBe('');
  expect(script.stdout).toMatch(/^npm (start|run)/);
});

test.each(scripts)('%s --wrong ends with status 2 and the reason on standard error', async (name) => {
  const script = run(process.execPath, [...node, `scripts/${name}.ts`, '--wrong']);
  expect(await script.ended).toEqual({ code: 2, signal: null });
  expect(script.stderr).toMatch(/^Unknown option '--wrong'\n.*--help/);
  expect(script.stdout).toBe('');
});

test.each([
  ['labs', []],
  ['lab', ['closing_states']],
])('%s %j ends without an error when the reader of its output is gone', async (name, args) => {
  const script = spawn(process.execPath, [...node, `scripts/${name}.ts`, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  script.stdout.destroy();
  const stderr = script.stderr.setEncoding('utf8').toArray();
  expect(await once(script, 'close')).toEqual([0, null]);
  expect((await stderr).join('')).toBe('');
});
