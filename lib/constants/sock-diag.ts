import { constant } from '../runtime/addon';

/** Message: queries sockets; `inet_diag_req_v2`, `unix_diag_req`. */
export const SOCK_DIAG_BY_FAMILY = constant('SOCK_DIAG_BY_FAMILY');
/** Message: closes matching sockets. Requires CAP_NET_ADMIN. */
export const SOCK_DESTROY = constant('SOCK_DESTROY');
/** Index into memory info: bytes in the receive queue. */
export const SK_MEMINFO_RMEM_ALLOC = constant('SK_MEMINFO_RMEM_ALLOC');
/** Index into memory info: the receive buffer in bytes, `SO_RCVBUF`. */
export const SK_MEMINFO_RCVBUF = constant('SK_MEMINFO_RCVBUF');
/** Index into memory info: bytes in the send queue. */
export const SK_MEMINFO_WMEM_ALLOC = constant('SK_MEMINFO_WMEM_ALLOC');
/** Index into memory info: the send buffer in bytes, `SO_SNDBUF`. */
export const SK_MEMINFO_SNDBUF = constant('SK_MEMINFO_SNDBUF');
/** Index into memory info: bytes reserved. */
export const SK_MEMINFO_FWD_ALLOC = constant('SK_MEMINFO_FWD_ALLOC');
/** Index into memory info: bytes queued to be sent. */
export const SK_MEMINFO_WMEM_QUEUED = constant('SK_MEMINFO_WMEM_QUEUED');
/** Index into memory info: bytes for options, filters among them. */
export const SK_MEMINFO_OPTMEM = constant('SK_MEMINFO_OPTMEM');
/** Index into memory info: bytes that arrived while the socket was in use. */
export const SK_MEMINFO_BACKLOG = constant('SK_MEMINFO_BACKLOG');
/** Index into memory info: packets that were dropped. */
export const SK_MEMINFO_DROPS = constant('SK_MEMINFO_DROPS');
/** The number of values of memory info, as `SO_MEMINFO` returns them. */
export const SK_MEMINFO_VARS = constant('SK_MEMINFO_VARS');
/** Group for `NETLINK_ADD_MEMBERSHIP`: none. */
export const SKNLGRP_NONE = constant('SKNLGRP_NONE');
/** Group: TCP sockets over IPv4 that end. */
export const SKNLGRP_INET_TCP_DESTROY = constant('SKNLGRP_INET_TCP_DESTROY');
/** Group: UDP sockets over IPv4 that end. */
export const SKNLGRP_INET_UDP_DESTROY = constant('SKNLGRP_INET_UDP_DESTROY');
/** Group: TCP sockets over IPv6 that end. */
export const SKNLGRP_INET6_TCP_DESTROY = constant('SKNLGRP_INET6_TCP_DESTROY');
/** Group: UDP sockets over IPv6 that end. */
export const SKNLGRP_INET6_UDP_DESTROY = constant('SKNLGRP_INET6_UDP_DESTROY');
/** The largest of these groups. */
export const SKNLGRP_MAX = constant('SKNLGRP_MAX');
