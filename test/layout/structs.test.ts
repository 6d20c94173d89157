import * as lib from 'bsd-sockets';
import { alignmentOf, layoutOf, native, type Layout } from '../../lib/runtime/addon';
import { pattern, probe } from './probe';
import { structs } from './structs';

type View = DataView & Record<string, unknown>;
type Class = new () => View;

const exported: Record<string, unknown> = { ...lib };
const all = Object.keys(native.structs);
const layouts: Record<string, Layout> = Object.fromEntries(
  all.filter((name) => name in structs).map((name) => [name, layoutOf(name)!]),
);
const probed = probe(layouts);

/** C's `data[1]`, which extends to the end of the memory here. */
const trailing = ['icmp.icmp_data', 'ip_msfilter.imsf_slist', 'group_filter.gf_slist'];

test('the table names every struct', () => {
  expect(Object.keys(structs).sort()).toEqual(all.sort());
});

/** The indexes of the bytes from `offset` on. */
const range = (offset: number, size: number): number[] => Array.from({ length: size }, (_, i) => offset + i);

/** The indexes at which both differ. */
const changed = (before: Uint8Array, after: Uint8Array): number[] =>
  [...after.keys()].filter((i) => after[i] !== before[i]);

/** Sets all bits of the member to 0 or to 1. */
function fill(view: View, member: string, size: number, bits: 0 | 1): void {
  const value = view[member];
  if (typeof value === 'number') view[member] = -bits;
  else if (typeof value === 'bigint') view[member] = BigInt(-bits);
  else view[member] = new Uint8Array(size).fill(-bits);
}

describe.each(Object.keys(layouts))('struct %s', (name) => {
  const { size, alignment, members } = probed[name]!;

  test('has the size, alignment and offsets of C', () => {
    const places = Object.entries(members).map(([member, { offset, size, count, type }]) => {
      return [member, { offset, size, count, type }] as const;
    });
    expect(alignmentOf(name)).toBe(alignment);
    expect(layouts[name]).toEqual({ size, members: Object.fromEntries(places) });
  });

  test('has every member of C', () => {
    const named = new Set(Object.values(members).flatMap((member) => range(member.offset, member.size)));
    expect(range(0, size).every((i) => named.has(i))).toBe(structs[name]?.unnamed === undefined);
  });

  const type = exported[structs[name]?.class ?? name] as Class;
  // Classes with pointers (msghdr) have no bytes.
  if (!(type.prototype instanceof DataView) || Object.keys(members).length === 0) return;

  test.each(Object.keys(members))('%s reads what C reads', (member) => {
    const memory = pattern(size);
    const value = lib.cast(type, memory)[member];
    const { offset, size: length, value: expected } = members[member]!;
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      const end = trailing.includes(`${name}.${member}`) ? size : offset + length;
      expect(bytes).toEqual(memory.subarray(offset, end));
      expect(value.buffer).toBe(memory.buffer);
    } else {
      expect(value).toBe(typeof value === 'bigint' ? BigInt(expected) : Number(expected));
    }
  });

  // An odd offset, as in a packed struct or a buffer of messages, with foreign bytes on both sides.
  test.each(Object.keys(members))('%s writes the same bytes as C and no others', (member) => {
    const { offset, size: length } = members[member]!;
    const at = 3;
    for (const bits of [1, 0] as const) {
      const memory = new Uint8Array(at + size + at).fill(bits - 1);
      const before = memory.slice();
      fill(lib.cast(type, memory.subarray(at, at + size)), member, length, bits);
      expect(changed(before, memory)).toEqual(range(at + offset, length));
      expect(new Set(memory.subarray(at + offset, at + offset + length))).toEqual(new Set([bits ? 0xff : 0]));
    }
  });
});
