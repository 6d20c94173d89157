// Calls of bsd-sockets/unp with wrong values of every kind in each parameter.
import { openSync } from 'node:fs';
import * as unp from 'bsd-sockets/unp';
import { closeAfterTest } from '../support/sockets';
import type { Exported } from '../fuzz/exported';
import { all } from '../fuzz/values';
import { forget, ordinary } from '../fuzz/memory';
import { outcome, type Outcome } from '../fuzz/outcome';

const parameters: Record<string, string[]> = {
  moved: [],
  readn: ['fd', 'vptr', 'n'],
  writen: ['fd', 'vptr', 'n'],
  readline: ['fd', 'vptr', 'maxlen'],
  readlinebuf: ['vptrptr'],
  readline_rinit: ['fd', 'ptr', 'maxlen', 'rptr'],
  readline_r: ['rptr'],
  sock_ntop: ['sockaddr', 'addrlen'],
};
const calls = Object.entries(unp as object).filter(
  (entry): entry is [string, Exported['call']] => typeof entry[1] === 'function' && entry[0] !== 'Rline',
);

// Reads end immediately and writes never block.
const nowhere = closeAfterTest(openSync('/dev/null', 'r+'));

const proper: Record<string, () => unknown> = {
  fd: () => nowhere,
  vptr: () => ordinary(16),
  ptr: () => ordinary(16),
  sockaddr: () => ordinary(16),
  addrlen: () => 16,
  n: () => 16,
  maxlen: () => 16,
  vptrptr: () => [null],
  rptr: () => {
    const rptr = new unp.Rline();
    unp.readline_rinit(nowhere, ordinary(16), 16, rptr);
    return rptr;
  },
};

// A wrong value may be a valid descriptor, which succeeds.
const isOpen = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;

test('every function has a case', () => {
  expect(calls.map(([name]) => name).sort()).toEqual(Object.keys(parameters).sort());
});

test.each(calls)('%s stays inside its memory for any argument', (name, call) => {
  const declared = parameters[name]!.map((parameter) => ({ name: parameter, type: '' }));
  const exported: Exported = { name, call, isClass: false, parameters: declared };
  const seen = new Map<Outcome, number>();
  for (const [at, { name: parameter }] of declared.entries()) {
    for (const { name: value, make } of all) {
      forget();
      const args = declared.map(({ name }, i) => (i === at ? make() : proper[name]!()));
      if (parameter === 'fd' && isOpen(args[at])) continue;
      try {
        const came = outcome(exported, args);
        seen.set(came, (seen.get(came) ?? 0) + 1);
      } catch (error) {
        throw new Error(`${name}: ${parameter} = ${value}`, { cause: error });
      }
    }
  }
  if (declared.length > 0) expect(seen.get('refused')).toBeGreaterThan(50);
});
