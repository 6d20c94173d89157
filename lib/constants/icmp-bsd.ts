import { constant } from '../runtime/addon';

/** The shortest message in bytes. */
export const ICMP_MINLEN = constant('ICMP_MINLEN');
/** The length of an address mask message in bytes. */
export const ICMP_MASKLEN = constant('ICMP_MASKLEN');
/** The shortest error message in bytes: header, IP header and 8 bytes of the cause. */
export const ICMP_ADVLENMIN = constant('ICMP_ADVLENMIN');
/** Type 3: `ICMP_DEST_UNREACH`, under its BSD name. */
export const ICMP_UNREACH = constant('ICMP_UNREACH');
/** Type 4: `ICMP_SOURCE_QUENCH`, under its BSD name. */
export const ICMP_SOURCEQUENCH = constant('ICMP_SOURCEQUENCH');
/** Type 9: a router advertisement (RFC 1256). */
export const ICMP_ROUTERADVERT = constant('ICMP_ROUTERADVERT');
/** Type 10: a router solicitation (RFC 1256). */
export const ICMP_ROUTERSOLICIT = constant('ICMP_ROUTERSOLICIT');
/** Type 11: `ICMP_TIME_EXCEEDED`, under its BSD name. */
export const ICMP_TIMXCEED = constant('ICMP_TIMXCEED');
/** Type 12: `ICMP_PARAMETERPROB`, under its BSD name. */
export const ICMP_PARAMPROB = constant('ICMP_PARAMPROB');
/** Type 13: `ICMP_TIMESTAMP`, under its BSD name. */
export const ICMP_TSTAMP = constant('ICMP_TSTAMP');
/** Type 14: `ICMP_TIMESTAMPREPLY`, under its BSD name. */
export const ICMP_TSTAMPREPLY = constant('ICMP_TSTAMPREPLY');
/** Type 15: `ICMP_INFO_REQUEST`, under its BSD name. */
export const ICMP_IREQ = constant('ICMP_IREQ');
/** Type 16: `ICMP_INFO_REPLY`, under its BSD name. */
export const ICMP_IREQREPLY = constant('ICMP_IREQREPLY');
/** Type 17: `ICMP_ADDRESS`, under its BSD name. */
export const ICMP_MASKREQ = constant('ICMP_MASKREQ');
/** Type 18: `ICMP_ADDRESSREPLY`, under its BSD name. */
export const ICMP_MASKREPLY = constant('ICMP_MASKREPLY');
/** The largest of the BSD types. */
export const ICMP_MAXTYPE = constant('ICMP_MAXTYPE');
/** Code of `ICMP_UNREACH`: no route to the network. */
export const ICMP_UNREACH_NET = constant('ICMP_UNREACH_NET');
/** Code of `ICMP_UNREACH`: the host does not answer. */
export const ICMP_UNREACH_HOST = constant('ICMP_UNREACH_HOST');
/** Code of `ICMP_UNREACH`: the host does not support the protocol. */
export const ICMP_UNREACH_PROTOCOL = constant('ICMP_UNREACH_PROTOCOL');
/** Code of `ICMP_UNREACH`: nothing is bound to that port. */
export const ICMP_UNREACH_PORT = constant('ICMP_UNREACH_PORT');
/** Code of `ICMP_UNREACH`: too large, and `IP_DF` is set. */
export const ICMP_UNREACH_NEEDFRAG = constant('ICMP_UNREACH_NEEDFRAG');
/** Code of `ICMP_UNREACH`: the source route failed. */
export const ICMP_UNREACH_SRCFAIL = constant('ICMP_UNREACH_SRCFAIL');
/** Code of `ICMP_UNREACH`: the network is unknown. */
export const ICMP_UNREACH_NET_UNKNOWN = constant('ICMP_UNREACH_NET_UNKNOWN');
/** Code of `ICMP_UNREACH`: the host is unknown. */
export const ICMP_UNREACH_HOST_UNKNOWN = constant('ICMP_UNREACH_HOST_UNKNOWN');
/** Code of `ICMP_UNREACH`: the sending host is isolated. */
export const ICMP_UNREACH_ISOLATED = constant('ICMP_UNREACH_ISOLATED');
/** Code of `ICMP_UNREACH`: the network is forbidden by the administrator. */
export const ICMP_UNREACH_NET_PROHIB = constant('ICMP_UNREACH_NET_PROHIB');
/** Code of `ICMP_UNREACH`: the host is forbidden by the administrator. */
export const ICMP_UNREACH_HOST_PROHIB = constant('ICMP_UNREACH_HOST_PROHIB');
/** Code of `ICMP_UNREACH`: the network has no route for this type of service. */
export const ICMP_UNREACH_TOSNET = constant('ICMP_UNREACH_TOSNET');
/** Code of `ICMP_UNREACH`: the host is unreachable with this type of service. */
export const ICMP_UNREACH_TOSHOST = constant('ICMP_UNREACH_TOSHOST');
/** Code of `ICMP_UNREACH`: a filter dropped it. */
export const ICMP_UNREACH_FILTER_PROHIB = constant('ICMP_UNREACH_FILTER_PROHIB');
/** Code of `ICMP_UNREACH`: that precedence is not allowed. */
export const ICMP_UNREACH_HOST_PRECEDENCE = constant('ICMP_UNREACH_HOST_PRECEDENCE');
/** Code of `ICMP_UNREACH`: the precedence is below the required minimum. */
export const ICMP_UNREACH_PRECEDENCE_CUTOFF = constant('ICMP_UNREACH_PRECEDENCE_CUTOFF');
/** Code of `ICMP_REDIRECT`: for the network. */
export const ICMP_REDIRECT_NET = constant('ICMP_REDIRECT_NET');
/** Code of `ICMP_REDIRECT`: for the host. */
export const ICMP_REDIRECT_HOST = constant('ICMP_REDIRECT_HOST');
/** Code of `ICMP_REDIRECT`: for the network and type of service. */
export const ICMP_REDIRECT_TOSNET = constant('ICMP_REDIRECT_TOSNET');
/** Code of `ICMP_REDIRECT`: for the host and type of service. */
export const ICMP_REDIRECT_TOSHOST = constant('ICMP_REDIRECT_TOSHOST');
/** Code of `ICMP_TIMXCEED`: in transit. */
export const ICMP_TIMXCEED_INTRANS = constant('ICMP_TIMXCEED_INTRANS');
/** Code of `ICMP_TIMXCEED`: fragments were missing for too long. */
export const ICMP_TIMXCEED_REASS = constant('ICMP_TIMXCEED_REASS');
/** Code of `ICMP_PARAMPROB`: a required option is absent. */
export const ICMP_PARAMPROB_OPTABSENT = constant('ICMP_PARAMPROB_OPTABSENT');
