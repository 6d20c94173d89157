import { port } from '../../runtime/constant-names';
import { constant } from '../../runtime/addon';
import type { optname } from '../../runtime/socket-option';
import { struct } from '../../runtime/struct/define';

/** The level of the UDP options, the same number as `IPPROTO_UDP`. */
export const SOL_UDP = constant('SOL_UDP');
/** `int`, a truth value: what is written is gathered into one datagram, sent when the option is taken off. */
export const UDP_CORK: optname<number> = constant('UDP_CORK');
/** `int`, a `UDP_ENCAP_*`: the datagrams carry packets of another protocol, which the kernel unwraps. */
export const UDP_ENCAP: optname<number> = constant('UDP_ENCAP');
/** `int`, a truth value: IPv6 datagrams are sent without a checksum (RFC 6935). */
export const UDP_NO_CHECK6_TX: optname<number> = constant('UDP_NO_CHECK6_TX');
/** `int`, a truth value: IPv6 datagrams without a checksum are taken (RFC 6935). */
export const UDP_NO_CHECK6_RX: optname<number> = constant('UDP_NO_CHECK6_RX');
/**
 * `int`, in bytes: one `send` is cut into datagrams of this size. As ancillary data, a `uint16_t` for one `sendmsg`.
 */
export const UDP_SEGMENT: optname<number> = constant('UDP_SEGMENT');
/** `int`, a truth value: datagrams of one flow may come joined, their size as ancillary data, an `int`. */
export const UDP_GRO: optname<number> = constant('UDP_GRO');
/** IPsec ESP in UDP, as an early draft had it. */
export const UDP_ENCAP_ESPINUDP_NON_IKE = constant('UDP_ENCAP_ESPINUDP_NON_IKE');
/** IPsec ESP in UDP (RFC 3948). */
export const UDP_ENCAP_ESPINUDP = constant('UDP_ENCAP_ESPINUDP');
/** L2TP in UDP (RFC 2661). */
export const UDP_ENCAP_L2TPINUDP = constant('UDP_ENCAP_L2TPINUDP');
/** GTP version 0, of mobile networks (GSM 09.60). */
export const UDP_ENCAP_GTP0 = constant('UDP_ENCAP_GTP0');
/** GTP version 1, user plane (3GPP TS 29.060). */
export const UDP_ENCAP_GTP1U = constant('UDP_ENCAP_GTP1U');

interface udphdr_members {
  /** The sender's port, in network byte order. */
  source: number;
  /** The receiver's port, in network byte order. */
  dest: number;
  /** The length of header and data in bytes, in network byte order. */
  len: number;
  /** The checksum, 0 for none. */
  check: number;
  /** `source`, by its BSD name. */
  uh_sport: number;
  /** `dest`, by its BSD name. */
  uh_dport: number;
  /** `len`, by its BSD name. */
  uh_ulen: number;
  /** `check`, by its BSD name. */
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
