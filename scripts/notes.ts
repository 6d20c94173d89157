// `npm run notes`: writes into docs/notes.md and its translation what the programs and labs print on this machine.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Project } from '../test/docs/build';
import { labOutput } from '../test/docs/labs';
import { page, programsOf, root, sectionsOf } from '../test/docs/notes';

const sections = sectionsOf(page('notes.md'));
const programs = programsOf(sections);
const project = new Project(programs);
const outputs: string[] = [];
let before = '';

sections.forEach(({ blocks, continues }, i) => {
  for (const { info, lab } of blocks) {
    if (info !== 'text') continue;
    const printed = lab === undefined ? project.c(programs[i - 1]!) : labOutput(lab);
    // A program that continues another prints the other's lines again.
    outputs.push(lab === undefined && continues ? printed.slice(before.length) : printed);
    if (lab === undefined) before = printed;
  }
});
rmSync(project.directory, { recursive: true });

for (const name of ['notes.md', 'notes.ko.md']) {
  let next = 0;
  const filled = page(name).replace(/^```text\n[^]*?^```$/gm, () => `\`\`\`text\n${outputs[next++]!}\`\`\``);
  writeFileSync(join(root, 'docs', name), filled);
}
