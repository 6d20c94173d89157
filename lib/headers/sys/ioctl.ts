import { syscall } from '../../runtime/bind-call';
import { constant } from '../../runtime/addon';
import { initialize, plain, type Members } from '../../runtime/struct/pointer-struct';
import { int, struct } from '../../runtime/struct/define';
import { sockaddr } from './socket';
import type { pointer } from './types';

export * from '../linux/sockios';

/** `int`: non-blocking mode on or off, as `O_NONBLOCK`. */
export const FIONBIO = constant('FIONBIO');
/** `int`: signal-driven mode on or off, as `O_ASYNC`. */
export const FIOASYNC = constant('FIOASYNC');
/** `int`, bytes: how much can be read; of a datagram socket the length of the next datagram. */
export const FIONREAD = constant('FIONREAD');
/** Sets close-on-exec; takes no argument. */
export const FIOCLEX = constant('FIOCLEX');
/** Clears close-on-exec; takes no argument. */
export const FIONCLEX = constant('FIONCLEX');
/** `int`: who gets SIGIO and SIGURG: a process, or the negated number of a group. */
export const FIOSETOWN = constant('FIOSETOWN');
/** `int`: reads what `FIOSETOWN` sets. */
export const FIOGETOWN = constant('FIOGETOWN');
/** `int`, bytes: the same as `FIONREAD`. */
export const TIOCINQ = constant('TIOCINQ');
/** `int`, bytes: the same as `SIOCOUTQ`. */
export const TIOCOUTQ = constant('TIOCOUTQ');

interface ifreq_members {
  /** The interface: `'lo'`. */
  get ifr_name(): Uint8Array;
  set ifr_name(name: string | ArrayBufferView);
  /** The address. */
  get ifr_addr(): sockaddr;
  set ifr_addr(addr: ArrayBufferView);
  /** The other end of a point-to-point link. */
  get ifr_dstaddr(): sockaddr;
  set ifr_dstaddr(addr: ArrayBufferView);
  /** The broadcast address. */
  get ifr_broadaddr(): sockaddr;
  set ifr_broadaddr(addr: ArrayBufferView);
  /** The mask of the network. */
  get ifr_netmask(): sockaddr;
  set ifr_netmask(addr: ArrayBufferView);
  /** The hardware address. */
  get ifr_hwaddr(): sockaddr;
  set ifr_hwaddr(addr: ArrayBufferView);
  /** `IFF_UP` and so on. */
  ifr_flags: number;
  /** The index of the interface. */
  ifr_ifindex: int;
  /** The metric of the interface. */
  ifr_metric: int;
  /** In bytes. */
  ifr_mtu: int;
  /** The length of the transmit queue, in packets. */
  ifr_qlen: int;
  /** The name that the interface gets. */
  get ifr_newname(): Uint8Array;
  set ifr_newname(name: string | ArrayBufferView);
}

/**
 * `struct ifreq`: a request about one interface. All members but `ifr_name` share their bytes, as in C.
 * @see netdevice(7)
 */
export class ifreq extends struct<ifreq_members>('ifreq', {
  ifr_addr: sockaddr,
  ifr_dstaddr: sockaddr,
  ifr_broadaddr: sockaddr,
  ifr_netmask: sockaddr,
  ifr_hwaddr: sockaddr,
}) {}

/**
 * `struct ifconf`: the argument of `SIOCGIFCONF`. It holds a pointer, so that it is a plain object here.
 * @see netdevice(7)
 */
export class ifconf extends plain('ifconf') {
  /** In: the room in `ifc_buf`, in bytes; out: how much of it was filled, or with `null` would be. */
  ifc_len: int = 0;
  /** Takes one `ifreq` after the other: `array(ifreq, n)`, or `null`. */
  ifc_buf: pointer = null;

  constructor(init?: Members<ifconf>) {
    super();
    initialize(this, init);
  }
}

const ioctl3: (fd: int, request: number, arg: number | pointer) => int = syscall('ioctl(fd, request, arg)');
const ioctl_ifconf: (fd: int, request: number, ifc_buf: pointer, ifc_len: Int32Array) => int = syscall(
  'ioctl(fd, request, arg.ifc_buf, arg.ifc_len)',
  'ioctl_ifconf',
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
