// Draws the steps of a watched connection: above, the bytes of each call; below, the level of both buffers.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { row } from './lab';
import { result_of, type Step, type Watched } from './watched';

const WIDTH = 960;
const HEIGHT = 600;
const LEFT = 90;
const RIGHT = 24;
const CALLS = { top: 96, height: 170 };
const FILL = { top: 330, height: 200 };

const LIGHT = {
  back: '#ffffff',
  ink: '#1f2328',
  faint: '#d0d7de',
  send: '#0969da',
  receive: '#bc4c00',
  stop: '#cf222e',
};
const DARK = {
  back: '#0d1117',
  ink: '#e6edf3',
  faint: '#30363d',
  send: '#58a6ff',
  receive: '#f0883e',
  stop: '#ff7b72',
};

// No CSS variables: some SVG viewers do not support them.
const colors = ({ back, ink, faint, send, receive, stop }: typeof LIGHT): string => `
text { fill: ${ink} }
.back { fill: ${back} }
.grid { stroke: ${faint} }
.axis, .asked { stroke: ${ink} }
.send { fill: ${send}; stroke: ${send} }
.receive { fill: ${receive}; stroke: ${receive} }
.stop { stroke: ${stop} }
`;

const STYLE = `${colors(LIGHT)}
text { font: 13px system-ui, sans-serif }
.title { font-size: 18px; font-weight: 600 }
.stop { stroke-width: 2.5 }
.asked { fill: none; stroke-dasharray: 2 2 }
.area { fill-opacity: 0.2; stroke-width: 2 }
.limit { stroke-dasharray: 7 4; stroke-width: 1.5 }
@media (prefers-color-scheme: dark) {${colors(DARK)}}
`;

const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

function text(x: number, y: number, content: string, more = ''): string {
  return `<text x="${x}" y="${y}" ${more}>${escape(content)}</text>`;
}

function line(x1: number, y1: number, x2: number, y2: number, name: string): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" class="${name}"/>`;
}

/** A round number of bytes, such that four or five ticks cover the highest value. */
function tick(highest: number): number {
  const power = 10 ** Math.floor(Math.log10(highest / 4));
  return [1, 2, 5, 10].map((n) => n * power).find((n) => n * 5 >= highest)!;
}

interface Scale {
  x: (step: number) => number;
  slot: number;
}

function grid(from: number, to: number, by: number, y: (value: number) => number, name: string): string[] {
  const lines = [
    text(0, 0, name, `text-anchor="middle" transform="translate(18 ${(y(from) + y(to)) / 2}) rotate(-90)"`),
  ];
  for (let value = Math.ceil(from / by) * by; value <= to; value += by) {
    lines.push(line(LEFT, y(value), WIDTH - RIGHT, y(value), value === 0 ? 'axis' : 'grid'));
    lines.push(text(LEFT - 8, y(value) + 4, String(Math.abs(value)), 'text-anchor="end"'));
  }
  return lines;
}

/** Up: the bytes of a write. Down: the bytes of a read. A cross: EWOULDBLOCK. */
function calls(steps: Step[], { x, slot }: Scale): string[] {
  const most = Math.max(...steps.map(({ asked }) => asked));
  const y = (value: number): number => CALLS.top + ((most - value) / (2 * most)) * CALLS.height;
  const drawn = steps.map(({ call, asked, took }, i) => {
    const up = call === 'write' ? 1 : -1;
    const left = x(i) + slot * 0.18;
    const box = (value: number, name: string): string => {
      const [top, bottom] = [Math.max(0, up * value), Math.min(0, up * value)];
      return `<rect x="${left}" y="${y(top)}" width="${slot * 0.64}" height="${y(bottom) - y(top)}" class="${name}"/>`;
    };
    const middle = x(i) + slot / 2;
    const cross = [line(middle - 6, y(0) - 18, middle + 6, y(0) - 6, 'stop')];
    cross.push(line(middle + 6, y(0) - 18, middle - 6, y(0) - 6, 'stop'));
    const bar = took === -1 ? cross.join('') : box(took, up > 0 ? 'send' : 'receive');
    return `<g><title>${i + 1}. ${call} ${asked}: ${result_of(took, asked)}</title>${box(asked, 'asked')}${bar}</g>`;
  });
  return [...grid(-most, most, tick(most) * 2, y, 'bytes taken'), ...drawn];
}

function buffers({ steps, sndbuf, rcvbuf }: Watched, { x, slot }: Scale): string[] {
  const most = 1.05 * Math.max(sndbuf, rcvbuf, ...steps.flatMap(({ send, receive }) => [send, receive]));
  const y = (value: number): number => FILL.top + (1 - value / most) * FILL.height;
  const area = (name: 'send' | 'receive'): string => {
    const points = steps.map((step, i) => `V${y(step[name])}H${x(i) + slot}`).join('');
    return `<path d="M${LEFT} ${y(0)}${points}V${y(0)}Z" class="${name} area"/>`;
  };
  const limits = [line(LEFT, y(sndbuf), WIDTH - RIGHT, y(sndbuf), 'send limit')];
  // Two equal limits would overlap.
  const beside = y(rcvbuf) + (rcvbuf === sndbuf ? 3 : 0);
  limits.push(line(LEFT, beside, WIDTH - RIGHT, beside, 'receive limit'));
  const numbers = steps.map((_, i) => text(x(i) + slot / 2, y(0) + 18, String(i + 1), 'text-anchor="middle"'));
  return [...grid(0, most, tick(most), y, 'bytes in the buffer'), area('receive'), area('send'), ...limits, ...numbers];
}

function legend({ sndbuf, rcvbuf }: Watched): string[] {
  const entry = (x: number, y: number, mark: string, says: string): string =>
    `<g transform="translate(${x} ${y})">${mark}${text(32, 5, says)}</g>`;
  const box = (name: string): string => `<rect x="4" y="-6" width="18" height="12" class="${name}"/>`;
  const cross = line(7, -6, 19, 6, 'stop') + line(19, -6, 7, 6, 'stop');
  return [
    entry(LEFT, 66, box('send'), 'write() took'),
    entry(LEFT + 160, 66, box('receive'), 'read() took'),
    entry(LEFT + 320, 66, box('asked'), 'asked for'),
    entry(LEFT + 480, 66, cross, 'EWOULDBLOCK'),
    entry(LEFT, 310, box('send area'), 'send buffer (SIOCOUTQ)'),
    entry(LEFT + 200, 310, line(0, 0, 26, 0, 'send limit'), `SO_SNDBUF ${sndbuf}`),
    entry(LEFT + 400, 310, box('receive area'), 'receive buffer (FIONREAD)'),
    entry(LEFT + 620, 310, line(0, 0, 26, 0, 'receive limit'), `SO_RCVBUF ${rcvbuf}`),
  ];
}

export function drawing(ends: Watched, title: string): string {
  const slot = (WIDTH - LEFT - RIGHT) / ends.steps.length;
  const scale: Scale = { slot, x: (step) => LEFT + step * slot };
  const size = `width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">`,
    `<title>${escape(title)}</title><style>${STYLE}</style>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" class="back"/>`,
    text(LEFT, 36, title, 'class="title"'),
    ...legend(ends),
    ...calls(ends.steps, scale),
    ...buffers(ends, scale),
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 20, 'the calls, one after the other', 'text-anchor="middle"'),
    '</svg>\n',
  ].join('\n');
}

/** Saves the drawing if the lab was run with `--svg FILE`. */
export function save_svg(ends: Watched, title: string): void {
  const { svg } = parseArgs({ options: { svg: { type: 'string' } }, strict: false }).values;
  if (typeof svg !== 'string') return;
  writeFileSync(svg, drawing(ends, title));
  console.log();
  row(`drawn as ${svg}`);
}
