import { constant } from '../runtime/addon';

/** `ip6f_offlg`: the offset, in units of 8 bytes; in network byte order. */
export const IP6F_OFF_MASK = constant('IP6F_OFF_MASK');
/** `ip6f_offlg`: reserved bits. */
export const IP6F_RESERVED_MASK = constant('IP6F_RESERVED_MASK');
/** `ip6f_offlg`: more fragments follow. */
export const IP6F_MORE_FRAG = constant('IP6F_MORE_FRAG');
/** A bit of an unknown option's type: skip it. */
export const IP6OPT_TYPE_SKIP = constant('IP6OPT_TYPE_SKIP');
/** A bit of an unknown option's type: drop the packet. */
export const IP6OPT_TYPE_DISCARD = constant('IP6OPT_TYPE_DISCARD');
/** A bit of an unknown option's type: drop it, and send an ICMP error. */
export const IP6OPT_TYPE_FORCEICMP = constant('IP6OPT_TYPE_FORCEICMP');
/** A bit of an unknown option's type: drop it, and send an ICMP error unless it went to a multicast group. */
export const IP6OPT_TYPE_ICMP = constant('IP6OPT_TYPE_ICMP');
/** Of an option's type: it may change on the way. */
export const IP6OPT_TYPE_MUTABLE = constant('IP6OPT_TYPE_MUTABLE');
/** An option: one byte of padding. */
export const IP6OPT_PAD1 = constant('IP6OPT_PAD1');
/** An option: padding. */
export const IP6OPT_PADN = constant('IP6OPT_PADN');
/** An option: a packet of more than 65,535 bytes. */
export const IP6OPT_JUMBO = constant('IP6OPT_JUMBO');
/** An option: an NSAP address. */
export const IP6OPT_NSAP_ADDR = constant('IP6OPT_NSAP_ADDR');
/** An option: the limit of nested tunnels. */
export const IP6OPT_TUNNEL_LIMIT = constant('IP6OPT_TUNNEL_LIMIT');
/** An option: routers examine the packet. */
export const IP6OPT_ROUTER_ALERT = constant('IP6OPT_ROUTER_ALERT');
/** The length of `IP6OPT_JUMBO`. */
export const IP6OPT_JUMBO_LEN = constant('IP6OPT_JUMBO_LEN');
/** `IP6OPT_ROUTER_ALERT`: MLD; in network byte order. */
export const IP6_ALERT_MLD = constant('IP6_ALERT_MLD');
/** `IP6OPT_ROUTER_ALERT`: RSVP. */
export const IP6_ALERT_RSVP = constant('IP6_ALERT_RSVP');
/** `IP6OPT_ROUTER_ALERT`: active networks. */
export const IP6_ALERT_AN = constant('IP6_ALERT_AN');
