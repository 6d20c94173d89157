import { constant } from '../runtime/addon';

/** The length of a hardware address in bytes: 6. */
export const ETH_ALEN = constant('ETH_ALEN');
/** The length of the type field in bytes: 2. */
export const ETH_TLEN = constant('ETH_TLEN');
/** The length of a frame's header in bytes: 14. */
export const ETH_HLEN = constant('ETH_HLEN');
/** The shortest frame in bytes, without the frame check sequence. */
export const ETH_ZLEN = constant('ETH_ZLEN');
/** The largest payload in bytes: 1500. */
export const ETH_DATA_LEN = constant('ETH_DATA_LEN');
/** The longest frame in bytes, without the frame check sequence. */
export const ETH_FRAME_LEN = constant('ETH_FRAME_LEN');
/** The length of the frame check sequence in bytes: 4. */
export const ETH_FCS_LEN = constant('ETH_FCS_LEN');
/** The minimum MTU of IPv4 (RFC 791). */
export const ETH_MIN_MTU = constant('ETH_MIN_MTU');
/** The largest MTU. */
export const ETH_MAX_MTU = constant('ETH_MAX_MTU');
/** Protocol: Ethernet loopback, by its old number. */
export const ETH_P_LOOP = constant('ETH_P_LOOP');
/** Protocol: Xerox PUP. */
export const ETH_P_PUP = constant('ETH_P_PUP');
/** Protocol: Xerox PUP address translation. */
export const ETH_P_PUPAT = constant('ETH_P_PUPAT');
/** Protocol: time-sensitive networking (IEEE 1722). */
export const ETH_P_TSN = constant('ETH_P_TSN');
/** Protocol: ERSPAN version 2: mirrored traffic, type III. */
export const ETH_P_ERSPAN2 = constant('ETH_P_ERSPAN2');
/** Protocol: IPv4. */
export const ETH_P_IP = constant('ETH_P_IP');
/** Protocol: CCITT X.25. */
export const ETH_P_X25 = constant('ETH_P_X25');
/** Protocol: address resolution (RFC 826). */
export const ETH_P_ARP = constant('ETH_P_ARP');
/** Protocol: G8BPQ AX.25. */
export const ETH_P_BPQ = constant('ETH_P_BPQ');
/** Protocol: Xerox PUP on IEEE 802.3. */
export const ETH_P_IEEEPUP = constant('ETH_P_IEEEPUP');
/** Protocol: Xerox PUP address translation on IEEE 802.3. */
export const ETH_P_IEEEPUPAT = constant('ETH_P_IEEEPUPAT');
/** Protocol: B.A.T.M.A.N. Advanced, a mesh protocol. */
export const ETH_P_BATMAN = constant('ETH_P_BATMAN');
/** Protocol: DEC, assigned. */
export const ETH_P_DEC = constant('ETH_P_DEC');
/** Protocol: DEC DNA dump and load. */
export const ETH_P_DNA_DL = constant('ETH_P_DNA_DL');
/** Protocol: DEC DNA remote console. */
export const ETH_P_DNA_RC = constant('ETH_P_DNA_RC');
/** Protocol: DEC DNA routing. */
export const ETH_P_DNA_RT = constant('ETH_P_DNA_RT');
/** Protocol: DEC LAT: terminals. */
export const ETH_P_LAT = constant('ETH_P_LAT');
/** Protocol: DEC diagnostics. */
export const ETH_P_DIAG = constant('ETH_P_DIAG');
/** Protocol: DEC, for customers. */
export const ETH_P_CUST = constant('ETH_P_CUST');
/** Protocol: DEC systems communication architecture. */
export const ETH_P_SCA = constant('ETH_P_SCA');
/** Protocol: Ethernet inside of another protocol. */
export const ETH_P_TEB = constant('ETH_P_TEB');
/** Protocol: reverse address resolution (RFC 903). */
export const ETH_P_RARP = constant('ETH_P_RARP');
/** Protocol: AppleTalk. */
export const ETH_P_ATALK = constant('ETH_P_ATALK');
/** Protocol: AppleTalk address resolution. */
export const ETH_P_AARP = constant('ETH_P_AARP');
/** Protocol: VLAN tag (IEEE 802.1Q). */
export const ETH_P_8021Q = constant('ETH_P_8021Q');
/** Protocol: ERSPAN: mirrored traffic, type II. */
export const ETH_P_ERSPAN = constant('ETH_P_ERSPAN');
/** Protocol: Novell IPX. */
export const ETH_P_IPX = constant('ETH_P_IPX');
/** Protocol: IPv6. */
export const ETH_P_IPV6 = constant('ETH_P_IPV6');
/** Protocol: pause frames (IEEE 802.3 annex 31B). */
export const ETH_P_PAUSE = constant('ETH_P_PAUSE');
/** Protocol: slow protocols, LACP among them (IEEE 802.3). */
export const ETH_P_SLOW = constant('ETH_P_SLOW');
/** Protocol: web cache coordination. */
export const ETH_P_WCCP = constant('ETH_P_WCCP');
/** Protocol: MPLS, unicast. */
export const ETH_P_MPLS_UC = constant('ETH_P_MPLS_UC');
/** Protocol: MPLS, multicast. */
export const ETH_P_MPLS_MC = constant('ETH_P_MPLS_MC');
/** Protocol: ATM: several protocols over it. */
export const ETH_P_ATMMPOA = constant('ETH_P_ATMMPOA');
/** Protocol: PPPoE, discovery (RFC 2516). */
export const ETH_P_PPP_DISC = constant('ETH_P_PPP_DISC');
/** Protocol: PPPoE, session (RFC 2516). */
export const ETH_P_PPP_SES = constant('ETH_P_PPP_SES');
/** Protocol: HPNA: control of the link. */
export const ETH_P_LINK_CTL = constant('ETH_P_LINK_CTL');
/** Protocol: ATM over Ethernet, frame based. */
export const ETH_P_ATMFATE = constant('ETH_P_ATMFATE');
/** Protocol: port authentication (IEEE 802.1X). */
export const ETH_P_PAE = constant('ETH_P_PAE');
/** Protocol: PROFINET. */
export const ETH_P_PROFINET = constant('ETH_P_PROFINET');
/** Protocol: Realtek's protocols. */
export const ETH_P_REALTEK = constant('ETH_P_REALTEK');
/** Protocol: ATA disks over Ethernet. */
export const ETH_P_AOE = constant('ETH_P_AOE');
/** Protocol: EtherCAT. */
export const ETH_P_ETHERCAT = constant('ETH_P_ETHERCAT');
/** Protocol: service VLAN tag (IEEE 802.1ad). */
export const ETH_P_8021AD = constant('ETH_P_8021AD');
/** Protocol: for local experiments (IEEE 802). */
export const ETH_P_802_EX1 = constant('ETH_P_802_EX1');
/** Protocol: authentication before roaming (IEEE 802.11). */
export const ETH_P_PREAUTH = constant('ETH_P_PREAUTH');
/** Protocol: TIPC. */
export const ETH_P_TIPC = constant('ETH_P_TIPC');
/** Protocol: link layer discovery (IEEE 802.1AB). */
export const ETH_P_LLDP = constant('ETH_P_LLDP');
/** Protocol: media redundancy (IEC 62439-2). */
export const ETH_P_MRP = constant('ETH_P_MRP');
/** Protocol: MACsec (IEEE 802.1AE). */
export const ETH_P_MACSEC = constant('ETH_P_MACSEC');
/** Protocol: backbone service tag (IEEE 802.1ah). */
export const ETH_P_8021AH = constant('ETH_P_8021AH');
/** Protocol: registration of VLANs (IEEE 802.1Q). */
export const ETH_P_MVRP = constant('ETH_P_MVRP');
/** Protocol: precision time (IEEE 1588). */
export const ETH_P_1588 = constant('ETH_P_1588');
/** Protocol: control of a network controller by a management one (DMTF NC-SI). */
export const ETH_P_NCSI = constant('ETH_P_NCSI');
/** Protocol: parallel redundancy, and HSR version 0 (IEC 62439-3). */
export const ETH_P_PRP = constant('ETH_P_PRP');
/** Protocol: connectivity fault management (IEEE 802.1ag). */
export const ETH_P_CFM = constant('ETH_P_CFM');
/** Protocol: Fibre Channel over Ethernet. */
export const ETH_P_FCOE = constant('ETH_P_FCOE');
/** Protocol: InfiniBand over Ethernet (RoCE). */
export const ETH_P_IBOE = constant('ETH_P_IBOE');
/** Protocol: tunneled direct links (IEEE 802.11). */
export const ETH_P_TDLS = constant('ETH_P_TDLS');
/** Protocol: FCoE: initialization. */
export const ETH_P_FIP = constant('ETH_P_FIP');
/** Protocol: media independent handover (IEEE 802.21). */
export const ETH_P_80221 = constant('ETH_P_80221');
/** Protocol: high-availability ring, version 1 (IEC 62439-3). */
export const ETH_P_HSR = constant('ETH_P_HSR');
/** Protocol: network service header (RFC 8300). */
export const ETH_P_NSH = constant('ETH_P_NSH');
/** Protocol: Ethernet loopback (IEEE 802.3). */
export const ETH_P_LOOPBACK = constant('ETH_P_LOOPBACK');
/** Protocol: VLAN in VLAN, not registered. */
export const ETH_P_QINQ1 = constant('ETH_P_QINQ1');
/** Protocol: VLAN in VLAN, not registered. */
export const ETH_P_QINQ2 = constant('ETH_P_QINQ2');
/** Protocol: VLAN in VLAN, not registered. */
export const ETH_P_QINQ3 = constant('ETH_P_QINQ3');
/** Protocol: distributed switches, with a type field. */
export const ETH_P_EDSA = constant('ETH_P_EDSA');
/** Protocol: distributed switches, by VLAN tags. */
export const ETH_P_DSA_8021Q = constant('ETH_P_DSA_8021Q');
/** Protocol: distributed switches, the tag of A5PSW. */
export const ETH_P_DSA_A5PSW = constant('ETH_P_DSA_A5PSW');
/** Protocol: ForCES: between forwarding elements (RFC 8013). */
export const ETH_P_IFE = constant('ETH_P_IFE');
/** Protocol: IBM af_iucv. */
export const ETH_P_AF_IUCV = constant('ETH_P_AF_IUCV');
/** Values from here on are types (Ethernet II), smaller ones are lengths (IEEE 802.3). */
export const ETH_P_802_3_MIN = constant('ETH_P_802_3_MIN');
/** Protocol: IEEE 802.3 frames, for the kernel. */
export const ETH_P_802_3 = constant('ETH_P_802_3');
/** Protocol: AX.25, for the kernel. */
export const ETH_P_AX25 = constant('ETH_P_AX25');
/** Protocol: every protocol, for a packet socket that receives all frames: `htons(ETH_P_ALL)`. */
export const ETH_P_ALL = constant('ETH_P_ALL');
/** Protocol: IEEE 802.2 frames. */
export const ETH_P_802_2 = constant('ETH_P_802_2');
/** Protocol: SNAP, inside of the kernel. */
export const ETH_P_SNAP = constant('ETH_P_SNAP');
/** Protocol: DEC DDCMP, inside of the kernel. */
export const ETH_P_DDCMP = constant('ETH_P_DDCMP');
/** Protocol: PPP on a WAN line, for the kernel. */
export const ETH_P_WAN_PPP = constant('ETH_P_WAN_PPP');
/** Protocol: PPP multilink, for the kernel. */
export const ETH_P_PPP_MP = constant('ETH_P_PPP_MP');
/** Protocol: LocalTalk, for the kernel. */
export const ETH_P_LOCALTALK = constant('ETH_P_LOCALTALK');
/** Protocol: CAN. */
export const ETH_P_CAN = constant('ETH_P_CAN');
/** Protocol: CAN FD: flexible data rate. */
export const ETH_P_CANFD = constant('ETH_P_CANFD');
/** Protocol: CAN XL: longer frames. */
export const ETH_P_CANXL = constant('ETH_P_CANXL');
/** Protocol: AppleTalk over PPP, for the kernel. */
export const ETH_P_PPPTALK = constant('ETH_P_PPPTALK');
/** Protocol: IEEE 802.2 on token ring. */
export const ETH_P_TR_802_2 = constant('ETH_P_TR_802_2');
/** Protocol: Mobitex. */
export const ETH_P_MOBITEX = constant('ETH_P_MOBITEX');
/** Protocol: a card's own control frames. */
export const ETH_P_CONTROL = constant('ETH_P_CONTROL');
/** Protocol: infrared. */
export const ETH_P_IRDA = constant('ETH_P_IRDA');
/** Protocol: Acorn Econet. */
export const ETH_P_ECONET = constant('ETH_P_ECONET');
/** Protocol: HDLC. */
export const ETH_P_HDLC = constant('ETH_P_HDLC');
/** Protocol: ARCnet. */
export const ETH_P_ARCNET = constant('ETH_P_ARCNET');
/** Protocol: distributed switches. */
export const ETH_P_DSA = constant('ETH_P_DSA');
/** Protocol: distributed switches, with a tag at the end. */
export const ETH_P_TRAILER = constant('ETH_P_TRAILER');
/** Protocol: Nokia Phonet. */
export const ETH_P_PHONET = constant('ETH_P_PHONET');
/** Protocol: IEEE 802.15.4, low-rate wireless. */
export const ETH_P_IEEE802154 = constant('ETH_P_IEEE802154');
/** Protocol: ST-Ericsson CAIF. */
export const ETH_P_CAIF = constant('ETH_P_CAIF');
/** Protocol: distributed switches, multiplexed. */
export const ETH_P_XDSA = constant('ETH_P_XDSA');
/** Protocol: Qualcomm multiplexing and aggregation. */
export const ETH_P_MAP = constant('ETH_P_MAP');
/** Protocol: management component transport (DMTF MCTP). */
export const ETH_P_MCTP = constant('ETH_P_MCTP');
