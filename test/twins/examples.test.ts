// Each example has a C twin, and a row that compares them.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../process/running';
import { table_a } from './table_a';
import { table_b } from './table_b';

/** Examples that no row compares, and why. */
const without: Record<string, string> = {};

const files = readdirSync(join(root, 'examples'));
const named = (ending: string): string[] =>
  files.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
const played = new Set([...table_a, ...table_b].flatMap(({ programs }) => programs));

test('every example is there in both languages', () => {
  expect(named('.ts')).toEqual(named('.c'));
  expect(named('.ts')).not.toEqual([]);
});

test('every example has a row, or a reason for having none', () => {
  expect([...played, ...Object.keys(without)].sort()).toEqual(named('.ts').sort());
});

test('every example is in the index', () => {
  const index = readFileSync(join(root, 'examples/README.md'), 'utf8');
  for (const name of named('.ts')) expect(index).toMatch(new RegExp(`^\\|.*\`${name}\``, 'm'));
});
