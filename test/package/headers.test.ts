// lib/headers against the system's headers, the index, and dist/.
import { join } from 'node:path';
import * as lib from 'bsd-sockets';
import { preprocessC } from '../support/c-compiler';
import { headers } from '../support/entries';
import { repository } from './project';

type Names = Record<string, unknown>;

const index: Names = { ...lib };
const names = headers(repository);
// eslint-disable-next-line @typescript-eslint/no-require-imports
const load = (path: string): Names => require(join(repository, path)) as Names;

test('every file of lib/headers is a header of the C library or the kernel, except c, unp and winsock2', () => {
  const lines = names.map((name) => `#if !__has_include(<${name}.h>)\nabsent ${name}\n#endif\n`);
  const absent = [...preprocessC(lines.join('')).matchAll(/^absent (.*)$/gm)].map(([, name]) => name);
  expect(absent).toEqual(['c', 'unp', 'winsock2']);
});

describe.each(names)('%s', (name) => {
  const source = load(`lib/headers/${name}.ts`);
  const built = load(`dist/headers/${name}.js`);

  test('dist/ exports the names of lib/, of the same kind', () => {
    const described = (exports: Names): unknown[] =>
      Object.entries(exports)
        .map(([key, value]) => [key, typeof value === 'function' ? value.name : typeof value])
        .sort();
    expect(described(built)).toEqual(described(source));
  });

  if (name === 'unp') return;

  test('the index has every name', () => {
    expect(Object.keys(source).filter((key) => !(key in index))).toEqual([]);
  });
});
