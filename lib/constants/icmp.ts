import { constant } from '../runtime/addon';

/** Type 0: the answer to an echo request. */
export const ICMP_ECHOREPLY = constant('ICMP_ECHOREPLY');
/** Type 3: the destination is unreachable. The code is the reason. */
export const ICMP_DEST_UNREACH = constant('ICMP_DEST_UNREACH');
/** Type 4: slow down (deprecated by RFC 6633). */
export const ICMP_SOURCE_QUENCH = constant('ICMP_SOURCE_QUENCH');
/** Type 5: a better router is on the same network. */
export const ICMP_REDIRECT = constant('ICMP_REDIRECT');
/** Type 8: an echo request, as `ping` sends it. */
export const ICMP_ECHO = constant('ICMP_ECHO');
/** Type 11: the time to live has expired. */
export const ICMP_TIME_EXCEEDED = constant('ICMP_TIME_EXCEEDED');
/** Type 12: a field of the header is wrong. */
export const ICMP_PARAMETERPROB = constant('ICMP_PARAMETERPROB');
/** Type 13: a timestamp request. */
export const ICMP_TIMESTAMP = constant('ICMP_TIMESTAMP');
/** Type 14: the answer to a timestamp request. */
export const ICMP_TIMESTAMPREPLY = constant('ICMP_TIMESTAMPREPLY');
/** Type 15: an information request (deprecated). */
export const ICMP_INFO_REQUEST = constant('ICMP_INFO_REQUEST');
/** Type 16: the answer to an information request. */
export const ICMP_INFO_REPLY = constant('ICMP_INFO_REPLY');
/** Type 17: an address mask request (deprecated). */
export const ICMP_ADDRESS = constant('ICMP_ADDRESS');
/** Type 18: the answer to an address mask request. */
export const ICMP_ADDRESSREPLY = constant('ICMP_ADDRESSREPLY');
/** The largest of these types. */
export const NR_ICMP_TYPES = constant('NR_ICMP_TYPES');
/** Code of `ICMP_DEST_UNREACH`: no route to the network. */
export const ICMP_NET_UNREACH = constant('ICMP_NET_UNREACH');
/** Code of `ICMP_DEST_UNREACH`: the host does not answer. */
export const ICMP_HOST_UNREACH = constant('ICMP_HOST_UNREACH');
/** Code of `ICMP_DEST_UNREACH`: the host does not support the protocol. */
export const ICMP_PROT_UNREACH = constant('ICMP_PROT_UNREACH');
/** Code of `ICMP_DEST_UNREACH`: nothing is bound to that port. */
export const ICMP_PORT_UNREACH = constant('ICMP_PORT_UNREACH');
/** Code of `ICMP_DEST_UNREACH`: too large, and `IP_DF` is set. It contains the MTU. */
export const ICMP_FRAG_NEEDED = constant('ICMP_FRAG_NEEDED');
/** Code of `ICMP_DEST_UNREACH`: the source route failed. */
export const ICMP_SR_FAILED = constant('ICMP_SR_FAILED');
/** Code of `ICMP_DEST_UNREACH`: the network is unknown. */
export const ICMP_NET_UNKNOWN = constant('ICMP_NET_UNKNOWN');
/** Code of `ICMP_DEST_UNREACH`: the host is unknown. */
export const ICMP_HOST_UNKNOWN = constant('ICMP_HOST_UNKNOWN');
/** Code of `ICMP_DEST_UNREACH`: the sending host is isolated. */
export const ICMP_HOST_ISOLATED = constant('ICMP_HOST_ISOLATED');
/** Code of `ICMP_DEST_UNREACH`: the network is forbidden by the administrator. */
export const ICMP_NET_ANO = constant('ICMP_NET_ANO');
/** Code of `ICMP_DEST_UNREACH`: the host is forbidden by the administrator. */
export const ICMP_HOST_ANO = constant('ICMP_HOST_ANO');
/** Code of `ICMP_DEST_UNREACH`: the network has no route for this type of service. */
export const ICMP_NET_UNR_TOS = constant('ICMP_NET_UNR_TOS');
/** Code of `ICMP_DEST_UNREACH`: the host is unreachable with this type of service. */
export const ICMP_HOST_UNR_TOS = constant('ICMP_HOST_UNR_TOS');
/** Code of `ICMP_DEST_UNREACH`: a filter dropped it. */
export const ICMP_PKT_FILTERED = constant('ICMP_PKT_FILTERED');
/** Code of `ICMP_DEST_UNREACH`: that precedence is not allowed. */
export const ICMP_PREC_VIOLATION = constant('ICMP_PREC_VIOLATION');
/** Code of `ICMP_DEST_UNREACH`: the precedence is below the required minimum. */
export const ICMP_PREC_CUTOFF = constant('ICMP_PREC_CUTOFF');
/** The largest code of `ICMP_DEST_UNREACH`. */
export const NR_ICMP_UNREACH = constant('NR_ICMP_UNREACH');
/** Code of `ICMP_REDIRECT`: for the network. */
export const ICMP_REDIR_NET = constant('ICMP_REDIR_NET');
/** Code of `ICMP_REDIRECT`: for the host. */
export const ICMP_REDIR_HOST = constant('ICMP_REDIR_HOST');
/** Code of `ICMP_REDIRECT`: for the network and type of service. */
export const ICMP_REDIR_NETTOS = constant('ICMP_REDIR_NETTOS');
/** Code of `ICMP_REDIRECT`: for the host and type of service. */
export const ICMP_REDIR_HOSTTOS = constant('ICMP_REDIR_HOSTTOS');
/** Code of `ICMP_TIME_EXCEEDED`: in transit. */
export const ICMP_EXC_TTL = constant('ICMP_EXC_TTL');
/** Code of `ICMP_TIME_EXCEEDED`: fragments were missing for too long. */
export const ICMP_EXC_FRAGTIME = constant('ICMP_EXC_FRAGTIME');
/** Type 42: an extended echo request, about an interface (RFC 8335). */
export const ICMP_EXT_ECHO = constant('ICMP_EXT_ECHO');
/** Type 43: the answer to an extended echo request. */
export const ICMP_EXT_ECHOREPLY = constant('ICMP_EXT_ECHOREPLY');
/** Code of `ICMP_EXT_ECHOREPLY`: the query is malformed. */
export const ICMP_EXT_CODE_MAL_QUERY = constant('ICMP_EXT_CODE_MAL_QUERY');
/** Code of `ICMP_EXT_ECHOREPLY`: no such interface. */
export const ICMP_EXT_CODE_NO_IF = constant('ICMP_EXT_CODE_NO_IF');
/** Code of `ICMP_EXT_ECHOREPLY`: no such table entry. */
export const ICMP_EXT_CODE_NO_TABLE_ENT = constant('ICMP_EXT_CODE_NO_TABLE_ENT');
/** Code of `ICMP_EXT_ECHOREPLY`: more than one interface matches the query. */
export const ICMP_EXT_CODE_MULT_IFS = constant('ICMP_EXT_CODE_MULT_IFS');
/** Bit of an extended echo reply: the interface is up. */
export const ICMP_EXT_ECHOREPLY_ACTIVE = constant('ICMP_EXT_ECHOREPLY_ACTIVE');
/** Bit of an extended echo reply: IPv4 runs on it. */
export const ICMP_EXT_ECHOREPLY_IPV4 = constant('ICMP_EXT_ECHOREPLY_IPV4');
/** Bit of an extended echo reply: IPv6 runs on it. */
export const ICMP_EXT_ECHOREPLY_IPV6 = constant('ICMP_EXT_ECHOREPLY_IPV6');
/** An extended echo request identifies an interface by its name. */
export const ICMP_EXT_ECHO_CTYPE_NAME = constant('ICMP_EXT_ECHO_CTYPE_NAME');
/** An extended echo request identifies an interface by its index. */
export const ICMP_EXT_ECHO_CTYPE_INDEX = constant('ICMP_EXT_ECHO_CTYPE_INDEX');
/** An extended echo request identifies an interface by its address. */
export const ICMP_EXT_ECHO_CTYPE_ADDR = constant('ICMP_EXT_ECHO_CTYPE_ADDR');
/** The address in an extended echo request is IPv4. */
export const ICMP_AFI_IP = constant('ICMP_AFI_IP');
/** The address in an extended echo request is IPv6. */
export const ICMP_AFI_IP6 = constant('ICMP_AFI_IP6');
