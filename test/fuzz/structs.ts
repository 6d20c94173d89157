// Structs, addresses and messages that are correct or almost correct.
import * as bsd from 'bsd-sockets';
import { address, descriptor } from './descriptors';
import { bytesOf, holding, memory, named, noise, ordinary, sizeOf } from './memory';
import { below, percent, pick, random, scramble } from './random';

const library = bsd as unknown as Record<string, unknown>;
type StructClass = new (init?: never) => ArrayBufferView;

export const classNamed = (name: string): StructClass | undefined => {
  const value = library[name];
  return typeof value === 'function' && 'size' in value && 'prototype' in value
    ? (value as unknown as StructClass)
    : undefined;
};

const isStruct = (type: StructClass): boolean => type.prototype instanceof DataView;

/** Returns the members of a struct or of a plain class. */
export function membersOf(type: StructClass): string[] {
  if (!isStruct(type)) return Object.keys(new type());
  const names: string[] = [];
  for (let p = type.prototype as object; p !== DataView.prototype; p = Object.getPrototypeOf(p) as object) {
    names.push(...Object.keys(p));
  }
  return names;
}

/** Returns a struct between guard bytes, sometimes with less or more memory than in C. */
export function struct(type: StructClass & { size?: number }): unknown {
  if (!isStruct(type)) return new type();
  const view = ordinary(type.size! + (percent(10) ? below(32) : 0));
  if (percent(70)) scramble(bytesOf(view));
  if (percent(10)) return ordinary(below(type.size! + 1));
  return percent(90) && view.byteLength >= type.size!
    ? named(bsd.cast(type as never, view), `${type.name} at ${view.byteOffset}`)
    : view;
}

export function array(type: StructClass & { size?: number }, n: number): unknown {
  // The memory of bsd.array has no guard bytes.
  if (percent(50)) return noise(n * type.size!);
  return percent(10) ? struct(type) : named(bsd.array(type as never, n), `${n} of ${type.name}`);
}

const families = [bsd.AF_UNSPEC, bsd.AF_UNIX, bsd.AF_INET, bsd.AF_INET6, bsd.AF_NETLINK, bsd.AF_PACKET];

/** Returns an address of a socket of the pool, sometimes changed. */
export function addressBytes(): Uint8Array {
  const bytes = Uint8Array.from(address());
  if (percent(20)) bytes[below(bytes.length)] = random();
  if (percent(10)) bytes[0] = pick(families);
  return bytes;
}
export const sockaddr = (): ArrayBufferView => (percent(90) ? holding(addressBytes()) : noise(below(130)));

const lengths = [0, 1, 8, 15, 16, 17, 20, 24, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 53];

const ancillary: [level: number, type: number, data: () => number[]][] = [
  [bsd.SOL_SOCKET, bsd.SCM_RIGHTS, () => Array.from({ length: below(4) }, () => (percent(70) ? descriptor() : -1))],
  [bsd.SOL_SOCKET, bsd.SCM_CREDENTIALS, () => [bsd.getpid(), 0, percent(50) ? 0 : random()]],
  [bsd.IPPROTO_IP, bsd.IP_PKTINFO, () => [below(3), 0, 0x0100007f]],
  [bsd.IPPROTO_IP, bsd.IP_TTL, () => [below(300)]],
  [bsd.IPPROTO_IP, bsd.IP_TOS, () => [below(256)]],
  [bsd.IPPROTO_IPV6, bsd.IPV6_PKTINFO, () => [0, 0, 0, 0x01000000, 1]],
  [bsd.IPPROTO_IPV6, bsd.IPV6_HOPLIMIT, () => [below(300)]],
  [bsd.SOL_SOCKET, bsd.SO_TIMESTAMPING, random32],
  [bsd.IPPROTO_UDP, bsd.UDP_SEGMENT, () => [below(2000)]],
];

function random32(): number[] {
  return Array.from({ length: below(6) }, random);
}

/** Returns ancillary data, sometimes with wrong lengths. */
export function control(): ArrayBufferView {
  const view = ordinary(below(4) === 0 ? below(40) : 24 * below(8));
  const { buffer, byteOffset, byteLength } = view;
  const data = new DataView(buffer, byteOffset, byteLength);
  for (let at = 0; at + 16 <= byteLength;) {
    const [level, type, values] = percent(85) ? pick(ancillary) : ([random(), random(), random32] as const);
    const body = values().slice(0, (byteLength - at - 16) >> 2);
    const length = 16 + 4 * body.length;
    data.setBigUint64(
      at,
      percent(70) ? BigInt(length) : percent(80) ? BigInt(pick(lengths)) : ~BigInt(below(32)) & (2n ** 64n - 1n),
      true,
    );
    data.setInt32(at + 8, level, true);
    data.setInt32(at + 12, type, true);
    body.forEach((value, i) => data.setInt32(at + 16 + 4 * i, value, true));
    at += (length + 7) & ~7;
  }
  return view;
}

const requests = [
  ...[bsd.RTM_GETLINK, bsd.RTM_GETADDR, bsd.RTM_GETROUTE, bsd.RTM_GETNEIGH, bsd.RTM_NEWLINK, bsd.RTM_NEWADDR],
  ...[bsd.RTM_DELADDR, bsd.RTM_NEWROUTE, bsd.SOCK_DIAG_BY_FAMILY, bsd.NLMSG_NOOP, bsd.NLMSG_ERROR, bsd.NLMSG_DONE],
];
const requestFlags = [bsd.NLM_F_REQUEST, bsd.NLM_F_REQUEST | bsd.NLM_F_DUMP, bsd.NLM_F_REQUEST | bsd.NLM_F_ACK, 0xffff];

function attributes(data: DataView, from: number, end: number): void {
  for (let at = from; at + 4 <= end; at += 8) {
    data.setUint16(at, percent(70) ? 8 : pick([0, 1, 3, 4, 5, 100, 65535]), true);
    data.setUint16(at + 2, percent(80) ? below(20) : random(), true);
    if (at + 8 <= end) data.setUint32(at + 4, percent(50) ? 1 : random(), true);
  }
}

/** Returns netlink requests, sometimes with wrong lengths. */
export function netlinkMessage(): ArrayBufferView {
  const view = ordinary(4 * below(40));
  const data = new DataView(view.buffer, view.byteOffset, view.byteLength);
  for (let at = 0; at + 16 <= data.byteLength;) {
    const length = Math.min(16 + 4 * below(20), data.byteLength - at);
    data.setUint32(at, percent(70) ? length : pick(lengths), true);
    data.setUint16(at + 4, percent(90) ? pick(requests) : random(), true);
    data.setUint16(at + 6, pick(requestFlags), true);
    data.setUint32(at + 8, 1, true);
    if (at + 18 <= data.byteLength) data.setUint8(at + 16, pick(families));
    attributes(data, at + 16 + 4 * below(5), at + length);
    at += length;
  }
  return view;
}

/** Returns a buffer, with or without data. */
export function data(): ArrayBufferView | null {
  if (percent(2)) return null;
  if (percent(25)) return netlinkMessage();
  if (percent(25)) return noise(below(200));
  return ordinary(percent(95) ? below(300) : 20_000);
}

/** Returns the length of a view or string, sometimes a wrong one. */
export function lengthOf(view: unknown): number {
  const length = ArrayBuffer.isView(view) ? sizeOf(view) : typeof view === 'string' ? view.length : 0;
  if (percent(70)) return length;
  return pick([
    length + 1,
    Math.max(length - 1, 0),
    0,
    1,
    below(2 * length + 2),
    -1,
    2 ** 31 - 1,
    2 ** 31,
    2 ** 32 - 1,
    2 ** 53,
  ]);
}

export function iovecs(): bsd.iovec[] {
  return Array.from({ length: below(5) }, () => {
    const iov_base = data();
    return new bsd.iovec({ iov_base, iov_len: percent(90) ? (iov_base?.byteLength ?? 0) : lengthOf(iov_base) });
  });
}

export function message(): bsd.msghdr {
  const msg_name = percent(40) ? sockaddr() : null;
  const msg_control = percent(50) ? control() : null;
  const msg_iov = percent(95) ? iovecs() : null;
  return new bsd.msghdr({
    msg_name,
    msg_namelen: lengthOf(msg_name),
    msg_iov,
    msg_iovlen: percent(95) ? (msg_iov?.length ?? 0) : below(6),
    msg_control,
    msg_controllen: lengthOf(msg_control),
    msg_flags: percent(90) ? 0 : random() | 0,
  });
}

export const messages = (): bsd.mmsghdr[] =>
  Array.from({ length: below(4) }, () => new bsd.mmsghdr({ msg_hdr: message() }));

/** Returns a view of one number, which C passes by address. */
export function cell(type: typeof Uint32Array | typeof Int32Array, value: number): ArrayBufferView {
  const view = memory(4, { type }) as Uint32Array | Int32Array;
  view[0] = value;
  return view;
}

/** Returns a view of exactly these bytes. */
export function placed(...bytes: number[]): ArrayBufferView {
  const view = ordinary(bytes.length);
  bytesOf(view).set(bytes);
  return view;
}

/** Returns the first control message header of a message, or another one. */
export function headerOf(msgh: unknown): unknown {
  try {
    return bsd.CMSG_FIRSTHDR(msgh as bsd.msghdr) ?? struct(bsd.cmsghdr);
  } catch {
    return struct(bsd.cmsghdr);
  }
}
