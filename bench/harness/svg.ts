// The parts of SVG that the chart needs. No CSS variables: some SVG viewers do not support them.
export const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

export const text = (x: number, y: number, content: string, more = ''): string =>
  `<text x="${at(x)}" y="${at(y)}" ${more}>${escape(content)}</text>`;

export const line = (x1: number, y1: number, x2: number, y2: number, name: string): string =>
  `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" class="${name}"/>`;

export const dot = (x: number, y: number, r: number, name: string, title: string): string =>
  `<circle cx="${at(x)}" cy="${at(y)}" r="${r}" class="${name}"><title>${escape(title)}</title></circle>`;

export const path = (points: [x: number, y: number][], name: string): string =>
  `<polyline points="${points.map(([x, y]) => `${at(x)},${at(y)}`).join(' ')}" class="${name}"/>`;

const at = (value: number): number => Number(value.toFixed(1));

/** Equal distances for equal ratios. */
export const logarithmic =
  (from: number, to: number, start: number, length: number) =>
  (value: number): number =>
    start + (Math.log(value / from) / Math.log(to / from)) * length;

/** The light and dark color of each class. */
export type Palette = Record<string, [light: string, dark: string]>;

function style(palette: Palette): string {
  const colors = (i: 0 | 1): string =>
    Object.entries(palette)
      .map(([name, pair]) => `.${name} { fill: ${pair[i]}; stroke: ${pair[i]} }\n`)
      .join('') +
    [`text { fill: ${['#1f2328', '#e6edf3'][i]} }`, `.back { fill: ${['#ffffff', '#0d1117'][i]} }`].join('\n') +
    `\n.grid { stroke: ${['#d0d7de', '#30363d'][i]} }\n`;
  return `${colors(0)}
text { font: 13px system-ui, sans-serif; stroke: none }
.title { font-size: 17px; font-weight: 600 }
polyline { fill: none !important; stroke-width: 2 }
circle { stroke: none }
@media (prefers-color-scheme: dark) {
${colors(1)}}
`;
}

export function svg(width: number, height: number, title: string, palette: Palette, content: string[]): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">`,
    `<title>${escape(title)}</title><style>${style(palette)}</style>`,
    `<rect width="${width}" height="${height}" class="back"/>`,
    ...content,
    '</svg>\n',
  ].join('\n');
}
