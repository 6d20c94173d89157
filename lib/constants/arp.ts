import { constant } from '../runtime/addon';

/** `ar_op`: a request for the hardware address of a protocol address. */
export const ARPOP_REQUEST = constant('ARPOP_REQUEST');
/** `ar_op`: the answer. */
export const ARPOP_REPLY = constant('ARPOP_REPLY');
/** `ar_op`: RARP: a request for the sender's own address. */
export const ARPOP_RREQUEST = constant('ARPOP_RREQUEST');
/** `ar_op`: RARP: the answer. */
export const ARPOP_RREPLY = constant('ARPOP_RREPLY');
/** `ar_op`: InARP: a request for the peer's protocol address. */
export const ARPOP_InREQUEST = constant('ARPOP_InREQUEST');
/** `ar_op`: InARP: the answer. */
export const ARPOP_InREPLY = constant('ARPOP_InREPLY');
/** `ar_op`: ATM: a negative answer. */
export const ARPOP_NAK = constant('ARPOP_NAK');

/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: NET/ROM of KA9Q. */
export const ARPHRD_NETROM = constant('ARPHRD_NETROM');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: Ethernet. */
export const ARPHRD_ETHER = constant('ARPHRD_ETHER');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: experimental Ethernet. */
export const ARPHRD_EETHER = constant('ARPHRD_EETHER');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: AX.25. */
export const ARPHRD_AX25 = constant('ARPHRD_AX25');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: PROnet token ring. */
export const ARPHRD_PRONET = constant('ARPHRD_PRONET');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: Chaosnet. */
export const ARPHRD_CHAOS = constant('ARPHRD_CHAOS');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: IEEE 802.2. */
export const ARPHRD_IEEE802 = constant('ARPHRD_IEEE802');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: ARCnet. */
export const ARPHRD_ARCNET = constant('ARPHRD_ARCNET');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: AppleTalk. */
export const ARPHRD_APPLETLK = constant('ARPHRD_APPLETLK');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: frame relay. */
export const ARPHRD_DLCI = constant('ARPHRD_DLCI');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: ATM. */
export const ARPHRD_ATM = constant('ARPHRD_ATM');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: Metricom STRIP. */
export const ARPHRD_METRICOM = constant('ARPHRD_METRICOM');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: IEEE 1394. */
export const ARPHRD_IEEE1394 = constant('ARPHRD_IEEE1394');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: EUI-64. */
export const ARPHRD_EUI64 = constant('ARPHRD_EUI64');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: InfiniBand. */
export const ARPHRD_INFINIBAND = constant('ARPHRD_INFINIBAND');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: SLIP. */
export const ARPHRD_SLIP = constant('ARPHRD_SLIP');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: compressed SLIP. */
export const ARPHRD_CSLIP = constant('ARPHRD_CSLIP');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: SLIP of 6 bits. */
export const ARPHRD_SLIP6 = constant('ARPHRD_SLIP6');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: compressed SLIP of 6 bits. */
export const ARPHRD_CSLIP6 = constant('ARPHRD_CSLIP6');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: reserved. */
export const ARPHRD_RSRVD = constant('ARPHRD_RSRVD');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: adaptive. */
export const ARPHRD_ADAPT = constant('ARPHRD_ADAPT');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: ROSE. */
export const ARPHRD_ROSE = constant('ARPHRD_ROSE');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: X.25. */
export const ARPHRD_X25 = constant('ARPHRD_X25');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: X.25 by the board. */
export const ARPHRD_HWX25 = constant('ARPHRD_HWX25');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: Controller Area Network. */
export const ARPHRD_CAN = constant('ARPHRD_CAN');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: MCTP. */
export const ARPHRD_MCTP = constant('ARPHRD_MCTP');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: PPP. */
export const ARPHRD_PPP = constant('ARPHRD_PPP');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: HDLC by Cisco. */
export const ARPHRD_CISCO = constant('ARPHRD_CISCO');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: the same as `ARPHRD_CISCO`. */
export const ARPHRD_HDLC = constant('ARPHRD_HDLC');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: LAPB. */
export const ARPHRD_LAPB = constant('ARPHRD_LAPB');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: DDCMP. */
export const ARPHRD_DDCMP = constant('ARPHRD_DDCMP');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: HDLC without a header. */
export const ARPHRD_RAWHDLC = constant('ARPHRD_RAWHDLC');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: IP without a header. */
export const ARPHRD_RAWIP = constant('ARPHRD_RAWIP');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: IP in IP. */
export const ARPHRD_TUNNEL = constant('ARPHRD_TUNNEL');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: IPv6 in IPv6. */
export const ARPHRD_TUNNEL6 = constant('ARPHRD_TUNNEL6');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: a frame relay access device. */
export const ARPHRD_FRAD = constant('ARPHRD_FRAD');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: SKIP. */
export const ARPHRD_SKIP = constant('ARPHRD_SKIP');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: the loopback device: `lo`. */
export const ARPHRD_LOOPBACK = constant('ARPHRD_LOOPBACK');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: LocalTalk. */
export const ARPHRD_LOCALTLK = constant('ARPHRD_LOCALTLK');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: FDDI. */
export const ARPHRD_FDDI = constant('ARPHRD_FDDI');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: AP1000 BIF. */
export const ARPHRD_BIF = constant('ARPHRD_BIF');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: IPv6 in IPv4. */
export const ARPHRD_SIT = constant('ARPHRD_SIT');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: IP in DDP. */
export const ARPHRD_IPDDP = constant('ARPHRD_IPDDP');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: GRE over IP. */
export const ARPHRD_IPGRE = constant('ARPHRD_IPGRE');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: PIM register. */
export const ARPHRD_PIMREG = constant('ARPHRD_PIMREG');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: HIPPI. */
export const ARPHRD_HIPPI = constant('ARPHRD_HIPPI');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: Nexus ASH. */
export const ARPHRD_ASH = constant('ARPHRD_ASH');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: Econet. */
export const ARPHRD_ECONET = constant('ARPHRD_ECONET');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: infrared. */
export const ARPHRD_IRDA = constant('ARPHRD_IRDA');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: fibre channel, point to point. */
export const ARPHRD_FCPP = constant('ARPHRD_FCPP');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: fibre channel, arbitrated loop. */
export const ARPHRD_FCAL = constant('ARPHRD_FCAL');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: fibre channel, public loop. */
export const ARPHRD_FCPL = constant('ARPHRD_FCPL');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: fibre channel, fabric. */
export const ARPHRD_FCFABRIC = constant('ARPHRD_FCFABRIC');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: token ring. */
export const ARPHRD_IEEE802_TR = constant('ARPHRD_IEEE802_TR');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: wireless. */
export const ARPHRD_IEEE80211 = constant('ARPHRD_IEEE80211');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: wireless, with the header of Prism2. */
export const ARPHRD_IEEE80211_PRISM = constant('ARPHRD_IEEE80211_PRISM');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: wireless, with the radiotap header. */
export const ARPHRD_IEEE80211_RADIOTAP = constant('ARPHRD_IEEE80211_RADIOTAP');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: IEEE 802.15.4. */
export const ARPHRD_IEEE802154 = constant('ARPHRD_IEEE802154');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: IEEE 802.15.4, the physical layer. */
export const ARPHRD_IEEE802154_PHY = constant('ARPHRD_IEEE802154_PHY');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: unknown. */
export const ARPHRD_VOID = constant('ARPHRD_VOID');
/** `ar_hrd`, `sll_hatype`, the family of `ifr_hwaddr`: no header. */
export const ARPHRD_NONE = constant('ARPHRD_NONE');

/** `arp_flags`: the hardware address is known. */
export const ATF_COM = constant('ATF_COM');
/** `arp_flags`: stays until it is removed. */
export const ATF_PERM = constant('ATF_PERM');
/** `arp_flags`: answer for that host (proxy ARP). */
export const ATF_PUBL = constant('ATF_PUBL');
/** `arp_flags`: requests trailers (obsolete). */
export const ATF_USETRAILERS = constant('ATF_USETRAILERS');
/** `arp_flags`: `arp_netmask` is used (proxy ARP). */
export const ATF_NETMASK = constant('ATF_NETMASK');
/** `arp_flags`: do not answer. */
export const ATF_DONTPUB = constant('ATF_DONTPUB');
/** `arp_flags`: added by the kernel itself. */
export const ATF_MAGIC = constant('ATF_MAGIC');
