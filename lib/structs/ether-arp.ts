import { struct } from '../runtime/struct/define';
import type { Init } from '../runtime/struct/types';
import { bytesOf, instance, memory } from '../runtime/validate';
import { arphdr, type arphdr_members } from './arp';
import { in_addr } from './sockaddr-in';

interface ether_arp_members {
  /** The fixed part. */
  get ea_hdr(): arphdr;
  set ea_hdr(header: Init<arphdr_members> | ArrayBufferView);
  /** `ea_hdr.ar_hrd`. */
  arp_hrd: number;
  /** `ea_hdr.ar_pro`. */
  arp_pro: number;
  /** `ea_hdr.ar_hln`. */
  arp_hln: number;
  /** `ea_hdr.ar_pln`. */
  arp_pln: number;
  /** `ea_hdr.ar_op`. */
  arp_op: number;
  /** The sender's Ethernet address. */
  get arp_sha(): Uint8Array;
  set arp_sha(addr: ArrayBufferView);
  /** The sender's IPv4 address. */
  get arp_spa(): Uint8Array;
  set arp_spa(addr: ArrayBufferView);
  /** The target's Ethernet address. */
  get arp_tha(): Uint8Array;
  set arp_tha(addr: ArrayBufferView);
  /** The target's IPv4 address. */
  get arp_tpa(): Uint8Array;
  set arp_tpa(addr: ArrayBufferView);
}

/** `struct ether_arp`: an ARP packet on Ethernet, for IPv4. RFC 826 */
export class ether_arp extends struct<ether_arp_members>('ether_arp', {
  ea_hdr: arphdr,
  arp_hrd: () => undefined,
  arp_pro: () => undefined,
  arp_hln: () => undefined,
  arp_pln: () => undefined,
  arp_op: () => undefined,
}) {}

/**
 * `ETHER_MAP_IP_MULTICAST(struct in_addr *ipaddr, uint8_t enaddr[ETH_ALEN])`
 *
 * Stores the Ethernet address of an IPv4 multicast group in `enaddr`.
 */
export function ETHER_MAP_IP_MULTICAST(ipaddr: in_addr, enaddr: Uint8Array): void {
  const [, b, c, d] = bytesOf(instance(ETHER_MAP_IP_MULTICAST, 'ipaddr', ipaddr, in_addr)) as unknown as number[];
  bytesOf(memory(ETHER_MAP_IP_MULTICAST, 'enaddr', enaddr, 6)).set([0x01, 0x00, 0x5e, b! & 0x7f, c!, d!]);
}
