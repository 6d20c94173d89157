import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json';
import { repository } from './project';

const index = readFileSync(join(repository, 'lib/index.ts'), 'utf8');

const paths = Object.keys(manifest.exports).filter((path) => !['.', './package.json'].includes(path));

test('every header that the index holds can be imported by its path', () => {
  const headers = [...index.matchAll(/from '(\..*)'/g)].map(([, path]) => path!);
  expect(paths).toEqual(expect.arrayContaining(headers));
});

test.each(paths)('%s is a header of lib/', (path) => {
  expect(existsSync(join(repository, 'lib', `${path}.ts`))).toBe(true);
});
