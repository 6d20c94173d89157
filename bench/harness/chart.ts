// Draws docs/bench.svg: each kind of work is a row, each contestant a dot at its cost relative to C; below, the cost by
// the number of connections.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digits } from './print';
import { root } from './programs';
import type { Results } from './results';
import { label, type Result } from './rounds';
import { scaling } from './table';
import { dot, line, logarithmic, path, svg, text, type Palette } from './svg';

const WIDTH = 960;
const LEFT = 360;
const RIGHT = 40;
const ROW = 26;
const TOP = 112;

const palette: Palette = {
  c: ['#1f2328', '#e6edf3'],
  api: ['#0969da', '#58a6ff'],
  promises: ['#8250df', '#bc8cff'],
  node: ['#1a7f37', '#3fb950'],
  bun: ['#bf3989', '#f778ba'],
  deno: ['#0a7d91', '#39c5cf'],
  python: ['#9a6700', '#d29922'],
  koffi: ['#bc4c00', '#f0883e'],
};

const color = (name: string): string => (name === 'net' || name === 'dgram' ? 'node' : name);
const called = (name: string): string => (color(name) === 'node' ? 'node:net, node:dgram' : label(name));
const shown = (name: string): boolean => color(name) in palette;

const ticks = [1, 2, 3, 5, 10, 20, 30, 50, 100];

function legend(names: string[]): string[] {
  const unique = new Map(names.map((name) => [color(name), called(name)]));
  let x = 30;
  return [...unique].flatMap(([name, says]) => {
    const entry = [dot(x, 66, 6, name, says), text(x + 12, 70, says)];
    x += 34 + says.length * 7;
    return entry;
  });
}

function ratios(results: Result[]): string[] {
  const most = Math.max(
    2,
    ...results.flatMap(({ entries }) => Object.values(entries).map((e) => e.ratio?.median ?? 1)),
  );
  const bottom = TOP + results.length * ROW;
  const x = logarithmic(0.5, most * 1.1, LEFT, WIDTH - LEFT - RIGHT);
  const grid = [0.5, ...ticks]
    .filter((tick) => tick <= most * 1.1)
    .flatMap((tick) => [
      line(x(tick), TOP - 12, x(tick), bottom, tick === 1 ? 'c' : 'grid'),
      text(x(tick), TOP - 18, `${tick}`, 'text-anchor="middle"'),
    ]);
  const rows = results.flatMap(({ title, entries }, i) => {
    const y = TOP + i * ROW + 8;
    const dots = Object.entries(entries)
      .filter(([name, { ratio }]) => shown(name) && ratio)
      .map(([name, { ratio }]) => dot(x(ratio!.median), y, 6, color(name), `${label(name)}: ${digits(ratio!.median)}`));
    // This package's dots are drawn last, on top.
    return [text(LEFT - 16, y + 4, title, 'text-anchor="end"'), ...dots.reverse()];
  });
  return [...grid, ...rows];
}

function growth(cases: [connections: number, result: Result][], top: number): string[] {
  const height = 220;
  const names = Object.keys(cases[0]![1].entries);
  const values = cases.flatMap(([, { entries }]) => Object.values(entries).map(({ median }) => median / 1000));
  const [least, most] = [Math.min(...values) / 1.2, Math.max(...values) * 1.2];
  const x = logarithmic(10, 10_000, LEFT, WIDTH - LEFT - RIGHT - 20);
  const y = logarithmic(least, most, top + height, -height);
  const grid = ticks
    .filter((tick) => tick >= least && tick <= most)
    .flatMap((tick) => [
      line(LEFT, y(tick), WIDTH - RIGHT, y(tick), 'grid'),
      text(LEFT - 10, y(tick) + 4, `${tick} µs`, 'text-anchor="end"'),
    ]);
  const numbers = cases.map(([n]) => text(x(n), top + height + 20, n.toLocaleString('en'), 'text-anchor="middle"'));
  const curves = names.flatMap((name) => {
    const points = cases.map(([n, { entries }]): [number, number] => [x(n), y(entries[name]!.median / 1000)]);
    return [path(points, color(name)), ...points.map(([px, py]) => dot(px, py, 4, color(name), label(name)))];
  });
  return [
    text(
      24,
      top - 8,
      'The same by connections, of which at most 100 are active: CPU time per message of 64 B',
      'class="title"',
    ),
    ...grid,
    ...numbers,
    ...curves,
  ];
}

export function chart(results: Results): string {
  const all = Object.entries(results.cases);
  const compared = all.filter(([name]) => /^(echo|udp|mmsg|churn|bulk|sendfile|fds)/.test(name)).map(([, one]) => one);
  const scale = all.flatMap(([name, one]): [number, Result][] => {
    const connections = Number(/^scale (\d+)$/.exec(name)?.[1]);
    return connections ? [[connections, one]] : [];
  });
  const content = [text(24, 36, 'CPU time of a server per unit of work, as multiples of C', 'class="title"')];
  let height = TOP + compared.length * ROW;
  content.push(...legend(compared.flatMap(({ entries }) => Object.keys(entries).filter(shown))), ...ratios(compared));
  if (scale.length > 1) {
    content.push(...growth(scale, height + 56));
    height += 310;
  }
  const more = scaling(results);
  if (more !== undefined) {
    content.push(text(24, height + 24, more));
    height += 24;
  }
  content.push(
    text(24, height + 24, `${results.date}, ${results.machine}, ${results.kernel}, Node ${results.versions['node']}`),
  );
  return svg(WIDTH, height + 44, 'CPU time of a server per unit of work, as multiples of C', palette, content);
}

export function draw(results: Results): void {
  writeFileSync(process.env['CHART'] ?? join(root, 'docs/bench.svg'), chart(results));
}
