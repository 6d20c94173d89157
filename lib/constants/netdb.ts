import { constant } from '../runtime/addon';

/** `getaddrinfo`: without a node, the wildcard address, for `bind`. getaddrinfo(3) */
export const AI_PASSIVE = constant('AI_PASSIVE');
/** `getaddrinfo`: sets `ai_canonname` of the first result. getaddrinfo(3) */
export const AI_CANONNAME = constant('AI_CANONNAME');
/** `getaddrinfo`: the node is a numeric address, without a lookup. getaddrinfo(3) */
export const AI_NUMERICHOST = constant('AI_NUMERICHOST');
/** `getaddrinfo`: the service is a port number, without a lookup. getaddrinfo(3) */
export const AI_NUMERICSERV = constant('AI_NUMERICSERV');
/** `getaddrinfo`: with `AF_INET6`, IPv4 addresses as `::ffff:1.2.3.4` if there are no IPv6 addresses. getaddrinfo(3) */
export const AI_V4MAPPED = constant('AI_V4MAPPED');
/** `getaddrinfo`: with `AI_V4MAPPED`, IPv4 addresses in addition to those of IPv6. getaddrinfo(3) */
export const AI_ALL = constant('AI_ALL');
/** `getaddrinfo`: only families of which this host has a non-loopback address. getaddrinfo(3) */
export const AI_ADDRCONFIG = constant('AI_ADDRCONFIG');
/** `getaddrinfo`: the node is an internationalized name, in the locale's encoding. getaddrinfo(3) */
export const AI_IDN = constant('AI_IDN');
/** `getaddrinfo`: `ai_canonname` becomes an internationalized name. getaddrinfo(3) */
export const AI_CANONIDN = constant('AI_CANONIDN');

/** Invalid flags. getaddrinfo(3) */
export const EAI_BADFLAGS = constant('EAI_BADFLAGS');
/** The node or service is unknown, or both are missing. getaddrinfo(3) */
export const EAI_NONAME = constant('EAI_NONAME');
/** The name server has no answer for now: try later. getaddrinfo(3) */
export const EAI_AGAIN = constant('EAI_AGAIN');
/** The name server failed permanently. getaddrinfo(3) */
export const EAI_FAIL = constant('EAI_FAIL');
/** The family is not supported. getaddrinfo(3) */
export const EAI_FAMILY = constant('EAI_FAMILY');
/** The socket type is not supported, or does not match the protocol. getaddrinfo(3) */
export const EAI_SOCKTYPE = constant('EAI_SOCKTYPE');
/** The service does not exist for that socket type. getaddrinfo(3) */
export const EAI_SERVICE = constant('EAI_SERVICE');
/** Out of memory. getaddrinfo(3) */
export const EAI_MEMORY = constant('EAI_MEMORY');
/** A system call failed: see `errno`. getaddrinfo(3) */
export const EAI_SYSTEM = constant('EAI_SYSTEM');
/** `getnameinfo`: a buffer is too small. getnameinfo(3) */
export const EAI_OVERFLOW = constant('EAI_OVERFLOW');
/** The host exists but has no address. getaddrinfo(3) */
export const EAI_NODATA = constant('EAI_NODATA');
/** The host has no address of that family. getaddrinfo(3) */
export const EAI_ADDRFAMILY = constant('EAI_ADDRFAMILY');
/** The request is not done yet. getaddrinfo_a(3) */
export const EAI_INPROGRESS = constant('EAI_INPROGRESS');
/** The request was cancelled. getaddrinfo_a(3) */
export const EAI_CANCELED = constant('EAI_CANCELED');
/** The request could not be cancelled. getaddrinfo_a(3) */
export const EAI_NOTCANCELED = constant('EAI_NOTCANCELED');
/** All requests are done. getaddrinfo_a(3) */
export const EAI_ALLDONE = constant('EAI_ALLDONE');
/** A signal interrupted the wait. getaddrinfo_a(3) */
export const EAI_INTR = constant('EAI_INTR');
/** The internationalized name could not be encoded. getaddrinfo(3) */
export const EAI_IDN_ENCODE = constant('EAI_IDN_ENCODE');

/** The size of any host name with its NUL, in bytes. getnameinfo(3) */
export const NI_MAXHOST = constant('NI_MAXHOST');
/** The size of any service name with its NUL, in bytes. getnameinfo(3) */
export const NI_MAXSERV = constant('NI_MAXSERV');
/** `getnameinfo`: the numeric address of the host, without a lookup. getnameinfo(3) */
export const NI_NUMERICHOST = constant('NI_NUMERICHOST');
/** `getnameinfo`: the numeric port. getnameinfo(3) */
export const NI_NUMERICSERV = constant('NI_NUMERICSERV');
/** `getnameinfo`: without the domain, for hosts of the local domain. getnameinfo(3) */
export const NI_NOFQDN = constant('NI_NOFQDN');
/** `getnameinfo`: `EAI_NONAME` if the host has no name, instead of its numeric address. getnameinfo(3) */
export const NI_NAMEREQD = constant('NI_NAMEREQD');
/** `getnameinfo`: the name of the UDP service, which differs from that of TCP for some ports. getnameinfo(3) */
export const NI_DGRAM = constant('NI_DGRAM');
/** `getnameinfo`: the host as an internationalized name, in the locale's encoding. getnameinfo(3) */
export const NI_IDN = constant('NI_IDN');

/** `h_errno`: no such host. gethostbyname(3) */
export const HOST_NOT_FOUND = constant('HOST_NOT_FOUND');
/** `h_errno`: the name server has no answer for now: try later. gethostbyname(3) */
export const TRY_AGAIN = constant('TRY_AGAIN');
/** `h_errno`: the name server failed permanently. gethostbyname(3) */
export const NO_RECOVERY = constant('NO_RECOVERY');
/** `h_errno`: the host has no address of that family. gethostbyname(3) */
export const NO_DATA = constant('NO_DATA');
/** `NO_DATA`, under its older name. gethostbyname(3) */
export const NO_ADDRESS = constant('NO_ADDRESS');
/** `h_errno`: see `errno`. gethostbyname(3) */
export const NETDB_INTERNAL = constant('NETDB_INTERNAL');
/** `h_errno`: no error. gethostbyname(3) */
export const NETDB_SUCCESS = constant('NETDB_SUCCESS');
