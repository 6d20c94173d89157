// Descriptors, sockets, addresses and connected pairs for tests. All are closed or removed after the test.
import { openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AF_INET,
  AF_INET6,
  AF_UNIX,
  SOCK_DGRAM,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  SOL_SOCKET,
  SO_RCVTIMEO,
  SO_SNDTIMEO,
  F_DUPFD,
  F_GETFL,
  F_SETFD,
  F_SETFL,
  FD_CLOEXEC,
  MSG_DONTWAIT,
  O_NONBLOCK,
  POLLIN,
  accept,
  bind,
  cast,
  check,
  close,
  connect,
  fcntl,
  getpeername,
  getsockname,
  htons,
  inet_pton,
  listen,
  poll,
  pollfd,
  recv,
  setsockopt,
  sizeof,
  sockaddr,
  sockaddr_in,
  sockaddr_in6,
  sockaddr_storage,
  sockaddr_un,
  socket,
  socketpair,
  socklen_t,
  timeval,
} from 'bsd-sockets';
import './block-sigchld';
import './matchers';

const open = new Set<number>();
const paths = new Set<string>();

afterEach(() => {
  for (const fd of open) close(fd);
  for (const path of paths) rmSync(path, { force: true });
  open.clear();
  paths.clear();
});

/** Registers a descriptor, which is closed after the test. Throws if it is -1. */
export function closeAfterTest(result: number, call = 'fd'): number {
  open.add(check(call, result));
  return result;
}

/** Keeps children from inheriting the descriptors of this test, with which they would hold connections open. */
export function setCloseOnExec(): void {
  for (const fd of open) fcntl(fd, F_SETFD, FD_CLOEXEC);
}

/** Unregisters a descriptor that the test closes itself: `close(release(s))`. */
export function release(fd: number): number {
  open.delete(fd);
  return fd;
}

/** Limits every blocking call on this socket to ten seconds, since it blocks the thread and with it jest. */
export function withDeadline(fd: number): number {
  const limit = new timeval({ tv_sec: 10 });
  check('setsockopt', setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, limit, sizeof(limit)));
  check('setsockopt', setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, limit, sizeof(limit)));
  return fd;
}

export function nonblocking(s: number): number {
  check('fcntl', fcntl(s, F_SETFL, check('fcntl', fcntl(s, F_GETFL)) | O_NONBLOCK));
  return s;
}

/** Creates a socket that has a deadline and is closed after the test. */
export function openSocket(domain: number, type = SOCK_STREAM, protocol = 0): number {
  return withDeadline(closeAfterTest(socket(domain, type, protocol), 'socket'));
}

/** The arguments of `bind` and `connect` after the descriptor: `bind(s, ...inet(0))`. */
export type Address = [addr: ArrayBufferView, addrlen: number];

export const familyOf = (address: ArrayBufferView): number => cast(sockaddr, address).sa_family;

export function inet(port = 0, ip = '127.0.0.1'): Address {
  const addr = new sockaddr_in({ sin_family: AF_INET, sin_port: htons(port) });
  expect(inet_pton(AF_INET, ip, addr.sin_addr)).toSucceedWith(1);
  return [addr, sizeof(addr)];
}

export function inet6(port = 0, ip = '::1'): Address {
  const addr = new sockaddr_in6({ sin6_family: AF_INET6, sin6_port: htons(port) });
  expect(inet_pton(AF_INET6, ip, addr.sin6_addr)).toSucceedWith(1);
  return [addr, sizeof(addr)];
}

let count = 0;

/** An unused path. A file created there is removed after the test. */
export function unixPath(): string {
  const path = join(tmpdir(), `bsd-sockets.${process.pid}.${++count}`);
  paths.add(path);
  return path;
}

export function unix(path = unixPath()): Address {
  const addr = new sockaddr_un({ sun_family: AF_UNIX, sun_path: path });
  return [addr, sizeof(addr)];
}

/** An abstract address, whose length determines where the name ends. */
export function abstract(): Address {
  const name = `\0bsd-sockets.${process.pid}.${++count}`;
  return [new sockaddr_un({ sun_family: AF_UNIX, sun_path: name }), 2 + name.length];
}

function addressFrom(call: typeof getsockname, s: number): Address {
  const addr = new sockaddr_storage();
  const len = socklen_t(sizeof(addr));
  check(call.name, call(s, addr, len));
  return [addr, len[0]];
}

export const localAddress = (s: number): Address => addressFrom(getsockname, s);
export const peerAddress = (s: number): Address => addressFrom(getpeername, s);

/** The port of a `sockaddr_in` or `sockaddr_in6`, in host byte order. Both have it at the same offset. */
export function portOf([addr]: Address): number {
  return htons(cast(sockaddr_in, addr).sin_port);
}

export const addressBytes = ([addr, addrlen]: Address): Uint8Array =>
  new Uint8Array(addr.buffer, addr.byteOffset, addrlen);

/** Creates a socket of the address's family and binds it. */
export function boundSocket(address: Address, type = SOCK_DGRAM): number {
  const s = openSocket(familyOf(address[0]), type);
  check('bind', bind(s, ...address));
  return s;
}

/** Creates a listening socket. `localAddress(s)` is the address to connect to. */
export function listeningSocket(address: Address = inet(), backlog = 5, type = SOCK_STREAM): number {
  const s = boundSocket(address, type);
  check('listen', listen(s, backlog));
  return s;
}

/** An address that refuses connections: a socket is bound to it, so that no other test can listen there. */
export function refusingAddress(address: Address = inet()): Address {
  return localAddress(boundSocket(address, SOCK_STREAM));
}

/** Creates a socket that is connected to the listening socket. */
export function connectTo(server: number, type = SOCK_STREAM): number {
  const address = localAddress(server);
  const s = openSocket(familyOf(address[0]), type);
  check('connect', connect(s, ...address));
  return s;
}

export function acceptFrom(server: number): number {
  return withDeadline(closeAfterTest(accept(server, null, null), 'accept'));
}

function acceptedPair(address: Address, type = SOCK_STREAM): [number, number] {
  const server = listeningSocket(address, 5, type);
  const client = connectTo(server, type);
  return [client, acceptFrom(server)];
}

function unixPair(type: number): [number, number] {
  const sv = new Int32Array(2);
  check('socketpair', socketpair(AF_UNIX, type, 0, sv));
  return [withDeadline(closeAfterTest(sv[0]!)), withDeadline(closeAfterTest(sv[1]!))];
}

function datagramPair(a: Address, b: Address): [number, number] {
  const ends: [number, number] = [boundSocket(a), boundSocket(b)];
  check('connect', connect(ends[0], ...localAddress(ends[1])));
  check('connect', connect(ends[1], ...localAddress(ends[0])));
  return ends;
}

export interface PairKind {
  name: string;
  /** Makes two connected sockets, which are closed after the test. */
  make: () => [number, number];
  /** Whether it is a byte stream, without message boundaries. */
  stream: boolean;
  /** Whether the peer sees a shutdown or close. */
  connection: boolean;
  family: number;
}

const STREAM = { stream: true, connection: true };
const PACKET = { stream: false, connection: true };
const DATAGRAM = { stream: false, connection: false };

/** Every kind of connected pair: `describe.each(socketPairs)('$name', ({ make }) => ...)`. */
export const socketPairs: PairKind[] = [
  { name: 'TCP over 127.0.0.1', ...STREAM, family: AF_INET, make: () => acceptedPair(inet()) },
  { name: 'TCP over ::1', ...STREAM, family: AF_INET6, make: () => acceptedPair(inet6()) },
  { name: 'a unix stream socketpair', ...STREAM, family: AF_UNIX, make: () => unixPair(SOCK_STREAM) },
  { name: 'a unix stream by path', ...STREAM, family: AF_UNIX, make: () => acceptedPair(unix()) },
  { name: 'a unix stream by abstract name', ...STREAM, family: AF_UNIX, make: () => acceptedPair(abstract()) },
  { name: 'a unix seqpacket socketpair', ...PACKET, family: AF_UNIX, make: () => unixPair(SOCK_SEQPACKET) },
  {
    name: 'a unix seqpacket by abstract name',
    ...PACKET,
    family: AF_UNIX,
    make: () => acceptedPair(abstract(), SOCK_SEQPACKET),
  },
  { name: 'a unix dgram socketpair', ...DATAGRAM, family: AF_UNIX, make: () => unixPair(SOCK_DGRAM) },
  { name: 'unix dgrams by path', ...DATAGRAM, family: AF_UNIX, make: () => datagramPair(unix(), unix()) },
  { name: 'UDP over 127.0.0.1', ...DATAGRAM, family: AF_INET, make: () => datagramPair(inet(), inet()) },
  { name: 'UDP over ::1', ...DATAGRAM, family: AF_INET6, make: () => datagramPair(inet6(), inet6()) },
];

export const streamPairs = socketPairs.filter(({ stream }) => stream);

/** Repeats a check until it holds, for what the kernel does soon without a call. */
export function pollUntil(happened: () => boolean): void {
  const end = Date.now() + 30_000;
  while (!happened()) if (Date.now() > end) throw new Error('the condition did not hold within 30 seconds');
}

/** Returns the text that one `recv` receives. */
export function receiveText(s: number): string {
  const buf = Buffer.alloc(4096);
  return buf.toString('utf8', 0, check('recv', recv(s, buf, buf.length, 0)));
}

/** Waits until data has arrived. Needed before a call whose own deadline is short. */
export function expectData(s: number): void {
  expect(poll(new pollfd({ fd: s, events: POLLIN }), 1, 10_000)).toSucceedWith(1);
}

/** Expects that there is nothing to receive. */
export function expectNoData(s: number): void {
  expect(recv(s, new Uint8Array(1), 1, MSG_DONTWAIT)).toFailWithErrno('EAGAIN');
}

/** Numbers that are no open descriptor. The last one wraps to -1, as in C. */
export const badDescriptors = [-1, 2 ** 31 - 1, -(2 ** 31), 2 ** 32 - 1];

/** Opens a descriptor that is not a socket. */
export function openDevNull(): number {
  return closeAfterTest(openSync('/dev/null', 'r+'));
}

/** Tests that a call on a socket rejects other descriptors. */
export function rejectsBadDescriptors(call: (fd: number) => number): void {
  test.each(badDescriptors)('fails with EBADF if descriptor %d is not open', (bad) => {
    expect(call(bad)).toFailWithErrno('EBADF');
  });

  test('fails with EBADF if the socket was closed', () => {
    // A number far above those that Node opens meanwhile.
    const closed = check('fcntl', fcntl(openSocket(AF_INET), F_DUPFD, 900));
    expect(close(closed)).toSucceedWith(0);
    expect(call(closed)).toFailWithErrno('EBADF');
  });

  test('fails with ENOTSOCK if the descriptor is /dev/null', () => {
    expect(call(openDevNull())).toFailWithErrno('ENOTSOCK');
  });
}
