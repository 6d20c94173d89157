// Each exported function of the headers is in one table: functions that may block in calls.cjs and parity/calls.ts, which other tests
// run, and the others in never_blocks.ts.
import { entries } from '../support/entries';
import { root } from '../support/running-program';
import { calls as compared } from './parity/calls';
import { neverBlocks } from './never_blocks';
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { calls } = require('./calls.cjs') as { calls: Record<string, unknown> };

const isClass = (value: object): boolean => Function.prototype.toString.call(value).startsWith('class');

const isNumberType = (value: object): boolean => 'view' in value; // int, uint16_t, ...

/** The functions of all headers. The other entries call these. */
function exportedFunctions(): string[] {
  const names = new Set<string>();
  for (const entry of entries(root)) {
    if (['/promises', '/trace', '/testing', '/unp'].includes(entry)) continue;
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const header = require(`bsd-sockets${entry}`) as Record<string, object>;
    for (const [name, value] of Object.entries(header)) {
      if (typeof value === 'function' && !isClass(value) && !isNumberType(value)) names.add(name);
    }
  }
  return [...names].sort();
}

const functionOf = (row: string): string => /^\w+/.exec(row)![0];
const mayBlock = new Set(Object.keys(calls).map(functionOf));

/** The reasons why calls that may block are not compared with C. */
const notCompared: Record<string, string> = {
  closesocket: 'it is close',
  getaddrinfo: 'the resolver makes many system calls, which no signal interrupts',
  gethostbyaddr: 'as getaddrinfo',
  gethostbyname: 'as getaddrinfo',
  gethostbyname2: 'as getaddrinfo',
  getnameinfo: 'as getaddrinfo',
  pread: 'it waits on the log of the kernel, which is not the peer’s',
  pause: 'its end is the handler of a signal: test/signal',
  preadv: 'as pread',
  sigsuspend: 'as pause',
  sigtimedwait: 'as pause',
  sigwait: 'as pause',
  sigwaitinfo: 'as pause',
  unsafe_fcntl: 'it makes the call of fcntl',
};

test('each exported function is in exactly one table', () => {
  expect([...mayBlock, ...neverBlocks].sort()).toEqual(exportedFunctions());
});

test('each function that may block is compared with C or has a reason', () => {
  const rows = [...new Set(compared.map(({ name }) => name)), ...Object.keys(notCompared)];
  expect(rows.sort()).toEqual([...mayBlock].sort());
});
