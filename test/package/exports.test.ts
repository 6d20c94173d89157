import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headers } from '../entries';
import { repository } from './project';

const index = readFileSync(join(repository, 'lib/index.ts'), 'utf8');

test('the index holds only headers', () => {
  const paths = [...index.matchAll(/from '\.\/(.*)'/g)].map(([, path]) => path!.replace('headers/', ''));
  expect(headers(repository)).toEqual(expect.arrayContaining(paths));
});
