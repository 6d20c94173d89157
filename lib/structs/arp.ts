import type { int } from '../runtime/c-types';
import { struct } from '../runtime/struct/define';
import { ethernetProtocol, hardwareType, named, netNamed } from './decoders';
import { hardwareAddress } from './hardware-address';
import { sockaddr } from './sockaddr';

export interface arphdr_members {
  /** The hardware, in network byte order: `htons(ARPHRD_ETHER)`. */
  ar_hrd: number;
  /** The protocol, in network byte order: `htons(ETHERTYPE_IP)`. */
  ar_pro: number;
  /** The length of a hardware address, in bytes. */
  ar_hln: number;
  /** The length of a protocol address, in bytes. */
  ar_pln: number;
  /** The operation, in network byte order: `htons(ARPOP_REQUEST)`. */
  ar_op: number;
}

/** `struct arphdr`: the header of an ARP packet; the addresses follow it. RFC 826 */
export class arphdr extends struct<arphdr_members>('arphdr', {
  ar_hrd: netNamed(hardwareType),
  ar_pro: netNamed(ethernetProtocol),
  ar_op: netNamed(named('ARPOP_')),
}) {}

interface arpreq_members {
  /** The protocol address: a `sockaddr_in`. */
  get arp_pa(): sockaddr;
  set arp_pa(addr: ArrayBufferView);
  /** The hardware address: family `ARPHRD_ETHER`, and `sa_data`. */
  get arp_ha(): sockaddr;
  set arp_ha(addr: ArrayBufferView);
  /** `ATF_*`. */
  arp_flags: int;
  /** The mask of the network, for proxy ARP. */
  get arp_netmask(): sockaddr;
  set arp_netmask(addr: ArrayBufferView);
  /** The interface: `'eth0'`. */
  get arp_dev(): Uint8Array;
  set arp_dev(name: string | ArrayBufferView);
}

/** `struct arpreq`: the argument of `SIOCGARP`, `SIOCSARP` and `SIOCDARP`. arp(7) */
export class arpreq extends struct<arpreq_members>('arpreq', {
  arp_pa: sockaddr,
  arp_ha: hardwareAddress,
  arp_netmask: sockaddr,
}) {}
