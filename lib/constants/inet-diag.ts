import { constant } from '../runtime/addon';

/** Message: queries TCP sockets (obsolete). */
export const TCPDIAG_GETSOCK = constant('TCPDIAG_GETSOCK');
/** Message: queries DCCP sockets (obsolete). */
export const DCCPDIAG_GETSOCK = constant('DCCPDIAG_GETSOCK');
/** The largest of these message types. */
export const INET_DIAG_GETSOCK_MAX = constant('INET_DIAG_GETSOCK_MAX');
/** `idiag_cookie` of a request: any. */
export const INET_DIAG_NOCOOKIE = constant('INET_DIAG_NOCOOKIE');
/** Attribute of a request: none. */
export const INET_DIAG_REQ_NONE = constant('INET_DIAG_REQ_NONE');
/** Attribute of a request: a filter program of `INET_DIAG_BC_*`. */
export const INET_DIAG_REQ_BYTECODE = constant('INET_DIAG_REQ_BYTECODE');
/** Attribute of a request: the BPF storages to include. */
export const INET_DIAG_REQ_SK_BPF_STORAGES = constant('INET_DIAG_REQ_SK_BPF_STORAGES');
/** Attribute of a request: the protocol, if it exceeds 8 bits. */
export const INET_DIAG_REQ_PROTOCOL = constant('INET_DIAG_REQ_PROTOCOL');
/** The largest attribute of a request. */
export const INET_DIAG_REQ_MAX = constant('INET_DIAG_REQ_MAX');
/** Bytecode: nothing. */
export const INET_DIAG_BC_NOP = constant('INET_DIAG_BC_NOP');
/** Bytecode: jumps. */
export const INET_DIAG_BC_JMP = constant('INET_DIAG_BC_JMP');
/** Bytecode: the source port is at least. */
export const INET_DIAG_BC_S_GE = constant('INET_DIAG_BC_S_GE');
/** Bytecode: the source port is at most. */
export const INET_DIAG_BC_S_LE = constant('INET_DIAG_BC_S_LE');
/** Bytecode: the destination port is at least. */
export const INET_DIAG_BC_D_GE = constant('INET_DIAG_BC_D_GE');
/** Bytecode: the destination port is at most. */
export const INET_DIAG_BC_D_LE = constant('INET_DIAG_BC_D_LE');
/** Bytecode: the port was chosen by the kernel. */
export const INET_DIAG_BC_AUTO = constant('INET_DIAG_BC_AUTO');
/** Bytecode: the source address and port are these. */
export const INET_DIAG_BC_S_COND = constant('INET_DIAG_BC_S_COND');
/** Bytecode: the destination address and port are these. */
export const INET_DIAG_BC_D_COND = constant('INET_DIAG_BC_D_COND');
/** Bytecode: the interface is this. */
export const INET_DIAG_BC_DEV_COND = constant('INET_DIAG_BC_DEV_COND');
/** Bytecode: the mark is this. */
export const INET_DIAG_BC_MARK_COND = constant('INET_DIAG_BC_MARK_COND');
/** Bytecode: the source port is this. */
export const INET_DIAG_BC_S_EQ = constant('INET_DIAG_BC_S_EQ');
/** Bytecode: the destination port is this. */
export const INET_DIAG_BC_D_EQ = constant('INET_DIAG_BC_D_EQ');
/** Bytecode: the cgroup is this. */
export const INET_DIAG_BC_CGROUP_COND = constant('INET_DIAG_BC_CGROUP_COND');
/** Attribute: none. */
export const INET_DIAG_NONE = constant('INET_DIAG_NONE');
/** Attribute: an `inet_diag_meminfo`. A request includes it with bit `1 << (INET_DIAG_MEMINFO - 1)` of `idiag_ext`. */
export const INET_DIAG_MEMINFO = constant('INET_DIAG_MEMINFO');
/** Attribute: a `tcp_info`. */
export const INET_DIAG_INFO = constant('INET_DIAG_INFO');
/** Attribute: the state of TCP Vegas. In a request, it stands for any congestion control. */
export const INET_DIAG_VEGASINFO = constant('INET_DIAG_VEGASINFO');
/** Attribute: the congestion control, a string. */
export const INET_DIAG_CONG = constant('INET_DIAG_CONG');
/** Attribute: the type of service. */
export const INET_DIAG_TOS = constant('INET_DIAG_TOS');
/** Attribute: the traffic class. */
export const INET_DIAG_TCLASS = constant('INET_DIAG_TCLASS');
/** Attribute: memory info, `SK_MEMINFO_VARS` numbers. */
export const INET_DIAG_SKMEMINFO = constant('INET_DIAG_SKMEMINFO');
/** Attribute: the directions that are shut down, a bit each. */
export const INET_DIAG_SHUTDOWN = constant('INET_DIAG_SHUTDOWN');
/** Attribute: the state of DCTCP. */
export const INET_DIAG_DCTCPINFO = constant('INET_DIAG_DCTCPINFO');
/** Attribute: the protocol. */
export const INET_DIAG_PROTOCOL = constant('INET_DIAG_PROTOCOL');
/** Attribute: `IPV6_V6ONLY`. */
export const INET_DIAG_SKV6ONLY = constant('INET_DIAG_SKV6ONLY');
/** Attribute: the local addresses of an SCTP socket. */
export const INET_DIAG_LOCALS = constant('INET_DIAG_LOCALS');
/** Attribute: the peer addresses of an SCTP socket. */
export const INET_DIAG_PEERS = constant('INET_DIAG_PEERS');
/** Attribute: padding to 8 bytes. */
export const INET_DIAG_PAD = constant('INET_DIAG_PAD');
/** Attribute: `SO_MARK`. Only with CAP_NET_ADMIN. */
export const INET_DIAG_MARK = constant('INET_DIAG_MARK');
/** Attribute: the state of BBR, a `tcp_bbr_info`. */
export const INET_DIAG_BBRINFO = constant('INET_DIAG_BBRINFO');
/** Attribute: the traffic control class. */
export const INET_DIAG_CLASS_ID = constant('INET_DIAG_CLASS_ID');
/** Attribute: the keys of `TCP_MD5SIG`. */
export const INET_DIAG_MD5SIG = constant('INET_DIAG_MD5SIG');
/** Attribute: the protocol above TCP, `INET_ULP_INFO_*`. */
export const INET_DIAG_ULP_INFO = constant('INET_DIAG_ULP_INFO');
/** Attribute: BPF storages. */
export const INET_DIAG_SK_BPF_STORAGES = constant('INET_DIAG_SK_BPF_STORAGES');
/** Attribute: the id of the cgroup. */
export const INET_DIAG_CGROUP_ID = constant('INET_DIAG_CGROUP_ID');
/** Attribute: some options, an `inet_diag_sockopt`. */
export const INET_DIAG_SOCKOPT = constant('INET_DIAG_SOCKOPT');
/** The largest attribute of this header. */
export const INET_DIAG_MAX = constant('INET_DIAG_MAX');
/** The protocol above TCP: unspecified. */
export const INET_ULP_INFO_UNSPEC = constant('INET_ULP_INFO_UNSPEC');
/** The protocol above TCP: its name. */
export const INET_ULP_INFO_NAME = constant('INET_ULP_INFO_NAME');
/** The protocol above TCP: kernel TLS. */
export const INET_ULP_INFO_TLS = constant('INET_ULP_INFO_TLS');
/** The protocol above TCP: Multipath TCP. */
export const INET_ULP_INFO_MPTCP = constant('INET_ULP_INFO_MPTCP');
/** The largest of these. */
export const INET_ULP_INFO_MAX = constant('INET_ULP_INFO_MAX');
