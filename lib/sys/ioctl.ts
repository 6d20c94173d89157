import { syscall } from '../libc';
import { constant } from '../native';
import { initialize, plain, type Members } from '../plain';
import { int, struct } from '../struct';
import { sockaddr } from './socket';
import type { pointer } from './types';

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
/** `int`: the same as `FIOSETOWN`. */
export const SIOCSPGRP = constant('SIOCSPGRP');
/** `int`: the same as `FIOGETOWN`. */
export const SIOCGPGRP = constant('SIOCGPGRP');
/** `int`: 1 where the next byte is the urgent one. */
export const SIOCATMARK = constant('SIOCATMARK');
/** `int`, bytes: the same as `FIONREAD`. */
export const SIOCINQ = constant('SIOCINQ');
/** `int`, bytes: how much of what was written the peer has not acknowledged yet. tcp(7) */
export const SIOCOUTQ = constant('SIOCOUTQ');
/** `int`, bytes: how much of what was written has not been sent yet. tcp(7) */
export const SIOCOUTQNSD = constant('SIOCOUTQNSD');
/** `int`, bytes: the same as `FIONREAD`. */
export const TIOCINQ = constant('TIOCINQ');
/** `int`, bytes: the same as `SIOCOUTQ`. */
export const TIOCOUTQ = constant('TIOCOUTQ');
/** `struct timeval`: when the last packet came that was read. socket(7) */
export const SIOCGSTAMP = constant('SIOCGSTAMP');
/** `struct timespec`: when the last packet came that was read. socket(7) */
export const SIOCGSTAMPNS = constant('SIOCGSTAMPNS');

/** `struct ifconf`: the interfaces that have an IPv4 address. netdevice(7) */
export const SIOCGIFCONF = constant('SIOCGIFCONF');
/** `struct ifreq`: `ifr_name` of the interface `ifr_ifindex`. netdevice(7) */
export const SIOCGIFNAME = constant('SIOCGIFNAME');
/** `struct ifreq`: renames an interface to `ifr_newname`. netdevice(7) */
export const SIOCSIFNAME = constant('SIOCSIFNAME');
/** `struct ifreq`: `ifr_ifindex`. netdevice(7) */
export const SIOCGIFINDEX = constant('SIOCGIFINDEX');
/** `struct ifreq`: `ifr_flags`, `IFF_UP` and so on. netdevice(7) */
export const SIOCGIFFLAGS = constant('SIOCGIFFLAGS');
/** `struct ifreq`: sets `ifr_flags`. netdevice(7) */
export const SIOCSIFFLAGS = constant('SIOCSIFFLAGS');
/** `struct ifreq`: `ifr_addr`, the IPv4 address. netdevice(7) */
export const SIOCGIFADDR = constant('SIOCGIFADDR');
/** `struct ifreq`: sets `ifr_addr`. netdevice(7) */
export const SIOCSIFADDR = constant('SIOCSIFADDR');
/** `struct ifreq`: `ifr_dstaddr`, the other end of a point-to-point link. netdevice(7) */
export const SIOCGIFDSTADDR = constant('SIOCGIFDSTADDR');
/** `struct ifreq`: sets `ifr_dstaddr`. netdevice(7) */
export const SIOCSIFDSTADDR = constant('SIOCSIFDSTADDR');
/** `struct ifreq`: `ifr_broadaddr`, the broadcast address. netdevice(7) */
export const SIOCGIFBRDADDR = constant('SIOCGIFBRDADDR');
/** `struct ifreq`: sets `ifr_broadaddr`. netdevice(7) */
export const SIOCSIFBRDADDR = constant('SIOCSIFBRDADDR');
/** `struct ifreq`: `ifr_netmask`. netdevice(7) */
export const SIOCGIFNETMASK = constant('SIOCGIFNETMASK');
/** `struct ifreq`: sets `ifr_netmask`. netdevice(7) */
export const SIOCSIFNETMASK = constant('SIOCSIFNETMASK');
/** `struct ifreq`: `ifr_metric`. netdevice(7) */
export const SIOCGIFMETRIC = constant('SIOCGIFMETRIC');
/** `struct ifreq`: sets `ifr_metric`. netdevice(7) */
export const SIOCSIFMETRIC = constant('SIOCSIFMETRIC');
/** `struct ifreq`: `ifr_mtu`, in bytes. netdevice(7) */
export const SIOCGIFMTU = constant('SIOCGIFMTU');
/** `struct ifreq`: sets `ifr_mtu`. netdevice(7) */
export const SIOCSIFMTU = constant('SIOCSIFMTU');
/** `struct ifreq`: `ifr_hwaddr`, the hardware address. netdevice(7) */
export const SIOCGIFHWADDR = constant('SIOCGIFHWADDR');
/** `struct ifreq`: sets `ifr_hwaddr`. netdevice(7) */
export const SIOCSIFHWADDR = constant('SIOCSIFHWADDR');
/** `struct ifreq`: `ifr_qlen`, the length of the transmit queue in packets. netdevice(7) */
export const SIOCGIFTXQLEN = constant('SIOCGIFTXQLEN');
/** `struct ifreq`: sets `ifr_qlen`. netdevice(7) */
export const SIOCSIFTXQLEN = constant('SIOCSIFTXQLEN');
/** `struct ifreq`: the hardware's parameters. netdevice(7) */
export const SIOCGIFMAP = constant('SIOCGIFMAP');

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
