import { struct } from '../runtime/struct/define';
import { named, netNamed } from './decoders';

const etherType = named('ETHERTYPE_', ['ETHERTYPE_TRAIL', 'ETHERTYPE_NTRAILER']);

interface ether_addr_members {
  /** The address: 6 bytes. */
  get ether_addr_octet(): Uint8Array;
  set ether_addr_octet(address: ArrayBufferView);
}

/** `struct ether_addr`: an Ethernet hardware address. */
export class ether_addr extends struct<ether_addr_members>('ether_addr') {}

interface ether_header_members {
  /** The receiver's hardware address. */
  get ether_dhost(): Uint8Array;
  set ether_dhost(address: ArrayBufferView);
  /** The sender's hardware address. */
  get ether_shost(): Uint8Array;
  set ether_shost(address: ArrayBufferView);
  /** The protocol inside, in network byte order: `htons(ETHERTYPE_IP)`. */
  ether_type: number;
}

/**
 * `struct ether_header`: the header of an Ethernet frame.
 * @see packet(7)
 */
export class ether_header extends struct<ether_header_members>('ether_header', {
  ether_type: netNamed(etherType),
}) {}
