import { RTNH_ALIGNTO } from '../constants/rtnetlink-attributes';
import { struct } from '../runtime/struct/define';
import { sizeof } from '../runtime/struct/sizeof';
import { castOrEmpty, structWithTrailingData, trailingBytes } from '../runtime/struct/trailing-data';
import { instance, int32 } from '../runtime/validate';
import { align } from './align';
import { family } from './decoders';
import { NLMSG_ALIGN, NLMSG_PAYLOAD, nlmsghdr } from './netlink';
import { rtattr } from './rtattr';
import type { sa_family_t } from './sockaddr';

interface rtmsg_members {
  /** `AF_INET`, `AF_INET6`. */
  rtm_family: sa_family_t;
  /** The length of the destination's prefix in bits. */
  rtm_dst_len: number;
  /** The length of the source's prefix in bits. */
  rtm_src_len: number;
  /** The type of service of the packets. */
  rtm_tos: number;
  /** `RT_TABLE_MAIN`, ... */
  rtm_table: number;
  /** The origin of the route: `RTPROT_*`. */
  rtm_protocol: number;
  /** The scope of the destination: `RT_SCOPE_*`. */
  rtm_scope: number;
  /** `RTN_UNICAST`, ... */
  rtm_type: number;
  /** `RTM_F_*`. */
  rtm_flags: number;
}

/**
 * `struct rtmsg`: a route; attributes `RTA_*` follow.
 * @see rtnetlink(7)
 */
export class rtmsg extends structWithTrailingData<rtmsg_members>('rtmsg', { rtm_family: family }) {}

interface rtnexthop_members {
  /** Its length in bytes, including its attributes. */
  rtnh_len: number;
  /** `RTNH_F_*`. */
  rtnh_flags: number;
  /** Its weight, less one. */
  rtnh_hops: number;
  /** The index of the interface. */
  rtnh_ifindex: number;
}

/** `struct rtnexthop`: one of the paths in an `RTA_MULTIPATH`; attributes follow. */
export class rtnexthop extends structWithTrailingData<rtnexthop_members>('rtnexthop') {}

interface rta_cacheinfo_members {
  /** The number of clients. */
  rta_clntref: number;
  /** The time since it was last used, in clock ticks. */
  rta_lastuse: number;
  /** The time until it expires in clock ticks, 0 for never. */
  rta_expires: number;
  /** The error for packets, negative. */
  rta_error: number;
  /** The number of uses. */
  rta_used: number;
  /** The next IP identification(no longer reported). */
  rta_id: number;
  /** The peer's last timestamp(no longer reported). */
  rta_ts: number;
  /** The age of that timestamp(no longer reported). */
  rta_tsage: number;
}

/** `struct rta_cacheinfo`: an `RTA_CACHEINFO`. */
export class rta_cacheinfo extends struct<rta_cacheinfo_members>('rta_cacheinfo') {}

interface rtgenmsg_members {
  /** The address family of a dump, `AF_UNSPEC` for all. */
  rtgen_family: sa_family_t;
}

/** `struct rtgenmsg`: a request with an address family only. */
export class rtgenmsg extends struct<rtgenmsg_members>('rtgenmsg', { rtgen_family: family }) {}

interface ifinfomsg_members {
  /** `AF_UNSPEC`. */
  ifi_family: sa_family_t;
  /** The kind of hardware: `ARPHRD_*`. */
  ifi_type: number;
  /** The interface's index. */
  ifi_index: number;
  /** `IFF_*`. */
  ifi_flags: number;
  /** The mask of flags that a request changes. */
  ifi_change: number;
}

/**
 * `struct ifinfomsg`: a network interface; attributes `IFLA_*` follow.
 * @see rtnetlink(7)
 */
export class ifinfomsg extends structWithTrailingData<ifinfomsg_members>('ifinfomsg', { ifi_family: family }) {}

/** Returns the first attribute of a route, or an empty one. */
export function RTM_RTA(r: rtmsg): rtattr {
  return castOrEmpty(rtattr, trailingBytes(instance(RTM_RTA, 'r', r, rtmsg), NLMSG_ALIGN(sizeof(rtmsg))));
}

/** Returns the length of the attributes of an `rtmsg`, in bytes. */
export function RTM_PAYLOAD(n: nlmsghdr): number {
  return NLMSG_PAYLOAD(instance(RTM_PAYLOAD, 'n', n, nlmsghdr), sizeof(rtmsg));
}

/** Returns a length, rounded up to the alignment of next hops. */
export function RTNH_ALIGN(len: number): number {
  return align(int32(RTNH_ALIGN, 'len', len), RTNH_ALIGNTO);
}

/** Returns 1 if a complete next hop remains in `len` bytes and in the memory, otherwise 0. */
export function RTNH_OK(rtnh: rtnexthop, len: number): number {
  const size = instance(RTNH_OK, 'rtnh', rtnh, rtnexthop).rtnh_len;
  const left = int32(RTNH_OK, 'len', len);
  return Number(size >= sizeof(rtnexthop) && size <= left && size <= trailingBytes(rtnh, 0).byteLength);
}

/** Returns the next one, or an empty one, for which `RTNH_OK` is 0. */
export function RTNH_NEXT(rtnh: rtnexthop): rtnexthop {
  return castOrEmpty(rtnexthop, trailingBytes(instance(RTNH_NEXT, 'rtnh', rtnh, rtnexthop), RTNH_ALIGN(rtnh.rtnh_len)));
}

/** Returns the length of a next hop with `len` bytes of attributes. */
export function RTNH_LENGTH(len: number): number {
  return RTNH_ALIGN(sizeof(rtnexthop)) + int32(RTNH_LENGTH, 'len', len);
}

/** Returns the space for a next hop with `len` bytes of attributes. */
export function RTNH_SPACE(len: number): number {
  return align(RTNH_LENGTH(int32(RTNH_SPACE, 'len', len)), RTNH_ALIGNTO);
}

/** Returns the first attribute of a next hop, or an empty one. */
export function RTNH_DATA(rtnh: rtnexthop): rtattr {
  return castOrEmpty(
    rtattr,
    trailingBytes(instance(RTNH_DATA, 'rtnh', rtnh, rtnexthop), RTNH_LENGTH(0), rtnh.rtnh_len),
  );
}
