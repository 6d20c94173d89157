import { constant } from '../runtime/addon';

/** The bits of a type of service that are ECN (RFC 3168). */
export const IPTOS_ECN_MASK = constant('IPTOS_ECN_MASK');
/** ECN: not in use. */
export const IPTOS_ECN_NOT_ECT = constant('IPTOS_ECN_NOT_ECT');
/** ECN: in use, mark 1. */
export const IPTOS_ECN_ECT1 = constant('IPTOS_ECN_ECT1');
/** ECN: in use, mark 0. */
export const IPTOS_ECN_ECT0 = constant('IPTOS_ECN_ECT0');
/** ECN: the packet met congestion. */
export const IPTOS_ECN_CE = constant('IPTOS_ECN_CE');
/** The bits of a type of service that are the DSCP (RFC 2474). */
export const IPTOS_DSCP_MASK = constant('IPTOS_DSCP_MASK');
/** Assured forwarding, class 1, low drop precedence (RFC 2597). */
export const IPTOS_DSCP_AF11 = constant('IPTOS_DSCP_AF11');
/** Assured forwarding, class 1, medium drop precedence. */
export const IPTOS_DSCP_AF12 = constant('IPTOS_DSCP_AF12');
/** Assured forwarding, class 1, high drop precedence. */
export const IPTOS_DSCP_AF13 = constant('IPTOS_DSCP_AF13');
/** Assured forwarding, class 2, low drop precedence. */
export const IPTOS_DSCP_AF21 = constant('IPTOS_DSCP_AF21');
/** Assured forwarding, class 2, medium drop precedence. */
export const IPTOS_DSCP_AF22 = constant('IPTOS_DSCP_AF22');
/** Assured forwarding, class 2, high drop precedence. */
export const IPTOS_DSCP_AF23 = constant('IPTOS_DSCP_AF23');
/** Assured forwarding, class 3, low drop precedence. */
export const IPTOS_DSCP_AF31 = constant('IPTOS_DSCP_AF31');
/** Assured forwarding, class 3, medium drop precedence. */
export const IPTOS_DSCP_AF32 = constant('IPTOS_DSCP_AF32');
/** Assured forwarding, class 3, high drop precedence. */
export const IPTOS_DSCP_AF33 = constant('IPTOS_DSCP_AF33');
/** Assured forwarding, class 4, low drop precedence. */
export const IPTOS_DSCP_AF41 = constant('IPTOS_DSCP_AF41');
/** Assured forwarding, class 4, medium drop precedence. */
export const IPTOS_DSCP_AF42 = constant('IPTOS_DSCP_AF42');
/** Assured forwarding, class 4, high drop precedence. */
export const IPTOS_DSCP_AF43 = constant('IPTOS_DSCP_AF43');
/** Expedited forwarding: low delay and loss, for voice (RFC 3246). */
export const IPTOS_DSCP_EF = constant('IPTOS_DSCP_EF');
/** The bits of a type of service that are the class selector (RFC 2474). */
export const IPTOS_CLASS_MASK = constant('IPTOS_CLASS_MASK');
/** Class selector 0: the default. */
export const IPTOS_CLASS_CS0 = constant('IPTOS_CLASS_CS0');
/** Class selector 1. */
export const IPTOS_CLASS_CS1 = constant('IPTOS_CLASS_CS1');
/** Class selector 2. */
export const IPTOS_CLASS_CS2 = constant('IPTOS_CLASS_CS2');
/** Class selector 3. */
export const IPTOS_CLASS_CS3 = constant('IPTOS_CLASS_CS3');
/** Class selector 4. */
export const IPTOS_CLASS_CS4 = constant('IPTOS_CLASS_CS4');
/** Class selector 5. */
export const IPTOS_CLASS_CS5 = constant('IPTOS_CLASS_CS5');
/** Class selector 6. */
export const IPTOS_CLASS_CS6 = constant('IPTOS_CLASS_CS6');
/** Class selector 7. */
export const IPTOS_CLASS_CS7 = constant('IPTOS_CLASS_CS7');
/** The default class, `IPTOS_CLASS_CS0`. */
export const IPTOS_CLASS_DEFAULT = constant('IPTOS_CLASS_DEFAULT');
/** The bits that RFC 1349 called the type of service; DSCP has replaced them. */
export const IPTOS_TOS_MASK = constant('IPTOS_TOS_MASK');
/** RFC 1349: little delay, for interactive programs. */
export const IPTOS_LOWDELAY = constant('IPTOS_LOWDELAY');
/** RFC 1349: much throughput, for bulk data. */
export const IPTOS_THROUGHPUT = constant('IPTOS_THROUGHPUT');
/** RFC 1349: little loss. */
export const IPTOS_RELIABILITY = constant('IPTOS_RELIABILITY');
/** RFC 1349: little cost. */
export const IPTOS_LOWCOST = constant('IPTOS_LOWCOST');
/** `IPTOS_LOWCOST`, under its other name. */
export const IPTOS_MINCOST = constant('IPTOS_MINCOST');
/** The bits that RFC 791 called precedence. */
export const IPTOS_PREC_MASK = constant('IPTOS_PREC_MASK');
/** Precedence 7 (RFC 791): network control. */
export const IPTOS_PREC_NETCONTROL = constant('IPTOS_PREC_NETCONTROL');
/** Precedence 6: internetwork control. */
export const IPTOS_PREC_INTERNETCONTROL = constant('IPTOS_PREC_INTERNETCONTROL');
/** Precedence 5: critical. */
export const IPTOS_PREC_CRITIC_ECP = constant('IPTOS_PREC_CRITIC_ECP');
/** Precedence 4: flash override. */
export const IPTOS_PREC_FLASHOVERRIDE = constant('IPTOS_PREC_FLASHOVERRIDE');
/** Precedence 3: flash. */
export const IPTOS_PREC_FLASH = constant('IPTOS_PREC_FLASH');
/** Precedence 2: immediate. */
export const IPTOS_PREC_IMMEDIATE = constant('IPTOS_PREC_IMMEDIATE');
/** Precedence 1: priority. */
export const IPTOS_PREC_PRIORITY = constant('IPTOS_PREC_PRIORITY');
/** Precedence 0: routine. */
export const IPTOS_PREC_ROUTINE = constant('IPTOS_PREC_ROUTINE');
