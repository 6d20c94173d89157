// `npm run bench [-- NAME...]`: measures all workloads, or those named. With --table or --draw it measures nothing, and prints or
// draws the results of the last run.
import { workloads } from './workloads';
import { draw } from './harness/chart';
import { commandLine, usageError } from './harness/command_line';
import { print } from './harness/print';
import { dated, read, stored, write } from './harness/results';
import { measure } from './harness/rounds';
import { table } from './harness/table';

const help = `
npm run bench                 measures everything: about a quarter of an hour
npm run bench -- NAME...      measures some workloads
npm run bench -- --table      prints the results of the last run as a table in Markdown
npm run bench -- --draw       draws them as docs/bench.svg

ROUNDS=9 SECONDS=1 in the environment measures longer. Results are written to bench/results.json and docs/bench.svg.

${workloads.map(({ name, says }) => `  ${name.padEnd(12)}${says}`).join('\n')}
`;

async function main(): Promise<void> {
  const { values, positionals: names } = commandLine(help, {
    options: { table: { type: 'boolean' }, draw: { type: 'boolean' } },
    allowPositionals: true,
  });
  const unknown = names.find((name) => workloads.every((workload) => workload.name !== name));
  if (unknown !== undefined) usageError(`no workload ${unknown}`);
  if (values.table) return console.log(table(stored()));
  if (values.draw) return draw(stored());
  const results = read();
  for (const { name, cases } of workloads.filter(({ name }) => names.length === 0 || names.includes(name))) {
    for (const one of cases()) {
      const result = await measure(name, one);
      print(result);
      results.cases[one.name] = dated(result);
      write(results);
    }
  }
  draw(results);
}

void main();
