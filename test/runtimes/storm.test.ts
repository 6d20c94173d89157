// The package queries Node-API about blocked workers from another thread (native/interrupt/is_stopping.h). Each major version of
// Node that permits this is tested under messages, garbage collection and profiling. STORM_ROUNDS=N runs N rounds.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectOutput, root, run } from '../support/running-program';
import { all } from './runtimes';

const rounds = Number(process.env['STORM_ROUNDS'] ?? 1000);
const profiles = mkdtempSync(join(tmpdir(), 'bsd-sockets.storm.'));
afterAll(() => rmSync(profiles, { recursive: true }));

const flags = [[], ['--stress-compaction'], ['--gc-interval=300'], ['--cpu-prof', `--cpu-prof-dir=${profiles}`]];
const nodes = all.filter(([name]) => /^node/i.test(name));

const majorOf = (name: string): number => Number(/\d+/.exec(name === 'node' ? process.version : name)![0]);

test('each major version of Node that the package queries is tested', () => {
  const source = readFileSync(join(root, 'native/interrupt/is_stopping.h'), 'utf8');
  const queried = /kHammered\[\] = \{([\d, ]+)\}/.exec(source)![1]!.split(',').map(Number);
  for (const [name] of nodes) expect(queried).toContain(majorOf(name));
  // scripts/runtimes.sh installs the other versions.
  if (nodes.length > 1) expect(nodes.map(([name]) => majorOf(name)).sort()).toEqual(queried);
});

describe.each(nodes)('%s', (_, [file, ...args]) => {
  test.each(flags.map((some) => [some.join(' ') || 'no flag', some] as const))(
    'workers survive a storm of queries with %s',
    async (_, some) => {
      const program = run(file!, [...args, ...some, join(__dirname, 'storm.cjs'), String(rounds)]);
      expect(await expectOutput(program)).toBe(`${rounds} ${Math.floor(rounds / 200) + 3}\n`);
    },
    120_000 + 20 * rounds,
  );
});
