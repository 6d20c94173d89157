import { struct } from '../runtime/struct/define';
import { sizeof } from '../runtime/struct/sizeof';
import { castOrEmpty, structWithTrailingData, trailingBytes } from '../runtime/struct/trailing-data';
import { instance } from '../runtime/validate';
import { family } from './decoders';
import { NLMSG_ALIGN, NLMSG_PAYLOAD, nlmsghdr } from './netlink';
import { rtattr } from './rtattr';
import type { sa_family_t } from './sockaddr';

interface ifaddrmsg_members {
  /** `AF_INET`, `AF_INET6`. */
  ifa_family: sa_family_t;
  /** The length of the prefix in bits. */
  ifa_prefixlen: number;
  /** The lower 8 bits of `IFA_F_*`. */
  ifa_flags: number;
  /** `RT_SCOPE_*`. */
  ifa_scope: number;
  /** The index of the interface. */
  ifa_index: number;
}

/**
 * `struct ifaddrmsg`: an address of an interface; attributes `IFA_*` follow.
 * @see rtnetlink(7)
 */
export class ifaddrmsg extends structWithTrailingData<ifaddrmsg_members>('ifaddrmsg', { ifa_family: family }) {}

interface ifa_cacheinfo_members {
  /** The preferred lifetime in seconds. */
  ifa_prefered: number;
  /** The valid lifetime in seconds. */
  ifa_valid: number;
  /** The time of creation in hundredths of seconds since boot. */
  cstamp: number;
  /** The time of the last change in hundredths of seconds since boot. */
  tstamp: number;
}

/** `struct ifa_cacheinfo`: an `IFA_CACHEINFO`. */
export class ifa_cacheinfo extends struct<ifa_cacheinfo_members>('ifa_cacheinfo') {}

/** Returns the first attribute of an address, or an empty one. */
export function IFA_RTA(r: ifaddrmsg): rtattr {
  return castOrEmpty(rtattr, trailingBytes(instance(IFA_RTA, 'r', r, ifaddrmsg), NLMSG_ALIGN(sizeof(ifaddrmsg))));
}

/** Returns the length of the attributes of an `ifaddrmsg`, in bytes. */
export function IFA_PAYLOAD(n: nlmsghdr): number {
  return NLMSG_PAYLOAD(instance(IFA_PAYLOAD, 'n', n, nlmsghdr), sizeof(ifaddrmsg));
}
