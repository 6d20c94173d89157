// Parses docs/notes.md. A section is a program: its `c` blocks are the body of main(), its `c file` blocks precede main(), and
// the `c every` block begins every C program. Its `ts` blocks are a module without the import line. A section with the comment
// "continues" begins with the lines of the section before it. A `text` block is the output of the lab in the block before it, or
// else of the section's program.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as lib from 'bsd-sockets';

export const root = join(__dirname, '../..');

export interface Block {
  /** The words after the fence: `c`, `c file`, `ts`, `sh`, `text`. */
  info: string;
  text: string;
  /** Of a `text` block: the lab that prints it. */
  lab?: string;
}

export interface Section {
  heading: string;
  blocks: Block[];
  /** Its program begins with that of the section before. */
  continues: boolean;
}

const FENCE = /^```(.+)\n([^]*?)^```$/gm;

function blocksOf(text: string): Block[] {
  const blocks = [...text.matchAll(FENCE)].map(([, info, text]): Block => ({ info: info!, text: text! }));
  blocks.forEach((block, i) => {
    const lab = /^npm run lab (\w+)$/m.exec(blocks[i - 1]?.text ?? '')?.[1];
    if (block.info === 'text' && lab !== undefined) block.lab = lab;
  });
  return blocks;
}

export const page = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8');

/** The sections of a page. The first one is the preface. */
export function sectionsOf(markdown: string): Section[] {
  return markdown.split(/^(?=## )/m).map((text) => ({
    heading: text.slice(0, text.indexOf('\n')),
    blocks: blocksOf(text),
    continues: text.includes('<!-- continues -->'),
  }));
}

/** The parts of a page that its translation repeats: the level, number and ids of headings, the claims, and all blocks. */
export function outlineOf(markdown: string): string[] {
  const parts = new RegExp(`${FENCE.source}|^(#+) (\\d*).*?(\\([SP].*\\))?$|^\\*\\*(C\\d+)\\*\\*`, 'gm');
  return [...markdown.matchAll(parts)].map(([, ...found]) => found.filter(Boolean).join(' '));
}

/** The page without its blocks. */
export const prose = (markdown: string): string => markdown.replace(FENCE, '');

const text = (sections: Section[], info: string): string =>
  sections
    .flatMap(({ blocks }) => blocks.filter((block) => block.info === info && !block.lab))
    .map(({ text }) => text)
    .join('');

/** A program in both languages, and its output as the page shows it. */
export interface Program {
  name: string;
  heading: string;
  c: string;
  ts: string;
  prints: string;
}

/** The import of all names of the package that a program uses. */
export function importLine(source: string): string {
  const names = Object.keys(lib).filter((name) => new RegExp(`\\b${name}\\b`).test(source));
  return `import { ${names.join(', ')} } from 'bsd-sockets';\n`;
}

export function programsOf([preface, ...sections]: Section[]): Program[] {
  return sections.map(({ heading }, last) => {
    let first = last;
    while (sections[first]!.continues) first--;
    const parts = sections.slice(first, last + 1);
    const ts = text(parts, 'ts');
    return {
      name: String(last + 1),
      heading,
      c: `${text([preface!], 'c every')}${text(parts, 'c file')}int main(void) {\n${text(parts, 'c')}return 0;\n}\n`,
      ts: importLine(ts) + ts,
      prints: text(parts, 'text'),
    };
  });
}

/** The source files of programs. */
export const filesOf = (programs: Program[]): Record<string, string> =>
  Object.fromEntries(
    programs.flatMap(({ name, c, ts }) => [
      [`${name}.c`, c],
      [`${name}.ts`, ts],
    ]),
  );
