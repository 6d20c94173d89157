// Whatever docs/notes.md shows is compiled and run, and what it says was printed is compared with what is printed now.
import { rmSync } from 'node:fs';
import { labs } from '../../examples/labs';
import { Project } from './build';
import { comparable, labOutput } from './labs';
import { outlineOf, page, programsOf, prose, sectionsOf } from './notes';

const english = page('notes.md');
const pages = ['notes.md', 'notes.ko.md'];
const sections = sectionsOf(english);
const programs = programsOf(sections);

describe('the programs', () => {
  let project: Project;

  beforeAll(() => {
    project = new Project(programs);
  }, 60_000);

  afterAll(() => rmSync(project.directory, { recursive: true, force: true }));

  test('tsc has nothing to say', () => expect(project.errors).toBe(''));

  test.each(programs)('$name: both languages print what the page says', (program) => {
    expect(program.prints).not.toBe('');
    expect(project.c(program)).toBe(program.prints);
    expect(project.typescript(program)).toBe(program.prints);
  });
});

describe('the labs', () => {
  const shown = sections.flatMap(({ blocks }) => blocks.filter(({ lab }) => lab !== undefined));

  test('all of them, once, each under its claim', () => {
    const named = [...english.matchAll(/^\*\*(C\d+)\*\*[^]*?^npm run lab (\w+)$/gm)];
    const order = (list: string[]): string[] => [...list].sort();
    expect(order(named.map(([, claim, name]) => `${claim} ${name}`))).toEqual(
      order(labs.map(({ claim, name }) => `${claim} ${name}`)),
    );
    expect(shown).toHaveLength(labs.length);
  });

  test.each(shown)(
    '$lab prints what the page says',
    ({ lab, text }) => expect(comparable(labOutput(lab!))).toEqual(comparable(text)),
    60_000,
  );
});

test.each(pages)('%s names each id of the notes once', (name) => {
  const ids = (letter: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
  const named = prose(page(name)).match(/\b[SPC]\d+\b/g)!;
  expect(named.sort()).toEqual([...ids('S', 10), ...ids('P', 11), ...ids('C', 26)].sort());
});

test('the Korean page has the same headings, claims and blocks', () => {
  expect(outlineOf(page('notes.ko.md'))).toEqual(outlineOf(english));
});
