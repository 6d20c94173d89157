// Runs core.cjs under this Node and under the installed runtimes: other Nodes, Bun and Deno.
import { all, cannot, checks, results } from './runtimes';

describe.each(all)('%s', (name, command) => {
  let outcomes = new Map<string, string>();

  beforeAll(async () => {
    outcomes = await results(command, 'core.cjs');
  }, 120_000);

  test.each(Object.keys(checks))('%s', (check) => {
    const reason = cannot[name]?.[check];
    if (reason !== undefined) console.warn(`${name} cannot: ${check}: ${reason}`);
    expect(outcomes.get(check)).toBe(reason === undefined ? 'passed' : 'cannot');
  });
});
