import { libcall, syscall } from '../../runtime/bind-call';
import type { int } from '../../runtime/c-types';
import { fail } from '../../runtime/errno';
import { cstr } from '../../runtime/struct/sizeof';
import { invalidType } from '../../runtime/validate';
import { if_nameindex_t } from '../../structs/if-nameindex';

export * from '../../constants/interface-flags';
export * from '../../structs/if-nameindex';
export * from '../../structs/ifreq';

const nametoindex: (ifname: string) => int = syscall('if_nametoindex(ifname)', 'if_nametoindex', if_nametoindex);
const indextoname: (ifindex: number, ifname: ArrayBufferView) => int = syscall(
  'if_indextoname(ifindex, ifname)',
  'if_indextoname',
  if_indextoname,
);
const nameindex: () => [number, string][] | number = libcall('if_nameindex()');

/**
 * `unsigned int if_nametoindex(const char *ifname)`
 *
 * Returns the index of an interface, for `sin6_scope_id` and `ipv6mr_interface`.
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
 * Returns the name of an interface, and stores it in `ifname`, a `new Uint8Array(IF_NAMESIZE)`.
 * @returns the name, or `null`: `ENXIO` (no such interface), `EFAULT` (`ifname` has fewer than `IF_NAMESIZE` bytes).
 * @see if_indextoname(3)
 */
export function if_indextoname(ifindex: number, ifname: ArrayBufferView): string | null {
  return indextoname(ifindex, ifname) === -1 ? null : cstr(ifname);
}

/**
 * `struct if_nameindex *if_nameindex(void)`
 *
 * Returns all interfaces of this network namespace, including those that are down.
 * @returns an array without the final entry of C, or `null`: `ENOBUFS`, `EMFILE`, `ENFILE`.
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
 * Does nothing, because the C list is freed before `if_nameindex` returns.
 * @see if_nameindex(3)
 */
export function if_freenameindex(ptr: if_nameindex_t[] | null): void {
  if (ptr !== null && !Array.isArray(ptr)) {
    throw invalidType(if_freenameindex, 'ptr', 'an array of if_nameindex_t or null', ptr);
  }
}
