// npm run bench [-- NAME...]: measures all workloads, or those that are named. With --table or --draw it measures nothing,
// and prints or draws the results that are there.
import { workloads } from './workloads';
import { draw } from './harness/chart';
import { print } from './harness/print';
import { dated, read, stored, write } from './harness/results';
import { measure } from './harness/rounds';
import { table } from './harness/table';

async function main(args: string[]): Promise<void> {
  if (args.includes('--table')) return console.log(table(stored()));
  if (args.includes('--draw')) return draw(stored());
  const unknown = args.find((name) => workloads.every((workload) => workload.name !== name));
  if (unknown !== undefined) {
    const all = workloads.map(({ name, says }) => `  ${name.padEnd(12)}${says}`);
    console.error(`no workload ${unknown}; there are:\n${all.join('\n')}`);
    process.exitCode = 1;
    return;
  }
  const results = read();
  for (const { name, cases } of workloads.filter(({ name }) => args.length === 0 || args.includes(name))) {
    for (const one of cases()) {
      const result = await measure(name, one);
      print(result);
      results.cases[one.name] = dated(result);
      write(results);
    }
  }
  draw(results);
}

void main(process.argv.slice(2));
