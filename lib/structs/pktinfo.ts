import { struct } from '../runtime/struct/define';
import { in6_addr, type in6_addr_init, in_addr, type in_addr_init, sockaddr_in6 } from './sockaddr-in';

interface in_pktinfo_members {
  /** The interface, by its index. */
  ipi_ifindex: number;
  /** In: this host's address. Out: the source address. */
  get ipi_spec_dst(): in_addr;
  set ipi_spec_dst(address: in_addr_init);
  /** In: the destination address of the datagram. Out: ignored. */
  get ipi_addr(): in_addr;
  set ipi_addr(address: in_addr_init);
}

/**
 * `struct in_pktinfo`: the incoming or outgoing interface and address of a datagram: the ancillary data of
 * `IP_PKTINFO`.
 * @see ip(7)
 */
export class in_pktinfo extends struct<in_pktinfo_members>('in_pktinfo', {
  ipi_spec_dst: in_addr,
  ipi_addr: in_addr,
}) {}

interface in6_pktinfo_members {
  /** In: the destination address of the datagram. Out: the source address. */
  get ipi6_addr(): in6_addr;
  set ipi6_addr(address: in6_addr_init);
  /** The interface, by its index; out, 0 for any. */
  ipi6_ifindex: number;
}

/**
 * `struct in6_pktinfo`: the incoming or outgoing interface and address of a datagram: the ancillary data of
 * `IPV6_PKTINFO`.
 * @see RFC 3542
 */
export class in6_pktinfo extends struct<in6_pktinfo_members>('in6_pktinfo', { ipi6_addr: in6_addr }) {}

interface ip6_mtuinfo_members {
  /** The destination. */
  get ip6m_addr(): sockaddr_in6;
  set ip6m_addr(address: ArrayBufferView);
  /** The MTU in bytes, in host byte order. */
  ip6m_mtu: number;
}

/**
 * `struct ip6_mtuinfo`: a path MTU: `IPV6_PATHMTU`, and its ancillary data.
 * @see RFC 3542
 */
export class ip6_mtuinfo extends struct<ip6_mtuinfo_members>('ip6_mtuinfo', { ip6m_addr: sockaddr_in6 }) {}
