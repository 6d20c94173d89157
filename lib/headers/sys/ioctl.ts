import { syscall } from '../../runtime/bind-call';
import type { int, pointer } from '../../runtime/c-types';
import { int32 } from '../../runtime/validate';
import { ifconf } from '../../structs/ifreq';

export * from '../linux/sockios';
export * from '../../constants/ioctl';
export * from '../../structs/ifreq';

const ioctl3: (fd: int, request: number, arg: number | pointer) => int = syscall(
  'ioctl(fd, request, arg)',
  'ioctl',
  ioctl,
);
const ioctl_ifconf: (fd: int, request: number, ifc_buf: pointer, ifc_len: Int32Array) => int = syscall(
  'ioctl(fd, request, arg.ifc_buf, arg.ifc_len)',
  'ioctl_ifconf',
  ioctl,
);

/**
 * `int ioctl(int fd, unsigned long request, ... arg)`
 *
 * Performs a request for which no other call exists: `const n = int(); ioctl(fd, FIONREAD, n)`.
 *
 * Accepts a view only for the requests that are known to hold no address: those of sockets, interfaces, bridges, VLANs,
 * TUN devices, terminals and files. See `unsafe_ioctl` for the others.
 * @param arg the type that `request` takes: a number, or a pointer.
 * @returns 0 or a result that depends on `request`, or -1: `ENOTTY` (not a request for this descriptor), `EINVAL`,
 * `EFAULT` (a view that is smaller than the request's type, or a number in place of a pointer), `ENODEV` (no such
 * interface), `EADDRNOTAVAIL` (the interface has no address), `EPERM`, `EBADF`, `ENOMEM`.
 * @throws TypeError if `arg` is a view and `request` may hold an address: `SIOCETHTOOL`, `SIOCADDRT`, requests of
 * drivers.
 * @see ioctl(2), tcp(7), socket(7), netdevice(7)
 */
export function ioctl(fd: int, request: number, arg: number | pointer | ifconf = 0): int {
  if (!(arg instanceof ifconf)) return ioctl3(fd, request, arg);
  const ifc_len = Int32Array.of(int32(ioctl, 'arg.ifc_len', arg.ifc_len));
  const result = ioctl_ifconf(fd, request, arg.ifc_buf, ifc_len);
  arg.ifc_len = ifc_len[0]!;
  return result;
}

const unsafe_ioctl3: (fd: int, request: number, arg: number | pointer) => int = syscall(
  'unsafe_ioctl(fd, request, arg)',
  'unsafe_ioctl',
  unsafe_ioctl,
);

/**
 * `int ioctl(int fd, unsigned long request, ... arg)`, for any request.
 *
 * Not a call of C. **Not memory-safe**: the kernel reads and writes wherever an address in the bytes of `arg` points to,
 * and a number is an address if the request takes a pointer. Check the type of `arg` in the kernel's headers first.
 *
 * The kernel gets a copy of the view with zeros behind it, 64 KiB in all, and its changes are copied back as far as the
 * view reaches.
 * @param arg a number or a view.
 * @returns 0 or a result that depends on `request`, or -1: as `ioctl`.
 * @see ioctl(2)
 */
export function unsafe_ioctl(fd: int, request: number, arg: number | pointer = 0): int {
  return unsafe_ioctl3(fd, request, arg);
}
