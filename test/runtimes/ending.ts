// A worker of another Node, of Bun or Deno that is blocked in a call ends when it is told to, whichever call it is.
import { blocked, names, start, type How } from '../blocked/blocked';
import { stays, type Runtime } from './runtimes';

const ways: [how: How, code: number][] = [
  ['terminate', 0],
  ['exit', 7],
  ['throw', 1],
  ['return', 0],
];

export function testEnding(runtimes: Runtime[]): void {
  // Jest wants a test in each file.
  test('the calls are known', () => {
    for (const [name] of runtimes) expect(names).toEqual(expect.arrayContaining(Object.keys(stays[name] ?? {})));
  });

  if (runtimes.length > 0) {
    describe.each(runtimes)('%s', (name, runtime) => {
      const left = stays[name] ?? {};
      for (const [call, reason] of Object.entries(left)) console.warn(`${name} cannot: end ${call}: ${reason}`);
      const calls = names.filter((call) => !(call in left));

      test.each(ways)(
        '%s',
        async (how, code) => {
          const program = start(how, calls, { runtime });
          await blocked(program);
          expect(await program.ended).toEqual({ code, signal: null });
          const ended = program.stdout
            .trimEnd()
            .split('\n')
            .slice(1)
            .map((line) => line.replace(/ after .*/, ''));
          expect(ended).toEqual(how === 'terminate' ? calls.map((call) => `${call}: 1`) : []);
        },
        120_000,
      );
    });
  }
}
