// The results as a table in Markdown, for docs/performance.md.
import { digits } from './print';
import type { Results } from './results';
import { label, type Result, type Verdict } from './rounds';

const [US, MS] = [1e3, 1e6];

function amount(value: number, unit: string): string {
  const [short] = unit.split(' ');
  if (short !== 'ns') return `${digits(value)} ${short}`;
  if (value >= MS) return `${digits(value / MS)} ms`;
  return value >= 10 * US ? `${digits(value / US)} µs` : `${digits(value)} ns`;
}

const times = ({ entries }: Result, name: string): string => {
  const ratio = entries[name]?.ratio;
  return ratio ? `×${ratio.median.toFixed(2)}` : '';
};

const others = ({ entries }: Result): string =>
  ['koffi', 'bun', 'deno', 'python']
    .filter((name) => entries[name]?.ratio)
    .map((name) => `${label(name)} ×${entries[name]!.ratio!.median.toFixed(1)}`)
    .join(', ');

const target = ({ atMost, over, times: of_whom, met }: Verdict): string => {
  const kind = over !== undefined ? `+${atMost} ns` : `×${atMost}${of_whom === 'c' ? '' : ` ${label(of_whom!)}`}`;
  return `${kind} ${met ? 'met' : 'missed'}`;
};

function row(result: Result): string {
  const { title, unit, entries, targets } = result;
  const c = amount(entries['c']!.median, unit);
  const node = times(result, 'net') || times(result, 'dgram');
  const own = targets.find(({ of, times, over }) => of === 'api' && (times ?? over) === 'c');
  const cells = [
    title,
    c,
    times(result, 'api'),
    times(result, 'promises'),
    node,
    others(result),
    own ? target(own) : '',
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The gain of a second worker: a sentence for the table and the chart. */
export function scaling({ cases }: Pick<Results, 'cases'>): string | undefined {
  const faster = Object.values(cases['scale workers']?.entries ?? {}).flatMap((entry) => entry.faster ?? []);
  if (faster.length === 0) return undefined;
  const each = faster.map(({ than, median }) => `${label(than)} ×${median.toFixed(2)}`);
  return `Messages per second with two workers (SO_REUSEPORT), relative to one worker: ${each.join(', ')}.`;
}

export function table(results: Results): string {
  const { date, machine, kernel, versions, cases } = results;
  const more = scaling(results);
  const rows = Object.entries(cases)
    .filter(([name, { entries }]) => entries['c'] && !name.startsWith('scale'))
    .map(([, result]) => row(result));
  return [
    `CPU time per unit of work: C in absolute time, the others as multiples of C. ${date}, ${machine}, ${kernel}, Node ${versions['node']}:`,
    '',
    '| | C | `bsd-sockets` | promises | node:net, dgram | others | target |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    ...(more === undefined ? [] : ['', more]),
  ].join('\n');
}
