import { struct } from '../runtime/struct/define';
import type { Init } from '../runtime/struct/types';
import { instance, int32, type Called } from '../runtime/validate';
import { long, port } from './decoders';
import { in6_addr } from './sockaddr-in';

interface icmp6_filter_members {
  /** One bit for each type, set if the type is blocked. */
  get icmp6_filt(): Uint32Array;
  set icmp6_filt(types: ArrayBufferView);
}

/**
 * `struct icmp6_filter`: the types that a raw socket receives, for `ICMP6_FILTER`.
 * @see RFC 3542
 */
export class icmp6_filter extends struct<icmp6_filter_members>('icmp6_filter') {}

const bit = (type: number): number => 1 << (type & 31);

function words(called: Called, filterp: icmp6_filter): Uint32Array {
  return instance(called, 'filterp', filterp, icmp6_filter).icmp6_filt;
}

/** The word with the bit of a type, and the position of the bit. */
function word(called: Called, type: number, filterp: icmp6_filter): [words: Uint32Array, at: number] {
  return [words(called, filterp), (int32(called, 'type', type) & 0xff) >> 5];
}

/** Returns 1 if messages of that type pass the filter, otherwise 0. */
export function ICMP6_FILTER_WILLPASS(type: number, filterp: icmp6_filter): number {
  const [words, at] = word(ICMP6_FILTER_WILLPASS, type, filterp);
  return Number((words[at]! & bit(type)) === 0);
}

/** Returns 1 if messages of that type are blocked, otherwise 0. */
export function ICMP6_FILTER_WILLBLOCK(type: number, filterp: icmp6_filter): number {
  const [words, at] = word(ICMP6_FILTER_WILLBLOCK, type, filterp);
  return Number((words[at]! & bit(type)) !== 0);
}

/** Passes messages of that type. */
export function ICMP6_FILTER_SETPASS(type: number, filterp: icmp6_filter): void {
  const [words, at] = word(ICMP6_FILTER_SETPASS, type, filterp);
  words[at]! &= ~bit(type);
}

/** Blocks messages of that type. */
export function ICMP6_FILTER_SETBLOCK(type: number, filterp: icmp6_filter): void {
  const [words, at] = word(ICMP6_FILTER_SETBLOCK, type, filterp);
  words[at]! |= bit(type);
}

/** Passes all messages. */
export function ICMP6_FILTER_SETPASSALL(filterp: icmp6_filter): void {
  words(ICMP6_FILTER_SETPASSALL, filterp).fill(0);
}

/** Blocks all messages. */
export function ICMP6_FILTER_SETBLOCKALL(filterp: icmp6_filter): void {
  words(ICMP6_FILTER_SETBLOCKALL, filterp).fill(0xffffffff);
}

interface icmp6_hdr_members {
  /** `ICMP6_ECHO_REQUEST`, `ICMP6_DST_UNREACH`, ... */
  icmp6_type: number;
  /** The code: details of the type. */
  icmp6_code: number;
  /** The checksum, set by the kernel when sending. */
  icmp6_cksum: number;
  /** The 4 bytes that depend on the type, as a number. */
  get icmp6_data32(): Uint32Array;
  set icmp6_data32(data: ArrayBufferView);
  /** The same bytes as 2 numbers. */
  get icmp6_data16(): Uint16Array;
  set icmp6_data16(data: ArrayBufferView);
  /** The same bytes. */
  get icmp6_data8(): Uint8Array;
  set icmp6_data8(data: ArrayBufferView);
  /** `ICMP6_PARAM_PROB`: the offset of the wrong byte, in network byte order. */
  icmp6_pptr: number;
  /** `ICMP6_PACKET_TOO_BIG`: the MTU in bytes, in network byte order. */
  icmp6_mtu: number;
  /** Echo: the identifier of the program's requests, in network byte order. */
  icmp6_id: number;
  /** Echo: the number of the request, in network byte order. */
  icmp6_seq: number;
  /** `MLD_LISTENER_QUERY`: the maximum delay of an answer in milliseconds, in network byte order. */
  icmp6_maxdelay: number;
}

const again = (): undefined => undefined;

/**
 * `struct icmp6_hdr`: the header of an ICMPv6 message.
 * @see RFC 4443, RFC 3542
 */
export class icmp6_hdr extends struct<icmp6_hdr_members>('icmp6_hdr', {
  icmp6_data16: again,
  icmp6_data32: again,
  icmp6_pptr: again,
  icmp6_mtu: again,
  icmp6_maxdelay: again,
  icmp6_id: port,
  icmp6_seq: port,
}) {}

type header = Init<icmp6_hdr_members> | ArrayBufferView;
type address = Init<Pick<in6_addr, 's6_addr'>> | ArrayBufferView;

interface nd_router_solicit_members {
  /** The ICMPv6 header. */
  get nd_rs_hdr(): icmp6_hdr;
  set nd_rs_hdr(hdr: header);
}

/** `struct nd_router_solicit`: an `ND_ROUTER_SOLICIT`; options follow. */
export class nd_router_solicit extends struct<nd_router_solicit_members>('nd_router_solicit', {
  nd_rs_hdr: icmp6_hdr,
}) {}

interface nd_router_advert_members {
  /** The ICMPv6 header. */
  get nd_ra_hdr(): icmp6_hdr;
  set nd_ra_hdr(hdr: header);
  /** The hop limit that hosts should use, 0 for none. */
  nd_ra_curhoplimit: number;
  /** `ND_RA_FLAG_*`. */
  nd_ra_flags_reserved: number;
  /** The lifetime as a default router in seconds, in network byte order. */
  nd_ra_router_lifetime: number;
  /** The time in milliseconds that a neighbour counts as reachable, in network byte order. */
  nd_ra_reachable: number;
  /** The interval of solicitations in milliseconds, in network byte order. */
  nd_ra_retransmit: number;
}

/** `struct nd_router_advert`: an `ND_ROUTER_ADVERT`; options follow. */
export class nd_router_advert extends struct<nd_router_advert_members>('nd_router_advert', {
  nd_ra_hdr: icmp6_hdr,
  nd_ra_router_lifetime: port,
  nd_ra_reachable: long,
  nd_ra_retransmit: long,
}) {}

interface nd_neighbor_solicit_members {
  /** The ICMPv6 header. */
  get nd_ns_hdr(): icmp6_hdr;
  set nd_ns_hdr(hdr: header);
  /** The requested address. */
  get nd_ns_target(): in6_addr;
  set nd_ns_target(address: address);
}

/** `struct nd_neighbor_solicit`: an `ND_NEIGHBOR_SOLICIT`; options follow. */
export class nd_neighbor_solicit extends struct<nd_neighbor_solicit_members>('nd_neighbor_solicit', {
  nd_ns_hdr: icmp6_hdr,
  nd_ns_target: in6_addr,
}) {}

interface nd_neighbor_advert_members {
  /** The ICMPv6 header. */
  get nd_na_hdr(): icmp6_hdr;
  set nd_na_hdr(hdr: header);
  /** `ND_NA_FLAG_*`, in network byte order. */
  nd_na_flags_reserved: number;
  /** The address of the neighbour. */
  get nd_na_target(): in6_addr;
  set nd_na_target(address: address);
}

/** `struct nd_neighbor_advert`: an `ND_NEIGHBOR_ADVERT`; options follow. */
export class nd_neighbor_advert extends struct<nd_neighbor_advert_members>('nd_neighbor_advert', {
  nd_na_hdr: icmp6_hdr,
  nd_na_flags_reserved: long,
  nd_na_target: in6_addr,
}) {}

interface nd_redirect_members {
  /** The ICMPv6 header. */
  get nd_rd_hdr(): icmp6_hdr;
  set nd_rd_hdr(hdr: header);
  /** The better first hop. */
  get nd_rd_target(): in6_addr;
  set nd_rd_target(address: address);
  /** The destination of the redirect. */
  get nd_rd_dst(): in6_addr;
  set nd_rd_dst(address: address);
}

/** `struct nd_redirect`: an `ND_REDIRECT`; options follow. */
export class nd_redirect extends struct<nd_redirect_members>('nd_redirect', {
  nd_rd_hdr: icmp6_hdr,
  nd_rd_target: in6_addr,
  nd_rd_dst: in6_addr,
}) {}

interface nd_opt_hdr_members {
  /** `ND_OPT_*`. */
  nd_opt_type: number;
  /** Its length in units of 8 bytes, this header included. */
  nd_opt_len: number;
}

/** `struct nd_opt_hdr`: the header of a neighbour discovery option. */
export class nd_opt_hdr extends struct<nd_opt_hdr_members>('nd_opt_hdr') {}

interface mld_hdr_members {
  /** The ICMPv6 header. */
  get mld_icmp6_hdr(): icmp6_hdr;
  set mld_icmp6_hdr(hdr: header);
  /** The maximum delay of an answer in milliseconds, in network byte order. */
  mld_maxdelay: number;
  /** The group. */
  get mld_addr(): in6_addr;
  set mld_addr(address: address);
}

/**
 * `struct mld_hdr`: a multicast listener message.
 * @see RFC 2710
 */
export class mld_hdr extends struct<mld_hdr_members>('mld_hdr', {
  mld_icmp6_hdr: icmp6_hdr,
  mld_maxdelay: port,
  mld_addr: in6_addr,
}) {}
