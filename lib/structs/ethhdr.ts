import { struct } from '../runtime/struct/define';
import { ethernetProtocol, netNamed } from './decoders';

interface ethhdr_members {
  /** The receiver's hardware address. */
  get h_dest(): Uint8Array;
  set h_dest(address: ArrayBufferView);
  /** The sender's hardware address. */
  get h_source(): Uint8Array;
  set h_source(address: ArrayBufferView);
  /** The protocol inside, in network byte order: `htons(ETH_P_IP)`. */
  h_proto: number;
}

/**
 * `struct ethhdr`: the header of an Ethernet frame, under the kernel's names.
 * @see packet(7)
 */
export class ethhdr extends struct<ethhdr_members>('ethhdr', { h_proto: netNamed(ethernetProtocol) }) {}
