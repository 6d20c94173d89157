import { constant } from '../runtime/addon';
import type { SocketOption } from '../runtime/socket-option';

/** The level of the UDP options, the same number as `IPPROTO_UDP`. */
export const SOL_UDP = constant('SOL_UDP');
/** `int`, a boolean: written data is collected in one datagram, which is sent when the option is cleared. */
export const UDP_CORK: SocketOption<number> = constant('UDP_CORK');
/** `int`, a `UDP_ENCAP_*`: the datagrams carry packets of another protocol, which the kernel unwraps. */
export const UDP_ENCAP: SocketOption<number> = constant('UDP_ENCAP');
/** `int`, a boolean: IPv6 datagrams are sent without a checksum (RFC 6935). */
export const UDP_NO_CHECK6_TX: SocketOption<number> = constant('UDP_NO_CHECK6_TX');
/** `int`, a boolean: IPv6 datagrams without a checksum are accepted (RFC 6935). */
export const UDP_NO_CHECK6_RX: SocketOption<number> = constant('UDP_NO_CHECK6_RX');
/**
 * `int`, in bytes: one `send` is split into datagrams of this size. As ancillary data, a `uint16_t` for one `sendmsg`.
 */
export const UDP_SEGMENT: SocketOption<number> = constant('UDP_SEGMENT');
/** `int`, a boolean: datagrams of one flow may be received combined, with their size as ancillary data, an `int`. */
export const UDP_GRO: SocketOption<number> = constant('UDP_GRO');
/** IPsec ESP in UDP, according to an early draft. */
export const UDP_ENCAP_ESPINUDP_NON_IKE = constant('UDP_ENCAP_ESPINUDP_NON_IKE');
/** IPsec ESP in UDP (RFC 3948). */
export const UDP_ENCAP_ESPINUDP = constant('UDP_ENCAP_ESPINUDP');
/** L2TP in UDP (RFC 2661). */
export const UDP_ENCAP_L2TPINUDP = constant('UDP_ENCAP_L2TPINUDP');
/** GTP version 0, of mobile networks (GSM 09.60). */
export const UDP_ENCAP_GTP0 = constant('UDP_ENCAP_GTP0');
/** GTP version 1, user plane (3GPP TS 29.060). */
export const UDP_ENCAP_GTP1U = constant('UDP_ENCAP_GTP1U');
