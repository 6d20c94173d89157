// Structs of programs lie in memory as those of a C compiler do.
import { inspect } from 'node:util';
import {
  array,
  cast,
  char,
  epoll_data,
  epoll_event,
  fd_set,
  int,
  nlmsghdr,
  sigset_t,
  sizeof,
  sockaddr_storage,
  struct,
  timeval,
} from 'bsd-sockets';
import { uint16_t, uint32_t, uint64_t, uint8_t, int64_t, int8_t } from 'bsd-sockets/stdint';
import { runC } from '../support/c-compiler';

const types = { rec_seq: uint16_t, rec_ttl: uint16_t, rec_tv: timeval } as const;
const rec = struct('rec', types);
const tlv = struct('tlv', { type: uint8_t, length: uint16_t, value: [uint8_t, 5] }, { packed: true });
const mixed = struct('mixed', {
  a: int8_t,
  b: uint64_t,
  c: [char, 3],
  d: [uint32_t, 2],
  e: rec,
  f: [tlv, 2],
  g: int64_t,
  h: sockaddr_storage,
  i: epoll_event,
  j: nlmsghdr,
  k: uint8_t,
});

// The structs of the C library that have no tag.
const typedefs = struct('typedefs', { a: uint8_t, b: sigset_t, c: uint8_t, d: fd_set, e: uint8_t, f: epoll_data });

const declarations = `
struct rec { uint16_t rec_seq; uint16_t rec_ttl; struct timeval rec_tv; };
struct __attribute__((packed)) tlv { uint8_t type; uint16_t length; uint8_t value[5]; };
struct mixed { int8_t a; uint64_t b; char c[3]; uint32_t d[2]; struct rec e; struct tlv f[2]; int64_t g;
  struct sockaddr_storage h; struct epoll_event i; struct nlmsghdr j; uint8_t k; };
struct typedefs { uint8_t a; sigset_t b; uint8_t c; fd_set d; uint8_t e; epoll_data_t f; };
`;

/** The size, and the offset of each member. */
const inC = (name: string, members: string[]): number[] => {
  const offsets = members.map((member) => `printf("%zu ", offsetof(struct ${name}, ${member}));`).join(' ');
  return runC(`#include <stdint.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/time.h>
#include <sys/socket.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/select.h>
#include <linux/netlink.h>
${declarations}
int main(void) { printf("%zu ", sizeof(struct ${name})); ${offsets} }
`)
    .trim()
    .split(' ')
    .map(Number);
};

test.each([
  ['rec', rec, Object.keys(types)],
  ['tlv', tlv, ['type', 'length', 'value']],
  ['mixed', mixed, [...'abcdefghijk']],
  ['typedefs', typedefs, [...'abcdef']],
] as const)('%s lies as in C', (name, type, members) => {
  const { layout } = type as unknown as { layout: { members: Record<string, { offset: number }> } };
  expect([sizeof(type), ...members.map((member) => layout.members[member]!.offset)]).toEqual(inC(name, [...members]));
});

test('members have the types of C', () => {
  const r = new rec({ rec_seq: 65536 + 7, rec_tv: { tv_sec: 3 } });
  const sequence: number = r.rec_seq;
  expect([sequence, r.rec_ttl, r.rec_tv.tv_sec]).toEqual([7, 0, 3]);
  const m = new mixed({ b: 2n ** 64n - 1n, c: 'ab', g: -1n });
  const wide: bigint = m.b;
  m.f[1]!.length = 5;
  m.d[1] = 9;
  expect([wide, m.g, m.f[1]!.length, [...m.c], [...m.d]]).toEqual([2n ** 64n - 1n, -1n, 5, [97, 98, 0], [0, 9]]);
});

test('it is a struct like others', () => {
  const memory = new Uint8Array(64);
  cast(rec, memory.subarray(3)).rec_seq = 0x0101;
  expect([memory[3], memory[4]]).toEqual([1, 1]);
  expect(array(rec, 2)[1]).toEqual(new rec());
  expect(inspect(new rec({ rec_seq: 1 }))).toBe(
    'rec { rec_seq: 1, rec_ttl: 0, rec_tv: timeval { tv_sec: 0, tv_usec: 0 } }',
  );
  expect(inspect(new mixed({ c: 'ab' }))).toContain('c: "ab"');
});

test('a type that is none is a TypeError', () => {
  expect(() => struct('x', { a: 4 as never })).toThrow(TypeError);
  expect(() => struct('x', { a: Uint8Array as never })).toThrow(TypeError);
  expect(() => struct('x', { a: [int, -1] })).toThrow(RangeError);
  expect(() => struct('x', null as never)).toThrow('struct: members must be an object (received null)');
  expect(() => struct('x', {}, null as never)).toThrow('struct: options must be an object (received null)');
  expect(() => struct(1 as never, {})).toThrow('struct: name must be a string (received 1)');
});
