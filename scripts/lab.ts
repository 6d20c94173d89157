// `npm run lab time_wait` or `npm run lab C22`: labs in full, one or several; further arguments are theirs.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { labs } from '../examples/labs';

const args = process.argv.slice(2);
const named = (name: string | undefined): string | undefined =>
  labs.find((lab) => lab.name === name || lab.claim === name?.toUpperCase())?.name;

const load = createRequire(__filename);
const chosen: string[] = [];
for (let name; (name = named(args[0])) !== undefined; args.shift()) chosen.push(name);

if (chosen.length === 0) {
  if (args[0] !== undefined) console.error(`there is no lab ${args[0]}`);
  console.log('npm run lab NAME, or its claim; npm run labs for all of them\n');
  for (const { claim, name, says } of labs) console.log(`${claim.padEnd(3)} ${name.padEnd(21)} ${says}`);
  process.exit(1);
}

for (const [i, name] of chosen.entries()) {
  const file = join(__dirname, '../examples/labs', `${name}.ts`);
  process.argv = [process.argv[0]!, file, ...args];
  if (i > 0) console.log();
  load(file);
}
