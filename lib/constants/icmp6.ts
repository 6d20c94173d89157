import { constant } from '../runtime/addon';

/** `struct icmp6_filter`: the types that a raw `IPPROTO_ICMPV6` socket receives (RFC 3542). */
export const ICMP6_FILTER = constant('ICMP6_FILTER');
/** A filter's rule of Linux: drops these types. */
export const ICMP6_FILTER_BLOCK = constant('ICMP6_FILTER_BLOCK');
/** A filter's rule of Linux: lets these types pass. */
export const ICMP6_FILTER_PASS = constant('ICMP6_FILTER_PASS');
/** A filter's rule of Linux: drops the other types. */
export const ICMP6_FILTER_BLOCKOTHERS = constant('ICMP6_FILTER_BLOCKOTHERS');
/** A filter's rule of Linux: lets only these types pass. */
export const ICMP6_FILTER_PASSONLY = constant('ICMP6_FILTER_PASSONLY');
/** Type 1: the destination is unreachable. The code is the reason (RFC 4443). */
export const ICMP6_DST_UNREACH = constant('ICMP6_DST_UNREACH');
/** Type 2: larger than the MTU, which the message contains. */
export const ICMP6_PACKET_TOO_BIG = constant('ICMP6_PACKET_TOO_BIG');
/** Type 3: the hop limit has expired. */
export const ICMP6_TIME_EXCEEDED = constant('ICMP6_TIME_EXCEEDED');
/** Type 4: a field of the header is wrong. */
export const ICMP6_PARAM_PROB = constant('ICMP6_PARAM_PROB');
/** The bit of the types that are not errors. */
export const ICMP6_INFOMSG_MASK = constant('ICMP6_INFOMSG_MASK');
/** Type 128: an echo request, as `ping` sends it. */
export const ICMP6_ECHO_REQUEST = constant('ICMP6_ECHO_REQUEST');
/** Type 129: the answer to an echo request. */
export const ICMP6_ECHO_REPLY = constant('ICMP6_ECHO_REPLY');
/** Type 130: a router queries the listeners of multicast groups (RFC 2710). */
export const MLD_LISTENER_QUERY = constant('MLD_LISTENER_QUERY');
/** Type 131: a host listens to a group. */
export const MLD_LISTENER_REPORT = constant('MLD_LISTENER_REPORT');
/** Type 132: a host no longer listens to a group. */
export const MLD_LISTENER_REDUCTION = constant('MLD_LISTENER_REDUCTION');
/** Type 160: an extended echo request, about an interface (RFC 8335). */
export const ICMPV6_EXT_ECHO_REQUEST = constant('ICMPV6_EXT_ECHO_REQUEST');
/** Type 161: the answer to an extended echo request. */
export const ICMPV6_EXT_ECHO_REPLY = constant('ICMPV6_EXT_ECHO_REPLY');
/** Code of `ICMP6_DST_UNREACH`: no route. */
export const ICMP6_DST_UNREACH_NOROUTE = constant('ICMP6_DST_UNREACH_NOROUTE');
/** Code of `ICMP6_DST_UNREACH`: forbidden by the administrator. */
export const ICMP6_DST_UNREACH_ADMIN = constant('ICMP6_DST_UNREACH_ADMIN');
/** Code of `ICMP6_DST_UNREACH`: beyond the scope of the source address. */
export const ICMP6_DST_UNREACH_BEYONDSCOPE = constant('ICMP6_DST_UNREACH_BEYONDSCOPE');
/** Code of `ICMP6_DST_UNREACH`: the host does not answer. */
export const ICMP6_DST_UNREACH_ADDR = constant('ICMP6_DST_UNREACH_ADDR');
/** Code of `ICMP6_DST_UNREACH`: nothing is bound to that port. */
export const ICMP6_DST_UNREACH_NOPORT = constant('ICMP6_DST_UNREACH_NOPORT');
/** Code of `ICMP6_TIME_EXCEEDED`: in transit. */
export const ICMP6_TIME_EXCEED_TRANSIT = constant('ICMP6_TIME_EXCEED_TRANSIT');
/** Code of `ICMP6_TIME_EXCEEDED`: fragments were missing for too long. */
export const ICMP6_TIME_EXCEED_REASSEMBLY = constant('ICMP6_TIME_EXCEED_REASSEMBLY');
/** Code of `ICMP6_PARAM_PROB`: a field is wrong. */
export const ICMP6_PARAMPROB_HEADER = constant('ICMP6_PARAMPROB_HEADER');
/** Code of `ICMP6_PARAM_PROB`: an unknown next header. */
export const ICMP6_PARAMPROB_NEXTHEADER = constant('ICMP6_PARAMPROB_NEXTHEADER');
/** Code of `ICMP6_PARAM_PROB`: an unknown option. */
export const ICMP6_PARAMPROB_OPTION = constant('ICMP6_PARAMPROB_OPTION');
/** Type 138: router renumbering (RFC 2894). */
export const ICMP6_ROUTER_RENUMBERING = constant('ICMP6_ROUTER_RENUMBERING');
/** Router renumbering: only a test. */
export const ICMP6_RR_FLAGS_TEST = constant('ICMP6_RR_FLAGS_TEST');
/** Router renumbering: a result is requested. */
export const ICMP6_RR_FLAGS_REQRESULT = constant('ICMP6_RR_FLAGS_REQRESULT');
/** Router renumbering: for interfaces that are down too. */
export const ICMP6_RR_FLAGS_FORCEAPPLY = constant('ICMP6_RR_FLAGS_FORCEAPPLY');
/** Router renumbering: for one site only. */
export const ICMP6_RR_FLAGS_SPECSITE = constant('ICMP6_RR_FLAGS_SPECSITE');
/** Router renumbering: this was done before. */
export const ICMP6_RR_FLAGS_PREVDONE = constant('ICMP6_RR_FLAGS_PREVDONE');
/** Router renumbering: the prefix is on the link. */
export const ICMP6_RR_PCOUSE_RAFLAGS_ONLINK = constant('ICMP6_RR_PCOUSE_RAFLAGS_ONLINK');
/** Router renumbering: the prefix is for autoconfiguration. */
export const ICMP6_RR_PCOUSE_RAFLAGS_AUTO = constant('ICMP6_RR_PCOUSE_RAFLAGS_AUTO');
/** Router renumbering: the valid lifetime counts down, in network byte order. */
export const ICMP6_RR_PCOUSE_FLAGS_DECRVLTIME = constant('ICMP6_RR_PCOUSE_FLAGS_DECRVLTIME');
/** Router renumbering: the preferred lifetime counts down, in network byte order. */
export const ICMP6_RR_PCOUSE_FLAGS_DECRPLTIME = constant('ICMP6_RR_PCOUSE_FLAGS_DECRPLTIME');
/** Router renumbering: a prefix length was out of bounds, in network byte order. */
export const ICMP6_RR_RESULT_FLAGS_OOB = constant('ICMP6_RR_RESULT_FLAGS_OOB');
/** Router renumbering: the prefix may not be changed, in network byte order. */
export const ICMP6_RR_RESULT_FLAGS_FORBIDDEN = constant('ICMP6_RR_RESULT_FLAGS_FORBIDDEN');
/** Type 133: a router solicitation (RFC 4861). */
export const ND_ROUTER_SOLICIT = constant('ND_ROUTER_SOLICIT');
/** Type 134: a router advertisement. */
export const ND_ROUTER_ADVERT = constant('ND_ROUTER_ADVERT');
/** Type 135: a request for a neighbour's link-layer address. */
export const ND_NEIGHBOR_SOLICIT = constant('ND_NEIGHBOR_SOLICIT');
/** Type 136: a link-layer address. */
export const ND_NEIGHBOR_ADVERT = constant('ND_NEIGHBOR_ADVERT');
/** Type 137: a better first hop. */
export const ND_REDIRECT = constant('ND_REDIRECT');
/** Router advertisement: addresses are available by DHCPv6. */
export const ND_RA_FLAG_MANAGED = constant('ND_RA_FLAG_MANAGED');
/** Router advertisement: other settings are available by DHCPv6. */
export const ND_RA_FLAG_OTHER = constant('ND_RA_FLAG_OTHER');
/** Router advertisement: the router is a Mobile IPv6 home agent. */
export const ND_RA_FLAG_HOME_AGENT = constant('ND_RA_FLAG_HOME_AGENT');
/** Neighbour advertisement: the sender is a router, in network byte order. */
export const ND_NA_FLAG_ROUTER = constant('ND_NA_FLAG_ROUTER');
/** Neighbour advertisement: an answer, in network byte order. */
export const ND_NA_FLAG_SOLICITED = constant('ND_NA_FLAG_SOLICITED');
/** Neighbour advertisement: replaces the cached entry, in network byte order. */
export const ND_NA_FLAG_OVERRIDE = constant('ND_NA_FLAG_OVERRIDE');
/** Neighbour discovery option: the sender's link-layer address. */
export const ND_OPT_SOURCE_LINKADDR = constant('ND_OPT_SOURCE_LINKADDR');
/** Neighbour discovery option: the target's link-layer address. */
export const ND_OPT_TARGET_LINKADDR = constant('ND_OPT_TARGET_LINKADDR');
/** Neighbour discovery option: a prefix. */
export const ND_OPT_PREFIX_INFORMATION = constant('ND_OPT_PREFIX_INFORMATION');
/** Neighbour discovery option: the redirected packet. */
export const ND_OPT_REDIRECTED_HEADER = constant('ND_OPT_REDIRECTED_HEADER');
/** Neighbour discovery option: the link's MTU. */
export const ND_OPT_MTU = constant('ND_OPT_MTU');
/** Neighbour discovery option: the interval of router advertisements (RFC 6275). */
export const ND_OPT_RTR_ADV_INTERVAL = constant('ND_OPT_RTR_ADV_INTERVAL');
/** Neighbour discovery option: about a home agent (RFC 6275). */
export const ND_OPT_HOME_AGENT_INFO = constant('ND_OPT_HOME_AGENT_INFO');
/** Prefix option: the prefix is on the link. */
export const ND_OPT_PI_FLAG_ONLINK = constant('ND_OPT_PI_FLAG_ONLINK');
/** Prefix option: for autoconfiguration. */
export const ND_OPT_PI_FLAG_AUTO = constant('ND_OPT_PI_FLAG_AUTO');
/** Prefix option: it contains the router's full address (RFC 6275). */
export const ND_OPT_PI_FLAG_RADDR = constant('ND_OPT_PI_FLAG_RADDR');
