import { constant } from '../native';

/** . */
export const PF_UNSPEC = constant('PF_UNSPEC');
/** . */
export const PF_LOCAL = constant('PF_LOCAL');
/** . */
export const PF_UNIX = constant('PF_UNIX');
/** . */
export const PF_FILE = constant('PF_FILE');
/** . */
export const PF_INET = constant('PF_INET');
/** . */
export const PF_AX25 = constant('PF_AX25');
/** . */
export const PF_IPX = constant('PF_IPX');
/** . */
export const PF_APPLETALK = constant('PF_APPLETALK');
/** . */
export const PF_NETROM = constant('PF_NETROM');
/** . */
export const PF_BRIDGE = constant('PF_BRIDGE');
/** . */
export const PF_ATMPVC = constant('PF_ATMPVC');
/** . */
export const PF_X25 = constant('PF_X25');
/** . */
export const PF_INET6 = constant('PF_INET6');
/** . */
export const PF_ROSE = constant('PF_ROSE');
/** . */
export const PF_DECnet = constant('PF_DECnet');
/** . */
export const PF_NETBEUI = constant('PF_NETBEUI');
/** . */
export const PF_SECURITY = constant('PF_SECURITY');
/** . */
export const PF_KEY = constant('PF_KEY');
/** . */
export const PF_NETLINK = constant('PF_NETLINK');
/** . */
export const PF_ROUTE = constant('PF_ROUTE');
/** . */
export const PF_PACKET = constant('PF_PACKET');
/** . */
export const PF_ASH = constant('PF_ASH');
/** . */
export const PF_ECONET = constant('PF_ECONET');
/** . */
export const PF_ATMSVC = constant('PF_ATMSVC');
/** . */
export const PF_RDS = constant('PF_RDS');
/** . */
export const PF_SNA = constant('PF_SNA');
/** . */
export const PF_IRDA = constant('PF_IRDA');
/** . */
export const PF_PPPOX = constant('PF_PPPOX');
/** . */
export const PF_WANPIPE = constant('PF_WANPIPE');
/** . */
export const PF_LLC = constant('PF_LLC');
/** . */
export const PF_IB = constant('PF_IB');
/** . */
export const PF_MPLS = constant('PF_MPLS');
/** . */
export const PF_CAN = constant('PF_CAN');
/** . */
export const PF_TIPC = constant('PF_TIPC');
/** . */
export const PF_BLUETOOTH = constant('PF_BLUETOOTH');
/** . */
export const PF_IUCV = constant('PF_IUCV');
/** . */
export const PF_RXRPC = constant('PF_RXRPC');
/** . */
export const PF_ISDN = constant('PF_ISDN');
/** . */
export const PF_PHONET = constant('PF_PHONET');
/** . */
export const PF_IEEE802154 = constant('PF_IEEE802154');
/** . */
export const PF_CAIF = constant('PF_CAIF');
/** . */
export const PF_ALG = constant('PF_ALG');
/** . */
export const PF_NFC = constant('PF_NFC');
/** . */
export const PF_VSOCK = constant('PF_VSOCK');
/** . */
export const PF_KCM = constant('PF_KCM');
/** . */
export const PF_QIPCRTR = constant('PF_QIPCRTR');
/** . */
export const PF_SMC = constant('PF_SMC');
/** . */
export const PF_XDP = constant('PF_XDP');
/** . */
export const PF_MCTP = constant('PF_MCTP');
/** . */
export const PF_MAX = constant('PF_MAX');
/** . */
export const AF_UNSPEC = constant('AF_UNSPEC');
/** . */
export const AF_LOCAL = constant('AF_LOCAL');
/** . */
export const AF_UNIX = constant('AF_UNIX');
/** . */
export const AF_FILE = constant('AF_FILE');
/** . */
export const AF_INET = constant('AF_INET');
/** . */
export const AF_AX25 = constant('AF_AX25');
/** . */
export const AF_IPX = constant('AF_IPX');
/** . */
export const AF_APPLETALK = constant('AF_APPLETALK');
/** . */
export const AF_NETROM = constant('AF_NETROM');
/** . */
export const AF_BRIDGE = constant('AF_BRIDGE');
/** . */
export const AF_ATMPVC = constant('AF_ATMPVC');
/** . */
export const AF_X25 = constant('AF_X25');
/** . */
export const AF_INET6 = constant('AF_INET6');
/** . */
export const AF_ROSE = constant('AF_ROSE');
/** . */
export const AF_DECnet = constant('AF_DECnet');
/** . */
export const AF_NETBEUI = constant('AF_NETBEUI');
/** . */
export const AF_SECURITY = constant('AF_SECURITY');
/** . */
export const AF_KEY = constant('AF_KEY');
/** . */
export const AF_NETLINK = constant('AF_NETLINK');
/** . */
export const AF_ROUTE = constant('AF_ROUTE');
/** . */
export const AF_PACKET = constant('AF_PACKET');
/** . */
export const AF_ASH = constant('AF_ASH');
/** . */
export const AF_ECONET = constant('AF_ECONET');
/** . */
export const AF_ATMSVC = constant('AF_ATMSVC');
/** . */
export const AF_RDS = constant('AF_RDS');
/** . */
export const AF_SNA = constant('AF_SNA');
/** . */
export const AF_IRDA = constant('AF_IRDA');
/** . */
export const AF_PPPOX = constant('AF_PPPOX');
/** . */
export const AF_WANPIPE = constant('AF_WANPIPE');
/** . */
export const AF_LLC = constant('AF_LLC');
/** . */
export const AF_IB = constant('AF_IB');
/** . */
export const AF_MPLS = constant('AF_MPLS');
/** . */
export const AF_CAN = constant('AF_CAN');
/** . */
export const AF_TIPC = constant('AF_TIPC');
/** . */
export const AF_BLUETOOTH = constant('AF_BLUETOOTH');
/** . */
export const AF_IUCV = constant('AF_IUCV');
/** . */
export const AF_RXRPC = constant('AF_RXRPC');
/** . */
export const AF_ISDN = constant('AF_ISDN');
/** . */
export const AF_PHONET = constant('AF_PHONET');
/** . */
export const AF_IEEE802154 = constant('AF_IEEE802154');
/** . */
export const AF_CAIF = constant('AF_CAIF');
/** . */
export const AF_ALG = constant('AF_ALG');
/** . */
export const AF_NFC = constant('AF_NFC');
/** . */
export const AF_VSOCK = constant('AF_VSOCK');
/** . */
export const AF_KCM = constant('AF_KCM');
/** . */
export const AF_QIPCRTR = constant('AF_QIPCRTR');
/** . */
export const AF_SMC = constant('AF_SMC');
/** . */
export const AF_XDP = constant('AF_XDP');
/** . */
export const AF_MCTP = constant('AF_MCTP');
/** . */
export const AF_MAX = constant('AF_MAX');
