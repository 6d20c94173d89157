import { instance } from '../../runtime/validate';
import { constant } from '../../runtime/addon';
import { followed, following } from '../../runtime/struct/trailing-data';
import { sizeof, struct, type Init, type struct_array } from '../../runtime/struct/define';
import { timespec } from '../time';

/** `ee_origin`: not known. */
export const SO_EE_ORIGIN_NONE = constant('SO_EE_ORIGIN_NONE');
/** `ee_origin`: this host. */
export const SO_EE_ORIGIN_LOCAL = constant('SO_EE_ORIGIN_LOCAL');
/** `ee_origin`: an ICMP message. */
export const SO_EE_ORIGIN_ICMP = constant('SO_EE_ORIGIN_ICMP');
/** `ee_origin`: an ICMPv6 message. */
export const SO_EE_ORIGIN_ICMP6 = constant('SO_EE_ORIGIN_ICMP6');
/** `ee_origin`: a timestamp of what was sent. */
export const SO_EE_ORIGIN_TXSTATUS = constant('SO_EE_ORIGIN_TXSTATUS');
/** `ee_origin`: `MSG_ZEROCOPY` no longer needs the memory: sends number `ee_info` to `ee_data`. */
export const SO_EE_ORIGIN_ZEROCOPY = constant('SO_EE_ORIGIN_ZEROCOPY');
/** `ee_origin`: `SO_TXTIME` dropped a packet. */
export const SO_EE_ORIGIN_TXTIME = constant('SO_EE_ORIGIN_TXTIME');
/** `SO_EE_ORIGIN_TXSTATUS`, by its other name. */
export const SO_EE_ORIGIN_TIMESTAMPING = constant('SO_EE_ORIGIN_TIMESTAMPING');
/** `ee_code` of `SO_EE_ORIGIN_ZEROCOPY`: the data was copied all the same. */
export const SO_EE_CODE_ZEROCOPY_COPIED = constant('SO_EE_CODE_ZEROCOPY_COPIED');
/** `ee_code` of `SO_EE_ORIGIN_TXTIME`: the time is none. */
export const SO_EE_CODE_TXTIME_INVALID_PARAM = constant('SO_EE_CODE_TXTIME_INVALID_PARAM');
/** `ee_code` of `SO_EE_ORIGIN_TXTIME`: the time is past. */
export const SO_EE_CODE_TXTIME_MISSED = constant('SO_EE_CODE_TXTIME_MISSED');
/** A flag of `sock_ee_data_rfc4884`: the extensions are malformed. */
export const SO_EE_RFC4884_FLAG_INVALID = constant('SO_EE_RFC4884_FLAG_INVALID');
/** `ee_info` of a timestamp: the packet went to the device. */
export const SCM_TSTAMP_SND = constant('SCM_TSTAMP_SND');
/** `ee_info` of a timestamp: the packet went to the queueing discipline. */
export const SCM_TSTAMP_SCHED = constant('SCM_TSTAMP_SCHED');
/** `ee_info` of a timestamp: the peer has acknowledged it. */
export const SCM_TSTAMP_ACK = constant('SCM_TSTAMP_ACK');

interface sock_ee_data_rfc4884_members {
  /** Where the extensions begin, in bytes. */
  len: number;
  /** `SO_EE_RFC4884_FLAG_INVALID`. */
  flags: number;
  /** Zero. */
  reserved: number;
}

/**
 * `struct sock_ee_data_rfc4884`: the extensions of an ICMP error.
 * @see RFC 4884
 */
export class sock_ee_data_rfc4884 extends struct<sock_ee_data_rfc4884_members>('sock_ee_data_rfc4884') {}

interface sock_extended_err_members {
  /** The error: `ECONNREFUSED`, ... */
  ee_errno: number;
  /** Who told: `SO_EE_ORIGIN_*`. */
  ee_origin: number;
  /** The ICMP type. */
  ee_type: number;
  /** The ICMP code. */
  ee_code: number;
  /** Zero. */
  ee_pad: number;
  /** What else there is to say: the path MTU of EMSGSIZE, in bytes. */
  ee_info: number;
  /** And more. */
  ee_data: number;
  /** With `IP_RECVERR_RFC4884`, the same bytes as `ee_data`. */
  get ee_rfc4884(): sock_ee_data_rfc4884;
  set ee_rfc4884(data: Init<sock_ee_data_rfc4884_members> | ArrayBufferView);
}

/**
 * `struct sock_extended_err`: the ancillary data of `IP_RECVERR` and `IPV6_RECVERR`; the address of who told follows.
 * @see ip(7)
 */
export class sock_extended_err extends followed<sock_extended_err_members>('sock_extended_err', {
  ee_pad: () => undefined,
  ee_rfc4884: sock_ee_data_rfc4884,
}) {}

/**
 * The address of who told of the error: the bytes of a `sockaddr_in` or `sockaddr_in6`, to be `cast`, as far as the
 * memory goes that `ee` was cast from. `AF_UNSPEC` where it was this host.
 */
export function SO_EE_OFFENDER(ee: sock_extended_err): Uint8Array {
  return following(instance('SO_EE_OFFENDER: ee', ee, sock_extended_err), sizeof(sock_extended_err));
}

interface scm_timestamping_members {
  /** The kernel's time; not used; the hardware's time. */
  get ts(): struct_array<timespec>;
  set ts(times: ArrayBufferView);
}

/** `struct scm_timestamping`: the ancillary data of `SO_TIMESTAMPING`. */
export class scm_timestamping extends struct<scm_timestamping_members>('scm_timestamping', { ts: timespec }) {}
