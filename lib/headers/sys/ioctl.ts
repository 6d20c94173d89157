import { syscall } from '../../runtime/bind-call';
import { int, type pointer } from '../../runtime/c-types';
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
 * Controls what no other call does: `const n = int(); ioctl(fd, FIONREAD, n)`.
 * @param arg what `request` takes: a number, or a pointer. Memory that is smaller than what the request uses is `EFAULT`;
 * of a request that this package does not know, the kernel's answer is copied as far as the memory reaches.
 * @returns 0 or what the request gives, or -1: `ENOTTY` (not a request for this descriptor), `EINVAL`, `EFAULT`, `ENODEV`
 * (no such interface), `EADDRNOTAVAIL` (it has no address), `EPERM`, `EBADF`.
 * @see ioctl(2), tcp(7), socket(7), netdevice(7)
 */
export function ioctl(fd: int, request: number, arg: number | pointer | ifconf = 0): int {
  if (!(arg instanceof ifconf)) return ioctl3(fd, request, arg);
  const ifc_len = int(arg.ifc_len);
  const result = ioctl_ifconf(fd, request, arg.ifc_buf, ifc_len);
  arg.ifc_len = ifc_len[0]!;
  return result;
}
