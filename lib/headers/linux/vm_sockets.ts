import { integer } from '../../runtime/validate';
import { constant } from '../../runtime/addon';
import type { optname } from '../../runtime/socket-option';
import { family } from '../../runtime/constant-names';
import { struct } from '../../runtime/struct/define';
import type { sa_family_t } from '../sys/socket';
import type { timeval } from '../sys/time';

/** 8 bytes: the size of the buffer of a stream (level `AF_VSOCK`). */
export const SO_VM_SOCKETS_BUFFER_SIZE: optname<bigint> = constant('SO_VM_SOCKETS_BUFFER_SIZE');
/** 8 bytes: the smallest size that buffer may have. */
export const SO_VM_SOCKETS_BUFFER_MIN_SIZE: optname<bigint> = constant('SO_VM_SOCKETS_BUFFER_MIN_SIZE');
/** 8 bytes: the largest size that buffer may have. */
export const SO_VM_SOCKETS_BUFFER_MAX_SIZE: optname<bigint> = constant('SO_VM_SOCKETS_BUFFER_MAX_SIZE');
/** `int`, to be read: the peer's id on its host (VMware only). */
export const SO_VM_SOCKETS_PEER_HOST_VM_ID: optname<number> = constant('SO_VM_SOCKETS_PEER_HOST_VM_ID');
/** `int`, to be read: whether the peer is trusted (VMware only). */
export const SO_VM_SOCKETS_TRUSTED: optname<number> = constant('SO_VM_SOCKETS_TRUSTED');
/** `struct timeval`: how long `connect` waits. */
export const SO_VM_SOCKETS_CONNECT_TIMEOUT: optname<timeval> = constant('SO_VM_SOCKETS_CONNECT_TIMEOUT');
/** The same, with a `time_t` of this platform's size. */
export const SO_VM_SOCKETS_CONNECT_TIMEOUT_OLD: optname<timeval> = constant('SO_VM_SOCKETS_CONNECT_TIMEOUT_OLD');
/** The same, with a `time_t` of 64 bits. */
export const SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW: optname<Uint8Array> = constant('SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW');
/** Inside of VMware's kernel only. */
export const SO_VM_SOCKETS_NONBLOCK_TXRX = constant('SO_VM_SOCKETS_NONBLOCK_TXRX');
/** Address: any, for `bind`. */
export const VMADDR_CID_ANY = constant('VMADDR_CID_ANY');
/** Port: any that is free, for `bind`. */
export const VMADDR_PORT_ANY = constant('VMADDR_PORT_ANY');
/** Address: the hypervisor. */
export const VMADDR_CID_HYPERVISOR = constant('VMADDR_CID_HYPERVISOR');
/** Address: this machine, for loopback. */
export const VMADDR_CID_LOCAL = constant('VMADDR_CID_LOCAL');
/** Address: the host that this machine runs on. */
export const VMADDR_CID_HOST = constant('VMADDR_CID_HOST');
/** `svm_flags`: all packets go to the host. */
export const VMADDR_FLAG_TO_HOST = constant('VMADDR_FLAG_TO_HOST');
/** A version that is none. */
export const VM_SOCKETS_INVALID_VERSION = constant('VM_SOCKETS_INVALID_VERSION');
/** `ioctl` of `/dev/vsock`: this machine's address, an unsigned `int`. */
export const IOCTL_VM_SOCKETS_GET_LOCAL_CID = constant('IOCTL_VM_SOCKETS_GET_LOCAL_CID');
/** The level of the ancillary data of `MSG_ERRQUEUE`. */
export const SOL_VSOCK = constant('SOL_VSOCK');
/** Ancillary data of `MSG_ERRQUEUE`: a `sock_extended_err`. */
export const VSOCK_RECVERR = constant('VSOCK_RECVERR');

/** The first part of a version. */
export function VM_SOCKETS_VERSION_EPOCH(_v: number): number {
  return (integer('VM_SOCKETS_VERSION_EPOCH: _v', _v) & 0xff000000) >>> 24;
}

/** The second part of a version. */
export function VM_SOCKETS_VERSION_MAJOR(_v: number): number {
  return (integer('VM_SOCKETS_VERSION_MAJOR: _v', _v) & 0x00ff0000) >> 16;
}

/** The third part of a version. */
export function VM_SOCKETS_VERSION_MINOR(_v: number): number {
  return integer('VM_SOCKETS_VERSION_MINOR: _v', _v) & 0x0000ffff;
}

const unused = (): undefined => undefined;

interface sockaddr_vm_members {
  /** `AF_VSOCK`. */
  svm_family: sa_family_t;
  /** Zero. */
  svm_reserved1: number;
  /** The port, in host byte order. */
  svm_port: number;
  /** The machine: `VMADDR_CID_*` or its number, in host byte order. */
  svm_cid: number;
  /** `VMADDR_FLAG_TO_HOST`. */
  svm_flags: number;
  /** Zero. */
  get svm_zero(): Uint8Array;
  set svm_zero(zero: ArrayBufferView);
}

/**
 * `struct sockaddr_vm`: an address between a virtual machine and its host.
 * @see vsock(7)
 */
export class sockaddr_vm extends struct<sockaddr_vm_members>('sockaddr_vm', {
  svm_family: family,
  svm_reserved1: unused,
  svm_zero: unused,
}) {}
