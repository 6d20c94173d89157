import { struct } from '../runtime/struct/define';
import { long, port } from './decoders';
import { in6_addr, type in6_addr_init } from './sockaddr-in';

interface ip6_hdr_members {
  /** The version, 6, in the upper 4 bits, and half of the traffic class. */
  ip6_vfc: number;
  /** The first 4 bytes, in network byte order: version, traffic class, flow label. */
  ip6_flow: number;
  /** The length of the payload, in network byte order. */
  ip6_plen: number;
  /** The next header: `IPPROTO_UDP`, ... */
  ip6_nxt: number;
  /** The hop limit. */
  ip6_hlim: number;
  /** `ip6_hlim`. */
  ip6_hops: number;
  /** The source address. */
  get ip6_src(): in6_addr;
  set ip6_src(address: in6_addr_init);
  /** The destination address. */
  get ip6_dst(): in6_addr;
  set ip6_dst(address: in6_addr_init);
}

/** `struct ip6_hdr`: the header of an IPv6 packet. RFC 8200 */
export class ip6_hdr extends struct<ip6_hdr_members>('ip6_hdr', {
  ip6_flow: long,
  ip6_plen: port,
  ip6_hops: () => undefined,
  ip6_src: in6_addr,
  ip6_dst: in6_addr,
}) {}

interface ip6_ext_members {
  /** The next header. */
  ip6e_nxt: number;
  /** The length of this header in units of 8 bytes. */
  ip6e_len: number;
}

/** `struct ip6_ext`: the beginning of every extension header. */
export class ip6_ext extends struct<ip6_ext_members>('ip6_ext') {}

interface ip6_frag_members {
  /** The next header. */
  ip6f_nxt: number;
  /** Zero. */
  ip6f_reserved: number;
  /** Offset and flags, in network byte order: `IP6F_*`. */
  ip6f_offlg: number;
  /** The identification, the same in all fragments of a packet. */
  ip6f_ident: number;
}

/** `struct ip6_frag`: the header of a fragment. */
export class ip6_frag extends struct<ip6_frag_members>('ip6_frag', { ip6f_offlg: port, ip6f_ident: long }) {}

interface ip6_rthdr_members {
  /** The next header. */
  ip6r_nxt: number;
  /** The length of this header in units of 8 bytes. */
  ip6r_len: number;
  /** The type: `IPV6_RTHDR_TYPE_0`. */
  ip6r_type: number;
  /** The number of remaining segments. */
  ip6r_segleft: number;
}

/** `struct ip6_rthdr`: a routing header. */
export class ip6_rthdr extends struct<ip6_rthdr_members>('ip6_rthdr') {}
