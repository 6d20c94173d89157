import { constant } from '../native';

/** . */
export const SOCK_STREAM = constant('SOCK_STREAM');
/** . */
export const SOCK_DGRAM = constant('SOCK_DGRAM');
/** . */
export const SOCK_RAW = constant('SOCK_RAW');
/** . */
export const SOCK_RDM = constant('SOCK_RDM');
/** . */
export const SOCK_SEQPACKET = constant('SOCK_SEQPACKET');
/** . */
export const SOCK_DCCP = constant('SOCK_DCCP');
/** . */
export const SOCK_PACKET = constant('SOCK_PACKET');
/** . */
export const SOCK_CLOEXEC = constant('SOCK_CLOEXEC');
/** . */
export const SOCK_NONBLOCK = constant('SOCK_NONBLOCK');
/** . */
export const SHUT_RD = constant('SHUT_RD');
/** . */
export const SHUT_WR = constant('SHUT_WR');
/** . */
export const SHUT_RDWR = constant('SHUT_RDWR');
/** . */
export const MSG_OOB = constant('MSG_OOB');
/** . */
export const MSG_PEEK = constant('MSG_PEEK');
/** . */
export const MSG_DONTROUTE = constant('MSG_DONTROUTE');
/** . */
export const MSG_TRYHARD = constant('MSG_TRYHARD');
/** . */
export const MSG_CTRUNC = constant('MSG_CTRUNC');
/** . */
export const MSG_PROXY = constant('MSG_PROXY');
/** . */
export const MSG_TRUNC = constant('MSG_TRUNC');
/** . */
export const MSG_DONTWAIT = constant('MSG_DONTWAIT');
/** . */
export const MSG_EOR = constant('MSG_EOR');
/** . */
export const MSG_WAITALL = constant('MSG_WAITALL');
/** . */
export const MSG_FIN = constant('MSG_FIN');
/** . */
export const MSG_SYN = constant('MSG_SYN');
/** . */
export const MSG_CONFIRM = constant('MSG_CONFIRM');
/** . */
export const MSG_RST = constant('MSG_RST');
/** . */
export const MSG_ERRQUEUE = constant('MSG_ERRQUEUE');
/** . */
export const MSG_NOSIGNAL = constant('MSG_NOSIGNAL');
/** . */
export const MSG_MORE = constant('MSG_MORE');
/** . */
export const MSG_WAITFORONE = constant('MSG_WAITFORONE');
/** . */
export const MSG_BATCH = constant('MSG_BATCH');
/** . */
export const MSG_ZEROCOPY = constant('MSG_ZEROCOPY');
/** . */
export const MSG_FASTOPEN = constant('MSG_FASTOPEN');
/** . */
export const MSG_CMSG_CLOEXEC = constant('MSG_CMSG_CLOEXEC');
/** . */
export const SOMAXCONN = constant('SOMAXCONN');
/** . */
export const SOL_RAW = constant('SOL_RAW');
/** . */
export const SOL_DECNET = constant('SOL_DECNET');
/** . */
export const SOL_X25 = constant('SOL_X25');
/** . */
export const SOL_PACKET = constant('SOL_PACKET');
/** . */
export const SOL_ATM = constant('SOL_ATM');
/** . */
export const SOL_AAL = constant('SOL_AAL');
/** . */
export const SOL_IRDA = constant('SOL_IRDA');
/** . */
export const SOL_NETBEUI = constant('SOL_NETBEUI');
/** . */
export const SOL_LLC = constant('SOL_LLC');
/** . */
export const SOL_DCCP = constant('SOL_DCCP');
/** . */
export const SOL_NETLINK = constant('SOL_NETLINK');
/** . */
export const SOL_TIPC = constant('SOL_TIPC');
/** . */
export const SOL_RXRPC = constant('SOL_RXRPC');
/** . */
export const SOL_PPPOL2TP = constant('SOL_PPPOL2TP');
/** . */
export const SOL_BLUETOOTH = constant('SOL_BLUETOOTH');
/** . */
export const SOL_PNPIPE = constant('SOL_PNPIPE');
/** . */
export const SOL_RDS = constant('SOL_RDS');
/** . */
export const SOL_IUCV = constant('SOL_IUCV');
/** . */
export const SOL_CAIF = constant('SOL_CAIF');
/** . */
export const SOL_ALG = constant('SOL_ALG');
/** . */
export const SOL_NFC = constant('SOL_NFC');
/** . */
export const SOL_KCM = constant('SOL_KCM');
/** . */
export const SOL_TLS = constant('SOL_TLS');
/** . */
export const SOL_XDP = constant('SOL_XDP');
/** . */
export const SOL_MPTCP = constant('SOL_MPTCP');
/** . */
export const SOL_MCTP = constant('SOL_MCTP');
/** . */
export const SOL_SMC = constant('SOL_SMC');
/** . */
export const SOL_SOCKET = constant('SOL_SOCKET');
/** . */
export const SCM_RIGHTS = constant('SCM_RIGHTS');
/** . */
export const SCM_CREDENTIALS = constant('SCM_CREDENTIALS');
