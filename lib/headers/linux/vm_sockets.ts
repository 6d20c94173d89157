import { int32 } from '../../runtime/validate';

export * from '../../constants/vsock';
export * from '../../structs/sockaddr-vm';

/** The major number of a version. */
export function VM_SOCKETS_VERSION_EPOCH(_v: number): number {
  return (int32(VM_SOCKETS_VERSION_EPOCH, '_v', _v) & 0xff000000) >>> 24;
}

/** The minor number of a version. */
export function VM_SOCKETS_VERSION_MAJOR(_v: number): number {
  return (int32(VM_SOCKETS_VERSION_MAJOR, '_v', _v) & 0x00ff0000) >> 16;
}

/** The patch number of a version. */
export function VM_SOCKETS_VERSION_MINOR(_v: number): number {
  return int32(VM_SOCKETS_VERSION_MINOR, '_v', _v) & 0x0000ffff;
}
