import { type Members, initialize, pointerStruct } from '../runtime/struct/pointer-struct';
import type { sockaddr } from './sockaddr';

/**
 * `struct ifaddrs`: one address of one interface.
 * @see getifaddrs(3)
 */
export class ifaddrs extends pointerStruct('ifaddrs') {
  /** The next entry, or `null` at the end. */
  ifa_next: ifaddrs | null = null;
  /** The interface: `'lo'`, `'eth0'`, ... */
  ifa_name: string = '';
  /** `IFF_UP`, `IFF_LOOPBACK`, ... */
  ifa_flags: number = 0;
  /** The address, with the length of its family, `ifa_addr.sa_family`. `null` for some interfaces. */
  ifa_addr: sockaddr | null = null;
  /** Its netmask, or `null`. */
  ifa_netmask: sockaddr | null = null;
  /** With `IFF_BROADCAST` the broadcast address, or `null`. */
  ifa_broadaddr: sockaddr | null = null;
  /** With `AF_PACKET` the interface's counters: `cast(rtnl_link_stats, ifa.ifa_data)`; otherwise `null`. */
  ifa_data: ArrayBufferView | null = null;

  constructor(init?: Members<ifaddrs>) {
    super();
    initialize(this, init);
  }

  /** With `IFF_POINTOPOINT` the other end's address. It shares its memory with `ifa_broadaddr`, as in C. */
  get ifa_dstaddr(): sockaddr | null {
    return this.ifa_broadaddr;
  }
  set ifa_dstaddr(addr: sockaddr | null) {
    this.ifa_broadaddr = addr;
  }
}
