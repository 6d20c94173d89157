// Makes the calls that a JSON file lists, in its own process, and writes a JSON report. Another file always contains the index of
// the current call, which survives a crash.
import { openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Calls, described } from './calls';
import { keep, renew, unblock, unmask } from './descriptors';
import { exported } from './exported';
import { STRIDE, type Job, type Report } from './job';
import { forget } from './memory';
import { outcome } from './outcome';
import { seed } from './random';

const MOST_FAILURES = 2000;
const seen: Record<string, number> = {};

const job = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Job;
const root = join(__dirname, '../..');
// eslint-disable-next-line @typescript-eslint/no-require-imports
const load = (specifier: string): object => require(specifier) as object;
const calls = new Calls(exported(root, load), job.seed);
const report: Report = { calls: 0, inOrder: calls.inOrder, functions: {}, failures: [] };
const progress = openSync(join(job.folder, 'progress'), 'w');
const mark = Buffer.alloc(8);

function make(index: number): void {
  forget();
  const planned = calls.at(index);
  const { name } = planned.exported;
  const counted = (report.functions[name] ??= {});
  try {
    const came = outcome(planned.exported, planned.args);
    counted[came] = (counted[came] ?? 0) + 1;
  } catch (error) {
    const why = String((error as Error).stack);
    const kind = `${name} ${why.split('\n')[0]!.replace(/\d+/g, 'N')}`;
    seen[kind] = (seen[kind] ?? 0) + 1;
    if (seen[kind] <= 2 && report.failures.length < MOST_FAILURES)
      report.failures.push({ index, call: described(planned), why });
  }
  if (name === 'fcntl' || name === 'ioctl') unblock(planned.args[0]);
  if (name.endsWith('sigmask') || name === 'sigprocmask') unmask();
  report.calls++;
}

process.chdir(job.folder);
keep();
for (let index = job.from; index < job.to; index++) {
  if (index === job.from || index % STRIDE === 0) {
    seed(job.seed, index);
    writeFileSync('file', ''); // for unlink and open
    renew((index - (index % STRIDE)) % (8 * STRIDE) === 0);
  }
  if (job.describe && index === job.to - 1) {
    report.described = described(calls.at(index));
    break;
  }
  mark.writeDoubleLE(index);
  writeSync(progress, mark, 0, 8, 0);
  make(index);
}
writeFileSync(join(job.folder, 'report'), JSON.stringify(report));
