// Workers that are blocked in a call end with the process and with terminate(), in other Nodes, Bun and Deno.
import { blocked, names, start, type How } from '../blocked/blocked';
import { terminates, type Runtime } from './runtimes';

const ways: [how: How, code: number][] = [
  ['terminate', 0],
  ['exit', 7],
  ['throw', 1],
  ['return', 0],
];

/** Tests every kind of end in every runtime, except terminate() if cannot.cjs has a reason. */
export function testEnding(runtimes: Runtime[]): void {
  // Jest requires a test in each file.
  test('only Bun and Deno cannot terminate blocked workers', () => {
    for (const name of Object.keys(terminates)) expect(['bun', 'deno']).toContain(name);
  });

  for (const [name, runtime] of runtimes) {
    if (name in terminates) console.warn(`${name} cannot: terminate() of a blocked worker: ${terminates[name]}`);
    for (const [how, code] of ways) {
      if (how === 'terminate' && name in terminates) continue;
      test(`${name} ends workers that are blocked in each call: ${how}`, async () => {
        const program = start(how, names, { runtime });
        await blocked(program);
        expect(await program.ended).toEqual({ code, signal: null });
        const ended = program.stdout.trimEnd().split('\n').slice(1);
        const expected = how === 'terminate' ? names.map((call) => `${call}: 1`) : [];
        expect(ended.map((line) => line.replace(/ after .*/, ''))).toEqual(expected);
      }, 120_000);
    }
  }
}
