// Runs promises.cjs under this Node and under the installed runtimes. In Bun and Deno a thread wakes JavaScript.
import { run } from '../support/running-program';
import { all, results } from './runtimes';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { names } = require('./promises.cjs') as { names: string[] };

describe.each(all)('%s', (_name, command) => {
  let outcomes = new Map<string, string>();

  beforeAll(async () => {
    outcomes = await results(command, 'promises.cjs');
  }, 60_000);

  test.each(names)('%s', (check) => {
    expect(outcomes.get(check)).toBe('passed');
  });
});

test('the import fails with a message on a platform without epoll', async () => {
  const program = run(process.execPath, [
    '-e',
    `delete require('./dist/runtime/library.js').load('runtime/addon').native.constants.EPOLLET; require('./dist/promises');`,
  ]);
  expect((await program.ended).code).toBe(1);
  expect(program.stderr).toContain('\nError: bsd-sockets/promises needs epoll, which this platform does not have\n');
});
