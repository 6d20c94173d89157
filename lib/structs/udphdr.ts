import { struct } from '../runtime/struct/define';
import { port } from './decoders';

interface udphdr_members {
  /** The sender's port, in network byte order. */
  source: number;
  /** The receiver's port, in network byte order. */
  dest: number;
  /** The length of header and data in bytes, in network byte order. */
  len: number;
  /** The checksum, 0 for none. */
  check: number;
  /** `source`, under its BSD name. */
  uh_sport: number;
  /** `dest`, under its BSD name. */
  uh_dport: number;
  /** `len`, under its BSD name. */
  uh_ulen: number;
  /** `check`, under its BSD name. */
  uh_sum: number;
}

const again = (): undefined => undefined;

/**
 * `struct udphdr`: the header of a UDP datagram.
 * @see RFC 768, udp(7)
 */
export class udphdr extends struct<udphdr_members>('udphdr', {
  source: port,
  dest: port,
  len: port,
  uh_sport: again,
  uh_dport: again,
  uh_ulen: again,
  uh_sum: again,
}) {}
