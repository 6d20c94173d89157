// What core.cjs checks, under this Node, and under others, Bun and Deno where they are.
import { join } from 'node:path';
import { run } from '../process/running';
import { cannot, checks, others, type Runtime } from './runtimes';

const runtimes: Runtime[] = [['node', [process.execPath]], ...others];

describe.each(runtimes)('%s', (name, command) => {
  let said = new Map<string, string>();

  beforeAll(async () => {
    const program = run(command[0]!, [...command.slice(1), join(__dirname, 'core.cjs')]);
    expect({ ...(await program.ended), stderr: program.stderr }).toEqual({ code: 0, signal: null, stderr: '' });
    const lines = program.stdout.trimEnd().split('\n');
    said = new Map(lines.map((line) => JSON.parse(line) as [string, string]));
  }, 120_000);

  test.each(Object.keys(checks))('%s', (check) => {
    const reason = cannot[name]?.[check];
    if (reason !== undefined) console.warn(`${name} cannot: ${check}: ${reason}`);
    expect(said.get(check)).toBe(reason === undefined ? 'passed' : 'cannot');
  });
});
