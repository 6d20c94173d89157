import { integer } from '../../runtime/validate';
import { constant } from '../../runtime/addon';
import { struct, type int } from '../../runtime/struct/define';
import { in6_addr, type in6_addr_init } from './in';

export * from './in';

/** `ip6f_offlg`: the offset, in units of 8 bytes; in network byte order. */
export const IP6F_OFF_MASK = constant('IP6F_OFF_MASK');
/** `ip6f_offlg`: reserved bits. */
export const IP6F_RESERVED_MASK = constant('IP6F_RESERVED_MASK');
/** `ip6f_offlg`: more fragments follow. */
export const IP6F_MORE_FRAG = constant('IP6F_MORE_FRAG');
/** Of an unknown option's type: skip it. */
export const IP6OPT_TYPE_SKIP = constant('IP6OPT_TYPE_SKIP');
/** Of an unknown option's type: drop the packet. */
export const IP6OPT_TYPE_DISCARD = constant('IP6OPT_TYPE_DISCARD');
/** Of an unknown option's type: drop it, and send an ICMP error. */
export const IP6OPT_TYPE_FORCEICMP = constant('IP6OPT_TYPE_FORCEICMP');
/** Of an unknown option's type: drop it, and send an ICMP error unless it went to a multicast group. */
export const IP6OPT_TYPE_ICMP = constant('IP6OPT_TYPE_ICMP');
/** Of an option's type: it may change on the way. */
export const IP6OPT_TYPE_MUTABLE = constant('IP6OPT_TYPE_MUTABLE');
/** An option: one byte of padding. */
export const IP6OPT_PAD1 = constant('IP6OPT_PAD1');
/** An option: padding. */
export const IP6OPT_PADN = constant('IP6OPT_PADN');
/** An option: a packet of more than 65,535 bytes. */
export const IP6OPT_JUMBO = constant('IP6OPT_JUMBO');
/** An option: an NSAP address. */
export const IP6OPT_NSAP_ADDR = constant('IP6OPT_NSAP_ADDR');
/** An option: how many tunnels in each other are allowed. */
export const IP6OPT_TUNNEL_LIMIT = constant('IP6OPT_TUNNEL_LIMIT');
/** An option: routers are to look at the packet. */
export const IP6OPT_ROUTER_ALERT = constant('IP6OPT_ROUTER_ALERT');
/** The length of `IP6OPT_JUMBO`. */
export const IP6OPT_JUMBO_LEN = constant('IP6OPT_JUMBO_LEN');
/** `IP6OPT_ROUTER_ALERT`: MLD; in network byte order. */
export const IP6_ALERT_MLD = constant('IP6_ALERT_MLD');
/** `IP6OPT_ROUTER_ALERT`: RSVP. */
export const IP6_ALERT_RSVP = constant('IP6_ALERT_RSVP');
/** `IP6OPT_ROUTER_ALERT`: active networks. */
export const IP6_ALERT_AN = constant('IP6_ALERT_AN');

/** What a node that doesn't know the option does with the packet: `IP6OPT_TYPE_SKIP` and so on. */
export const IP6OPT_TYPE = (o: number): int => integer('IP6OPT_TYPE: o', o) & 0xc0;

interface ip6_hdr_members {
  /** The version, 6, in the upper 4 bits, and half of the traffic class. */
  ip6_vfc: number;
  /** The first 4 bytes, in network byte order: version, traffic class, flow label. */
  ip6_flow: number;
  /** The length of what follows, in network byte order. */
  ip6_plen: number;
  /** What follows: `IPPROTO_UDP`, ... */
  ip6_nxt: number;
  /** The hop limit. */
  ip6_hlim: number;
  /** `ip6_hlim`. */
  ip6_hops: number;
  /** From whom. */
  get ip6_src(): in6_addr;
  set ip6_src(address: in6_addr_init);
  /** To whom. */
  get ip6_dst(): in6_addr;
  set ip6_dst(address: in6_addr_init);
}

/** `struct ip6_hdr`: the header of an IPv6 packet. RFC 8200 */
export class ip6_hdr extends struct<ip6_hdr_members>('ip6_hdr', {
  ip6_hops: () => undefined,
  ip6_src: in6_addr,
  ip6_dst: in6_addr,
}) {}

interface ip6_ext_members {
  /** The header that follows. */
  ip6e_nxt: number;
  /** The length of this one, in units of 8 bytes. */
  ip6e_len: number;
}

/** `struct ip6_ext`: how every extension header begins. */
export class ip6_ext extends struct<ip6_ext_members>('ip6_ext') {}

interface ip6_frag_members {
  /** The header that follows. */
  ip6f_nxt: number;
  /** Zero. */
  ip6f_reserved: number;
  /** Offset and flags, in network byte order: `IP6F_*`. */
  ip6f_offlg: number;
  /** The same in all fragments of a packet. */
  ip6f_ident: number;
}

/** `struct ip6_frag`: the header of a fragment. */
export class ip6_frag extends struct<ip6_frag_members>('ip6_frag') {}

interface ip6_rthdr_members {
  /** The header that follows. */
  ip6r_nxt: number;
  /** The length of this one, in units of 8 bytes. */
  ip6r_len: number;
  /** The type: `IPV6_RTHDR_TYPE_0`. */
  ip6r_type: number;
  /** How many stations are left. */
  ip6r_segleft: number;
}

/** `struct ip6_rthdr`: the header of a route. */
export class ip6_rthdr extends struct<ip6_rthdr_members>('ip6_rthdr') {}
