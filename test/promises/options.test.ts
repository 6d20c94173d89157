// Values of options: getsockopt returns the type that the constant declares, and setsockopt rejects others.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as bsd from 'bsd-sockets';
import { AF_INET, SOCK_STREAM, SOL_SOCKET, SO_MAX_PACING_RATE, SO_PEEK_OFF, SO_SNDBUF, check } from 'bsd-sockets';
import { Socket, socket } from 'bsd-sockets/promises';
import { fromBytes } from '../../lib/promises/options';
import { groups } from '../options/table';

const constants = bsd as unknown as Record<string, number | undefined>;
const folder = join(__dirname, '../../lib/constants');

/** The constants of options with their declared types. */
const declared = readdirSync(folder).flatMap((file) =>
  [...readFileSync(join(folder, file), 'utf8').matchAll(/export const (\w+): SocketOption<(\w+).*> =/g)].map(
    ([, name, type]) => [name!, type!] as const,
  ),
);
const typeOf = new Map(declared);

const levels: [RegExp, number][] = [
  [/^SO_VM_/, bsd.AF_VSOCK],
  [/^SO_/, SOL_SOCKET],
  [/^TCP_/, bsd.IPPROTO_TCP],
  [/^UDP_/, bsd.IPPROTO_UDP],
  [/^IP_/, bsd.IPPROTO_IP],
  [/^IPV6_/, bsd.IPPROTO_IPV6],
  [/^PACKET_/, bsd.SOL_PACKET],
  [/^NETLINK_/, bsd.SOL_NETLINK],
];
const lengths: Record<string, number[]> = { number: [1, 4], bigint: [8] };

const nameOf = (value: unknown): string => (typeof value === 'object' ? value!.constructor.name : typeof value);

test.each(declared.filter(([name]) => constants[name] !== undefined))(
  'bytes of any length for %s are converted to a %s',
  (name, type) => {
    const [, level] = levels.find(([names]) => names.test(name))!;
    for (const length of lengths[type] ?? [0, 1, 4, 8, 512])
      expect([length, nameOf(fromBytes(level, constants[name]!, new Uint8Array(length)))]).toEqual([length, type]);
  },
);

test.each(groups)('options of level $level of $on have the declared types', ({ optlevel, socket: args, rows }) => {
  if (args[1] === bsd.SOCK_RAW && process.getuid!() !== 0) {
    console.warn('skipped: options of raw sockets (not root)');
    return;
  }
  using s = Socket.from(check('socket', bsd.socket(...args)));
  const seen = rows.flatMap(([name]) => {
    try {
      return [[name, nameOf(s.getsockopt(optlevel, constants[name]!))]];
    } catch {
      return []; // write-only
    }
  });
  expect(seen.length).toBeGreaterThan(0);
  expect(seen).toEqual(seen.map(([name]) => [name, typeOf.get(name!) ?? 'number']));
});

describe('a value outside the range of its C type', () => {
  const set = (optname: number, value: unknown) => (): void => {
    using s = socket(AF_INET, SOCK_STREAM);
    const before = s.getsockopt(SOL_SOCKET, optname);
    try {
      s.setsockopt(SOL_SOCKET, optname, value as number);
    } finally {
      expect(s.getsockopt(SOL_SOCKET, optname)).toEqual(before);
    }
  };

  test.each([2 ** 33, 2 ** 32, -(2 ** 31) - 1, 1e300])('setsockopt throws a RangeError for %d', (value) => {
    expect(set(SO_SNDBUF, value)).toThrow(
      new RangeError(`setsockopt: optval must be >= -2147483648 and <= 4294967295 (received ${value})`),
    );
  });

  test.each([2n ** 64n, -(2n ** 63n) - 1n])('setsockopt throws a RangeError for %d', (value) => {
    expect(set(SO_MAX_PACING_RATE, value)).toThrow(
      new RangeError(`setsockopt: optval must be a 64-bit integer (received ${value}n)`),
    );
  });

  test.each([1.5, NaN, Infinity])('setsockopt throws a RangeError for %d', (value) => {
    expect(set(SO_SNDBUF, value)).toThrow(new RangeError(`setsockopt: optval must be an integer (received ${value})`));
  });

  test.each([null, undefined, {}, Symbol('x')])('setsockopt throws a TypeError for %p', (value) => {
    expect(set(SO_SNDBUF, value)).toThrow(/^setsockopt: optval(: | must be )/);
    expect(set(SO_SNDBUF, value)).toThrow(TypeError);
  });
});

test('the upper half of an int wraps as in C', () => {
  using s = socket(AF_INET, SOCK_STREAM);
  s.setsockopt(SOL_SOCKET, SO_PEEK_OFF, 1);
  s.setsockopt(SOL_SOCKET, SO_PEEK_OFF, 2 ** 32 - 1);
  expect(s.getsockopt(SOL_SOCKET, SO_PEEK_OFF)).toBe(-1);
  s.setsockopt(SOL_SOCKET, SO_MAX_PACING_RATE, 2n ** 64n - 1n);
  expect(s.getsockopt(SOL_SOCKET, SO_MAX_PACING_RATE)).toBe(2n ** 64n - 1n);
});
