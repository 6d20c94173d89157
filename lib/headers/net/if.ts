import { fail, libcall, syscall } from '../../runtime/bind-call';
import { constant } from '../../runtime/addon';
import { initialize, plain, type Members } from '../../runtime/struct/pointer-struct';
import { cstr, type int } from '../../runtime/struct/define';

export { ifconf, ifreq } from '../sys/ioctl';

/** The room for an interface's name with its NUL, in bytes. POSIX */
export const IF_NAMESIZE = constant('IF_NAMESIZE');
/** `IF_NAMESIZE`, by its older name. netdevice(7) */
export const IFNAMSIZ = constant('IFNAMSIZ');
/** The length of an Ethernet address, in bytes. netdevice(7) */
export const IFHWADDRLEN = constant('IFHWADDRLEN');

/** The interface is up: switched on by the administrator. netdevice(7) */
export const IFF_UP = constant('IFF_UP');
/** It has a broadcast address. netdevice(7) */
export const IFF_BROADCAST = constant('IFF_BROADCAST');
/** The driver's debugging is switched on. netdevice(7) */
export const IFF_DEBUG = constant('IFF_DEBUG');
/** What it sends comes back to this host. netdevice(7) */
export const IFF_LOOPBACK = constant('IFF_LOOPBACK');
/** A link between two hosts: it has a destination address. netdevice(7) */
export const IFF_POINTOPOINT = constant('IFF_POINTOPOINT');
/** Frames carry no trailers; of old. netdevice(7) */
export const IFF_NOTRAILERS = constant('IFF_NOTRAILERS');
/** It is able to send: the link is there. netdevice(7) */
export const IFF_RUNNING = constant('IFF_RUNNING');
/** It needs no ARP. netdevice(7) */
export const IFF_NOARP = constant('IFF_NOARP');
/** It takes all frames, not only those for this host. netdevice(7) */
export const IFF_PROMISC = constant('IFF_PROMISC');
/** It takes all multicast frames. netdevice(7) */
export const IFF_ALLMULTI = constant('IFF_ALLMULTI');
/** It bundles others. netdevice(7) */
export const IFF_MASTER = constant('IFF_MASTER');
/** It is bundled with others. netdevice(7) */
export const IFF_SLAVE = constant('IFF_SLAVE');
/** It is able to do multicast. netdevice(7) */
export const IFF_MULTICAST = constant('IFF_MULTICAST');
/** Its kind of medium can be chosen by `ifr_map`. netdevice(7) */
export const IFF_PORTSEL = constant('IFF_PORTSEL');
/** It chooses its kind of medium by itself. netdevice(7) */
export const IFF_AUTOMEDIA = constant('IFF_AUTOMEDIA');
/** Its addresses are lost when it goes down. netdevice(7) */
export const IFF_DYNAMIC = constant('IFF_DYNAMIC');

/**
 * `struct if_nameindex`: an interface's index and name. The call has the name, so that the struct takes `_t`.
 * @see if_nameindex(3)
 */
export class if_nameindex_t extends plain('if_nameindex') {
  /** Counted from 1. */
  if_index: number = 0;
  /** `'lo'`, `'eth0'`, ... */
  if_name: string = '';

  constructor(init?: Members<if_nameindex_t>) {
    super();
    initialize(this, init);
  }
}

const nametoindex: (ifname: string) => int = syscall('if_nametoindex(ifname)');
const indextoname: (ifindex: number, ifname: ArrayBufferView) => int = syscall('if_indextoname(ifindex, ifname)');
const nameindex: () => [number, string][] | number = libcall('if_nameindex()');

/**
 * `unsigned int if_nametoindex(const char *ifname)`
 *
 * The index of an interface: what `sin6_scope_id` and `ipv6mr_interface` hold.
 * @returns the index, or 0: `ENODEV` (no such interface).
 * @see if_nametoindex(3)
 */
export function if_nametoindex(ifname: string): number {
  const index = nametoindex(ifname);
  return index === -1 ? 0 : index;
}

/**
 * `char *if_indextoname(unsigned int ifindex, char *ifname)`
 *
 * The name of an interface, which also fills `ifname`: `new Uint8Array(IF_NAMESIZE)`.
 * @returns the name, or `null`: `ENXIO` (no such interface), `EFAULT` (`ifname` has fewer than `IF_NAMESIZE` bytes).
 * @see if_indextoname(3)
 */
export function if_indextoname(ifindex: number, ifname: ArrayBufferView): string | null {
  return indextoname(ifindex, ifname) === -1 ? null : cstr(ifname);
}

/**
 * `struct if_nameindex *if_nameindex(void)`
 *
 * All interfaces of this network namespace, those that are down too.
 * @returns an array without C's last entry of 0 and `NULL`, or `null`: `ENOBUFS`, `EMFILE`, `ENFILE`.
 * @see if_nameindex(3)
 */
export function if_nameindex(): if_nameindex_t[] | null {
  const rows = nameindex();
  if (typeof rows !== 'number') return rows.map(([if_index, if_name]) => new if_nameindex_t({ if_index, if_name }));
  fail(-rows);
  return null;
}

/**
 * `void if_freenameindex(struct if_nameindex *ptr)`
 *
 * Does nothing: C's list is freed before `if_nameindex` returns.
 * @see if_nameindex(3)
 */
export function if_freenameindex(ptr: if_nameindex_t[] | null): void {
  if (ptr !== null && !Array.isArray(ptr)) {
    throw new TypeError('if_freenameindex: ptr: is not an array of if_nameindex_t or null');
  }
}
