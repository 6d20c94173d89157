// A pool with non-blocking descriptors of each kind, whose numbers are far above those of Node.
import { readdirSync, rmSync } from 'node:fs';
import * as bsd from 'bsd-sockets';
import { below, pick } from './random';

const { check } = bsd;

/** The first descriptor of the pool. Lower ones belong to Node. */
export const FIRST = 500;

const familyOf = (address: ArrayBufferView): number => bsd.cast(bsd.sockaddr, address).sa_family;

type Address = [ArrayBufferView, number];

const loopback = (port = 0): Address => {
  const sin_addr = new bsd.in_addr({ s_addr: bsd.htonl(bsd.INADDR_LOOPBACK) });
  return [new bsd.sockaddr_in({ sin_family: bsd.AF_INET, sin_port: bsd.htons(port), sin_addr }), 16];
};
const loopback6 = (): Address => {
  const sin6_addr = new Uint8Array(16).fill(1, 15);
  return [new bsd.sockaddr_in6({ sin6_family: bsd.AF_INET6, sin6_addr }), 28];
};
let names = 0;
const abstract = (): Address => {
  const sun_path = `\0fuzz.${++names}`;
  return [new bsd.sockaddr_un({ sun_family: bsd.AF_UNIX, sun_path }), 2 + sun_path.length];
};

const open = (domain: number, type: number, protocol = 0): number =>
  check('socket', bsd.socket(domain, type | bsd.SOCK_NONBLOCK, protocol));

function bound(type: number, address: Address, protocol = 0): number {
  const s = open(familyOf(address[0]), type, protocol);
  check('bind', bsd.bind(s, ...address));
  return s;
}

function localOf(s: number): Address {
  const addr = new bsd.sockaddr_storage();
  const len = bsd.socklen_t(addr.byteLength);
  check('getsockname', bsd.getsockname(s, addr, len));
  return [addr, len[0]];
}

function listening(type: number, address: Address): number {
  const s = bound(type, address);
  check('listen', bsd.listen(s, 5));
  return s;
}

function pair(type: number): number[] {
  const sv = new Int32Array(2);
  check('socketpair', bsd.socketpair(bsd.AF_UNIX, type | bsd.SOCK_NONBLOCK, 0, sv));
  return [...sv];
}

// A connection, its listener, and a pending connection. SO_LINGER resets them on close, so that no TIME_WAIT accumulates.
function tcp(address: Address): number[] {
  const server = listening(bsd.SOCK_STREAM, address);
  const clients = [0, 0].map(() => open(familyOf(address[0]), bsd.SOCK_STREAM));
  for (const client of clients) {
    check('setsockopt', bsd.setsockopt(client, bsd.SOL_SOCKET, bsd.SO_LINGER, new bsd.linger({ l_onoff: 1 }), 8));
    bsd.connect(client, ...localOf(server));
  }
  return [server, ...clients, check('accept4', bsd.accept4(server, null, null, bsd.SOCK_NONBLOCK))];
}

function udp(address: () => Address): number[] {
  const ends = [bound(bsd.SOCK_DGRAM, address()), bound(bsd.SOCK_DGRAM, address())];
  check('connect', bsd.connect(ends[0]!, ...localOf(ends[1]!)));
  return ends;
}

function pipe(): number[] {
  const fds = new Int32Array(2);
  check('pipe2', bsd.pipe2(fds, bsd.O_NONBLOCK));
  return [...fds];
}

// The file is unlinked, because `open` by name could wait for a lease on it.
function file(): number[] {
  const fd = check('open', bsd.open('unnamed', bsd.O_RDWR | bsd.O_CREAT | bsd.O_TRUNC, 0o600));
  rmSync('unnamed');
  check('write', bsd.write(fd, new Uint8Array(8192), 8192));
  return [fd];
}

const kinds = {
  tcp: () => tcp(loopback()),
  tcp6: () => tcp(loopback6()),
  fresh: () => [
    open(bsd.AF_INET, bsd.SOCK_STREAM),
    open(bsd.AF_INET6, bsd.SOCK_DGRAM),
    open(bsd.AF_UNIX, bsd.SOCK_STREAM),
  ],
  udp: () => udp(loopback),
  udp6: () => udp(loopback6),
  unix: () => pair(bsd.SOCK_STREAM),
  unixDgram: () => pair(bsd.SOCK_DGRAM),
  seqpacket: () => pair(bsd.SOCK_SEQPACKET),
  unixListener: () => [listening(bsd.SOCK_STREAM, abstract())],
  netlink: () => [
    open(bsd.AF_NETLINK, bsd.SOCK_RAW, bsd.NETLINK_ROUTE),
    open(bsd.AF_NETLINK, bsd.SOCK_RAW, bsd.NETLINK_SOCK_DIAG),
  ],
  raw: () => [open(bsd.AF_INET, bsd.SOCK_RAW, bsd.IPPROTO_ICMP), open(bsd.AF_INET6, bsd.SOCK_RAW, bsd.IPPROTO_ICMPV6)],
  packet: () => [open(bsd.AF_PACKET, bsd.SOCK_RAW, bsd.htons(bsd.ETH_P_ALL)), open(bsd.AF_PACKET, bsd.SOCK_DGRAM)],
  epoll: () => [check('epoll_create1', bsd.epoll_create1(0))],
  eventfd: () => [check('eventfd', bsd.eventfd(3, bsd.EFD_NONBLOCK))],
  timerfd: () => [check('timerfd_create', bsd.timerfd_create(bsd.CLOCK_MONOTONIC, bsd.TFD_NONBLOCK))],
  pipe,
  file,
  namespace: () => [check('open', bsd.open('/proc/self/ns/net', bsd.O_RDONLY))],
  devNull: () => [check('open', bsd.open('/dev/null', bsd.O_RDWR))],
};
export type Kind = keyof typeof kinds;

const members = new Map<Kind, number[]>();
let addresses: Uint8Array[] = [];

/** Returns a descriptor of this kind, or of any. */
export const descriptor = (kind?: Kind): number => pick((kind && members.get(kind)) ?? pick([...members.values()]));

/** Returns an address of a socket of the pool. */
export const address = (): Uint8Array => pick(addresses);

/**
 * Unblocks all signals. The first process of a PID namespace ignores fatal signals, but not if its main thread blocks them: Linux
 * then kills the process while it looks for another thread.
 */
export function unmask(): void {
  bsd.pthread_sigmask(bsd.SIG_SETMASK, new bsd.sigset_t(), null);
}

/** Restores the address and the flags of the loopback interface. */
function repair(): void {
  const s = open(bsd.AF_INET, bsd.SOCK_DGRAM);
  const lo = { ifr_name: 'lo' };
  check('SIOCSIFADDR', bsd.ioctl(s, bsd.SIOCSIFADDR, new bsd.ifreq({ ...lo, ifr_addr: loopback()[0] })));
  check('SIOCSIFFLAGS', bsd.ioctl(s, bsd.SIOCSIFFLAGS, new bsd.ifreq({ ...lo, ifr_flags: bsd.IFF_UP })));
  bsd.close(s);
}

const ofNode = new Set<number>();
const opened = (): number[] => readdirSync('/proc/self/fd').map(Number);

/** Marks all descriptors that are open now as Node's. */
export function keep(): void {
  for (const fd of opened()) ofNode.add(fd);
}

/** Closes all descriptors except Node's, and opens a new pool. Without `packets` it has no packet sockets, whose close takes 15 ms. */
export function renew(packets: boolean): void {
  for (const fd of opened()) if (!ofNode.has(fd)) bsd.close(fd);
  repair();
  let next = FIRST;
  addresses = [];
  members.clear();
  for (const kind of Object.keys(kinds) as Kind[]) {
    if (kind === 'packet' && !packets) continue;
    const fds = kinds[kind]().map((fd) => {
      check('dup2', bsd.dup2(fd, next));
      bsd.close(fd);
      return next++;
    });
    members.set(kind, fds);
    for (const fd of fds) {
      const addr = new Uint8Array(128);
      const len = bsd.socklen_t(128);
      if (bsd.getsockname(fd, addr, len) === 0) addresses.push(addr.subarray(0, len[0]));
    }
  }
}

/** Makes a descriptor of the pool non-blocking again. */
export function unblock(fd: unknown): void {
  if (![...members.values()].some((fds) => fds.includes(fd as number))) return;
  const flags = bsd.fcntl(fd as number, bsd.F_GETFL);
  if (flags !== -1) bsd.fcntl(fd as number, bsd.F_SETFL, flags | bsd.O_NONBLOCK);
}

/** Returns the number of a closed descriptor. */
export const closed = (): number => FIRST + 300 + below(100);
