// Every example exists in C and TypeScript, and has a scenario that compares both.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/running-program';
import { rawScenarios } from './raw';
import { tcpScenarios } from './tcp';
import { udpScenarios } from './udp';
import { unixScenarios } from './unix';

const files = readdirSync(join(root, 'examples'));
const named = (ending: string): string[] =>
  files.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
const scenarios = [...tcpScenarios, ...udpScenarios, ...unixScenarios, ...rawScenarios];
const compared = new Set(scenarios.flatMap(({ programs }) => programs));

test('every example exists in C and in TypeScript', () => {
  expect(named('.ts')).toEqual(named('.c'));
  expect(named('.ts')).not.toEqual([]);
});

test('every example has a scenario', () => {
  expect([...compared].sort()).toEqual(named('.ts').sort());
});

test('the README lists every example', () => {
  const index = readFileSync(join(root, 'examples/README.md'), 'utf8');
  for (const name of named('.ts')) expect(index).toMatch(new RegExp(`^\\|.*\`${name}\``, 'm'));
});
