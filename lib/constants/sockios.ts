import { constant } from '../runtime/addon';

/** `int`: the same as `FIOSETOWN`. */
export const SIOCSPGRP = constant('SIOCSPGRP');
/** `int`: the same as `FIOGETOWN`. */
export const SIOCGPGRP = constant('SIOCGPGRP');
/** `int`: 1 if the next byte is the urgent one. */
export const SIOCATMARK = constant('SIOCATMARK');
/** `int`, bytes: the same as `FIONREAD`. */
export const SIOCINQ = constant('SIOCINQ');
/** `int`, bytes: written data that the peer has not acknowledged. tcp(7) */
export const SIOCOUTQ = constant('SIOCOUTQ');
/** `int`, bytes: written data that has not been sent. tcp(7) */
export const SIOCOUTQNSD = constant('SIOCOUTQNSD');
/** `struct timeval`: the arrival time of the last packet that was read. socket(7) */
export const SIOCGSTAMP = constant('SIOCGSTAMP');
/** `struct timespec`: the arrival time of the last packet that was read. socket(7) */
export const SIOCGSTAMPNS = constant('SIOCGSTAMPNS');
/** Returns a descriptor of the socket's network namespace, for `setns`. Takes no argument. network_namespaces(7) */
export const SIOCGSKNS = constant('SIOCGSKNS');

/** `struct ifconf`: the interfaces that have an IPv4 address. netdevice(7) */
export const SIOCGIFCONF = constant('SIOCGIFCONF');
/** `struct ifreq`: `ifr_name` of the interface `ifr_ifindex`. netdevice(7) */
export const SIOCGIFNAME = constant('SIOCGIFNAME');
/** `struct ifreq`: renames an interface to `ifr_newname`. netdevice(7) */
export const SIOCSIFNAME = constant('SIOCSIFNAME');
/** `struct ifreq`: `ifr_ifindex`. netdevice(7) */
export const SIOCGIFINDEX = constant('SIOCGIFINDEX');
/** `struct ifreq`: `ifr_flags`, `IFF_UP` and so on. netdevice(7) */
export const SIOCGIFFLAGS = constant('SIOCGIFFLAGS');
/** `struct ifreq`: sets `ifr_flags`. netdevice(7) */
export const SIOCSIFFLAGS = constant('SIOCSIFFLAGS');
/** `struct ifreq`: `ifr_addr`, the IPv4 address. netdevice(7) */
export const SIOCGIFADDR = constant('SIOCGIFADDR');
/** `struct ifreq`: sets `ifr_addr`. netdevice(7) */
export const SIOCSIFADDR = constant('SIOCSIFADDR');
/** `struct ifreq`: `ifr_dstaddr`, the other end of a point-to-point link. netdevice(7) */
export const SIOCGIFDSTADDR = constant('SIOCGIFDSTADDR');
/** `struct ifreq`: sets `ifr_dstaddr`. netdevice(7) */
export const SIOCSIFDSTADDR = constant('SIOCSIFDSTADDR');
/** `struct ifreq`: `ifr_broadaddr`, the broadcast address. netdevice(7) */
export const SIOCGIFBRDADDR = constant('SIOCGIFBRDADDR');
/** `struct ifreq`: sets `ifr_broadaddr`. netdevice(7) */
export const SIOCSIFBRDADDR = constant('SIOCSIFBRDADDR');
/** `struct ifreq`: `ifr_netmask`. netdevice(7) */
export const SIOCGIFNETMASK = constant('SIOCGIFNETMASK');
/** `struct ifreq`: sets `ifr_netmask`. netdevice(7) */
export const SIOCSIFNETMASK = constant('SIOCSIFNETMASK');
/** `struct ifreq`: `ifr_metric`. netdevice(7) */
export const SIOCGIFMETRIC = constant('SIOCGIFMETRIC');
/** `struct ifreq`: sets `ifr_metric`. netdevice(7) */
export const SIOCSIFMETRIC = constant('SIOCSIFMETRIC');
/** `struct ifreq`: `ifr_mtu`, in bytes. netdevice(7) */
export const SIOCGIFMTU = constant('SIOCGIFMTU');
/** `struct ifreq`: sets `ifr_mtu`. netdevice(7) */
export const SIOCSIFMTU = constant('SIOCSIFMTU');
/** `struct ifreq`: `ifr_hwaddr`, the hardware address. netdevice(7) */
export const SIOCGIFHWADDR = constant('SIOCGIFHWADDR');
/** `struct ifreq`: sets `ifr_hwaddr`. netdevice(7) */
export const SIOCSIFHWADDR = constant('SIOCSIFHWADDR');
/** `struct ifreq`: `ifr_qlen`, the length of the transmit queue in packets. netdevice(7) */
export const SIOCGIFTXQLEN = constant('SIOCGIFTXQLEN');
/** `struct ifreq`: sets `ifr_qlen`. netdevice(7) */
export const SIOCSIFTXQLEN = constant('SIOCSIFTXQLEN');
/** `struct ifreq`: the hardware's parameters. netdevice(7) */
export const SIOCGIFMAP = constant('SIOCGIFMAP');

/** `struct arpreq`: the hardware address that belongs to `arp_pa`, on the interface `arp_dev`. arp(7) */
export const SIOCGARP = constant('SIOCGARP');
/** `struct arpreq`: sets an entry of the ARP table. arp(7) */
export const SIOCSARP = constant('SIOCSARP');
/** `struct arpreq`: removes an entry of the ARP table. arp(7) */
export const SIOCDARP = constant('SIOCDARP');
/**
 * `struct rtentry`: adds a route. It contains a pointer and fails with `EFAULT` here; use `RTM_NEWROUTE`. rtnetlink(7)
 */
export const SIOCADDRT = constant('SIOCADDRT');
/** `struct rtentry`: removes a route. It fails with `EFAULT` as well; use `RTM_DELROUTE`. */
export const SIOCDELRT = constant('SIOCDELRT');
/** `struct ifreq` with a pointer to a request to an Ethernet driver: fails with `EFAULT` here. netdevice(7) */
export const SIOCETHTOOL = constant('SIOCETHTOOL');
