import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { inNetns, enterNetns, canUnshareNetns } from '../support/network-namespace';
import {
  exampleCommand,
  isInstalled,
  languages,
  expectOutput,
  run,
  type RunningProgram,
} from '../support/running-program';

// A network namespace without other sockets. /proc/net/tcp is read in parts, and would list a socket twice or not at all
// if others are opened and closed meanwhile.
const able = canUnshareNetns && isInstalled('ss', ['-V'], /iproute2/);
if (!able) console.warn('skipped: netstat, in a network namespace: needs root, unshare(1) and iproute2');
const apartTest = able ? test : test.skip;

type Rows = string[][];
const rows = (text: string): Rows =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
const sorted = (table: Rows): string[] => table.map((row) => row.join(' ')).sort();

/** Starts a process with sockets in many states in a new network namespace. */
async function sockets(address: string): Promise<RunningProgram> {
  const node = [process.execPath, '-r', 'ts-node/register/transpile-only', join(__dirname, 'sockets.ts'), address];
  const [command, ...args] = inNetns(node);
  const made = run(command, args);
  expect(await made.line()).toBe('they are there');
  return made;
}

/** Returns the output of a command in the namespace of another program. */
function printed({ pid }: RunningProgram, program: string[]): Promise<string> {
  const [command, ...args] = enterNetns(pid, program);
  return expectOutput(run(command, args));
}

/** A row of `ss` in the format of netstat. */
const asNetstat = ([state, rqueue, wqueue, here, there]: string[]): string[] => {
  const name = state!.replace('ESTAB', 'ESTABLISHED').replace('WAIT-', 'WAIT').replaceAll('-', '_');
  return [rqueue!, wqueue!, here!.replace(/[[\]]/g, ''), there!.replace(/[[\]]/g, ''), name];
};

const STATES = ['CLOSE_WAIT', ...Array<string>(4).fill('ESTABLISHED'), 'FIN_WAIT2', 'LISTEN', 'TIME_WAIT'];
const statesOf = (table: Rows): string[] => table.map((row) => row[4]!).sort();

/** The sockets that `ss` lists, after the last FIN has been acknowledged. */
async function settled(made: RunningProgram): Promise<Rows> {
  for (let left = 100; ; left--) {
    const known = rows(await printed(made, ['ss', '-tanH'])).map(asNetstat);
    if (left === 0 || isDeepStrictEqual(statesOf(known), STATES)) return known;
  }
}

describe.each([
  ['tcp', '127.0.0.1'],
  ['tcp6', '::1'],
])('%s', (proto, address) => {
  apartTest.each(
    languages.flatMap(
      (language) =>
        [
          [language, 'by netlink'],
          [language, 'proc'],
        ] as const,
    ),
  )('netstat in %s (%s) lists the sockets that ss lists', async (language, how) => {
    const flag = how === 'proc' ? [how] : [];
    const made = await sockets(address);
    const known = await settled(made);
    expect(statesOf(known)).toEqual(STATES);
    const [listener] = known.filter((row) => row[4] === 'LISTEN');
    expect(listener).toEqual(['1', '7', expect.stringMatching(`^${address}:[1-9]\\d*$`), expect.anything(), 'LISTEN']);

    const [heading, ...all] = rows(await printed(made, [...exampleCommand(language, 'netstat'), ...flag]));
    expect(heading!.join(' ')).toBe('Proto Recv-Q Send-Q Local Address Foreign Address State');
    // Only netlink reports the backlog.
    const expected = known.map((row) => (flag.length > 0 && row[4] === 'LISTEN' ? row.with(1, '0') : row));
    expect(sorted(all)).toEqual(sorted(expected.map((row) => [proto, ...row])));
  });
});
