import { constant } from '../runtime/addon';
import type { SocketOption } from '../runtime/socket-option';
import type { timeval } from '../structs/timeval';

/** 8 bytes: the size of the buffer of a stream (level `AF_VSOCK`). */
export const SO_VM_SOCKETS_BUFFER_SIZE: SocketOption<bigint> = constant('SO_VM_SOCKETS_BUFFER_SIZE');
/** 8 bytes: the smallest size that buffer may have. */
export const SO_VM_SOCKETS_BUFFER_MIN_SIZE: SocketOption<bigint> = constant('SO_VM_SOCKETS_BUFFER_MIN_SIZE');
/** 8 bytes: the largest size that buffer may have. */
export const SO_VM_SOCKETS_BUFFER_MAX_SIZE: SocketOption<bigint> = constant('SO_VM_SOCKETS_BUFFER_MAX_SIZE');
/** `int`, read-only: the peer's id on its host (VMware only). */
export const SO_VM_SOCKETS_PEER_HOST_VM_ID: SocketOption<number> = constant('SO_VM_SOCKETS_PEER_HOST_VM_ID');
/** `int`, read-only: whether the peer is trusted (VMware only). */
export const SO_VM_SOCKETS_TRUSTED: SocketOption<number> = constant('SO_VM_SOCKETS_TRUSTED');
/** `struct timeval`: the maximum wait of `connect`. */
export const SO_VM_SOCKETS_CONNECT_TIMEOUT: SocketOption<timeval> = constant('SO_VM_SOCKETS_CONNECT_TIMEOUT');
/** The same, with a `time_t` of this platform's size. */
export const SO_VM_SOCKETS_CONNECT_TIMEOUT_OLD: SocketOption<timeval> = constant('SO_VM_SOCKETS_CONNECT_TIMEOUT_OLD');
/** The same, with a `time_t` of 64 bits. */
export const SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW: SocketOption<Uint8Array> = constant(
  'SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW',
);
/** Only inside VMware's kernel. */
export const SO_VM_SOCKETS_NONBLOCK_TXRX = constant('SO_VM_SOCKETS_NONBLOCK_TXRX');
/** Address: any, for `bind`. */
export const VMADDR_CID_ANY = constant('VMADDR_CID_ANY');
/** Port: any free one, for `bind`. */
export const VMADDR_PORT_ANY = constant('VMADDR_PORT_ANY');
/** Address: the hypervisor. */
export const VMADDR_CID_HYPERVISOR = constant('VMADDR_CID_HYPERVISOR');
/** Address: this machine, for loopback. */
export const VMADDR_CID_LOCAL = constant('VMADDR_CID_LOCAL');
/** Address: the host that this machine runs on. */
export const VMADDR_CID_HOST = constant('VMADDR_CID_HOST');
/** `svm_flags`: all packets go to the host. */
export const VMADDR_FLAG_TO_HOST = constant('VMADDR_FLAG_TO_HOST');
/** An invalid version. */
export const VM_SOCKETS_INVALID_VERSION = constant('VM_SOCKETS_INVALID_VERSION');
/** `ioctl` of `/dev/vsock`: this machine's address, an unsigned `int`. */
export const IOCTL_VM_SOCKETS_GET_LOCAL_CID = constant('IOCTL_VM_SOCKETS_GET_LOCAL_CID');
/** The level of the ancillary data of `MSG_ERRQUEUE`. */
export const SOL_VSOCK = constant('SOL_VSOCK');
/** Ancillary data of `MSG_ERRQUEUE`: a `sock_extended_err`. */
export const VSOCK_RECVERR = constant('VSOCK_RECVERR');
