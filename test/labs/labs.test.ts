import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { labs } from '../../examples/labs';
import { inNetnsIfPossible } from '../support/network-namespace';
import { exampleCommand, root, run, type RunningProgram } from '../support/running-program';
import { expected } from './expected';

// `npm run lab` loads the TypeScript compiler first.
jest.setTimeout(120_000);

const directory = join(root, 'examples/labs');

function start(...command: [string, ...string[]]): RunningProgram {
  const [program, ...args] = inNetnsIfPossible(command);
  return run(program, args);
}

test('each claim has a lab and each lab has a claim', () => {
  expect(labs.map(({ claim }) => claim)).toEqual(Array.from({ length: 26 }, (_, i) => `C${i + 1}`));
  const files = readdirSync(directory).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
  expect(labs.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
  expect(Object.keys(expected).sort()).toEqual(labs.map(({ name }) => name).sort());
});

test.each(labs)('lab $name passes: $says [$claim]', async ({ claim, name, says }) => {
  const lab = start(...exampleCommand('TypeScript', `labs/${name}`));
  const ended = await lab.ended;
  expect({ ...ended, stderr: lab.stderr, differs: /differs .*/.exec(lab.stdout)?.[0] }).toEqual({
    code: 0,
    signal: null,
    stderr: '',
  });
  expect(lab.stdout).toMatch(new RegExp(`^${claim} ${name}\n`));
  expect(lab.stdout.split('\n')[1]).toBe(says);
  expect(lab.stdout.trimEnd().split('\n').at(-1)).toMatch(new RegExp(`^${claim} +${name} +ok +\\S`));
  for (const seen of expected[name]!) expect(lab.stdout.trimEnd()).toMatch(seen);
});

test('npm run labs prints a line for each claim', async () => {
  const all = start('npm', 'run', '-s', 'labs');
  expect(await all.ended).toEqual({ code: 0, signal: null });
  const lines = all.stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(26);
  labs.forEach(({ claim, name }, i) => expect(lines[i]).toMatch(new RegExp(`^${claim} +${name} +ok +\\S`)));
});

describe('npm run lab', () => {
  test('runs one claim or several', async () => {
    const some = start('npm', 'run', '-s', 'lab', 'C1', 'end_of_file');
    expect(await some.ended).toEqual({ code: 0, signal: null });
    expect(some.stdout).toMatch(/^C1 +lowest_descriptor +ok [^]*^C19 +end_of_file +ok /m);
  });

  test('--help lists the labs', async () => {
    const help = start('npm', 'run', '-s', 'lab', '--', '--help');
    expect(await help.ended).toEqual({ code: 0, signal: null });
    expect(help.stdout.match(/^ +C\d+ /gm)).toHaveLength(26);
  });

  test.each([
    ['an unknown name', ['C27'], 'no lab C27'],
    ['no name', [], 'which lab? npm run lab NAME'],
    ['an unknown option', ['C1', '--png'], "Unknown option '--png'"],
    ['an option of another lab', ['C1', '--svg', 'out.svg'], '--svg is for partial_write and buffers'],
  ])('ends with status 2 for %s', async (_, args, reason) => {
    const none = start('npm', 'run', '-s', 'lab', '--', ...args);
    expect(await none.ended).toEqual({ code: 2, signal: null });
    expect(none.stderr).toBe(`${reason}\nnpm run lab -- --help shows the usage\n`);
    expect(none.stdout).toBe('');
  });
});

describe.each(['partial_write', 'buffers'])('%s --svg', (name) => {
  const made = mkdtempSync(join(tmpdir(), 'bsd-sockets.labs.'));
  afterAll(() => rmSync(made, { recursive: true, force: true }));

  test('draws the steps that it prints', async () => {
    const file = join(made, 'out.svg');
    const lab = start(...exampleCommand('TypeScript', `labs/${name}`), '--svg', file);
    expect(await lab.ended).toEqual({ code: 0, signal: null });
    expect(lab.stdout).toContain(`drawn as ${file}`);
    const svg = readFileSync(file, 'utf8');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^]*<\/svg>\n$/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|href/);
    const printed = [...lab.stdout.matchAll(/^ +(\d+) {2}((?:write|read) \d+) +(EWOULDBLOCK|\d+(?:, a part)?) /gm)];
    expect(printed.length).toBeGreaterThan(9);
    const drawn = [...svg.matchAll(/<title>(\d+)\. (.*): (.*)<\/title>/g)];
    expect(drawn.map((step) => step.slice(1))).toEqual(printed.map((step) => step.slice(1)));
    for (const says of ['bytes taken', 'bytes in the buffer', 'SO_SNDBUF', 'SO_RCVBUF', 'prefers-color-scheme']) {
      expect(svg).toContain(says);
    }
  });
});
