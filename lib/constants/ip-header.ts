import { constant } from '../runtime/addon';

/** The version of IP in `iphdr`: 4. */
export const IPVERSION = constant('IPVERSION');
/** The largest packet in bytes, header included. */
export const IP_MAXPACKET = constant('IP_MAXPACKET');
/** A header's fragment offset field: the reserved bit. */
export const IP_RF = constant('IP_RF');
/** A header's fragment offset field: Don't Fragment. */
export const IP_DF = constant('IP_DF');
/** A header's fragment offset field: more fragments follow. */
export const IP_MF = constant('IP_MF');
/** A header's fragment offset field: the offset, in units of 8 bytes. */
export const IP_OFFMASK = constant('IP_OFFMASK');
/** The largest time to live. */
export const MAXTTL = constant('MAXTTL');
/** The default time to live: 64. */
export const IPDEFTTL = constant('IPDEFTTL');
/** The lifetime of fragments in BSD, in half seconds. */
export const IPFRAGTTL = constant('IPFRAGTTL');
/** The decrement of the time to live at a router. */
export const IPTTLDEC = constant('IPTTLDEC');
/** The packet size that every host accepts, in bytes. */
export const IP_MSS = constant('IP_MSS');
