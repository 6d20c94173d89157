import type { struct_array } from '../runtime/struct/array';
import { struct } from '../runtime/struct/define';
import { sizeof } from '../runtime/struct/sizeof';
import { trailing } from '../runtime/struct/types';
import { int32 } from '../runtime/validate';
import { sockaddr_storage } from './sockaddr';
import { in6_addr, type in6_addr_init, in_addr, type in_addr_init } from './sockaddr-in';

interface ip_mreq_members {
  /** The group. */
  get imr_multiaddr(): in_addr;
  set imr_multiaddr(address: in_addr_init);
  /** The interface, by one of its addresses; `INADDR_ANY` for any. */
  get imr_interface(): in_addr;
  set imr_interface(address: in_addr_init);
}

/**
 * `struct ip_mreq`: a multicast group and an interface, for `IP_ADD_MEMBERSHIP`.
 * @see ip(7)
 */
export class ip_mreq extends struct<ip_mreq_members>('ip_mreq', { imr_multiaddr: in_addr, imr_interface: in_addr }) {}

interface ip_mreqn_members {
  /** The group. */
  get imr_multiaddr(): in_addr;
  set imr_multiaddr(address: in_addr_init);
  /** The interface, by one of its addresses; `INADDR_ANY` for any. */
  get imr_address(): in_addr;
  set imr_address(address: in_addr_init);
  /** The interface, by its index; 0 for any. */
  imr_ifindex: number;
}

/**
 * `struct ip_mreqn`: `ip_mreq` with the interface's index.
 * @see ip(7)
 */
export class ip_mreqn extends struct<ip_mreqn_members>('ip_mreqn', { imr_multiaddr: in_addr, imr_address: in_addr }) {}

interface ip_mreq_source_members {
  /** The group. */
  get imr_multiaddr(): in_addr;
  set imr_multiaddr(address: in_addr_init);
  /** The interface, by one of its addresses; `INADDR_ANY` for any. */
  get imr_interface(): in_addr;
  set imr_interface(address: in_addr_init);
  /** The source. */
  get imr_sourceaddr(): in_addr;
  set imr_sourceaddr(address: in_addr_init);
}

/**
 * `struct ip_mreq_source`: a multicast group, an interface and a source, for `IP_ADD_SOURCE_MEMBERSHIP`.
 * @see ip(7)
 */
export class ip_mreq_source extends struct<ip_mreq_source_members>('ip_mreq_source', {
  imr_multiaddr: in_addr,
  imr_interface: in_addr,
  imr_sourceaddr: in_addr,
}) {}

interface ipv6_mreq_members {
  /** The group. */
  get ipv6mr_multiaddr(): in6_addr;
  set ipv6mr_multiaddr(address: in6_addr_init);
  /** The interface, by its index; 0 for any. */
  ipv6mr_interface: number;
}

/**
 * `struct ipv6_mreq`: an IPv6 multicast group and an interface, for `IPV6_JOIN_GROUP`.
 * @see ipv6(7)
 */
export class ipv6_mreq extends struct<ipv6_mreq_members>('ipv6_mreq', { ipv6mr_multiaddr: in6_addr }) {}

interface group_req_members {
  /** The interface, by its index; 0 for any. */
  gr_interface: number;
  /** The group: a `sockaddr_in` or `sockaddr_in6`. */
  get gr_group(): sockaddr_storage;
  set gr_group(address: ArrayBufferView);
}

/**
 * `struct group_req`: a multicast group of any family and an interface, for `MCAST_JOIN_GROUP`.
 * @see RFC 3678
 */
export class group_req extends struct<group_req_members>('group_req', { gr_group: sockaddr_storage }) {}

interface group_source_req_members {
  /** The interface, by its index; 0 for any. */
  gsr_interface: number;
  /** The group: a `sockaddr_in` or `sockaddr_in6`. */
  get gsr_group(): sockaddr_storage;
  set gsr_group(address: ArrayBufferView);
  /** The source: a `sockaddr_in` or `sockaddr_in6`. */
  get gsr_source(): sockaddr_storage;
  set gsr_source(address: ArrayBufferView);
}

/**
 * `struct group_source_req`: a multicast group of any family, an interface and a source, for `MCAST_JOIN_SOURCE_GROUP`.
 * @see RFC 3678
 */
export class group_source_req extends struct<group_source_req_members>('group_source_req', {
  gsr_group: sockaddr_storage,
  gsr_source: sockaddr_storage,
}) {}

interface ip_msfilter_members {
  /** The group. */
  get imsf_multiaddr(): in_addr;
  set imsf_multiaddr(address: in_addr_init);
  /** The interface, by one of its addresses; `INADDR_ANY` for any. */
  get imsf_interface(): in_addr;
  set imsf_interface(address: in_addr_init);
  /** `MCAST_INCLUDE` or `MCAST_EXCLUDE`. */
  imsf_fmode: number;
  /** The number of sources. */
  imsf_numsrc: number;
  /** The sources: as many as the memory holds that the struct was cast from. */
  get imsf_slist(): struct_array<in_addr>;
  set imsf_slist(address: ArrayBufferView);
}

/**
 * `struct ip_msfilter`: the included or excluded sources of a group, for `IP_MSFILTER`. Its capacity is one source. For
 * more, pass a `Uint8Array` of `IP_MSFILTER_SIZE(n)` bytes, and `cast` this to it for the members.
 * @see RFC 3678
 */
export class ip_msfilter extends struct<ip_msfilter_members>('ip_msfilter', {
  imsf_multiaddr: in_addr,
  imsf_interface: in_addr,
  imsf_slist: trailing(in_addr),
}) {}

interface group_filter_members {
  /** The interface, by its index; 0 for any. */
  gf_interface: number;
  /** The group: a `sockaddr_in` or `sockaddr_in6`. */
  get gf_group(): sockaddr_storage;
  set gf_group(address: ArrayBufferView);
  /** `MCAST_INCLUDE` or `MCAST_EXCLUDE`. */
  gf_fmode: number;
  /** The number of sources. */
  gf_numsrc: number;
  /** The sources: as many as the memory holds that the struct was cast from. */
  get gf_slist(): struct_array<sockaddr_storage>;
  set gf_slist(address: ArrayBufferView);
}

/**
 * `struct group_filter`: the same for any family, for `MCAST_MSFILTER`. Its capacity is one source. For more, pass a
 * `Uint8Array` of `GROUP_FILTER_SIZE(n)` bytes, and `cast` this to it for the members.
 * @see RFC 3678
 */
export class group_filter extends struct<group_filter_members>('group_filter', {
  gf_group: sockaddr_storage,
  gf_slist: trailing(sockaddr_storage),
}) {}

/** Returns the size in bytes of an `ip_msfilter` with `n` sources. */
export function IP_MSFILTER_SIZE(numsrc: number): number {
  return sizeof(ip_msfilter) + (int32(IP_MSFILTER_SIZE, 'numsrc', numsrc) - 1) * sizeof(in_addr);
}

/** Returns the size in bytes of a `group_filter` with `n` sources. */
export function GROUP_FILTER_SIZE(numsrc: number): number {
  return sizeof(group_filter) + (int32(GROUP_FILTER_SIZE, 'numsrc', numsrc) - 1) * sizeof(sockaddr_storage);
}
