// docs/notes.md, taken apart. A section is a program: its `c` blocks are the body of main(), `c file` blocks stand before it,
// `c every` at the top of all programs; its `ts` blocks are a module without its import line. With the comment "continues" a
// section begins with the lines of the one before. A `text` block is what a lab prints, or the program where no lab stands before it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as lib from 'bsd-sockets';

export const root = join(__dirname, '../..');

export interface Block {
  /** The words behind the fence: `c`, `c file`, `ts`, `sh`, `text`. */
  info: string;
  text: string;
  /** A `text` block: what this lab prints. */
  lab?: string;
}

export interface Section {
  heading: string;
  blocks: Block[];
  /** It goes on where the section before has ended. */
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

/** The page's sections; the first is what stands before them. */
export function sectionsOf(markdown: string): Section[] {
  return markdown.split(/^(?=## )/m).map((text) => ({
    heading: text.slice(0, text.indexOf('\n')),
    blocks: blocksOf(text),
    continues: text.includes('<!-- continues -->'),
  }));
}

/** What a translation has in common with the page: the level, number and ids of headings, the claims, and all blocks. */
export function outlineOf(markdown: string): string[] {
  const parts = new RegExp(`${FENCE.source}|^(#+) (\\d*).*?(\\([SP].*\\))?$|^\\*\\*(C\\d+)\\*\\*`, 'gm');
  return [...markdown.matchAll(parts)].map(([, ...found]) => found.filter(Boolean).join(' '));
}

/** The words that are not in blocks. */
export const prose = (markdown: string): string => markdown.replace(FENCE, '');

const text = (sections: Section[], info: string): string =>
  sections
    .flatMap(({ blocks }) => blocks.filter((block) => block.info === info && !block.lab))
    .map(({ text }) => text)
    .join('');

/** A program in both languages, and what the page says that it prints. */
export interface Program {
  name: string;
  c: string;
  ts: string;
  prints: string;
}

function importLine(source: string): string {
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
      name: heading,
      c: `${text([preface!], 'c every')}${text(parts, 'c file')}int main(void) {\n${text(parts, 'c')}return 0;\n}\n`,
      ts: importLine(ts) + ts,
      prints: text(parts, 'text'),
    };
  });
}
