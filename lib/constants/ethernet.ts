import { constant } from '../runtime/addon';

/** Xerox PUP. */
export const ETHERTYPE_PUP = constant('ETHERTYPE_PUP');
/** Sprite. */
export const ETHERTYPE_SPRITE = constant('ETHERTYPE_SPRITE');
/** IPv4. */
export const ETHERTYPE_IP = constant('ETHERTYPE_IP');
/** Address resolution (RFC 826). */
export const ETHERTYPE_ARP = constant('ETHERTYPE_ARP');
/** Reverse address resolution (RFC 903). */
export const ETHERTYPE_REVARP = constant('ETHERTYPE_REVARP');
/** AppleTalk. */
export const ETHERTYPE_AT = constant('ETHERTYPE_AT');
/** AppleTalk address resolution. */
export const ETHERTYPE_AARP = constant('ETHERTYPE_AARP');
/** VLAN tag (IEEE 802.1Q). */
export const ETHERTYPE_VLAN = constant('ETHERTYPE_VLAN');
/** Novell IPX. */
export const ETHERTYPE_IPX = constant('ETHERTYPE_IPX');
/** IPv6. */
export const ETHERTYPE_IPV6 = constant('ETHERTYPE_IPV6');
/** Ethernet loopback (IEEE 802.3). */
export const ETHERTYPE_LOOPBACK = constant('ETHERTYPE_LOOPBACK');
/** The first type of packets with trailers (obsolete BSD). */
export const ETHERTYPE_TRAIL = constant('ETHERTYPE_TRAIL');
/** The number of such types. */
export const ETHERTYPE_NTRAILER = constant('ETHERTYPE_NTRAILER');
/** The length of a hardware address in bytes: 6. */
export const ETHER_ADDR_LEN = constant('ETHER_ADDR_LEN');
/** The length of the type field in bytes: 2. */
export const ETHER_TYPE_LEN = constant('ETHER_TYPE_LEN');
/** The length of the frame check sequence in bytes: 4. */
export const ETHER_CRC_LEN = constant('ETHER_CRC_LEN');
/** The length of a frame's header in bytes: 14. */
export const ETHER_HDR_LEN = constant('ETHER_HDR_LEN');
/** The shortest frame in bytes, frame check sequence included. */
export const ETHER_MIN_LEN = constant('ETHER_MIN_LEN');
/** The longest frame in bytes, frame check sequence included. */
export const ETHER_MAX_LEN = constant('ETHER_MAX_LEN');
/** The largest payload in bytes: 1500. */
export const ETHERMTU = constant('ETHERMTU');
/** The smallest payload in bytes: 46. */
export const ETHERMIN = constant('ETHERMIN');
