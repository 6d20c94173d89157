import type { struct_array } from '../runtime/struct/array';
import { struct } from '../runtime/struct/define';
import { sizeof } from '../runtime/struct/sizeof';
import { structWithTrailingData, trailingBytes } from '../runtime/struct/trailing-data';
import type { Init } from '../runtime/struct/types';
import { instance } from '../runtime/validate';
import { timespec } from './timespec';

interface sock_ee_data_rfc4884_members {
  /** The offset of the extensions in bytes. */
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
  /** The origin of the error: `SO_EE_ORIGIN_*`. */
  ee_origin: number;
  /** The ICMP type. */
  ee_type: number;
  /** The ICMP code. */
  ee_code: number;
  /** Zero. */
  ee_pad: number;
  /** Further information: for EMSGSIZE the path MTU in bytes. */
  ee_info: number;
  /** Further information. */
  ee_data: number;
  /** With `IP_RECVERR_RFC4884`, the same bytes as `ee_data`. */
  get ee_rfc4884(): sock_ee_data_rfc4884;
  set ee_rfc4884(data: Init<sock_ee_data_rfc4884_members> | ArrayBufferView);
}

/**
 * `struct sock_extended_err`: the ancillary data of `IP_RECVERR` and `IPV6_RECVERR`; the address of the origin follows.
 * @see ip(7)
 */
export class sock_extended_err extends structWithTrailingData<sock_extended_err_members>('sock_extended_err', {
  ee_pad: () => undefined,
  ee_rfc4884: sock_ee_data_rfc4884,
}) {}

/**
 * Returns the address of the origin of the error, to be cast to `sockaddr_in` or `sockaddr_in6`, limited by the memory
 * that `ee` was cast from. `AF_UNSPEC` if the origin is this host.
 */
export function SO_EE_OFFENDER(ee: sock_extended_err): Uint8Array {
  return trailingBytes(instance(SO_EE_OFFENDER, 'ee', ee, sock_extended_err), sizeof(sock_extended_err));
}

interface scm_timestamping_members {
  /** The software time, an unused value, and the hardware time. */
  get ts(): struct_array<timespec>;
  set ts(times: ArrayBufferView);
}

/** `struct scm_timestamping`: the ancillary data of `SO_TIMESTAMPING`. */
export class scm_timestamping extends struct<scm_timestamping_members>('scm_timestamping', { ts: timespec }) {}
