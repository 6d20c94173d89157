// docs/api is what the declarations and doc comments of lib/ give now: `npm run docs:api` writes it.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from '../../scripts/api-docs';
import { root } from './notes';

const folder = join(root, 'docs/api');
const now = pages();

test('docs/api has the pages of the headers and no others', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => statSync(join(folder, file)).isFile()).sort()).toEqual([...now.keys()].sort());
});

test('every page is up to date', () => {
  const stale = [...now].filter(([path, text]) => readFileSync(join(folder, path), 'utf8') !== text);
  expect(stale.map(([path]) => path)).toEqual([]); // npm run docs:api
});

test('every export of every header is on a page', () => {
  // The index has no module of its own: its names come from the headers.
  const text = [...now.values()].join('\n');
  const named = (name: string): boolean => text.includes(`\n### ${name}\n`) || text.includes(`\n| \`${name}\` |`);
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const names = Object.keys(require('bsd-sockets') as object);
  expect(names.length).toBeGreaterThan(2000);
  expect(names.filter((name) => !named(name))).toEqual([]);
});

test('the README states how many calls, structs, constants and headers there are, rounded down', () => {
  const headers = [...now].filter(([path]) => !/^(README|c|unp|winsock2|promises)\.md$/.test(path));
  const text = headers.map(([, page]) => page).join('\n');
  const section = (title: string): string =>
    [...text.matchAll(new RegExp(`^## ${title}\\n([^]*?)(?=^#{1,2} |$(?![^]))`, 'gm'))]
      .map(([, body]) => body)
      .join('\n');
  const counts = [
    section('Calls and macros').match(/^### /gm)!.length,
    section('Structs').match(/^### /gm)!.length,
    section('Constants').match(/^\| `/gm)!.length,
    headers.length,
  ];
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const stated = /([\d,]+) calls and macros, ([\d,]+) structs and ([\d,]+) constants from ([\d,]+) headers/.exec(
    readme,
  )!;
  const steps = [10, 10, 100, 1];
  expect(stated.slice(1).map((number) => Number(number.replace(',', '')))).toEqual(
    counts.map((count, i) => count - (count % steps[i]!)),
  );
});
