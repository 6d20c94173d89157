import { constant } from '../runtime/addon';

/** The size of an interface's name with its NUL, in bytes. POSIX */
export const IF_NAMESIZE = constant('IF_NAMESIZE');
/** `IF_NAMESIZE`, under its older name. netdevice(7) */
export const IFNAMSIZ = constant('IFNAMSIZ');
/** The length of an Ethernet address, in bytes. netdevice(7) */
export const IFHWADDRLEN = constant('IFHWADDRLEN');

/** The interface is administratively up. netdevice(7) */
export const IFF_UP = constant('IFF_UP');
/** It has a broadcast address. netdevice(7) */
export const IFF_BROADCAST = constant('IFF_BROADCAST');
/** The driver's debugging is switched on. netdevice(7) */
export const IFF_DEBUG = constant('IFF_DEBUG');
/** Loopback: sent packets return to this host. netdevice(7) */
export const IFF_LOOPBACK = constant('IFF_LOOPBACK');
/** A link between two hosts: it has a destination address. netdevice(7) */
export const IFF_POINTOPOINT = constant('IFF_POINTOPOINT');
/** Frames have no trailers (obsolete). netdevice(7) */
export const IFF_NOTRAILERS = constant('IFF_NOTRAILERS');
/** It is running: the link is up. netdevice(7) */
export const IFF_RUNNING = constant('IFF_RUNNING');
/** It needs no ARP. netdevice(7) */
export const IFF_NOARP = constant('IFF_NOARP');
/** Promiscuous mode: it receives all frames, not only those for this host. netdevice(7) */
export const IFF_PROMISC = constant('IFF_PROMISC');
/** It receives all multicast frames. netdevice(7) */
export const IFF_ALLMULTI = constant('IFF_ALLMULTI');
/** It bundles others. netdevice(7) */
export const IFF_MASTER = constant('IFF_MASTER');
/** It is bundled with others. netdevice(7) */
export const IFF_SLAVE = constant('IFF_SLAVE');
/** It supports multicast. netdevice(7) */
export const IFF_MULTICAST = constant('IFF_MULTICAST');
/** Its kind of medium can be chosen by `ifr_map`. netdevice(7) */
export const IFF_PORTSEL = constant('IFF_PORTSEL');
/** It chooses its kind of medium by itself. netdevice(7) */
export const IFF_AUTOMEDIA = constant('IFF_AUTOMEDIA');
/** Its addresses are lost when it goes down. netdevice(7) */
export const IFF_DYNAMIC = constant('IFF_DYNAMIC');
