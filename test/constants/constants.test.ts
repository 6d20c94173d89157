import * as lib from 'bsd-sockets';
import { native } from '../../lib/runtime/addon';
import { preprocessC, includeLines, runC } from '../support/c-compiler';
import { headers } from './headers';

const exported: Record<string, unknown> = { ...lib };
const constants = Object.keys(native.constants);

/** The macros without parameters and the enumerators of a header, including those of the headers it includes. */
function namesIn(header: string): string[] {
  const source = includeLines([header]);
  const macros = preprocessC(source, '-dM').matchAll(/^#define (\w+)(?: |$)/gm);
  const enums = preprocessC(source, '-P').matchAll(/\benum\b[^{};]*\{([^}]*)\}/g);
  const enumerators = [...enums].flatMap(([, body]) => body!.split(',').map((row) => row.split('=')[0]!.trim()));
  return [...new Set([...[...macros].map(([, name]) => name!), ...enumerators])].sort();
}

function valuesInC(): Record<string, number> {
  const value = (name: string): string => (/^SIG_(?:DFL|ERR|IGN)$/.test(name) ? `(intptr_t)${name}` : `(${name})`);
  const rows = constants.map((name) => `  printf("${name} %.0f\\n", (double)${value(name)});\n`).join('');
  const included = includeLines(['stdio.h', ...headers.map(({ header }) => header)]);
  const printed = runC(`${included}int main(void) {\n${rows}  return 0;\n}\n`);
  const lines = printed.trimEnd().split('\n');
  return Object.fromEntries(lines.map((line) => line.split(' ')).map(([name, value]) => [name!, Number(value)]));
}

test('the addon and lib have the same constants, with the values that C prints', () => {
  const expected = valuesInC();
  expect(Object.keys(expected)).toEqual(constants);
  expect(native.constants).toEqual(expected);
  expect(Object.fromEntries(constants.map((name) => [name, exported[name]]))).toEqual(expected);
});

test('every exported number is a constant of the addon', () => {
  const ours = ['errno', 'h_errno', 'INVALID_SOCKET', 'SOCKET_ERROR']; // variables, and Winsock's names
  const numbers = Object.keys(exported).filter((name) => typeof exported[name] === 'number');
  expect(numbers.filter((name) => native.constants[name] === undefined).sort()).toEqual(ours.sort());
});

// A constant that lib/ declares and the addon lacks is undefined. Linux has every name.
(process.platform === 'linux' ? test : test.skip)('no export is undefined on Linux', () => {
  const younger = ['SO_PASSPIDFD', 'SO_PEERPIDFD']; // newer than the headers of 2022
  const lacking = Object.keys(exported).filter((name) => exported[name] === undefined);
  expect(lacking.filter((name) => !younger.includes(name))).toEqual([]);
});

// The lists are those of glibc 2.36. Differences of later versions and other C libraries are printed, and do not fail.
const judged = Number(preprocessC(`${includeLines(['features.h'])}__GLIBC_MINOR__`, '-P')) <= 36;

describe.each(headers.filter(({ owns }) => owns))('$header', ({ header, owns, without = [] }) => {
  const names = namesIn(header).filter((name) => owns!.test(name));

  test('has every constant of the header', () => {
    expect(names).not.toEqual([]);
    const ours = (name: string): boolean => native.constants[name] !== undefined;
    const missing = names.filter((name) => !ours(name) && !without.some(([left]) => left.test(name)));
    if (judged) expect(missing).toEqual([]);
    else if (missing.length) console.warn(`<${header}> of this C library has more: ${missing.join(', ')}`);
  });

  for (const [left, why] of without) {
    test(`${left.source} is left out: ${why}`, () => {
      if (judged) expect(names.filter((name) => left.test(name))).not.toEqual([]);
      expect(constants.filter((name) => left.test(name))).toEqual([]);
    });
  }
});
