import { address } from '../structs/address';
import { fail, libcall } from '../runtime/bind-call';
import { initialize, plain, type Members } from '../runtime/struct/pointer-struct';
import type { int } from '../runtime/struct/define';
import type { sockaddr } from './sys/socket';

/**
 * `struct ifaddrs`: one address of one interface.
 * @see getifaddrs(3)
 */
export class ifaddrs extends plain('ifaddrs') {
  /** The next one, or `null` at the end. */
  ifa_next: ifaddrs | null = null;
  /** The interface: `'lo'`, `'eth0'`, ... */
  ifa_name: string = '';
  /** `IFF_UP`, `IFF_LOOPBACK`, ... */
  ifa_flags: number = 0;
  /** The address, as long as its family has it; `ifa_addr.sa_family` tells which. `null` for some interfaces. */
  ifa_addr: sockaddr | null = null;
  /** Its netmask, or `null`. */
  ifa_netmask: sockaddr | null = null;
  /** With `IFF_BROADCAST` the broadcast address, or `null`. */
  ifa_broadaddr: sockaddr | null = null;
  /** With `AF_PACKET` the interface's counters: `cast(rtnl_link_stats, ifa.ifa_data)`; else `null`. */
  ifa_data: ArrayBufferView | null = null;

  constructor(init?: Members<ifaddrs>) {
    super();
    initialize(this, init);
  }

  /** With `IFF_POINTOPOINT` the other end's address. In C it shares its place with `ifa_broadaddr`, and so it does here. */
  get ifa_dstaddr(): sockaddr | null {
    return this.ifa_broadaddr;
  }
  set ifa_dstaddr(addr: sockaddr | null) {
    this.ifa_broadaddr = addr;
  }
}

type Pointer = ArrayBuffer | null;
type Row = [name: string, flags: number, addr: Pointer, netmask: Pointer, broadaddr: Pointer, data: Pointer];

const list: () => Row[] | number = libcall('getifaddrs()');

/**
 * `int getifaddrs(struct ifaddrs **ifap)`
 *
 * The addresses of all interfaces, those that are down too; on Linux each interface has an entry of the link layer
 * (`AF_PACKET`), and one for each IPv4 and IPv6 address.
 * @param ifap takes the first: `const ifap: [ifaddrs | null] = [null]`. Then
 * `for (let ifa = ifap[0]; ifa !== null; ifa = ifa.ifa_next)`.
 * @returns 0, or -1: `ENOMEM`, `ENOBUFS`, `EMFILE`, `ENFILE`, and `ifap` is as it was.
 * @see getifaddrs(3)
 */
export function getifaddrs(ifap: [ifaddrs | null]): int {
  if (!Array.isArray(ifap) || Object.isFrozen(ifap))
    throw new TypeError('getifaddrs: ifap: is not an array for an ifaddrs');
  const rows = list();
  if (typeof rows === 'number') return fail(-rows);
  let first: ifaddrs | null = null;
  for (const [ifa_name, ifa_flags, addr, netmask, broadaddr, data] of rows.reverse()) {
    first = new ifaddrs({
      ifa_next: first,
      ifa_name,
      ifa_flags,
      ifa_addr: address(addr),
      ifa_netmask: address(netmask),
      ifa_broadaddr: address(broadaddr),
      ifa_data: data && new Uint8Array(data),
    });
  }
  ifap[0] = first;
  return 0;
}

/**
 * `void freeifaddrs(struct ifaddrs *ifa)`
 *
 * Does nothing: C's list is freed before `getifaddrs` returns.
 * @see getifaddrs(3)
 */
export function freeifaddrs(ifa: ifaddrs | null): void {
  if (ifa !== null && !(ifa instanceof ifaddrs)) throw new TypeError('freeifaddrs: ifa: is not an ifaddrs or null');
}
