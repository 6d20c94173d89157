import * as bsd from 'bsd-sockets';
import { check, getsockopt, int, setsockopt, sizeof, socket, socklen_t } from 'bsd-sockets';
import { closeAfterTest } from '../support/sockets';
import { any, groups, leftOut, readOnly, same, writeOnly } from './table';

const constants = bsd as unknown as Record<string, number | undefined>;

const root = process.getuid!() === 0;
if (!root) console.warn('skipped: the table of socket options needs root');

/** The value of an option: a number if it has the length of an expected `int`, else hexadecimal. */
function get(s: number, level: number, optname: number, type: string, asNumber: boolean): number | string {
  const buf = Buffer.alloc(type === 'uint64_t' ? 8 : 512); // some cookies require the exact length
  const len = socklen_t(buf.length);
  check('getsockopt', getsockopt(s, level, optname, buf, len));
  return asNumber && len[0] === sizeof(int) ? buf.readInt32LE() : buf.toString('hex', 0, len[0]);
}

function set(s: number, level: number, optname: number, value: number | string): number {
  const optval = typeof value === 'number' ? int(value) : Buffer.from(value, 'hex');
  return setsockopt(s, level, optname, optval, sizeof(optval));
}

(root ? describe : describe.skip).each(groups)('$level of $on', ({ optlevel, socket: args, rows }) => {
  test.each(rows)('%s can be set and read: %s', (name, type, initial, value, got) => {
    const optname = constants[name];
    if (optname === undefined) throw new Error(`${name} is not exported`);
    const s = closeAfterTest(socket(...args), 'socket');
    if (initial === writeOnly) expect(() => get(s, optlevel, optname, type, true)).toThrow('getsockopt');
    else if (initial === any) get(s, optlevel, optname, type, true);
    else expect(get(s, optlevel, optname, type, typeof initial === 'number')).toBe(initial);

    if (value === readOnly) expect(set(s, optlevel, optname, 1)).toBe(-1);
    else expect(set(s, optlevel, optname, value)).toSucceedWith(0);

    const expected = got === same ? (value === readOnly ? initial : value) : got;
    if (typeof expected !== 'symbol')
      expect(get(s, optlevel, optname, type, typeof expected === 'number')).toBe(expected);
  });
});

test('every option has a row or a reason to be left out', () => {
  const lines = new Set(groups.flatMap(({ rows }) => rows.map(([name]) => name)));
  const names = Object.keys(constants).filter(
    (name) => /^(SO|TCP|IP|IPV6|UDP)_[A-Z0-9_]+$/.test(name) && typeof constants[name] === 'number',
  );
  const missing = names.filter((name) => !lines.has(name) && !leftOut.some(([, pattern]) => pattern.test(name)));
  expect(missing).toEqual([]);
});
