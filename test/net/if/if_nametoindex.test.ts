import {
  ENODEV,
  IF_NAMESIZE,
  cstr,
  errno,
  if_freenameindex,
  if_indextoname,
  if_nameindex,
  if_nameindex_t,
  if_nametoindex,
} from 'bsd-sockets';
import { readFileSync, readdirSync } from 'node:fs';
import '../../support/matchers';

const sys = (name: string): number => Number(readFileSync(`/sys/class/net/${name}/ifindex`, 'utf8'));
const names = readdirSync('/sys/class/net').filter((name) => name !== 'bonding_masters'); // a file

test('if_nameindex lists every interface of this host', () => {
  const list = if_nameindex()!;
  expect(list.map(({ if_name, if_index }) => [if_name, if_index]).sort()).toEqual(
    names.map((name) => [name, sys(name)]).sort(),
  );
  expect(list[0]).toBeInstanceOf(if_nameindex_t);
  expect(if_freenameindex(list)).toBeUndefined();
  expect(() => if_freenameindex(5 as never)).toThrow(
    'if_freenameindex: ptr must be an array of if_nameindex_t or null',
  );
});

test.each(names)('%s converts between name and index', (name) => {
  expect(if_nametoindex(name)).toBe(sys(name));
  const buf = new Uint8Array(IF_NAMESIZE).fill(0x78);
  expect(if_indextoname(sys(name), buf)).toBe(name);
  expect(cstr(buf)).toBe(name);
});

describe('if_nametoindex', () => {
  test.each(['no-such-if', '', 'x'.repeat(IF_NAMESIZE), 'x'.repeat(5000)])(
    'returns 0 with ENODEV for "%.20s"',
    (name) => {
      expect(if_nametoindex(name)).toBe(0);
      expect(errno).toBe(ENODEV);
    },
  );

  test('throws for arguments that a compiler rejects', () => {
    expect(() => if_nametoindex(1 as never)).toThrow(
      new TypeError('if_nametoindex: ifname must be a string (received 1)'),
    );
    expect(() => if_nametoindex(null as never)).toThrow('if_nametoindex: ifname must be a string (received null)');
  });
});

describe('if_indextoname', () => {
  const buf = new Uint8Array(IF_NAMESIZE);

  test.each([0, 2 ** 31 - 1])('returns null with ENXIO for index %i', (index) => {
    expect(if_indextoname(index, buf)).toFailWithErrno('ENXIO');
  });

  test.each([
    ['a view that is too small', new Uint8Array(IF_NAMESIZE - 1)],
    ['an empty view', new Uint8Array(0)],
    ['null', null as never],
  ])('returns null with EFAULT for %s', (_name, memory) => {
    expect(if_indextoname(1, memory)).toFailWithErrno('EFAULT');
  });

  test('throws for arguments that a compiler rejects', () => {
    expect(() => if_indextoname('1' as never, buf)).toThrow(
      "if_indextoname: ifindex must be an integer (received '1')",
    );
    expect(() => if_indextoname(1, 'lo' as never)).toThrow('if_indextoname: ifname must be');
    expect(() => if_indextoname(2 ** 32, buf)).toThrow(RangeError);
  });
});
