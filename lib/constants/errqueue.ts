import { constant } from '../runtime/addon';

/** `ee_origin`: unknown. */
export const SO_EE_ORIGIN_NONE = constant('SO_EE_ORIGIN_NONE');
/** `ee_origin`: this host. */
export const SO_EE_ORIGIN_LOCAL = constant('SO_EE_ORIGIN_LOCAL');
/** `ee_origin`: an ICMP message. */
export const SO_EE_ORIGIN_ICMP = constant('SO_EE_ORIGIN_ICMP');
/** `ee_origin`: an ICMPv6 message. */
export const SO_EE_ORIGIN_ICMP6 = constant('SO_EE_ORIGIN_ICMP6');
/** `ee_origin`: a transmit timestamp. */
export const SO_EE_ORIGIN_TXSTATUS = constant('SO_EE_ORIGIN_TXSTATUS');
/** `ee_origin`: `MSG_ZEROCOPY` has released the memory of the sends numbered `ee_info` to `ee_data`. */
export const SO_EE_ORIGIN_ZEROCOPY = constant('SO_EE_ORIGIN_ZEROCOPY');
/** `ee_origin`: `SO_TXTIME` dropped a packet. */
export const SO_EE_ORIGIN_TXTIME = constant('SO_EE_ORIGIN_TXTIME');
/** `SO_EE_ORIGIN_TXSTATUS`, under its other name. */
export const SO_EE_ORIGIN_TIMESTAMPING = constant('SO_EE_ORIGIN_TIMESTAMPING');
/** `ee_code` of `SO_EE_ORIGIN_ZEROCOPY`: the data was copied nevertheless. */
export const SO_EE_CODE_ZEROCOPY_COPIED = constant('SO_EE_CODE_ZEROCOPY_COPIED');
/** `ee_code` of `SO_EE_ORIGIN_TXTIME`: the time is invalid. */
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
