// What core.cjs checks, under this Node, and under others, Bun and Deno where they are.
import { all, cannot, checks, results } from './runtimes';

describe.each(all)('%s', (name, command) => {
  let said = new Map<string, string>();

  beforeAll(async () => {
    said = await results(command, 'core.cjs');
  }, 120_000);

  test.each(Object.keys(checks))('%s', (check) => {
    const reason = cannot[name]?.[check];
    if (reason !== undefined) console.warn(`${name} cannot: ${check}: ${reason}`);
    expect(said.get(check)).toBe(reason === undefined ? 'passed' : 'cannot');
  });
});
