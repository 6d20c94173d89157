import { NLMSG_ALIGNTO, NLMSG_HDRLEN } from '../constants/netlink';
import { struct } from '../runtime/struct/define';
import { sizeof } from '../runtime/struct/sizeof';
import { castOrEmpty, structWithTrailingData, trailingBytes } from '../runtime/struct/trailing-data';
import type { Init } from '../runtime/struct/types';
import { instance, int32, numbers } from '../runtime/validate';
import { align } from './align';
import { family } from './decoders';
import type { sa_family_t } from './sockaddr';

interface sockaddr_nl_members {
  /** `AF_NETLINK`. */
  nl_family: sa_family_t;
  /** Zero. */
  nl_pad: number;
  /** The port. 0 is the kernel, or lets the kernel choose a port. */
  nl_pid: number;
  /** A bit for each multicast group: `RTMGRP_LINK`, ... */
  nl_groups: number;
}

/**
 * `struct sockaddr_nl`: a netlink address.
 * @see netlink(7)
 */
export class sockaddr_nl extends struct<sockaddr_nl_members>('sockaddr_nl', {
  nl_family: family,
  nl_pad: () => undefined,
}) {}

interface nlmsghdr_members {
  /** The length of the message in bytes, this header included. */
  nlmsg_len: number;
  /** `NLMSG_ERROR`, `NLMSG_DONE`, or the protocol's: `RTM_GETLINK`, `SOCK_DIAG_BY_FAMILY`, ... */
  nlmsg_type: number;
  /** `NLM_F_*`. */
  nlmsg_flags: number;
  /** The number of the request, repeated in its answers. */
  nlmsg_seq: number;
  /** The port of the sender, 0 for the kernel. */
  nlmsg_pid: number;
}

/**
 * `struct nlmsghdr`: the header of each netlink message.
 * @see netlink(7)
 */
export class nlmsghdr extends structWithTrailingData<nlmsghdr_members>('nlmsghdr') {}

interface nlmsgerr_members {
  /** 0, or the `errno` of the request, negative. */
  error: number;
  /** The request's header; the request may follow. */
  get msg(): nlmsghdr;
  set msg(msg: Init<nlmsghdr_members> | ArrayBufferView);
}

/**
 * `struct nlmsgerr`: the answer to a request, an `NLMSG_ERROR` message.
 * @see netlink(7)
 */
export class nlmsgerr extends structWithTrailingData<nlmsgerr_members>('nlmsgerr', { msg: nlmsghdr }) {}

interface nl_pktinfo_members {
  /** The multicast group that the message was sent to, 0 for none. */
  group: number;
}

/** `struct nl_pktinfo`: the ancillary data of `NETLINK_PKTINFO`. */
export class nl_pktinfo extends struct<nl_pktinfo_members>('nl_pktinfo') {}

interface nlattr_members {
  /** The length of the attribute in bytes, this header included. */
  nla_len: number;
  /** The type of the attribute, with `NLA_F_NESTED` and `NLA_F_NET_BYTEORDER`. */
  nla_type: number;
}

/** `struct nlattr`: the header of an attribute; the same bytes as `rtattr`. */
export class nlattr extends structWithTrailingData<nlattr_members>('nlattr') {}

interface nla_bitfield32_members {
  /** The bits. */
  value: number;
  /** The mask of significant bits. */
  selector: number;
}

/** `struct nla_bitfield32`: an attribute that contains bits. */
export class nla_bitfield32 extends struct<nla_bitfield32_members>('nla_bitfield32') {}

const spaceOf = (len: number): number => align(len + NLMSG_HDRLEN, NLMSG_ALIGNTO);

/** Returns a length, rounded up to the alignment of messages. */
export function NLMSG_ALIGN(len: number): number {
  return align(int32(NLMSG_ALIGN, 'len', len), NLMSG_ALIGNTO);
}

/** Returns the length of a message with `len` bytes of data, for `nlmsg_len`. */
export function NLMSG_LENGTH(len: number): number {
  return int32(NLMSG_LENGTH, 'len', len) + NLMSG_HDRLEN;
}

/** Returns the space for a message with `len` bytes of data. */
export function NLMSG_SPACE(len: number): number {
  return spaceOf(int32(NLMSG_SPACE, 'len', len));
}

/** Returns the data of a message, with the length of `nlmsg_len`, limited by the memory that `nlh` was cast from. */
export function NLMSG_DATA(nlh: nlmsghdr): Uint8Array {
  return trailingBytes(instance(NLMSG_DATA, 'nlh', nlh, nlmsghdr), NLMSG_HDRLEN, nlh.nlmsg_len);
}

/**
 * Returns the next message, and decreases `*len`, the number of remaining bytes. After the last one it returns an empty
 * message, for which `NLMSG_OK` is 0.
 */
export function NLMSG_NEXT(nlh: nlmsghdr, len: Int32Array): nlmsghdr {
  const step = align(instance(NLMSG_NEXT, 'nlh', nlh, nlmsghdr).nlmsg_len, NLMSG_ALIGNTO);
  numbers(NLMSG_NEXT, 'len', len)[0]! -= step;
  return castOrEmpty(nlmsghdr, trailingBytes(nlh, step));
}

/**
 * Returns 1 if a complete message remains in `len` bytes and in the memory that `nlh` was cast from, otherwise 0: `for
 * (let nlh = cast(nlmsghdr, buf); NLMSG_OK(nlh, len); nlh = NLMSG_NEXT(nlh, len))`
 * @param len the number of remaining bytes: `const len = int(recv(fd, buf, sizeof(buf), 0))`.
 */
export function NLMSG_OK(nlh: nlmsghdr, len: Int32Array | number): number {
  const left = typeof len === 'number' ? int32(NLMSG_OK, 'len', len) : numbers(NLMSG_OK, 'len', len)[0]!;
  const size = instance(NLMSG_OK, 'nlh', nlh, nlmsghdr).nlmsg_len;
  return Number(size >= sizeof(nlmsghdr) && size <= left && size <= trailingBytes(nlh, 0).byteLength);
}

/** Returns the number of bytes of a message after the first `len` of its data. */
export function NLMSG_PAYLOAD(nlh: nlmsghdr, len: number): number {
  return instance(NLMSG_PAYLOAD, 'nlh', nlh, nlmsghdr).nlmsg_len - spaceOf(int32(NLMSG_PAYLOAD, 'len', len));
}
