import type { int, pointer } from '../runtime/c-types';
import { struct } from '../runtime/struct/define';
import { type Members, initialize, pointerStruct } from '../runtime/struct/pointer-struct';
import { hardwareAddress } from './hardware-address';
import { sockaddr } from './sockaddr';

interface ifreq_members {
  /** The interface: `'lo'`. */
  get ifr_name(): Uint8Array;
  set ifr_name(name: string | ArrayBufferView);
  /** The address. */
  get ifr_addr(): sockaddr;
  set ifr_addr(addr: ArrayBufferView);
  /** The other end of a point-to-point link. */
  get ifr_dstaddr(): sockaddr;
  set ifr_dstaddr(addr: ArrayBufferView);
  /** The broadcast address. */
  get ifr_broadaddr(): sockaddr;
  set ifr_broadaddr(addr: ArrayBufferView);
  /** The mask of the network. */
  get ifr_netmask(): sockaddr;
  set ifr_netmask(addr: ArrayBufferView);
  /** The hardware address. */
  get ifr_hwaddr(): sockaddr;
  set ifr_hwaddr(addr: ArrayBufferView);
  /** `IFF_UP` and so on. */
  ifr_flags: number;
  /** The index of the interface. */
  ifr_ifindex: int;
  /** The metric of the interface. */
  ifr_metric: int;
  /** In bytes. */
  ifr_mtu: int;
  /** The length of the transmit queue, in packets. */
  ifr_qlen: int;
  /** The new name of the interface. */
  get ifr_newname(): Uint8Array;
  set ifr_newname(name: string | ArrayBufferView);
}

/**
 * `struct ifreq`: a request about one interface. All members but `ifr_name` share their bytes, as in C.
 * @see netdevice(7)
 */
export class ifreq extends struct<ifreq_members>('ifreq', {
  ifr_addr: sockaddr,
  ifr_dstaddr: sockaddr,
  ifr_broadaddr: sockaddr,
  ifr_netmask: sockaddr,
  ifr_hwaddr: hardwareAddress,
}) {}

/**
 * `struct ifconf`: the argument of `SIOCGIFCONF`. It contains a pointer, so it is a plain object here.
 * @see netdevice(7)
 */
export class ifconf extends pointerStruct('ifconf') {
  /** In: the capacity of `ifc_buf` in bytes; out: the length used, or with `null` the length required. */
  ifc_len: int = 0;
  /** The buffer for the results: `array(ifreq, n)`, or `null`. */
  ifc_buf: pointer = null;

  constructor(init?: Members<ifconf>) {
    super();
    initialize(this, init);
  }
}
