// `npm run lab time_wait` or `npm run lab C22`: one or several labs in full.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { commandLine, usageError } from '../bench/harness/command_line';
import { labs } from '../examples/labs';

const list = labs.map(({ claim, name, says }) => `  ${claim.padEnd(3)} ${name.padEnd(21)} ${says}`).join('\n');
const help = `
npm run lab NAME...                   runs labs in full, each by its name or its claim
npm run lab NAME -- --svg FILE        partial_write and buffers: draws the steps as well
npm run labs                          runs all of them, one line each

${list}
`;

const named = (name: string): string =>
  labs.find((lab) => lab.name === name || lab.claim === name.toUpperCase())?.name ?? usageError(`no lab ${name}`);

const { values, positionals } = commandLine(help, {
  options: { svg: { type: 'string' }, all: { type: 'boolean' } },
  allowPositionals: true,
});
const chosen = positionals.map(named);
if (chosen.length === 0) usageError('which lab? npm run lab NAME');
if (values.svg !== undefined && chosen.some((name) => name !== 'partial_write' && name !== 'buffers'))
  usageError('--svg is for partial_write and buffers');

const options = process.argv.slice(2).filter((argument) => !positionals.includes(argument));
const load = createRequire(__filename);
for (const [i, name] of chosen.entries()) {
  const file = join(__dirname, '../examples/labs', `${name}.ts`);
  process.argv = [process.argv[0]!, file, ...options];
  if (i > 0) console.log();
  load(file);
}
