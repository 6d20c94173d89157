import { constant } from '../runtime/addon';

/** An option's type: copied into every fragment (RFC 791). */
export const IPOPT_COPY = constant('IPOPT_COPY');
/** The bits of an option's type that are its class. */
export const IPOPT_CLASS_MASK = constant('IPOPT_CLASS_MASK');
/** The bits of an option's type that are its number. */
export const IPOPT_NUMBER_MASK = constant('IPOPT_NUMBER_MASK');
/** Option class 0: control. */
export const IPOPT_CONTROL = constant('IPOPT_CONTROL');
/** Option class 1: reserved. */
export const IPOPT_RESERVED1 = constant('IPOPT_RESERVED1');
/** Option class 2: debugging and measurement. */
export const IPOPT_DEBMEAS = constant('IPOPT_DEBMEAS');
/** `IPOPT_DEBMEAS`, under its other name. */
export const IPOPT_MEASUREMENT = constant('IPOPT_MEASUREMENT');
/** Option class 3: reserved. */
export const IPOPT_RESERVED2 = constant('IPOPT_RESERVED2');
/** The option that ends the list, one byte. */
export const IPOPT_EOL = constant('IPOPT_EOL');
/** `IPOPT_EOL`, under its other name. */
export const IPOPT_END = constant('IPOPT_END');
/** The option that fills one byte. */
export const IPOPT_NOP = constant('IPOPT_NOP');
/** `IPOPT_NOP`, under its other name. */
export const IPOPT_NOOP = constant('IPOPT_NOOP');
/** Record route: each router adds its address. */
export const IPOPT_RR = constant('IPOPT_RR');
/** Timestamp: each router adds the time. */
export const IPOPT_TS = constant('IPOPT_TS');
/** `IPOPT_TS`, under its other name. */
export const IPOPT_TIMESTAMP = constant('IPOPT_TIMESTAMP');
/** Security, as the US military used it. */
export const IPOPT_SECURITY = constant('IPOPT_SECURITY');
/** `IPOPT_SECURITY`, under its other name. */
export const IPOPT_SEC = constant('IPOPT_SEC');
/** Loose source route: addresses to visit, with others in between. */
export const IPOPT_LSRR = constant('IPOPT_LSRR');
/** The identifier of a satellite stream (obsolete). */
export const IPOPT_SATID = constant('IPOPT_SATID');
/** `IPOPT_SATID`, under its other name. */
export const IPOPT_SID = constant('IPOPT_SID');
/** Strict source route: addresses to visit, without others in between. */
export const IPOPT_SSRR = constant('IPOPT_SSRR');
/** Router alert: every router looks at this packet (RFC 2113). */
export const IPOPT_RA = constant('IPOPT_RA');
/** The offset of an option's type: byte 0. */
export const IPOPT_OPTVAL = constant('IPOPT_OPTVAL');
/** The offset of an option's length: byte 1. */
export const IPOPT_OLEN = constant('IPOPT_OLEN');
/** The offset of the pointer in a route or timestamp option: byte 2. */
export const IPOPT_OFFSET = constant('IPOPT_OFFSET');
/** The smallest value of that pointer. */
export const IPOPT_MINOFF = constant('IPOPT_MINOFF');
/** The maximum length of a header's options in bytes. */
export const MAX_IPOPTLEN = constant('MAX_IPOPTLEN');
/** A timestamp option's `ipt_flg`: times only. */
export const IPOPT_TS_TSONLY = constant('IPOPT_TS_TSONLY');
/** A timestamp option's `ipt_flg`: addresses and times. */
export const IPOPT_TS_TSANDADDR = constant('IPOPT_TS_TSANDADDR');
/** A timestamp option's `ipt_flg`: only the routers whose addresses are given. */
export const IPOPT_TS_PRESPEC = constant('IPOPT_TS_PRESPEC');
/** Security level: unclassified. */
export const IPOPT_SECUR_UNCLASS = constant('IPOPT_SECUR_UNCLASS');
/** Security level: confidential. */
export const IPOPT_SECUR_CONFID = constant('IPOPT_SECUR_CONFID');
/** Security level: EFTO. */
export const IPOPT_SECUR_EFTO = constant('IPOPT_SECUR_EFTO');
/** Security level: MMMM. */
export const IPOPT_SECUR_MMMM = constant('IPOPT_SECUR_MMMM');
/** Security level: restricted. */
export const IPOPT_SECUR_RESTR = constant('IPOPT_SECUR_RESTR');
/** Security level: secret. */
export const IPOPT_SECUR_SECRET = constant('IPOPT_SECUR_SECRET');
/** Security level: top secret. */
export const IPOPT_SECUR_TOPSECRET = constant('IPOPT_SECUR_TOPSECRET');
