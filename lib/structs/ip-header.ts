import { bitfields, memberOffset } from '../runtime/struct/bitfield';
import { struct } from '../runtime/struct/define';
import type { Init } from '../runtime/struct/types';
import { inetAddress, port } from './decoders';
import { in_addr, type in_addr_t } from './sockaddr-in';

interface iphdr_members {
  /** Type of service: DSCP and ECN bits, `IPTOS_*`. */
  tos: number;
  /** The length of the packet in bytes, header included, in network byte order. */
  tot_len: number;
  /** The identification of the packet, the same in all fragments, in network byte order. */
  id: number;
  /** `IP_DF`, `IP_MF` and the offset in units of 8 bytes, in network byte order. */
  frag_off: number;
  /** Time to live. */
  ttl: number;
  /** The protocol inside: `IPPROTO_*`. */
  protocol: number;
  /** The header's checksum. */
  check: number;
  /** The sender, in network byte order. */
  saddr: in_addr_t;
  /** The receiver, in network byte order. */
  daddr: in_addr_t;
}

interface iphdr_bits {
  /** The header's length in units of 4 bytes: 5 without options. */
  ihl: number;
  /** 4. */
  version: number;
}

/**
 * `struct iphdr`: the header of an IPv4 packet, without its options.
 * @see RFC 791, raw(7)
 */
export class iphdr extends bitfields<iphdr_members, iphdr_bits>(
  struct<iphdr_members>('iphdr', { tot_len: port, id: port, frag_off: port, saddr: inetAddress, daddr: inetAddress }),
  { ihl: [memberOffset('iphdr', 'tos') - 1, 0, 4], version: [memberOffset('iphdr', 'tos') - 1, 4, 4] },
) {}

interface ip_members {
  /** Type of service: DSCP and ECN bits, `IPTOS_*`. */
  ip_tos: number;
  /** The length of the packet in bytes, header included, in network byte order. */
  ip_len: number;
  /** The identification of the packet, the same in all fragments, in network byte order. */
  ip_id: number;
  /** `IP_DF`, `IP_MF` and the offset in units of 8 bytes, in network byte order. */
  ip_off: number;
  /** Time to live. */
  ip_ttl: number;
  /** The protocol inside: `IPPROTO_*`. */
  ip_p: number;
  /** The header's checksum. */
  ip_sum: number;
  /** The sender. */
  get ip_src(): in_addr;
  set ip_src(address: Init<Pick<in_addr, 's_addr'>> | ArrayBufferView);
  /** The receiver. */
  get ip_dst(): in_addr;
  set ip_dst(address: Init<Pick<in_addr, 's_addr'>> | ArrayBufferView);
}

interface ip_bits {
  /** The header's length in units of 4 bytes: 5 without options. */
  ip_hl: number;
  /** 4. */
  ip_v: number;
}

/**
 * `struct ip`: `iphdr`, under its BSD names.
 * @see RFC 791
 */
export class ip extends bitfields<ip_members, ip_bits>(
  struct<ip_members>('ip', { ip_len: port, ip_id: port, ip_off: port, ip_src: in_addr, ip_dst: in_addr }),
  {
    ip_hl: [memberOffset('ip', 'ip_tos') - 1, 0, 4],
    ip_v: [memberOffset('ip', 'ip_tos') - 1, 4, 4],
  },
) {}
