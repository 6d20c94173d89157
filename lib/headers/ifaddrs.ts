import { libcall } from '../runtime/bind-call';
import type { int } from '../runtime/c-types';
import { fail } from '../runtime/errno';
import { cell, wrongClass } from '../runtime/validate';
import { address } from '../structs/address';
import { ifaddrs } from '../structs/ifaddrs';

export * from '../structs/ifaddrs';

type Pointer = ArrayBuffer | null;
type Row = [name: string, flags: number, addr: Pointer, netmask: Pointer, broadaddr: Pointer, data: Pointer];

const list: () => Row[] | number = libcall('getifaddrs()', getifaddrs);

/**
 * `int getifaddrs(struct ifaddrs **ifap)`
 *
 * Returns the addresses of all interfaces, including those that are down. On Linux each interface has an entry for the
 * link layer (`AF_PACKET`), and one for each IPv4 and IPv6 address.
 * @param ifap receives the first entry: `const ifap: [ifaddrs | null] = [null]`. Then `for (let ifa = ifap[0]; ifa !==
 * null; ifa = ifa.ifa_next)`.
 * @returns 0, or -1: `ENOMEM`, `ENOBUFS`, `EMFILE`, `ENFILE`, with `ifap` unchanged.
 * @see getifaddrs(3)
 */
export function getifaddrs(ifap: [ifaddrs | null]): int {
  cell(getifaddrs, 'ifap', ifap);
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
 * Does nothing, because the C list is freed before `getifaddrs` returns.
 * @see getifaddrs(3)
 */
export function freeifaddrs(ifa: ifaddrs | null): void {
  if (ifa !== null && !(ifa instanceof ifaddrs))
    throw wrongClass(freeifaddrs, 'ifa', 'an ifaddrs or null', ifa, 'ifaddrs');
}
