// What promises.cjs checks, under this Node, and under others, Bun and Deno where they are: in these two a thread wakes JavaScript.
import { join } from 'node:path';
import { run } from '../process/running';
import { others, type Runtime } from './runtimes';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { names } = require('./promises.cjs') as { names: string[] };
const runtimes: Runtime[] = [['node', [process.execPath]], ...others];

describe.each(runtimes)('%s', (_name, command) => {
  let said = new Map<string, string>();

  beforeAll(async () => {
    const program = run(command[0]!, [...command.slice(1), join(__dirname, 'promises.cjs')]);
    // It ends by itself: nothing that is left holds it.
    expect({ ...(await program.ended), stderr: program.stderr }).toEqual({ code: 0, signal: null, stderr: '' });
    const lines = program.stdout.trimEnd().split('\n');
    said = new Map(lines.map((line) => JSON.parse(line) as [string, string]));
  }, 60_000);

  test.each(names)('%s', (check) => {
    expect(said.get(check)).toBe('passed');
  });
});

test('a platform without epoll is told so at import', async () => {
  const program = run(process.execPath, [
    '-e',
    `delete require('./dist/native').native.functions.epoll_create1; require('./dist/promises');`,
  ]);
  expect((await program.ended).code).toBe(1);
  expect(program.stderr).toContain('\nError: bsd-sockets/promises needs epoll, which this platform does not have\n');
});
