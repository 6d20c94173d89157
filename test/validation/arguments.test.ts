// Every function, constructor, method and struct member of the package is called with each kind of wrong argument, and has
// to throw an error that names the function and the parameter: subjects.ts, plan.ts and values.ts make the calls, child.ts
// makes them in a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as bsd from 'bsd-sockets';
import { inNetnsIfPossible } from '../support/network-namespace';
import { root } from '../support/running-program';
import { PENDING, plan, type Case } from './plan';

/** A call that waits has accepted a wrong argument. */
const PATIENCE = 300_000;
jest.setTimeout(2 * PATIENCE);

let cases: Case[];
beforeAll(() => {
  cases = plan();
});

test('a wrong argument throws an error that names function and parameter and begins at the caller', async () => {
  const node = [process.execPath, '-r', 'ts-node/register/transpile-only', join(__dirname, 'child.ts')] as const;
  const [command, ...args] = inNetnsIfPossible([...node]);
  const child = spawn(command, args, { cwd: root, stdio: 'pipe', timeout: PATIENCE, killSignal: 'SIGKILL' });
  child.stdin.end(JSON.stringify(cases));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);

  expect(stdout + stderr).toBe(`${cases.length} calls\n`);
});

test('each exported function with parameters is called', () => {
  const called = new Set(cases.map(({ subject }) => subject.name));
  const functions = Object.entries(bsd).filter(([, value]) => typeof value === 'function' && value.length > 0);
  expect(functions.map(([name]) => name).filter((name) => !called.has(name) && !PENDING.test(name))).toEqual([]);
});

test('each parameter is called with many kinds of wrong values', () => {
  const counts = new Map<string, number>();
  for (const { subject, index, kind, mustThrow } of cases) {
    const key = `${subject.use} ${subject.name} ${subject.member ?? ''} ${index}`;
    if (mustThrow && kind !== 'missing') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  expect([...counts].filter(([, count]) => count < 5)).toEqual([]);
});
