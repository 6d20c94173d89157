// Compiles and runs every program of docs/notes.md, and compares the output with the output that the page shows.
import { labs } from '../../examples/labs';
import { Project } from './build';
import { comparable, labOutput } from './labs';
import { filesOf, outlineOf, page, programsOf, prose, sectionsOf } from './notes';

const english = page('notes.md');
const pages = ['notes.md', 'notes.ko.md'];
const sections = sectionsOf(english);
const programs = programsOf(sections);

describe('the programs', () => {
  let project: Project;

  beforeAll(() => {
    project = new Project(filesOf(programs));
  }, 60_000);

  afterAll(() => project.remove());

  test('all programs compile', () => expect(project.errors).toBe(''));

  test('all programs compile in a clone', () => expect(project.errorsInClone()).toBe(''), 60_000);

  test.each(programs)('$heading: both programs print the output on the page', ({ name, prints }) => {
    expect(prints).not.toBe('');
    expect(project.output(`${name}.c`)).toBe(prints);
    expect(project.output(`${name}.ts`)).toBe(prints);
  });
});

describe('the labs', () => {
  const shown = sections.flatMap(({ blocks }) => blocks.filter(({ lab }) => lab !== undefined));

  test('the page runs each lab once, under its claim', () => {
    const named = [...english.matchAll(/^\*\*(C\d+)\*\*[^]*?^npm run lab (\w+)$/gm)];
    const order = (list: string[]): string[] => [...list].sort();
    expect(order(named.map(([, claim, name]) => `${claim} ${name}`))).toEqual(
      order(labs.map(({ claim, name }) => `${claim} ${name}`)),
    );
    expect(shown).toHaveLength(labs.length);
  });

  test.each(shown)(
    '$lab prints the output on the page',
    ({ lab, text }) => expect(comparable(labOutput(lab!))).toEqual(comparable(text)),
    60_000,
  );
});

test.each(pages)('%s mentions each id of the notes once', (name) => {
  const ids = (letter: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
  const named = prose(page(name)).match(/\b[SPC]\d+\b/g)!;
  expect(named.sort()).toEqual([...ids('S', 10), ...ids('P', 11), ...ids('C', 26)].sort());
});

test('the Korean page has the same headings, claims and blocks', () => {
  expect(outlineOf(page('notes.ko.md'))).toEqual(outlineOf(english));
});
