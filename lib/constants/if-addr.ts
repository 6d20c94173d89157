import { constant } from '../runtime/addon';

/** Address attribute: none. */
export const IFA_UNSPEC = constant('IFA_UNSPEC');
/** Address attribute: the address, or the peer's on a point-to-point interface. */
export const IFA_ADDRESS = constant('IFA_ADDRESS');
/** Address attribute: the interface's own address. */
export const IFA_LOCAL = constant('IFA_LOCAL');
/** Address attribute: the label, a string. */
export const IFA_LABEL = constant('IFA_LABEL');
/** Address attribute: the broadcast address. */
export const IFA_BROADCAST = constant('IFA_BROADCAST');
/** Address attribute: the anycast address. */
export const IFA_ANYCAST = constant('IFA_ANYCAST');
/** Address attribute: an `ifa_cacheinfo`. */
export const IFA_CACHEINFO = constant('IFA_CACHEINFO');
/** Address attribute: the multicast address. */
export const IFA_MULTICAST = constant('IFA_MULTICAST');
/** Address attribute: `IFA_F_*`, 32 bits. */
export const IFA_FLAGS = constant('IFA_FLAGS');
/** Address attribute: the metric of the prefix route. */
export const IFA_RT_PRIORITY = constant('IFA_RT_PRIORITY');
/** Address attribute: the id of the network namespace. */
export const IFA_TARGET_NETNSID = constant('IFA_TARGET_NETNSID');
/** Address attribute: the origin of the address, `IFAPROT_*`. */
export const IFA_PROTO = constant('IFA_PROTO');
/** The largest address attribute of this header. */
export const IFA_MAX = constant('IFA_MAX');
/** Address flag: not the first address of its subnet. */
export const IFA_F_SECONDARY = constant('IFA_F_SECONDARY');
/** Address flag: temporary (RFC 8981), the same bit as `IFA_F_SECONDARY`. */
export const IFA_F_TEMPORARY = constant('IFA_F_TEMPORARY');
/** Address flag: no duplicate detection. */
export const IFA_F_NODAD = constant('IFA_F_NODAD');
/** Address flag: used before duplicate detection has finished (RFC 4429). */
export const IFA_F_OPTIMISTIC = constant('IFA_F_OPTIMISTIC');
/** Address flag: duplicate detection has failed. */
export const IFA_F_DADFAILED = constant('IFA_F_DADFAILED');
/** Address flag: a Mobile IPv6 home address. */
export const IFA_F_HOMEADDRESS = constant('IFA_F_HOMEADDRESS');
/** Address flag: deprecated, not used for new connections. */
export const IFA_F_DEPRECATED = constant('IFA_F_DEPRECATED');
/** Address flag: duplicate detection is in progress. */
export const IFA_F_TENTATIVE = constant('IFA_F_TENTATIVE');
/** Address flag: permanent, not from autoconfiguration. */
export const IFA_F_PERMANENT = constant('IFA_F_PERMANENT');
/** Address flag: the kernel creates temporary addresses from it. */
export const IFA_F_MANAGETEMPADDR = constant('IFA_F_MANAGETEMPADDR');
/** Address flag: no route is created for its prefix. */
export const IFA_F_NOPREFIXROUTE = constant('IFA_F_NOPREFIXROUTE');
/** Address flag: a multicast group that is joined. */
export const IFA_F_MCAUTOJOIN = constant('IFA_F_MCAUTOJOIN');
/** Address flag: generated according to RFC 7217. */
export const IFA_F_STABLE_PRIVACY = constant('IFA_F_STABLE_PRIVACY');
/** An address's origin: unknown. */
export const IFAPROT_UNSPEC = constant('IFAPROT_UNSPEC');
/** An address's origin: the kernel, loopback. */
export const IFAPROT_KERNEL_LO = constant('IFAPROT_KERNEL_LO');
/** An address's origin: the kernel, from a router advertisement. */
export const IFAPROT_KERNEL_RA = constant('IFAPROT_KERNEL_RA');
/** An address's origin: the kernel, link-local. */
export const IFAPROT_KERNEL_LL = constant('IFAPROT_KERNEL_LL');
