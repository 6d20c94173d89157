// Netlink attributes without the macros of rtnetlink(3).
import { cast } from '../runtime/struct/array';
import { extentOf, list, memory, memoryOf, size, within } from '../runtime/validate';
import { RTA_DATA, RTA_LENGTH, RTA_OK, RTA_ALIGN, RTA_SPACE, rtattr } from './rtattr';

/** An attribute: its type and its data. A string has a NUL at its end. */
export type attribute = readonly [rta_type: number, data: ArrayBufferView | string | readonly attribute[]];

const UINT16_MAX = 0xffff;

function bytesOf(data: attribute[1], parameter: string): Uint8Array {
  if (typeof data === 'string') return Buffer.from(`${data}\0`);
  if (Array.isArray(data)) return to_rtattrs(data as readonly attribute[]);
  return memoryOf(memory(to_rtattrs, parameter, data as ArrayBufferView));
}

/**
 * Returns the bytes of some attributes, for a netlink message. An array is a nested attribute:
 * `to_rtattrs([[IFLA_IFNAME, 'veth0'], [IFLA_LINKINFO, [[IFLA_INFO_KIND, 'veth']]]])`.
 * @see rtnetlink(7)
 */
export function to_rtattrs(attributes: readonly attribute[]): Uint8Array {
  const all = list(to_rtattrs, 'attributes', attributes).map((each, i) => {
    const [type, data] = list(to_rtattrs, `attributes[${i}]`, each) as unknown as attribute;
    return {
      rta_type: within(to_rtattrs, `attributes[${i}][0]`, type, 0, UINT16_MAX),
      bytes: bytesOf(data, `attributes[${i}][1]`),
    };
  });
  const memory = new Uint8Array(all.reduce((sum, { bytes }) => sum + RTA_SPACE(bytes.length), 0));
  let at = 0;
  for (const { rta_type, bytes } of all) {
    const rta_len = within(to_rtattrs, 'rta_len', RTA_LENGTH(bytes.length), 0, UINT16_MAX);
    const header = Object.assign(cast(rtattr, memory.subarray(at)), { rta_type, rta_len });
    RTA_DATA(header).set(bytes);
    at += RTA_SPACE(bytes.length);
  }
  return memory;
}

/**
 * Iterates over attributes: `for (const [type, data] of from_rtattrs(IFLA_RTA(ifi), IFLA_PAYLOAD(nlh)))`. `data` is a view
 * of the message. The data of a nested attribute can be passed again.
 * @param p the first attribute, or the bytes of all.
 * @param len the number of bytes; by default all memory of `p`.
 * @see rtnetlink(7)
 */
export function from_rtattrs(
  p: ArrayBufferView,
  len: number = extentOf(memory(from_rtattrs, 'p', p)),
): Generator<[rta_type: number, data: Uint8Array], void, undefined> {
  const all = memoryOf(memory(from_rtattrs, 'p', p));
  return attributesOf(all.subarray(0, Math.max(0, size(from_rtattrs, 'len', len))));
}

function* attributesOf(all: Uint8Array): Generator<[rta_type: number, data: Uint8Array], void, undefined> {
  for (let at = 0; all.length - at >= RTA_LENGTH(0);) {
    const rta = cast(rtattr, all.subarray(at));
    if (!RTA_OK(rta, all.length - at)) return;
    yield [rta.rta_type, RTA_DATA(rta)];
    at += RTA_ALIGN(rta.rta_len);
  }
}
