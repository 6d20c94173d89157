// `npm run notes:update`: writes the current output of all programs and labs into docs/notes.md and its translation.
// A maintainer runs it after a change of a program or lab; test/docs fails until the pages are up to date.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from '../bench/harness/command_line';
import { Project } from '../test/docs/build';
import { labOutput } from '../test/docs/labs';
import { filesOf, page, programsOf, root, sectionsOf } from '../test/docs/notes';

commandLine(
  'npm run notes:update: writes the current output of all programs and labs into docs/notes.md and notes.ko.md',
  {},
);

const sections = sectionsOf(page('notes.md'));
const programs = programsOf(sections);
const project = new Project(filesOf(programs));
const outputs: string[] = [];
let before = '';

console.log(`running the ${programs.length} programs and all labs of docs/notes.md: about a minute`);
sections.forEach(({ blocks, continues }, i) => {
  for (const { info, lab } of blocks) {
    if (info !== 'text') continue;
    const printed = lab === undefined ? project.output(`${programs[i - 1]!.name}.c`) : labOutput(lab);
    // A program that continues another prints the other's lines again.
    outputs.push(lab === undefined && continues ? printed.slice(before.length) : printed);
    if (lab === undefined) before = printed;
  }
});
project.remove();

for (const name of ['notes.md', 'notes.ko.md']) {
  let next = 0;
  const now = page(name);
  const filled = now.replace(/^```text\n[^]*?^```$/gm, () => `\`\`\`text\n${outputs[next++]!}\`\`\``);
  const lines = filled.split('\n').filter((line, i) => line !== now.split('\n')[i]).length;
  if (filled !== now) writeFileSync(join(root, 'docs', name), filled);
  console.log(`docs/${name}: ${filled === now ? 'unchanged' : `written, ${lines} lines differ`}`);
}
